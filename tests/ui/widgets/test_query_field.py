"""The search field of a language: completion by keys, what was searched for before, and where it is wrong."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.ui.widgets.query_field import QueryField


@pytest.fixture
def window(qtbot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def field(window, qtbot) -> QueryField:
    made = QueryField("Search", {"topic": ["leaders", "my own"], "tag": []}.__getitem__)
    QVBoxLayout(window).addWidget(made)
    window.resize(600, 400)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    made.setFocus()
    qtbot.wait_until(made.hasFocus)
    return made


def press(qtbot, field: QueryField, *keys: Qt.Key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    for key in keys:
        qtbot.keyClick(field, key, modifier)


def test_tab_takes_the_first_of_the_list_and_then_its_value(qtbot, field):
    qtbot.keyClicks(field, "to")
    assert field.list.texts() == ("topic:",)
    press(qtbot, field, Qt.Key.Key_Tab)
    assert field.text() == "topic:"
    assert field.list.texts() == ("leaders", '"my own"')
    press(qtbot, field, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert field.text() == 'topic:"my own" '
    assert field.list.texts() == ()


def test_enter_searches_for_what_stands_there_where_nothing_was_chosen(qtbot, field):
    searched: list[str] = []
    field.returnPressed.connect(lambda: searched.append(field.text()))
    qtbot.keyClicks(field, "to")
    press(qtbot, field, Qt.Key.Key_Return)
    assert searched == ["to"]
    assert field.list.texts() == ()


def test_escape_puts_the_list_away_and_keeps_the_words(qtbot, field):
    qtbot.keyClicks(field, "to")
    press(qtbot, field, Qt.Key.Key_Escape)
    assert field.list.texts() == ()
    assert field.text() == "to"


def test_letters_go_on_into_the_field_while_the_list_is_open(qtbot, field):
    for letter in (Qt.Key.Key_T, Qt.Key.Key_A):
        press(qtbot, field, letter)
    assert field.text() == "ta"
    assert field.list.texts() == ("tag:",)


def test_down_in_an_empty_field_leads_to_what_was_searched_for_before(qtbot, field):
    for words in ("first", "second"):
        field.setText(words)
        field.remember()
    field.clear()
    press(qtbot, field, Qt.Key.Key_Down)
    assert field.list.texts() == ("second", "first")
    press(qtbot, field, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert field.text() == "second"


def test_what_is_wrong_is_said_to_a_screen_reader_and_does_not_change_the_text(field):
    field.setText("colour:red war")
    field.show_wrong((0, 6), "“colour” is nothing to search by.")
    assert field.accessibleDescription() == "“colour” is nothing to search by."
    assert field.text() == "colour:red war"
    field.show_wrong(None)
    assert field.accessibleDescription() == ""


def test_the_underline_reaches_under_the_letters(field):
    field.setText("colour")
    field.show_wrong(None)
    plain = field.grab().toImage()
    field.set_wrong(True)
    edged = field.grab().toImage()
    field.show_wrong((0, 6))
    assert plain != edged
    assert field.grab().toImage() != edged


def test_help_is_asked_for_by_its_key(qtbot, field):
    with qtbot.waitSignal(field.help_requested):
        press(qtbot, field, Qt.Key.Key_F1, modifier=Qt.KeyboardModifier.ShiftModifier)
