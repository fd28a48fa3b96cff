"""Matching: several questions of one kind, and their answers to be put beside them."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from quizapp.questions.marking.mark import Mark, wrong
from quizapp.questions.overlap import folded, overlapping
from quizapp.questions.question import AnswerKind, Question

FORM = "matching"
FEWEST, MOST = 3, 6  # pairs
_MATCHED = {
    AnswerKind.PERSON,
    AnswerKind.POLITY,
    AnswerKind.BODY,
    AnswerKind.OFFICE,
    AnswerKind.PLACE,
    AnswerKind.AGREEMENT,
}


@dataclass(frozen=True, slots=True)
class Matching:
    """The stems in the order of asking, the answers in an order that tells nothing, and which belong together."""

    stems: tuple[str, ...]
    answers: tuple[str, ...]
    right: Mapping[str, str]


def fits(questions: Sequence[Question]) -> bool:
    """Whether these are three to six questions of one kind and template, and no answer suits two of them."""
    alike = len({(question.kind, question.template) for question in questions}) == 1
    usable = alike and all(map(_usable, questions))
    return FEWEST <= len(questions) <= MOST and usable and all(_apart(*pair) for pair in combinations(questions, 2))


def _usable(question: Question) -> bool:
    """Names; dates and figures would tell by their form where they belong."""
    return question.template != "" and question.kind in _MATCHED


def _apart(one: Question, other: Question) -> bool:
    """Whether neither answer is right, or nearly so, for the other question, whatever the facts beyond them say."""
    mine, yours = (one.answer, *one.accepted), (other.answer, *other.accepted)
    return one.stem != other.stem and not any(
        folded(left) == folded(right) or overlapping(left, right, one.kind) for left in mine for right in yours
    )


def chosen(questions: Sequence[Question], rng: random.Random, count: int = 4) -> tuple[Question, ...]:
    """Up to `count` questions that fit together, or none where there are not enough; the same seed chooses the same."""
    shuffled = [question for question in questions if _usable(question)]
    rng.shuffle(shuffled)
    for first in shuffled:
        taken = [first]
        for question in shuffled:
            alike = (question.kind, question.template) == (first.kind, first.template)
            if alike and len(taken) < count and all(_apart(question, one) for one in taken):
                taken.append(question)
        if len(taken) >= FEWEST:
            return tuple(taken)
    return ()


def ask(questions: Sequence[Question], rng: random.Random) -> Matching:
    """The stems as they come and the answers shuffled.

    Raises:
        ValueError: the questions do not fit together.
    """
    if not fits(questions):
        raise ValueError("these questions cannot be matched")
    answers = [question.answer for question in questions]
    rng.shuffle(answers)
    stems = tuple(question.stem for question in questions)
    return Matching(stems, tuple(answers), {question.stem: question.answer for question in questions})


def mark(asked: Matching, answer: Mapping[str, str]) -> Mark:
    """The share of right pairs; a stem left out is a wrong pair."""
    pairs = sum(answer.get(stem) == key for stem, key in asked.right.items())
    if pairs == len(asked.right):
        return Mark(correct=True)
    return wrong(part=pairs / len(asked.right))
