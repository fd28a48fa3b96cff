"""Pairs in the closed list of relations, which side is which, and sentences that only look like one."""

from pathlib import Path

import pytest

from quizapp.corpus.document import Document, paragraphs
from quizapp.facts.extract import extract
from quizapp.facts.fact import Fact, FactType, Stance
from quizapp.facts.relations.patterns import PATTERNS
from quizapp.facts.relations.relations import relation_rule

LINES = [
    tuple(part.strip() for part in line.split("||"))
    for line in Path(__file__).with_name("relation_sentences.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


def relations(text: str) -> list[Fact]:
    document = Document("article.txt", text, "0" * 64, paragraphs(text))
    return [fact for fact in extract(document).facts if fact.type is FactType.RELATION]


def triples(text: str) -> set[tuple[str, str, str]]:
    return {(fact.subject, fact.predicate, fact.normalised) for fact in relations(text)}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("They met in Bergen, capital of Norway.", {("Bergen", "capital_of", "Norway")}),
        ("Norway's capital, Oslo, was quiet.", {("Oslo", "capital_of", "Norway")}),
        (
            "Moscow backs both separatist Georgian provinces of Abkhazia and South Ossetia.",
            {("Abkhazia", "breakaway_from", "Georgia"), ("South Ossetia", "breakaway_from", "Georgia")},
        ),
        ("Kosovo declared independence from Serbia.", {("Kosovo", "breakaway_from", "Serbia")}),
        ("Finland, which borders Norway, agreed.", {("Finland", "borders", "Norway")}),
        ("Finland is a member of the Portsea Trade Council.", {("Finland", "member_of", "Portsea Trade Council")}),
        ("Sweden joined the European Union.", {("Sweden", "member_of", "European Union")}),
        ("Nauru recognised Abkhazia.", {("Nauru", "recognises", "Abkhazia")}),
        ("Moscow recognised the independence of Abkhazia.", {("Russia", "recognises", "Abkhazia")}),
        (
            "Portsea Holdings, a wholly owned subsidiary of Quill Industries, is closing.",
            {("Portsea Holdings", "subsidiary_of", "Quill Industries")},
        ),
        (
            "Portsea Holdings is 51 per cent owned by Quill Industries.",
            {("Quill Industries", "owns", "Portsea Holdings")},
        ),
        ("Maria Lopez, founder of Quill Industries, left.", {("Maria Lopez", "founded", "Quill Industries")}),
        ("Pedro Lopez and his wife, Maria Diaz, left.", {("Pedro Lopez", "spouse_of", "Maria Diaz")}),
        ("Pedro Lopez arrived. His wife, Maria Diaz, left.", {("Pedro Lopez", "spouse_of", "Maria Diaz")}),
        ("Pedro Lopez, son of Maria Diaz, left.", {("Pedro Lopez", "child_of", "Maria Diaz")}),
        ("Pedro Lopez succeeded Maria Diaz.", {("Pedro Lopez", "successor_of", "Maria Diaz")}),
        ("China is Norway's largest trading partner.", {("China", "trading_partner_of", "Norway")}),
    ],
)
def test_a_relation_is_read_with_its_sides(sentence: str, expected: set[tuple[str, str, str]]) -> None:
    assert triples(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Nauru has not recognised Abkhazia.",
        "Nauru would recognise Abkhazia.",
        "Nauru was asked to recognise Abkhazia.",
        "It may act if Nauru recognised Abkhazia.",
        "Norway joined Sweden in the protest.",
        '"Finland is a member of NATO," Ada Quill said.',
        "Capital markets in Norway fell.",
    ],
)
def test_what_is_denied_supposed_or_quoted_is_no_relation(sentence: str) -> None:
    assert triples(sentence) == set()


@pytest.mark.parametrize("letter", sorted({text[0] for text, _expected in LINES}))
def test_the_usual_wordings_are_read_and_what_is_near_them_is_not(letter: str) -> None:
    lines = dict(line for line in LINES if line[0].startswith(letter))
    expected = {text: {one.strip() for one in told.split(";") if one.strip()} for text, told in lines.items()}
    assert {text: {" ".join(triple) for triple in triples(text)} for text in lines} == expected


def test_who_she_is_is_left_open_where_two_may_be_meant() -> None:
    assert triples("Maria Lopez and Ada Quill met. She is married to Pedro Diaz.") == set()


def test_a_neighbour_is_that_of_the_land_named_before_it() -> None:
    assert triples("People fled Chad for neighbouring Sudan.") == {("Chad", "borders", "Sudan")}


def test_its_neighbour_is_that_of_the_land_the_sentence_before_began_with() -> None:
    assert triples("Norway sells fish. It buys power from Sweden, its eastern neighbour.") == {
        ("Norway", "borders", "Sweden")
    }
    assert triples("The firm sells fish. It buys power from Sweden, its eastern neighbour.") == set()
    assert triples("Norway sells fish. It lost to Sweden, its neighbour on the list.") == set()


def test_what_states_dispute_is_contested() -> None:
    (fact,) = relations("Kosovo declared independence from Serbia.")
    assert fact.attribution.stance is Stance.CONTESTED


def test_every_pattern_names_both_sides_and_has_a_name_of_its_own() -> None:
    assert all("(?P<one>" in one.pattern and "(?P<two>" in one.pattern for one in PATTERNS)
    assert len({one.name for one in PATTERNS}) == len(PATTERNS)


def test_every_pattern_is_a_rule_that_matches_its_example() -> None:
    assert [relation_rule(number).id for number in range(len(PATTERNS))] == [
        f"relations.{one.name}" for one in PATTERNS
    ]


def test_every_example_has_a_word_by_which_its_pattern_is_tried() -> None:
    assert [one.name for one in PATTERNS if not any(word in one.example for word in one.words)] == []


def test_every_example_has_what_else_its_pattern_asks_for_and_the_tags_that_it_needs() -> None:
    assert [one.name for one in PATTERNS if not one.fits(one.example)] == []
    assert [one.name for one in PATTERNS if not set(one.needs) <= set(one.example)] == []
    assert not any(one.fits("member of") for one in PATTERNS if one.also)
