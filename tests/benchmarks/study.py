"""Studying with many cards, beside a bare commit in the same run: `python -m tests.benchmarks.study [CARDS...]`.

Goals: an answer committed with the next card and its content <= 4 times (median) and <= 6 times (p95) a bare
`BEGIN IMMEDIATE`, update, `COMMIT` under FULL; the queue of a session < 10 ms at 100,000 cards and < 15 ms at a
million, Today's figures < 2 and < 5 ms, undo < 1 ms. Bare commits and answers take turns, so that a noisy neighbour
slows both.
"""

import statistics
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from quizapp.clock import FakeClock
from quizapp.settings import Settings
from quizapp.store.counts import figures
from quizapp.store.library import Library, open_library
from quizapp.store.records import Rating
from quizapp.study.schedule import Scheduler, load_algorithm
from quizapp.study.session import Phase, StudySession
from quizapp.study.today import today
from tests.benchmarks.timing import p95, print_table, timed
from tests.store.seeded import fill

SIZES = (1_000, 100_000, 1_000_000)
ANSWERS = 400
LEARNING = 60  # cards in a step of minutes, three days' new ones: no learner has more at once, however large the deck
RUNS = 25
NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)


def bare_commit(library: Library, number: int) -> None:
    """The floor of an answer: one row changed and on disk."""
    library.connection.execute("BEGIN IMMEDIATE")
    library.connection.execute("UPDATE card SET lapses = lapses + 1 WHERE id = ?", (number,))
    library.connection.execute("COMMIT")


def median(values: Sequence[float]) -> float:
    return statistics.median(values)


def measured(cards: int, folder: Path) -> dict[str, float]:
    """Fill a library and study in it; gives ms by what was done."""
    clock, settings = FakeClock(NOW), replace(Settings(), new_per_day=500, reviews_per_day=1000)
    path = folder / f"{cards}.quizapp"
    with open_library(path, now=NOW) as library:
        learning = LEARNING / cards
        deck = fill(library, cards=cards, answers=10_000, now=NOW, rng=Random(1), learning=learning)
    with open_library(path, now=NOW) as library:  # closing has written the log of the filling back

        def begun(limits: Settings = settings) -> StudySession:
            return StudySession(library, Scheduler(clock), limits, clock, Random(2), deck_id=deck)

        counts_ms = [timed(lambda: figures(library, deck_id=deck, day=NOW.date(), now=NOW)) for _ in range(RUNS)]
        today_ms = [timed(lambda: today(library, Settings(), clock, deck)) for _ in range(RUNS)]
        queue_ms = [timed(lambda: begun(Settings())) for _ in range(RUNS)]
        session = begun()
        bare, answers, reveals = [], [], []
        for number in range(ANSWERS):
            if session.view.phase is Phase.DONE:
                break
            bare.append(timed(lambda place=number: bare_commit(library, place + 1)))
            reveals.append(timed(session.show_answer))
            clock.advance(seconds=5)
            answers.append(timed(lambda: session.rate(Rating.GOOD)))
        undos = [timed(session.undo) for _ in range(min(100, len(answers)))]
    floor = median(bare)
    return {
        "bare commit": floor,
        "answer": median(answers),
        "answer p95": p95(answers),
        "times bare": median(answers) / floor,
        "p95 times bare": p95(answers) / p95(bare),
        "p95 times bare median": p95(answers) / floor,
        "show answer": median(reveals),
        "undo": median(undos),
        "queue": median(queue_ms),
        "Today's counts": median(counts_ms),
        "Today's page, all of it": median(today_ms),
        "answers": len(answers),
    }


def main() -> None:
    sizes = [int(size) for size in sys.argv[1:]] or list(SIZES)
    load_algorithm()
    with tempfile.TemporaryDirectory() as folder:
        found = {size: measured(size, Path(folder)) for size in sizes}
    print_table("ms, medians", found, 3)


if __name__ == "__main__":
    main()
