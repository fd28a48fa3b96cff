"""Between which days a text was written: what is sure, and what is only likely."""

from datetime import date

import pytest

from quizapp.corpus.date_bounds import Bounds, Clue, Hint, without_year
from quizapp.corpus.date_expression import Expression, Form, Tense
from quizapp.corpus.date_grammar import expressions, words_of
from quizapp.corpus.date_resolution import resolve
from quizapp.corpus.when import When


def read(words: str) -> Expression:
    return expressions([word for word, _start in words_of(words)])[0].expression


def clue(words: str, tense: Tense = Tense.PAST) -> Clue:
    return Clue(read(words), tense, words)


def bounds(*clues: Clue, likely: bool = False, hints: tuple[Hint, ...] = ()) -> Bounds:
    return Bounds.of(clues, hints, likely=likely)


def test_a_year_that_is_told_as_past_may_be_the_articles_own_but_seldom_is():
    assert bounds(clue("in 2011")).first == date(2011, 1, 1)
    assert bounds(clue("in 2011"), likely=True).first == date(2012, 1, 1)


def test_a_year_that_is_told_as_to_come_is_likely_a_later_one():
    told = clue("in 2018", Tense.FUTURE)
    assert bounds(told).last == date(2018, 12, 31)
    assert bounds(told, likely=True).last == date(2017, 12, 31)


def test_a_month_is_named_with_its_year_in_the_same_year_too():
    assert bounds(clue("in March 2016"), likely=True).first == date(2016, 3, 1)


def test_a_likely_hint_counts_only_among_what_is_likely():
    hint = Hint(When.parse("2014/2016"), "known", likely=True)
    assert bounds(hints=(hint,)).last.year == 2099
    assert bounds(hints=(hint,), likely=True).last == date(2016, 12, 31)


def test_between_two_terms_of_one_holder_nothing_fits():
    terms = (date(2013, 7, 27), date(2018, 8, 9)), (date(2024, 1, 28), date(2026, 12, 31))
    told = bounds(hints=(Hint(When.parse("2013-07-27/2026-12-31"), "known", spans=terms),))
    assert [told.fits(date(year, 5, 23)) for year in (2012, 2018, 2019, 2024)] == [False, True, False, True]


def test_who_is_named_shortly_before_his_term_speaks_against_no_printed_date():
    named = Hint(When.parse("2019-12-10/2020-03-01"), "known", spared=((date(2015, 3, 1), date(2020, 3, 1)),))
    told = bounds(clue("in 2016"), hints=(named,))
    assert told.spares(date(2019, 11, 29), one=False)
    assert not told.spares(date(2018, 11, 29), one=False)
    assert told.spares(date(2018, 11, 29), one=True)
    assert not told.spares(date(2015, 11, 29), one=True)  # what the text tells as past rules it out all the same


def test_days_without_a_year_are_likely_near():
    told = clue("on February 9 and 10")
    assert bounds(told).agrees(date(2022, 11, 24))
    assert not bounds(told, likely=True).agrees(date(2022, 11, 24))
    assert bounds(told, likely=True).agrees(date(2023, 2, 23))


@pytest.mark.parametrize("words", ["on Monday", "on 3 May", "in May", "from 3 to 5 May"])
def test_dates_without_a_year_are_those_of_some_year(words):
    assert without_year(read(words))


@pytest.mark.parametrize("words", ["on 3 May 2012", "last year", "from 2003 to 2005"])
def test_dates_with_a_year_or_counted_from_today_are_not(words):
    assert not without_year(read(words))


@pytest.mark.parametrize("year", range(2001, 2012))
def test_likely_bounds_lie_within_the_sure_ones(year):
    clues = clue(f"in {year}"), clue(f"in {year + 3}", Tense.FUTURE)
    sure, likely = bounds(*clues), bounds(*clues, likely=True)
    assert sure.first <= likely.first <= likely.last <= sure.last
    assert resolve(Expression(Form.YEAR, year=year), None) == When.parse(str(year))


def test_a_forecast_may_be_made_in_the_year_that_it_names():
    told = Clue(read("in 2018"), Tense.FUTURE, "2018", foreseen=True)
    assert bounds(told, likely=True).last == date(2018, 12, 31)
