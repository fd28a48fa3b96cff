"""Fitting weights from Settings: offered, told how far it is, stopped, and kept only where the learner says so."""

import threading
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from quizapp.errors import KnownError
from quizapp.settings import USUAL_WEIGHTS
from quizapp.study.fitting import Fit
from quizapp.ui.page import ScrollPage
from quizapp.ui.pages.settings_fit import FitRow
from tests.ui.pages.stage import Stage, tab_walk

FITTED = (*USUAL_WEIGHTS[:20], 0.3)


class Rig:
    def __init__(self, stage: Stage, outcome: Any, *, installed: bool = True) -> None:
        self.stage = stage
        self.go_on = threading.Event()
        self.outcome = outcome
        self.jobs = stage.jobs
        self.row = FitRow(self.fit, self.jobs, stage.messages, installed=installed, command="pip install it")
        self.heard: list[Any] = []
        self.row.chosen.connect(self.heard.append)
        page = ScrollPage()
        page.body.addWidget(self.row)
        stage.put(page)

    def fit(self, progress: Any) -> Fit:
        progress(1, 5, "Fitting")
        while not self.go_on.wait(0.01):
            progress(2, 5, "Fitting")
        if isinstance(self.outcome, Exception):
            raise self.outcome
        return self.outcome

    def click(self, button: Any) -> None:
        self.stage.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def run(self) -> None:
        self.click(self.row.first)
        self.go_on.set()
        self.stage.qtbot.waitUntil(lambda: not self.jobs.busy())

    def words(self) -> str:
        return self.row.explanation.text()


@pytest.fixture
def better(stage) -> Rig:
    return Rig(stage, Fit(FITTED, 0.34121, 0.32904, 1234))


def test_better_weights_are_offered_with_both_losses_and_used_when_chosen(better):
    better.run()
    assert better.words() == (
        "Over 1,234 answers the log loss goes from 0.3412 to 0.3290. The new weights foretell your answers better."
    )
    assert better.heard == []
    assert tab_walk(better.stage, better.row.second) == ["Leave as it is", "Use them"]
    better.click(better.row.first)
    assert better.heard == [FITTED]
    assert better.stage.remarks[-1].sentence == "The new weights hold from the next answer on."
    assert better.row.first.text() == "Fit the weights"


def test_they_can_be_left(better):
    better.run()
    better.click(better.row.second)
    assert better.heard == []
    assert not better.row.second.isVisible()
    assert better.row.first.text() == "Fit the weights"


def test_weights_that_are_no_better_are_not_offered(stage):
    rig = Rig(stage, Fit(FITTED, 0.3412, 0.3412, 1234))
    rig.run()
    assert rig.words().endswith("That is no better, so nothing was changed.")
    assert rig.row.first.text() == "Fit the weights"


def test_progress_is_told_and_the_run_can_be_stopped(better):
    better.click(better.row.first)
    better.stage.qtbot.waitUntil(lambda: better.words() == "Fitting (40 %)")
    assert better.row.first.text() == "Cancel"
    better.click(better.row.first)
    better.stage.qtbot.waitUntil(lambda: not better.jobs.busy())
    assert better.row.first.text() == "Fit the weights"
    assert better.heard == []
    assert better.stage.notices == []


def test_too_few_answers_are_told_in_the_message_bar(stage):
    rig = Rig(stage, KnownError("There are too few answers.", "", "Study on."))
    rig.run()
    assert stage.notices[0].sentence == "There are too few answers. Study on."
    assert rig.row.first.text() == "Fit the weights"


def test_without_the_optional_part_the_row_says_how_to_get_it(stage):
    rig = Rig(stage, None, installed=False)
    assert rig.words().startswith("This needs an optional part")
    assert "pip install it" in rig.row.first.toolTip()
    rig.click(rig.row.first)
    assert QGuiApplication.clipboard().text() == "pip install it"
    assert stage.remarks[-1].sentence == "The command is on the clipboard."
    assert not rig.jobs.busy()
