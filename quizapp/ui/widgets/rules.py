"""Rules: the hairline that divides and the thick-and-thin pair under a page title."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.ui import paint
from quizapp.ui.look import Styled


class Rule(Styled, QWidget):
    """A hairline, lying or standing."""

    def __init__(self, orientation: Qt.Orientation = Qt.Orientation.Horizontal, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        lying = orientation == Qt.Orientation.Horizontal
        fixed, free = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding
        self.setSizePolicy(free if lying else fixed, fixed if lying else free)

    def sizeHint(self) -> QSize:
        """One px thick."""
        return QSize(1, 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The line."""
        paint.block(QPainter(self), self.rect(), "border")


class PageRule(Styled, QWidget):
    """The signature: a line of 3 px, a gap of 2, a line of 1."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Six px thick."""
        return QSize(1, 6)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Both lines."""
        painter = QPainter(self)
        paint.block(painter, QRect(0, 0, self.width(), 3), "text")
        paint.block(painter, QRect(0, 5, self.width(), 1), "text")
