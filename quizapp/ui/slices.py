"""Work that only the window's own thread can do, such as setting text, done a little at a time so that nobody waits."""

from collections.abc import Callable, Generator
from typing import Any

from PySide6.QtCore import QDeadlineTimer, QObject, QTimer

from quizapp.ui.jobs import Outcome

_SLICE = 20  # ms


class Slices(QObject):
    """One run of a generator that pauses often; `done` is called with the `Outcome`, once, unless `cancel` came first.

    What goes on with it belongs to `parent`, and ends with it.
    """

    def __init__(
        self, work: Generator[None, None, Any], done: Callable[[Outcome], object], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._work = work
        self._done = done
        self._over = self._went_on = False

    def start(self) -> None:
        """Do the first slice; the others follow as the window has time."""
        if self._over:
            return
        until = QDeadlineTimer(_SLICE)
        try:
            next(self._work)
            while not until.hasExpired():
                next(self._work)
        except StopIteration as end:
            self._end(Outcome(value=end.value))
        except Exception as problem:  # noqa: BLE001  whatever it is, it is told where the work was wanted
            self._end(Outcome(error=problem))
        else:
            self._went_on = True
            QTimer.singleShot(0, self, self.start)

    def cancel(self) -> None:
        """Stop, and hear no more of it."""
        if not self._over:
            self._over = True
            self._work.close()
            self.deleteLater()

    def busy(self) -> bool:
        """Whether its outcome is still to come."""
        return not self._over

    def _end(self, outcome: Outcome) -> None:
        if self._went_on:  # what is done with it has a turn of its own
            QTimer.singleShot(0, self, lambda: self._tell(outcome))
        else:
            self._tell(outcome)

    def _tell(self, outcome: Outcome) -> None:
        if not self._over:
            self._over = True
            self.deleteLater()
            self._done(outcome)


def at_once(work: Generator[None, None, Any], step: Callable[[], object] = lambda: None) -> Any:  # noqa: ANN401
    """The value of such work where nobody waits; `step` is called at every pause."""
    while True:
        try:
            next(work)
        except StopIteration as end:
            return end.value
        step()
