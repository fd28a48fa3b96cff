"""The list of the Library over many questions: `python -m tests.benchmarks.library_page [QUESTIONS...]`.

Goals at 100,000: the page read and painted < 150 ms; from a key in the search to the list painted p95 < 60 ms, beside
an empty repaint of the same window, with a tag ticked too; the window never held for 50 ms while many are changed.
Drawn offscreen at 1280 by 800; what is typed is searched for at once, without the pause that the page makes for the
next letter. Sources and tags are counted in a worker once the list is there, as always.
"""

import os
import statistics
import sys
import tempfile
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from random import Random

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QElapsedTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from quizapp.clock import FakeClock
from quizapp.settings import Settings
from quizapp.store import bulk, indexes
from quizapp.store.library import Library, open_library
from quizapp.study.decks import scheduler
from quizapp.ui.actions import Actions
from quizapp.ui.frame import make_application
from quizapp.ui.jobs import Jobs
from quizapp.ui.look import apply_theme
from quizapp.ui.messages import Messages
from quizapp.ui.pages.library import LibraryPage
from tests.benchmarks.search import NOW as ADDED
from tests.benchmarks.search import Words50000, made
from tests.benchmarks.timing import p95, print_table, timed

SIZES = (100_000,)
SEARCHES = 12
NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)


class Room:
    """A window with the Library page in it."""

    def __init__(self, library: Library) -> None:
        clock, settings = FakeClock(NOW), Settings()
        self.window = QWidget()
        self.window.resize(1280, 800)
        row = QHBoxLayout(self.window)
        row.setContentsMargins(0, 0, 0, 0)
        actions = Actions(self.window)
        self.jobs = Jobs(self.window)
        self.page = LibraryPage(
            library,
            clock,
            settings,
            Messages(),
            actions,
            scheduler=lambda: scheduler(library, settings, clock),
            jobs=self.jobs,
        )
        row.addWidget(self.page)
        actions.enter(self.page.context)

    def paint(self) -> None:
        """Paint what is not painted yet."""
        QApplication.processEvents()

    def open(self) -> None:
        """Read the list and paint it."""
        self.window.show()
        self.page.enter()
        self.paint()

    def key(self, letter: str) -> None:
        """Type a letter into the search and have the list painted that follows from it."""
        QTest.keyClicks(self.page.search, letter)
        self.page._list_again()
        self.paint()

    def count(self) -> None:
        """Wait until sources and tags are counted for the first time."""
        while not self.page.filters.tags.rows:
            QApplication.processEvents()

    def keys(self, words: Sequence[str]) -> list[float]:
        """Type words, each into an empty search; gives ms by letter."""
        took = []
        for word in words:
            self.page.search.clear()
            took += [timed(lambda letter=letter: self.key(letter)) for letter in word]  # type: ignore[misc]
        return took

    def sort(self, column: str) -> None:
        """Sort by a column and paint."""
        self.page.table.sort_requested.emit(column)
        self.paint()

    def tag_all(self) -> float:
        """Tag every question; gives the longest time that the window was held, ms."""
        ids = self.page.chosen_ids()
        longest, clock = 0.0, QElapsedTimer()
        self.page._deeds.tag(ids, ["many"], [])
        while self.page._deeds.busy:
            clock.start()
            QApplication.processEvents()
            longest = max(longest, clock.nsecsElapsed() / 1e6)
        return longest


def measured(count: int, folder: Path) -> dict[str, float]:
    """Fill a library and work with its list; gives ms by what was done."""
    language = Words50000(Random(1))
    with open_library(folder / f"{count}.quizapp", now=ADDED) as library:
        list(bulk.add(library, made(language, count), name="Import", now=ADDED))
        while indexes.catch_up(library) or indexes.tidy(library):
            pass
        room = Room(library)
        first = timed(room.open)
        again = timed(room.open)
        counted = timed(room.count)
        floor = [timed(room.window.repaint) for _ in range(SEARCHES)]
        words = Random(2).sample(language.words[:2_000], SEARCHES)
        keys = room.keys(words)
        room.page.search.clear()
        room.page.filters.tags.rows[0].click()
        of_a_tag = room.keys(words)
        room.page.clear()
        sorts = {column: timed(lambda column=column: room.sort(column)) for column in ("due", "stem")}  # type: ignore[misc]
        chosen = timed(room.page.table.selectAll)
        held: list[float] = []
        tagged = timed(lambda: held.append(room.tag_all()))
        room.window.close()
        room.jobs.close()
    return {
        "first, page made": first,
        "list read and painted": again,
        "until sources, tags are told": counted,
        "empty repaint": statistics.median(floor),
        "key to list": statistics.median(keys),
        "key to list p95": p95(keys),
        "p95 with a tag ticked": p95(of_a_tag),
        **{f"sort by {column}": took for column, took in sorts.items()},
        "choose all": chosen,
        "tag all": tagged,
        "longest hold meanwhile": held[0],
    }


def main() -> None:
    sizes = [int(size) for size in sys.argv[1:]] or list(SIZES)
    app = make_application(["quizapp"])
    apply_theme(app, "light", reduced_motion=True)
    with tempfile.TemporaryDirectory() as folder:
        found = {size: measured(size, Path(folder)) for size in sizes}
    print_table("ms", found, 1)


if __name__ == "__main__":
    main()
