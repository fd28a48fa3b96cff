"""Days of events that are named by their year."""

import pytest

from quizapp.facts.fact import FactType
from tests.facts.extracted import facts

PUBLISHED = "2015-05-12"


def dates(sentence: str) -> set[str]:
    return {fact.normalised for fact in facts(FactType.EVENT_DATE, sentence, published=PUBLISHED)}


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("The 2017 regatta will go to Porvalo, and the 2018 congress will be held there in June.", "2018-06"),
        ("The 2016 games open on August 5.", "2016-08-05"),
        ("The federation elected Ada Quill as its president at its 2014 meeting in March.", "2014-03"),
        ("It awarded the 2019 elections, to be held from 3 to 12 September, to Ruvia.", "2019-09-03/2019-09-12"),
    ],
)
def test_the_year_of_its_name_is_that_of_the_day(sentence: str, day: str) -> None:
    assert day in dates(sentence)


def test_what_is_named_by_a_year_to_come_and_may_be_before_it_is_left_open() -> None:
    assert dates("The 2017 regatta will go to Porvalo from July 4 to 9.").isdisjoint({"2015-07-04/2015-07-09"})
    assert "2015-12" not in dates("The 2016 budget will be passed in December.")


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Parliament passed its 2015 budget in December.", "2014-12"),
        ("The host of the 2012 games opened a museum on 3 March.", "2015-03-03"),
        ("The city, host of the 2012 games, opened a museum on 3 March.", "2015-03-03"),
        ("The 2012 agreement was suspended in March.", "2015-03"),
    ],
)
def test_a_year_of_something_else_says_nothing(sentence: str, day: str) -> None:
    assert day in dates(sentence)
