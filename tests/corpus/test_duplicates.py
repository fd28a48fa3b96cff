"""Copies of paragraphs: which are, which are not, which of two is kept, and time in proportion."""

from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.corpus.document import BlockClass, paragraphs
from quizapp.corpus.duplicates import _Words, mark

LEAD = (
    "The island assembly voted 31 to 9 on Tuesday to approve the fisheries accord with Norland after a debate of six"
    " hours."
)


def copies(*lines: str) -> dict[int, tuple[str, int]]:
    """Rule and kept paragraph of each copy, by its number."""
    return {number: (one.rule, one.same_as) for number, one in mark(paragraphs("\n".join(lines))).items()}


def test_the_same_text_is_a_copy_whatever_its_signs_and_case() -> None:
    assert copies(LEAD, "Something else happened.", LEAD.upper().replace(".", " !")) == {3: ("same text", 1)}


def test_of_a_lead_and_its_dated_copy_the_dated_one_is_kept_in_either_order() -> None:
    dated = f"PORT NORLAND, May 14 (AFP) - {LEAD}"
    assert copies(LEAD, dated) == {1: ("same text", 2)}
    assert copies(dated, LEAD) == {2: ("same text", 1)}


def test_a_copy_that_tells_more_is_kept() -> None:
    longer = LEAD[:-1] + ", in which the opposition had asked three times for the vote to be put off by a week."
    assert copies(LEAD, longer) == {1: ("near copy", 2)}
    assert copies(longer, LEAD) == {2: ("near copy", 1)}


def test_a_few_other_words_at_an_end_make_a_near_copy() -> None:
    assert copies(LEAD, LEAD.replace("after a debate of six hours", "after debate")) == {2: ("near copy", 1)}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("31 to 9", "30 to 10"),
        ("Norland", "Sweden"),
        ("six hours", "nine hours"),
        ("voted 31 to 9 on", "voted never 31 to 9 on"),
        ("Tuesday", "Monday"),
    ],
)
def test_another_figure_name_or_a_denial_makes_another_story(old: str, new: str) -> None:
    assert old in LEAD
    assert copies(LEAD, LEAD.replace(old, new)) == {}


def test_two_that_each_have_a_name_or_figure_of_their_own_are_both_kept() -> None:
    assert copies(LEAD, LEAD.replace("Norland", "Sweden").replace("six hours", "6 hours")) == {}
    assert copies(f"OSLO (AFP) - {LEAD}", LEAD.replace("after", "and Sweden after")) == {1: ("near copy", 2)}


def test_of_two_without_figures_or_names_of_their_own_the_longer_is_kept() -> None:
    longer = LEAD[:-1] + " in which the opposition had asked over and over for the vote to be put off until the summer."
    assert copies(LEAD, longer) == {1: ("near copy", 2)}
    without = longer.replace(LEAD[:-1], LEAD[:-1].lower())
    assert copies(LEAD.lower(), without) == {1: ("near copy", 2)}


def test_short_paragraphs_repeat_only_word_by_word() -> None:
    assert copies("It rained all day.", "It rained all night.", "It rained all day.") == {3: ("same text", 1)}


def test_three_copies_all_name_the_one_that_is_kept() -> None:
    dated = f"PORT NORLAND (AFP) - {LEAD}"
    assert copies(LEAD, LEAD, dated) == {1: ("same text", 3), 2: ("same text", 3)}


@given(
    st.lists(
        st.sampled_from(
            [LEAD, f"PORT NORLAND (AFP) - {LEAD}", LEAD[:-1] + " and more of it.", "It rained.", "It rained!", "…"]
        ),
        max_size=12,
    )
)
def test_what_a_copy_names_is_kept(lines: list[str]) -> None:
    found = mark(paragraphs("\n".join(lines)))
    for one in found.values():
        assert one.block is BlockClass.DUPLICATE
        assert one.same_as not in found


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20)), max_size=4))
def test_the_quick_look_at_words_misses_no_near_copy(changes: list[tuple[int, int]]) -> None:
    words = LEAD.split()
    text = paragraphs("\n".join([LEAD, *(" ".join([*words[:end], "barge", *words[go_on:]]) for end, go_on in changes)]))
    found = mark(text)
    with patch.object(_Words, "may_be_near", lambda _one, _elsewhere: True):
        assert mark(text) == found
