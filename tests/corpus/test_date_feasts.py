"""Feasts by which a day is named."""

from datetime import date

import pytest

from quizapp.corpus.date_expression import Tense
from quizapp.corpus.date_feasts import feasts
from quizapp.corpus.date_resolution import resolve
from quizapp.corpus.when import When
from quizapp.facts.sentence import words_of

TODAY = When.parse("2021-06-17")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The strike ended on Christmas Eve.", "2020-12-24"),
        ("The king died on New Year's Day 1925.", "1925-01-01"),
        ("The king died on New Year\u2019s Eve, 1925.", "1925-12-31"),
        ("The ferry sank on Good Friday.", "2021-04-02"),
        ("The ferry sank on Easter Monday 2019.", "2019-04-22"),
        ("They marched on May Day.", "2021-05-01"),
        ("The mine reopened on St. Patrick's Day.", "2021-03-17"),
        ("The carnival ended on Shrove Tuesday.", "2021-02-16"),
        ("They marched on the Fourth of July 1999.", "1999-07-04"),
        ("The fair opened on Whit Monday.", "2021-05-24"),
    ],
)
def test_a_feast_is_a_day(text: str, day: str) -> None:
    (found,) = feasts(words_of(text))
    when = resolve(found.expression, TODAY, Tense.PAST)
    assert when is not None
    assert when.first == when.last == date.fromisoformat(day)


@pytest.mark.parametrize(
    "text",
    [
        "They landed on Christmas Island.",
        "The Christmas Day parade was fun.",
        "New Year brings snow.",
        "May Day's crowd was large.",
    ],
)
def test_what_is_only_named_after_a_feast_is_no_day(text: str) -> None:
    assert not list(feasts(words_of(text)))
