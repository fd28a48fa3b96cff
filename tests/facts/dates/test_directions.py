"""Dates without a year that may be over or ahead: read where the sentence tells it, and else left open."""

import pytest

from quizapp.facts.fact import FactType, Status
from tests.facts.extracted import facts


def told(line: str) -> list[str]:
    return [fact.normalised for fact in facts(FactType.EVENT_DATE, line)]  # printed on Wednesday, 16 May 2012


@pytest.mark.parametrize(
    "line",
    [
        "The governor resigned weeks before the general election in November.",
        "The party chose its candidate ahead of the election in October.",
        "Talks collapsed five months before the summit in Oslo in October.",
        "The fleet sailed ahead of the storm on Friday.",
        "The opposition was preparing for the ballot on 4 November.",
        "The ferry sank a day before the feast on 12 May.",
        "The increase will apply dating back to January.",
        "The law takes effect retroactively from January.",
        "The club sacked its coach with the season opener in August still three months away.",
        "The firm had planned to open the mine in November.",
        "The parade in November was cancelled after the flood.",
        "The elections of 7 October were confirmed by the commission.",
        "The city won the right to host the games in October.",
        "The team lost the chance to play in the cup in September.",
        "The party could not govern after the election in November.",
        "The party saw a chance of governing after the election in November.",
    ],
)
def test_a_date_of_which_nothing_tells_whether_it_is_over_stays_open(line: str) -> None:
    assert told(line) == []


@pytest.mark.parametrize(
    ("line", "months"),
    [
        ("The mayor resigned in November.", ["2011-11"]),
        ("The tax rise, backdated to February, will cost households little.", ["2012-02"]),
        ("He appeared before the inquiry in March.", ["2012-03"]),
        ("Prices rose ahead of the festival in April.", ["2012-04"]),
        ("Members voted in March to leave the union in November.", ["2012-03"]),
        ("The parade in April was cancelled after the flood.", ["2012-04"]),
        ("The mayor resigned after the election in November.", ["2011-11"]),
        ("The mayor will decide after the election in November.", ["2012-11"]),
        ("The mayor did not rule out a pact after the election in November.", ["2012-11"]),
    ],
)
def test_what_is_over_or_near_keeps_its_year(line: str, months: list[str]) -> None:
    assert told(line) == months


def test_an_event_before_which_something_is_done_now_lies_ahead_and_is_the_one_dated() -> None:
    (fact,) = facts(FactType.EVENT_DATE, "Voters have little time before the referendum in September.")
    assert (fact.normalised, fact.subject, fact.status) == ("2012-09", "referendum", Status.SCHEDULED)
