"""Earlier quizzes as a page: what is told of each, and what can be done with it by hand and by key."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from quizapp.authoring import browse
from quizapp.errors import KnownError
from quizapp.study.quiz import history
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import apply_theme
from quizapp.ui.pages import quiz_past
from quizapp.ui.pages.quiz_past import PastQuizzesPage, PastSource
from tests.study.quiz.test_history import taken
from tests.ui.pages.stage import Stage, tab_walk


@pytest.fixture
def page(desk, stage: Stage) -> PastQuizzesPage:
    source = PastSource(
        found=lambda limit: history.past(desk.library, limit=limit),
        delete=lambda ids: history.delete(desk.library, ids, desk.clock.now()),
        undo=lambda: browse.undo(desk.library, desk.clock.now()),
        local=desk.clock.local,
        today=lambda: desk.clock.now().date(),
    )
    return PastQuizzesPage(source, stage.actions, stage.messages)


@pytest.fixture
def quizzes(desk) -> list[int]:
    """Two that ended, 3 of 4 and 1 of 4, and one that waits with 1 of 5 answered; their ids, latest first."""
    desk.fill(8)
    ended = [taken(desk, correct=3, seconds=90).id, taken(desk, correct=1, seed=4).id]
    waits = desk.quiz(count=5)
    waits.choose(0)
    return [waits.id, *reversed(ended)]


def cells(page: PastQuizzesPage, row: int) -> list[str]:
    return [page.model.data(page.model.index(row, at)) for at in range(page.model.columnCount())]


def texts(page: PastQuizzesPage) -> list[str]:
    return [label.text() for label in page.findChildren(PlainLabel) if label.isVisible()]


def listed(page: PastQuizzesPage) -> list[int]:
    return [page.model.value(row).id for row in range(page.model.rowCount())]


def test_each_tells_what_it_was_made_of_and_what_it_came_to(page, stage, quizzes):
    stage.put(page)
    assert listed(page) == quizzes
    assert cells(page, 2) == ["All topics, Multiple choice, 5 minutes", "21 Nov, 09:00", "3 of 4", "75 %", "1:30"]
    assert cells(page, 0)[2:4] == ["1 of 5 answered", ""]
    assert "3 quizzes" in texts(page)


def test_enter_and_a_click_open_the_one_chosen(page, stage, quizzes, qtbot):
    stage.put(page)
    stage.press(Qt.Key.Key_Down)
    with qtbot.waitSignal(page.open_requested) as asked:
        stage.press(Qt.Key.Key_Return)
    assert asked.args[0].id == quizzes[1]
    with qtbot.waitSignal(page.open_requested) as asked:
        qtbot.mouseClick(page.open, Qt.MouseButton.LeftButton)
    assert asked.args[0].id == quizzes[1]


def test_one_that_waits_is_gone_on_with(page, stage, quizzes):
    stage.put(page)
    assert page.open.text() == "Go on with it"
    stage.press(Qt.Key.Key_Down)
    assert page.open.text() == "Show result"


@pytest.mark.parametrize(("key", "signal"), [(Qt.Key.Key_R, "again_requested"), (Qt.Key.Key_A, "anew_requested")])
def test_one_can_be_taken_again_with_the_same_or_other_questions(page, stage, quizzes, qtbot, key, signal):
    stage.put(page)
    stage.press(Qt.Key.Key_Down)
    stage.press(Qt.Key.Key_Down)
    with qtbot.waitSignal(getattr(page, signal)) as asked:
        stage.press(key)
    assert asked.args[0].id == quizzes[2]


def test_deleted_ones_go_and_undo_brings_them_back(page, stage, quizzes):
    stage.put(page)
    stage.press(Qt.Key.Key_Down)
    stage.press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert not stage.actions.offers("past.open")
    stage.press(Qt.Key.Key_Delete)
    assert listed(page) == quizzes[:1]
    remark = stage.remarks[-1]
    assert remark.sentence == "2 quizzes were deleted. What they taught the schedule stays."
    remark.undo()
    assert listed(page) == quizzes


def test_where_nothing_can_be_deleted_it_is_said_and_all_stay(page, stage, quizzes, monkeypatch):
    def full(*_args: object) -> None:
        raise KnownError("The disk is full.")

    stage.put(page)
    monkeypatch.setattr(history, "delete", full)
    stage.press(Qt.Key.Key_Delete)
    assert listed(page) == quizzes
    assert stage.notices[-1].sentence == "The disk is full."


def test_many_are_listed_on_demand(page, stage, quizzes, monkeypatch):
    monkeypatch.setattr(page, "_limit", 2)
    stage.put(page)
    assert listed(page) == quizzes[:2]
    assert "The latest 2 quizzes" in texts(page)
    page.older.click()
    assert listed(page) == quizzes
    assert not page.older.isVisible()
    assert quiz_past.FIRST > 100


def test_before_the_first_quiz_the_page_leads_to_one(page, stage, qtbot):
    stage.put(page)
    assert "No quiz was taken yet" in texts(page)
    assert not page.open.isVisible()
    with qtbot.waitSignal(page.back_requested):
        stage.press(Qt.Key.Key_Return)


def test_tab_visits_everything_in_reading_order(page, stage, quizzes):
    stage.put(page)
    names = tab_walk(stage, page.open)
    assert names == ["Go on with it", "Same questions", "Other questions", "Delete", "Quizzes"]


def test_large_text_in_a_small_window_keeps_what_it_came_to_in_sight(page, stage, quizzes, qapp):
    stage.put(page)
    stage.resize(1024, 680)
    apply_theme(qapp, "dark", 2.0)
    QApplication.processEvents()
    assert page.table.columnWidth(2) > 0
    assert page.table.viewport().width() >= sum(page.table.columnWidth(at) for at in range(5))
    apply_theme(qapp, "light")
