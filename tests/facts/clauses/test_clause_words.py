"""The small words around verbs."""

import pytest

from quizapp.facts.clauses.clause_words import is_adverb
from quizapp.facts.lexicon import bundled


@pytest.mark.parametrize(("word", "adverb"), [("quietly", True), ("also", True), ("family", False), ("fly", False)])
def test_adverbs_stand_in_a_list_or_end_in_ly(word: str, *, adverb: bool) -> None:
    assert is_adverb(word, bundled()) == adverb
