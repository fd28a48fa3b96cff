"""What the program has to say, broadcast once: remarks with Undo, errors of the environment, errors of ours."""

import logging
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from quizapp import __version__
from quizapp.errors import KnownError, report

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Remark:
    """A sentence that goes away by itself, with Undo where the deed can be undone."""

    sentence: str
    undo: Callable[[], object] | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence that stays until it is closed, with an action where there is one."""

    sentence: str
    action: str = ""
    do: Callable[[], object] | None = None


class Messages(QObject):
    """Pages speak here, the window listens: `remarked`, `noticed`, `cleared`, `passed`, `reported` (a text to copy)."""

    remarked = Signal(object)
    noticed = Signal(object)
    cleared = Signal()
    passed = Signal()
    reported = Signal(str)

    def say(self, sentence: str, undo: Callable[[], object] | None = None) -> None:
        """Say what was done, with a way back where there is one."""
        self.remarked.emit(Remark(sentence, undo))

    def notice(self, sentence: str, action: str = "", do: Callable[[], object] | None = None) -> None:
        """Say something that stays until it is closed."""
        self.noticed.emit(Notice(sentence, action, do))

    def clear(self) -> None:
        """Take the notice away, since it is no longer so."""
        self.cleared.emit()

    def pass_by(self) -> None:
        """Something else is shown by now: a remark about what was there before goes, or stands aside with its Undo."""
        self.passed.emit()

    def tell(self, error: BaseException, action: str = "", do: Callable[[], object] | None = None) -> None:
        """Tell an error: the environment's as a sentence, ours as a report to copy."""
        if isinstance(error, KnownError):
            _log.info("Told: %s", error)
            self.notice(str(error), action, do)
            return
        _log.error("Reported", exc_info=error)
        self.reported.emit(report(error, __version__))
