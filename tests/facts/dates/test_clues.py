"""Clues: what the dates of a text tell of when it was written."""

import pytest

from quizapp.corpus.date_expression import Tense
from quizapp.facts.dates.clues import clues
from tests.facts.extracted import reading


def test_clues_are_dates_with_a_year_and_those_without_by_tense() -> None:
    seen = reading("The council fell in 2009. It met in March. It will meet on June 25.")
    assert [(clue.surface, clue.tense.value) for clue in clues(seen)] == [
        ("2009", "past"),
        ("March", "past"),
        ("June 25", "future"),
    ]


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("The council expects savings by the end of 2016.", Tense.FUTURE),
        ("The lease runs until 2029.", Tense.FUTURE),
        ("The bank opens on 1 January 2017.", Tense.FUTURE),
        ("The islands want to join by 2015.", Tense.FUTURE),
        ("The next ballot is in 2019.", Tense.FUTURE),
        ("The council promised savings by 2020.", None),
        ("The clerk has announced a run for mayor in 2018.", None),
        ("The council had savings for the years 2015 to 2018.", None),
        ("Poor islands have until 2024.", Tense.FUTURE),
    ],
)
def test_what_lies_ahead_of_a_text_bounds_its_date_and_what_is_unsure_does_not(text: str, tense: Tense | None) -> None:
    assert [clue.tense for clue in clues(reading(text, published="2012-05-16"))] == ([] if tense is None else [tense])


def test_what_is_compared_with_or_would_have_been_bounds_no_year() -> None:
    found = clues(
        reading(
            "It was the worst storm since 1987. The law would have lapsed in 2009. They put off the cup to 2014.",
            published=None,
        )
    )
    assert [(clue.surface, clue.tense) for clue in found] == [("1987", Tense.PAST)]


def test_a_forecast_is_a_clue_that_may_be_of_its_own_year() -> None:
    told = "The bank expects growth to slow in 2016. The bridge will open in 2019."
    found = clues(reading(told))
    assert [(clue.surface, clue.foreseen) for clue in found] == [("2016", True), ("2019", False)]


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("Growth is seen by the bank's own staff at 2.7 percent in 2016.", [("2016", True)]),
        ("The bank forecasts inflation of 3 percent for 2016.", [("2016", True)]),
        ("The bank had seen growth at 2.7 percent in 2016.", []),
        ("Growth of 2.7 percent in 2016 is seen as a dream.", []),
    ],
)
def test_a_figure_that_is_foreseen_for_a_year_is_told_before_its_end(told: str, found: list[tuple[str, bool]]) -> None:
    ahead = [(clue.surface, clue.foreseen) for clue in clues(reading(told)) if clue.tense is Tense.FUTURE]
    assert ahead == found
