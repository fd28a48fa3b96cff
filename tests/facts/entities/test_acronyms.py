"""The letters that a document gives a body in brackets."""

from quizapp.facts.sentence import Tag
from tests.facts.extracted import mentioned


def test_the_letters_in_brackets_after_a_body_stand_for_it_everywhere() -> None:
    lines = ("The CEC met at noon.", "The Central Ballot Commission (CEC) met at noon.")
    assert mentioned(Tag.BODY, *lines) == ["CEC", "Central Ballot Commission", "CEC"]
