"""Names that compare in spite of spelling, and those that must stay apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.facts.entities.names import folded, same_name, sound, sounds

WORDS = st.text("abcdeghijklmnopstuvyzéđØ", min_size=1, max_size=9)
NAMES = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sergei", "Sergey"),
        ("Yanukovych", "Yanukovich"),
        ("Zelenskyy", "Zelensky"),
        ("Gül", "Gul"),
        ("Đinđić", "Djindjic"),
        ("Schröder", "Schroeder"),
        ("Yevgeny", "Evgeny"),
        ("Khajimba", "Hajimba"),
    ],
)
def test_spellings_of_one_name_sound_alike(one, other):
    assert sound(one) == sound(other)


@pytest.mark.parametrize(("one", "other"), [("Tibilov", "Bibilov"), ("Lukin", "Lukic"), ("Ivanov", "Ivanova")])
def test_names_of_different_people_sound_different(one, other):
    assert sound(one) != sound(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("George W. Bush", "George Bush"),
        ("G. W. Bush", "George W. Bush"),
        ("José Luis Zapatero", "José Luis Rodríguez Zapatero"),
        ("Xi Jinping", "Jinping Xi"),
        ("Bashar al-Assad", "Bashar Assad"),
    ],
)
def test_forms_of_one_full_name_agree(one, other):
    assert same_name(one, other)
    assert same_name(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("George W. Bush", "George H. W. Bush"),
        ("Lech Kaczyński", "Jarosław Kaczyński"),
        ("Bush", "George Bush"),
        ("Ada Quill", "Ada Brandt"),
    ],
)
def test_names_that_contradict_do_not_agree(one, other):
    assert not same_name(one, other)
    assert not same_name(other, one)


@given(NAMES, NAMES)
def test_agreeing_is_mutual_and_every_name_agrees_with_itself(one, other):
    assert same_name(one, one)
    assert same_name(one, other) == same_name(other, one)


@given(NAMES)
def test_folding_twice_is_folding_once(name):
    assert folded(folded(name)) == folded(name)
    assert all(word for word in sounds(name))
