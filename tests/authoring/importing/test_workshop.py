"""Work done in another process comes back as a value or an error, and ends when it is cancelled or takes too long."""

import os
import pickle
import time

import pytest

from quizapp.authoring.importing.workshop import StoppedError, Workshop
from quizapp.errors import KnownError
from tests.authoring.importing.articles import beside_known, herring


@pytest.fixture(scope="module")
def workshop():
    made = Workshop()
    yield made
    made.close()


def never():
    return False


def refuse(sentence):
    raise KnownError(sentence, "Nothing was changed.", "Try another.")


def test_the_value_comes_home_from_another_process(workshop):
    assert workshop.do(never, os.getpid) not in {os.getpid(), 0}
    assert workshop.do(never, os.getpid) == workshop.do(never, os.getpid)


def test_an_error_comes_home_with_its_sentences_and_where_it_was_raised(workshop):
    with pytest.raises(KnownError) as told:
        workshop.do(never, refuse, "No.")
    assert str(told.value) == "No. Nothing was changed. Try another."
    assert "in refuse" in "".join(told.value.__notes__)


def test_work_that_was_cancelled_ends_and_the_next_is_done(workshop):
    with pytest.raises(StoppedError):
        workshop.do(lambda: True, time.sleep, 600)
    assert workshop.do(never, len, "abc") == 3


def test_work_that_takes_too_long_is_told():
    hasty = Workshop(longest=0.01)
    with pytest.raises(KnownError, match="longer than"):
        hasty.do(never, time.sleep, 600)


def test_a_process_that_came_to_an_end_is_told_and_the_next_work_is_done(workshop):
    with pytest.raises(KnownError, match="came to an end"):
        workshop.do(never, os._exit, 1)
    assert workshop.do(never, len, "abc") == 3


def test_what_is_read_and_resolved_can_go_from_one_process_to_the_other():
    for value in (herring(), beside_known()):
        assert pickle.loads(pickle.dumps(value)) == value
