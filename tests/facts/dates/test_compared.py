"""Dates of figures that others are compared with, and of the ends of what was counted."""

import pytest

from quizapp.facts.fact import FactType
from tests.facts.dates.test_no_events import reasons, told
from tests.facts.extracted import facts


@pytest.mark.parametrize(
    ("line", "normalised"),
    [
        ("Sales rose in January-March from the same period last year.", []),
        ("Exports shrank 2 percent compared with the same month in 2010.", []),
        ("Exports shrank 2 percent in April from March.", ["2012-04"]),
        ("Unemployment fell to 4 percent in December from 5 percent in September.", ["2011-12"]),
        ("The mill made 300 tons in 2009 against 200 tons in 2008.", ["2009"]),
        ("Output in the second quarter to June fell.", []),
        ("Sales grew 4 percent in the quarter ended March 31.", []),
        ("The economy grew strongly for January to March.", []),
    ],
)
def test_a_date_that_another_is_compared_with_or_that_ends_a_count_is_no_events(
    line: str, normalised: list[str]
) -> None:
    assert told(line) == normalised


@pytest.mark.parametrize(
    ("line", "normalised"),
    [
        ("The flood killed more than 300 in 2009.", ["2009"]),
        ("Trade reached 190 tons last year, up from 120 tons in 2009.", ["2009", "2011"]),
        ("She moved in March from the ministry to the bank.", ["2012-03"]),
        ("It gained 200 members in 2009 from the older club.", ["2009"]),
        ("The season ended in April with a defeat.", ["2012-04"]),
        ("They met between January and March.", ["2012-01/2012-03"]),
    ],
)
def test_figures_and_ends_that_are_told_of_are_events(line: str, normalised: list[str]) -> None:
    assert sorted(told(line)) == normalised


def test_results_of_a_period_are_dated_by_the_day_on_which_they_come() -> None:
    line = "The firm will report results for the three months ended March 31 on Monday."
    assert told(line) == ["2012-05-21"]
    assert reasons(line) == ["names a thing by its date"]


def test_what_is_asked_for_is_an_event_however_far_it_stands() -> None:
    (fact,) = facts(FactType.EVENT_DATE, "The board asked the capital for 3 tons of salt in 2009.")
    assert fact.subject == "The board asked the capital for 3 tons of salt"
    assert told("The clerk was asked about the plan for the port on Monday.") == []
