"""Item figures: how a question does in quizzes, and what is the matter with it.

The definitions are Moodle's (docs.moodle.org, "Quiz statistics report" and "Quiz statistics calculations"): facility is
the mean mark by the highest mark, discrimination the correlation of the item's mark with that of the rest of the quiz.
One learner's quizzes differ in what they ask, so that here discrimination is first of all the correlation of the mark
with the chance of recall that was predicted when the quiz began.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from math import fsum, sqrt
from pathlib import Path
from statistics import median

from quizapp.store import items
from quizapp.store.library import Library
from quizapp.store.records import ItemAnswer, ItemQuestion

__all__ = ["LEAST", "Health", "ItemAnswer", "ItemFigures", "ItemQuestion", "Pick", "Verdict", "figures_of", "survey"]

LEAST = 8  # answers before anything is said of a question
EASY, HARD = 0.95, 0.2  # facility
MISLED = 2  # wrong picks that went elsewhere, before an option is said to mislead nobody
_BEYOND_CHANCE = 1.645  # standard deviations, one-sided 5 %
_FLAT = 1e-9  # a spread below this is none


class Verdict(StrEnum):
    """What may be the matter with a question, the gravest first."""

    NEGATIVE = "negative"
    OTHER = "other"
    HARD = "hard"
    UNPICKED = "unpicked"
    EASY = "easy"


@dataclass(frozen=True, slots=True)
class Pick:
    """An option: so often picked of so often offered; `right` is the key, `gone` one that the question has no more."""

    text: str
    picked: int
    offered: int
    right: bool
    gone: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """The figures of one question over `count` answers in time, those left open included.

    `facility` is 0-1; both correlations are -1 to 1, None where one side has no spread; `seconds` is the median of what
    was answered, None for nothing. `picks` has the key first, then wrong options by how often they were picked.
    """

    count: int
    right: int  # with the full mark
    facility: float
    discrimination: float | None
    with_rest: float | None
    seconds: float | None
    flags: int
    open: int  # not answered
    picks: tuple[Pick, ...]
    verdicts: tuple[Verdict, ...]


@dataclass(frozen=True, slots=True)
class ItemFigures:
    """A question with its figures and its answers, oldest first."""

    question: ItemQuestion
    health: Health
    answers: tuple[ItemAnswer, ...]

    @property
    def needs_a_look(self) -> bool:
        """Whether something may be the matter with it and it was not set aside yet."""
        return bool(self.health.verdicts) and not self.question.suspended


def survey(
    path: Path, deck_id: int | None = None, progress: Callable[[int], object] = lambda _done: None
) -> list[ItemFigures]:
    """The figures of all questions that were answered in quizzes, of one deck or of all (None), gravest first.

    To be called in a worker; `progress` is told after each question how many are done.
    """
    found = []
    for done, (question, answers) in enumerate(items.survey(path, deck_id), start=1):
        found.append(_figures(question, answers))
        progress(done)
    return sorted(found, key=_gravity)


def figures_of(library: Library, question_id: int) -> ItemFigures | None:
    """The figures of one question; None where no answer counts."""
    found = items.of(library, question_id)
    return None if found is None else _figures(*found)


def _figures(question: ItemQuestion, answers: Sequence[ItemAnswer]) -> ItemFigures:
    return ItemFigures(question, health(question, answers), tuple(answers))


def _gravity(one: ItemFigures) -> tuple[int, float, int]:
    ranks = [list(Verdict).index(verdict) for verdict in one.health.verdicts]
    return min(ranks, default=len(Verdict)), one.health.facility, one.question.id


def health(question: ItemQuestion, answers: Sequence[ItemAnswer]) -> Health:
    """The figures of a question over its answers; ValueError where there are none."""
    if not answers:
        raise ValueError("there are no answers")
    marks = [answer.mark for answer in answers]
    predicted = [(one.mark, one.recall) for one in answers if one.recall is not None]
    rest = [(one.mark, one.rest) for one in answers if one.rest is not None]
    found = Health(
        count=len(answers),
        right=sum(mark == 1 for mark in marks),
        facility=min(1.0, fsum(marks) / len(marks)),
        discrimination=correlation(predicted),
        with_rest=correlation(rest),
        seconds=median(times) if (times := [one.seconds for one in answers if one.answered]) else None,
        flags=sum(one.flagged for one in answers),
        open=sum(not one.answered for one in answers),
        picks=picks(question, answers),
        verdicts=(),
    )
    return _judged(found, len(predicted))


def correlation(pairs: Sequence[tuple[float, float]]) -> float | None:
    """Pearson's r, -1 to 1; None where either side has no spread."""
    if not pairs:
        return None
    count = len(pairs)
    left, right = fsum(one for one, _other in pairs) / count, fsum(other for _one, other in pairs) / count
    spreads = fsum((one - left) ** 2 for one, _other in pairs), fsum((other - right) ** 2 for _one, other in pairs)
    if min(spreads) < _FLAT:
        return None
    together = fsum((one - left) * (other - right) for one, other in pairs)
    return max(-1.0, min(1.0, together / (sqrt(spreads[0]) * sqrt(spreads[1]))))


def picks(question: ItemQuestion, answers: Iterable[ItemAnswer]) -> tuple[Pick, ...]:
    """How often each option was offered and picked, over the answers given as a choice among options.

    Options that were never offered are left out; those picked sum to the choices made.
    """
    offered: Counter[str] = Counter()
    picked: Counter[str] = Counter()
    for answer in answers:
        offered.update(answer.options)
        if answer.pick:
            picked[answer.pick] += 1
    there = {question.answer, *question.distractors}
    found = [
        Pick(text, picked[text], max(offered[text], picked[text]), text == question.answer, text not in there)
        for text in dict.fromkeys([*offered, *picked])
    ]
    return tuple(sorted(found, key=lambda pick: (not pick.right, -pick.picked, pick.text)))


def _judged(found: Health, predicted: int) -> Health:
    return replace(found, verdicts=tuple(_verdicts(found, predicted)) if found.count >= LEAST else ())


def _verdicts(found: Health, predicted: int) -> Iterator[Verdict]:
    """What may be the matter; a correlation by chance has a standard deviation of 1 / sqrt(n - 1)."""
    r = found.discrimination
    if r is not None and predicted >= LEAST and r <= -_BEYOND_CHANCE / sqrt(predicted - 1):
        yield Verdict.NEGATIVE
    if favourites(found):
        yield Verdict.OTHER
    if found.facility <= HARD:
        yield Verdict.HARD
    if unpicked(found):
        yield Verdict.UNPICKED
    if found.facility >= EASY:
        yield Verdict.EASY


def favourites(found: Health) -> list[Pick]:
    """The wrong options that were picked more often than the key, over enough choices."""
    key = sum(pick.picked for pick in found.picks if pick.right)
    made = sum(pick.picked for pick in found.picks)
    return [pick for pick in found.picks if not pick.right and not pick.gone and pick.picked > key and made >= LEAST]


def unpicked(found: Health) -> list[Pick]:
    """The wrong options that nobody picked though they were offered often enough, and others did mislead."""
    misled = sum(pick.picked for pick in found.picks if not pick.right)
    if misled < MISLED:
        return []
    return [pick for pick in found.picks if not (pick.right or pick.gone or pick.picked) and pick.offered >= LEAST]
