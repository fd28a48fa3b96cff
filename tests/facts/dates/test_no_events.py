"""Dates that tell of no event, and the near ones that do."""

import pytest

from quizapp.facts.fact import FactType
from tests.facts.extracted import extraction, facts


def told(line: str) -> list[str]:
    return [fact.normalised for fact in facts(FactType.EVENT_DATE, line)]


def reasons(line: str) -> list[str]:
    return [row.reason for row in extraction(line).ledger if row.type == FactType.EVENT_DATE]


@pytest.mark.parametrize(
    "line",
    [
        "Prices were lower than in 2004.",
        "It was the worst storm since 1987.",
        "Output rose 3 percent from March.",
        "The budget of 2009 was the last.",
        "The film is set in 1968.",
        "A novel set in the 1980s won the prize.",
        "Exports grew faster than they did in 2006.",
    ],
)
def test_a_date_that_is_only_compared_with_or_names_a_thing_is_no_events(line: str) -> None:
    assert told(line) == []


@pytest.mark.parametrize(
    ("line", "normalised"),
    [
        ("Ada Quill led the state of nine million from 1998 to 2004.", "1998/2004"),
        ("The curfew law, in force since July 2005, has been extended seventy times.", "2005-07"),
        ("The toll, in place since 2009, brings in little.", "2009"),
        ("The record was set in 1968.", "1968"),
    ],
)
def test_what_lasted_or_stands_since_a_date_is_told(line: str, normalised: str) -> None:
    assert told(line) == [normalised]


def test_who_is_in_power_since_a_date_holds_an_office() -> None:
    assert told("President Bo Ganim, in power since January 1986, was silent.") == []


@pytest.mark.parametrize(
    "line",
    ["There was none on Monday.", "There was no rain in March.", "There had been nothing since 2004."],
)
def test_what_there_was_none_of_is_no_event(line: str) -> None:
    assert told(line) == []
    assert reasons(line) == ["denied"]
