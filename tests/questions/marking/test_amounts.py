from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.questions.marking.amounts import Amount, currency, length, quantity


@given(st.integers(min_value=1000, max_value=10**12), st.sampled_from((",", " ", "'", "\u00a0", "\u202f")))
def test_thousands_may_be_set_apart_in_any_way(number: int, mark: str) -> None:
    assert quantity(f"{number:,}".replace(",", mark)) == Amount(Fraction(number), "")


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        ("1,00,000", 100_000, ""),
        ("1.200.000", 1_200_000, ""),
        ("7,6 billion", 7_600_000_000, ""),
        ("half a million boats", 500_000, "boats"),
        ("two and a half tonnes", Fraction(5, 2), "tonnes"),
        ("seven point six", Fraction(38, 5), ""),
        ("EUR 7m", 7_000_000, "eur"),
        ("7m€", 7_000_000, "€"),
        ("3 out of 4 people", Fraction(3, 4), ""),
        ("67 % of residents", Fraction(67, 100), "of residents"),
    ],
)
def test_an_amount_is_read_as_it_is_typed(text: str, number: Fraction, unit: str) -> None:
    found = quantity(text)
    assert found is not None
    assert (found.number, found.unit) == (number, unit)


def test_a_point_before_three_digits_may_part_thousands() -> None:
    found = [quantity("12.500", points=points) for points in (True, False)]
    assert [one.number for one in found if one] == [Fraction(25, 2), 12_500]


def test_a_currency_is_told_by_name_sign_and_code() -> None:
    assert currency("roubles") == currency("₽") == currency("RUB") == currency("Russian rubles") == {"RUB"}
    assert currency("$") == currency("US dollars") != currency("A$")
    assert currency("boats") == frozenset()


def test_a_length_of_time_is_the_same_in_every_unit() -> None:
    assert length("5 days") == length("120 hours") == length("four days and 24 hours") == length("five-day")
    assert length("a year and a half") == length("18 months")
    assert length("5 days of rain") is None
    assert length("five-day blockade", {"blockade"}) == length("5 days")


@given(st.text(max_size=300))
def test_no_text_breaks_reading_it(text: str) -> None:
    quantity(text)
    length(text)
    currency(text)
