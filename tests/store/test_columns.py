"""Values come back from their columns exactly as they went in."""

import sqlite3
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.questions.question import AnswerKind, Citation, Distractor, Question
from quizapp.store import columns

text = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
texts = st.lists(text, max_size=3).map(tuple)
zones = st.integers(-840, 840).map(lambda minutes: timezone(timedelta(minutes=minutes)))
moments = st.datetimes(datetime(1900, 1, 1), datetime(2999, 1, 1), timezones=zones)


@given(moments)
def test_a_moment_keeps_its_microsecond_and_comes_back_in_utc(moment: datetime) -> None:
    back = columns.moment(columns.micros(moment))
    assert back == moment
    assert back.tzinfo is UTC


@given(st.lists(moments, min_size=2, max_size=2))
def test_moments_compare_as_their_numbers_do(pair: list[datetime]) -> None:
    assert (pair[0] < pair[1]) == (columns.micros(pair[0]) < columns.micros(pair[1]))


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(TypeError):
        columns.micros(datetime(2026, 11, 21))


@given(st.dates())
def test_a_day_comes_back_and_is_the_one_sqlite_would_name(day: date) -> None:
    number = columns.day_number(day)
    assert columns.day(number) == day
    named = sqlite3.connect(":memory:")
    try:
        assert named.execute("SELECT date(? * 86400, 'unixepoch')", (number,)).fetchone() == (day.isoformat(),)
    finally:
        named.close()


questions = st.builds(
    Question,
    key=text,
    topic=text,
    kind=st.sampled_from(AnswerKind),
    stem=text,
    answer=text,
    accepted=texts,
    distractors=st.lists(st.builds(Distractor, text=text, why=text), max_size=3).map(tuple),
    explanation=text,
    citations=st.lists(
        st.builds(
            Citation,
            document=text,
            publisher=text,
            title=text,
            published=text,
            paragraph=st.integers(1, 99),
            surface=text,
            sentence=text,
        ),
        max_size=2,
    ).map(tuple),
    facts=texts,
    template=text,
    as_of=text,
    attribution=text,
    tags=texts,
    image=st.just("0f" * 32),
    image_text=text,
)


@given(questions)
def test_a_question_comes_back_as_it_was(question: Question) -> None:
    row = (
        question.key,
        question.topic,
        str(question.kind),
        question.stem,
        question.answer,
        question.as_of,
        columns.content(question),
    )
    assert columns.question(row) == question


def test_json_refuses_what_is_no_number() -> None:
    with pytest.raises(ValueError, match="JSON"):
        columns.dump({"stability": float("nan")})
