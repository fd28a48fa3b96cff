"""What a bulk import left unindexed is indexed when the program goes on, and the search says so meanwhile."""

import pytest

from quizapp.authoring import browse
from quizapp.store import bulk, indexes
from quizapp.store.library import open_library
from quizapp.ui.indexing import Indexing
from tests import factories

MANY = 2 * indexes.SLICE + 1


@pytest.fixture
def library(library_path, clock):
    with open_library(library_path, now=clock.now()) as made:
        yield made


def left_behind(library, clock) -> None:
    made = [factories.question(number) for number in range(1, MANY + 1)]
    list(bulk.add(library, made, name="Import", now=clock.now()))


def test_what_waits_is_indexed_a_slice_at_a_time(library, clock, qtbot):
    left_behind(library, clock)
    told: list[int] = []
    indexing = Indexing()
    indexing.progressed.connect(told.append)
    indexing.start(library)
    assert browse.unindexed(library) == MANY  # nothing is done before the window answers
    qtbot.waitUntil(lambda: not indexing.busy and told[-1:] == [0])
    assert told == [MANY - indexes.SLICE, 1, 0]
    assert not browse.tidy(library)  # nothing is left to be put in order


def test_a_library_that_was_left_is_not_touched(library, clock, qtbot):
    left_behind(library, clock)
    indexing = Indexing()
    indexing.start(library)
    indexing.stop()
    qtbot.wait(80)
    assert browse.unindexed(library) == MANY


def test_nothing_is_begun_where_nothing_waits(library):
    indexing = Indexing()
    indexing.start(library)
    assert not indexing.busy
