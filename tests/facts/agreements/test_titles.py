"""Titles of agreements in sentences, and what looks like them."""

import pytest

from tests.facts.extracted import titled_agreements


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("The Lewin Fisheries Accord was signed in May.", "Lewin Fisheries Accord"),
        (
            "They signed the Treaty on the Shared Banks of the Lower Lewin yesterday.",
            "Treaty on the Shared Banks of the Lower Lewin",
        ),
        ("A so-called 'Treaty on Trade and Transit' was read out.", "Treaty on Trade and Transit"),
        ("He quoted the Treaty of Peace, Amity and Commerce at length.", "Treaty of Peace, Amity and Commerce"),
        ("The Treaty of Nyborg and Sweden were on his mind.", "Treaty of Nyborg"),
        ("The Treaty of Nyborg in Denmark is forgotten.", "Treaty of Nyborg"),
        ("Under the Lewin accords the island has two mayors.", "Lewin accords"),
        ("Both sides broke the Minsk ceasefire agreement.", "Minsk agreements"),
        ("It was agreed before the Lisbon treaty entered into force.", "Lisbon Treaty"),
        ("The Stability and Growth Pact limits deficits.", "Stability and Growth Pact"),
    ],
)
def test_a_titled_agreement_goes_by_its_name(line: str, name: str) -> None:
    assert titled_agreements(line) == [name]


@pytest.mark.parametrize(
    "line",
    [
        "The North Atlantic Treaty Organization met.",
        "He drove a Honda Accord to the Democratic National Convention.",
        "They met at the Portsea Convention Centre.",
        "He spoke at the GOP Convention in May.",
        "This agreement is worthless, he said.",
        "An agreement is near.",
        "The Treaty was read out.",
        "The EU treaty talks went on.",
    ],
)
def test_other_capitals_are_no_titles(line: str) -> None:
    assert titled_agreements(line) == []
