"""The running quiz: choosing, moving, pausing, the end of the time, and ending."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from quizapp.questions.question import AnswerKind
from quizapp.store import cards, quizzes
from quizapp.study.quiz.quiz import Quiz
from quizapp.study.quiz.setup import Feedback
from quizapp.study.quiz.view import QuizPhase
from quizapp.ui.actions import Actions
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import apply_theme
from quizapp.ui.pages.quiz_run import QuizRunPage
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.evidence_panel import EvidencePanel
from quizapp.ui.widgets.state_view import StateView
from tests import factories
from tests.study.conftest import Desk
from tests.ui.pages.stage import Stage, tab_walk

HOSTILE = "<b>bold</b> & <img src='file:///etc/passwd'> a<b"


@pytest.fixture
def page(desk: Desk, stage: Stage) -> QuizRunPage:
    return QuizRunPage(stage.actions, stage.messages, clock=desk.clock)


def texts(page: QuizRunPage) -> list[str]:
    return [label.text() for label in page.findChildren(PlainLabel) if label.isVisible()]


def key_at(quiz: Quiz, index: int) -> int:
    item = quiz.view.items[index]
    return item.options.index(item.question.answer)


def test_a_number_chooses_and_never_rates_and_the_answer_is_saved_at_once(desk, page, stage):
    desk.fill(6)
    quiz = desk.quiz(count=4)
    stage.put(page, quiz)
    stage.press(Qt.Key.Key_2)
    assert quiz.view.item.chosen == 1
    assert page.question.form.rows[1].state() == "chosen"
    saved = quizzes.load(desk.library, quiz.id).answers[0]
    assert saved.response == (quiz.view.item.options[1],)
    assert cards.get(desk.library, quiz.view.item.id).reviews == 0


def test_the_mouse_chooses_and_goes_on(desk, page, stage, qtbot):
    desk.fill(6)
    quiz = desk.quiz(count=4)
    stage.put(page, quiz)
    qtbot.mouseClick(page.question.form.rows[2], Qt.MouseButton.LeftButton)
    assert quiz.view.item.chosen == 2
    qtbot.mouseClick(page.next_button, Qt.MouseButton.LeftButton)
    assert quiz.view.index == 1


def test_a_number_without_an_option_does_nothing(desk, page, stage):
    desk.fill(4)
    quiz = desk.quiz(count=3)
    stage.put(page, quiz)
    stage.press(Qt.Key.Key_9)
    assert quiz.view.item.chosen is None


def test_enter_arrows_skip_and_segments_move(desk, page, stage):
    desk.fill(8)
    quiz = desk.quiz(count=5)
    stage.put(page, quiz)
    stage.press(Qt.Key.Key_Return)
    assert quiz.view.index == 1
    stage.press(Qt.Key.Key_S)
    assert (quiz.view.index, quiz.view.items[1].skipped) == (2, True)
    stage.press(Qt.Key.Key_Left)
    assert quiz.view.index == 1
    stage.press(Qt.Key.Key_Right)
    assert quiz.view.index == 2
    page.bar.wanted.emit(4)
    assert quiz.view.index == 4
    assert "Question 5 of 5" in texts(page)
    assert page.next_button.text() == "Finish quiz"


def test_space_chooses_the_option_that_has_the_focus_and_enter_goes_on(desk, page, stage):
    desk.fill(6)
    quiz = desk.quiz(count=3)
    stage.put(page, quiz)
    page.question.form.rows[1].setFocus()
    stage.press(Qt.Key.Key_Space)
    assert (quiz.view.index, quiz.view.item.chosen) == (0, 1)
    stage.press(Qt.Key.Key_Return)
    assert quiz.view.index == 1


@pytest.mark.parametrize("feedback", Feedback)
def test_what_can_be_no_number_is_asked_for_again_once(desk, page, stage, feedback):
    desk.fill(6, kind=AnswerKind.NUMBER, answer="71")
    quiz = desk.quiz(count=2, forms=("number",), feedback=feedback)
    stage.put(page, quiz)
    stage.type("a lot")
    stage.press(Qt.Key.Key_Return)
    problem = page.question.form.problem
    assert problem.isVisible()
    assert problem.label.text().startswith("“a lot” is no number")
    assert quiz.view.index == 0
    assert not quiz.view.item.locked
    stage.press(Qt.Key.Key_Return)
    assert quiz.view.index == 1 or quiz.view.item.locked


def test_a_changed_text_takes_the_remark_away(desk, page, stage):
    desk.fill(6, kind=AnswerKind.NUMBER, answer="71")
    quiz = desk.quiz(count=2, forms=("number",))
    stage.put(page, quiz)
    stage.type("a lot")
    stage.press(Qt.Key.Key_Return)
    stage.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    stage.type("26")
    assert not page.question.form.problem.isVisible()
    stage.press(Qt.Key.Key_Return)
    assert quiz.view.index == 1


def test_a_flag_is_listed_beside_the_question(desk, page, stage):
    desk.fill(6)
    quiz = desk.quiz(count=3)
    stage.put(page, quiz)
    stage.press(Qt.Key.Key_F)
    assert quiz.view.item.flagged
    assert "Flagged" in texts(page)
    stage.press(Qt.Key.Key_F)
    assert "Flagged" not in texts(page)


def test_a_pause_covers_the_question_and_stops_the_clock(desk, page, stage):
    desk.fill(6)
    quiz = desk.quiz(count=3, minutes=5)
    stage.put(page, quiz)
    stem = quiz.view.item.question.stem
    stage.press(Qt.Key.Key_P)
    assert quiz.view.phase is QuizPhase.PAUSED
    assert stem not in texts(page)
    assert "Paused" in texts(page)
    left = quiz.view.seconds_left
    desk.clock.advance(minutes=2)
    page._tick()
    assert quiz.view.seconds_left == left
    stage.press(Qt.Key.Key_1)
    assert quiz.view.item.chosen is None
    stage.press(Qt.Key.Key_P)
    assert stem in texts(page)
    assert quiz.view.phase is QuizPhase.RUNNING


def test_leaving_pauses_and_coming_back_shows_the_pause(desk, page, stage):
    desk.fill(6)
    quiz = desk.quiz(count=3)
    stage.put(page, quiz)
    assert page.leave()
    assert quiz.view.phase is QuizPhase.PAUSED
    assert not page._clock.isActive()
    page.enter(None)
    assert "Paused" in texts(page)


def test_when_the_time_is_up_the_learner_may_keep_going_untimed(desk, page, stage, qtbot):
    desk.fill(6)
    quiz = desk.quiz(count=3, minutes=1)
    stage.put(page, quiz)
    desk.clock.advance(minutes=2)
    page._tick()
    assert "Time is up" in texts(page)
    stage.press(Qt.Key.Key_1)
    assert quiz.view.item.chosen is None
    page.cover.declined.emit()
    stage.press(Qt.Key.Key_1)
    assert quiz.view.item.late
    page._tick()
    assert "Time is up" not in texts(page)


def test_when_the_time_is_up_the_first_button_finishes(desk, page, stage):
    desk.fill(6)
    finished: list[object] = []
    page.finished.connect(finished.append)
    quiz = desk.quiz(count=3, minutes=1)
    stage.put(page, quiz)
    desk.clock.advance(minutes=2)
    page._tick()
    desk.clock.advance(seconds=1)  # seen, and not pressed in the moment it came up
    stage.press(Qt.Key.Key_Return)
    assert finished == [quiz]
    assert quiz.result().total == 3


def test_escape_asks_once_and_a_second_escape_goes_on(desk, page, stage):
    desk.fill(6)
    finished: list[object] = []
    page.finished.connect(finished.append)
    quiz = desk.quiz(count=3)
    stage.put(page, quiz)
    stage.press(Qt.Key.Key_1)
    stage.press(Qt.Key.Key_Escape)
    assert "End the quiz?" in texts(page)
    assert "2 questions have no answer and count as wrong." in texts(page)
    stage.press(Qt.Key.Key_Escape)
    assert "End the quiz?" not in texts(page)
    stage.press(Qt.Key.Key_Escape)
    stage.press(Qt.Key.Key_Return)
    assert finished == [quiz]
    assert not page._clock.isActive()


def test_where_ending_is_asked_a_quiz_can_be_left_for_now_and_comes_back_paused(desk, page, stage):
    desk.fill(6)
    left: list[None] = []
    page.left.connect(lambda: left.append(None))
    quiz = desk.quiz(count=3)
    stage.put(page, quiz)
    stage.press(Qt.Key.Key_Escape)
    next(one for one in page.cover.stops() if one.text() == "Leave for now").click()
    page.leave()
    assert left == [None]
    page.enter()
    assert quiz.view.phase is QuizPhase.PAUSED
    assert "Paused" in texts(page)


def test_a_quiz_ended_before_anything_was_answered_is_given_up(desk, page, stage):
    desk.fill(6)
    ended: list[str] = []
    page.finished.connect(lambda _quiz: ended.append("finished"))
    page.given_up.connect(lambda _quiz: ended.append("given up"))
    stage.put(page, desk.quiz(count=3))
    stage.press(Qt.Key.Key_Escape)
    assert "Nothing is answered yet. Ended now, the quiz is thrown away and counts for nothing." in texts(page)
    stage.press(Qt.Key.Key_Return)
    assert ended == ["given up"]


def test_the_last_question_finishes_at_once_when_all_are_answered_and_asks_otherwise(desk, page, stage):
    desk.fill(6)
    finished: list[object] = []
    page.finished.connect(finished.append)
    quiz = desk.quiz(count=2)
    stage.put(page, quiz)
    stage.press(Qt.Key.Key_Right)
    stage.press(Qt.Key.Key_1)
    stage.press(Qt.Key.Key_Return)
    assert "Not everything is done" in texts(page)
    stage.press(Qt.Key.Key_Escape)
    stage.press(Qt.Key.Key_Left)
    stage.press(Qt.Key.Key_1)
    stage.press(Qt.Key.Key_Return)
    assert not finished
    stage.press(Qt.Key.Key_Return)
    assert finished == [quiz]


def test_feedback_after_each_marks_the_rows_in_words_and_shows_why(desk, page, stage):
    desk.fill(6)
    quiz = desk.quiz(count=3, feedback=Feedback.EACH, minutes=5)
    stage.put(page, quiz)
    right = key_at(quiz, 0)
    wrong = (right + 1) % 4
    stage.press(Qt.Key(Qt.Key.Key_1 + wrong))
    assert page.next_button.text() == "Check answer"
    assert not page.findChildren(EvidencePanel)
    stage.press(Qt.Key.Key_Return)
    assert page.question.form.rows[right].state() == "right"
    assert page.question.form.rows[wrong].state() == "wrong"
    assert page.question.form.rows[wrong].accessibleDescription() == "Your answer"
    assert page.findChildren(EvidencePanel)
    assert any(text.startswith(quiz.view.item.options[wrong] + ": ") for text in texts(page))
    assert "The clock stops while you read this." in texts(page)
    stage.press(Qt.Key.Key_Return)
    assert quiz.view.index == 1


def test_where_saving_fails_the_choice_is_not_shown_and_it_is_said(desk, page, stage):
    desk.fill(6)
    quiz = desk.quiz(count=3)
    stage.put(page, quiz)
    desk.library.connection.execute("PRAGMA query_only = ON")
    stage.press(Qt.Key.Key_1)
    assert page.question.form.rows[0].state() == "normal"
    assert "not saved yet" in stage.notices[-1].sentence
    desk.library.connection.execute("PRAGMA query_only = OFF")
    stage.press(Qt.Key.Key_1)
    assert page.question.form.rows[0].state() == "chosen"


def test_hostile_text_is_shown_literally(desk, page, stage):
    wrong = tuple(factories.Distractor(text=f"{HOSTILE}{number}", why=HOSTILE) for number in range(3))
    desk.fill(3, stem=HOSTILE, answer=HOSTILE + "x", distractors=wrong)
    quiz = desk.quiz(count=2)
    stage.put(page, quiz)
    assert HOSTILE in texts(page)
    assert {row.option() for row in page.question.form.rows} == set(quiz.view.item.options)
    assert set(quiz.view.item.options) <= set(texts(page))


def test_the_theme_and_size_change_while_it_is_shown(desk, page, stage, qapp):
    desk.fill(6)
    quiz = desk.quiz(count=3)
    stage.put(page, quiz)
    stage.press(Qt.Key.Key_2)
    apply_theme(qapp, "dark", 2.0)
    QApplication.processEvents()
    assert page.question.form.rows[1].state() == "chosen"
    assert not page.aside.isVisible()
    assert "5:00" in texts(page)  # the ring has no room, the bar tells the time
    apply_theme(qapp, "light")


def test_tab_visits_everything_by_name_in_reading_order(desk, page, stage):
    desk.fill(6)
    quiz = desk.quiz(count=3)
    stage.put(page, quiz)
    names = tab_walk(stage, page.bar.stops()[0])
    options = [f"{at + 1}. {text}" for at, text in enumerate(quiz.view.item.options)]
    way = "Question 1 of 3, 0 answered, 0 flagged"
    assert names == ["End quiz", way, "Flag", "Skip", *options, "Pause", "Mute warnings", "Next question"]


def test_what_covers_a_question_shows_every_line_of_its_text(desk, page, stage, qtbot):
    desk.fill(6)
    quiz = desk.quiz(count=3, minutes=1)
    stage.resize(1280, 800)
    stage.put(page, quiz)
    desk.clock.advance(minutes=2)
    page._tick()
    text = page.cover.findChild(StateView).text
    qtbot.waitUntil(lambda: text.line_count() > 1)
    assert text.height() >= text.heightForWidth(text.width())


def test_after_a_pause_no_button_that_ends_the_quiz_has_the_focus(desk, page, stage):
    desk.fill(6)
    quiz = desk.quiz(count=3, minutes=5)
    stage.put(page, quiz)
    stage.press(Qt.Key.Key_P)
    stage.press(Qt.Key.Key_Return)
    assert quiz.view.phase is QuizPhase.RUNNING
    assert page.hasFocus()


def test_a_cover_shows_the_keys_that_are_in_force(desk, stage):
    stage.actions = Actions(stage, ["quiz.pause=Ctrl+P", "quiz.end=Ctrl+E"])
    page = QuizRunPage(stage.actions, stage.messages)
    desk.fill(6)
    stage.put(page, desk.quiz(count=3, minutes=5))
    stage.actions.action("quiz.pause").trigger()
    assert page.cover.first.key() == "Ctrl+P"
    stage.actions.action("quiz.pause").trigger()
    stage.actions.action("quiz.end").trigger()
    (second,) = [button for button in page.cover.findChildren(Button) if button.text() == "Keep going"]
    assert second.key() == "Ctrl+E"
