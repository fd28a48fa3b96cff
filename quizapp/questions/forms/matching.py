"""Matching: several questions of one form, and their answers to be put beside them."""

import random
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from quizapp.questions.marking.mark import Mark, wrong
from quizapp.questions.overlap import folded, mentions, overlapping
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
_NAMES = {AnswerKind.PERSON, AnswerKind.POLITY, AnswerKind.PLACE}  # an "and" in any other answer is a part of its name
_AND = re.compile(r",| and ")
_ASKED = re.compile(r"\bwho(?=(?:m|se)?\b)|\b(?:which|what) \w+", re.IGNORECASE)
_TIMES = 2  # an answer of so many times as many words is told from another at sight
_BY_HAND = "extra"  # the template of questions that share none


@dataclass(frozen=True, slots=True)
class Matching:
    """The stems in the order of asking, the answers in an order that tells nothing, and which belong together."""

    stems: tuple[str, ...]
    answers: tuple[str, ...]
    right: Mapping[str, str]


def fits(questions: Sequence[Question]) -> bool:
    """Whether these are three to six questions of one form, and no answer suits two of them."""
    usable = FEWEST <= len(questions) <= MOST and all(map(may, questions))
    return usable and all(_together(*pair) for pair in combinations(questions, 2))


def may(question: Question) -> bool:
    """Whether a question may be in a set: names, for dates and figures would tell by their form where they belong.

    A stem that names its answer may hold its own few options.
    """
    named = question.template != "" and question.kind in _MATCHED
    return named and not mentions(question.stem, question.answer)


def _together(one: Question, other: Question) -> bool:
    """Whether two questions can be asked in one set: of one form, and apart."""
    return _form(one) == _form(other) and _beside(one, other)


def _beside(one: Question, other: Question) -> bool:
    """Whether two questions of one form can be asked in one set."""
    return _as_long(one.answer, other.answer) and _apart(one, other)


def _form(question: Question) -> tuple[str, ...]:
    """What tells at sight which answers suit a stem: the kind, one name or more, and the template.

    Those written by hand have no template in common; the word they ask with stands in for it.
    """
    template = question.template
    if template == _BY_HAND:
        asked = _ASKED.search(question.stem)
        template = asked[0].casefold() if asked else ""
    names = len(_AND.findall(question.answer)) if question.kind in _NAMES else 0
    return question.kind, str(names), template


def _as_long(one: str, other: str) -> bool:
    few, many = sorted((len(one.split()), len(other.split())))
    return many <= few * _TIMES


def _apart(one: Question, other: Question) -> bool:
    """Whether neither answer is right, or nearly so, for the other question, or ruled out because its stem names it."""
    mine, yours = (one.answer, *one.accepted), (other.answer, *other.accepted)
    if not {*map(folded, mine)}.isdisjoint(map(folded, yours)):  # first, since the others take longer
        return False
    told = any(mentions(other.stem, name) for name in mine) or any(mentions(one.stem, name) for name in yours)
    return not told and not any(overlapping(left, right, one.kind) for left in mine for right in yours)


def chosen(questions: Sequence[Question], rng: random.Random, count: int = 4) -> tuple[Question, ...]:
    """Up to `count` questions that fit together, or none where there are not enough; the same seed chooses the same."""
    shuffled = [question for question in questions if may(question)]
    rng.shuffle(shuffled)
    alike: dict[tuple[str, ...], list[Question]] = defaultdict(list)
    for question in shuffled:
        alike[_form(question)].append(question)
    for first in shuffled:
        taken = [first]
        for question in alike[_form(first)]:
            if len(taken) < count and all(_beside(question, one) for one in taken):
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
