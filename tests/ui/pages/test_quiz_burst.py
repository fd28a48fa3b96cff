"""Keys that come while the clock of a quiz brings up something else were meant for what was there before."""

import pytest
from PySide6.QtCore import Qt

from quizapp.store import quizzes
from quizapp.study.quiz.setup import ClockKind
from quizapp.study.quiz.view import QuizPhase
from quizapp.ui.pages.quiz_run import QuizRunPage


@pytest.fixture
def page(desk, stage) -> QuizRunPage:
    return QuizRunPage(stage.actions, stage.messages, clock=desk.clock)


def hurried(stage, desk, words: str) -> None:
    """Type as somebody does who does not look up: five letters a second."""
    for letter in words:
        desk.clock.advance(seconds=0.2)
        stage.type(letter)


def test_what_is_typed_on_as_the_time_of_a_question_ends_goes_into_no_other(desk, page, stage):
    desk.fill(6)
    quiz = desk.quiz(count=3, forms=("typed",), clock=ClockKind.EACH, seconds_each=30)
    stage.put(page, quiz)
    stage.type("Ada Q")
    desk.clock.advance(seconds=31)
    page._tick()
    hurried(stage, desk, "uill, I think")
    stage.press(Qt.Key.Key_Return)
    assert (quiz.view.index, page.question.form.field.text()) == (1, "")
    desk.clock.advance(seconds=1)
    stage.type("Bo")
    answers = quizzes.load(desk.library, quiz.id).answers
    assert [one.response for one in answers] == [("Ada Q",), ("Bo",), None]


def test_neither_chooses_skips_nor_pauses_what_was_meant_for_the_question_before(desk, page, stage):
    desk.fill(6)
    quiz = desk.quiz(count=3, clock=ClockKind.EACH, seconds_each=30)
    stage.put(page, quiz)
    desk.clock.advance(seconds=31)
    page._tick()
    hurried(stage, desk, "1sp")
    assert (quiz.view.index, quiz.view.phase, quiz.view.item.answered) == (1, QuizPhase.RUNNING, False)
    desk.clock.advance(seconds=1)
    stage.type("1")
    assert quiz.view.item.answered


def test_enter_in_the_moment_the_quiz_ends_does_not_hand_it_in(desk, page, stage):
    desk.fill(6)
    finished: list[object] = []
    page.finished.connect(finished.append)
    quiz = desk.quiz(count=3, minutes=1)
    stage.put(page, quiz)
    desk.clock.advance(seconds=61)
    page._tick()
    stage.press(Qt.Key.Key_Return)
    assert not finished
    desk.clock.advance(seconds=1)
    stage.press(Qt.Key.Key_Return)
    assert finished == [quiz]
