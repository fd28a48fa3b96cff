import random
from dataclasses import replace

import pytest

from quizapp.questions.forms import number
from quizapp.questions.question import AnswerKind, Question
from tests import factories


def amount(answer: str, kind: AnswerKind = AnswerKind.NUMBER) -> Question:
    return factories.question(kind=kind, answer=answer, accepted=(), distractors=())


@pytest.mark.parametrize(
    ("answer", "kind", "unit"),
    [
        ("5 days", AnswerKind.DURATION, "days"),
        ("1 year", AnswerKind.DURATION, "years"),
        ("7.6 billion roubles", AnswerKind.MONEY, "roubles"),
        ("$128 million", AnswerKind.MONEY, "$"),
        ("4", AnswerKind.NUMBER, ""),
        ("55.5%", AnswerKind.NUMBER, "%"),
    ],
)
def test_the_unit_to_answer_in_is_shown(answer: str, kind: AnswerKind, unit: str) -> None:
    assert number.ask(amount(answer, kind), random.Random(1)).unit == unit


def test_only_what_is_meant_roughly_has_a_tolerance() -> None:
    assert number.ask(amount("4,000"), random.Random(1)).tolerance == 0
    assert number.ask(amount("About 4,000"), random.Random(1)).tolerance == 400


@pytest.mark.parametrize("answer", ["More than 100", "at least 7", "many"])
def test_a_bound_or_a_word_is_no_number_that_could_be_known(answer: str) -> None:
    assert not number.fits(amount(answer))


def test_a_name_is_no_number() -> None:
    assert not number.fits(factories.question(answer="4", kind=AnswerKind.PERSON))
    with pytest.raises(ValueError, match="is no number"):
        number.ask(amount("many"), random.Random(1))


def test_the_unit_may_be_left_out() -> None:
    assert number.mark(amount("5 days", AnswerKind.DURATION), "five").correct
    assert not number.mark(amount("5 days", AnswerKind.DURATION), "five weeks").correct


@pytest.mark.parametrize(
    ("typed", "within", "counts"),
    [
        ("1250", "50", True),
        ("1,150 km", "50", True),
        ("1260", "50", False),
        ("1,140", "5 %", True),
        ("1,130", "5 %", False),
        ("1,190", "", False),
        ("1,250 m", "50", False),
    ],
)
def test_a_number_in_any_unit_counts_within_its_tolerance(typed: str, within: str, counts: bool) -> None:
    pipe = replace(amount("1,200 km"), tolerance=within)
    assert number.ask(pipe, random.Random(1)).unit == "km"
    assert number.mark(pipe, typed).correct is counts


@pytest.mark.parametrize(("typed", "counts"), [("52 %", True), ("53", True), ("54", False)])
def test_a_tolerance_of_per_cent_counts_percentage_points(typed: str, counts: bool) -> None:
    assert number.mark(replace(amount("50 %"), tolerance="3"), typed).correct is counts


@pytest.mark.parametrize(("typed", "counts"), [("6", True), ("6 days", True), ("144 hours", True), ("7 days", False)])
def test_a_length_of_time_counts_within_its_tolerance_in_any_unit(typed: str, counts: bool) -> None:
    assert number.mark(replace(amount("5 days", AnswerKind.DURATION), tolerance="1"), typed).correct is counts
