"""Sentences: where they end, that they slice back, cover everything, stay short, and cost time in proportion."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.corpus.document import Paragraph
from quizapp.corpus.sentences import LONGEST, sentences

CASES = [
    line
    for line in Path(__file__).with_name("sentence_cases.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


def cut(text: str, start: int = 0) -> list[str]:
    found = sentences(Paragraph(1, start, text))
    return [text[one.start - start : one.end - start] for one in found]


@pytest.mark.parametrize("case", CASES)
def test_a_sentence_ends_where_a_reader_ends_it(case: str) -> None:
    parts = case.split(" | ")
    assert cut(" ".join(parts)) == parts


@pytest.mark.parametrize(
    "parts",
    [
        ("The treaty was signed in Oslo.", "The rain went on."),
        ("Output rose by 5.5%.", "That was a record."),
        ("He came home in 2008.", "The strike began."),
        ('"It is over."', "She left the room."),
        ("She left the room.", "“It is over.”"),
    ],
)
def test_two_sentences_glued_together_are_two(parts: tuple[str, ...]) -> None:
    assert cut("".join(parts)) == list(parts)


@pytest.mark.parametrize(
    "text",
    ["They met in St.Petersburg today.", "S.Ossetia and the U.S.A. agreed.", "Read www.example.com/news.html now."],
)
def test_a_dot_without_a_blank_parts_no_abbreviation_or_address(text: str) -> None:
    assert cut(text) == [text]


def test_offsets_count_from_the_start_of_the_document() -> None:
    assert [tuple(one) for one in sentences(Paragraph(4, 100, "He left. She stayed."))] == [(100, 108), (109, 120)]


def test_the_lines_of_a_paragraph_broken_at_a_width_make_whole_sentences() -> None:
    assert cut("The crews went\nback to work. Their\nunion agreed.") == [
        "The crews went\nback to work.",
        "Their\nunion agreed.",
    ]


TEXT = st.text(alphabet=st.sampled_from(' .!?…"”’(AbcU1\n%'), max_size=200) | st.text(max_size=200)


@given(TEXT)
def test_sentences_cover_all_but_blanks_in_order_without_overlap(text: str) -> None:
    found = sentences(Paragraph(1, 0, text))
    for one, after in pairwise(found):
        assert one.end <= after.start
    for one in found:
        assert text[one.start : one.end] == text[one.start : one.end].strip() != ""
    rest = text
    for one in reversed(found):
        rest = rest[: one.start] + rest[one.end :]
    assert not rest.strip()


@given(st.text(alphabet="ab ", min_size=LONGEST, max_size=4 * LONGEST))
def test_no_sentence_is_longer_than_the_limit_and_cuts_fall_on_blanks(text: str) -> None:
    found = sentences(Paragraph(1, 0, text))
    assert all(one.end - one.start <= LONGEST for one in found)
    assert "".join(text[one.start : one.end] for one in found).replace(" ", "") == text.replace(" ", "")


def test_a_word_without_end_is_cut_too() -> None:
    assert [len(part) for part in cut("x" * (2 * LONGEST + 1))] == [LONGEST, LONGEST, 1]
