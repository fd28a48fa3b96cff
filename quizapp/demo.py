"""The real program on a throw-away library with a fixed clock and a made-up history; also as pictures of its pages."""

import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from quizapp import i18n, resources
from quizapp.app.program import Program
from quizapp.clock import FakeClock, RunningClock
from quizapp.exchange import pack_folder
from quizapp.settings import Settings, SettingsFile
from quizapp.store.library import open_library
from quizapp.study import made_up
from quizapp.study.quiz import made_up as quiz_made_up
from quizapp.ui import (
    tour,
    tour_card,
    tour_later,
    tour_library,
    tour_palette,
    tour_paper,
    tour_quiz_forms,
    tour_quiz_frame,
    tour_quiz_result,
    tour_quiz_setup,
    tour_quiz_shelf,
    tour_results,
    tour_states,
)
from quizapp.ui.frame import make_application
from quizapp.ui.tour_driver import Driver

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
SEED = 20261121  # of the history; the program that shows it has another, or its log rows would get ids that are there
DAYS = 19  # of study before today
QUIZZES = 12  # days of quizzes, where there were any
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


def make_library(path: Path, *, days: int = DAYS, until: datetime = NOW) -> None:
    """A library with the bundled packs, studied on most of the `days` before `until`; 0 days: just installed."""
    clock = FakeClock(until - timedelta(days=days))
    with open_library(path, now=clock.now()) as library:
        pack_folder.bring_up_to_date(library, resources.bundled_packs(), now=clock.now())
        if days:
            made_up.live(library, _SETTINGS, clock, Random(SEED), until=until, days=days)


def make_quizzed(path: Path) -> None:
    """A studied library with a quiz on each of the last days."""
    start = NOW - timedelta(days=QUIZZES)
    make_library(path, until=start)
    clock = FakeClock(start)
    with open_library(path, now=clock.now()) as library:
        quiz_made_up.take_quizzes(library, _SETTINGS, clock, Random(SEED + 1), until=NOW, days=QUIZZES)


def run(screenshots: Path | None, look: DemoLook) -> int:
    """Show the demonstration, or write its pictures into a folder; gives the exit status."""
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
        _Tour(app, Path(folder), screenshots, look).take()
    return 0


def _said_by_qt(_kind: QtMsgType, _context: QMessageLogContext, words: str) -> None:
    """Pass on what Qt says, but not what the offscreen platform cannot do with a dialogue."""
    if not words.startswith("This plugin does not support"):
        sys.stderr.write(f"{words}\n")


def _show(app: QApplication, folder: Path, look: DemoLook) -> int:
    path = folder / "demo.quizapp"
    make_library(path)
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


class _Tour:
    """Takes the pictures: each tour on its own copy of a library, in each theme."""

    def __init__(self, app: QApplication, folder: Path, out: Path, look: DemoLook) -> None:
        self._app = app
        self._folder = folder
        self._out = out
        self._look = look

    def take(self) -> None:
        """All pictures."""
        for name, days in (("studied", DAYS), ("fresh", 0)):
            make_library(self._folder / f"{name}.quizapp", days=days)
        make_quizzed(self._folder / "quizzed.quizapp")
        (self._folder / "letter.quizapp").write_text("Dear reader, this is no library. " * 8)
        tours = (
            tour.study,
            tour.choice,
            tour.kept,
            tour_card.tools,
            tour_card.ladder,
            tour_states.deeds,
            tour_states.nothing,
            tour_states.resting,
            tour_states.later_forms,
            tour.summary,
            tour.slipping,
            tour.quiz,
            tour.feedback,
            tour_quiz_frame.certainty,
            tour_quiz_frame.clocks,
            tour_quiz_frame.long,
            tour_quiz_forms.forms,
            *tour_quiz_setup.STUDIED,
            tour_paper.on_paper,
            tour.library,
            tour_library.searching,
            tour_library.saving,
            tour_library.columns,
            tour_library.many,
            tour.editor,
            tour.schedule,
            tour.weights,
            tour_later.waiting,
            tour_later.spacing,
            tour_palette.palette,
            tour_results.all_forms,
            tour_results.extremes,
            tour.others,
        )
        for scheme in self._look.schemes:
            for one in tours:
                self._go(one, "studied", scheme)
            for one in (*tour_quiz_setup.QUIZZED, tour_quiz_shelf.shelf, tour_quiz_shelf.figures, tour_quiz_shelf.info):
                self._go(one, "quizzed", scheme)
            self._go(tour_quiz_shelf.none_yet, "studied", scheme)
            self._go(tour_quiz_result.past, "quizzed", scheme)
            self._go(tour_quiz_result.none_before, "studied", scheme)
            self._go(tour_quiz_result.judged, "studied", scheme)
            self._go(tour.first_run, "fresh", scheme)
            self._go(tour.welcome_back, "studied", scheme, NOW + _BREAK)
            self._go(tour.on_a_break, "studied", scheme, NOW + _BREAK)
            self._go(tour.refused, "letter", scheme)

    def _go(self, one: Callable[[Driver], None], library: str, scheme: str, now: datetime = NOW) -> None:
        work = Path(tempfile.mkdtemp(dir=self._folder))
        path = work / "demo.quizapp"
        shutil.copyfile(self._folder / f"{library}.quizapp", path)  # it is closed, so the file is whole
        settings = SettingsFile(work / "settings.toml")
        new = Settings().new_per_day if library == "fresh" else _SETTINGS.new_per_day
        settings.value = replace(_SETTINGS, theme=scheme, text_scale=self._look.font, new_per_day=new)
        clock, stages = FakeClock(now), list[str]()
        program = Program(self._app, path, settings, clock, Random(SEED + 2), stages.append)
        program.window.resize(self._look.width, self._look.height)
        program.window.show()

        def save(name: str, picture: QPixmap) -> None:
            picture.save(str(self._out / f"{name}-{scheme}.png"))

        driver = Driver(program.window, program.actions, program.places, clock, save)
        driver.wait(lambda: bool({"loaded", "refused"} & set(stages)))
        try:
            one(driver)
        finally:
            program.window.close()
            program.end()
            driver.settle()
