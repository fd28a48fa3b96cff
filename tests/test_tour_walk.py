"""Every state of the tour by keyboard alone: Tab reaches all that is there, each named and in sight."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from quizapp import demo
from quizapp.ui import (
    tour,
    tour_card,
    tour_later,
    tour_paper,
    tour_quiz_frame,
    tour_quiz_setup,
    tour_quiz_shelf,
    tour_states,
)
from quizapp.ui.tour_driver import Driver
from tests.ui.pages.stage import stops, tab_walk


class _Hands:
    """Presses keys where the focus is, as the stage of a page does."""

    def __init__(self, window: QWidget) -> None:
        self._window = window

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self._window, key, modifier)


class _Walker(Driver):
    """Walks through each state instead of taking its picture."""

    problems: list[str]
    seen: list[str]

    def picture(self, name: str, under: QWidget | None = None) -> None:
        """Walk, and come back to where the focus was."""
        self.settle()
        if QApplication.activePopupWidget() is not None:
            return
        over = QApplication.activeModalWidget() or self.window
        over.activateWindow()  # there is no window manager to do so when a dialogue has closed
        self.settle()
        before = QApplication.focusWidget()
        hands = _Hands(over)
        stops(over)[0].setFocus(Qt.FocusReason.TabFocusReason)
        hands.press(Qt.Key.Key_Tab)  # which scrolls to what it reaches
        try:
            tab_walk(hands, QApplication.focusWidget() or over, over)  # type: ignore[arg-type]
        except AssertionError as problem:
            self.problems.append(f"{name}: {str(problem).splitlines()[0]}")
        self.seen.append(name)
        if before is not None:
            before.setFocus()
        self.settle()


TOURS = [
    tour.study, tour.choice, tour.kept, tour_card.tools, tour_card.ladder, tour_states.deeds, tour_states.nothing,
    tour_later.waiting, tour_later.spacing, tour_paper.on_paper, tour.summary, tour.slipping, tour.library,
    tour_quiz_frame.certainty, tour_quiz_frame.clocks, tour_quiz_frame.long,
    tour.schedule, tour.weights, *tour_quiz_setup.STUDIED,
]  # fmt: skip


@pytest.fixture(scope="module")
def studied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("walk")
    demo.make_library(folder / "studied.quizapp")
    demo.make_quizzed(folder / "quizzed.quizapp")
    return folder


QUIZZED = [*tour_quiz_setup.QUIZZED, tour_quiz_shelf.shelf, tour_quiz_shelf.figures, tour_quiz_shelf.info]
WALKS = [*((one, "studied") for one in (*TOURS, tour_quiz_shelf.none_yet)), *((one, "quizzed") for one in QUIZZED)]


@pytest.mark.xdist_group("walk")
@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # what offscreen cannot do with dialogues
@pytest.mark.parametrize(("one", "library"), WALKS, ids=[one.__name__ for one, _library in WALKS])
def test_tab_reaches_everything_in_every_state(
    one: object, library: str, studied: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_Walker, "problems", [], raising=False)
    monkeypatch.setattr(_Walker, "seen", [], raising=False)
    monkeypatch.setattr(demo, "Driver", _Walker)
    look = demo.DemoLook(("light",), 1.0, 1, 1280, 800)
    demo._Tour(qapp, studied, studied, look)._go(one, library, "light")
    assert _Walker.seen
    assert not _Walker.problems
