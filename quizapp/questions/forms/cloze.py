"""The cloze: the statement of the answer with a gap where the answer stands."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

from quizapp.questions.forms import typed
from quizapp.questions.marking.mark import Mark
from quizapp.questions.marking.marking import mark_typed
from quizapp.questions.question import Question
from quizapp.questions.statement import gapped

FORM = "cloze"


@dataclass(frozen=True, slots=True)
class Cloze:
    """A statement with one gap."""

    text: str


def fits(question: Question) -> bool:
    """Whether the explanation states the answer once, and says enough without it."""
    return len(question.answer.split()) <= typed.MOST_WORDS and bool(gapped(question))


def ask(question: Question, _rng: random.Random) -> Cloze:
    """The statement with its gap.

    Raises:
        ValueError: the explanation does not state the answer.
    """
    text = gapped(question)
    if not text:
        raise ValueError(f"the explanation of {question.key!r} has no gap to fill")
    return Cloze(text)


def mark(question: Question, answer: str, others: Sequence[str] = ()) -> Mark:
    """Compare what was typed into the gap."""
    return mark_typed(question, answer, others)
