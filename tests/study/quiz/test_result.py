from datetime import UTC, datetime
from random import Random

import pytest

from quizapp.questions.forms.posed import pose
from quizapp.store.records import QuizAnswer
from quizapp.study.quiz.result import by_certainty, by_topic, headline, retry
from quizapp.study.quiz.setup import ClockKind, QuizSetup
from quizapp.study.quiz.view import PartScore, QuizResult, ResultItem, Sureness
from tests.factories import question


def item(
    number: int, *, correct: bool, late: bool = False, topic: str = "leaders", certainty: int | None = None
) -> ResultItem:
    posed = pose("multiple_choice", [question(number, topic=topic)], Random(1))
    mine = "Ada Quill" if correct else "Jon Falk"
    answer = QuizAnswer(
        position=0, ids=(number,), posed=posed, response=(mine,), mark=float(correct), late=late, certainty=certainty
    )
    return ResultItem(answer=answer, mine=mine, right="Ada Quill", share=float(correct), why="")


@pytest.mark.parametrize(
    ("topics", "words"),
    [
        ([PartScore("leaders", 4, 4), PartScore("votes", 2, 2)], "Every answer right"),
        ([PartScore("leaders", 3, 4), PartScore("votes", 2, 2)], "All topics at 75 % or above"),
        ([PartScore("leaders", 2, 4), PartScore("votes", 0, 2)], "Votes need another look"),
        ([PartScore("harbours", 0, 2)], "harbours need another look"),
    ],
)
def test_the_headline_names_the_weakest_topic_or_that_there_is_none(topics, words):
    assert headline(topics) == words


def test_topics_stand_in_their_order_and_late_answers_do_not_score():
    items = [
        item(1, correct=True, topic="votes"),
        item(2, correct=True),
        item(3, correct=True, late=True),
        item(4, correct=False, topic="harbours"),
    ]
    assert by_topic(items) == (PartScore("leaders", 1, 2), PartScore("votes", 1, 1), PartScore("harbours", 0, 1))


def test_a_retry_has_what_was_missed_late_or_left_open():
    items = (item(1, correct=True), item(2, correct=True, late=True), item(3, correct=False))
    result = QuizResult(
        quiz_id=1,
        setup=QuizSetup(count=3),
        finished_at=datetime(2026, 11, 21, tzinfo=UTC),
        headline="",
        score=1,
        total=3,
        predicted=1.0,
        seconds=9,
        seconds_allowed=60,
        topics=(),
        forms=(),
        certainty=(),
        items=items,
    )
    again = retry(QuizSetup(minutes=30, count=3), result, Random(1))
    assert (again.only, again.count, again.minutes) == ((2, 3), 2, 20)
    untimed = QuizSetup(clock=ClockKind.NONE)
    assert retry(untimed, result, Random(1)).seconds is None


def test_certainty_gives_points_of_its_own_and_those_for_being_sure_and_wrong_are_many():
    items = [
        item(1, correct=True, certainty=3),
        item(2, correct=False, certainty=3),
        item(3, correct=False, certainty=1),
        item(4, correct=True),
    ]
    assert by_certainty(items) == (Sureness(1, 1, 0, 0), Sureness(3, 2, 1, -3))
