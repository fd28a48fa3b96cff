"""Quizzes: every answer on disk at once, ended whole, fed into the schedule as one deed."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from quizapp.store import cards, journal, log, questions, quizzes
from quizapp.store.library import Library, open_library
from quizapp.store.records import Attempt, QuizAnswer, Rating
from tests import factories
from tests.store.helpers import answer, contents

STATE: dict[str, object] = {"left": 300, "order": [1, 2]}


@pytest.fixture
def ids(library: Library, now: datetime) -> list[int]:
    return questions.add(library, [factories.question(number) for number in (1, 2, 3)], name="Add", now=now)


@pytest.fixture
def quiz(library: Library, ids: list[int], now: datetime) -> int:
    return quizzes.create(library, setup={"minutes": 5}, state=STATE, question_ids=ids[::-1], now=now)


def test_a_quiz_begins_with_its_questions_in_order(library: Library, ids: list[int], quiz: int, now: datetime) -> None:
    begun = quizzes.load(library, quiz)
    assert (begun.setup, begun.state, begun.started_at, begun.finished_at) == ({"minutes": 5}, STATE, now, None)
    assert [(one.position, one.question_id, one.chosen) for one in begun.answers] == [
        (0, ids[2], None),
        (1, ids[1], None),
        (2, ids[0], None),
    ]
    assert len({one.uuid for one in begun.answers}) == 3


def test_an_answer_is_there_after_a_restart(library: Library, quiz: int, now: datetime) -> None:
    given = replace(
        quizzes.load(library, quiz).answers[1],
        chosen="Ada Quill",
        correct=True,
        duration_ms=900,
        flagged=True,
        shown=True,
    )
    quizzes.save_answer(library, quiz, given, now=now, state={"left": 200})
    library.close()
    with open_library(library.path, now=now) as again:
        resumed = quizzes.unfinished(again)
        assert resumed is not None
        assert resumed.id == quiz
        assert resumed.state == {"left": 200}
        assert resumed.answers[1] == given


def test_an_answer_without_a_review_leaves_nothing_to_undo(library: Library, quiz: int, now: datetime) -> None:
    given = replace(quizzes.load(library, quiz).answers[0], chosen="Jon Falk", shown=True)
    quizzes.save_answer(library, quiz, given, now=now)
    assert journal.next_undo(library) == "Add"


def test_an_answer_can_feed_the_schedule_and_undo_leaves_the_quiz_alone(
    library: Library, ids: list[int], quiz: int, now: datetime
) -> None:
    before = contents(library)
    given = replace(quizzes.load(library, quiz).answers[0], chosen="Jon Falk", correct=False, shown=True)
    review = answer(library, ids[2], Rating.AGAIN, now, source="quiz", form="multiple_choice", correct=False)
    quizzes.save_answer(library, quiz, given, now=now, review=review, name="Quiz answer")
    assert cards.reviews_of(library, ids[2]) == [review]
    assert journal.undo(library, now) == "Quiz answer"
    assert contents(library) == before
    assert quizzes.load(library, quiz).answers[0] == given


def test_a_quiz_ends_whole_or_not_at_all(library: Library, ids: list[int], quiz: int, now: datetime) -> None:
    answers = [replace(one, chosen="x", correct=True, shown=True) for one in quizzes.load(library, quiz).answers]
    stale = answer(library, ids[1], Rating.GOOD, now)
    reviews = [answer(library, ids[0], Rating.GOOD, now), stale]
    cards.save_review(library, answer(library, ids[1], Rating.EASY, now), name="Easy", now=now)
    with pytest.raises(ValueError, match="has changed"):
        quizzes.finish(library, quiz, answers=answers, state={}, reviews=reviews, name="Quiz", now=now)
    assert quizzes.load(library, quiz).finished_at is None
    assert quizzes.load(library, quiz).answers[0].chosen is None
    reviews[1] = answer(library, ids[1], Rating.GOOD, now)
    quizzes.finish(library, quiz, answers=answers, state={}, reviews=reviews, name="Quiz", now=now)
    assert quizzes.load(library, quiz).finished_at == now
    assert quizzes.unfinished(library) is None
    assert journal.undo(library, now) == "Quiz"
    assert quizzes.load(library, quiz).finished_at == now
    assert log.verify(library.connection) == []


def test_attempts_are_listed_latest_first_without_late_answers_in_the_score(
    library: Library, ids: list[int], quiz: int, now: datetime
) -> None:
    answers = list(quizzes.load(library, quiz).answers)
    answers[0] = replace(answers[0], chosen="x", correct=True, shown=True)
    answers[1] = replace(answers[1], chosen="x", correct=True, shown=True, late=True)
    later = now + timedelta(minutes=5)
    quizzes.finish(library, quiz, answers=answers, state={}, now=later)
    second = quizzes.create(library, setup={}, state={}, question_ids=ids[:1], now=later)
    assert quizzes.attempts(library) == [
        Attempt(id=second, started_at=later, finished_at=None, questions=1, right=0),
        Attempt(id=quiz, started_at=now, finished_at=later, questions=3, right=1),
    ]
    assert quizzes.earlier(library, ids[2]) == [answers[0]]
    assert quizzes.earlier(library, ids[0]) == []  # never shown


def test_an_unfinished_quiz_can_be_thrown_away_a_finished_one_cannot(
    library: Library, ids: list[int], quiz: int, now: datetime
) -> None:
    other = quizzes.create(library, setup={}, state={}, question_ids=ids, now=now)
    quizzes.discard(library, other)
    assert quizzes.unfinished(library) == quizzes.load(library, quiz)
    quizzes.finish(library, quiz, answers=[], state={}, now=now)
    with pytest.raises(ValueError, match="finished"):
        quizzes.discard(library, quiz)
    assert library.connection.execute("SELECT count(*) FROM answer").fetchone() == (3,)


def test_what_is_not_there_is_a_key_error(library: Library, quiz: int, now: datetime) -> None:
    with pytest.raises(KeyError):
        quizzes.load(library, 99)
    with pytest.raises(KeyError):
        quizzes.save_answer(library, quiz, QuizAnswer(position=9, question_id=1), now=now)
    with pytest.raises(KeyError):
        quizzes.save_state(library, 99, {})


def test_the_state_of_a_running_quiz_is_kept(library: Library, quiz: int) -> None:
    quizzes.save_state(library, quiz, {"left": 12.5})
    assert quizzes.load(library, quiz).state == {"left": 12.5}
