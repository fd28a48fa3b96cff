"""The composition root: the one place that builds the parts and joins them into a window."""

import logging
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random, SystemRandom
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from quizapp import __version__, i18n, log, resources
from quizapp.clock import Clock, SystemClock
from quizapp.errors import KnownError
from quizapp.settings import Places, SettingsFile
from quizapp.ui.actions import Actions
from quizapp.ui.jobs import Jobs, Outcome, Progress
from quizapp.ui.look import Appearance
from quizapp.ui.main_window import MainWindow
from quizapp.ui.messages import Messages
from quizapp.ui.page import Page
from quizapp.ui.pages.today import TodayPage
from quizapp.ui.termination import Termination
from quizapp.ui.widgets.sidebar import NavEntry

if TYPE_CHECKING:
    from quizapp.exchange.pack_folder import PreparedPack
    from quizapp.store.library import Library

Observer = Callable[[str], None]
_log = logging.getLogger(__name__)


class Program(QObject):
    """One run of the program: the window at once, then the library, then everything else.

    Args:
        app: Qt's application.
        path: the library file to open.
        settings: read now, written on every change.
        clock: tells the time to everything below.
        rng: chance for ids, seeds and spreads.
        observer: hears the stages of starting: "painted", "usable" (counts are on the page), "loaded".
    """

    def __init__(
        self, app: QApplication, path: Path, settings: SettingsFile, clock: Clock, rng: Random, observer: Observer
    ) -> None:
        super().__init__(app)
        self._path = path
        self._settings = settings
        self._clock = clock
        self._rng = rng
        self._observer = observer
        self._ready = False
        self.library: Library | None = None
        self.appearance = Appearance(app, settings.value)
        self.messages = Messages(self)
        self.jobs = Jobs(self)
        self.window = MainWindow(self.messages)
        self.actions = Actions(self.window)
        self.window.set_places(self._entries(), self._factories())
        self.window.went.connect(self._went)
        self.window.closing.connect(self.close)
        self.window.restore(settings.value.window)
        self.window.installEventFilter(self)
        self._connect()
        self.window.go("today")

    # The shell

    def _entries(self) -> list[NavEntry]:
        row = self.actions.row
        built = ("today", "study", "quiz", "library", "editor", "shortcuts", "settings")
        feet = ("shortcuts", "settings")
        return [
            NavEntry(
                place,
                row(f"go.{place}").text,
                row(f"go.{place}").icon,
                row(f"go.{place}").tip,
                "?" if place == "shortcuts" else "",
                place in feet,
            )
            for place in built
        ]

    def _factories(self) -> dict[str, Callable[[], Page]]:
        return {"today": self._today_page}

    def _connect(self) -> None:
        for place in ("today",):
            self.actions.on(f"go.{place}", lambda place=place: self.window.go(place))

    def _today_page(self) -> TodayPage:
        page = TodayPage(self.actions)
        page.refresh_requested.connect(self.show_today)
        return page

    def _went(self, place: str) -> None:
        self.actions.enter(self.window.page(place).context)

    # Starting

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """After the window's first paint, open the library."""
        if event.type() == QEvent.Type.Paint and watched is self.window:
            self.window.removeEventFilter(self)
            QTimer.singleShot(0, self, self._painted)
        return super().eventFilter(watched, event)

    def _painted(self) -> None:
        self._observer("painted")
        self.open(self._path)

    def open(self, path: Path) -> None:
        """Open a library; where it has to be made or migrated first, a worker does that."""
        from quizapp.store.library import is_current, open_library

        now = self._clock.now()
        if is_current(path):
            self._open(path)
            return

        def make(_progress: Progress, _cancelled: Callable[[], bool]) -> None:
            open_library(path, now=now).close()

        def made(outcome: Outcome) -> None:
            if outcome.error is not None:
                self.messages.tell(outcome.error)
            else:
                self._open(path)

        self.jobs.run(make, made, name="make the library")

    def _open(self, path: Path) -> None:
        from quizapp.store.library import open_library

        try:
            self.library = open_library(path, now=self._clock.now())
        except KnownError as error:
            self.messages.tell(error)
            return
        self._path = path
        self.show_today()
        self._load()

    def show_today(self) -> None:
        """Bring the figures of now to the first page."""
        if self.library is None:
            return
        from quizapp.study.today import today

        view = today(self.library, self._settings.value, self._clock, self._settings.value.deck or None)
        if not view.questions and not self._ready:
            return  # the packs are on their way
        page = self.window.page("today")
        assert isinstance(page, TodayPage)  # noqa: S101
        page.show_view(view)
        if not self._ready:
            self._observer("usable")

    def _load(self) -> None:
        """Bring in the heavy parts and any new version of a bundled pack, away from the window's thread."""
        assert self.library is not None  # noqa: S101
        from quizapp.store.packs import installed

        known = {info.content_hash for info in installed(self.library)}
        self.jobs.run(lambda _progress, _cancelled: _heavy_parts(known), self._loaded, name="load")

    def _loaded(self, outcome: Outcome) -> None:
        if outcome.error is not None:
            self.messages.tell(outcome.error)
        elif self.library is not None:
            from quizapp.exchange.pack_folder import install

            for pack in outcome.value:
                install(self.library, pack, now=self._clock.now())
            self._ready = True
            self.show_today()
            self._observer("loaded")

    def close(self) -> None:
        """Keep where the window stood, wait for what is under way, and close the library."""
        self.jobs.close()
        try:
            self._settings.change(window=self.window.geometry_text())
        except KnownError as error:
            _log.info("%s", error)
        if self.library is not None:
            self.library.close()
            self.library = None


def _heavy_parts(known: set[str]) -> "list[PreparedPack]":
    """Import what the first page does without, and prepare the bundled packs that the library does not know."""
    import quizapp.store.models
    import quizapp.study.quiz
    import quizapp.study.session  # noqa: F401
    from quizapp.exchange.pack_folder import fingerprint, prepare_all
    from quizapp.study.schedule import load_algorithm

    load_algorithm()
    return prepare_all([folder for folder in resources.bundled_packs() if fingerprint(folder) not in known])


def run_window(library: Path | None, observer: Observer = lambda _stage: None) -> int:
    """Open the window and stay until it is closed; gives the exit status.

    `library` is the file to open, None for the learner's usual one; `observer` as in `Program`.
    """
    places = Places.usual()
    settings = SettingsFile(places.settings)
    log.start(places.log)
    i18n.install(settings.value.language)
    app = QApplication(sys.argv[:1])
    app.setApplicationName("QuizApp")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("quizapp")
    path = places.library_for(settings.value, library)
    program = Program(app, path, settings, SystemClock(), SystemRandom(), observer)
    termination = Termination(program)
    termination.asked.connect(program.window.close)
    sys.excepthook = _told_by(program.messages)
    program.window.show()
    status = app.exec()
    program.close()
    termination.stop()
    sys.excepthook = sys.__excepthook__
    return status


def _told_by(messages: Messages) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    def tell(_kind: type[BaseException], error: BaseException, _traceback: TracebackType | None) -> None:
        messages.tell(error)

    return tell
