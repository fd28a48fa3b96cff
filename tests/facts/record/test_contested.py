"""What is flagged because the sides of a conflict tell it differently, and the like that is not."""

import pytest

from quizapp.facts.fact import FactType, Stance
from quizapp.facts.lexicon import bundled
from tests.facts.extracted import extraction


def flags(line):
    """Type and flag of the flagged facts of a line."""
    return {fact.type: fact.flagged for fact in extraction(line).facts if fact.flagged}


@pytest.mark.parametrize(
    ("line", "kind", "word"),
    [
        ("Lithuania was attacked by Germany on 3 May 2010.", FactType.EVENT_DATE, "attacked"),
        ("Estonia invaded Latvia on 3 May 2010.", FactType.EVENT_DATE, "attacked"),
        ("Estonia has occupied southern Latvia since 2004.", FactType.EVENT_DATE, "occupation"),
        ("Estonia annexed southern Latvia in 2004.", FactType.EVENT_DATE, "land"),
        ("Clashes near Narva killed 340 people.", FactType.QUANTITY, "Casualty"),
        ("Crimea is part of Ukraine.", FactType.RELATION, "disputed"),
        ("Crimea is part of Russia.", FactType.RELATION, "disputed"),
    ],
)
def test_what_the_sides_tell_differently_is_flagged(line, kind, word):
    found = flags(line)
    assert word in found.get(kind, ""), found


@pytest.mark.parametrize(
    "line",
    [
        "A ferry sank on 3 May 2010 and 34 people drowned.",
        "Two passengers were killed in a road accident on 3 May 2010.",
        "Students occupied the library on 3 May 2010.",
        "A heart attack killed the conductor on 3 May 2010.",
        "The council annexed the neighbouring parish in 2004.",
        "Bavaria is part of Germany.",
    ],
)
def test_accidents_and_plain_facts_are_not_flagged(line):
    assert flags(line) == {}


def test_a_flagged_fact_is_told_as_contested():
    fact = next(one for one in extraction("Estonia invaded Latvia on 3 May 2010.").facts if one.flagged)
    assert fact.attribution.stance is Stance.CONTESTED


def test_the_list_has_only_known_kinds_in_small_letters():
    kinds = {"attack", "occupation", "annexation", "casualty", "fighting"}
    for row in bundled().rows("contested_words"):
        assert set(row["kinds"].split("; ")) <= kinds
        assert row["stem"] == row["stem"].lower()
