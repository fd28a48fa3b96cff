"""Agreements that sentences name or describe, and what looks like them."""

import pytest

from quizapp.facts.sentence import Tag
from tests.facts.extracted import mentioned


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("They signed a military cooperation agreement.", ["military cooperation agreement"]),
        (
            "They hope for a treaty of peace, commerce and amity.",
            ["treaty of peace, commerce and amity"],
        ),
        ("A memorandum of understanding was signed.", ["memorandum of understanding"]),
        ("They signed a mining agreement.", ["mining agreement"]),
        ("The ceasefire agreement was broken.", ["ceasefire agreement"]),
        ("It takes a great deal of time to deal with floods.", []),
        ("Ceasefire talks resumed and contract workers went home.", []),
        ("He signed a contract extension.", []),
    ],
)
def test_a_described_agreement_is_its_noun_phrase(line: str, words: list[str]) -> None:
    assert mentioned(Tag.AGREEMENT, line) == words


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Norland ratified Kyoto in 2005.", ["Kyoto"]),
        ("Norland pulled out of Kyoto.", ["Kyoto"]),
        ("Under Schengen, nobody shows a passport.", ["Schengen"]),
        ("They met in Kyoto.", []),
        ("She signed Oslo winger Per Lund.", []),
        ("Under Oslo skies the choir sang.", []),
    ],
)
def test_the_town_of_a_treaty_may_stand_for_it(line: str, words: list[str]) -> None:
    assert mentioned(Tag.AGREEMENT, line) == words
