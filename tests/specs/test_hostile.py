"""Hostile texts cost work in proportion to their length, counted in calls; tests/benchmarks measures seconds."""

import sys

import pytest

from quizapp.corpus.reading import read_clipboard
from quizapp.corpus.sentences import LONGEST, sentences
from quizapp.facts.extract import extract
from tests.benchmarks.hostile import HOSTILE

LENGTH = 20_000
KINDS = pytest.mark.parametrize("kind", list(HOSTILE))


def calls(kind: str, length: int) -> int:
    """How many calls, of our functions and of built-in ones, it takes to extract a hostile text."""
    count = 0

    def noted(_frame: object, event: str, _what: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    text = HOSTILE[kind](length)
    before = sys.getprofile()
    sys.setprofile(noted)
    try:
        extract(read_clipboard(text, kind))
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.sampled(4)
@KINDS
def test_twice_the_length_is_no_more_than_about_twice_the_work(kind):
    # Lexicons are read at first use, and words are remembered: both counts begin with all of them known.
    extract(read_clipboard(HOSTILE[kind](2 * LENGTH), kind))
    # But when there are too many they are forgotten, perhaps in the middle of a count: the least of several counts.
    once, twice = [], []
    for _ in range(4):
        twice.append(calls(kind, 2 * LENGTH))
        once.append(calls(kind, LENGTH))
        if min(twice) < 2.3 * min(once):
            break
    assert min(twice) < 2.3 * min(once)


@KINDS
def test_no_sentence_is_long_enough_for_a_pattern_to_run_away(kind):
    document = read_clipboard(HOSTILE[kind](LENGTH), kind)
    found = [stretch for paragraph in document.paragraphs for stretch in sentences(paragraph)]
    assert max(stretch.end - stretch.start for stretch in found) <= LONGEST


@pytest.mark.sampled(3)
@KINDS
def test_hostile_facts_slice_back_and_are_no_more_than_the_words(kind):
    document = read_clipboard(HOSTILE[kind](LENGTH), kind)
    extraction = extract(document)
    spans = [evidence for fact in extraction.facts for evidence in fact.evidence]
    assert all(document.text[span.start : span.end] == span.surface for span in spans)
    assert len(spans) + len(extraction.ledger) <= LENGTH
