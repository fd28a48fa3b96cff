"""Reckoning ahead and moving cards already learnt: `python -m tests.benchmarks.ahead [CARDS...]`.

Goals with 10,000 cards of ten answers each: the work ahead at each retention < 1 s. The rest is told beside it: an
exam half a year off, the plan of what another retention would move (a replay of the whole log), moving, undoing.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from quizapp.clock import FakeClock
from quizapp.settings import USUAL_WEIGHTS, Settings
from quizapp.store import cards, journal, questions
from quizapp.store.library import Library, open_library
from quizapp.store.records import Rating
from quizapp.study import reschedule
from quizapp.study.answering import Desk
from quizapp.study.outlook import outlook
from quizapp.study.schedule import Scheduler
from tests import factories

SIZES = (1_000, 10_000)
ANSWERS = 10
SHARE = 0.9  # of the cards that are learnt


def quiet(*_told: object) -> None: ...


def fill(library: Library, count: int, clock: FakeClock) -> None:
    """Questions with a log, in one deed."""
    rng = Random(1)
    ids = questions.add(
        library,
        [factories.question(number, key=f"key-{number}") for number in range(count)],
        name="add",
        now=clock.now(),
    )
    desk = Desk(Scheduler(clock), Settings(), clock, rng)
    with journal.deed(library, "live", clock.now()) as made:
        for _turn in range(ANSWERS):
            clock.sleep(days=8, minutes=7)
            for number in ids[: round(SHARE * count)]:
                rating = rng.choices(tuple(Rating), (10, 10, 70, 10))[0]
                review = desk.review(
                    cards.get(library, number),
                    rating,
                    clock.now(),
                    spent_ms=6000,
                    source="study",
                    form="front_back",
                    correct=None,
                )
                cards.apply(made, review)


def measured(count: int, folder: Path) -> dict[str, float]:
    """Seconds by what was done."""
    clock = FakeClock(datetime(2026, 11, 21, 9, 0, tzinfo=UTC))
    found: dict[str, float] = {}

    def timed(name: str, do: Callable[[], Any]) -> Any:
        start = time.perf_counter()
        result = do()
        found[name] = time.perf_counter() - start
        return result

    with open_library(folder / f"{count}.quizapp", now=clock.now()) as library:
        fill(library, count, clock)
        now, today = clock.now(), clock.now().date()

        def look(exam_day: date | None) -> object:
            return outlook(
                library.path, None, weights=USUAL_WEIGHTS, new_per_day=20, exam_day=exam_day, now=now, today=today
            )

        look(None)
        timed("ahead", lambda: look(None))
        timed("with an exam", lambda: look(today + timedelta(days=180)))
        plan = timed("plan", lambda: reschedule.plan(library.path, None, Scheduler(clock, 0.8), today, quiet))
        steps = reschedule.apply(library, plan, now)
        timed("move, a step", lambda: next(steps, None))
        timed("move, the rest", lambda: list(steps))
        timed("undo", lambda: journal.undo(library, now))
    return found


def main() -> None:
    sizes = [int(size) for size in sys.argv[1:]] or list(SIZES)
    with tempfile.TemporaryDirectory() as folder:
        for size in sizes:
            found = measured(size, Path(folder))
            print(f"{size:>9,} cards", *(f"{name} {seconds:.2f} s" for name, seconds in found.items()), sep="   ")


if __name__ == "__main__":
    main()
