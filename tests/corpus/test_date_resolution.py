"""From words to days, by the day of printing and the tense; what is not decided stays open."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.corpus.date_expression import Expression, Form, Tense
from quizapp.corpus.date_grammar import expressions, words_of
from quizapp.corpus.date_resolution import resolve
from quizapp.corpus.when import Precision, When

PRINTED = "2012-05-16"  # a Wednesday


def resolved(text: str, tense: Tense = Tense.PAST, published: str | None = PRINTED, anchor: str = "") -> str:
    (one,) = expressions([word for word, _start in words_of(text)])
    when = resolve(
        one.expression,
        When.parse(published) if published else None,
        tense,
        When.parse(anchor) if anchor else None,
    )
    return str(when)


@pytest.mark.parametrize(
    ("text", "past", "future"),
    [
        ("on Wednesday", "2012-05-16", "2012-05-16"),
        ("on Thursday", "2012-05-10", "2012-05-17"),
        ("last Wednesday", "2012-05-09", "2012-05-09"),
        ("next Wednesday", "2012-05-23", "2012-05-23"),
        ("on Thursday week", "2012-05-24", "2012-05-24"),
        ("in March", "2012-03", "2013-03"),
        ("in September", "2011-09", "2012-09"),
        ("in May", "2012-05", "2012-05"),
        ("last October", "2011-10", "2011-10"),
        ("next January", "2013-01", "2013-01"),
        ("this January", "2012-01", "2012-01"),
        ("in June last year", "2011-06", "2011-06"),
        ("on March 8", "2012-03-08", "2013-03-08"),
        ("on 20 November", "2011-11-20", "2012-11-20"),
        ("on May 16", "2012-05-16", "2012-05-16"),
        ("yesterday", "2012-05-15", "2012-05-15"),
        ("last night", "2012-05-15", "2012-05-15"),
        ("tomorrow", "2012-05-17", "2012-05-17"),
        ("late last month", "2012-04", "2012-04"),
        ("last week", "2012-05-07/2012-05-13", "2012-05-07/2012-05-13"),
        ("on Tuesday of last week", "2012-05-08", "2012-05-08"),
        ("late on Tuesday night last week", "2012-05-08", "2012-05-08"),
        ("next week, on Friday", "2012-05-25", "2012-05-25"),
        ("next year", "2013", "2013"),
        ("two years ago", "2010", "2010"),
        ("six months ago", "2011-11", "2011-11"),
        ("three weeks ago", "2012-04", "2012-04"),
        ("four days ago", "2012-05-12", "2012-05-12"),
        ("five years ago this month", "2007-05", "2007-05"),
        ("twenty years ago in March", "1992-03", "1992-03"),
        ("three years ago this week", "2009", "2009"),
        ("on the 14th of last month", "2012-04-14", "2012-04-14"),
        ("on the 3rd of this month", "2012-05-03", "2012-05-03"),
        ("on the 9th of next month", "2012-06-09", "2012-06-09"),
        ("on the 31st of last month", "None", "None"),  # April has no such day
        ("in the fourth quarter", "2011-10/2011-12", "2012-10/2012-12"),
        ("the second half of 2015", "2015-07/2015-12", "2015-07/2015-12"),
        ("the first half of next year", "2013-01/2013-06", "2013-01/2013-06"),
        ("in the summer", "2011", "2012"),
        ("the summer of 2006", "2006", "2006"),
        ("between November 30 and December 20", "2011-11-30/2011-12-20", "2012-11-30/2012-12-20"),
        ("between September 2010 and December", "2010-09/2010-12", "2010-09/2010-12"),
        ("between May and July 2011", "2011-05/2011-07", "2011-05/2011-07"),
        ("for 2015-2017", "2015/2017", "2015/2017"),
        ("the early 1990s", "199X", "199X"),
    ],
)
def test_tense_decides_what_the_words_leave_open(text: str, past: str, future: str) -> None:
    assert resolved(text, Tense.PAST) == past
    assert resolved(text, Tense.FUTURE) == future


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("on Thursday", Tense.UNKNOWN),
        ("in November", Tense.UNKNOWN),  # half a year either way
        ("on Sept. 14", Tense.UNKNOWN),
        ("last January", Tense.PAST),  # of this year or the one before?
        ("on June 2", Tense.PAST),  # a year ago in the past tense: rather a tense misread
        ("on April 25", Tense.FUTURE),
        ("last winter", Tense.PAST),
        ("in the winter", Tense.PAST),
        ("on Monday, April 3", Tense.PAST),  # no Monday in 2012
        ("the next day", Tense.PAST),
    ],
)
def test_what_is_not_decided_stays_open(text: str, tense: Tense) -> None:
    assert resolved(text, tense) == "None"


def test_without_a_tense_the_nearest_is_meant_if_the_other_is_far() -> None:
    assert resolved("in March", Tense.UNKNOWN) == "2012-03"
    assert resolved("on June 2", Tense.UNKNOWN) == "2012-06-02"


def test_a_text_dated_to_a_month_decides_only_what_all_its_days_agree_on() -> None:
    assert resolved("on July 11", published="2011-08") == "2011-07-11"
    assert resolved("last year", published="2011-08") == "2010"
    assert resolved("on Thursday", published="2011-08") == "None"
    assert resolved("in March", published="2011") == "None"


def test_without_a_date_of_printing_only_absolute_dates_are_resolved() -> None:
    assert resolved("on 18 March 2015", published=None) == "2015-03-18"
    assert resolved("last year", published=None) == "None"


@pytest.mark.parametrize(
    ("text", "anchor", "when"),
    [
        ("the next day", "2010-04-30", "2010-05-01"),
        ("the next day", "2010-04", "None"),
        ("the same day", "2010-04-30", "2010-04-30"),
        ("three years later", "2010-04-30", "2013"),
        ("a year earlier", "2010", "2009"),
        ("in October of that year", "2010", "2010-10"),
        ("a week later", "2010-04-28", "2010-05"),
        ("by the 14th, they left", "2010-04-30", "2010-04-14"),
        ("by the 31st, they left", "2010-04", "None"),
        ("three years later", "199X", "None"),
    ],
)
def test_what_is_told_from_another_date_is_as_fine_as_both(text: str, anchor: str, when: str) -> None:
    assert resolved(text, anchor=anchor) == when


days = st.dates(date(1950, 1, 1), date(2080, 12, 31))


@given(days, st.integers(0, 6))
def test_a_bare_weekday_in_the_past_is_within_the_six_days_before(printed: date, weekday: int) -> None:
    expression = Expression(Form.WEEKDAY, weekday=weekday)
    when = resolve(expression, When(printed, printed, Precision.DAY), Tense.PAST)
    assert when is not None
    assert when.first.weekday() == weekday
    assert timedelta(0) <= printed - when.first <= timedelta(days=6)


@given(days, days, st.sampled_from(Tense))
def test_an_absolute_date_means_the_same_whenever_it_is_printed(day: date, printed: date, tense: Tense) -> None:
    expression = Expression(Form.DAY, year=day.year, month=day.month, day=day.day)
    assert resolve(expression, When(printed, printed, Precision.DAY), tense) == When(day, day, Precision.DAY)


@given(days, st.integers(1, 12), st.integers(1, 28))
def test_a_day_without_a_year_lies_on_the_side_of_its_tense(printed: date, month: int, day: int) -> None:
    expression = Expression(Form.DATE, month=month, day=day)
    today = When(printed, printed, Precision.DAY)
    past, future = (resolve(expression, today, tense) for tense in (Tense.PAST, Tense.FUTURE))
    assert past is None or past.first <= printed
    assert future is None or future.first >= printed


def test_a_counted_weekday_of_a_month_goes_by_tense() -> None:
    assert resolved("on the second Monday of June", Tense.FUTURE) == "2012-06-11"
    assert resolved("on the last Friday of March", Tense.PAST) == "2012-03-30"
    assert resolved("on the first Tuesday of next month", Tense.FUTURE) == "2012-06-05"
    assert resolved("on the fifth Monday of February 2012") == "None"


@given(st.integers(2000, 2030), st.integers(1, 12), st.integers(0, 6), st.sampled_from([1, 2, 3, 4, -1]))
def test_a_counted_weekday_is_that_weekday_of_that_month(year: int, month: int, weekday: int, number: int) -> None:
    when = resolve(Expression(Form.NTH, year=year, month=month, weekday=weekday, number=number), None)
    assert when is not None
    assert (when.first.year, when.first.month, when.first.weekday()) == (year, month, weekday)


@pytest.mark.parametrize(
    ("text", "published", "days"),
    [
        ("in June", "2012-05-16", "None"),  # hardly that of 2011, and the tense forbids that of 2012
        ("in July", "2012-05-16", "None"),
        ("in August", "2012-05-16", "2011-08"),
        ("in January", "2011-12-14", "2011-01"),
    ],
)
def test_a_month_that_is_about_to_come_is_not_that_of_a_year_ago(text: str, published: str, days: str) -> None:
    assert resolved(text, Tense.PAST, published) == days
