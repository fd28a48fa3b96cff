"""Whether a sentence tells that a described agreement is, beyond what stands among the told sentences."""

import pytest

from quizapp.facts.fact import FactType
from tests.facts.extracted import extraction, facts


def names(*lines: str) -> list[str]:
    return [fact.normalised for fact in facts(FactType.AGREEMENT, *lines)]


def test_an_amendment_and_what_it_amends_are_two_agreements() -> None:
    line = "Members adopted the Lewin Amendment to the Convention on Clean Rivers."
    assert names(line) == ["Lewin Amendment", "Convention on Clean Rivers"]


def test_an_agreement_told_by_how_long_it_binds_is_another_than_the_named_one() -> None:
    lines = (
        "Norway and Iceland signed the Lewin Protocol.",
        "British troops use the base under an agreement that runs until 2034.",
    )
    assert names(*lines) == ["Lewin Protocol", "agreement"]


def test_one_told_only_by_its_signing_is_the_named_one() -> None:
    lines = ("Norway and Iceland signed the Lewin Protocol.", "The agreement, which was brokered by Oman, is short.")
    assert set(names(*lines)) == {"Lewin Protocol"}


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("The hospital reviewed its water protocol.", "no verb of signing"),
        ("He dismissed reports of a border deal.", "no verb of signing"),
        ("The leader called for a customs union.", "an agreement that is only wanted"),
        ("The truce was a topic at dinner.", "too little is told of the agreement"),
    ],
)
def test_what_is_only_spoken_of_goes_to_the_ledger(line: str, reason: str) -> None:
    assert names(line) == []
    assert {row.reason for row in extraction(line).ledger if row.type == "agreement"} == {reason}


@pytest.mark.parametrize("line", ["Norway and Iceland signed an agreement", "An accord"])
def test_an_agreement_with_which_a_text_ends_is_read(line: str) -> None:
    extraction(line)
