"""The keys of somebody who was still typing when the clock of a quiz brought up something else."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from quizapp.clock import Clock, SystemClock

PAUSE = 0.6  # s without a key: longer than between the letters of a word, shorter than a question takes to read
_MOVES = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)  # these only move the focus


class KeyBurst(QObject):
    """After `cut` no key does anything in the page's window until none was pressed for a moment.

    They were meant for what was there before. Tab goes on moving the focus.
    """

    def __init__(self, page: QWidget, clock: Clock | None = None) -> None:
        super().__init__(page)
        self._page = page
        self._clock = clock or SystemClock()
        self._until = 0.0

    def cut(self) -> None:
        """What is shown has changed of itself."""
        app = QApplication.instance()
        if app is not None:
            self._wait()
            app.installEventFilter(self)  # the same filter again only comes first

    def end(self) -> None:
        """Let every key through."""
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)

    def _wait(self) -> None:
        self._until = self._clock.monotonic() + PAUSE

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of the burst away, those that would be shortcuts too."""
        if not isinstance(event, QKeyEvent) or event.type() == QEvent.Type.KeyRelease or event.key() in _MOVES:
            return super().eventFilter(watched, event)
        if self._clock.monotonic() >= self._until or not self._page.isActiveWindow():
            self.end()
            return super().eventFilter(watched, event)
        self._wait()
        event.accept()
        return True
