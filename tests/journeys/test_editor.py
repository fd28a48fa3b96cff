"""A question is written and changed later, by mouse and by keys, and is in the file as it was left."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from quizapp.ui.pages.editor import EditorPage
from quizapp.ui.pages.library import LibraryPage
from quizapp.ui.widgets.fields import ComboBox, TextField
from tests.journeys.conftest import Learner

pytestmark = [
    pytest.mark.usefixtures("furnished"),
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),  # what offscreen cannot do
]
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
STEM = "Which pier did the ferry leave from?"
STORED = f"SELECT kind, answer, content FROM question WHERE stem = '{STEM}'"


def editor(learner: Learner) -> EditorPage:
    page = learner.page()
    assert isinstance(page, EditorPage)
    return page


def test_by_mouse_a_question_with_options_and_an_image_is_written_and_changed(
    start: Callable[..., Learner], tmp_path: Path
) -> None:
    chart = QImage(40, 30, QImage.Format.Format_RGB32)
    chart.fill(Qt.GlobalColor.darkBlue)
    assert chart.save(str(tmp_path / "harbour.png"))
    learner = start()
    learner.click("Add question")
    learner.click("Form")
    learner.choose("Multiple choice")
    for field, words in {
        "Question": STEM, "Right answer": "Pier 3", "Wrong option 1": "Pier 4", "Wrong option 2": "Pier 5",
    }.items():  # fmt: skip
        learner.click(field)
        learner.type(words)
    learner.drop(tmp_path / "harbour.png", editor(learner).form)
    learner.wait(lambda: editor(learner).form.draft().image != "")
    learner.click("Save")

    page = learner.page()
    assert isinstance(page, LibraryPage)
    assert [row.stem for row in page.chosen()] == [STEM]
    learner.click("Edit")
    learner.click("Right answer")
    learner.type(" or 6")
    learner.click("Save")
    ((kind, answer, content),) = learner.stored(STORED)
    assert (kind, answer) == ("text", "Pier 3 or 6")
    assert "Pier 4" in content
    assert ".png" in content or "image" in content


def test_by_keys_a_question_that_was_saved_for_another_is_taken_back(start: Callable[..., Learner]) -> None:
    learner = start()
    learner.key(Qt.Key.Key_N)
    learner.type(STEM)
    learner.tab_to(TextField, "Right answer")
    learner.type("3")
    learner.key(Qt.Key.Key_Return, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert len(learner.told(STORED)) == 1
    learner.key(Qt.Key.Key_Z, CTRL)
    assert learner.stored(STORED) == []


def test_by_keys_a_question_of_number_is_written_and_changed_and_one_change_taken_back(
    start: Callable[..., Learner],
) -> None:
    learner = start()
    learner.key(Qt.Key.Key_N)
    learner.type(STEM)
    learner.tab_to(ComboBox, "Form", back=True)
    learner.type("num")
    learner.tab_to(TextField, "Number")
    learner.type("3")
    learner.tab_to(TextField, "Tolerance")
    learner.type("1")
    learner.key(Qt.Key.Key_Return, CTRL)

    assert isinstance(learner.page(), LibraryPage)
    for answer in ("4", "5"):
        learner.key(Qt.Key.Key_E)
        learner.tab_to(TextField, "Number")
        learner.type(answer)
        learner.key(Qt.Key.Key_Return, CTRL)
    learner.key(Qt.Key.Key_Z, CTRL)
    ((kind, answer, _content),) = learner.stored(STORED)
    assert (kind, answer) == ("number", "4")
