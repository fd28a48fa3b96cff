"""The composition root: the one place that builds the parts and joins them."""

import logging
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from quizapp import i18n, log, resources
from quizapp.clock import Clock, SystemClock
from quizapp.errors import KnownError
from quizapp.i18n import _
from quizapp.settings import Settings, SettingsFile

if TYPE_CHECKING:
    from quizapp.exchange.pack_folder import Checked, PreparedPack
    from quizapp.questions.question import Question
    from quizapp.store.library import Library

LIBRARY_NAME = "library.quizapp"
Observer = Callable[[str], None]
_log = logging.getLogger(__name__)


# Where things lie


def _folders() -> tuple[Path, Path, Path]:
    """The platform's folders for settings, data and logs."""
    import platformdirs

    dirs = platformdirs.PlatformDirs("quizapp", appauthor=False)
    return dirs.user_config_path, dirs.user_data_path, dirs.user_log_path


def settings_file() -> SettingsFile:
    """The learner's settings."""
    return SettingsFile(_folders()[0] / "settings.toml")


def library_path(settings: Settings, chosen: Path | None) -> Path:
    """The library to open: the one chosen for this start, the one opened last, or the usual one."""
    if chosen is not None:
        return chosen.expanduser().absolute()
    return Path(settings.library) if settings.library else _folders()[1] / LIBRARY_NAME


def speak() -> SettingsFile:
    """Start the log and the learner's language; gives the settings."""
    file = settings_file()
    log.start(_folders()[2])
    i18n.install(file.value.language)
    return file


# Packs in a library


def prepare_packs(folders: list[Path]) -> "list[PreparedPack]":
    """Load packs and make their questions; one that cannot be used is logged and left out."""
    from quizapp.exchange.pack_folder import prepare

    prepared = []
    for folder in folders:
        try:
            prepared.append(prepare(folder))
        except KnownError as error:
            _log.error("Pack %s: %s", folder.name, error)
    return prepared


def open_ready(path: Path, clock: Clock) -> "Library":
    """Open a library with the bundled packs installed and up to date.

    Raises:
        KnownError: the file cannot be opened; nothing was changed.
    """
    from quizapp.exchange import pack_folder
    from quizapp.store.library import open_library

    library = open_library(path, now=clock.now())
    try:
        for pack in prepare_packs(pack_folder.behind(library, resources.bundled_packs())):
            pack_folder.install(library, pack, now=clock.now())
    except BaseException:
        library.close()
        raise
    return library


def _bundled(pack_id: str) -> Path | None:
    return next((folder for folder in resources.bundled_packs() if folder.name == pack_id), None)


def pack_questions(pack: str, library: Path | None) -> "list[Question]":
    """The questions of a pack: made from its folder, or as installed in the library.

    Raises:
        KnownError: there is no such folder or pack, or it cannot be used.
    """
    from quizapp.exchange.pack_folder import installed_questions, prepare

    clock = SystemClock()
    with open_ready(library_path(settings_file().value, library), clock) as opened:
        if (Path(pack) / "pack.yaml").is_file():
            return list(prepare(Path(pack)).questions)
        found = installed_questions(opened, pack)
    if not found:
        raise _no_pack(pack)
    return found


def check_pack(pack: str, corpus: Path | None, library: Path | None) -> "Checked":
    """Check a pack's folder, or the folder that an installed pack came from.

    Raises:
        KnownError: there is no such folder or pack, or it cannot be read.
    """
    from quizapp.exchange.pack_folder import check

    with open_ready(library_path(settings_file().value, library), SystemClock()):
        folder = Path(pack) if (Path(pack) / "pack.yaml").is_file() else _bundled(pack)
    if folder is None:
        raise _no_pack(pack)
    return check(folder, corpus)


def _no_pack(pack: str) -> KnownError:
    return KnownError(
        _("There is no pack “{pack}”.").format(pack=pack),
        todo=_("Name a folder with a pack.yaml, or an installed pack: {ids}.").format(
            ids=", ".join(folder.name for folder in resources.bundled_packs())
        ),
    )


# The window


def run_window(library: Path | None, observer: Observer = lambda _stage: None) -> int:
    """Open the window and stay until it is closed; gives the exit status, 2 where no window can be shown.

    `observer` hears the stages of starting: "painted", "usable" (the counts are on the page), "loaded".
    """
    from quizapp.ui import display

    problem = display.problem()
    if problem is None:
        try:
            from PySide6 import QtWidgets
        except ImportError as error:
            problem = display.import_problem(error)
    if problem is not None:
        sys.stderr.write(problem + "\n")
        return 2
    raise NotImplementedError(QtWidgets, observer)
