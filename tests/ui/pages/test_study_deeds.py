"""What the learner does to a question in a session is saved, said, and taken back from where it was said."""

import sqlite3
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from quizapp.errors import KnownError
from quizapp.store import cards
from quizapp.store.records import Rating, Report, State
from quizapp.study.view import Phase
from quizapp.ui.pages.due_day import DueDay
from quizapp.ui.pages.report_question import ReportQuestion
from quizapp.ui.pages.study import StudyPage
from quizapp.ui.requests import StudyRequest
from tests.ui.pages.stage import Stage
from tests.ui.pages.study_page import phase, study_page, texts


@pytest.fixture
def page(desk, stage: Stage) -> StudyPage:
    return study_page(desk, stage)


def test_i_was_right_turns_a_difference_into_a_match_and_can_be_kept(desk, page, stage, qtbot):
    (number,) = desk.fill(1)
    stage.put(page, StudyRequest())
    stage.press(Qt.Key.Key_T)
    stage.type("President Q")
    stage.press(Qt.Key.Key_Return)
    assert "Differs." in texts(page)
    stage.press(Qt.Key.Key_Y)
    assert "Counted." in texts(page)
    stage.press(Qt.Key.Key_A)
    assert "You typed “President Q”, which you accept." in texts(page)
    assert page.session.view.id == number
    assert stage.remarks[-1].sentence == "“President Q” is accepted from now on."
    stage.remarks[-1].undo()
    assert phase(page) is Phase.ANSWER
    assert page.session.view.typed.can_keep


def test_a_remark_that_has_outlived_its_deed_undoes_no_other(desk, page, stage):
    first, second, _third = desk.fill(3)
    stage.put(page, StudyRequest())
    stage.press(Qt.Key.Key_S)
    remark = stage.remarks[-1]
    stage.press(Qt.Key.Key_Space)
    stage.press(Qt.Key.Key_4)
    easy = page.session.view.undo
    assert easy.startswith("Easy on “")
    remark.undo()
    assert cards.get(desk.library, first).suspended
    assert cards.get(desk.library, second).reviews == 1
    assert stage.remarks[-1].sentence == f"The last change is another one by now: {easy}."
    stage.remarks[-1].undo()
    assert cards.get(desk.library, second).reviews == 0
    stage.press(Qt.Key.Key_Escape)
    remark.undo()
    assert stage.remarks[-1].sentence == "The session has ended. Undo on Today takes it back."


def test_undo_brings_the_card_back_and_its_button_names_the_deed(desk, page, stage):
    desk.fill(2)
    stage.put(page, StudyRequest())
    number = page.session.view.id
    stage.press(Qt.Key.Key_Space)
    stage.press(Qt.Key.Key_4)
    assert "Easy" in page.bar._undo.toolTip()
    stage.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.session.view.id == number
    assert cards.get(desk.library, number).reviews == 0
    assert stage.remarks[-1].sentence.startswith("Undone")


def test_suspend_and_bury_take_the_card_away_and_offer_undo(desk, page, stage):
    desk.fill(3)
    stage.put(page, StudyRequest())
    first = page.session.view.id
    stage.press(Qt.Key.Key_S)
    second = page.session.view.id
    assert second != first
    assert cards.get(desk.library, first).suspended
    stage.remarks[-1].undo()
    assert not cards.get(desk.library, first).suspended
    stage.press(Qt.Key.Key_B)
    assert stage.remarks[-1].undo is not None


def test_where_saving_fails_the_card_stays_and_the_same_rating_is_tried_again(desk, page, stage):
    desk.fill(2)
    stage.put(page, StudyRequest())
    number = page.session.view.id
    stage.press(Qt.Key.Key_Space)
    cleared: list[bool] = []
    stage.messages.cleared.connect(lambda: cleared.append(True))
    desk.library.connection.execute("PRAGMA query_only = ON")
    stage.press(Qt.Key.Key_4)
    assert phase(page) is Phase.ANSWER
    assert page.session.view.id == number
    assert "not saved yet" in stage.notices[-1].sentence
    assert page._deeds.retry.isActive()
    desk.library.connection.execute("PRAGMA query_only = OFF")
    stage.notices[-1].do()
    assert cards.get(desk.library, number).stability is not None
    assert page.session.view.id != number
    assert cleared
    assert not page._deeds.retry.isActive()


def test_an_unsaved_answer_is_not_tried_again_once_the_learner_has_left(desk, page, stage):
    (number,) = desk.fill(1)
    cleared: list[bool] = []
    stage.messages.cleared.connect(lambda: cleared.append(True))
    stage.put(page, StudyRequest())
    stage.press(Qt.Key.Key_Space)
    desk.library.connection.execute("PRAGMA query_only = ON")
    stage.press(Qt.Key.Key_4)
    desk.library.connection.execute("PRAGMA query_only = OFF")
    stage.press(Qt.Key.Key_Escape)
    assert not page._deeds.retry.isActive()
    assert cleared
    page._deeds.try_again()
    assert cards.get(desk.library, number).reviews == 0


def test_an_error_of_ours_is_not_swallowed(desk, page, stage):
    desk.fill(1)
    stage.put(page, StudyRequest())

    def broken():
        raise sqlite3.ProgrammingError("ours")

    with pytest.raises(sqlite3.ProgrammingError):
        page._do(broken)
    assert not isinstance(sqlite3.ProgrammingError(), KnownError)


def test_an_answer_can_be_undone_from_the_summary(desk, page, stage, qtbot):
    (number,) = desk.fill(1)
    stage.put(page, StudyRequest())
    stage.press(Qt.Key.Key_Space)
    stage.press(Qt.Key.Key_4)
    stage.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.session.view.id == number
    assert page.card.isVisible()


def test_a_report_asks_for_the_reason_sets_aside_and_can_be_undone(desk, page, stage):
    (number, _other) = desk.fill(2)
    stage.put(page, StudyRequest(ids=(number,)))
    stage.press(Qt.Key.Key_F, Qt.KeyboardModifier.ShiftModifier)
    asked = page.findChild(ReportQuestion)
    stage.qtbot.waitUntil(asked.isVisible)
    stage.qtbot.keyClick(asked, Qt.Key.Key_2)
    stage.qtbot.keyClicks(asked.note, "Which of the two?")
    stage.qtbot.keyClick(asked.note, Qt.Key.Key_Return)
    card = cards.get(desk.library, number)
    assert (card.suspended, card.report, card.report_note) == (True, Report.AMBIGUOUS, "Which of the two?")
    assert phase(page) is Phase.DONE
    remark = stage.remarks[-1]
    assert remark.sentence == "Reported and set aside. It can be read in two ways."
    remark.undo()
    assert cards.get(desk.library, number).report is None


def test_redo_says_what_is_done_again_in_place_of_the_remark_that_it_was_undone(desk, page, stage):
    desk.fill(3)
    stage.put(page, StudyRequest())
    stage.press(Qt.Key.Key_B)
    stage.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    undone = stage.remarks[-1].sentence
    assert undone.startswith("Undone: bury")
    stage.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert stage.remarks[-1].sentence == undone.replace("Undone", "Done again")
    stage.remarks[-1].undo()
    assert stage.remarks[-1].sentence == undone


def test_a_learnt_question_is_put_off_to_a_day_or_started_anew_and_both_are_undone(desk, page, stage):
    (number, _other) = desk.fill(2)
    session = desk.study()
    session.show_answer()
    session.rate(Rating.EASY)
    desk.clock.sleep(days=12)
    stage.put(page, StudyRequest(ids=(number,)))
    before = cards.get(desk.library, number)
    stage.press(Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    page.findChild(DueDay).send.click()
    later = cards.get(desk.library, number)
    assert (later.due_day, later.stability) == (page.session.today() + timedelta(days=1), before.stability)
    assert stage.remarks[-1].sentence == "It comes back tomorrow."
    stage.remarks[-1].undo()
    assert page.session.view.id == number
    stage.actions.action("study.anew").trigger()
    assert cards.get(desk.library, number).state is State.NEW
    assert len(cards.reviews_of(desk.library, number)) == 1
    assert not stage.actions.action("study.anew").isEnabled()
    stage.remarks[-1].undo()
    assert cards.get(desk.library, number) == before


def test_the_next_question_tells_that_something_else_is_shown_and_another_side_does_not(desk, page, stage):
    passed: list[bool] = []
    stage.messages.passed.connect(lambda: passed.append(True))
    desk.fill(2)
    stage.put(page, StudyRequest())
    passed.clear()
    stage.press(Qt.Key.Key_Space)
    assert passed == []
    stage.press(Qt.Key.Key_3)
    assert passed == [True]
