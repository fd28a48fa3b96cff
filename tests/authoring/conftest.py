"""A real library file to write in, copied since making one takes longer."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from quizapp.clock import FakeClock
from quizapp.store.library import Library, open_library
from tests.store.helpers import fresh_copy


@pytest.fixture
def library(library_path: Path, clock: FakeClock) -> Iterator[Library]:
    with open_library(fresh_copy(library_path.parent), now=clock.now()) as made:
        yield made
