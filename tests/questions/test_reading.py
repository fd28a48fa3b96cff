from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.corpus.when import When, worded
from quizapp.questions.english import in_words, money
from quizapp.questions.reading import read_date, read_duration, read_money, read_number, read_score

DAYS = st.dates(min_value=date(1000, 1, 1), max_value=date(2999, 12, 31))


@given(DAYS)
def test_a_worded_date_reads_back_as_itself(day: date) -> None:
    for text in (day.isoformat(), day.isoformat()[:7], day.isoformat()[:4], f"{day.isoformat()[:3]}X"):
        when = When.parse(text)
        assert read_date(worded(when)) == when


@pytest.mark.parametrize(
    "text",
    [
        "26 August 2008",
        "26th of August 2008",
        "August 26, 2008",
        "Aug. 26 2008",
        "on 26 Aug 2008",
        "26.8.2008",
        "26/08/2008",
        "8/26/2008",
        "2008-08-26",
        " 26  AUGUST 2008. ",
    ],
)
def test_a_day_is_read_in_every_usual_form(text: str) -> None:
    assert read_date(text) == When.parse("2008-08-26")


@pytest.mark.parametrize(
    "text", ["31 February 2008", "26 Foo 2008", "26 ma 2008", "august", "", "2008 votes", "45/45/2008", "2008-26-08"]
)
def test_what_is_no_date_is_not_read_as_one(text: str) -> None:
    assert read_date(text) is None


@given(st.integers(min_value=0, max_value=99))
def test_number_words_equal_digits(number: int) -> None:
    assert read_number(in_words(number)) == number == read_number(str(number))


@given(st.integers(min_value=1, max_value=9_999).map(lambda n: n * 10**6))
def test_worded_money_reads_back_as_itself(amount: int) -> None:
    assert read_money(money(amount, "RUB")) == (amount, "roubles")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,200", 1200),
        ("one hundred and five", 105),
        ("66%", 0.66),
        ("half", 0.5),
        ("about 100", 100),
        ("7.6bn", 7.6e9),
    ],
)
def test_numbers_are_read_in_many_forms(text: str, value: float) -> None:
    number = read_number(text)
    assert number is not None
    assert float(number) == value


def test_a_number_with_something_beside_it_is_no_bare_number() -> None:
    assert read_number("4 officers") is None
    assert read_money("$128 million") == (128_000_000, "$")
    assert read_money("128 million US dollars") == read_money("US$128m")


def test_lengths_of_time_keep_their_unit() -> None:
    assert read_duration("five-day") == read_duration("5 days") == (5, "D")
    assert read_duration("a week") == (1, "W")
    assert read_duration("5") is None


def test_scores_are_read_in_every_usual_form() -> None:
    for text in ("440-0", "440–0", "440 to 0", "440 for, 0 against", "440:0"):
        assert read_score(text) == (440, 0)
    assert read_score("31–9 with 4 abstentions") == (31, 9, 4)
    assert read_score("440") is None
    assert read_score("26 August 2008") is None
    assert read_score("4,000") is None


@given(st.text(max_size=300))
def test_no_text_whatever_breaks_a_reader(text: str) -> None:
    for read in (read_date, read_number, read_money, read_duration, read_score):
        read(text)


@given(DAYS, st.integers(min_value=1, max_value=4000))
def test_different_days_are_never_read_as_one(day: date, step: int) -> None:
    other = day + timedelta(days=step)
    if other.year <= 2999:
        assert read_date(worded(When.parse(day.isoformat()))) != read_date(worded(When.parse(other.isoformat())))
