"""A real library file and a stage for one page."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from quizapp.clock import FakeClock
from quizapp.store.library import Library, open_library
from quizapp.ui.look import Look
from tests.study.conftest import Desk
from tests.ui.pages.stage import Stage


@pytest.fixture
def library(library_path: Path, clock: FakeClock) -> Iterator[Library]:
    with open_library(library_path, now=clock.now()) as made:
        yield made


@pytest.fixture
def stage(shown: Look, qtbot: QtBot) -> Stage:
    return Stage(qtbot)


@pytest.fixture
def desk(library_path: Path, clock: FakeClock) -> Iterator[Desk]:
    """A library with ways to fill it, and sessions and quizzes over it."""
    made = Desk(library_path, clock)
    yield made
    made.library.close()
