"""An open library of its own for each test, and an application to fill it with."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from quizapp.clock import FakeClock
from quizapp.store.library import Library, open_library


@pytest.fixture
def now(clock: FakeClock) -> datetime:
    return clock.now()


@pytest.fixture
def library(library_path: Path, now: datetime) -> Iterator[Library]:
    with open_library(library_path, now=now) as opened:
        yield opened
