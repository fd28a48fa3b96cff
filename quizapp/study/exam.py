"""Ready by a day: what is likely known then, how many new questions a day that takes, and which desired retention."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from quizapp.study.simulation import Ahead

READY = 0.90  # the share that is to be known on the day


@dataclass(frozen=True, slots=True)
class ExamPlan:
    """The way to an exam.

    `needed` new questions a day bring all before it, 0 where none is left. `retention` is the lowest desired one at
    which `READY` of the deck is likely known on the day, None where none is enough.
    """

    days: int
    known: float
    new: int
    needed: int
    retention: float | None


def plan(curve: Sequence[Ahead], known: float, *, days: int, new: int) -> ExamPlan:
    """The plan for an exam in so many `days` (1 or more), from a curve simulated up to it.

    `known` is the share known at the present choice, `new` how many questions were never asked.
    """
    enough = next((point.retention for point in curve if point.known >= READY), None)
    return ExamPlan(days, known, new, ceil(new / max(1, days)) if new else 0, enough)
