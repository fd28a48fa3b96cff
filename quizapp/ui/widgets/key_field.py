"""A field that takes the next key that is pressed, whatever it does elsewhere."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.i18n import _
from quizapp.ui import paint
from quizapp.ui.look import Styled, look
from quizapp.ui.own_keys import FIXED, key_of


class KeyField(Styled, QWidget):
    """Shows a key and tells in `taken` which one was pressed; Tab, Enter and Esc do what they do everywhere."""

    taken = Signal(str)

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._tell()

    def key(self) -> str:
        """The key shown, in Qt's portable text."""
        return self._key

    def show_key(self, key: str) -> None:
        """Show another key."""
        self._key = key
        self._tell()
        self.update()

    def _tell(self) -> None:
        self.setAccessibleName(_("New key: {key}").format(key=paint.key_text(self._key)))

    def event(self, event: QEvent) -> bool:
        """Keep every key from the shortcuts of the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and key_of(event) not in FIXED:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the key, unless it is one of those that do the same everywhere."""
        key = key_of(event)
        if key in FIXED:
            event.ignore()
        elif key:
            self.show_key(key)
            self.taken.emit(key)

    def sizeHint(self) -> QSize:
        """A field."""
        return QSize(look().px(240), look().px(40))

    def minimumSizeHint(self) -> QSize:
        """Room for three modifiers and a key."""
        return QSize(look().px(160), look().px(40))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Box, cap, and what to do while it listens."""
        now, painter = look(), QPainter(self)
        focus = self.hasFocus()
        paint.box(painter, self.rect(), now.px(6), "surface", "accent" if focus else "control-edge", 2 if focus else 1)
        words, left, middle = paint.key_text(self._key), now.px(12), self.height() / 2
        paint.key_cap(painter, left, middle, words)
        left += paint.key_size(words)[0] + now.px(12)
        hint = _("Press the new key") if focus else ""
        area = self.rect().adjusted(left, 0, -now.px(12), 0)
        paint.text(painter, area, hint, "body", "text-3")
