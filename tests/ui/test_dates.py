"""Dates, times of day and lengths of time as they are shown."""

from datetime import UTC, date, datetime

import pytest

from quizapp.ui import dates


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("2008-08-26", "26 August 2008"),
        ("2008-08", "August 2008"),
        ("2008", "2008"),
        ("199X", "the 1990s"),
        ("2015/2017-03", "2015 to March 2017"),
        ("some time <b>ago</b>", "some time <b>ago</b>"),
        ("", ""),
    ],
)
def test_a_date_of_content_is_shown_at_the_precision_known(raw, shown):
    assert dates.when_text(raw) == shown


@pytest.mark.parametrize(
    ("seconds", "shown"), [(0, "0:00"), (0.2, "0:01"), (59.01, "1:00"), (684, "11:24"), (3725, "1:02:05"), (-3, "0:00")]
)
def test_time_left_is_shown_as_a_clock_does_and_counts_the_second_that_runs(seconds, shown):
    assert dates.clock_text(seconds) == shown


@pytest.mark.parametrize(("seconds", "shown"), [(0.9, "0:00"), (10.02, "0:10"), (3725.5, "1:02:05"), (-3, "0:00")])
def test_time_spent_counts_a_second_when_it_is_over(seconds, shown):
    assert dates.spent_text(seconds) == shown


@pytest.mark.parametrize(
    ("seconds", "words"), [(1, "1 second"), (90, "90 seconds"), (120, "2 minutes"), (725, "12 minutes")]
)
def test_a_length_of_time_in_words(seconds, words):
    assert dates.length_text(seconds) == words


def test_a_day_and_a_time_of_day():
    assert dates.full_day(date(2026, 11, 21)) == "21 November 2026"
    assert dates.time_of_day(datetime(2026, 11, 21, 9, 4, tzinfo=UTC)) == "09:04"
