"""Dates that only bound or count, days named in other ways, and the clauses after dates."""

import pytest

from quizapp.facts.fact import FactType
from tests.facts.dates.test_no_events import told
from tests.facts.extracted import facts


@pytest.mark.parametrize(
    "line",
    [
        "It was the third such accident this year.",
        "Her fifth win this month was her best.",
        "He died on a Thursday.",
        "Let it come on a Tuesday.",
        "Profits fell from a year earlier.",
        "The vote had been due last Thursday.",
        "Work was to begin last month but was delayed.",
        "The festival usually takes place in July.",
        "In an interview published on Sunday he denied it.",
    ],
)
def test_what_is_only_counted_or_of_no_day_in_particular_is_none(line: str) -> None:
    assert told(line) == []


# Printed on Wednesday, 16 May 2012.
@pytest.mark.parametrize(
    ("line", "normalised"),
    [
        ("At 4.17 a.m. on Monday the first quake struck the town.", ["2012-05-14"]),
        ("Shortly after midnight on Sunday, the dam gave way.", ["2012-05-13"]),
        ("In the early hours of Monday the rebels left the town.", ["2012-05-14"]),
        ("No rescuers reached the village until Monday.", ["2012-05-14"]),
        ("The body was not found until Monday.", ["2012-05-14"]),
        ("Not until Monday did the army arrive.", ["2012-05-14"]),
        ("Two days later, on 7 May, the minister resigned.", ["2012-05-07"]),
        ("The mayor resigned the day before yesterday.", ["2012-05-14"]),
        ("The talks end the day after tomorrow.", ["2012-05-18"]),
        ("The war was lost 300 years ago today.", ["1712-05-16"]),
        ("The assembly met from Sunday to Tuesday.", ["2012-05-13/2012-05-15"]),
        ("Guests were told of the day in 1853 when a French admiral hoisted his flag.", ["1853"]),
        ("The strike was called off on Good Friday.", ["2012-04-06"]),
        ("The vaccine was approved on Monday, a month earlier than planned.", ["2012-05-14"]),
        ("The election, originally due in March, will be held on 5 September.", ["2012-09-05"]),
    ],
)
def test_dates_with_a_time_of_day_and_other_ways_to_name_a_day(line: str, normalised: list[str]) -> None:
    assert told(line) == normalised


def test_who_has_until_a_day_when_something_happens_has_that_told() -> None:
    (fact,) = facts(FactType.EVENT_DATE, "They have until Friday, when his term expires, to find a way out.")
    assert fact.subject.startswith("his term expires")


def test_what_is_built_in_an_aside_has_its_own_subject() -> None:
    line = "The minister, who was appointed in March, said that the dam, built in 1964, would be replaced."
    assert "the dam built" in [fact.subject for fact in facts(FactType.EVENT_DATE, line)]
