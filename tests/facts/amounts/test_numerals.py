"""How numbers are read: figures, words, parts of a whole, and how exactly they are meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.corpus.document import paragraphs
from quizapp.corpus.sentences import Stretch
from quizapp.facts.amounts.numeral import Kind, Numeral
from quizapp.facts.amounts.numerals import numerals
from quizapp.facts.fact import Approximation
from quizapp.facts.lexicon import bundled
from quizapp.facts.sentence import Sentence


def read(text: str) -> tuple[Numeral, ...]:
    """The numbers of a text that is one sentence."""
    return numerals(Sentence(text, paragraphs(text)[0], 0, Stretch(0, len(text))), bundled())


FORMS = [
    ("with 1,550 goats", ["1550"]),
    ("about 7.6 of them", ["7.6"]),
    ("with 3.2bn goats", ["3200000000"]),
    ("with 11.2million goats", ["11200000"]),
    ("with 40 lakh crore grains", ["40000000000000"]),
    ("with 12 500 goats", ["12500"]),
    ("a 3½ tonne goat", ["3.5"]),
    ("with twenty-two goats", ["22"]),
    ("with two hundred and fifty thousand goats", ["250000"]),
    ("with two and a half million goats", ["2500000"]),
    ("a million and a half goats", ["1500000"]),
    ("half a million goats", ["500000"]),
    ("a quarter of a million goats", ["250000"]),
    ("three quarters of a million goats", ["750000"]),
    ("a dozen goats, half a dozen sheep and two dozen hens", ["12", "6", "24"]),
    ("86 % of them, 86 percent, 12 per cent", ["86%", "86%", "12%"]),
    ("two-thirds of them, two thirds of them, a third of them", ["2/3", "2/3", "1/3"]),
    ("three quarters of them, one fifth of them, half of them", ["3/4", "1/5", "1/2"]),
    ("one in five goats, two out of three hens, nine in every 10 dogs", ["1/5", "2/3", "9/10"]),
    ("thousands of goats, tens of thousands of hens", ["thousands", "thousands"]),
    ("several hundred goats and a few thousand hens", ["hundreds", "thousands"]),
    ("only a handful of goats", ["handful"]),
    ("In 2,015 barns there were 2000 people", ["2015", "2000"]),
]


@pytest.mark.parametrize(("text", "forms"), FORMS)
def test_a_number_has_one_normal_form_however_it_is_written(text: str, forms: list[str]) -> None:
    assert [number.form for number in read(text)] == forms


@pytest.mark.parametrize(
    "text",
    [
        "the 14th goat of the 1990s",
        "in the 2017 budget",
        "one of the goats",
        "the third goat and a third man",
        "the first half of it and the other half",
        "half as heavy",
        "Article 41 of the charter",
        "on page 31",
        "told Channel 4 of it",
        "call 01463 555 0142 or +44 118 496 0722",
        "at 4.30 p.m. or ten o'clock",
        "the painter Sander ten Cate",
        "it was managed half and half",
        "a quarter past the hour",
        "good scores",
    ],
)
def test_words_and_figures_that_count_nothing_are_no_numbers(text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "meant", "lead"),
    [
        ("with 40 goats", Approximation.EXACT, "40"),
        ("with about 40 goats", Approximation.ABOUT, "about 40"),
        ("Some 40 goats", Approximation.ABOUT, "Some 40"),
        ("with no fewer than 40 goats", Approximation.MORE_THAN, "no fewer than 40"),
        ("with more than a third of them", Approximation.MORE_THAN, "more than a third"),
        ("with up to 40 goats", Approximation.LESS_THAN, "up to 40"),
        ("with over 3,000 goats", Approximation.MORE_THAN, "over 3,000"),
        ("spread over 12 barns", Approximation.EXACT, "12"),
        ("with hundreds of goats", Approximation.VAGUE, "hundreds"),
    ],
)
def test_words_before_a_number_tell_how_exactly_it_is_meant(text: str, meant: Approximation, lead: str) -> None:
    sentence = Sentence(text, paragraphs(text)[0], 0, Stretch(0, len(text)))
    (number,) = numerals(sentence, bundled())
    assert number.approximation is meant
    assert text[sentence.begins[number.lead] : number.end] == lead


@pytest.mark.parametrize(
    ("text", "tail"), [("a 107-member house", "member"), ("a 40km wall", "km"), ("a six-party pact", "party")]
)
def test_what_is_joined_to_a_number_is_its_tail(text: str, tail: str) -> None:
    (number,) = read(text)
    assert number.tail == tail
    assert text[: number.end].endswith(("107", "40", "six"))


@pytest.mark.parametrize(
    "text",
    [
        "with " + "9" * 400 + ".5 goats",
        "with 5 " + "million " * 60 + "goats",
        "with seven " + "hundred " * 60 + "goats",
    ],
)
def test_figures_beyond_all_counting_are_no_numbers(text: str) -> None:
    assert read(text) == ()


@given(st.integers(min_value=0, max_value=10**9))
def test_figures_with_and_without_separators_are_the_same_number(value: int) -> None:
    numbers = read(f"They sold {value:,} goats.")
    assert [number.amount for number in numbers] == [value]


@given(
    st.lists(
        st.sampled_from(
            [
                "a",
                "half",
                "of",
                "one",
                "two-thirds",
                "1",
                "555",
                "%",
                "and",
                "million",
                "dozen",
                "in",
                "out",
                "every",
                "third",
                "per",
                "cent",
            ]
        )
    )
)
def test_no_order_of_words_breaks_the_reading(words: list[str]) -> None:
    text = " ".join(["Goats", *words])
    for number in read(text):
        assert 0 <= number.lead <= number.first < number.last
        assert number.kind in Kind
        assert number.end <= len(text)
