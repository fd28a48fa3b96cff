"""A field of several short texts: each is a stop for Tab between what stands before the field and what follows it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

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
