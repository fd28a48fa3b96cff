"""A CSV of questions taken into a library: `python -m tests.benchmarks.import_csv [ROWS...]`.

Goal: 100,000 rows < 15 s from the file to the last one saved, into a library that has as many others; no slice that
the window's thread does longer than 50 ms. The floor, in the same run, is `csv.reader` over the same file. Indexing
follows when the window is idle, and is told by itself.
"""

import csv
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from quizapp.authoring.incoming.accepting import Usual, accept
from quizapp.authoring.incoming.drafting import Drafter
from quizapp.authoring.incoming.survey import Survey, survey
from quizapp.exchange.incoming.formats import Table, open_file
from quizapp.store import bulk, indexes
from quizapp.store.library import Library, open_library
from tests.benchmarks.search import Words50000, made
from tests.benchmarks.timing import p95, print_table, timed

SIZES = (100_000,)
NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
HEADER = ("Question", "Answer", "Wrong 1", "Wrong 2", "Wrong 3", "Topic", "Tags", "Source", "Explanation")


def write(path: Path, language: Words50000, count: int) -> None:
    """A file of so many questions, half of them with options, as a spreadsheet writes it."""
    with path.open("w", newline="", encoding="utf-8-sig") as file:
        out = csv.writer(file)
        out.writerow(HEADER)
        for number in range(count):
            wrong = [language.text(2) for _ in range(3)] if number % 2 else [""] * 3
            row = (language.text(12), language.text(2), *wrong, "leaders", "nato; 2008", "A paper, 2011")
            out.writerow((*row, language.text(8)))


def steps(of: Iterator[int]) -> list[float]:
    """Milliseconds of each slice."""
    done = [0]
    took: list[float] = []
    while done[-1] >= 0:
        took.append(timed(lambda: done.append(next(of, -1))))
    return took


def measured(library: Library, path: Path) -> dict[str, float]:
    """Seconds of each step, and ms of the slices that the window's thread does."""
    tables: list[Table] = []
    found: list[Survey] = []

    def look() -> None:
        table = tables[0]
        drafter = Drafter(table.fields, table.columns)
        found.append(survey(library.path, table.rows(), drafter, table.about, lambda _done, _total, _said: None))

    def read() -> None:
        with path.open(newline="", encoding="utf-8-sig") as file:
            for _row in csv.reader(file):
                pass

    floor = timed(read)
    opened, looked = timed(lambda: tables.append(open_file(path))), timed(look)
    slices = steps(accept(library, found[0], Usual(), now=NOW, rng=Random(1)))
    return {
        "csv.reader alone, s": floor / 1000,
        "opened and told apart, s": opened / 1000,
        "surveyed, s": looked / 1000,
        "taken in, s": sum(slices) / 1000,
        "all of it, s": (opened + looked + sum(slices)) / 1000,
        "a slice taken in, p95, ms": p95(slices),
        "a slice taken in, longest, ms": max(slices),
        "indexed afterwards, s": timed(lambda: _index(library)) / 1000,
        "questions": len(found[0].drafts),
        "of them there already": len(found[0].twins),
    }


def _index(library: Library) -> None:
    while indexes.catch_up(library) or indexes.tidy(library):
        pass


def main() -> None:
    found = {}
    for size in [int(text) for text in sys.argv[1:]] or SIZES:
        language = Words50000(Random(1))
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "questions.csv"
            write(path, language, size)
            with open_library(Path(folder) / "library.quizapp", now=NOW) as library:
                for _done in bulk.add(library, made(language, size), name="there", now=NOW):
                    pass
                _index(library)
                found[size] = measured(library, path)
    print_table("", found, 2)


if __name__ == "__main__":
    main()
