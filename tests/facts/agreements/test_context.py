"""What a sentence says of the agreement that it names."""

import pytest

from quizapp.facts.agreements.context import Context, context_of
from quizapp.facts.agreements.words import words
from quizapp.facts.clauses.nearby import View
from quizapp.facts.lexicon import bundled
from tests.facts.extracted import sentences


def context(line: str) -> tuple[Context, View]:
    (sentence,) = sentences(line)
    view = View.of(sentence)
    at = next(index for index, unit in enumerate(sentence.units) if unit.tag == "A")
    return context_of(view, at, words(bundled())), view


@pytest.mark.parametrize(
    ("line", "phrase"),
    [
        ("They signed the section 106 agreement in May.", "section 106 agreement"),
        ("They praised the 2015 nuclear deal in May.", "2015 nuclear deal"),
        ("They signed a $4 billion loan agreement with Peru on Monday.", "loan agreement with Peru"),
        ("They signed an agreement on customs, roads and rivers.", "agreement on customs"),
        ("They signed a pact, with Peru, in May.", "pact"),
        ("The agreement to close the mine stands.", "agreement"),
    ],
)
def test_a_phrase_reaches_from_what_tells_it_to_its_complement(line: str, phrase: str) -> None:
    found, view = context(line)
    assert view.sentence.words(found.first, found.end) == phrase


@pytest.mark.parametrize(
    ("line", "verb"),
    [
        ("Peru signed an agreement on gas.", "signed"),
        ("The agreement was signed by Peru.", "signed"),
        ("The deed which the director, Ada Quill, and the mayor of Portsea signed was lost.", "signed"),
        ("Peru broke the agreement.", None),
        ("Peru signed nothing; the agreement lapsed.", None),
    ],
)
def test_the_verb_of_signing_stands_before_or_after(line: str, verb: str | None) -> None:
    found, view = context(line)
    assert (view.words[found.signing] if found.signing is not None else None) == verb


def test_what_it_is_about_follows_on_but_is_no_date() -> None:
    assert context("Peru signed an agreement on the closing of the mine.")[0].about == "the closing of the mine"
    assert context("Peru signed an agreement on Monday.")[0].about == ""
