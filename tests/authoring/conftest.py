"""A real library file to write in."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from quizapp.clock import FakeClock
from quizapp.store.library import Library, open_library


@pytest.fixture
def library(library_path: Path, clock: FakeClock) -> Iterator[Library]:
    with open_library(library_path, now=clock.now()) as made:
        yield made
