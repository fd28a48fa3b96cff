"""The composition root: the one place that builds the parts and joins them into a window.

Importing it brings in only what a first paint needs; `program` brings the rest.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from quizapp import __version__, i18n
from quizapp.errors import KnownError
from quizapp.settings import Folders, SettingsFile
from quizapp.ui.frame import Frame, make_application

if TYPE_CHECKING:
    from quizapp.app.program import Observer, Program
    from quizapp.ui.messages import Messages


def run_window(library: Path | None, observer: Observer = lambda _stage: None) -> int:
    """Open the window and stay until it is closed; gives the exit status.

    `library` is the file to open, None for the learner's usual one; `observer` as in `Program`.
    """
    folders = Folders.usual()
    settings = SettingsFile(folders.settings)
    app = make_application(sys.argv[:1])
    app.setApplicationName("QuizApp")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("quizapp")
    path: Path | None = folders.library_for(settings.value, library)
    status = 0
    hear = observer
    while path is not None:
        one = _Run(app, path, settings, folders, hear)
        status = app.exec()
        path = one.end()
        if path is not None:
            settings.value = replace(settings.value, deck=0)  # decks are numbered anew in each library
            hear = keeping(path, settings, observer)
    return status


def keeping(path: Path, settings: SettingsFile, observer: Observer) -> Observer:
    """An observer that makes a library the usual one as soon as it was opened; a refused one never is."""

    def hear(stage: str) -> None:
        if stage == "usable":
            try:
                settings.change(library=str(path))
            except KnownError as error:  # it holds until the program ends
                logging.getLogger(__name__).info("%s", error)
        observer(stage)

    return hear


class _Run:
    """One window from its first paint to its end."""

    def __init__(
        self, app: QApplication, path: Path, settings: SettingsFile, folders: Folders, observer: Observer
    ) -> None:
        self._app = app
        self._path = path
        self._settings = settings
        self._folders = folders
        self._observer = observer
        self._program: Program | None = None
        self._log: logging.Handler | None = None
        self._frame = Frame(settings.value)
        self._frame.painted.connect(self._painted)
        self._frame.show()

    def _painted(self) -> None:
        self._observer("painted")
        from random import SystemRandom

        from quizapp import log
        from quizapp.app.program import Program
        from quizapp.clock import SystemClock
        from quizapp.ui.termination import Termination

        self._log = log.start(self._folders.log)
        i18n.install(self._settings.value.language)
        self._termination = Termination(self._frame)
        self._termination.asked.connect(self._frame.close)
        self._program = Program(
            self._app, self._path, self._settings, SystemClock(), SystemRandom(), self._observer, self._frame
        )
        sys.excepthook = told_by(self._program.messages)

    def end(self) -> Path | None:
        """Give everything back; tells the library that was asked for next."""
        sys.excepthook = sys.__excepthook__
        after = None
        if self._program is not None:
            self._termination.stop()
            after = self._program.next
            self._program.end()
        self._frame.end()
        if self._log is not None:  # the next window starts its own
            logging.getLogger("quizapp").removeHandler(self._log)
            self._log.close()
        return after


def told_by(messages: Messages) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    """A hook for exceptions that nothing caught: they become a report that the learner can copy."""

    def tell(_kind: type[BaseException], error: BaseException, _traceback: TracebackType | None) -> None:
        messages.tell(error)

    return tell
