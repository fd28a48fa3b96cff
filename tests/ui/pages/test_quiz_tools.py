"""Reporting a question of a running quiz and opening its article, once the answer is told."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from quizapp.authoring import browse
from quizapp.errors import KnownError
from quizapp.store import cards, questions
from quizapp.study import card_deeds
from quizapp.study.quiz.setup import Feedback
from quizapp.ui.actions import Actions
from quizapp.ui.pages.quiz_run import QuizRunPage
from quizapp.ui.pages.quiz_tools import QuizDeeds
from quizapp.ui.pages.report_question import ReportQuestion
from quizapp.ui.widgets.button import Button
from tests.study.quiz.moves import dated

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def opened() -> list[Sequence[int]]:
    return []


@pytest.fixture
def deeds(desk, opened) -> QuizDeeds:
    return QuizDeeds(
        report=lambda number, reason, note: card_deeds.report(
            desk.library, browse.preview(desk.library, number), reason, note, desk.clock.now()
        ),
        take_back=lambda number: browse.suspend(desk.library, [number], on=False, now=desk.clock.now()),
        open_article=opened.append,
    )


@pytest.fixture
def page(stage, deeds) -> QuizRunPage:
    return QuizRunPage(stage.actions, stage.messages, deeds=deeds)


def told(desk, page, stage, **choices):
    """A quiz whose first question is answered and told."""
    quiz = desk.quiz(**{"count": 2, "feedback": Feedback.EACH, **choices})
    stage.put(page, quiz)
    if "typed" in choices.get("forms", ()):
        stage.type("nobody")
    else:
        stage.press(Qt.Key.Key_1)
    stage.press(Qt.Key.Key_Return)
    assert quiz.view.item.open
    return quiz


def sheet() -> ReportQuestion:
    found = QApplication.activeModalWidget()
    assert isinstance(found, ReportQuestion)
    return found


@pytest.mark.parametrize("form", ["multiple_choice", "typed"])
def test_a_told_question_is_reported_by_keyboard_and_set_aside_with_a_way_back(desk, page, stage, form, qtbot):
    desk.fill(4)
    quiz = told(desk, page, stage, forms=(form,))
    number = quiz.view.item.id
    stage.press(Qt.Key.Key_F, SHIFT)
    asked = sheet()
    qtbot.keyClick(asked, Qt.Key.Key_2)
    qtbot.keyClick(asked, Qt.Key.Key_Return)
    assert QApplication.activeModalWidget() is None
    assert cards.get(desk.library, number).suspended
    assert quiz.view.index == 0
    remark = stage.remarks[-1]
    assert "It can be read in two ways" in remark.sentence
    assert "counts as it was answered" in remark.sentence
    remark.undo()
    assert not cards.get(desk.library, number).suspended


def test_before_the_answer_is_told_neither_key_does_anything(desk, page, stage, opened):
    desk.fill(4)
    stage.put(page, desk.quiz(count=2, feedback=Feedback.EACH))
    stage.press(Qt.Key.Key_F, SHIFT)
    stage.press(Qt.Key.Key_O)
    assert QApplication.activeModalWidget() is None
    assert not opened
    assert not page.foot.report.isVisible()


def test_o_and_the_link_of_the_evidence_open_the_article(desk, page, stage, opened):
    desk.fill(4)
    quiz = told(desk, page, stage)
    stage.press(Qt.Key.Key_O)
    (link,) = [button for button in page.findChildren(Button) if button.text() == "Open in article"]
    link.click()
    assert opened == [quiz.view.item.answer.ids] * 2


@pytest.mark.parametrize("form", ["multiple_choice", "ordering"])
def test_the_link_of_the_evidence_shows_the_key_that_is_in_force(desk, stage, deeds, form):
    stage.actions = Actions(stage, ["quiz.open=Ctrl+O"])
    page = QuizRunPage(stage.actions, stage.messages, deeds=deeds)
    dated(desk)
    stage.put(page, desk.quiz(count=1, feedback=Feedback.EACH, forms=(form,)))
    page.question.responded.emit(page.quiz.view.item.posed.options[:1])
    stage.press(Qt.Key.Key_Return)
    (link,) = [button for button in page.findChildren(Button) if button.text() == "Open in article"]
    assert link.key() == "Ctrl+O"


def test_a_question_deleted_meanwhile_is_said_to_be_gone(desk, page, stage):
    desk.fill(4)
    quiz = told(desk, page, stage)
    questions.delete(desk.library, [quiz.view.item.id], name="Delete", now=desk.clock.now())
    stage.press(Qt.Key.Key_F, SHIFT)
    sheet().choose(next(iter(card_deeds.Report)))
    sheet().send.click()
    assert stage.remarks[-1].sentence == "This question is no longer in the library."


def test_where_it_cannot_be_saved_that_is_said(desk, page, stage, monkeypatch):
    desk.fill(4)
    told(desk, page, stage)

    def refuse(*_args, **_kwargs):
        raise KnownError("The disk is full.")

    monkeypatch.setattr(card_deeds, "report", refuse)
    stage.press(Qt.Key.Key_F, SHIFT)
    sheet().choose(next(iter(card_deeds.Report)))
    sheet().send.click()
    assert "disk is full" in stage.notices[-1].sentence
    assert not stage.remarks
