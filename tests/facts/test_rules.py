"""Rules: what a declaration refuses, and how matches lead back to the document."""

from collections.abc import Iterator

import pytest

from quizapp.facts.fact import FactType
from quizapp.facts.rules import Candidate, Found, Reading, Rule, alternatives, declared, rule
from tests.facts.extracted import sentences


def read_nothing(_found: Found, _reading: Reading) -> Iterator[Candidate]:
    yield from ()


def declare(pattern: str, example: str, needs: str = "") -> Rule:
    return rule("test", FactType.LEADER_ROLE, pattern, example=example, needs=needs)(read_nothing)


@pytest.mark.parametrize(
    ("pattern", "example", "needs", "complaint"),
    [
        ("(?:O )?(?:P)?", "O P", "", "empty string"),
        ("O P", "O , P", "", "does not match its example"),
        ("O Z", "O Z", "", "tags that there are not: Z"),
        ("O P", "O P", "OPZ", "tags that there are not: Z"),
        ("O P", "O P", "OPB", "needs tags that its example lacks"),
    ],
)
def test_a_rule_that_could_match_nothing_is_refused_when_declared(
    pattern: str, example: str, needs: str, complaint: str
) -> None:
    with pytest.raises(ValueError, match=complaint):
        declare(pattern, example, needs)


def test_a_list_of_no_words_is_refused() -> None:
    with pytest.raises(ValueError, match="no words"):
        alternatives([])


def test_alternatives_try_the_longest_first_and_take_signs_as_they_are() -> None:
    assert alternatives(["prime", "prime minister", "no."]) == r"(?:prime\ minister|prime|no\.)"


def test_a_pattern_matches_whole_units_only() -> None:
    (sentence,) = sentences("They administered it.")
    assert [found.words() for found in declare("administered", "administered").matches(sentence)] == ["administered"]
    assert not list(declare("administer", "administer").matches(sentence))


def test_groups_lead_back_to_the_words_and_places_of_the_document() -> None:
    (sentence,) = sentences("On Monday the Norlandish envoy Ada Quill left.")
    (found,) = declare("(?P<office>O) (?P<person>P)(?P<age> 58)?", "O P", "OP").matches(sentence)
    assert found.words("office").endswith("envoy")
    assert found.words("person") == "Ada Quill"
    assert sentence.text[slice(*found.span("person"))] == "Ada Quill"
    assert found.has("person")
    assert not found.has("age")
    assert found.words("age") == ""


def test_a_rule_is_not_tried_on_a_sentence_that_lacks_what_it_needs() -> None:
    (sentence,) = sentences("Nothing happened.")
    assert not list(declare("(?:nothing|P)", "P", "P").matches(sentence))


def test_every_rule_of_a_module_is_among_its_declared_ones() -> None:
    one = declare("O", "O")
    assert declared({"one": one, "other": 3, "again": one}) == (one, one)
