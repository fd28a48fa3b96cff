"""Keys of the action table where a widget listens to them itself: in dialogues and in fields."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

Keys = Callable[[str], Sequence[str]]  # gives the keys of an action, in Qt's portable text


def pressed(event: QKeyEvent, keys: Sequence[str]) -> bool:
    """Whether one of these keys was pressed, on whichever part of the keyboard."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    given = QKeySequence(QKeyCombination(modifiers, Qt.Key(event.key())))
    return any(given == QKeySequence(key) for key in keys)
