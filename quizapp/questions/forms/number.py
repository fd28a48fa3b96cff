"""The number: an amount typed in figures or words, with the unit shown and a tolerance where it is meant roughly."""

import random
from dataclasses import dataclass
from fractions import Fraction

from quizapp.questions.marking.mark import Mark
from quizapp.questions.marking.marking import mark_typed
from quizapp.questions.marking.tolerance import allowed
from quizapp.questions.question import AnswerKind, Question
from quizapp.questions.reading import is_bound, read_duration, read_money, read_number, read_quantity

FORM = "number"
_UNITS = {"Y": "years", "M": "months", "W": "weeks", "D": "days", "H": "hours", "MIN": "minutes", "S": "seconds"}
_KINDS = {AnswerKind.NUMBER, AnswerKind.MONEY, AnswerKind.DURATION}


@dataclass(frozen=True, slots=True)
class Number:
    """What is asked, the unit to answer in ("" for a bare count), and how far off still counts, in that unit."""

    stem: str
    unit: str
    tolerance: Fraction


def fits(question: Question) -> bool:
    """Whether the key is a number that can be known: no bound such as "more than 100"."""
    return question.kind in _KINDS and _value(question) is not None and not is_bound(question.answer)


def ask(question: Question, _rng: random.Random) -> Number:
    """The stem with the unit of the key.

    Raises:
        ValueError: the key is no number.
    """
    value = _value(question)
    if value is None:
        raise ValueError(f"{question.answer!r} is no number")
    return Number(question.stem, value[1], allowed(question.answer, value[0], question.tolerance))


def mark(question: Question, answer: str) -> Mark:
    """Right if it is the number, or near enough to one that is meant roughly; the unit may be left out."""
    return mark_typed(question, answer)


def _value(question: Question) -> tuple[Fraction, str] | None:
    length = read_duration(question.answer)
    if length:
        return length[0], _UNITS[length[1]]
    if question.kind is AnswerKind.MONEY:
        return read_money(question.answer)
    number = read_number(question.answer)
    if number is not None:
        return number, "%" if question.answer.rstrip().endswith("%") else ""
    found = read_quantity(question.answer)
    return (found[0], _as_written(question.answer, found[1])) if found and found[1][:1].isalnum() else None


def _as_written(text: str, unit: str) -> str:
    """A unit with its capitals: kWh."""
    end = text.rstrip(" .")[-len(unit) :]
    return end if end.casefold() == unit else unit
