"""Names of lands and places that are only parts of others."""

import pytest

from quizapp.facts.sentence import Tag
from tests.facts.extracted import mentioned


@pytest.mark.parametrize("sentence", ["Florence Smith won the race.", "The race was won by Jack London."])
def test_a_place_in_a_persons_name_is_no_place(sentence: str) -> None:
    assert not mentioned(Tag.POLITY, sentence)
    assert not mentioned(Tag.PLACE, sentence)
