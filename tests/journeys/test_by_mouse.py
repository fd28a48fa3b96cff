"""What is done by mouse in the whole program stays done: in the editor, the Library, the palette, keys and packs."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from quizapp.store.library import Library
from quizapp.ui.pages.editor import EditorPage
from quizapp.ui.pages.library import LibraryPage
from quizapp.ui.palette import Palette
from tests.journeys.conftest import Learner

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # what offscreen cannot do
CTRL = Qt.KeyboardModifier.ControlModifier
STEM = "Which pier did the ferry leave from?"


def library(learner: Learner) -> Library:
    assert learner.program.library is not None
    return learner.program.library


def told(learner: Learner, sql: str) -> list[tuple[object, ...]]:
    return library(learner).connection.execute(sql).fetchall()


def listed(learner: Learner) -> LibraryPage:
    page = learner.page()
    assert isinstance(page, LibraryPage)
    return page


def test_a_question_is_written_put_into_the_bin_brought_back_and_put_there_again(start: Callable[..., Learner]) -> None:
    learner = start()
    learner.click("Add question")
    assert isinstance(learner.page(), EditorPage)
    learner.click("Question")
    learner.type(STEM)
    learner.click("Right answer")
    learner.type("Pier 3")
    learner.click("Save")
    ((number,),) = told(learner, f"SELECT id FROM question WHERE stem = '{STEM}'")

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

    learner = start()
    assert told(learner, "SELECT id FROM card WHERE deleted_at IS NOT NULL") == [(number,)]


def test_several_questions_are_suspended_and_one_is_flagged_from_the_menu(start: Callable[..., Learner]) -> None:
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
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    flag = next(action for action in menu.actions() if action.text().startswith("Flag"))
    learner.point(menu, menu.actionGeometry(flag).center())

    learner = start()
    assert {row[0] for row in told(learner, "SELECT id FROM card WHERE suspended = 1")} == chosen
    assert told(learner, "SELECT id FROM card WHERE flagged = 1") == [(flagged,)]


def test_a_command_is_found_in_the_palette_and_a_key_is_changed(start: Callable[..., Learner]) -> None:
    learner = start()
    learner.key(Qt.Key.Key_K, CTRL)
    palette = QApplication.activeModalWidget()
    assert isinstance(palette, Palette)
    learner.type("shortcuts")
    learner.row(palette.list, 0)
    assert learner.window.place() == "shortcuts"
    learner.click("Import questions, Ctrl I")
    learner.key(Qt.Key.Key_J, CTRL)
    learner.click("Use this key")

    learner = start()
    assert learner.window.place() == "today"
    learner.key(Qt.Key.Key_J, CTRL)
    assert learner.window.place() == "incoming"


def test_a_pack_is_removed_with_its_progress_kept_and_put_back(start: Callable[..., Learner]) -> None:
    learner = start()
    count = told(learner, "SELECT count(*) FROM card WHERE retired = 0")
    learner.click("Library")
    learner.click("Packs")
    learner.click("Remove")
    learner.click("Remove, keep progress")
    learner.wait(lambda: told(learner, "SELECT count(*) FROM card WHERE retired = 0") == [(0,)])

    learner = start()
    assert told(learner, "SELECT count(*) FROM card WHERE retired = 0") == [(0,)]
    learner.click("Library")
    learner.click("Packs")
    learner.click("Put back")
    learner.wait(lambda: told(learner, "SELECT count(*) FROM card WHERE retired = 0") == count)
