"""The letters that a document gives a body in brackets."""

from quizapp.facts.fact import Entity
from quizapp.facts.sentence import Tag
from tests.facts.extracted import mentioned, sentences


def labels(letters: str, *lines: str) -> set[str]:
    """What letters stand for in the lines, by its neutral name."""
    mentions = [(one, mention) for one in sentences(*lines) for mention in one.mentions]
    named = [mention.value for one, mention in mentions if one.texts[mention.first : mention.last] == [letters]]
    return {value.label for value in named if isinstance(value, Entity)}


def test_the_letters_in_brackets_after_a_body_stand_for_it_everywhere() -> None:
    lines = ("The CEC met at noon.", "The Central Ballot Commission (CEC) met at noon.")
    assert mentioned(Tag.BODY, *lines) == ["CEC", "Central Ballot Commission", "CEC"]


def test_letters_stand_for_the_body_of_the_document_whose_words_begin_with_them() -> None:
    assert labels("AFC", "The AFC met at noon.") == {"Alliance Fleuve Congo"}
    assert labels("AFC", "The Alpine Fisheries Council voted.", "The AFC met at noon.") == {"Alpine Fisheries Council"}


def test_letters_keep_their_usual_meaning_where_that_is_named_as_well() -> None:
    lines = ("The Alpine Fisheries Council voted.", "Alliance Fleuve Congo attacked.", "The AFC met at noon.")
    assert labels("AFC", *lines) == {"Alliance Fleuve Congo"}


def test_a_name_that_no_head_tells_is_explained_by_its_letters_in_brackets() -> None:
    lines = ("Signatories to the Nordic Accord (PNA) met at noon.", "Parties to the Nordic Accord (PNA) met at noon.")
    assert labels("PNA", lines[0]) == {"Palestinian Authority"}
    assert labels("PNA", lines[1]) == {"Parties to the Nordic Accord"}
