"""How the rest of a sentence, or the next one, tells that an agreement came about."""

import pytest

from tests.facts.agreements.test_agreements import names


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("The week-long truce that Norland had proclaimed in June was due to lapse at ten.", "truce"),
        ("The seven-day truce was prolonged by two days.", "truce"),
        ("A deal on the 2035 methane target, proposed in May, was put off to October.", "deal"),
        ("A deal on quotas was postponed.", "deal on quotas"),
        ("The memorandum that both ministers signed in Portsea provides for 300 scholarships.", "memorandum"),
        ("The settlement, approved by a judge on Thursday, gives the borrowers half.", "settlement"),
        ("The protocol enters into force next year.", "protocol"),
        ("Drivers have thrown out a pay deal.", "pay deal"),
        ("Nurses rejected a tentative contract by two votes to one.", "contract"),
        ("The 1494 treaty divided the ocean.", "1494 treaty"),
        ("The deal ended a nine-day strike.", "deal"),
        ("The agreement gives bakers 5 per cent more.", "agreement"),
        ("The agreement between Norland and Sudland was long.", "agreement between Norland and Sudland"),
        ("By the treaty of Portsea the island was lost.", "treaty of Portsea"),
    ],
)
def test_an_agreement_is_told_by_what_became_of_it(line: str, name: str) -> None:
    assert names(line) == [name]


@pytest.mark.parametrize(
    "line",
    [
        "Doctors followed the protocol that two nurses had signed off.",
        "The settlement that the army approved lies on a hill.",
        "The alliance was extended to the school run.",
        "The club offered him a three-year contract worth $2 million.",
        "Talks on a two-year deal broke down.",
        "The phone costs 30 pounds a month on a two-year contract.",
        "He is looking for a four-year deal.",
        "The lease on her flat was renewed.",
        "Every treaty has its critics.",
        "The concession expires in 2031.",
        "The broadcaster bought the rights in a five-year deal.",
        "The agreement between the bakers and the mills was long.",
    ],
)
def test_what_only_looks_so_is_none(line: str) -> None:
    assert names(line) == []


def test_the_next_sentence_may_tell_that_it_was_signed() -> None:
    assert names("They spoke warmly of the treaty. It was signed in Portsea in November.") == ["treaty"]
    assert names("They spoke warmly of the treaty. It was long.") == []
    assert names("They spoke warmly of the treaty. It was never signed.") == []


def test_what_it_is_not_is_no_agreement() -> None:
    assert names("The war ended in an armistice, not a peace treaty.") == ["armistice"]
