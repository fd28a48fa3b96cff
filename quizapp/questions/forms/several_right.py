"""Several right: the things that the key lists, to be picked out among wrong ones."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

from quizapp.questions.marking.lists import asks_order, is_list, keys, options, parts
from quizapp.questions.marking.mark import Mark, wrong
from quizapp.questions.overlap import folded, overlapping
from quizapp.questions.question import AnswerKind, Question

FORM = "several_right"
FEWEST_WRONG = 2
MOST = 8  # options


@dataclass(frozen=True, slots=True)
class SeveralRight:
    """The options in the order in which they are shown, and those of them that are right."""

    stem: str
    options: tuple[str, ...]
    right: tuple[str, ...]


def fits(question: Question) -> bool:
    """Whether the key lists two things or more, each an option of its own, and there are two wrong ones at least.

    Ticks have no order, so a stem that asks for one does not.
    """
    return is_list(question) and not asks_order(question) and len(_wrong(question)) >= FEWEST_WRONG


def ask(question: Question, rng: random.Random) -> SeveralRight:
    """The right and the wrong things, shuffled.

    Raises:
        ValueError: the question does not fit.
    """
    if not fits(question):
        raise ValueError(f"{question.key!r} has not several right answers among wrong ones")
    right = [_alike(one) for one in keys(question)]
    offered = [*right, *_wrong(question)[: MOST - len(right)]]
    rng.shuffle(offered)
    return SeveralRight(question.stem, tuple(offered), tuple(one for one in offered if one in right))


def mark(asked: SeveralRight, picks: Sequence[str]) -> Mark:
    """Right picks less wrong ones, as a share of the right ones and never below nothing."""
    picked = set(picks)
    if picked == set(asked.right):
        return Mark(correct=True)
    good = len(picked.intersection(asked.right))
    return wrong(part=max(0, 2 * good - len(picked)) / len(asked.right))


def _wrong(question: Question) -> list[str]:
    """What the wrong options list besides, apart from what may be called right by another name."""
    right = [*keys(question), *(part for one in question.accepted for part in parts(one))]
    found: dict[str, str] = {}
    for part in options(question):
        if not any(_same(part, one, question.kind) for one in right):
            found.setdefault(folded(part) or part, _alike(part))
    return list(found.values())


def _same(part: str, right: str, kind: AnswerKind) -> bool:
    """Whether a thing may be called by the name of a right one; signs without a letter are only what they are."""
    if not folded(part) or not folded(right):
        return part == right
    return folded(part) == folded(right) or overlapping(part, right, kind)


def _alike(part: str) -> str:
    """A thing as an option: in the middle of a key a word has a small letter, which would tell that it is right."""
    return part[:1].upper() + part[1:]
