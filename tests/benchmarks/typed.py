"""Typed answers among the names of many questions of one kind: `python -m tests.benchmarks.typed [QUESTIONS...]`.

Goal: with 100,000 questions of the kind, each with a name of its own, < 10 ms to mark a near miss, to count an answer
as right ("I was right") and to keep it. A bare commit in the same run is the floor of keeping.
"""

import statistics
import sys
import tempfile
from datetime import UTC, datetime
from itertools import product
from pathlib import Path
from random import Random

from quizapp.clock import FakeClock
from quizapp.settings import Settings
from quizapp.store import questions
from quizapp.store.library import Library, open_library
from quizapp.study import aliases
from quizapp.study.request import StudyRequest
from quizapp.study.schedule import Scheduler, load_algorithm
from quizapp.study.session import StudySession
from tests import factories
from tests.benchmarks.study import bare_commit
from tests.benchmarks.timing import print_table, timed

SIZES = (1_000, 100_000)
RUNS = 25
NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
SYLLABLES = "ba den fal gor hu kel lim mar nos pra quil ros sten tov ula vik wen xan yor zed"


def names(count: int) -> list[str]:
    """So many different names of a given and a family name, each part two or three syllables."""
    given, family = (["".join(parts).title() for parts in product(SYLLABLES.split(), repeat=many)] for many in (2, 3))
    rng = Random(1)
    return list(dict.fromkeys(f"{rng.choice(given)} {rng.choice(family)}" for _ in range(count + count // 5)))[:count]


def fill(library: Library, count: int) -> list[str]:
    """Questions whose answers are all different names, the family name accepted; gives the names."""
    made = names(count)
    for start in range(0, count, 10_000):
        part = [
            factories.question(at, key=f"{at}", answer=name, accepted=(name.split()[-1],), distractors=(), facts=())
            for at, name in enumerate(made[start : start + 10_000], start=start + 1)
        ]
        questions.add(library, part, name="Add", now=NOW)
    return made


def slip(name: str) -> str:
    """The name with one letter of its family name changed."""
    at = len(name) - 3
    return f"{name[:at]}{'e' if name[at] != 'e' else 'o'}{name[at + 1 :]}"


def sitting(library: Library, clock: FakeClock, question_id: int) -> StudySession:
    """A session of one question."""
    request = StudyRequest(ids=(question_id,))
    return StudySession(library, Scheduler(clock), Settings(), clock, Random(question_id), request=request)


def turn(library: Library, clock: FakeClock, question_id: int, own: str, other: str) -> dict[str, float]:
    """Type answers at one question; gives ms by what was done."""
    session, stored = sitting(library, clock, question_id), questions.get(library, question_id)
    found = {
        "bare commit": timed(lambda: bare_commit(library, question_id)),
        "one slip, marked": timed(lambda: session.show_answer(slip(own))),
    }
    again = sitting(library, clock, question_id)
    again.show_answer("keeper of the lamps")
    found |= {"I was right": timed(again.i_was_right), "kept": timed(again.accept_typed)}
    again.undo()  # else it stands for the answer of the next question
    return found | {
        "refused: another's name": timed(lambda: aliases.why_not(library, stored, other)),
        "refused: a slip of another's name": timed(lambda: aliases.why_not(library, stored, slip(other))),
    }


def measured(count: int, folder: Path) -> dict[str, float]:
    """Fill a library and type answers in it; gives ms by what was done."""
    clock, rng = FakeClock(NOW), Random(2)
    with open_library(folder / f"{count}.quizapp", now=NOW) as library:
        made: list[str] = []
        filling = timed(lambda: made.extend(fill(library, count)))
        turn(library, clock, 1, made[0], made[-1])  # reads word lists
        found = [turn(library, clock, at + 1, made[at], made[rng.randrange(RUNS, count)]) for at in range(RUNS)]
    medians = {what: statistics.median(each[what] for each in found) for what in found[0]}
    return {**medians, "worst of all": max(max(each.values()) for each in found), "filling, s": filling / 1000}


def main() -> None:
    sizes = [int(size) for size in sys.argv[1:]] or list(SIZES)
    load_algorithm()
    with tempfile.TemporaryDirectory() as folder:
        found = {size: measured(size, Path(folder)) for size in sizes}
    print_table("ms, medians", found, 3)


if __name__ == "__main__":
    main()
