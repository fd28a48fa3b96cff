"""What looks back on many quizzes: `python -m tests.benchmarks.shelf [QUIZZES]`.

Goals, with 100,000 questions, 1,000 quizzes of 50 answers and a log of a million rows: the shelf counted in < 30 ms and
listed in < 100 ms; beside it a bare count of the misses, which no way of doing it can do without.
"""

import json
import random
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from quizapp.questions.forms.posed import pose
from quizapp.store import questions
from quizapp.store.columns import day_number, dump, micros
from quizapp.store.library import Library, open_library
from quizapp.store.models import MISSED
from quizapp.store.posing import dump_posed
from quizapp.store.records import StoredQuestion
from quizapp.study.quiz import health, shelf
from tests.benchmarks.timing import print_table, timed
from tests.store.seeded import fill

CARDS, ANSWERS, EACH, DAYS = 100_000, 1_000_000, 50, 700
RUNS = 7
NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)


def history(library: Library, quizzes: int, rng: random.Random) -> None:
    """A million answers of study, and finished quizzes of 50, 70 % right, over two years; straight through SQL."""
    today = day_number(NOW.date())
    with library.transaction() as connection:
        connection.executemany(
            """INSERT INTO review (uuid, kind, card_id, question_key, deck_id, rating, reviewed_at, zone_minutes,
                local_day, duration_ms, source, form, origin, prev_hash, hash, before, after)
            VALUES (?, 'review', ?, '', 2, ?, ?, 0, ?, 3000, 'study', 'front_back', 'o', x'', x'', ?, ?)""",
            (
                (
                    f"r{at}",
                    rng.randrange(1, CARDS + 1),
                    rng.choice((1, 2, 3, 3, 3, 3, None)),
                    at,
                    today - DAYS + at * DAYS // ANSWERS,
                    "x" * 150,
                    "x" * 150,
                )
                for at in range(ANSWERS)
            ),
        )
        for quiz in range(1, quizzes + 1):
            connection.execute(
                "INSERT INTO quiz (id, uuid, setup, state, started_at, finished_at, day)"
                " VALUES (?, ?, '{}', '{}', 0, ?, ?)",
                (quiz, f"q{quiz}", micros(NOW) + quiz, today - DAYS + quiz * DAYS // quizzes),
            )
            asked = questions.get_many(library, rng.sample(range(1, CARDS + 1), EACH))
            connection.executemany(
                """INSERT INTO answer
                    (uuid, quiz_id, position, question_id, posed, response, mark, shown, recall, missed_of_set)
                VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?, ?)""",
                [
                    (f"a{quiz}-{at}", quiz, at, one.id, *_answer(one, rng), rng.random(), _of_set(at, one.id, rng))
                    for at, one in enumerate(asked)
                ],
            )


def _answer(one: StoredQuestion, rng: random.Random) -> tuple[str, str, float]:
    posed = pose("multiple_choice", [one.question], rng)
    right = rng.random() < 0.7
    given = posed.right[0] if right else rng.choice([text for text in posed.options if text not in posed.right])
    return dump_posed(posed, [one.id]), json.dumps([given]), float(right)


def _of_set(at: int, number: int, rng: random.Random) -> str | None:
    """A dozenth of the items stand for orders and matchings."""
    return None if at % 12 else dump([number] if rng.random() < 0.3 else [])


def main() -> None:
    """Print one column."""
    quizzes = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "many.quizapp"
        with open_library(path, now=NOW) as library:
            fill(library, cards=CARDS, answers=0, now=NOW, rng=random.Random(1))
            history(library, quizzes, random.Random(2))
        with open_library(path, now=NOW) as library:
            bare = f"SELECT count(*) FROM answer JOIN quiz ON quiz.id = quiz_id WHERE {MISSED}"
            ways = {
                "bare count of misses": lambda: library.connection.execute(bare).fetchone(),
                "count the shelf": lambda: shelf.count(library, None, NOW),
                "list the shelf": lambda: shelf.shelved(library),
                "figures of one": lambda: health.figures_of(library, 7),
                "figures of all (worker)": lambda: health.survey(path),
            }
            found = {name: median(timed(way) for _ in range(RUNS)) for name, way in ways.items()}
            print_table("ms", {quizzes: found}, digits=1)
            print(f"{shelf.count(library, None, NOW)} questions are on the shelf")


if __name__ == "__main__":
    main()
