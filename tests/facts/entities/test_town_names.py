"""Towns whose names have several words with a particle inside."""

import pytest

from quizapp.facts.sentence import Tag
from tests.facts.extracted import mentioned


@pytest.mark.parametrize(
    "town", ["Santa Rita del Campo", "San Pedro del Rio", "Puerto San Luis del Sur", "Vila Nova de Gaia"]
)
def test_a_town_of_several_words_is_one_place(town: str) -> None:
    assert mentioned(Tag.PLACE, f"She was mayor of {town} for years.") == [town]


@pytest.mark.parametrize("line", ["San Marino signed.", "Santo de Luca signed.", "Port workers de facto signed."])
def test_other_names_that_begin_so_are_none(line: str) -> None:
    assert mentioned(Tag.PLACE, line) == []
