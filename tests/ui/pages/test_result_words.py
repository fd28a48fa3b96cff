from dataclasses import replace
from datetime import UTC, date, datetime
from random import Random

import pytest

from quizapp.questions.forms.posed import pose
from quizapp.store.records import QuizAnswer
from quizapp.study.quiz.history import Compared, Past
from quizapp.study.quiz.setup import QuizSetup
from quizapp.study.quiz.view import QuizResult, ResultItem
from quizapp.ui.pages.result_words import compared_words, each_words, marks
from tests.factories import question

TODAY = date(2026, 11, 21)


def past(number: int, score: float, *, total: int = 20, month: int = 11, seconds: float = 200) -> Past:
    return Past(
        id=number,
        setup=QuizSetup(),
        started_at=datetime(2026, month, 3, tzinfo=UTC),
        finished_at=datetime(2026, month, 3, tzinfo=UTC),
        day=date(2026, month, 3),
        total=total,
        answered=total,
        score=score,
        seconds=seconds,
    )


def answered() -> ResultItem:
    posed = pose("multiple_choice", [question(1)], Random(1))
    return ResultItem(
        answer=QuizAnswer(position=0, ids=(1,), posed=posed, response=posed.right),
        mine=posed.right[0],
        right=posed.right[0],
        share=1.0,
        why="",
    )


def result(score: float, *, total: int = 20, seconds: float = 100) -> QuizResult:
    return QuizResult(
        quiz_id=9,
        setup=QuizSetup(),
        finished_at=datetime(2026, 11, 21, tzinfo=UTC),
        headline="",
        score=score,
        total=total,
        predicted=0.0,
        seconds=seconds,
        seconds_allowed=None,
        topics=(),
        forms=(),
        certainty=(),
        items=(answered(),),
    )


@pytest.mark.parametrize(
    ("score", "words"),
    [
        (0, "0"),
        (12.5, "12.5"),
        (1 / 3, "0.33"),
        (0.25, "0.25"),
        (1 / 3 + 1 / 3 + 1 / 3 - 1e-12, "1"),
        (20.0, "20"),
        (1234.0, "1,234"),
    ],
)
def test_marks_are_whole_where_they_are_and_have_one_decimal_or_two_else(score, words):
    assert marks(score) == words


@pytest.mark.parametrize(
    ("score", "there", "words"),
    [
        (17, Compared(1, past(1, 16), past(1, 16)), "Your best so far; before it was 16 of 20 on 3 Nov."),
        (12, Compared(1, past(1, 16), past(1, 16)), "Last time 16 of 20 on 3 Nov."),
        (17, Compared(2, past(1, 18, month=9), past(2, 16)), "Best 18 of 20 on 3 Sep; last time 16."),
        (17, Compared(2, past(2, 18), past(2, 18)), "Best 18 of 20 on 3 Nov, last time."),
        (3, Compared(2, past(1, 18), past(2, 12.5, total=18)), "Best 18 of 20 on 3 Nov; last time 12.5 of 18."),
    ],
)
def test_a_result_is_compared_with_the_best_and_the_last(score, there, words):
    assert compared_words(result(score), there, TODAY) == words


@pytest.mark.parametrize(
    ("before", "words"),
    [
        (None, "5 seconds each"),
        (past(1, 3), "5 seconds each, 5 s faster than last time"),
        (past(1, 3, seconds=60), "5 seconds each, 2 s slower than last time"),
        (past(1, 3, seconds=100), "5 seconds each, as last time"),
    ],
)
def test_the_pace_is_compared_with_that_of_last_time(before, words):
    assert each_words(result(3), before) == words


def test_nobody_is_fast_who_answers_nothing():
    nothing = replace(result(0), items=())
    assert each_words(nothing, past(1, 3)) == "5 seconds each"
    assert each_words(result(3), replace(past(1, 3), answered=0)) == "5 seconds each"
