"""Forms of verbs: from the lexicon, or by their endings."""

import pytest

from quizapp.facts.clauses.verbs import Shape, verbs
from quizapp.facts.lexicon import bundled


@pytest.mark.parametrize(
    ("word", "base", "past", "shape"),
    [
        ("signed", "sign", "signed", Shape.PAST),
        ("won", "win", "won", Shape.PAST),
        ("taken", "take", "took", Shape.PARTICIPLE),
        ("dying", "die", "died", Shape.GERUND),
        ("ratifies", "ratify", "ratified", Shape.THIRD),
        ("scrapped", "scrap", "scrapped", Shape.PAST),
        ("sitting", "sit", "sat", Shape.GERUND),
        ("frobnicated", "frobnicate", "frobnicated", Shape.PARTICIPLE),
    ],
)
def test_a_form_tells_its_verb(word: str, base: str, past: str, shape: Shape) -> None:
    form = verbs(bundled()).form(word)
    assert form is not None
    assert (form.base, form.past) == (base, past)
    assert shape in form.shapes


@pytest.mark.parametrize("word", ["hundred", "during", "according", "morning", "need", "seed", "house-trained", "bed"])
def test_other_words_are_no_verbs(word: str) -> None:
    form = verbs(bundled()).form(word)
    assert form is None or Shape.BASE in form.shapes
