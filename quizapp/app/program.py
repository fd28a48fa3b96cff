"""One library in one window: the parts built and joined."""

import logging
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from quizapp import resources
from quizapp.clock import Clock
from quizapp.errors import KnownError
from quizapp.i18n import _
from quizapp.settings import SettingsFile, with_recent
from quizapp.ui.actions import Actions
from quizapp.ui.frame import Frame
from quizapp.ui.jobs import Jobs, Outcome
from quizapp.ui.look import Appearance
from quizapp.ui.main_window import MainWindow
from quizapp.ui.messages import Messages
from quizapp.ui.parts import Parts
from quizapp.ui.places import Places
from quizapp.ui.speech import find_voice

if TYPE_CHECKING:
    from quizapp.exchange.pack_folder import PreparedPack
    from quizapp.store.library import Library

Observer = Callable[[str], None]
_log = logging.getLogger(__name__)


class Program(QObject):
    """Everything between one library file and one window.

    Args:
        app: Qt's application.
        path: the library file to open.
        settings: read now, written on every change.
        clock: tells the time to everything below.
        rng: chance for ids, seeds and spreads.
        observer: hears the stages of starting: "painted", "usable" (the counts are on the page), "loaded";
            or "refused".
        frame: the window that stands already and takes the content; without one the content is a window of its own,
            and the library is opened after its first paint.
    """

    def __init__(
        self,
        app: QApplication,
        path: Path,
        settings: SettingsFile,
        clock: Clock,
        rng: Random,
        observer: Observer,
        frame: Frame | None = None,
    ) -> None:
        super().__init__(app)
        self.path = path
        self.library: Library | None = None
        self.next: Path | None = None  # the library to open after this one
        self.settings = settings
        self.clock = clock
        self._observer = observer
        self.appearance = Appearance(app, settings.value)
        self.appearance.setParent(self)  # it ends with this window, and follows the system no longer
        self.messages = Messages(self)
        self.jobs = Jobs(self)
        self.window = MainWindow(self.messages)
        if frame is not None:
            frame.hold(self.window)
        voice = find_voice()
        self.actions = Actions(self.window, settings.value.keys, without=() if voice else ("study.speak",))
        drafts = path.with_name(f"{path.stem}.draft.json")
        parts = Parts(self.window, self.actions, self.messages, settings, clock, rng, drafts, self.jobs, voice)
        self.places = Places(parts, self)
        self.places.settings_changed.connect(self.appearance.use)
        self.places.library_requested.connect(self._ask_for_library)
        self.places.again_requested.connect(self._open)
        self.window.closing.connect(self.close)
        self._tell_of_keys()
        self.places.go("today")
        if frame is None:
            self.window.restore(settings.value.window)
            self.window.installEventFilter(self)
        else:
            self._open()

    def _tell_of_keys(self) -> None:
        """Say which keys of the settings do not fit."""
        if self.actions.refused:
            told = _("These keys in the settings do not fit and the usual ones are used: {keys}.")
            self.messages.notice(told.format(keys=", ".join(self.actions.refused)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """After the window's first paint, open the library."""
        if event.type() == QEvent.Type.Paint and watched is self.window:
            self.window.removeEventFilter(self)
            QTimer.singleShot(0, self, self._painted)
        return super().eventFilter(watched, event)

    def _painted(self) -> None:
        self._observer("painted")
        self._open()

    # Opening

    def _open(self) -> None:
        """Open the library; where it has to be made or migrated first, a worker does that."""
        from quizapp.store.library import is_current, open_library

        path, now = self.path, self.clock.now()
        if is_current(path):
            self._use()
            return
        self.jobs.run(
            lambda _progress, _cancelled: open_library(path, now=now).close(), self._made, name="make the library"
        )

    def _made(self, outcome: Outcome) -> None:
        if outcome.error is None:
            self._use()
        else:
            self._refused(outcome.error)

    def _use(self) -> None:
        from quizapp.store.library import open_library
        from quizapp.store.packs import installed, removed

        try:
            self.library = open_library(self.path, now=self.clock.now())
            self.places.use(self.library)
            known = {info.content_hash for info in (*installed(self.library), *removed(self.library))}
        except KnownError as error:
            if self.library is not None:
                self.library.close()
                self.library = None
            self._refused(error)
            return
        self.window.repaint()  # the counts are seen before the worker asks for its share of the interpreter
        self._observer("usable")
        self.jobs.run(lambda _progress, _cancelled: _heavy_parts(known), self._loaded, name="load")

    def _loaded(self, outcome: Outcome) -> None:
        if self.library is None:
            return
        if outcome.error is not None:
            self.messages.tell(outcome.error)
            return
        from quizapp.exchange.pack_folder import install_unasked

        try:
            for pack in outcome.value:
                install_unasked(self.library, pack, now=self.clock.now())
        except KnownError as error:
            self.messages.tell(error)
        self.places.open_up()
        self._observer("loaded")

    def _refused(self, error: BaseException) -> None:
        if not isinstance(error, KnownError):
            self.messages.tell(error)
            todo = _("Try again; if it happens again, please report it with the text just shown.")
            error = KnownError(_("{path} could not be read.").format(path=self.path), todo=todo)
        else:
            _log.info("Refused: %s", error)
        self.places.refuse(error)
        self._observer("refused")

    def _ask_for_library(self) -> None:
        """Let the learner choose a file, there or yet to be made; the window opens again with it."""
        from quizapp.ui.library_dialog import LibraryDialog

        here = self.path if self.library is not None else None
        dialog = LibraryDialog(self.settings.value.recent, here, self.window, keys=self.actions.keys)
        dialog.chosen.connect(self.change_to)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def change_to(self, path: Path) -> None:
        """Close this window and open another library in a new one; it is the usual one from now on."""
        self.next = path
        if not self.window.window().close():
            self.next = None

    def close(self) -> None:
        """Keep where the window stood, wait for what is under way, and close the library."""
        self.jobs.close()
        if self.library is None:
            return
        self.places.stop()
        self.library.close()
        self.library = None
        try:
            recent = with_recent(self.settings.value, self.path)
            self.settings.change(window=self.window.geometry_text(), recent=recent)
        except KnownError as error:
            _log.info("%s", error)

    def end(self) -> None:
        """Close, if that was not done, and give the window back."""
        self.close()
        self.window.deleteLater()
        self.deleteLater()


def _heavy_parts(known: set[str]) -> "list[PreparedPack]":
    """Import what the first page does without, and prepare the bundled packs that the library does not know."""
    import quizapp.store.models
    import quizapp.study.quiz
    import quizapp.study.session  # noqa: F401
    from quizapp.exchange.pack_folder import fingerprint, prepare_all
    from quizapp.study.schedule import load_algorithm

    load_algorithm()
    return prepare_all([folder for folder in resources.bundled_packs() if fingerprint(folder) not in known])
