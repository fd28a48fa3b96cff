"""Quizzes: every answer on disk at once, ended whole, fed into the schedule as one deed."""

from dataclasses import replace
from datetime import datetime, timedelta
from random import Random

import pytest

from quizapp.questions.forms.posed import Posed, pose
from quizapp.store import cards, journal, log, questions, quizzes
from quizapp.store.library import Library, open_library
from quizapp.store.records import Attempt, Rating
from tests import factories
from tests.store.helpers import answer

Items = list[tuple[list[int], Posed]]
STATE: dict[str, object] = {"left": 300, "order": [1, 2]}


@pytest.fixture
def ids(library: Library, now: datetime) -> list[int]:
    return questions.add(library, [factories.question(number) for number in (1, 2, 3)], name="Add", now=now)


@pytest.fixture
def quiz(library: Library, ids: list[int], now: datetime) -> int:
    return quizzes.create(library, setup={"minutes": 5}, state=STATE, items=items(library, ids[::-1]), now=now).id


def items(library: Library, ids: list[int]) -> Items:
    """Each question as a choice."""
    asked = questions.get_many(library, ids)
    return [([one.id], pose("multiple_choice", [one.question], Random(one.id))) for one in asked]


def test_a_quiz_begins_with_its_questions_in_order(library: Library, ids: list[int], quiz: int, now: datetime) -> None:
    begun = quizzes.load(library, quiz)
    assert (begun.setup, begun.state, begun.started_at, begun.finished_at) == ({"minutes": 5}, STATE, now, None)
    assert [(one.position, one.ids, one.response) for one in begun.answers] == [
        (0, (ids[2],), None),
        (1, (ids[1],), None),
        (2, (ids[0],), None),
    ]
    assert [one.posed for one in begun.answers] == [posed for _ids, posed in items(library, ids[::-1])]
    assert len({one.uuid for one in begun.answers}) == 3


def test_an_answer_is_there_after_a_restart(library: Library, quiz: int, now: datetime) -> None:
    given = replace(
        quizzes.load(library, quiz).answers[1],
        response=("Ada Quill", "Jon Falk"),
        mark=0.5,
        overruled=True,
        certainty=2,
        duration_ms=900,
        late=True,
        flagged=True,
        skipped=True,
        locked=True,
        shown=True,
    )
    quizzes.save_answers(library, quiz, [given], now=now, state={"left": 200})
    library.close()
    with open_library(library.path, now=now) as again:
        resumed = quizzes.unfinished(again)
        assert resumed is not None
        assert resumed.id == quiz
        assert resumed.state == {"left": 200}
        assert resumed.answers[1] == given


def test_an_answer_leaves_nothing_to_undo(library: Library, quiz: int, now: datetime) -> None:
    given = replace(quizzes.load(library, quiz).answers[0], response=("Jon Falk",), shown=True)
    quizzes.save_answers(library, quiz, [given], state={}, now=now)
    assert journal.next_undo(library) == "Add"


def test_an_item_keeps_its_question_as_it_was_when_the_quiz_began(
    library: Library, ids: list[int], quiz: int, now: datetime
) -> None:
    before = quizzes.load(library, quiz).answers
    questions.delete(library, ids, name="Delete", now=now)
    assert quizzes.load(library, quiz).answers == before


def test_a_quiz_ends_whole_or_not_at_all(library: Library, ids: list[int], quiz: int, now: datetime) -> None:
    answers = [replace(one, response=("x",), mark=1.0, shown=True) for one in quizzes.load(library, quiz).answers]
    stale = answer(library, ids[1], Rating.GOOD, now)
    reviews = [answer(library, ids[0], Rating.GOOD, now), stale]
    cards.save_review(library, answer(library, ids[1], Rating.EASY, now), name="Easy", now=now)
    with pytest.raises(ValueError, match="has changed"):
        quizzes.finish(library, quiz, answers=answers, state={}, reviews=reviews, name="Quiz", now=now)
    assert quizzes.load(library, quiz).finished_at is None
    assert quizzes.load(library, quiz).answers[0].response is None
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
    answers[0] = replace(answers[0], response=("x",), mark=1.0, shown=True)
    answers[1] = replace(answers[1], response=("x",), mark=1.0, shown=True, late=True)
    answers[2] = replace(answers[2], response=("x",), mark=0.5, shown=True)
    later = now + timedelta(minutes=5)
    quizzes.finish(library, quiz, answers=answers, state={}, now=later)
    second = quizzes.create(library, setup={"seed": 2}, state={}, items=items(library, ids[:1]), now=later).id
    assert quizzes.attempts(library) == [
        Attempt(
            id=second,
            setup={"seed": 2},
            state={},
            started_at=later,
            finished_at=None,
            day=None,
            questions=1,
            answered=0,
            score=0,
        ),
        replace(
            quizzes.attempts(library)[1],
            id=quiz,
            started_at=now,
            finished_at=later,
            day=later.date(),
            questions=3,
            answered=3,
            score=1.5,
        ),
    ]
    assert len(quizzes.attempts(library, limit=1)) == 1
    assert quizzes.earlier(library, ids[2]) == [answers[0]]
    assert quizzes.earlier(library, 99) == []


def test_one_begun_takes_the_place_of_those_in_which_nothing_was_done_alone(
    library: Library, ids: list[int], quiz: int, now: datetime
) -> None:
    first = quizzes.load(library, quiz).answers[0]
    quizzes.save_answers(library, quiz, [replace(first, flagged=True)], state={}, now=now)
    untouched = quizzes.create(library, setup={}, state={}, items=items(library, ids), now=now).id
    latest = quizzes.create(library, setup={}, state={}, items=items(library, ids), now=now).id
    assert [one.id for one in quizzes.attempts(library)] == [latest, quiz]
    with pytest.raises(KeyError):
        quizzes.load(library, untouched)


def test_what_is_not_there_is_a_key_error(library: Library, quiz: int, now: datetime) -> None:
    with pytest.raises(KeyError):
        quizzes.load(library, 99)
    with pytest.raises(KeyError):
        quizzes.save_answers(
            library, quiz, [replace(quizzes.load(library, quiz).answers[0], position=9)], state={}, now=now
        )
    with pytest.raises(KeyError):
        quizzes.save_answers(library, 99, [], state={}, now=now)
