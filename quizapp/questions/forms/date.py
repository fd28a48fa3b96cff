"""The date: typed in any usual form, at the precision that the question asks for."""

import random
from dataclasses import dataclass

from quizapp.corpus.when import Precision
from quizapp.questions.marking.mark import Mark
from quizapp.questions.marking.marking import mark_typed
from quizapp.questions.question import AnswerKind, Question
from quizapp.questions.reading import read_date

FORM = "date"


@dataclass(frozen=True, slots=True)
class Date:
    """What is asked and how finely: the boxes to fill are those of `precision`."""

    stem: str
    precision: Precision


def fits(question: Question) -> bool:
    """Whether the key is a day, a month, a year or a decade."""
    return question.kind is AnswerKind.DATE and read_date(question.answer) is not None


def ask(question: Question, _rng: random.Random) -> Date:
    """The stem with the precision of the key.

    Raises:
        ValueError: the key is no date.
    """
    key = read_date(question.answer)
    if key is None:
        raise ValueError(f"{question.answer!r} is no date")
    return Date(question.stem, key.precision)


def mark(question: Question, answer: str) -> Mark:
    """Right at the asked precision or finer; of a wrong date it is told which parts are right."""
    return mark_typed(question, answer)
