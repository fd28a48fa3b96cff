"""When an article was written, by who was in office and what had happened."""

import pytest

from quizapp.facts.extract import extract
from tests.facts.extracted import document


def dated(*lines):
    found = extract(document(*lines)).published
    return None if found is None else str(found)


def test_a_day_without_a_year_gets_the_one_in_which_the_holders_were_in_office():
    assert (
        dated(
            "MOSCOW, August 26 (Agency) - President Dmitry Medvedev signed a decree on harbours on Tuesday.",
            "U.S. President George W. Bush praised it.",
        )
        == "2008-08-26"
    )


def test_more_than_one_year_leaves_the_date_open():
    assert dated("MOSCOW, August 26 (Agency) - President Dmitry Medvedev signed a decree on harbours.") is None


def test_an_event_of_last_year_gives_the_year():
    assert dated("The council praised Kosovo, which declared independence from Serbia last year.") == "2009"


@pytest.mark.parametrize(
    "line",
    [
        "The council would praise Kosovo if it declared independence, it said last year.",
        "The council praised Kosovo, which opened an embassy last year.",
    ],
)
def test_what_did_not_happen_or_is_not_known_gives_no_year(line):
    assert dated(line) is None


def test_holders_of_different_times_together_say_nothing():
    assert (
        dated(
            "PARIS, August 26 (Agency) - French President Nicolas Sarkozy opened a bridge on Tuesday.",
            "US President Bill Clinton had planned it.",
        )
        is None
    )


def test_a_confirmed_date_is_not_looked_for():
    from quizapp.corpus.when import When

    found = extract(document("French President Nicolas Sarkozy opened a bridge."), When.parse("2010-03-02"))
    assert found.dating is None
    assert str(found.published) == "2010-03-02"
