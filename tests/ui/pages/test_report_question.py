"""A report needs a reason, takes a note, and is sent or left by key and by mouse."""

import pytest
from PySide6.QtCore import Qt

from quizapp.study.session import Report
from quizapp.ui.pages.report_question import ReportQuestion


@pytest.fixture
def asked(shown, qtbot):
    made = ReportQuestion()
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_without_a_reason_nothing_is_reported(asked, qtbot):
    assert not asked.send.isEnabled()
    assert asked.send.accessibleDescription() == "Choose what is the matter first."
    with qtbot.assertNotEmitted(asked.reported):
        qtbot.keyClick(asked, Qt.Key.Key_Return)
    assert asked.isVisible()


@pytest.mark.parametrize(("at", "reason"), list(enumerate(Report)))
def test_each_number_chooses_its_reason_and_enter_reports(asked, qtbot, at, reason):
    with qtbot.waitSignal(asked.reported) as heard:
        qtbot.keyClick(asked, Qt.Key(Qt.Key.Key_1 + at))
        assert [row.state() == "chosen" for row in asked.rows] == [each is reason for each in Report]
        qtbot.keyClick(asked, Qt.Key.Key_Return)
    assert heard.args == [reason, ""]
    assert not asked.isVisible()


def test_a_reason_is_chosen_by_mouse_and_a_digit_in_the_note_is_a_digit(asked, qtbot):
    qtbot.mouseClick(asked.rows[3], Qt.MouseButton.LeftButton)
    asked.note.setFocus()
    qtbot.keyClicks(asked.note, "since 2014")
    with qtbot.waitSignal(asked.reported) as heard:
        qtbot.mouseClick(asked.send, Qt.MouseButton.LeftButton)
    assert heard.args == [Report.OUTDATED, "since 2014"]


def test_escape_reports_nothing(asked, qtbot):
    asked.choose(Report.WRONG)
    with qtbot.assertNotEmitted(asked.reported):
        qtbot.keyClick(asked.note, Qt.Key.Key_Escape)
    assert not asked.isVisible()
