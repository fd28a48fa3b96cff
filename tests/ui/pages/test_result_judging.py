"""The learner's word on the result page: counted as right, kept, flagged, and all of it taken back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from quizapp.authoring import browse
from quizapp.errors import KnownError
from quizapp.store import cards
from quizapp.store.records import Rating
from quizapp.study import answering
from quizapp.study.quiz import history, overruling
from quizapp.study.quiz.aftermath import aftermath
from quizapp.study.quiz.result import refreshed
from quizapp.ui.labels import PlainLabel
from quizapp.ui.pages.quiz_result import QuizResultPage, ResultSource
from quizapp.ui.pages.result_judging import JudgingDeeds
from quizapp.ui.widgets.button import Button
from tests.study.conftest import Desk
from tests.ui.pages.stage import Stage


def weights(desk: Desk) -> answering.Desk:
    return answering.Desk(desk.scheduler, desk.settings, desk.clock, desk.rng)


@pytest.fixture
def page(desk: Desk, stage: Stage) -> QuizResultPage:
    library = desk.library
    deeds = JudgingDeeds(
        overrule=lambda quiz, place: overruling.overrule(library, quiz, place, weights(desk)),
        keeping=lambda answer: overruling.keeping(library, answer),
        keep=lambda answer: overruling.keep(library, answer, weights(desk)),
        flag=lambda quiz, place, on: overruling.flag(library, quiz, place, desk.clock.now(), on=on),
        undo=lambda: browse.undo(library, desk.clock.now()),
    )
    source = ResultSource(
        now=lambda result: refreshed(library, result),
        compared=lambda result: history.compared(library, result),
        done=lambda result: aftermath(library, result),
        day=lambda moment: moment.date(),
    )
    today = desk.clock.now().date()
    return QuizResultPage(stage.actions, lambda: today, None, source, deeds, stage.messages)


def taken(desk: Desk, *answers: str):
    """The result of a quiz of typed questions, answered so; "right" is what is right."""
    desk.fill(len(answers))
    quiz = desk.quiz(forms=("typed",), count=len(answers))
    for place, answer in enumerate(answers):
        quiz.goto(place)
        desk.clock.advance(seconds=5)
        if answer:
            quiz.respond((quiz.view.item.question.answer if answer == "right" else answer,))
    quiz.submit()
    desk.clock.advance(minutes=1)
    return quiz.result()


def texts(page: QuizResultPage) -> list[str]:
    return [label.text() for label in page.findChildren(PlainLabel) if label.isVisible()]


def offered(page: QuizResultPage, row: int = 0) -> list[str]:
    found = page.rows()[row].answers.findChildren(Button)
    return [one.text() for one in found if one.isVisible()]


def test_y_counts_the_row_of_now_as_right_and_all_figures_follow(desk, page, stage):
    stage.put(page, taken(desk, "The Harbour Poet", "right"))
    assert offered(page) == ["I was right"]
    assert {"1", "50 %"} <= set(texts(page))
    stage.press(Qt.Key.Key_Y)
    QApplication.processEvents()
    assert {"2", "100 %", "Every answer right", "Marked wrong; counts as right, since you said so."} <= set(texts(page))
    assert offered(page) == ["Accept it from now on", "Take it back"]
    assert stage.remarks[-1].sentence == "Counted as right."
    assert [one.rating for one in cards.reviews_of(desk.library, page.rows()[0].item.id)] == [Rating.GOOD]
    stage.press(Qt.Key.Key_W)
    QApplication.processEvents()
    assert {"1", "50 %"} <= set(texts(page))
    assert stage.remarks[-1].sentence == "Counted as wrong."


def test_the_button_in_a_row_does_the_same_for_that_row(desk, page, stage, qtbot):
    stage.put(page, taken(desk, "Nobody", "The Harbour Poet"))
    second = page.rows()[1]
    (button,) = second.answers.findChildren(Button)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert [row.item.correct for row in page.rows()] == [False, True]


def test_a_right_answer_counts_as_wrong_where_the_learner_says_so_and_is_to_be_reviewed(desk, page, stage):
    stage.put(page, taken(desk, "right", "right"))
    assert (offered(page, 0), offered(page, 1)) == (["I was wrong"], [])  # in the row of now alone
    page.rows()[1].setFocus()
    assert (offered(page, 0), offered(page, 1)) == ([], ["I was wrong"])
    stage.press(Qt.Key.Key_Y)
    assert page.result.score == 2  # Y is for what is wrong alone
    stage.press(Qt.Key.Key_W)
    QApplication.processEvents()
    assert {"1", "50 %", "Marked right; counts as wrong, since you said so."} <= set(texts(page))
    assert stage.remarks[-1].sentence == "Counted as wrong."
    assert [len(page.result.missed), offered(page, 1)] == [1, ["Take it back"]]
    assert "Marked right; counts as wrong" in page.rows()[1].accessibleName()
    assert [one.rating for one in cards.reviews_of(desk.library, page.rows()[1].item.id)] == [Rating.AGAIN]


def test_the_key_stands_in_the_row_of_now_and_the_heading_counts_what_is_missed_by_now(desk, page, stage):
    stage.put(page, taken(desk, "Nobody", "Jon Falk", "right"))
    keys = [row.answers.findChild(Button).key() for row in page.rows()]
    assert keys == ["Y", ""]
    assert page.heading.label.text() == "2 to review"
    stage.press(Qt.Key.Key_Y)
    QApplication.processEvents()
    assert (page.heading.label.text(), len(page.rows())) == ("1 to review", 2)


def test_a_row_that_is_missed_no_more_stays_until_the_next_step_and_undo_brings_it_back(desk, page, stage):
    stage.put(page, taken(desk, "Nobody", "The Harbour Poet", "right"))
    page.rows()[0].setFocus()
    stage.press(Qt.Key.Key_Y)
    QApplication.processEvents()
    assert (page.heading.label.text(), page.filter.segments[0].text()) == ("1 to review", "Missed 1")
    assert [row.item.mine for row in page.rows()] == ["Nobody", "The Harbour Poet"]  # A and W still find it
    stage.press(Qt.Key.Key_Down)
    assert [row.item.mine for row in page.rows()] == ["The Harbour Poet"]
    assert page.rows()[0].hasFocus()
    stage.remarks[-1].undo()
    assert [row.item.mine for row in page.rows()] == ["Nobody", "The Harbour Poet"]
    assert page.rows()[1].hasFocus()


def test_undo_takes_it_back_on_the_page_as_well(desk, page, stage):
    result = taken(desk, "The Harbour Poet")
    stage.put(page, result)
    stage.press(Qt.Key.Key_Y)
    stage.remarks[-1].undo()
    QApplication.processEvents()
    assert page.result == result
    assert offered(page) == ["I was right"]


def test_what_was_counted_is_kept_by_a_and_undo_is_seen(desk, page, stage):
    stage.put(page, taken(desk, "The Harbour Poet"))
    stage.press(Qt.Key.Key_Y)
    stage.press(Qt.Key.Key_A)
    QApplication.processEvents()
    assert "Accepted from now on." in texts(page)
    assert offered(page) == ["Take it back"]
    assert stage.remarks[-1].sentence == "“The Harbour Poet” is accepted from now on."
    stage.remarks[-1].undo()
    QApplication.processEvents()
    assert offered(page) == ["Accept it from now on", "Take it back"]


def test_what_cannot_be_kept_says_why_and_a_does_nothing(desk, page, stage):
    stage.put(page, taken(desk, "Jon Falk"))
    stage.press(Qt.Key.Key_Y)
    QApplication.processEvents()
    assert any(text.startswith("It cannot be kept: it stands for “Jon Falk”") for text in texts(page))
    assert offered(page) == ["Take it back"]
    assert not stage.actions.offers("quiz.accept")


def test_of_an_answered_or_open_question_nothing_is_offered(desk, page, stage):
    stage.put(page, taken(desk, "", "right"))
    page.filter.segments[-1].click()
    QApplication.processEvents()
    assert offered(page, 0) == offered(page, 1) == []
    assert not stage.actions.offers("quiz.right")
    before = page.result
    stage.press(Qt.Key.Key_Y)
    assert page.result == before


def test_f_flags_the_row_of_now_and_takes_the_flag_away(desk, page, stage, qtbot):
    stage.put(page, taken(desk, "Nobody", "right"))
    stage.press(Qt.Key.Key_F)
    QApplication.processEvents()
    assert page.rows()[0].item.flagged
    assert page.filter.segments[1].text() == "Flagged 1"
    assert "Flagged" in page.rows()[0].accessibleName()
    qtbot.mouseClick(page.rows()[0].flag, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert page.filter.segments[1].text() == "Flagged 0"


def test_where_it_cannot_be_saved_nothing_is_said_to_be_counted(desk, page, stage, monkeypatch):
    def full(*_args: object, **_more: object) -> None:
        raise KnownError("The disk is full.")

    result = taken(desk, "Nobody")
    stage.put(page, result)
    monkeypatch.setattr(overruling, "overrule", full)
    stage.press(Qt.Key.Key_Y)
    assert page.result == result
    assert stage.notices[-1].sentence == "The disk is full."
    assert not stage.remarks


def test_a_schedule_that_stays_is_told(desk, page, stage):
    result = taken(desk, "Nobody")
    desk.clock.advance(minutes=30)
    session = desk.study()
    session.show_answer()
    session.rate(Rating.GOOD)
    stage.put(page, result)
    stage.press(Qt.Key.Key_Y)
    assert "its schedule stays" in stage.remarks[-1].sentence
