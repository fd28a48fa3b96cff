"""Names of lands and places that are only parts of others."""

import pytest

from quizapp.facts.sentence import Tag
from tests.facts.extracted import mentioned


@pytest.mark.parametrize("sentence", ["Florence Smith won the race.", "The race was won by Jack London."])
def test_a_place_in_a_persons_name_is_no_place(sentence: str) -> None:
    assert not mentioned(Tag.POLITY, sentence)
    assert not mentioned(Tag.PLACE, sentence)


@pytest.mark.parametrize("sentence", ["The coach, Tom French, left.", "It is late, says Qvista Basque, who left."])
def test_a_peoples_name_after_a_first_name_is_a_surname(sentence: str) -> None:
    assert not mentioned(Tag.DEMONYM, sentence)


@pytest.mark.parametrize(
    "sentence", ["Maria saw French, Dutch and Danish boats.", "It is late, said Breton French, who left."]
)
def test_peoples_in_a_list_are_peoples(sentence: str) -> None:
    assert mentioned(Tag.DEMONYM, sentence)
