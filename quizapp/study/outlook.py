"""What a deck's options lead to in the months ahead, reckoned in a worker."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from quizapp.i18n import _
from quizapp.store.snapshot import snapshot
from quizapp.study.exam import ExamPlan, plan
from quizapp.study.schedule import USUAL_PACE, Pace
from quizapp.study.simulation import Ahead, Course, between, curve

DAYS = 90
FARTHEST = 3 * 365  # days to an exam that are still reckoned

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class Outlook:
    """The curves of a deck: `ahead` over the next `DAYS`, `exam` up to the exam, empty where none is set or ahead."""

    learnt: int
    new: int
    ahead: tuple[Ahead, ...]
    exam: tuple[Ahead, ...]
    days_left: int

    def at(self, retention: float) -> Ahead:
        """The next months at a desired retention."""
        return between(self.ahead, retention)

    def exam_plan(self, retention: float) -> ExamPlan | None:
        """The way to the exam at a desired retention; None without one."""
        if not self.exam:
            return None
        return plan(self.exam, between(self.exam, retention).known, days=self.days_left, new=self.new)


def outlook(
    path: Path,
    deck_id: int | None,
    *,
    weights: Sequence[float],
    new_per_day: int,
    pace: Pace = USUAL_PACE,
    exam_day: date | None,
    now: datetime,
    today: date,
    progress: Progress = lambda *_told: None,
) -> Outlook:
    """Simulate a deck, or all of them (None), as it stands; seeded, so that equal choices give equal numbers."""
    found = snapshot(path, deck_id, today)
    days_left = 0 if exam_day is None else (exam_day - today).days

    def simulated(days: int) -> tuple[Ahead, ...]:
        course = Course(found, now, days, new_per_day, weights, pace)
        return curve(course, lambda done, total: progress(done, total, _("Reckoning ahead")))

    exam = simulated(days_left) if 0 < days_left <= FARTHEST else ()
    return Outlook(len(found.learnt), found.new, simulated(DAYS), exam, days_left)
