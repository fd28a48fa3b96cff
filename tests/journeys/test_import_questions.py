"""Questions come in from tables and pasted lists, by mouse and by keys, and one undo takes an import back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from quizapp.ui.pages.incoming.wizard import CHECK, COLUMNS, DONE, ImportQuestionsPage
from quizapp.ui.pages.library import LibraryPage
from quizapp.ui.widgets.fields import TextArea
from tests.journeys.conftest import Learner

pytestmark = [
    pytest.mark.usefixtures("furnished"),
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),  # what offscreen cannot do
]
CTRL = Qt.KeyboardModifier.ControlModifier
CAPITALS = "SELECT stem, answer FROM question WHERE stem LIKE 'Capital of %' ORDER BY id"


def wizard(learner: Learner) -> ImportQuestionsPage:
    page = learner.page()
    assert isinstance(page, ImportQuestionsPage)
    return page


def until(learner: Learner, step: str) -> None:
    learner.wait(lambda: wizard(learner).context == step)


def test_by_mouse_tables_are_dropped_and_one_import_is_taken_back(
    start: Callable[..., Learner], tmp_path: Path
) -> None:
    (tmp_path / "first.tsv").write_text("Capital of Norland\tLewin\nCapital of Sudland\tMarrow\n", encoding="utf-8")
    (tmp_path / "more.csv").write_text("Question,Answer\nCapital of Ostland,Pell\n", encoding="utf-8")
    learner = start()
    for name, button in (("first.tsv", "Import 2 questions"), ("more.csv", "Import 1 question")):
        learner.click("Library")
        learner.click("Import questions")
        learner.drop(tmp_path / name, wizard(learner).source)
        until(learner, COLUMNS)
        learner.click("Next")
        until(learner, CHECK)
        learner.click(button)
        until(learner, DONE)
    learner.click("Undo")
    learner.wait(lambda: len(learner.told(CAPITALS)) == 2)
    learner.click("Library")
    page = learner.page()
    assert isinstance(page, LibraryPage)
    learner.click("Search questions and answers")
    learner.type("capital of")
    learner.wait(lambda: page.model.total() == 2)
    assert learner.stored(CAPITALS) == [("Capital of Norland", "Lewin"), ("Capital of Sudland", "Marrow")]


def test_by_keys_a_table_updates_what_is_there_and_a_pasted_list_is_taken_back(
    start: Callable[..., Learner], tmp_path: Path
) -> None:
    learner = start()
    ((number, stem),) = learner.told("SELECT id, stem FROM question WHERE kind = 'text' ORDER BY id LIMIT 1")
    path = tmp_path / "cards.csv"
    rows = ("Question,Answer,Wrong 1,Wrong 2", f'"{stem}",Another,No,None', "Capital of Norland,Lewin,,")
    path.write_text("\n".join(rows), encoding="utf-8")
    learner.key(Qt.Key.Key_I, CTRL)
    learner.key(Qt.Key.Key_O, CTRL)
    learner.type(str(path))
    learner.key(Qt.Key.Key_Return)
    until(learner, COLUMNS)
    learner.key(Qt.Key.Key_Return, CTRL)
    until(learner, CHECK)
    learner.key(Qt.Key.Key_U)
    learner.key(Qt.Key.Key_Return, CTRL)
    until(learner, DONE)

    learner.key(Qt.Key.Key_I, CTRL)
    learner.tab_to(TextArea)
    QApplication.clipboard().setText("Capital of Sudland\tMarrow\nCapital of Ostland\tPell\n")
    learner.key(Qt.Key.Key_V, CTRL)
    learner.key(Qt.Key.Key_Return, CTRL)
    learner.key(Qt.Key.Key_Return, CTRL)
    until(learner, CHECK)
    learner.key(Qt.Key.Key_Return, CTRL)
    until(learner, DONE)
    assert len(learner.told(CAPITALS)) == 3
    learner.key(Qt.Key.Key_Z, CTRL)
    until(learner, CHECK)
    assert learner.stored(CAPITALS) == [("Capital of Norland", "Lewin")]
    assert learner.stored(f"SELECT answer FROM question WHERE id = {number}") == [("Another",)]
