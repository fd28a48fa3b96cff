"""A large quiz from a large library: `python -m tests.benchmarks.quiz [CARDS...]`.

Goals: a quiz of 1,000 questions out of 100,000 begun in < 300 ms, each answer on disk in < 50 ms (p95); beside a bare
`BEGIN IMMEDIATE`, update, `COMMIT` under FULL in the same run.
"""

import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from statistics import median

from quizapp.clock import FakeClock
from quizapp.questions.forms.posed import FORMS
from quizapp.settings import Settings
from quizapp.store.library import open_library
from quizapp.study.quiz.beginning import resume, start
from quizapp.study.quiz.draw import matching
from quizapp.study.quiz.setup import QuizSetup
from quizapp.study.schedule import Scheduler, load_algorithm
from tests.benchmarks.study import bare_commit
from tests.benchmarks.timing import p95, print_table, timed
from tests.store.seeded import fill

SIZES = (1_000, 100_000)
QUESTIONS = 1_000
RUNS = 5
NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)


def measured(cards: int, folder: Path) -> dict[str, float]:
    """Fill a library and take a quiz in it; gives ms by what was done."""
    clock = FakeClock(NOW)
    path = folder / f"{cards}.quizapp"
    with open_library(path, now=NOW) as library:
        fill(library, cards=cards, answers=10_000, now=NOW, rng=Random(1))
    with open_library(path, now=NOW) as library:
        keeping = Scheduler(clock), Settings(), clock, Random(2)
        choices, mixed = QuizSetup(count=QUESTIONS, minutes=600), QuizSetup(count=QUESTIONS, minutes=600, forms=FORMS)
        counts = [timed(lambda: matching(library, choices, keeping[0], NOW)) for _ in range(RUNS)]
        begun: dict[str, list[float]] = {"choices": [], "mixed": []}
        for _ in range(RUNS):
            for name, setup in (("choices", choices), ("mixed", mixed)):
                with library.transaction() as connection:
                    connection.execute("DELETE FROM quiz")
                begun[name].append(timed(lambda setup=setup: start(library, setup, *keeping)))
        quiz = resume(library, *keeping)
        assert quiz is not None
        quiz.resume()
        bare, answers = [], []
        for place, item in enumerate(quiz.view.items):
            bare.append(timed(lambda place=place: bare_commit(library, place + 1)))
            clock.advance(seconds=2)

            def answer(place: int = place, item: object = item) -> None:
                quiz.goto(place)
                quiz.respond(item.posed.right)  # type: ignore[attr-defined]

            answers.append(timed(answer))
        submit = timed(quiz.submit)
        result = timed(quiz.result)
    return {
        "bare commit": median(bare),
        "count matches": median(counts),
        "begin, choices": median(begun["choices"]),
        "begin, all forms": median(begun["mixed"]),
        "answer": median(answers),
        "answer p95": p95(answers),
        "submit": submit,
        "result": result,
    }


def main() -> None:
    """Print one column a size."""
    load_algorithm()
    sizes = [int(text) for text in sys.argv[1:]] or SIZES
    with tempfile.TemporaryDirectory() as folder:
        found = {cards: measured(cards, Path(folder)) for cards in sizes}
    print_table("ms", found, digits=2)


if __name__ == "__main__":
    main()
