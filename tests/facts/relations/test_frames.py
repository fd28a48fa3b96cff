"""Each noun of a relation is understood in every frame, with the right side as its subject."""

import pytest

from quizapp.facts.fact import FactType
from quizapp.facts.relations.frames import patterns
from quizapp.facts.relations.pattern import Pattern
from quizapp.facts.relations.roles import ROLES
from tests.facts.extracted import facts


@pytest.mark.parametrize("pattern", list(patterns(ROLES)), ids=lambda pattern: pattern.name)
def test_a_pattern_is_tried_only_where_a_word_of_it_stands(pattern: Pattern) -> None:
    assert any(word in pattern.example for word in pattern.words)


@pytest.mark.parametrize(
    "sentence",
    [
        "Cuba, a close ally of Norway, objected.",
        "Cuba is Norway's closest ally.",
        "Norway's ally Cuba objected.",
        "Norway, whose closest ally is Cuba, objected.",
        "The closest ally of Norway is Cuba.",
        "Norway sided with its ally Cuba.",
        "Norway sent arms to Cuba, its closest ally.",
    ],
)
def test_who_is_something_to_another_is_the_subject_in_every_frame(sentence: str) -> None:
    assert [(one.subject, one.normalised) for one in facts(FactType.RELATION, sentence)] == [("Cuba", "Norway")]


@pytest.mark.parametrize("word", ["former", "likely", "would-be", "aspiring", "erstwhile"])
def test_what_is_no_longer_or_not_yet_so_is_no_relation(word: str) -> None:
    assert facts(FactType.RELATION, f"Norway's {word} ally Cuba objected.") == []
    assert facts(FactType.RELATION, f"Cuba, a {word} ally of Norway, objected.") == []
