"""Every test of the window starts from the light theme at 100 %."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from quizapp.clock import FakeClock
from quizapp.settings import SettingsFile
from quizapp.ui.actions import Actions
from quizapp.ui.jobs import Jobs
from quizapp.ui.look import Look, apply_theme
from quizapp.ui.main_window import MainWindow
from quizapp.ui.messages import Messages
from quizapp.ui.parts import Parts
from quizapp.ui.places import Places
from tests.study.conftest import Desk


@pytest.fixture
def shown(qapp: QApplication) -> Iterator[Look]:
    """The light look, put back after tests that change it."""
    yield apply_theme(qapp, "light")
    apply_theme(qapp, "light")


@pytest.fixture
def desk(library_path: Path, clock: FakeClock) -> Iterator[Desk]:
    """A library with ways to fill it."""
    made = Desk(library_path, clock)
    yield made
    made.library.close()


@pytest.fixture
def window(desk: Desk, shown: Look, qtbot: QtBot) -> MainWindow:
    """The main window with all its places over a library of 8 questions."""
    desk.fill(8)
    return open_window(desk, qtbot)


def open_window(desk: Desk, qtbot: QtBot) -> MainWindow:
    """A main window over a library, with its parts as attributes."""
    made = make_window(desk)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.go("today")
    return made


def make_window(desk: Desk) -> MainWindow:
    """The same, not shown yet, and closed by who made it."""
    folder = desk.path.parent
    messages = Messages()
    made = MainWindow(messages)
    actions = Actions(made)
    settings = SettingsFile(folder / "settings.toml")
    parts = Parts(made, actions, messages, settings, desk.clock, desk.rng, folder / "draft.json", Jobs(made))
    made.places = Places(parts, made)  # type: ignore[attr-defined]
    made.actions_ = actions  # type: ignore[attr-defined]
    made.settings_ = settings  # type: ignore[attr-defined]
    made.messages_ = messages  # type: ignore[attr-defined]
    made.jobs_ = parts.jobs  # type: ignore[attr-defined]
    made.places.use(desk.library)  # type: ignore[attr-defined]
    made.places.open_up()  # type: ignore[attr-defined]
    return made
