import random
from fractions import Fraction

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
    assert number.ask(amount("About 4,000"), random.Random(1)).tolerance == Fraction(1, 10)


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
