"""Undo in an empty field is the window's; in one that was typed into it is the field's own."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from quizapp.ui.widgets.fields import TextArea, TextField

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize("kind", [TextField, TextArea])
def test_undo_is_the_windows_until_something_was_typed(kind, qtbot, shown):
    window, taken = QWidget(), []
    qtbot.addWidget(window)
    field = kind("Answer")
    field.setParent(window)
    QShortcut(QKeySequence("Ctrl+Z"), window).activated.connect(lambda: taken.append("undo"))
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert taken == ["undo"]
    QTest.keyClicks(field, "Tbilisi")
    QTest.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert taken == ["undo"]
    assert (field.text() if isinstance(field, TextField) else field.toPlainText()) == ""
