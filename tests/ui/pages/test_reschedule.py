"""Moving cards already learnt: shown first, done by one button, taken back by one press."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt

from quizapp.errors import KnownError
from quizapp.study.reschedule import Plan
from quizapp.ui.pages.reschedule import MoveSource, ReschedulePage
from tests import factories
from tests.ui.pages.stage import Stage, tab_walk

CARD = factories.review_card()
PLAN = Plan(((CARD, CARD),) * 3, 6, 2, 1, 4, 5, (0, 0, 1, 1, 3, 0, 1, 0, 0))
NOTHING = Plan((), 6, 0, 0, 4, 4, (0, 0, 0, 0, 6, 0, 0, 0, 0))


class Rig:
    def __init__(self, stage: Stage, plan: Any, error: Exception | None = None) -> None:
        self.stage, self.plan, self.error = stage, plan, error
        self.applied: list[Plan] = []
        self.undone: list[bool] = []
        self.jobs = stage.jobs
        source = MoveSource(lambda: self.found, self.apply, lambda: self.undone.append(True), lambda: "At 85 %:")
        self.page = ReschedulePage(source, self.jobs, stage.messages, stage.actions)
        self.left: list[str] = []
        self.page.done.connect(lambda: self.left.append("done"))
        stage.put(self.page)
        stage.qtbot.waitUntil(lambda: not self.jobs.busy())

    def found(self, progress: Any) -> Plan:
        progress(100, 0, "Looking at your cards")
        if isinstance(self.plan, Exception):
            raise self.plan
        return self.plan

    def apply(self, plan: Plan) -> Iterator[int]:
        if self.error is not None:
            raise self.error
        self.applied.append(plan)
        yield 2
        self.said = self.page.state.text()
        yield 3


def test_what_would_move_is_told_before_anything_does(stage):
    rig = Rig(stage, PLAN)
    assert rig.page.state.text() == "At 85 %:"
    assert rig.page.moves.text() == "2 cards sooner, 1 card later, 3 cards on the same day."
    assert rig.page.due.text() == "Due by tomorrow: 4 now, 5 afterwards."
    assert rig.page.bars.accessibleName() == "Cards by how many days they move"
    assert rig.page.bars.accessibleDescription().startswith("< −30 0, −30…−8 0, −7…−3 1, −2, −1 1, 0 3")
    assert rig.applied == []
    assert tab_walk(stage, rig.page.apply) == ["Move 3 cards", "Leave them"]


def test_one_press_moves_them_and_one_takes_it_back(stage):
    rig = Rig(stage, PLAN)
    rig.page.setFocus()
    stage.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    stage.qtbot.waitUntil(lambda: rig.left == ["done"])
    assert rig.applied == [PLAN]
    assert rig.said == "Moving cards: 2 of 3 so far"
    assert stage.remarks[-1].sentence == "3 cards were moved."
    stage.remarks[-1].undo()
    assert rig.undone == [True]


def test_where_nothing_would_move_the_button_says_so(stage):
    rig = Rig(stage, NOTHING)
    assert rig.page.moves.text() == "Every card would stay on its day."
    assert not rig.page.apply.isEnabled()
    assert "No card would move" in rig.page.apply.toolTip()
    assert not rig.page.bars.isVisible()


def test_what_cannot_be_saved_is_told_and_the_page_stays(stage):
    rig = Rig(stage, PLAN, KnownError("The disk is full.", "Nothing was changed.", "Free some space."))
    rig.page.apply.click()
    stage.qtbot.waitUntil(lambda: bool(stage.notices))
    assert stage.notices[0].sentence.startswith("The disk is full.")
    assert rig.left == []


def test_cards_that_cannot_be_read_are_told(stage):
    rig = Rig(stage, KnownError("The disk reports an error."))
    assert stage.notices[0].sentence == "The disk reports an error."
    assert not rig.page.apply.isEnabled()
    assert rig.page.state.text() == "Your cards could not be looked at. Nothing was changed."


@pytest.mark.parametrize("turns", [2, 3])
def test_coming_again_looks_again_and_shows_the_last_look(stage, turns):
    rig = Rig(stage, PLAN)
    for _turn in range(turns):
        rig.page.enter()
    rig.plan = NOTHING
    rig.page.enter()
    stage.qtbot.waitUntil(lambda: not rig.jobs.busy())
    assert rig.page.found == NOTHING


def test_what_is_being_moved_is_moved_to_the_end_when_the_page_is_left(stage):
    rig = Rig(stage, PLAN)
    rig.page.apply.click()
    assert rig.applied == []  # the first step comes when the press is dealt with
    rig.page.leave()
    assert rig.applied == [PLAN]
    assert stage.remarks[-1].sentence == "3 cards were moved."
    assert rig.left == []
