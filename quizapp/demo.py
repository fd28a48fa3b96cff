"""The real program on a throw-away library with a fixed clock and a made-up history; also as pictures of its pages."""

import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from random import Random

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from quizapp import i18n, resources
from quizapp.app.program import Program
from quizapp.clock import FakeClock, RunningClock
from quizapp.errors import KnownError
from quizapp.exchange import pack_folder
from quizapp.i18n import _
from quizapp.settings import Settings, SettingsFile
from quizapp.store.library import open_library
from quizapp.study import made_up
from quizapp.study.quiz import made_up as quiz_made_up
from quizapp.ui import (
    tour,
    tour_card,
    tour_editor,
    tour_import,
    tour_incoming,
    tour_keys,
    tour_later,
    tour_library,
    tour_packs,
    tour_palette,
    tour_paper,
    tour_quiz_forms,
    tour_quiz_frame,
    tour_quiz_result,
    tour_quiz_setup,
    tour_quiz_shelf,
    tour_results,
    tour_sources,
    tour_states,
)
from quizapp.ui.frame import make_application
from quizapp.ui.tour_driver import Driver

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
SEED = 20261121  # of the history; the program that shows it has another, or its log rows would get ids that are there
DAYS = 19  # of study before today
QUIZZES = 12  # of these days, with a quiz where there are any
_BREAK = timedelta(days=16)
_SETTINGS = Settings(new_per_day=6, motion="reduced", theme="light")


@dataclass(frozen=True, slots=True)
class DemoLook:
    """How pictures are taken: in which themes, at which text size, pixels per pixel and window size."""

    schemes: tuple[str, ...]
    font: float
    scale: int
    width: int
    height: int


Save = Callable[[str, str, QPixmap], object]


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the tour: what is driven, on which library, and how long after the history's end."""

    drive: Callable[[Driver], None]
    library: str = "studied"
    after: timedelta = timedelta()

    @property
    def name(self) -> str:
        """The name it is chosen by."""
        return f"{self.drive.__module__.rpartition('.')[2]}.{self.drive.__name__}"


PARTS = (
    *(
        Part(drive)
        for drive in (
            tour.study, tour.choice, tour.kept, tour_card.tools, tour_card.ladder, tour_states.deeds,
            tour_states.nothing, tour_states.resting, tour_states.later_forms, tour.summary, tour.slipping, tour.quiz,
            tour.feedback, tour_quiz_frame.certainty, tour_quiz_frame.clocks, tour_quiz_frame.long,
            tour_quiz_forms.forms, *tour_quiz_setup.STUDIED, tour_paper.on_paper, tour.library,
            tour_library.searching, tour_library.saving, tour_library.columns, tour_library.many,
            tour_library.in_the_bin, tour_library.replacing, tour_packs.packs, tour_incoming.importing,
            tour_editor.editor, tour_editor.forms, tour_editor.image, tour_import.articles, tour_sources.listed,
            tour_sources.imported, tour.schedule, tour.weights, tour_later.waiting,
            tour_later.spacing, tour_palette.palette,
            tour_results.all_forms, tour_results.extremes, tour.others, tour_keys.keys, tour_quiz_shelf.none_yet,
            tour_quiz_result.none_before, tour_quiz_result.judged,
        )
    ),
    *(
        Part(drive, "quizzed")
        for drive in (
            *tour_quiz_setup.QUIZZED, tour_quiz_shelf.shelf, tour_quiz_shelf.figures, tour_quiz_shelf.info,
            tour_quiz_result.past,
        )
    ),
    Part(tour.first_run, "fresh"),
    Part(tour.welcome_back, after=_BREAK),
    Part(tour.on_a_break, after=_BREAK),
    Part(tour.refused, "letter"),
)  # fmt: skip


def make_library(path: Path, *, days: int = DAYS, quizzed: bool = False) -> None:
    """A library with the bundled packs, studied on most of the `days` before `NOW`; 0 days: just installed.

    A quizzed one has a quiz before the study of each of the last days.
    """
    clock = FakeClock(NOW - timedelta(days=days))
    with open_library(path, now=clock.now()) as library:
        pack_folder.bring_up_to_date(library, resources.bundled_packs(), now=clock.now())
        quiz_rng = Random(SEED + 1)

        def first(back: int) -> None:
            if quizzed and back <= QUIZZES:
                quiz_made_up.take_quiz(library, _SETTINGS, clock, quiz_rng, back)

        if days:
            made_up.live(library, _SETTINGS, clock, Random(SEED), until=NOW, days=days, first=first)


def make(name: str, folder: Path) -> None:
    """Make the library of a part in a folder: studied, quizzed, fresh, or a letter that is none."""
    path = folder / f"{name}.quizapp"
    if name == "letter":
        path.write_text("Dear reader, this is no library. " * 8)
    else:
        make_library(path, days=0 if name == "fresh" else DAYS, quizzed=name == "quizzed")


def parts(only: Collection[str] = ()) -> list[Part]:
    """The parts of these names, or all.

    Raises:
        KnownError: no part has such a name.
    """
    known = [part.name for part in PARTS]
    for name in only:
        if name not in known:
            todo = _("There are {names}.").format(names=", ".join(known))
            raise KnownError(_("No part of the tour is called {name}.").format(name=name), todo=todo)
    return [part for part in PARTS if not only or part.name in only]


def run(screenshots: Path | None, look: DemoLook, only: Collection[str] = ()) -> int:
    """Show the demonstration, or write pictures of all or some of its parts into a folder; gives the exit status."""
    chosen = parts(only)
    i18n.install("en")
    if look.scale > 1:
        os.environ["QT_SCALE_FACTOR"] = str(look.scale)  # read when the application is made
    app = QApplication.instance() or make_application(sys.argv[:1])
    assert isinstance(app, QApplication)  # noqa: S101
    with tempfile.TemporaryDirectory(prefix="quizapp-demo-", ignore_cleanup_errors=True) as folder:
        if screenshots is None:
            return _show(app, Path(folder), look)
        screenshots.mkdir(parents=True, exist_ok=True)
        qInstallMessageHandler(_said_by_qt)
        for name in {part.library for part in chosen}:
            make(name, Path(folder))

        def save(scheme: str, name: str, picture: QPixmap) -> None:
            picture.save(str(screenshots / f"{name}-{scheme}.png"))

        guide = Tour(app, Path(folder), look, save)
        for scheme in look.schemes:
            for part in chosen:
                guide.play(part, scheme)
    return 0


def _said_by_qt(_kind: QtMsgType, _context: QMessageLogContext, words: str) -> None:
    """Pass on what Qt says, but not what the offscreen platform cannot do with a dialogue."""
    if not words.startswith("This plugin does not support"):
        sys.stderr.write(f"{words}\n")


def _show(app: QApplication, folder: Path, look: DemoLook) -> int:
    path = folder / "demo.quizapp"
    make_library(path, quizzed=True)
    settings = SettingsFile(folder / "settings.toml")
    theme = look.schemes[0] if len(look.schemes) == 1 else "system"
    settings.value = replace(_SETTINGS, motion="system", theme=theme, text_scale=look.font)
    program = Program(app, path, settings, RunningClock(NOW), Random(SEED + 2), lambda _stage: None)
    program.window.resize(look.width, look.height)
    program.window.show()
    try:
        return app.exec()
    finally:
        program.end()


class Tour:
    """Plays parts, each on its own copy of its library made in `folder`; `save` takes scheme, name and picture."""

    def __init__(self, app: QApplication, folder: Path, look: DemoLook, save: Save) -> None:
        self._app = app
        self._folder = folder
        self._look = look
        self._save = save

    def play(self, part: Part, scheme: str) -> None:
        """Start the program, drive it through the part, and close it."""
        work = Path(tempfile.mkdtemp(dir=self._folder))
        path = work / "demo.quizapp"
        shutil.copyfile(self._folder / f"{part.library}.quizapp", path)  # it is closed, so the file is whole
        settings = SettingsFile(work / "settings.toml")
        new = Settings().new_per_day if part.library == "fresh" else _SETTINGS.new_per_day
        settings.value = replace(_SETTINGS, theme=scheme, text_scale=self._look.font, new_per_day=new)
        clock, stages = FakeClock(NOW + part.after), list[str]()
        program = Program(self._app, path, settings, clock, Random(SEED + 2), stages.append)
        program.window.resize(self._look.width, self._look.height)
        program.window.show()

        driver = Driver(program.window, program.actions, program.places, clock, partial(self._save, scheme))
        driver.wait(lambda: bool({"loaded", "refused"} & set(stages)))
        try:
            part.drive(driver)
        finally:
            program.window.close()
            program.end()
            driver.settle()
