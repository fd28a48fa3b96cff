"""Words as letters of date patterns."""

from quizapp.corpus.date_words import codes


def test_every_word_has_one_letter() -> None:
    letters, worths = codes(
        ["on", "the", "18th", "of", "March", ",", "2015", ",", "two", "people", "met", "Ada", "Quill"]
    )
    assert letters == "@tOfm,Y,k__^^"
    assert worths[2] == 18
    assert worths[6] == 2015


def test_months_and_weekdays_count_only_with_a_capital() -> None:
    assert codes(["may", "march", "sunday"])[0] == "___"
    assert codes(["May", "March", "Sunday"])[0] == "mmW"


def test_numbers_are_days_years_or_neither() -> None:
    assert codes(["31", "32", "2015", "1066", "999", "20155"])[0] == "D#Yy##"


def test_words_of_several_parts_are_read_by_their_parts() -> None:
    letters, worths = codes(["mid-2014", "mid-March", "sixty-five", "so-called", "2015-2017", "1990s"])
    assert letters == "Hhk_RX"
    assert worths[2] == 65
    assert worths[4] == (2015, 2017)
