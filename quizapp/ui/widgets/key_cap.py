"""A key cap that stands by itself."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.ui import paint
from quizapp.ui.look import Styled


class KeyCap(Styled, QWidget):
    """One key, drawn as on a keyboard; `words` as `paint.key_text` gives them."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self._words)

    def sizeHint(self) -> QSize:
        """The cap's own size."""
        return QSize(*paint.key_size(self._words))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The cap."""
        paint.key_cap(QPainter(self), 0, self.height() / 2, self._words)
