"""The bar at the top of a page in focus mode: how to end at left, where one is in the middle, tools at right."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from quizapp.ui import paint
from quizapp.ui.look import Styled, look
from quizapp.ui.widgets.tool_button import ToolButton

_BESIDE = 48  # design px that the middle may stand beside the middle where the tools keep their words for it


class FocusBar(Styled, QWidget):
    """The middle stands in the middle of the window; tools give up their words when it gets narrow."""

    def __init__(
        self, ends: Sequence[ToolButton], middle: QWidget, tools: Sequence[ToolButton], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._ends, self._middle, self._tools = tuple(ends), middle, tuple(tools)
        self._left, self._right = QHBoxLayout(), QHBoxLayout()
        for button in self._ends:
            self._left.addWidget(button)
        self._left.addStretch(1)
        self._right.addStretch(1)
        for button in self._tools:
            self._right.addWidget(button)
        self._grid = QGridLayout(self)
        self._grid.addLayout(self._left, 0, 0)
        self._grid.addWidget(middle, 0, 1)
        self._grid.addLayout(self._right, 0, 2)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(2, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.restyle()

    def stops(self) -> tuple[QWidget, ...]:
        """Its buttons, in the order of reading."""
        return (*self._ends, *self._tools)

    def restyle(self) -> None:
        """Take sizes from the look."""
        now = look()
        self._left.setSpacing(0)
        self._right.setSpacing(0)
        self._grid.setContentsMargins(now.px(16), 0, now.px(16), 0)
        self._grid.setHorizontalSpacing(now.px(16))
        self.setFixedHeight(now.px(32) + now.air(24))
        super().restyle()
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Fit again when a button changed its words."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the new width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        now = look()
        room = (self.width() - self._middle.minimumSizeHint().width() - now.px(32 + 32)) // 2
        tools = sum(button.full_width() for button in self._tools if not button.isHidden())
        ends = sum(button.full_width() for button in self._ends if not button.isHidden())
        # Both sides get the same width, so that the middle stands in the middle, or hardly beside it.
        wide = max(tools, ends) <= room + now.px(_BESIDE) and tools + ends <= 2 * room
        for button in self._tools:
            button.set_compact(not wide)
        least = tools if wide else 0
        if self._grid.columnMinimumWidth(2) != least:  # setting it asks for another layout, and so for another fit
            self._grid.setColumnMinimumWidth(2, least)
        for button in self._ends:
            button.set_compact(ends > room)
        sides = [
            sum(button.sizeHint().width() for button in side if not button.isHidden())
            for side in (self._ends, self._tools)
        ]
        rest = self.width() - now.px(32 + 32) - 2 * max(sides)
        self._middle.setMaximumWidth(max(self._middle.minimumSizeHint().width(), rest))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The hairline below."""
        paint.block(QPainter(self), QRect(0, self.height() - 1, self.width(), 1), "border")
