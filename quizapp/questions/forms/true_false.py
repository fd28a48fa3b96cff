"""True or false: the question with one answer proposed, which is the key as often as not, or a statement as it is."""

import random
from dataclasses import dataclass

from quizapp.questions.marking.mark import Mark, wrong
from quizapp.questions.question import Question

FORM = "true_false"
TRUE, FALSE = "True", "False"  # the answers to a statement


@dataclass(frozen=True, slots=True)
class TrueFalse:
    """The question, and the answer of which the learner says whether it is the right one; "" of a statement."""

    stem: str
    proposed: str


def is_statement(question: Question) -> bool:
    """Whether the stem states something that is either true or false, and asks no more."""
    return {question.answer, *(one.text for one in question.distractors)} == {TRUE, FALSE}


def fits(question: Question) -> bool:
    """Whether there is something false to propose."""
    return bool(question.distractors)


def ask(question: Question, rng: random.Random) -> TrueFalse:
    """The key or, as often, one of the wrong answers; a statement proposes itself."""
    if is_statement(question):
        return TrueFalse(question.stem, "")
    if rng.random() < 1 / 2:
        return TrueFalse(question.stem, question.answer)
    return TrueFalse(question.stem, rng.choice(question.distractors).text)


def is_true(question: Question, proposed: str) -> bool:
    """Whether what was proposed is right, or the statement itself."""
    return question.answer == (proposed or TRUE)


def mark(question: Question, proposed: str, *, says_true: bool) -> Mark:
    """Right if what was proposed is the key and was called true, or neither; why a wrong proposal is wrong is told."""
    why = next((one.why for one in question.distractors if one.text == proposed), "")
    right = is_true(question, proposed) is says_true
    return Mark(correct=True, note=why) if right else wrong(why)
