import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.corpus.when import When, worded
from quizapp.questions.marking.dates import mark_date
from quizapp.questions.marking.figures import mark_amount


@pytest.mark.parametrize(
    ("key", "typed", "note"),
    [
        ("26 August 2008", "27 August 2008", "Right month and year, wrong day."),
        ("26 August 2008", "26 May 2008", "Right day and year, wrong month."),
        ("26 August 2008", "26 August 2009", "Right day and month, wrong year."),
        ("26 August 2008", "1 May 2008", "Right year, wrong month and day."),
        ("26 August 2008", "1 May 2001", ""),
        ("26 August 2008", "August 2008", "The day is asked for."),
        ("26 August 2008", "2008", "The day is asked for."),
        ("26 August 2008", "July 2008", "Right year, wrong month."),
        ("26 August 2008", "2009", ""),
        ("August 2008", "May 2008", "Right year, wrong month."),
        ("August 2008", "August 2007", "Right month, wrong year."),
        ("August 2008", "3 July 2008", "Right year, wrong month."),
        ("August 2008", "2008", "The month is asked for."),
        ("2008", "the 2000s", "The year is asked for."),
        ("2008", "2009", ""),
        ("2008", "a year", ""),
    ],
)
def test_of_a_wrong_date_it_is_told_which_parts_are_right(key: str, typed: str, note: str) -> None:
    mark = mark_date(typed, [key])
    assert not mark.correct
    assert mark.note == note


@given(st.dates(), st.sampled_from((10, 7, 4)), st.sampled_from((10, 7, 4)))
def test_a_date_is_right_exactly_if_it_is_as_fine_or_finer(day: object, asked: int, typed: int) -> None:
    key, given_ = (worded(When.parse(str(day)[:length])) for length in (asked, typed))
    if str(day)[:4].startswith("0"):
        return  # nobody writes a year without its thousands
    assert mark_date(given_, [key]).correct is (typed >= asked)


@pytest.mark.parametrize(
    ("key", "typed", "note"),
    [
        ("440–0", "0–440", "Right numbers, the wrong way round."),
        ("31–9 with 4 abstentions", "30–9", ""),
        ("5 days", "5 weeks", "Right number, wrong unit."),
        ("7.6 billion roubles", "7.6 million roubles", "Right digits, wrong size."),
        ("7.6 billion roubles", "7.6 million", "Right digits, wrong size."),
        ("7.6 billion roubles", "$7.6 billion", "Right number, wrong unit."),
        ("4,000", "40,000", "Right digits, wrong size."),
        ("4,000", "4,001", ""),
        ("4,000", "0", ""),
        ("4,000", "many", ""),
    ],
)
def test_of_a_wrong_amount_it_is_told_what_is_right(key: str, typed: str, note: str) -> None:
    mark = mark_amount(typed, [key])
    assert not mark.correct
    assert mark.note == note


@given(st.integers(min_value=1, max_value=10**9), st.integers(min_value=1, max_value=10**9))
def test_a_bare_number_is_right_only_if_it_is_the_same(key: int, typed: int) -> None:
    assert mark_amount(str(typed), [f"{key:,}"]).correct is (key == typed)
