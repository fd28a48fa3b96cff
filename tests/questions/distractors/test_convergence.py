import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.questions.distractors.convergence import converges, is_alone, parts

KEY = "Prime minister of Norland"


@pytest.mark.parametrize(
    "others",
    [
        ("President of Norland", "Foreign minister of Norland", "Prime minister of Sudland"),
        ("President of Norland", "prime minister of Sudland", "King of Ostland"),
        ("President of Norland", "Prime minister of Sudland"),
    ],
)
def test_a_key_that_alone_shares_office_and_country_is_given_away(others):
    assert converges(KEY, others)


@pytest.mark.parametrize(
    "others",
    [
        ("President of Norland", "Foreign minister of Norland", "Speaker of Norland"),  # one country
        ("Prime minister of Sudland", "Prime minister of Ostland", "Prime minister of Lewin"),  # one office
        ("President of Norland", "Prime minister of Sudland", "President of Sudland"),  # two of each
        ("President of Sudland", "King of Ostland", "Speaker of Lewin"),  # nothing shared
        (),
    ],
)
def test_one_office_one_country_or_two_of_each_give_nothing_away(others):
    assert not converges(KEY, others)


def test_options_without_a_place_share_nothing_by_lacking_one():
    assert parts("Chancellor") == ("chancellor", "")
    assert parts("Speaker of the parliament of Norland") == ("speaker of the parliament", "norland")
    assert not converges("Chancellor", ("President", "Chancellor of Norland", "Speaker"))


OFFICES = [f"{office} of {place}" for office in "ABC" for place in "XYZ"]


@given(st.lists(st.sampled_from(OFFICES), min_size=2, unique=True))
def test_at_most_one_option_of_a_set_can_be_the_one_that_shares_most(options):
    keys = [key for key in options if converges(key, [option for option in options if option != key])]
    assert len(keys) <= 1


def test_a_date_that_has_its_day_from_one_option_and_its_year_from_others_is_given_away() -> None:
    assert parts("18 March 2014") == ("18 march", "2014")
    assert parts("2014") == ("2014", "")
    assert converges("3 May 1904", ("3 May 1905", "9 June 1904", "1 July 1904"))
    assert not converges("3 May 1904", ("8 May 1905", "9 June 1904", "1 July 1904"))


def test_a_date_is_alone_where_no_other_is_of_its_year_or_all_others_are_of_one_month() -> None:
    assert is_alone("October 1906", ("February 1908", "March 1908", "April 1908"))
    assert not is_alone("October 1906", ("February 1908", "March 1908", "September 1906"))
    assert is_alone("26 February 1906", ("1 March 1906", "14 March 1906", "18 March 1906"))
    assert not is_alone("26 February 1906", ("1 March 1906", "14 March 1906", "18 February 1906"))
    assert not is_alone("26 February 1906", ("1 March 1906", "14 April 1906", "18 May 1906"))


def test_years_and_decades_and_what_is_no_date_are_never_alone() -> None:
    assert not is_alone("1906", ("1908", "1909", "1910"))
    assert not is_alone("the 1900s", ("the 1880s", "the 1890s"))
    assert not is_alone("Mayor", ())
