"""A command is found by its name and a key is changed, by mouse and by keys; the next start knows the key."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from quizapp.ui.palette import Palette
from quizapp.ui.widgets.key_row import KeyRow
from tests.journeys.conftest import Learner

pytestmark = pytest.mark.usefixtures("furnished")
CTRL = Qt.KeyboardModifier.ControlModifier


def opened_palette(learner: Learner) -> Palette:
    learner.key(Qt.Key.Key_K, CTRL)
    palette = QApplication.activeModalWidget()
    assert isinstance(palette, Palette)
    return palette


def the_new_key_works_after_a_restart(start: Callable[..., Learner]) -> None:
    learner = start()
    assert learner.window.place() == "today"
    learner.key(Qt.Key.Key_I, CTRL)
    assert learner.window.place() == "today"
    learner.key(Qt.Key.Key_J, CTRL)
    assert learner.window.place() == "incoming"


def test_by_mouse_a_command_is_found_and_a_key_is_changed(start: Callable[..., Learner]) -> None:
    learner = start()
    palette = opened_palette(learner)
    learner.type("shortcuts")
    learner.row(palette.list, 0)
    assert learner.window.place() == "shortcuts"
    learner.click("Import questions, Ctrl I")
    learner.key(Qt.Key.Key_J, CTRL)
    learner.click("Use this key")
    the_new_key_works_after_a_restart(start)


def test_by_keys_a_command_is_found_and_a_key_is_changed_and_back_and_changed_again(
    start: Callable[..., Learner],
) -> None:
    learner = start()
    opened_palette(learner)
    learner.type("shortcuts")
    learner.key(Qt.Key.Key_Return)
    assert learner.window.place() == "shortcuts"
    learner.tab_to(KeyRow)
    learner.step_to("Import questions, Ctrl I")
    learner.key(Qt.Key.Key_Return)
    learner.key(Qt.Key.Key_J, CTRL)
    learner.key(Qt.Key.Key_Return)
    learner.key(Qt.Key.Key_Z, CTRL)
    assert learner.program.actions.keys("bring") == ("Ctrl+I",)
    learner.key(Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    the_new_key_works_after_a_restart(start)
