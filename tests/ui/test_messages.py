"""The environment's errors become a sentence, ours a report; remarks offer a way back."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from quizapp.errors import KnownError
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import Look
from quizapp.ui.messages import Messages, Notice, Remark
from quizapp.ui.report_dialog import ReportDialog
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.toast import MessageBar, Toast


@pytest.fixture
def heard(qapp: object) -> tuple[Messages, list[object]]:
    messages, all_of_them = Messages(), []
    for signal in (messages.remarked, messages.noticed, messages.reported):
        signal.connect(all_of_them.append)
    return messages, all_of_them


def test_a_known_error_is_told_in_its_own_sentences(heard: tuple[Messages, list[object]]) -> None:
    messages, told = heard
    messages.tell(KnownError("The disk is full.", "Your answer is kept.", "Free some space."))
    assert told == [Notice("The disk is full. Your answer is kept. Free some space.")]


def test_an_error_of_ours_is_told_as_a_report(heard: tuple[Messages, list[object]], expected_log: list[str]) -> None:
    expected_log.append("Reported")
    messages, told = heard
    messages.tell(ZeroDivisionError("division by zero"))
    assert len(told) == 1
    assert "ZeroDivisionError: division by zero" in str(told[0])
    assert "QuizApp" in str(told[0])


def test_a_remark_carries_its_way_back(heard: tuple[Messages, list[object]]) -> None:
    messages, told = heard
    undone: list[int] = []
    messages.say("Question suspended", lambda: undone.append(1))
    assert isinstance(told[0], Remark)
    assert told[0].undo is not None
    told[0].undo()
    assert undone == [1]


def level(widget: QWidget) -> int:
    return widget.geometry().center().y()


def test_undo_in_the_toast_undoes_and_goes_away(shown: Look, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, 400)
    window.show()
    toast = Toast(window)
    undone: list[int] = []
    toast.show_remark("Question suspended", lambda: undone.append(1))
    assert toast.isVisible()
    assert toast.geometry().center().x() == pytest.approx(300, abs=2)
    assert window.rect().contains(toast.geometry())
    assert toast.label.height() == toast.label.heightForWidth(toast.label.width())  # it is written from its top
    assert level(toast.label) == pytest.approx(level(toast.button), abs=1)
    toast.button.click()
    assert undone == [1]
    assert not toast.isVisible()
    toast.show_remark("Saved")
    assert not toast.button.isVisible()


def test_the_bar_stays_until_it_is_closed_or_acted_on(shown: Look, qtbot: QtBot) -> None:
    bar = MessageBar()
    qtbot.addWidget(bar)
    tried: list[int] = []
    bar.show_notice("The answer is <not> saved yet.", "Try again", lambda: tried.append(1))
    assert bar.label.text() == "The answer is <not> saved yet."
    bar.action.click()
    assert tried == [1]
    assert not bar.isVisible()
    bar.show_notice("Again.")
    assert not bar.action.isVisible()
    bar.closer.click()
    assert not bar.isVisible()


def test_the_report_can_be_copied(shown: Look, qtbot: QtBot) -> None:
    dialog = ReportDialog("QuizApp 1\nTraceback <b>")
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "QuizApp 1\nTraceback <b>"
    assert dialog.copy.text() == "Copied"


def test_a_toast_covers_neither_what_has_the_focus_nor_the_primary_button(shown: Look, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, 400)
    low = Button("Low", "primary", parent=window)
    low.move(260, 340)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    toast = Toast(window)

    def box() -> QRect:
        return toast.geometry().adjusted(16, 16, -16, -16)  # without the room for its shadow

    toast.show_remark("Question suspended")
    assert not box().intersects(low.geometry())
    low.set_kind("normal")
    low.setFocus()
    toast.show_remark("Question suspended")
    assert not box().intersects(low.geometry())


def test_a_toast_beside_a_control_at_the_bottom_covers_none_of_it(shown: Look, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, 400)
    control = Button("Feedback", parent=window)
    control.move(200, 350)
    window.show()
    toast = Toast(window)
    toast.show_remark("Saved.")
    box = toast.geometry().adjusted(16, 16, -16, -16)
    assert not box.intersects(control.geometry())
    assert box.top() > control.y() - 40  # still at the bottom


def test_a_remark_goes_when_something_else_is_shown_and_one_with_undo_stands_where_it_covers_no_text(
    shown: Look, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 400)
    text = PlainLabel("A long answer of another question", parent=window)
    text.setGeometry(200, 320, 500, 60)
    window.show()
    toast = Toast(window)
    toast.show_remark("Undone: bury")
    toast.pass_by()
    assert toast.isVisible()  # it was said on the way there
    monkeypatch.setattr("quizapp.ui.widgets.toast._JUST_NOW", -10_000)
    toast.pass_by()
    assert not toast.isVisible()
    toast.show_remark("Left out until tomorrow.", lambda: None)
    toast.pass_by()
    QApplication.processEvents()
    assert toast.isVisible()
    assert not toast.geometry().adjusted(16, 16, -16, -16).intersects(text.geometry())
    assert window.rect().contains(toast.geometry())
