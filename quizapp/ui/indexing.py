"""Questions that came in bulk and are not indexed yet, after a crash say: indexed a few at a time, as there is time."""

from PySide6.QtCore import QObject, QTimer, Signal

from quizapp.authoring import browse
from quizapp.authoring.browse import Library
from quizapp.errors import KnownError

_PAUSE = 30  # ms between two slices, so that the window has the most of the time


class Indexing(QObject):
    """Goes on with the indexing of a library; `progressed` tells how many questions still wait."""

    progressed = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library: Library | None = None
        self._next = QTimer(self, interval=_PAUSE, singleShot=True)
        self._next.timeout.connect(self._some)

    @property
    def busy(self) -> bool:
        """Whether questions may still wait, or their index to be put in order."""
        return self._next.isActive()

    def start(self, library: Library) -> None:
        """Index what waits in this library, and leave the one before alone."""
        self._library = library
        if browse.unindexed(library):
            self._next.start()

    def stop(self) -> None:
        """Do no more, since the library is left; the rest is done the next time."""
        self._next.stop()
        self._library = None

    def _some(self) -> None:
        if self._library is None:
            return
        try:
            if browse.unindexed(self._library):
                self.progressed.emit(browse.catch_up(self._library))
            elif not browse.tidy(self._library):
                return
        except KnownError:  # a full disk, say: every deed tells of that, and the next start tries again
            return
        self._next.start()
