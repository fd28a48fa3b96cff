"""The list of groups beside a long page: one press leads to a group, the present one is marked."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from quizapp.ui import paint
from quizapp.ui.look import Styled, look
from quizapp.ui.widgets.pressable import Pressable

WIDTH = 144  # design px


class _Item(Pressable):
    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def nextCheckState(self) -> None:
        """A press does not check it; being there does."""

    def sizeHint(self) -> QSize:
        return QSize(look().px(WIDTH), look().px(36))

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = look()
        painter = QPainter(self)
        here = self.isChecked()
        if here or self.hovered():
            paint.box(painter, self.rect(), now.px(6), "accent-soft" if here else "sunken")
        area = QRectF(now.px(9), 0, self.width() - now.px(18), self.height())
        paint.text(painter, area, self.text(), "body", "text" if here else "text-2", weight=600 if here else 500)


class GroupList(Styled, QWidget):
    """Names of groups, one below the other; `chosen` tells the place of the one pressed."""

    chosen = Signal(int)

    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.items = [_Item(name, self) for name in names]
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        for number, item in enumerate(self.items):
            self._column.addWidget(item)
            item.clicked.connect(lambda _checked=False, number=number: self.chosen.emit(number))
        self._column.addStretch(1)

    def set_here(self, number: int) -> None:
        """Mark the group that is in view."""
        for at, item in enumerate(self.items):
            item.setChecked(at == number)
