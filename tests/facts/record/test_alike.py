"""Descriptions of one thing and of two."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.facts.record.alike import alike, stems

WORDS = st.lists(st.sampled_from(["assembly", "voted", "accord", "signed", "ferry", "sank", "the", "of"]), max_size=6)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the assembly approved the fisheries accord", "The fisheries accord was approved by the assembly"),
        ("Norland signed the accord", "the accord that Norland signed in the harbour"),
        ("the ferry sank", "The ferry sank."),
    ],
)
def test_the_same_words_tell_the_same(one, other):
    assert alike(stems(one), stems(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the assembly approved the fisheries accord", "the court dismissed the appeal"),
        ("two officers were hurt", "two houses burned down"),
        ("the ferry", "the ferry company bought a new ship in spring"),
    ],
)
def test_other_words_tell_something_else(one, other):
    assert not alike(stems(one), stems(other))


@given(WORDS, WORDS)
def test_likeness_is_mutual_and_whole_with_itself(one, other):
    left, right = stems(" ".join(one)), stems(" ".join(other))
    assert alike(left, left)
    assert alike(left, right) == alike(right, left)
