"""A process of its own for what is heavy, so that the window stays quick and the work can be ended at any moment."""

import multiprocessing
import signal
import traceback
from collections.abc import Callable
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any, ParamSpec, TypeVar

from quizapp import i18n
from quizapp.errors import KnownError
from quizapp.i18n import _

_P = ParamSpec("_P")
_T = TypeVar("_T")
_LONGEST = 60.0  # seconds that one text may take
_LOOK = 0.05  # seconds between two looks whether the work was cancelled


class StoppedError(Exception):
    """The work was cancelled before it was done."""


class Workshop:
    """Does one piece of work after another in a process that is begun with the first and ended by `close`.

    Functions and values must be such as can be pickled. `longest` is how many seconds one piece may take.
    """

    def __init__(self, longest: float = _LONGEST) -> None:
        self._longest = longest
        self._process: BaseProcess | None = None
        self._line: Connection | None = None

    def do(self, cancelled: Callable[[], bool], work: Callable[_P, _T], *args: _P.args, **named: _P.kwargs) -> _T:
        """The value of `work(*args)`.

        Raises:
            StoppedError: `cancelled()` became true; the process is ended.
            KnownError: it took too long, or what `work` itself raises.
        """
        line = self._line or self._begun()
        try:
            line.send((work, args, named))
            value, problem = self._answer(line, cancelled)
        except (EOFError, OSError) as gone:  # the system ended the process, for want of memory say
            self.close()
            raise KnownError(
                _("The text could not be worked through: its process came to an end."),
                todo=_("Try again with a shorter text, or with fewer at once."),
            ) from gone
        if problem is not None:
            raise problem
        return value  # type: ignore[no-any-return]

    def _begun(self) -> Connection:
        context = multiprocessing.get_context("spawn")
        line, other = context.Pipe()
        process = context.Process(target=_serve, args=(other, i18n.language_in_force()), daemon=True)
        process.start()
        other.close()
        self._process, self._line = process, line
        return line

    def _answer(self, line: Connection, cancelled: Callable[[], bool]) -> tuple[Any, BaseException | None]:
        for _look in range(max(1, round(self._longest / _LOOK))):
            if line.poll(_LOOK):
                return line.recv()  # type: ignore[no-any-return]
            if cancelled():
                self.close()
                raise StoppedError
        self.close()
        raise KnownError(
            _("It took longer than {count} seconds.").format(count=round(self._longest)),
            todo=_("Try again with a part of the text."),
        )

    def close(self) -> None:
        """End the process, if one was begun; the next piece of work begins another."""
        if self._process is not None and self._line is not None:
            self._line.close()
            self._process.kill()
            self._process.join()
            self._process.close()
        self._process = self._line = None


def _serve(line: Connection, language: str) -> None:
    """What the process does: work, until nobody asks any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever breaks off the program ends it through its window
    i18n.install(language)
    while True:
        try:
            work, args, named = line.recv()
        except EOFError:
            return
        try:
            outcome: tuple[Any, Exception | None] = work(*args, **named), None
        except Exception as problem:  # noqa: BLE001  it is raised where the work was asked for
            problem.add_note(traceback.format_exc())
            outcome = None, problem
        line.send(outcome)


class Here(Workshop):
    """Does the work in this very process: for tests, and where little is to be done."""

    def do(self, cancelled: Callable[[], bool], work: Callable[_P, _T], *args: _P.args, **named: _P.kwargs) -> _T:
        """As in a workshop, but it cannot be ended before it is done."""
        if cancelled():
            raise StoppedError
        return work(*args, **named)
