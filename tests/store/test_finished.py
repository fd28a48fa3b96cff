"""Deeds done to finished quizzes, and their undo."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from quizapp.store import cards, finished, journal, quizzes
from tests.study.conftest import Desk, open_desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = open_desk(tmp_path)
    yield made
    made.library.close()


def taken(desk: Desk, count: int = 2) -> int:
    """A finished quiz, every question answered wrongly."""
    quiz = desk.quiz(count=count)
    for place in range(count):
        quiz.goto(place)
        item = quiz.view.item
        quiz.choose(next(at for at, text in enumerate(item.options) if text != item.question.answer))
    quiz.submit()
    return quiz.id


def test_a_deleted_quiz_comes_back_whole_and_what_it_taught_stays(desk):
    ids = desk.fill(2)
    number = taken(desk)
    before = quizzes.load(desk.library, number), quizzes.attempts(desk.library)
    taught = [cards.get(desk.library, one) for one in ids]
    finished.delete(desk.library, [number, 99], name="delete", now=desk.clock.now())
    assert quizzes.attempts(desk.library) == []
    with pytest.raises(KeyError):
        quizzes.load(desk.library, number)
    assert [cards.get(desk.library, one) for one in ids] == taught
    desk.reopen()
    assert journal.undo(desk.library, desk.clock.now()) == "delete"
    assert (quizzes.load(desk.library, number), quizzes.attempts(desk.library)) == before


def test_a_flag_is_set_and_undone(desk):
    desk.fill(2)
    number = taken(desk)
    finished.flag(desk.library, number, 1, on=True, name="flag", now=desk.clock.now())
    assert [one.flagged for one in quizzes.load(desk.library, number).answers] == [False, True]
    journal.undo(desk.library, desk.clock.now())
    assert not any(one.flagged for one in quizzes.load(desk.library, number).answers)
    with pytest.raises(KeyError):
        finished.flag(desk.library, number, 7, on=True, name="flag", now=desk.clock.now())


def test_how_many_answers_moved_the_schedule_follows_the_undo_of_the_quiz(desk):
    desk.fill(2)
    number = taken(desk)
    assert finished.moved(desk.library, number) == (2, 0)
    journal.undo(desk.library, desk.clock.now())
    assert finished.moved(desk.library, number) == (0, 0)
    quiet = desk.quiz(count=1, feeds_schedule=False)
    quiet.choose(0)
    quiet.submit()
    assert finished.moved(desk.library, quiet.id) == (0, 1)
