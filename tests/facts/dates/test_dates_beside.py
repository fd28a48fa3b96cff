"""A day or month without a year, beside dates of its sentence that have one: of their year, of these days, or open."""

import pytest

from quizapp.facts.fact import FactType
from tests.facts.extracted import facts


def when(text: str) -> list[str]:
    return [fact.normalised for fact in facts(FactType.EVENT_DATE, text, published="2015-05-12")]


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


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("The talks of 2010 led to a deal in the autumn of that year, signed on 4 October.", []),
        ("The treaty, first mooted in the spring of the year before, was signed in June 2014.", ["2014-06"]),
        ("The accord was concluded late in 2011 and took effect the next January.", ["2011"]),
        ("She won in November 2012 and was sworn in that January.", ["2012-11"]),
        ("She won in March 2012 and was sworn in that July.", ["2012-03", "2012-07"]),
    ],
)
def test_what_is_told_from_a_year_that_is_not_decided_is_left_open(text: str, dates: list[str]) -> None:
    assert when(text) == dates


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("The union struck in May, in July and, for the last time, in December 2013.", ["2013-12"]),
        ("The union struck in March, and it has been in court since 2013.", ["2015-03", "2013"]),
    ],
)
def test_months_told_before_one_with_a_year_may_be_of_that_year(text: str, dates: list[str]) -> None:
    assert when(text) == dates


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("In the run-up to the June 2009 election, in February, he changed sides.", ["2009-06"]),
        ("The minister was named in October 2014, three months before the January crash.", ["2014-10"]),
        ("The club won the cup in May 1979 and the league in April.", ["1979-05"]),
        ("They had met before, on 9 March 2011 in Kiev and on 4 June in Donetsk.", ["2011-03-09", "2011-06-04"]),
    ],
)
def test_a_month_right_behind_a_dated_one_is_of_its_year_or_left_open(text: str, dates: list[str]) -> None:
    assert when(text) == dates


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("After the 2008 war, in which the road was cut in August, trade stopped.", ["2008"]),
    ],
)
def test_what_was_in_an_event_named_by_its_year_is_not_taken_for_one_of_these_days(text: str, dates: list[str]) -> None:
    assert when(text) == dates


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("The games of 1980, from 19 July to 3 August, were boycotted.", ["1980"]),
        ("At the 1999 summit, held in Istanbul on 18 and 19 November, Russia promised to leave.", ["1999"]),
        ("The strike of 1926, called on 3 May, lasted nine days.", ["1926"]),
        ("A 1994 memorandum, signed on 5 December in Budapest, is at the heart of it.", []),
        ("The club that has raced there since 1963, sued in February.", ["1963", "2015-02"]),
    ],
)
def test_what_is_told_in_an_aside_of_something_named_by_its_year_is_left_open(text: str, dates: list[str]) -> None:
    assert when(text) == dates


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("During his term, from January 2005 to January 2009, he went to Peru twice, in March and in November.", []),
        (
            "It paid none between 2011 and 2013; this year it paid 12 cents a share on 3 March.",
            ["2011/2013", "2015", "2015-03-03"],
        ),
    ],
)
def test_months_within_years_told_from_first_to_last_are_left_open(text: str, dates: list[str]) -> None:
    assert when(text) == dates


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("He said in a 2009 interview that he had crossed the border in August.", []),
        ("An inquiry found in September 2009 that the guard had fired first on 7 August.", ["2009-09"]),
        ("The minister said on Monday that the road had been shut in April.", ["2015-04"]),
    ],
)
def test_what_was_reported_in_an_earlier_year_is_left_open(text: str, dates: list[str]) -> None:
    assert when(text) == dates
