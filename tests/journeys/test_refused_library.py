"""A library that cannot be opened: said on a page of its own, and the ways on from there."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from quizapp.ui.labels import PlainLabel
from quizapp.ui.library_dialog import LibraryDialog
from quizapp.ui.widgets.button import Button
from tests.journeys.conftest import Learner

CTRL = Qt.KeyboardModifier.ControlModifier


def texts(page: QWidget) -> str:
    return "\n".join(label.text() for label in page.findChildren(PlainLabel) if label.isVisible())


def button(page: QWidget, name: str) -> Button:
    return next(found for found in page.findChildren(Button) if found.text() == name)


def test_what_is_wrong_stands_in_place_of_what_needs_a_library(start: Callable[..., Learner], tmp_path: Path) -> None:
    (tmp_path / "library.quizapp").write_text("Dear reader, this is no library. " * 8)
    learner = start(until="refused")
    window = learner.window
    assert window.place() == "refused"
    assert not window.sidebar.isVisible()
    for words in ("The library could not be opened", "is not a QuizApp library", "Nothing was changed."):
        assert words in texts(window)
    assert QApplication.focusWidget() is button(window, "Open another library")
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_Comma):
        learner.key(key, CTRL)
        assert window.place() == "refused"
    learner.key(Qt.Key.Key_F1)
    assert window.place() == "shortcuts"
    learner.key(Qt.Key.Key_Escape)
    assert window.place() == "refused"


def test_a_refused_library_is_not_called_open_where_another_is_chosen(
    start: Callable[..., Learner], tmp_path: Path
) -> None:
    (tmp_path / "library.quizapp").write_text("Dear reader, this is no library. " * 8)
    learner = start(until="refused")
    learner.key(Qt.Key.Key_Return)
    dialog = learner.window.findChild(LibraryDialog)
    assert "The one open now" not in texts(dialog)
    dialog.close()


def test_trying_again_opens_the_library_once_the_cause_is_gone(start: Callable[..., Learner], tmp_path: Path) -> None:
    path = tmp_path / "library.quizapp"
    path.write_text("Dear reader, this is no library. " * 8)
    learner = start(until="refused")
    button(learner.page(), "Try again").click()
    learner.wait(lambda: learner.window.place() == "refused")
    path.unlink()
    button(learner.page(), "Try again").click()
    learner.wait(lambda: learner.window.place() == "today" and learner.program.library is not None)
    assert learner.window.sidebar.isVisible()
    learner.key(Qt.Key.Key_4, CTRL)
    learner.wait(lambda: learner.window.place() == "library")
