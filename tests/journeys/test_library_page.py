"""What is done in the Library by mouse or by keys stays done: search, filters, columns, deeds, bin, replacing, undo."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHeaderView

from quizapp.settings import SettingsFile
from quizapp.ui.pages.library import LibraryPage
from quizapp.ui.pages.library_filters import FilterRow
from quizapp.ui.pages.library_saved import SavedRow
from quizapp.ui.pages.library_table import QuestionTable
from quizapp.ui.pages.replace_words import ReplaceWords
from tests.journeys.conftest import Learner

pytestmark = [
    pytest.mark.usefixtures("furnished"),
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),  # what offscreen cannot do
]
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
STEM = "Which pier did the ferry leave from?"
BINNED = f"SELECT count(*) FROM card JOIN question USING (id) WHERE deleted_at IS NOT NULL AND stem = '{STEM}'"

VOTES = "SELECT count(*) FROM question WHERE topic = 'votes'"
REPLACED = "SELECT count(*) FROM question WHERE stem LIKE '%Mr Medvedev%'"


def listed(learner: Learner) -> LibraryPage:
    page = learner.page()
    assert isinstance(page, LibraryPage)
    return page


def at_hand(tmp_path: Path) -> SettingsFile:
    """The settings as the next start will have them."""
    return SettingsFile(tmp_path / "settings.toml")


def carry(header: QHeaderView, column: int, to: int) -> None:
    """Drag a column by its name to where another stands."""
    middle = header.height() // 2
    begin, end = (QPoint(header.sectionViewportPosition(one) + 10, middle) for one in (column, to))
    view, left = header.viewport(), Qt.MouseButton.LeftButton
    QTest.mousePress(view, left, pos=begin)
    for share in (3, 2, 1):
        QTest.mouseMove(view, begin + (end - begin) / share)
        QApplication.processEvents()
    QTest.mouseRelease(view, left, pos=end)
    QApplication.processEvents()


def test_by_mouse_a_question_is_put_into_the_bin_and_comes_back_and_goes_again(start: Callable[..., Learner]) -> None:
    learner = start()
    learner.click("Add question")
    learner.click("Question")
    learner.type(STEM)
    learner.click("Right answer")
    learner.type("Pier 3")
    learner.click("Save")

    learner.click("Library")
    page = listed(learner)
    learner.click("Search questions and answers")
    learner.type("ferry")
    learner.wait(lambda: page.model.total() == 1)
    learner.row(page.table, 0)
    learner.click("Delete")
    assert page.model.total() == 0
    learner.click("Undo")
    assert page.model.total() == 1
    learner.row(page.table, 0)
    learner.click("Delete")
    learner.click("In the bin, 1")
    assert page.model.total() == 1
    assert learner.stored(BINNED) == [(1,)]


def test_by_keys_a_question_is_put_into_the_bin_and_comes_back_and_goes_again(start: Callable[..., Learner]) -> None:
    learner = start()
    learner.key(Qt.Key.Key_N)
    learner.type(STEM)
    learner.key(Qt.Key.Key_Tab)
    learner.type("Pier 3")
    learner.key(Qt.Key.Key_Return, CTRL)

    learner.key(Qt.Key.Key_F, CTRL)
    page = listed(learner)
    learner.type("ferry")
    learner.wait(lambda: page.model.total() == 1)
    learner.key(Qt.Key.Key_Return)
    learner.key(Qt.Key.Key_Delete)
    assert page.model.total() == 0
    learner.key(Qt.Key.Key_Z, CTRL)
    assert page.model.total() == 1
    learner.key(Qt.Key.Key_Z, CTRL | SHIFT)
    learner.key(Qt.Key.Key_F, CTRL)
    learner.type("is:deleted ")
    learner.key(Qt.Key.Key_Return)
    assert page.model.total() == 1
    learner.key(Qt.Key.Key_R)
    assert learner.told(BINNED) == [(0,)]
    learner.key(Qt.Key.Key_Z, CTRL)
    assert learner.stored(BINNED) == [(1,)]


def test_by_mouse_several_are_suspended_and_one_is_flagged_from_the_menu(start: Callable[..., Learner]) -> None:
    learner = start()
    learner.click("Library")
    page = listed(learner)
    learner.row(page.table, 0)
    learner.row(page.table, 2, CTRL)
    chosen = set(page.model.ids_at([0, 2]))
    learner.click("Suspend")
    learner.row(page.table, 4)
    (flagged,) = page.model.ids_at([4])
    learner.click("More")
    learner.pick("Flag")
    assert {row[0] for row in learner.stored("SELECT id FROM card WHERE suspended = 1")} == chosen
    assert learner.stored("SELECT id FROM card WHERE flagged = 1") == [(flagged,)]


def test_by_keys_several_are_suspended_and_tagged_and_the_tags_are_taken_back(start: Callable[..., Learner]) -> None:
    learner = start()
    learner.key(Qt.Key.Key_4, CTRL)
    page = listed(learner)
    learner.key(Qt.Key.Key_Down, SHIFT, times=2)
    chosen = set(page.model.ids_at([0, 1, 2]))
    learner.key(Qt.Key.Key_S)
    learner.key(Qt.Key.Key_M)
    learner.down_to("Flag")
    learner.key(Qt.Key.Key_Return)
    learner.key(Qt.Key.Key_T, CTRL)
    learner.type("quayside")
    learner.key(Qt.Key.Key_Return, times=2)
    tagged = "SELECT count(*) FROM question WHERE content LIKE '%quayside%'"
    assert learner.told(tagged) == [(3,)]
    learner.key(Qt.Key.Key_Z, CTRL)
    assert learner.told(tagged) == [(0,)]
    assert {row[0] for row in learner.stored("SELECT id FROM card WHERE suspended = 1 AND flagged = 1")} == chosen


def test_by_mouse_the_list_is_filtered_sorted_and_given_other_columns(
    start: Callable[..., Learner], tmp_path: Path
) -> None:
    learner = start()
    learner.click("Library")
    page, header = listed(learner), listed(learner).table.horizontalHeader()
    ((votes,),) = learner.told(VOTES)
    learner.click(f"Votes, {votes}")
    assert page.model.total() == votes
    learner.point(header.viewport(), QPoint(90, header.height() // 2))
    learner.key(Qt.Key.Key_C)
    learner.pick("Added")
    usual = page.table.arrangement()
    carry(header, len(usual) - 1, len(usual) - 2)
    arranged = page.table.arrangement()
    assert arranged == (*usual[:-2], usual[-1], usual[-2])

    learner = start()
    learner.click("Library")
    assert listed(learner).table.arrangement() == arranged
    assert at_hand(tmp_path).value.library_order == "stem"


def test_by_keys_the_list_is_filtered_sorted_and_given_other_columns(
    start: Callable[..., Learner], tmp_path: Path
) -> None:
    learner = start()
    learner.key(Qt.Key.Key_4, CTRL)
    page = listed(learner)
    ((votes,),) = learner.told(VOTES)
    learner.tab_to(FilterRow, f"Votes, {votes}", back=True)
    learner.key(Qt.Key.Key_Space)
    assert page.model.total() == votes
    usual = page.table.arrangement()
    learner.key(Qt.Key.Key_C)
    learner.down_to("Added")
    learner.key(Qt.Key.Key_Return)
    learner.key(Qt.Key.Key_O)
    learner.down_to("Question")
    learner.key(Qt.Key.Key_Return)

    learner = start()
    learner.key(Qt.Key.Key_4, CTRL)
    assert listed(learner).table.arrangement() == (*usual, "added")
    assert at_hand(tmp_path).value.library_order == "stem"


def test_by_mouse_a_search_is_saved_and_words_are_replaced_in_what_it_finds(start: Callable[..., Learner]) -> None:
    learner = start()
    learner.click("Library")
    page = listed(learner)
    learner.click("Search questions and answers")
    learner.type("Medvedev")
    ((every,),) = learner.told("SELECT count(*) FROM question")
    learner.wait(lambda: page.model.total() < every)
    found = page.model.total()
    learner.click("Save search")
    learner.click("Save search")
    learner.click("Clear search")
    learner.wait(lambda: page.model.total() == every)
    learner.click(f"Medvedev, {found}")
    learner.wait(lambda: page.model.total() == found)
    learner.row(page.table, 0)
    learner.row(page.table, 3, SHIFT)
    learner.click("More")
    learner.pick("Find and replace")
    learner.click("Find")
    learner.type("Medvedev")
    learner.click("Replace with")
    learner.type("Mr Medvedev")
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, ReplaceWords)
    learner.wait(lambda: sheet.found is not None)
    learner.click("Replace")
    changed = learner.told(REPLACED)
    assert changed != [(0,)]
    learner.click("Undo")
    assert learner.told(REPLACED) == [(0,)]
    assert learner.stored("SELECT value FROM meta WHERE key = 'searches'") == [('{"Medvedev":"Medvedev"}',)]


def test_by_keys_a_search_is_saved_renamed_and_words_are_replaced_in_what_it_finds(
    start: Callable[..., Learner],
) -> None:
    learner = start()
    learner.key(Qt.Key.Key_F, CTRL)
    page = listed(learner)
    learner.type("Medvedev")
    learner.key(Qt.Key.Key_Return)
    found = page.model.total()
    learner.key(Qt.Key.Key_S, CTRL)
    learner.type("The president")
    learner.key(Qt.Key.Key_Return)
    learner.key(Qt.Key.Key_F, CTRL)
    learner.key(Qt.Key.Key_Delete)
    learner.key(Qt.Key.Key_Return)
    assert page.model.total() > found
    learner.tab_to(SavedRow, back=True)
    learner.key(Qt.Key.Key_F2)
    learner.type("Him")
    learner.key(Qt.Key.Key_Return)
    learner.tab_to(SavedRow, back=True)
    learner.key(Qt.Key.Key_Space)
    learner.wait(lambda: page.model.total() == found)
    learner.tab_to(QuestionTable)
    learner.key(Qt.Key.Key_A, CTRL)
    learner.key(Qt.Key.Key_H, CTRL)
    learner.type("Medvedev")
    learner.key(Qt.Key.Key_Tab)
    learner.type("Mr Medvedev")
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, ReplaceWords)
    learner.wait(lambda: sheet.found is not None)
    learner.key(Qt.Key.Key_Return)
    changed = learner.told(REPLACED)
    learner.key(Qt.Key.Key_Z, CTRL)
    assert learner.told(REPLACED) == [(0,)]
    learner.key(Qt.Key.Key_Z, CTRL | SHIFT)
    assert learner.told(REPLACED) == changed != [(0,)]
    assert learner.stored(REPLACED) == changed
    assert learner.stored("SELECT value FROM meta WHERE key = 'searches'") == [('{"Him":"Medvedev"}',)]
