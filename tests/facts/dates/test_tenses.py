"""When a date's event is, by its preposition and its own words: what was due, what lasts since, what lies ahead."""

import pytest

from quizapp.facts.fact import FactType, Status
from tests.facts.extracted import facts


@pytest.mark.parametrize(
    "text",
    [
        "The match scheduled for Monday was postponed.",
        "The talks were due to open on Monday.",
        "The bridges would stay shut until at least Monday, he said.",
        "A memorandum, due to be signed on Tuesday, was pulled.",
    ],
)
def test_a_weekday_for_which_something_was_only_due_stays_open(text: str) -> None:
    assert facts(FactType.EVENT_DATE, text) == []


def test_since_is_always_of_the_past() -> None:
    (fact,) = facts(FactType.EVENT_DATE, "The bridge is shut since March.")
    assert (fact.normalised, fact.status) == ("2012-03", Status.OCCURRED)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Ada Quill steps down at the end of the year.", ["2012"]),
        ("The contract expires at the end of the year.", ["2012"]),
        ("Sales fall at the end of the year.", []),
        ("The mine is full this year.", []),
    ],
)
def test_what_ends_at_the_end_of_this_year_lies_ahead(line: str, told: list[str]) -> None:
    assert [fact.normalised for fact in facts(FactType.EVENT_DATE, line)] == told
