"""An icon by itself, or before a line of words."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from quizapp.ui import paint
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import Styled, look


class IconLabel(Styled, QWidget):
    """An icon in a colour role; `name` is what a screen reader says, nothing where words stand beside it."""

    def __init__(
        self, icon: str, color: str = "text-2", size: int = 18, *, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self._color = color
        self._size = size
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_icon(self, icon: str, color: str) -> None:
        """Show another icon."""
        self._icon, self._color = icon, color
        self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(look().px(self._size), look().px(self._size))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The icon."""
        paint.icon(QPainter(self), 0, self.height() / 2, self._icon, self._color, self._size)


class IconText(Styled, QWidget):
    """An icon and a sentence, for remarks such as "Matches" or what is wrong with a field."""

    def __init__(
        self,
        icon: str,
        text: str,
        color: str = "text-2",
        *,
        role: str = "small",
        weight: int | None = None,
        wrap: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.icon = IconLabel(icon, color, 16, parent=self)
        self.label = PlainLabel(text, role, color, weight=weight, wrap=wrap, parent=self)
        self._role = role
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self.label, 1)
        if not wrap:  # in a higher row it stands in the middle, as one line
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.restyle()

    def restyle(self) -> None:
        """Take sizes from the look: the icon stands on the middle of the first line."""
        self._row.setSpacing(look().px(6))
        self.icon.setFixedHeight(max(look().px(16), look().line(self._role)))
        super().restyle()

    def show_text(self, icon: str, text: str, color: str) -> None:
        """Show another remark."""
        self.icon.set_icon(icon, color)
        self.label.setText(text)
        self.label.set_color(color)
