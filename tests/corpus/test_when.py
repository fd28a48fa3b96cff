"""Dates keep the precision at which they are known."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.corpus.when import Precision, When, dated, worded


@pytest.mark.parametrize(
    ("text", "precision", "words", "phrase"),
    [
        ("2008-08-26", Precision.DAY, "26 August 2008", "on 26 August 2008"),
        ("2008-08", Precision.MONTH, "August 2008", "in August 2008"),
        ("2008", Precision.YEAR, "2008", "in 2008"),
        ("199X", Precision.DECADE, "the 1990s", "in the 1990s"),
        ("2015/2017", Precision.INTERVAL, "2015–2017", "in 2015–2017"),
        ("2004/2013-11", Precision.INTERVAL, "2004 to November 2013", "from 2004 to November 2013"),
        ("2014-01/2014-06", Precision.INTERVAL, "January 2014 to June 2014", "from January 2014 to June 2014"),
        ("2008-08/2008-10", Precision.INTERVAL, "August 2008 to October 2008", "from August 2008 to October 2008"),
    ],
)
def test_a_date_is_read_written_and_worded_at_its_precision(
    text: str, precision: Precision, words: str, phrase: str
) -> None:
    when = When.parse(text)
    assert when.precision is precision
    assert str(when) == text
    assert worded(when) == words
    assert dated(when) == phrase


@pytest.mark.parametrize("text", ["", "2008-13", "2008-02-30", "NO", "1:30", "26 August 2008", "2017/2015", "08"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        When.parse(text)


def test_a_coarser_truth_contains_a_finer_one_and_not_the_other_way_round() -> None:
    year, day = When.parse("2008"), When.parse("2008-08-26")
    assert year.contains(day)
    assert not day.contains(year)


def test_before_means_that_no_day_is_shared() -> None:
    assert When.parse("2008-03").before(When.parse("2008-04-01"))
    assert not When.parse("2008").before(When.parse("2008-12"))


days = st.dates(date(1900, 1, 1), date(2099, 12, 31))


@given(days, days)
def test_any_interval_is_written_as_it_is_read(one: date, other: date) -> None:
    text = f"{min(one, other)}/{max(one, other)}"
    when = When.parse(text)
    assert When.parse(str(when)) == when


@pytest.mark.parametrize("text", ["2004/2013-11-17", "1991-07-10/1999-12-31", "2013-10-03/2014-01-31", "2015/2017-03"])
def test_each_end_of_an_interval_keeps_the_precision_it_was_written_with(text: str) -> None:
    assert str(When.parse(text)) == text


def test_an_interval_made_of_days_writes_both_ends_alike() -> None:
    assert str(When(date(2014, 1, 1), date(2014, 6, 30), Precision.INTERVAL)) == "2014-01/2014-06"
    assert str(When(date(2014, 1, 1), date(2015, 12, 31), Precision.INTERVAL)) == "2014/2015"
    assert str(When(date(2013, 10, 3), date(2014, 1, 31), Precision.INTERVAL)) == "2013-10-03/2014-01-31"
