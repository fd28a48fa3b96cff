"""A menu whose keys stand on caps at its right edge, as they do on buttons."""

from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QWidget

from quizapp.ui import paint
from quizapp.ui.keys import Key
from quizapp.ui.look import look

_EDGE = 12  # design px right of the caps; the style sheet keeps room for them in a menu of the role "keys"


class KeyMenu(QMenu):
    """Actions by name and icon, each with its first key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys: dict[QAction, str] = {}
        if look().show_keys:
            self.setProperty("role", "keys")

    def offer(self, action: QAction, icon: str, key: Key) -> None:
        """Put an action at the end; `key` is Qt's portable text, "" for none."""
        action.setShortcutVisibleInContextMenu(False)  # the cap says it
        action.setIcon(look().icon(icon))
        self._keys[action] = paint.key_text(key) if key and look().show_keys else ""
        self.addAction(action)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The menu, and the caps over it."""
        super().paintEvent(event)
        painter = QPainter(self)
        for action, cap in self._keys.items():
            if cap and action.isEnabled():
                area = self.actionGeometry(action)
                left = area.right() - look().px(_EDGE) - paint.key_size(cap)[0]
                paint.key_cap(painter, left, area.center().y() + 1, cap)
