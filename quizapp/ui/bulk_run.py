"""A deed done to many questions a slice at a time, with the window answering between two."""

from collections.abc import Callable, Generator, Iterator

from PySide6.QtCore import QObject

from quizapp.errors import KnownError
from quizapp.i18n import _
from quizapp.ui import dates
from quizapp.ui.jobs import Outcome
from quizapp.ui.messages import Messages
from quizapp.ui.slices import Slices

_TOLD = 10  # times that the progress of one deed is told


class BulkRun(QObject):
    """The deed under way, if one is; a small one is done before `start` returns."""

    def __init__(self, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._messages = messages
        self._slices: Slices | None = None
        self._told = False

    @property
    def busy(self) -> bool:
        """Whether a deed is half done."""
        return self._slices is not None and self._slices.busy()

    def start(self, steps: Iterator[int], total: int, then: Callable[[], object]) -> None:
        """Do a deed to `total` questions; `then` is called when it is done. Nothing while another one is under way."""
        if self.busy:
            self._messages.say(_("One moment: the last change is still under way."))
            return
        self._told = False

        def ended(outcome: Outcome) -> None:
            self._slices = None
            if self._told:
                self._messages.clear()
            if isinstance(outcome.error, KnownError):
                self._messages.tell(outcome.error)
            elif outcome.error is not None:
                raise outcome.error
            else:
                then()

        self._slices = Slices(self._work(steps, total), ended, self)
        self._slices.start()

    def stop(self) -> None:
        """Do no more of it, since the library is left; what is done is saved, and one undo takes it back."""
        if self._slices is not None:
            self._slices.cancel()
            self._slices = None

    def _work(self, steps: Iterator[int], total: int) -> Generator[None, None, None]:
        before = 0
        for done in steps:
            if done < total and done * _TOLD // total != before * _TOLD // total:
                count, all_ = dates.number(done), dates.number(total)
                self._told = True
                self._messages.notice(_("{count} of {total} questions changed so far.").format(count=count, total=all_))
            before = done
            yield
