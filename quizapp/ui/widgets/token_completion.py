"""The words that are known, offered below a field of several texts while one is typed."""

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from quizapp.ui.widgets.suggestions import Suggestions


class TokenCompletion(QObject):
    """Down leads through what fits, Tab and Enter take one, which `taken` tells.

    What begins as typed comes before what has it anywhere in it.

    Args:
        field: what the list hangs below.
        line: where is typed.
        held: the texts that are in the field already and are not offered again.
        name: what the list is called.
    """

    taken = Signal(str)

    def __init__(self, field: QWidget, line: QLineEdit, held: Callable[[], Collection[str]], name: str) -> None:
        super().__init__(field)
        self.words: Sequence[str] = ()
        self._held = held
        self.list = Suggestions(field, name)
        self.list.taken.connect(self._take)
        line.textEdited.connect(self._offer)
        line.installEventFilter(self)

    def _offer(self, text: str) -> None:
        typed, held = text.strip().casefold(), self._held()
        found = [word for word in self.words if typed in word.casefold() and word not in held] if typed else []
        self.list.offer(sorted(found, key=lambda word: not word.casefold().startswith(typed)), 0)

    def _take(self, word: str) -> None:
        self.list.hide()
        self.taken.emit(word)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of the list while it is open."""
        if event.type() == QEvent.Type.FocusOut:
            self.list.hide()
        is_key = event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
        if self.list.isVisible() and is_key and isinstance(event, QKeyEvent) and self._does(event):
            event.accept()
            return True
        return super().eventFilter(watched, event)

    def _does(self, event: QKeyEvent) -> bool:
        key, now = event.key(), event.type() == QEvent.Type.KeyPress
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        takes = key == Qt.Key.Key_Tab or (key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.list.chosen())
        if key in steps:
            if now:
                self.list.step(steps[Qt.Key(key)])
        elif takes:
            if now:
                self._take(self.list.chosen() or self.list.texts()[0])
        elif key == Qt.Key.Key_Escape:
            if now:
                self.list.hide()
        else:
            return False
        return True
