"""The flashcard: a question on the front, its answer on the back; a typed answer may be compared with it."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

from quizapp.questions.marking.mark import Mark
from quizapp.questions.marking.marking import mark_typed
from quizapp.questions.question import Question

FORM = "front_back"


@dataclass(frozen=True, slots=True)
class FrontBack:
    """What the two sides of the card show."""

    front: str
    back: str


def fits(question: Question) -> bool:
    """Whether there is something to ask and something to answer."""
    return bool(question.stem.strip() and question.answer.strip())


def ask(question: Question, _rng: random.Random) -> FrontBack:
    """The two sides; chance has no part in it."""
    return FrontBack(question.stem, question.answer)


def mark(question: Question, answer: str, others: Sequence[str] = ()) -> Mark:
    """Compare a typed answer; `others` are known names that are not the key."""
    return mark_typed(question, answer, others)
