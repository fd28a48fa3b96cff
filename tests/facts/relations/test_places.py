"""Where something took place or lies: names after a preposition, and names that are no place there."""

from pathlib import Path

import pytest

from quizapp.corpus.document import Document, paragraphs
from quizapp.facts.extract import extract
from quizapp.facts.fact import Approximation, Fact, FactType, Place

LINES = [
    tuple(part.strip() for part in line.split("||"))
    for line in Path(__file__).with_name("place_sentences.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


def places(text: str) -> list[Fact]:
    document = Document("article.txt", text, "0" * 64, paragraphs(text))
    return [fact for fact in extract(document).facts if fact.type is FactType.PLACE]


def names(text: str) -> list[str]:
    return [fact.normalised for fact in places(text)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The two leaders met in Geneva on Monday.", ["Geneva"]),
        ("The accord was signed at Portsea last week.", ["Portsea"]),
        ("A mine near Portsea was flooded.", ["Portsea"]),
        ("She flew to Geneva for the talks.", ["Geneva"]),
        ("Ada Quill spoke by telephone from Geneva.", ["Geneva"]),
        ("The plan goes back to the Geneva summit of 2009, and was dropped after the Geneva talks.", ["Geneva"]),
        ("The trial was held in Norway.", ["Norway"]),
        ("The court sits in the western city of Bergen.", ["Bergen"]),
        ("The Bergen-based shipowner lost money.", ["Bergen"]),
        ("Votes were held in Norway, Sweden and Denmark.", ["Norway", "Sweden", "Denmark"]),
        ("In Geneva, talks went on.", ["Geneva"]),
        ("The plane was shot down over Geneva.", ["Geneva"]),
        ("Envoys quarrelled over Geneva.", []),
    ],
)
def test_a_place_is_found_after_a_preposition(sentence: str, expected: list[str]) -> None:
    assert names(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Geneva denied the report.",  # a government
        "GENEVA - Talks went on.",  # a dateline
        "Talks went on in Geneva's shadow.",
        "Interest in Norway is growing.",
        "Ada Quill is the ambassador in Geneva.",
        "Prices rose in Norway.",
        "In Swahili, the word means hope.",
        "The shops are shut at Easter.",
        '"I was born in Geneva," Ada Quill said.',
        "A report on the Geneva talks was printed.",
    ],
)
def test_a_name_that_is_no_place_of_anything_is_none(sentence: str) -> None:
    assert names(sentence) == []


def test_a_place_counts_once_in_a_paragraph() -> None:
    assert names("They met in Geneva. They dined in Geneva.") == ["Geneva"]


def test_a_place_tells_what_is_there() -> None:
    (fact,) = places("The two leaders met in Geneva on Monday.")
    assert fact.value == Place(place="Geneva", thing="The two leaders met")


@pytest.mark.parametrize(
    ("sentence", "approximation"),
    [
        ("The leaders met in Geneva.", Approximation.EXACT),
        ("The leaders met outside Geneva.", Approximation.ABOUT),
        ("A bomb went off near the Quill Hotel.", Approximation.ABOUT),
        ("A bomb went off in the Quill Hotel.", Approximation.EXACT),
    ],
)
def test_what_is_beside_a_place_is_not_said_to_be_in_it(sentence: str, approximation: Approximation) -> None:
    assert {fact.approximation for fact in places(sentence)} == {approximation}


def test_a_suburb_is_no_place_of_the_towns_own_name() -> None:
    assert names("A blast hit a market in the Kabul suburb of Darulaman.") == ["Kabul", "Darulaman"]


@pytest.mark.parametrize(("line", "expected"), LINES)
def test_the_usual_wordings_tell_a_place_and_what_is_near_them_does_not(line: str, expected: str) -> None:
    assert set(names(line)) == {one.strip() for one in expected.split(";") if one.strip()}


@pytest.mark.parametrize("head", ["MANILA (AP) - ", "MANILA, Philippines (AP) — ", "MANILA, Oct 3 (AFP) -- ", ""])
def test_what_is_there_begins_behind_the_dateline(head: str) -> None:
    (fact,) = places(f"{head}A passenger ferry sank near Bohol on Sunday.")
    assert fact.subject == "A passenger ferry sank"
