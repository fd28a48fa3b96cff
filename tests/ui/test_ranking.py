"""A few letters find what is meant, the likeliest first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.ui.ranking import likeness, ranked

NAMES = [
    "Timed quiz",
    "Quiz",
    "Add question",
    "Choose a deck",
    "Deck settings",
    "Settings",
    "Save as PDF",
    "Élysée treaty",
    "Undo",
]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("quiz", "Quiz"),
        ("set", "Settings"),
        ("deck se", "Deck settings"),
        ("se deck", "Deck settings"),
        ("ds", "Deck settings"),
        ("sap", "Save as PDF"),
        ("ELYSEE", "Élysée treaty"),
        ("estion", "Add question"),
        ("setings", "Settings"),
        ("tq", "Timed quiz"),
    ],
)
def test_letters_find_what_is_meant(typed: str, first: str) -> None:
    assert ranked(typed, NAMES, str)[0] == first


@pytest.mark.parametrize("typed", ["xyz", "zz", "quizzical matters of no concern"])
def test_what_nothing_is_called_finds_nothing(typed: str) -> None:
    assert ranked(typed, NAMES, str) == []


def test_without_letters_everything_comes_in_its_order() -> None:
    assert ranked("  ", NAMES, str) == NAMES


@given(name=st.text(max_size=40), typed=st.text(max_size=10))
def test_a_name_is_found_by_its_own_words_and_likeness_is_never_negative(name: str, typed: str) -> None:
    assert likeness(typed, name) >= 0
    for word in name.replace("-", " ").replace("/", " ").split():
        assert likeness(word, name) > 0
