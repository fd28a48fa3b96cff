"""A large deed is turned a slice at a time, told as it goes; a small one at once."""

from collections.abc import Iterator

import pytest

from quizapp.authoring.browse import Turn
from quizapp.errors import KnownError
from quizapp.ui.messages import Messages, Notice
from quizapp.ui.turning import Turning


@pytest.fixture
def messages(qtbot) -> Messages:
    return Messages()


def turns(total: int, *, fails_at: int = 0) -> Iterator[Turn]:
    for done in range(1, total + 1):
        if done == fails_at:
            raise KnownError("The disk is full.")
        yield Turn("move cards", done, total)


def test_a_small_deed_is_turned_at_once(messages):
    said: list[str] = []
    turning = Turning(messages)
    turning.start(turns(1), said.append, redo=False)
    turning.start(iter(()), said.append, redo=False)
    assert (said, turning.busy) == (["move cards", ""], False)


def test_a_large_one_is_told_some_times_and_nothing_else_is_turned_meanwhile(messages, qtbot):
    said: list[str] = []
    told: list[Notice] = []
    cleared: list[bool] = []
    messages.noticed.connect(told.append)
    messages.cleared.connect(lambda: cleared.append(True))
    turning = Turning(messages)
    turning.start(turns(40), said.append, redo=False)
    turning.start(turns(1), said.append, redo=True)
    assert (said, turning.busy) == ([], True)
    qtbot.waitUntil(lambda: not turning.busy)
    assert (said, cleared) == (["move cards"], [True])
    assert told[0].sentence == "Undoing: move cards. 1 of 40 steps so far."
    assert len(told) == 10


def test_one_that_cannot_be_saved_is_told_and_ends(messages, qtbot):
    said: list[str] = []
    told: list[Notice] = []
    messages.noticed.connect(told.append)
    turning = Turning(messages)
    turning.start(turns(3, fails_at=2), said.append, redo=True)
    qtbot.waitUntil(lambda: not turning.busy)
    assert said == []
    assert told[-1].sentence == "The disk is full."


def test_nothing_more_is_asked_of_a_library_that_is_left(messages, qtbot):
    said: list[str] = []
    asked = turns(5)
    turning = Turning(messages)
    turning.start(asked, said.append, redo=False)
    turning.stop()
    qtbot.wait(5)
    assert (said, turning.busy, next(asked).done) == ([], False, 2)
