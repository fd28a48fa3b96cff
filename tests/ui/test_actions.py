"""The action table is complete and unambiguous, and its actions live where the table says."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLineEdit, QSpinBox, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from quizapp.ui import icons
from quizapp.ui.action_rows.row import ANYWHERE
from quizapp.ui.action_table import clashes, context_name, group_name, rows
from quizapp.ui.actions import Actions
from quizapp.ui.look import Look


@pytest.fixture
def window(shown: Look, qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    QVBoxLayout(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_every_action_has_text_icon_tip_and_keys() -> None:
    for row in rows():
        assert row.text, row.id
        assert row.tip, row.id
        assert row.keys, row.id
        assert row.icon in icons.names(), row.id
        assert row.contexts, row.id


def test_every_key_is_one_that_qt_knows() -> None:
    for row in rows():
        for key in row.shortcuts():
            assert QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText), (row.id, key)


def test_no_id_stands_twice() -> None:
    ids = [row.id for row in rows()]
    assert len(ids) == len(set(ids))


def test_no_key_does_two_things_in_one_context() -> None:
    assert clashes(rows()) == []


def test_a_key_that_does_two_things_would_be_found() -> None:
    table = rows()
    twice = replace(table[0], id="twice", contexts=("today",))
    assert ("today", "Ctrl+1", table[0].id, "twice") in clashes((*table, twice))


def test_every_context_has_a_name() -> None:
    for row in rows():
        assert all(context_name(context) for context in row.contexts)
        assert group_name(row.contexts)


def test_what_can_be_done_in_the_study_place_stands_under_its_name() -> None:
    assert group_name(("study.choice", "study.done")) == "Study"
    assert group_name(("study.question", "study.answer", "study.done")) == "Study: both sides"


def test_single_letters_have_alt_and_the_letter_as_well() -> None:
    flag = next(row for row in rows() if row.id == "study.flag")
    assert flag.shortcuts() == ("F", "*", "Alt+F")


def test_unbuilt_places_keep_their_numbers() -> None:
    keys = {key: row.id for row in rows() if ANYWHERE in row.contexts for key in row.keys}
    assert keys["Ctrl+1"] == "go.today"
    assert keys["Ctrl+5"] == "go.editor"
    assert keys["Ctrl+6"] == "go.import"
    assert not {"Ctrl+7", "Ctrl+8"} & set(keys)


def test_an_action_is_live_only_in_its_context_and_only_if_somebody_listens(window: QWidget) -> None:
    actions = Actions(window)
    assert not actions.action("go.today").isEnabled()
    actions.on("go.today", lambda: None)
    actions.on("study.show", lambda: None)
    assert actions.action("go.today").isEnabled()
    assert not actions.action("study.show").isEnabled()
    actions.enter("study.question")
    assert actions.action("study.show").isEnabled()
    actions.allow("study.show", False, "Nothing to show")
    assert not actions.action("study.show").isEnabled()
    actions.allow("study.show", True)
    actions.enter("study.answer")
    assert not actions.action("study.show").isEnabled()


def test_a_key_triggers_its_action(window: QWidget, qtbot: QtBot) -> None:
    actions = Actions(window)
    done: list[str] = []
    actions.on("study.hard", lambda: done.append("hard"))
    actions.on("quiz.choose.2", lambda: done.append("choose"))
    actions.enter("study.answer")
    qtbot.keyClick(window, Qt.Key.Key_2)
    assert done == ["hard"]
    actions.enter("quiz.running")
    qtbot.keyClick(window, Qt.Key.Key_2)
    assert done == ["hard", "choose"]


def test_letters_go_to_a_field_and_alt_letter_to_the_action(window: QWidget, qtbot: QtBot) -> None:
    field = QLineEdit()
    layout = window.layout()
    assert layout is not None
    layout.addWidget(field)
    actions = Actions(window)
    done: list[str] = []
    actions.on("study.flag", lambda: done.append("flag"))
    actions.enter("study.question")
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_F)
    assert field.text() == "f"
    assert done == []
    qtbot.keyClick(field, Qt.Key.Key_F, Qt.KeyboardModifier.AltModifier)
    assert done == ["flag"]
    assert field.text() == "f"


def test_keys_from_the_settings_take_the_place_of_the_tables(window: QWidget) -> None:
    actions = Actions(window, ["study.flag=X"])
    shown = {sequence.toString() for sequence in actions.action("study.flag").shortcuts()}
    assert shown == {"X", "*", "Alt+X"}


def test_a_button_of_an_action_triggers_it_and_says_why_it_cannot(window: QWidget, qtbot: QtBot) -> None:
    actions = Actions(window)
    done: list[int] = []
    actions.on("today.study", lambda: done.append(1))
    actions.enter("today")
    button = actions.button("today.study", "primary")
    qtbot.addWidget(button)
    button.click()
    assert done == [1]
    actions.allow("today.study", False, "Nothing is due <today>")
    assert not button.isEnabled()
    assert "Nothing is due &lt;today&gt;" in button.toolTip()
    assert button.accessibleDescription() == "Nothing is due <today>"
    actions.allow("today.study", True)
    assert button.isEnabled()
    assert "Nothing" not in button.toolTip()


def test_a_menu_holds_the_actions(window: QWidget) -> None:
    actions = Actions(window)
    menu = actions.menu(["library.edit", "", "library.delete"], window)
    assert [action.objectName() for action in menu.actions() if not action.isSeparator()] == [
        "library.edit",
        "library.delete",
    ]


def test_every_action_of_a_quiz_has_a_key_beside_a_field_that_is_typed_into() -> None:
    without = [row.id for row in rows() if "quiz.running" in row.contexts and not row.key_beside_typing()]
    assert [id_ for id_ in without if not id_.startswith("quiz.choose.")] == []


def test_a_button_shows_the_key_that_works_while_a_field_is_typed_into(window: QWidget, qtbot: QtBot) -> None:
    actions = Actions(window)
    flag, field = actions.button("quiz.flag"), QLineEdit()
    layout = window.layout()
    assert layout is not None
    layout.addWidget(flag)
    layout.addWidget(field)
    actions.on("quiz.flag", lambda: None)
    flag.setFocus()
    assert flag.key() == "F"
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    assert flag.key() == "Alt+F"
    assert actions.button("quiz.before").key() == "Alt+Left"
    flag.setFocus()
    assert flag.key() == "F"


def test_a_field_of_another_window_changes_no_key(window: QWidget, qtbot: QtBot) -> None:
    flag, dialog = Actions(window).button("quiz.flag"), QWidget()
    qtbot.addWidget(flag)
    qtbot.addWidget(dialog)
    field = QLineEdit(dialog)
    dialog.show()
    dialog.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    assert flag.key() == "F"


def test_a_button_without_room_for_its_key_shows_none_beside_a_field_either(window: QWidget, qtbot: QtBot) -> None:
    actions = Actions(window)
    flag, field = actions.button("quiz.flag"), QLineEdit()
    layout = window.layout()
    assert layout is not None
    layout.addWidget(flag)
    layout.addWidget(field)
    flag.set_key("")
    flag.setFocus()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    assert flag.key() == ""


def test_a_button_and_a_menu_show_the_key_that_was_chosen_last(window: QWidget, qtbot: QtBot) -> None:
    actions = Actions(window)
    button = actions.button("library.edit")
    qtbot.addWidget(button)
    width = button.sizeHint().width()
    assert actions.use(["library.edit=Ctrl+Alt+F9"]) == ()
    assert button.key() == "Ctrl+Alt+F9"
    assert button.sizeHint().width() > width
    assert actions.action("library.edit").shortcuts() == [QKeySequence("Ctrl+Alt+F9")]
    assert actions.own() == ("library.edit=Ctrl+Alt+F9",)
    actions.use(())
    assert button.key() == "E"


def test_a_number_that_is_being_typed_counts_before_what_its_key_does(window: QWidget, qtbot: QtBot) -> None:
    field = QSpinBox()
    field.setKeyboardTracking(False)
    layout = window.layout()
    assert layout is not None
    layout.addWidget(field)
    actions = Actions(window)
    taken: list[int] = []
    field.valueChanged.connect(taken.append)
    actions.on("quiz.start", lambda: taken.append(-1))
    actions.enter("quiz.setup")
    field.show()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    field.selectAll()
    qtbot.keyClicks(field, "42")
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert taken == [42, -1]
