import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.specs.words import bare, duration, fold, numbers, overlap, same_person, tokens


def test_letters_fold_to_plain_lower_case():
    assert fold("Đorđe Šimić’s café – ıssız") == "dorde simic's cafe - issiz"


@given(st.text())
def test_folding_twice_is_folding_once(text):
    assert fold(fold(text)) == fold(text)


def test_little_words_do_not_tell_and_synonyms_are_one_word():
    assert tokens("The Chairwoman of the United Nations") == ("chair", "unitednations")


@given(st.text(), st.text())
def test_overlap_is_a_share_and_the_same_both_ways(one, other):
    assert 0 <= overlap(one, other) <= 1
    assert overlap(one, other) == overlap(other, one)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Ada Quill", "Quill", True),
        ("Ms Ada M. Quill", "Ada Quill", True),
        ("Ada Quill", "Ada Brandt", False),
        ("Park Ji-won", "Park", True),
        ("", "Quill", False),
    ],
)
def test_a_person_is_known_by_the_last_name_or_two_names_or_the_only_one(one, other, same):
    assert same_person(one, other) is same


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("12,500 tonnes", (12500.0,)),
        ("2/3", (2 / 3,)),
        ("$1.5 billion", (1.5e9,)),
        ("31 votes to nine", (31.0, 9.0)),
        ("Unanimously", ("unanim",)),
        ("none of it", ()),
        ("1/0", (0.0,)),
    ],
)
def test_numbers_are_read_in_order_from_figures_and_words(text, found):
    assert numbers(text) == found


def test_a_duration_has_a_number_and_a_unit():
    assert duration("P18M") == (18.0, "M")
    assert duration("five days") is None


def test_signs_of_approximation_are_no_part_of_the_value():
    assert bare(" ~100") == "100"
