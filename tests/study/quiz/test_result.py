from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from random import Random
from typing import Any

import pytest

from quizapp.questions.forms.posed import pose
from quizapp.store.records import QuizAnswer
from quizapp.study.quiz.result import by_certainty, by_topic, headline, retry, sureness
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


def result_with(items: Sequence[ResultItem], **changes: Any) -> QuizResult:
    made = QuizResult(
        quiz_id=1,
        setup=QuizSetup(count=3),
        finished_at=datetime(2026, 11, 21, tzinfo=UTC),
        headline="",
        score=1,
        total=len(items),
        predicted=1.0,
        seconds=9,
        seconds_allowed=60,
        topics=(),
        forms=(),
        certainty=by_certainty(items),
        items=tuple(items),
    )
    return replace(made, **changes)


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
    result = result_with(items)
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


@pytest.mark.parametrize(
    ("levels", "right", "words"),
    [
        ((3,) * 9, 3, "You were surer than right."),
        ((1,) * 9, 9, "You were right more often than sure."),
        ((2,) * 8, 6, "On the whole you were as sure as right."),
        ((3,) * 7, 0, "A verdict takes 8 answers."),
        ((), 0, ""),
    ],
)
def test_certainty_is_judged_from_eight_answers_on(levels, right, words):
    items = [item(at, correct=at < right, certainty=level) for at, level in enumerate(levels)]
    assert sureness(result_with(items)) == words


def test_mean_certainty_weighs_levels_by_the_chances_they_stand_for():
    items = [item(1, correct=True, certainty=1), item(2, correct=True, certainty=3), item(3, correct=True)]
    assert result_with(items).sure == pytest.approx((0.33 + 0.9) / 2)
    assert result_with([item(1, correct=True)]).sure is None


def test_a_hundred_per_cent_are_all_of_it():
    items = [item(at, correct=True) for at in range(400)]
    assert result_with(items, score=399).percent == 99
    assert result_with(items, score=400).percent == 100
    assert result_with([], score=0).percent == 0


def test_what_was_new_is_counted_where_it_is_known():
    items = [item(1, correct=True), item(2, correct=True)]
    known = replace(items[0], answer=replace(items[0].answer, recall=0.8))
    assert result_with([known, items[1]]).new == 1
    assert result_with(items, predicted=0.0).new == 2
    assert result_with(items, predicted=1.2).new == 0  # a quiz of before it was written down
