"""A field of several short texts: each is a stop for Tab between what stands before the field and what follows it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from quizapp.ui.widgets.suggestions import Suggestions
from quizapp.ui.widgets.token_field import TokenField


@pytest.mark.parametrize("before", [QLineEdit, QPlainTextEdit, lambda: TokenField("Before")])
def test_tab_goes_from_what_stands_before_through_each_text_to_what_follows(qtbot, before):
    room = QWidget()
    qtbot.addWidget(room)
    column = QVBoxLayout(room)
    first, field, last = before(), TokenField("Tags"), QLineEdit()
    if isinstance(first, QPlainTextEdit):
        first.setTabChangesFocus(True)
    for part in (first, field, last):
        column.addWidget(part)
    for _again in range(2):
        field.set_texts(["nato", "un"])
    with qtbot.waitActive(room):
        room.show()
        room.activateWindow()
    first.setFocus()
    reached = []
    for _stop in range(5):
        reached.append(QApplication.focusWidget())
        qtbot.keyClick(reached[-1], Qt.Key.Key_Tab)
    assert reached[1:] == [*field.tokens, field.line, last]
    assert QApplication.focusWidget() is reached[0]


def test_a_text_that_is_on_its_way_out_takes_no_press(qtbot):
    field = TokenField("Tags")
    qtbot.addWidget(field)
    field.set_texts(("sea",))
    going = field.tokens[0]
    field.set_texts(("sea", "2008"))
    going.click()
    assert field.texts() == ("sea", "2008")


def test_enter_takes_what_is_typed_and_with_nothing_typed_is_left_to_the_dialogue_around(qtbot):
    class Around(QWidget):
        heard = 0

        def keyPressEvent(self, _event):
            self.heard += 1

    around = Around()
    qtbot.addWidget(around)
    field = TokenField("Tags", "")
    QVBoxLayout(around).addWidget(field)
    around.show()
    qtbot.keyClicks(field.line, "sea")
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert (field.texts(), around.heard) == (("sea",), 0)
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert around.heard == 1


def offered(field: TokenField) -> list[str]:
    """What is shown below the line."""
    return list(field.window().findChild(Suggestions).texts())


def test_what_begins_as_typed_is_offered_before_what_has_it_within(qtbot):
    field = TokenField("Tags", words=True)
    qtbot.addWidget(field)
    field.complete_from(["annex", "nato", "senate", "war"])
    with qtbot.waitExposed(field):
        field.show()
    qtbot.keyClicks(field.line, "NA")
    assert offered(field) == ["nato", "senate"]
    qtbot.keyClick(field.line, Qt.Key.Key_Down)
    qtbot.keyClick(field.line, Qt.Key.Key_Down)
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert field.texts() == ("senate",)
    qtbot.keyClicks(field.line, "na")
    assert offered(field) == ["nato"]  # the other is there
    qtbot.keyClicks(field.line, "x")
    assert offered(field) == []


@pytest.mark.parametrize(
    ("words", "known", "texts"),
    [
        (True, [], ("sea", "war")),
        (True, ["rain, hail"], ("sea, war",)),  # which could not be typed otherwise
        (False, [], ("sea, war",)),
    ],
)
def test_a_comma_ends_a_word_and_no_other_text(qtbot, words, known, texts):
    field = TokenField("Texts", words=words)
    qtbot.addWidget(field)
    field.complete_from(known)
    qtbot.keyClicks(field.line, "sea, war")
    assert field.texts() == texts
    assert ("comma" in field.line.accessibleDescription()) is (len(texts) > 1)


def test_what_is_offered_stands_on_the_field_at_the_foot_of_a_window_and_goes_when_that_is_scrolled(qtbot):
    area, room, field = QScrollArea(), QWidget(), TokenField("Tags")
    qtbot.addWidget(area)
    column = QVBoxLayout(room)
    column.addSpacing(600)
    column.addWidget(field)
    area.setWidget(room)
    area.resize(400, 200)
    field.complete_from(["sea", "season"])
    with qtbot.waitExposed(area):
        area.show()
    area.ensureWidgetVisible(field)
    qtbot.keyClicks(field.line, "se")
    shown = area.findChild(Suggestions)
    assert offered(field) == ["sea", "season"]
    assert shown.geometry().bottom() < field.mapTo(area, field.rect().topLeft()).y() + 1
    area.verticalScrollBar().setValue(0)
    assert not shown.isVisible()
