"""From a key to the next card painted, on the real page: `python -m tests.benchmarks.study_page [CARDS...]`.

Goal: p95 < 50 ms from the key of a rating to the next card on the screen, the answer committed. The window is 1280 by
800 and drawn offscreen; keys and empty repaints of it take turns, so that a noisy neighbour slows both.
"""

import os
import statistics
import sys
import tempfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from random import Random

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from quizapp.clock import FakeClock
from quizapp.settings import Settings
from quizapp.store.library import Library, open_library
from quizapp.study.schedule import Scheduler, load_algorithm
from quizapp.study.session import Phase, StudySession
from quizapp.ui.actions import Actions
from quizapp.ui.frame import make_application
from quizapp.ui.look import apply_theme
from quizapp.ui.messages import Messages
from quizapp.ui.pages.study import StudyPage
from quizapp.ui.requests import StudyRequest
from tests.benchmarks.timing import p95, print_table, timed
from tests.store.seeded import fill

SIZES = (1_000, 100_000)
ANSWERS = 300
WARM = 10  # first cards, which read fonts and icons
NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)


class Painted(QObject):
    """Knows whether a widget was painted since it was asked last."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.seen = False
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Note each paint."""
        self.seen = self.seen or event.type() == QEvent.Type.Paint
        return False


class Room:
    """A window with the study page over a library, and hands on its keys."""

    def __init__(self, library: Library, deck: int) -> None:
        self.clock = FakeClock(NOW)
        settings = replace(Settings(), new_per_day=500, reviews_per_day=1000)
        self.window = QWidget()
        row = QHBoxLayout(self.window)
        row.setContentsMargins(0, 0, 0, 0)
        actions = Actions(self.window)

        def begin(_request: StudyRequest) -> StudySession:
            return StudySession(library, Scheduler(self.clock), settings, self.clock, Random(2), deck_id=deck)

        self.page = StudyPage(begin, actions, Messages(), self.clock)
        row.addWidget(self.page)
        self.window.resize(1280, 800)
        self.window.show()
        QTest.qWaitForWindowActive(self.window)
        self.page.enter(StudyRequest())
        self.painted = Painted(self.page.card)
        QApplication.processEvents()

    @property
    def phase(self) -> Phase:
        """The side that is up."""
        assert self.page.session is not None
        return self.page.session.view.phase

    def press(self, key: Qt.Key) -> None:
        """Press a key, and come back when what follows stands painted and nothing is left to do."""
        self.painted.seen = False
        QTest.keyClick(QApplication.focusWidget() or self.window, key)
        while not self.painted.seen:
            QApplication.processEvents()
        QApplication.processEvents()

    def repaint(self) -> None:
        """Paint the whole window once more, with nothing changed."""
        self.window.repaint()


def measured(cards: int, folder: Path) -> dict[str, float]:
    """Fill a library and study in it; gives ms by what was done."""
    path = folder / f"{cards}.quizapp"
    with open_library(path, now=NOW) as library:
        deck = fill(library, cards=cards, answers=1_000, now=NOW, rng=Random(1), learning=60 / cards)
    floor, reveals, answers = [], [], []
    with open_library(path, now=NOW) as library:
        room = Room(library, deck)
        for number in range(ANSWERS + WARM):
            if room.phase is Phase.DONE:
                break
            empty = timed(room.repaint)
            reveal = timed(lambda: room.press(Qt.Key.Key_Space))
            room.clock.advance(seconds=5)
            answer = timed(lambda: room.press(Qt.Key.Key_3))
            if number >= WARM:
                floor.append(empty)
                reveals.append(reveal)
                answers.append(answer)
        room.window.close()
    return {
        "empty repaint": statistics.median(floor),
        "empty repaint p95": p95(floor),
        "answer to next card": statistics.median(answers),
        "answer to next card p95": p95(answers),
        "show answer": statistics.median(reveals),
        "show answer p95": p95(reveals),
        "answers": len(answers),
    }


def main() -> None:
    sizes = [int(size) for size in sys.argv[1:]] or list(SIZES)
    app = make_application(["quizapp"])
    apply_theme(app, "light", reduced_motion=True)
    load_algorithm()
    with tempfile.TemporaryDirectory() as folder:
        found = {size: measured(size, Path(folder)) for size in sizes}
    print_table("ms", found, 2)


if __name__ == "__main__":
    main()
