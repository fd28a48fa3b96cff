"""The typed answer: a name or a few words, marked with mercy for slips of the finger."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

from quizapp.questions.forms import true_false
from quizapp.questions.marking.mark import Mark
from quizapp.questions.marking.marking import mark_typed
from quizapp.questions.question import AnswerKind, Question

FORM = "typed"
MOST_WORDS = 8  # nobody types a longer answer as it stands
_OWN_FORM = {AnswerKind.DATE, AnswerKind.NUMBER, AnswerKind.MONEY, AnswerKind.DURATION}


@dataclass(frozen=True, slots=True)
class Typed:
    """The question as it is shown above an empty line."""

    stem: str


def fits(question: Question) -> bool:
    """Whether the answer is short enough to type, and is no date or amount, which are asked in forms of their own."""
    own_form = question.kind in _OWN_FORM or true_false.is_statement(question)
    return not own_form and 0 < len(question.answer.split()) <= MOST_WORDS


def ask(question: Question, _rng: random.Random) -> Typed:
    """The stem; chance has no part in it."""
    return Typed(question.stem)


def mark(question: Question, answer: str, others: Sequence[str] = ()) -> Mark:
    """Compare with the key and all that counts as right; `others` are known names that are not the key."""
    return mark_typed(question, answer, others)
