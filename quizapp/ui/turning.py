"""A deed undone or done again a slice at a time, with the window answering between two."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QTimer

from quizapp.authoring.browse import Turn
from quizapp.errors import KnownError
from quizapp.i18n import _
from quizapp.ui import dates
from quizapp.ui.messages import Messages

_TOLD = 10  # times that the progress of one deed is told


def turned_words(deed: str | None, *, redo: bool) -> str:
    """That a deed was undone or done again; where there was none, that there was nothing to be."""
    if not deed:
        return _("Nothing to redo.") if redo else _("Nothing to undo.")
    return (_("Done again: {deed}") if redo else _("Undone: {deed}")).format(deed=deed)


class Turning(QObject):
    """The deed that is being turned, if one is; a small one is done before `start` returns."""

    def __init__(self, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._messages = messages
        self._turns: Iterator[Turn] | None = None
        self._then: Callable[[str], object] = lambda _name: None
        self._name, self._words = "", ""
        self._step = QTimer(self, interval=0, singleShot=True)
        self._step.timeout.connect(self._turn_some)

    @property
    def busy(self) -> bool:
        """Whether a deed is half turned."""
        return self._turns is not None

    def start(self, turns: Iterator[Turn], then: Callable[[str], object], *, redo: bool) -> None:
        """Turn a deed; `then` is called with its name, "" where there was none. Nothing while another is turned."""
        if self._turns is not None:
            return
        self._turns, self._then, self._name = turns, then, ""
        self._words = (
            _("Doing again: {deed}. {count} of {total} steps so far.")
            if redo
            else _("Undoing: {deed}. {count} of {total} steps so far.")
        )
        self._turn_some()

    def stop(self) -> None:
        """Ask for no more slices, since the library is left; the rest follow with whatever is done next in it."""
        if self._turns is not None:
            self._turns = None
            self._messages.clear()

    def _turn_some(self) -> None:
        if self._turns is None:
            return
        try:
            turn = next(self._turns, None)
        except KnownError as error:
            self._turns = None
            self._messages.tell(error)
            return
        if turn is not None and turn.done < turn.total:
            self._name = turn.name
            self._tell(turn)
            self._step.start()
            return
        if self._name:
            self._messages.clear()
        self._turns = None
        self._then(self._name if turn is None else turn.name)

    def _tell(self, turn: Turn) -> None:
        if turn.done > 1 and turn.done * _TOLD // turn.total == (turn.done - 1) * _TOLD // turn.total:
            return
        count, total = dates.number(turn.done), dates.number(turn.total)
        self._messages.notice(self._words.format(deed=turn.name, count=count, total=total))
