"""Keys of the action table: as they are shown, and where a widget listens to them itself."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

Keys = Callable[[str], Sequence[str]]  # gives the keys of an action, in Qt's portable text


class LiveKey:
    """The key that is shown for an action: read anew each time, so that it is the one chosen last; "" for none."""

    __slots__ = ("_id", "_keys")

    def __init__(self, keys: Keys, id: str) -> None:
        self._keys, self._id = keys, id

    def __str__(self) -> str:
        return next(iter(self._keys(self._id)), "")

    def __bool__(self) -> bool:
        return bool(str(self))


Key = str | LiveKey  # in Qt's portable text, "" for none


def pressed(event: QKeyEvent, keys: Sequence[str]) -> bool:
    """Whether one of these keys was pressed, on whichever part of the keyboard."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    given = QKeySequence(QKeyCombination(modifiers, Qt.Key(event.key())))
    return any(given == QKeySequence(key) for key in keys)
