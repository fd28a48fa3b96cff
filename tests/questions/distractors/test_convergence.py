import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.questions.distractors.convergence import converges, parts

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
