"""A day without a year is of the story told, of these days, or left open where it may be of either."""

import pytest

from quizapp.facts.fact import FactType
from tests.facts.extracted import facts


def when(text: str) -> list[str]:
    return [fact.normalised for fact in facts(FactType.EVENT_DATE, text, published="2015-05-12")]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("On 23 January 2014 a truce was signed. On 9 May the leaders met again.", ["2014-01-23"]),
        ("In June 2013 the bill was read. It was read again in October.", ["2013-06"]),
        ("The deal was struck on 5 September 2014. The next was agreed on 12 February.", ["2014-09-05", "2015-02-12"]),
    ],
)
def test_a_day_that_was_twice_since_the_one_told_before_is_left_open(text: str, dates: list[str]) -> None:
    assert when(text) == dates


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("The election of November 2004 was annulled in December.", ["2004-11"]),
        ("The election of November 2004 was annulled in December. On 26 December it was held again.", ["2004-11"]),
        ("The bank, founded in November 2004, was fined in April.", ["2004-11", "2015-04"]),
        ("The election of November 2014 was annulled in December.", ["2014-11", "2014-12"]),
    ],
)
def test_what_came_soon_after_a_dated_event_may_be_of_its_year_and_so_may_what_follows(
    text: str, dates: list[str]
) -> None:
    assert when(text) == dates
