from fractions import Fraction

import pytest

from quizapp.questions.marking.tolerance import allowed, is_tolerance


@pytest.mark.parametrize(
    ("key", "within", "off"),
    [("200", "", 0), ("about 200", "", 20), ("200", "7.5", Fraction(15, 2)), ("200", "5 %", 10)],
)
def test_how_far_off_counts_is_said_or_follows_from_a_rough_key(key, within, off):
    assert allowed(key, Fraction(200), within) == off


@pytest.mark.parametrize(
    ("text", "fits"), [("10", True), ("5 %", True), ("0", False), ("120 %", False), ("few", False)]
)
def test_a_tolerance_is_a_number_or_a_share(text, fits):
    assert is_tolerance(text) is fits
