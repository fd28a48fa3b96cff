"""A key cap that stands by itself."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.ui import paint
from quizapp.ui.keys import Key
from quizapp.ui.look import Styled


class KeyCap(Styled, QWidget):
    """One key, drawn as on a keyboard."""

    def __init__(self, key: Key, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(paint.key_text(key))

    def restyle(self) -> None:
        """Read the key again as well: another may have been chosen."""
        self.setAccessibleName(paint.key_text(self._key))
        super().restyle()

    def sizeHint(self) -> QSize:
        """The cap's own size."""
        return QSize(*paint.key_size(paint.key_text(self._key)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The cap."""
        paint.key_cap(QPainter(self), 0, self.height() / 2, paint.key_text(self._key))
