"""A sheet is as high as its content, never higher than the window below it, and scrolls by key."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from quizapp.ui.action_table import usual_keys
from quizapp.ui.labels import PlainLabel
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.sheet import Sheet


@pytest.fixture
def window(shown, qtbot):
    made = QWidget()
    made.resize(900, 600)
    qtbot.addWidget(made)
    made.show()
    return made


def sheet(window: QWidget, lines: int) -> Sheet:
    made = Sheet("A title", "A line <b>below</b> it.", closer=Button("Close"), width=500, parent=window)
    for number in range(lines):
        made.body.addWidget(PlainLabel(f"Line {number}", "lead", wrap=True))
    made.foot.addWidget(made.closer)
    made.fit()
    made.show()
    return made


def test_a_short_sheet_shows_all_of_it(window):
    made = sheet(window, 3)
    assert made.width() == 500
    assert made.height() < 300
    assert made.area.verticalScrollBar().maximum() == 0


def test_a_long_sheet_stays_within_the_window_and_scrolls_by_key(window, qtbot):
    made = sheet(window, 80)
    assert made.height() < window.height()
    bar = made.area.verticalScrollBar()
    assert bar.maximum() > 0
    qtbot.keyClick(made, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
    qtbot.keyClick(made, Qt.Key.Key_PageUp)
    assert bar.value() < bar.maximum()


def test_fitting_again_changes_nothing(window):
    made = sheet(window, 3)
    before = made.size()
    made.fit()
    assert made.size() == before


def test_escape_closes_it(window, qtbot):
    made = sheet(window, 3)
    with qtbot.waitSignal(made.destroyed):
        qtbot.keyClick(made, Qt.Key.Key_Escape)


OTHER = {"sheet.close": ("Ctrl+W",), "sheet.send": ("F5",)}


@pytest.mark.parametrize("chosen", [usual_keys, OTHER.__getitem__], ids=["usual", "other"])
def test_the_keys_that_close_and_send_are_those_of_the_table_and_stand_on_the_buttons(window, qtbot, chosen):
    closer, send, sent = Button("Close"), Button("Do it"), []
    made = Sheet("A title", closer=closer, send=send, keys=chosen, parent=window)
    send.clicked.connect(lambda: sent.append(True))
    made.fit()
    made.show()
    assert [closer.key(), send.key()] == [chosen("sheet.close")[0], chosen("sheet.send")[0]]
    other = chosen is not usual_keys
    qtbot.keyClick(made, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    assert len(sent) == (not other)
    qtbot.keyClick(made, Qt.Key.Key_F5)
    assert len(sent) == 1
    qtbot.keyClick(made, Qt.Key.Key_Escape)
    assert made.isVisible() is other
    if other:
        qtbot.keyClick(made, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
        assert not made.isVisible()
