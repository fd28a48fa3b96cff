"""Years that the words leave open: what is laid down from a day, what the present tense tells, and comparisons."""

import pytest

from quizapp.facts.fact import FactType
from tests.facts.extracted import facts


def dated(line: str, published: str = "2012-05-16") -> list[tuple[str, str]]:
    return [(fact.normalised, fact.subject) for fact in facts(FactType.EVENT_DATE, line, published=published)]


@pytest.mark.parametrize(
    "line",
    [
        "The council did adopt the plan from 1 March.",
        "Councillors approved higher fares from 1 March.",
        "Parliament banned plastic bags from 1 January.",
    ],
)
def test_what_is_laid_down_from_a_day_is_not_taken_for_long_over(line: str) -> None:
    assert [day for day, _event in dated(line, "2013-12-04") if day.startswith("2013")] == []


def test_what_began_to_hold_is_over() -> None:
    assert dated("The pool was closed from 1 March after a leak.") == [("2012-03-01", "The pool was closed")]
    assert [day for day, _event in dated("The new fares took effect on 1 March.")] == ["2012-03-01"]


@pytest.mark.parametrize(
    "line",
    [
        "The exhibition runs until 3 March.",
        "The new fares apply from 1 March to 30 April.",
        "The ban, which applies from 1 March to 31 August each year, protects nests.",
        "The school year runs from September to June.",
        "Sales for May to July rose to 4 million crowns.",
        "Takings for June to August were the best on record.",
        "The rate held until 30 June.",
        "The port handled twice as many ships as in 2010.",
        "Prices were as high as in August 2010.",
    ],
)
def test_what_may_be_over_comes_every_year_or_is_counted_over_months_is_no_event(line: str) -> None:
    assert dated(line) == []


def test_the_present_tense_tells_what_is_soon() -> None:
    assert [day for day, _event in dated("The exhibition runs until 3 June.")] == ["2012-06-03"]
    assert [day for day, _event in dated("The mine opens in June.")] == ["2012-06"]
    assert [day for day, _event in dated("The rate held until 30 April.")] == ["2012-04-30"]
    assert [day for day, _event in dated("As in 2010, when the dam broke, the town was flooded.")] == ["2010"]


def test_a_figure_of_last_year_after_compared_with_is_no_event() -> None:
    (told,) = dated("Inflation was 3 per cent in April, compared with 2 per cent in April of last year.")
    assert told == ("2012-04", "Inflation was 3 per cent")


@pytest.mark.parametrize(
    ("line", "event"),
    [
        ("It was boldest when, in 1988, its council sold the mill.", "its council sold the mill"),
        ("Trade fell after, in 1988, the council sold the mill.", "the council sold the mill"),
    ],
)
def test_a_year_after_the_first_word_of_a_clause_is_of_that_clause(line: str, event: str) -> None:
    assert dated(line) == [("1988", event)]
