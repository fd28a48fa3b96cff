"""Chosen keys hold where they fit; what does not fit is refused with a sentence that names the other action."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from quizapp.ui import own_keys
from quizapp.ui.action_table import clashes, rows
from quizapp.ui.look import Look

NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CTRL, PAD = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.KeypadModifier


def keys(table: tuple, id_: str) -> tuple[str, ...]:  # type: ignore[type-arg]
    return next(row.keys for row in table if row.id == id_)


def test_a_chosen_key_takes_the_place_of_the_one_shown_and_the_others_stay() -> None:
    table, refused = own_keys.applied(rows(), ["study.good=G", "study.flag=ctrl+shift+x"])
    assert keys(table, "study.good") == ("G", "Space", "Return", "Enter")
    assert keys(table, "study.flag") == ("Ctrl+Shift+X", "*")
    assert not refused
    assert own_keys.kept(table, rows()) == ("study.good=G", "study.flag=Ctrl+Shift+X")


def test_two_actions_can_exchange_their_keys() -> None:
    table, refused = own_keys.applied(rows(), ["study.flag=S", "study.suspend=F"])
    assert keys(table, "study.flag")[0] == "S"
    assert keys(table, "study.suspend")[0] == "F"
    assert not refused


@pytest.mark.parametrize(
    "entry",
    [
        "no.such.action=X",
        "study.flag=",
        "study.flag",
        "study.flag=Nonsense",
        "study.flag=Ctrl+K, Ctrl+B",
        "study.flag=\x01",
        "study.flag=Esc",
        "study.flag=Tab",
        "study.flag=Return",
        "study.flag=Ctrl",
        "quiz.choose.1=X",
        "library.edit=F",
        "go.today=F",
    ],
)
def test_what_does_not_fit_is_left_out_and_told(entry: str) -> None:
    table, refused = own_keys.applied(rows(), [entry, "study.type=K"])
    assert refused == (entry,)
    assert keys(table, "study.type") == ("K",)
    assert own_keys.kept(table, rows()) == ("study.type=K",)
    assert not clashes(table)


@pytest.mark.parametrize(
    ("id_", "key", "told"),
    [
        ("study.flag", "X", ""),
        ("study.flag", "F", ""),
        ("study.flag", "S", "S is the key of “Suspend” in “Study: answer”."),
        ("today.study", "Ctrl+2", "Ctrl 2 is the key of “Study” everywhere."),
        ("library.edit", "Alt+F", "Alt F is the key of “Flag” in “Library”."),
        ("today.quiz", "Tab", "Tab does the same in every program and cannot be chosen."),
        ("today.quiz", "Return", "Enter does the same in every program and cannot be chosen."),
    ],
)
def test_a_key_that_is_taken_is_refused_with_the_name_of_its_action(shown: Look, id_: str, key: str, told: str) -> None:
    assert own_keys.why_not(rows(), id_, key) == told


@pytest.mark.parametrize(
    ("key", "modifier", "text", "found"),
    [
        (Qt.Key.Key_X, NONE, "x", "X"),
        (Qt.Key.Key_X, SHIFT, "X", "Shift+X"),
        (Qt.Key.Key_Question, SHIFT, "?", "?"),
        (Qt.Key.Key_7, PAD, "7", "7"),
        (Qt.Key.Key_F9, CTRL, "", "Ctrl+F9"),
        (Qt.Key.Key_Control, CTRL, "", ""),
        (Qt.Key.Key_Shift, SHIFT, "", ""),
    ],
)
def test_a_key_is_read_as_it_was_pressed(key: Qt.Key, modifier: Qt.KeyboardModifier, text: str, found: str) -> None:
    assert own_keys.key_of(QKeyEvent(QEvent.Type.KeyPress, key, modifier, text)) == found
