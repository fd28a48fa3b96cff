"""Figures and number words of votes, and the search that leaps from one to the next."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.facts.votes import figures, patterns, share_patterns, side_patterns

NUMBERED = [
    patterns.FOR_AND_OTHERS,
    patterns.TO,
    patterns.OF,
    share_patterns.SHARE,
    share_patterns.SHARES,
    share_patterns.SHARE_AND_REST,
    side_patterns.SIDED,
]
WORDS = st.sampled_from(
    """
    One no Nobody twenty-one Forty-two 3 12 1,204 7.5 51.2% 48 per cent two-thirds of the votes members voted for
    against in favour to and ; , - not one None backed abstained judges ruled a said nil-nil no-one
    """.split()  # noqa: SIM905
)


@pytest.mark.parametrize("pattern", NUMBERED, ids=range(len(NUMBERED)))
@given(words=st.lists(WORDS, max_size=14), blank=st.sampled_from([" ", "-", ""]))
def test_leaping_finds_what_a_search_everywhere_finds(pattern: re.Pattern[str], words: list[str], blank: str) -> None:
    text = blank.join(words).replace(" ,", ",")
    assert [match.span() for match in figures.leaping(pattern, text)] == [
        match.span() for match in pattern.finditer(text)
    ]


def test_leaping_goes_on_behind_a_match() -> None:
    text = "Six of nine judges ruled so, and 4 of five members backed it"
    assert [match.group() for match in figures.leaping(patterns.OF, text)] == [
        "Six of nine judges ruled",
        "4 of five members backed",
    ]


def test_words_that_end_as_number_words_begin_no_number() -> None:
    assert figures.beginnings("So an hour to do it, dozens of heroes") == ()
    assert figures.beginnings("Of four, none or a dozen") == (3, 9, 19)
