"""Rules: what a declaration refuses, and how matches lead back to the document."""

import re
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
    found = re.compile(alternatives(["prime", "prime minister", "no."]))
    assert found.findall("the prime minister, prime not, no. 5") == ["prime minister", "prime", "no."]


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


@pytest.mark.parametrize(
    ("pattern", "example"),
    [
        ("(?P<one>P)(?: left)?", "P"),
        ("(?:(?P<one>P)|O) left", "O left"),
        ("P|left", "left"),
        ("(?P<one>P)? left", "P left"),
        ("(?:[PO] )?left", "left"),
        ("(?:P|left)(?: O)?", "P"),
    ],
)
def test_a_match_begins_at_a_unit_with_whatever_the_pattern_begins(pattern: str, example: str) -> None:
    (sentence,) = sentences("The envoy Ada Quill left; the plan is cleft.")
    bare = re.compile(rf"(?<![^ ])(?:{pattern})(?![^ ])")
    made = [found.match.span() for found in declare(pattern, example).matches(sentence)]
    assert made == [match.span() for match in bare.finditer(sentence.shadow)] != []


def test_of_the_words_that_a_match_cannot_do_without_the_longest_are_known() -> None:
    assert declare("(?:he|she|in turn) P", "he P").words == {"he", "she", "turn"}
    assert declare("(?P<who>he|she)(?: left)?", "he").words == {"he", "she"}
    assert declare("(?:he|she) O (?:joined|ran)(?: the)? B", "he O ran B").words == {"joined", "ran"}
    assert declare("P (?! of)as of(?! late)", "P as of").words == {"of"}
    assert declare("(?:he|she)? left", " left").words == {"left"}


def test_words_that_a_match_may_do_without_are_no_words_of_a_pattern() -> None:
    assert declare("(?:he|she)|P", "P").words == frozenset()
    assert declare("P (?:he|she)? P", "P  P").words == frozenset()
    assert declare("(?:he|she)s O", "hes O").words == frozenset()
    assert declare(r"P(?: , the mayor ,)? \w+ [^ a-z ]", "P ab .").words == frozenset()
    assert declare("(?:P (?:he|she)|O)", "O").words == frozenset()


def test_every_rule_of_a_module_is_among_its_declared_ones() -> None:
    one = declare("O", "O")
    assert declared({"one": one, "other": 3, "again": one}) == (one, one)
