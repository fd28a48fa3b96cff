"""The clocks of a running quiz: what they show, when they warn, what they close, and sleep."""

import pytest
from PySide6.QtCore import Qt

from quizapp.settings import Settings
from quizapp.store import quizzes
from quizapp.study.quiz.setup import ClockKind, Feedback
from quizapp.study.quiz.view import QuizPhase
from quizapp.ui.labels import PlainLabel
from quizapp.ui.pages import quiz_note
from quizapp.ui.pages.quiz_run import QuizRunPage
from tests.study.conftest import Desk
from tests.ui.pages.stage import Stage

SLEPT = "The computer slept for {time}, and the quiz’s clock went on. A pause would have stopped it."


@pytest.fixture
def page(desk: Desk, stage: Stage) -> QuizRunPage:
    return QuizRunPage(stage.actions, stage.messages, clock=desk.clock)


@pytest.fixture
def spoken(monkeypatch) -> list[str]:
    said: list[str] = []
    monkeypatch.setattr(quiz_note, "announce", lambda _widget, sentence: said.append(sentence))
    return said


def texts(page: QuizRunPage) -> list[str]:
    return [label.text() for label in page.findChildren(PlainLabel) if label.isVisible()]


def after(desk, page, **time) -> None:
    desk.clock.advance(**time)
    page._tick()


def test_the_time_left_is_said_once_at_a_fifth_and_once_at_a_tenth_and_covers_nothing(desk, page, stage, spoken):
    desk.fill(6)
    stage.put(page, desk.quiz(count=3, minutes=10))
    after(desk, page, minutes=7, seconds=59)
    assert not spoken
    assert not page.aside.warning.isVisible()
    after(desk, page, seconds=2)
    page._tick()
    assert spoken == ["1:59 left"]
    assert page.aside.ring._warning
    assert "1:59 left" in texts(page)
    after(desk, page, minutes=1)
    page._tick()
    assert spoken == ["1:59 left", "0:59 left"]
    assert not stage.remarks


def test_muted_warnings_are_neither_said_nor_shown_and_the_choice_is_told(desk, page, stage, spoken):
    desk.fill(6)
    told: list[bool] = []
    page.warnings_chosen.connect(told.append)
    stage.put(page, desk.quiz(count=3, minutes=10))
    stage.press(Qt.Key.Key_M)
    assert told == [False]
    assert page.aside.mute.text() == "Warn me again"
    after(desk, page, minutes=9, seconds=30)
    assert not spoken
    assert not page.aside.ring._warning
    assert "0:30" in page.aside.ring.accessibleDescription()
    stage.press(Qt.Key.Key_M)
    assert told == [False, True]
    assert page.aside.ring._warning


def test_warnings_begin_as_the_settings_have_them(desk, stage, spoken):
    desk.fill(6)
    page = QuizRunPage(stage.actions, stage.messages, Settings(quiz_warnings=False))
    stage.put(page, desk.quiz(count=3, minutes=10))
    after(desk, page, minutes=9)
    assert not spoken
    page.use(Settings())
    assert page.aside.ring._warning


def test_the_ring_is_drawn_again_only_when_its_figures_change(desk, page, stage, monkeypatch):
    desk.fill(6)
    stage.put(page, desk.quiz(count=3, minutes=10))
    drawn: list[int] = []
    monkeypatch.setattr(page.aside.ring, "update", lambda: drawn.append(1))
    for _tick in range(8):
        after(desk, page, seconds=0.25)
    assert len(drawn) == 2


def test_a_clock_that_counts_up_shows_the_time_so_far_and_never_warns(desk, page, stage, spoken):
    desk.fill(6)
    stage.put(page, desk.quiz(count=3, clock=ClockKind.UP))
    after(desk, page, minutes=61, seconds=3)
    ring = page.aside.ring
    assert (ring._figures, ring._below, ring._share) == ("1:01:03", "so far", 1.0)
    assert not spoken
    assert not page.aside.mute.isVisible()
    stage.press(Qt.Key.Key_P)
    assert "The clock stands still and the question is covered. 1:01:03 so far." in texts(page)


def test_without_a_clock_there_is_no_ring_and_still_a_pause(desk, page, stage):
    desk.fill(6)
    stage.put(page, desk.quiz(count=3, clock=ClockKind.NONE))
    page._tick()
    assert not page.aside.ring.isVisible()
    assert page.aside.pause.isVisible()
    stage.press(Qt.Key.Key_P)
    assert "Paused" in texts(page)


def test_extra_time_and_the_time_in_all_stand_under_the_ring(desk, page, stage):
    desk.fill(6)
    stage.put(page, desk.quiz(count=3, clock=ClockKind.EACH, seconds_each=30, extra=1.5))
    after(desk, page, seconds=10)
    stage.press(Qt.Key.Key_Right)
    after(desk, page, seconds=5)
    assert page.aside.ring._figures == "0:40"
    assert page.aside.ring._below == "of 0:45 each"
    assert "0:15 in all, with ×1.5 time" in texts(page)


def test_the_clock_of_each_question_warns_for_each_and_closes_it_in_words(desk, page, stage, spoken):
    desk.fill(6)
    quiz = desk.quiz(count=3, clock=ClockKind.EACH, seconds_each=30)
    stage.put(page, quiz)
    after(desk, page, seconds=25)
    after(desk, page, seconds=6)
    assert quiz.view.index == 1
    closed = "The time for question 1 was up. It counts as wrong."
    assert spoken == ["0:05 left", closed]
    assert closed in texts(page)
    after(desk, page, seconds=25)
    assert spoken[-1] == "0:05 left"
    stage.press(Qt.Key.Key_1)
    assert closed not in texts(page)
    stage.press(Qt.Key.Key_Left)
    assert "The time for this question was up." in texts(page)
    assert page.bar.segments.words(0) == "Question 1, closed by the clock, on show"
    assert quiz.view.closed == (0,)
    stage.press(Qt.Key.Key_1)
    assert not quiz.view.item.answered


def test_what_was_answered_when_its_time_was_up_counts(desk, page, stage, spoken):
    desk.fill(6)
    quiz = desk.quiz(count=3, clock=ClockKind.EACH, seconds_each=30)
    stage.put(page, quiz)
    stage.press(Qt.Key.Key_1)
    after(desk, page, seconds=31)
    assert spoken[-1] == "The time for question 1 was up. What was answered counts."


def test_with_feedback_an_answer_closed_by_the_clock_is_told_to_be_so(desk, page, stage, spoken):
    desk.fill(6)
    quiz = desk.quiz(count=3, clock=ClockKind.EACH, seconds_each=30, feedback=Feedback.EACH)
    stage.put(page, quiz)
    stage.press(Qt.Key.Key_1)
    after(desk, page, seconds=31)
    assert "The time for this question was up. The clock stops while you read this." in texts(page)
    assert not page.aside.warning.isVisible()


def test_with_feedback_a_question_whose_time_is_up_stays_and_says_so_once(desk, page, stage, spoken):
    desk.fill(6)
    quiz = desk.quiz(count=3, clock=ClockKind.EACH, seconds_each=30, feedback=Feedback.EACH)
    stage.put(page, quiz)
    after(desk, page, seconds=31)
    assert quiz.view.index == 0
    assert page.question.told is not None
    told = [text for text in texts(page) if "time " in text.lower() or "is up" in text]
    assert told == ["Time for this question is up, and it has no answer."]
    assert "The clock stops while you read this." in texts(page)
    assert spoken == ["The time for question 1 was up. It counts as wrong."]


def test_sleep_is_told_with_what_it_means_and_summed(desk, page, stage, spoken):
    desk.fill(6)
    quiz = desk.quiz(count=3, minutes=60)
    stage.put(page, quiz)
    after(desk, page, seconds=10)
    desk.clock.sleep(minutes=2)
    page._tick()
    assert SLEPT.format(time="2 minutes") in texts(page)
    desk.clock.sleep(minutes=10)
    page._tick()
    assert SLEPT.format(time="12 minutes") in texts(page)
    assert quiz.view.seconds_left == 3600 - 10 - 12 * 60
    stage.press(Qt.Key.Key_1)
    assert not page.note.isVisible()
    desk.clock.sleep(seconds=50)
    page._tick()
    assert spoken[-1] == SLEPT.format(time="50 seconds")


def test_sleep_in_a_pause_is_not_told(desk, page, stage, spoken):
    desk.fill(6)
    stage.put(page, desk.quiz(count=3, minutes=60))
    stage.press(Qt.Key.Key_P)
    desk.clock.sleep(minutes=30)
    page._tick()
    stage.press(Qt.Key.Key_P)
    assert not spoken


def test_after_the_time_was_up_it_is_said_what_an_answer_is_worth(desk, page, stage):
    desk.fill(6)
    quiz = desk.quiz(count=3, minutes=1, certainty=True)
    stage.put(page, quiz)
    stage.press(Qt.Key.Key_1)
    after(desk, page, minutes=2)
    page.cover.declined.emit()
    assert "Answered in time, so it stays as it is." in texts(page)
    assert not page.foot.certainty.isVisible()
    stage.press(Qt.Key.Key_Right)
    assert "The time was up: an answer is marked late and stays out of the score." in texts(page)
    assert not page.aside.ring.isVisible()
    assert not page.aside.mute.isVisible()


def test_a_clock_that_cannot_be_written_down_is_told_once_and_goes_on(desk, page, stage):
    desk.fill(6)
    quiz = desk.quiz(count=3, minutes=5)
    stage.put(page, quiz)
    desk.library.connection.execute("PRAGMA query_only = ON")
    for _tick in range(4):
        after(desk, page, seconds=1)
    assert len(stage.notices) == 1
    assert page.leave()
    desk.library.connection.execute("PRAGMA query_only = OFF")
    page.enter()
    stage.press(Qt.Key.Key_P)
    stage.press(Qt.Key.Key_1)
    assert quizzes.load(desk.library, quiz.id).answers[0].response is not None


def test_a_quiz_resumed_in_a_new_window_has_the_time_it_had(desk, page, stage):
    desk.fill(6)
    quiz = desk.quiz(count=3, minutes=5)
    stage.put(page, quiz)
    stage.press(Qt.Key.Key_2)
    after(desk, page, seconds=40)
    page.hide()
    page._clock.stop()  # as a crash leaves it: nothing was paused
    desk.reopen()
    desk.clock.advance(hours=3)
    resumed = desk.resumed()
    other = QuizRunPage(stage.actions, stage.messages)
    stage.put(other, resumed)
    assert resumed.view.phase is QuizPhase.PAUSED
    assert "The clock stands still and the question is covered. 4:20 left." in texts(other)
    stage.press(Qt.Key.Key_Return)
    assert other.question.form.rows[1].state() == "chosen"
