"""Recognising offices with the words that belong to them."""

import pytest

from quizapp.facts.entities.office_words import OfficeWords
from quizapp.facts.sentence import Tag
from tests.facts.extracted import mentioned, sentences


def office(sentence: str) -> OfficeWords:
    values = [mention.value for made in sentences(sentence) for mention in made.mentions if mention.tag is Tag.OFFICE]
    (value,) = values
    assert isinstance(value, OfficeWords)
    return value


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("The Prime Minister left.", "Prime Minister"),
        ("The deputy foreign minister left.", "deputy foreign minister"),
        ("Norwegian Reintegration Minister Ada Quill left.", "Reintegration Minister"),
        ("The Water and Energy Minister left.", "Water and Energy Minister"),
        ("The minister of agriculture, water and land left.", "minister of agriculture, water and land"),
        ("Minister of Mines and Geology Ada Quill left.", "Minister of Mines and Geology"),
        ("Minister of Health, Ada Quill, left.", "Minister of Health"),
        ("The secretary of state left.", "secretary of state"),
        ("The mayor-elect left.", "mayor-elect"),
        ("The ex-president left.", "ex-president"),
        ("The chief executive officer left.", "chief executive officer"),
        ("The rebel commander left.", "rebel commander"),
        ("The Minister of Development Assignments left.", "Minister of Development Assignments"),
        ("The Secretary of State for Health left.", "Secretary of State for Health"),
        ("The president-for-life left.", "president-for-life"),
    ],
)
def test_an_office_has_the_words_before_its_head_and_its_field_after_it(sentence: str, words: str) -> None:
    assert mentioned(Tag.OFFICE, sentence) == [words]


@pytest.mark.parametrize(
    "sentence",
    [
        "She chairs the council.",
        "He is the one who heads vaccine research.",
        "It was Ada Bishop who won.",
        "A general election is due.",
    ],
)
def test_a_verb_or_surname_of_the_same_spelling_is_no_office(sentence: str) -> None:
    assert mentioned(Tag.OFFICE, sentence) == []


def test_offices_of_one_kind_share_a_class_and_a_deputy_has_another() -> None:
    assert office("The premier left.").group == office("The prime minister left.").group == "head of government"
    assert office("The deputy prime minister left.").group == "deputy head of government"


def test_a_plural_is_told() -> None:
    assert office("The prime ministers left.").plural
    assert office("Both spokesmen left.").plural
    assert not office("The spokesman left.").plural
    assert office("Both Prime Ministers left.").singular == "Prime Minister"


def test_a_name_before_a_comma_is_no_field_of_the_next_office() -> None:
    line = "They met Prime Minister Ada Quill, Defence Minister Tomas Brandt and others."
    assert mentioned(Tag.OFFICE, line) == ["Prime Minister", "Defence Minister"]
