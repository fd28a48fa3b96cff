"""True or false: the question with one answer proposed, which is the key as often as not."""

import random
from dataclasses import dataclass

from quizapp.questions.marking.mark import Mark, wrong
from quizapp.questions.question import Question

FORM = "true_false"


@dataclass(frozen=True, slots=True)
class TrueFalse:
    """The question, and the answer of which the learner says whether it is the right one."""

    stem: str
    proposed: str


def fits(question: Question) -> bool:
    """Whether there is something false to propose."""
    return bool(question.distractors)


def ask(question: Question, rng: random.Random) -> TrueFalse:
    """The key or, as often, one of the wrong answers."""
    if rng.random() < 1 / 2:
        return TrueFalse(question.stem, question.answer)
    return TrueFalse(question.stem, rng.choice(question.distractors).text)


def mark(question: Question, proposed: str, *, says_true: bool) -> Mark:
    """Right if what was proposed is the key and was called true, or neither; why a wrong proposal is wrong is told."""
    why = next((one.why for one in question.distractors if one.text == proposed), "")
    right = (proposed == question.answer) is says_true
    return Mark(correct=True, note=why) if right else wrong(why)
