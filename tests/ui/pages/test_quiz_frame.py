"""What stands round the question of a quiz: certainty, what is open before the end, covers, room, and keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from quizapp.questions.question import Distractor
from quizapp.store import quizzes
from quizapp.study.quiz.setup import ClockKind, Feedback
from quizapp.study.quiz.view import QuizPhase
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import apply_theme, look
from quizapp.ui.pages.quiz_run import QuizRunPage
from tests.ui.pages.stage import Stage, tab_walk


@pytest.fixture
def page(stage: Stage) -> QuizRunPage:
    return QuizRunPage(stage.actions, stage.messages)


def texts(page: QuizRunPage) -> list[str]:
    return [label.text() for label in page.findChildren(PlainLabel) if label.isVisible()]


def test_certainty_is_saved_at_once_and_the_same_key_takes_it_back(desk, page, stage):
    desk.fill(6)
    quiz = desk.quiz(count=3, certainty=True)
    stage.put(page, quiz)
    stage.press(Qt.Key.Key_H)
    assert quizzes.load(desk.library, quiz.id).answers[0].certainty == 2
    assert page.foot.certainty.value() == "2"
    stage.press(Qt.Key.Key_J)
    assert quiz.view.item.certainty == 3
    stage.press(Qt.Key.Key_J, Qt.KeyboardModifier.AltModifier)
    assert quizzes.load(desk.library, quiz.id).answers[0].certainty is None
    assert page.foot.certainty.value() == ""


def test_certainty_by_mouse_is_the_same(desk, page, stage, qtbot):
    desk.fill(6)
    quiz = desk.quiz(count=3, certainty=True)
    stage.put(page, quiz)
    guess = page.foot.certainty.stops()[0]
    qtbot.mouseClick(guess, Qt.MouseButton.LeftButton)
    assert quiz.view.item.certainty == 1
    qtbot.mouseClick(guess, Qt.MouseButton.LeftButton)
    assert quiz.view.item.certainty is None


def test_arrows_among_the_levels_stay_there_and_enter_goes_on(desk, page, stage):
    desk.fill(6)
    quiz = desk.quiz(count=3, certainty=True)
    stage.put(page, quiz)
    page.foot.certainty.stops()[0].setFocus()
    stage.press(Qt.Key.Key_Right)
    stage.press(Qt.Key.Key_Space)
    assert (quiz.view.index, quiz.view.item.certainty) == (0, 2)
    stage.press(Qt.Key.Key_Left)
    assert (quiz.view.index, quiz.view.item.certainty) == (0, 1)
    stage.press(Qt.Key.Key_Return)
    assert quiz.view.index == 1


def test_certainty_is_neither_shown_nor_taken_where_it_is_not_asked_for(desk, page, stage):
    desk.fill(6)
    quiz = desk.quiz(count=3)
    stage.put(page, quiz)
    stage.press(Qt.Key.Key_H)
    assert quiz.view.item.certainty is None
    assert not page.foot.certainty.isVisible()


def test_at_the_end_what_is_open_is_listed_with_a_way_there(desk, page, stage, qtbot):
    desk.fill(8)
    quiz = desk.quiz(count=5)
    stage.put(page, quiz)
    stage.press(Qt.Key.Key_S)
    for key in (Qt.Key.Key_F, Qt.Key.Key_1, Qt.Key.Key_Return, Qt.Key.Key_1, Qt.Key.Key_Return):
        stage.press(key)
    stage.press(Qt.Key.Key_Right)
    stage.press(Qt.Key.Key_1)
    stage.press(Qt.Key.Key_Return)
    assert {"Not everything is done", "Skipped", "Without an answer", "Flagged"} <= set(texts(page))
    names = [button.accessibleName() for button in page.cover.stops()]
    assert names == ["Go to question 1", "End quiz", "Go to question 1", "Go to question 4", "Go to question 2"]
    qtbot.mouseClick(page.cover.stops()[3], Qt.MouseButton.LeftButton)
    assert quiz.view.index == 3
    assert not page.cover.isVisible()


def test_skipping_the_last_question_asks_and_enter_goes_to_the_first_that_is_open(desk, page, stage):
    desk.fill(6)
    quiz = desk.quiz(count=2)
    stage.put(page, quiz)
    stage.press(Qt.Key.Key_S)
    stage.press(Qt.Key.Key_S)
    assert "Not everything is done" in texts(page)
    stage.press(Qt.Key.Key_Return)
    assert quiz.view.index == 0
    assert quiz.view.phase is QuizPhase.RUNNING


def test_flagged_questions_ask_before_the_end_too(desk, page, stage):
    desk.fill(6)
    finished: list[object] = []
    page.finished.connect(finished.append)
    quiz = desk.quiz(count=1)
    stage.put(page, quiz)
    for key in (Qt.Key.Key_F, Qt.Key.Key_1, Qt.Key.Key_Return):
        stage.press(key)
    assert not finished
    assert "Every question has an answer." in texts(page)
    stage.press(Qt.Key.Key_Escape)
    stage.press(Qt.Key.Key_F)
    stage.press(Qt.Key.Key_Return)
    assert finished == [quiz]


def test_many_open_questions_are_counted(desk, page, stage):
    desk.fill(30)
    stage.put(page, desk.quiz(count=30))
    stage.press(Qt.Key.Key_Escape)
    assert "and 20 more" in texts(page)


def test_nothing_of_a_question_can_be_read_in_a_pause(desk, page, stage):
    desk.fill(6)
    quiz = desk.quiz(count=3, minutes=5)
    stage.put(page, quiz)
    hidden = {quiz.view.item.question.stem, *quiz.view.item.options}
    stage.press(Qt.Key.Key_P)
    QApplication.processEvents()
    assert page.question is None
    read: set[str] = set()
    _read(QAccessible.queryAccessibleInterface(page), read)
    assert read
    assert not {text for text in read for each in hidden if each in text}
    stage.press(Qt.Key.Key_P)
    assert quiz.view.item.question.stem in texts(page)


def _read(interface, into: set[str]) -> None:
    for kind in (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value, QAccessible.Text.Help):
        into.add(interface.text(kind))
    for at in range(interface.childCount()):
        _read(interface.child(at), into)


def test_ending_begins_at_the_top_and_going_on_comes_back_to_where_one_was(desk, page, stage, qtbot):
    desk.fill(6, stem="A long question. " * 12)
    stage.put(page, desk.quiz(count=3))
    stage.resize(1024, 500)
    bar = page.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 60)
    bar.setValue(60)
    stage.press(Qt.Key.Key_Escape)
    assert bar.value() == 0
    stage.press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: bar.value() == 60)


def test_leaving_from_a_pause_is_told(desk, page, stage, qtbot):
    desk.fill(6)
    left: list[bool] = []
    page.left.connect(lambda: left.append(True))
    stage.put(page, desk.quiz(count=3))
    stage.press(Qt.Key.Key_P)
    qtbot.mouseClick(page.cover.stops()[1], Qt.MouseButton.LeftButton)
    assert left == [True]


def test_large_text_folds_the_clock_into_the_bar_and_shows_options(desk, page, stage, qapp):
    desk.fill(6)
    apply_theme(qapp, "light", 2.0)
    try:
        stage.resize(1280, 800)
        stage.put(page, desk.quiz(count=3, certainty=True))
        QApplication.processEvents()
        assert not page.aside.isVisible()
        assert page.bar.time.isVisible()
        assert page.bar.pause.isVisible()
        assert page.question.form.rows[1].visibleRegion().boundingRect().height() > 60
        names = tab_walk(stage, page.bar.stops()[0])
        assert {"Pause", "Mute warnings", "Guess"} <= set(names)
        stage.press(Qt.Key.Key_Right)
        QApplication.processEvents()
        assert page.foot.before.isVisible()  # beside which the certainty has less room
        assert all(one.width() >= one.sizeHint().width() for one in page.foot.certainty.segments)
    finally:
        apply_theme(qapp, "light")


def test_what_was_typed_and_could_not_be_saved_goes_with_the_next_deed(desk, page, stage):
    desk.fill(6)
    quiz = desk.quiz(count=3, forms=("typed",))
    stage.put(page, quiz)
    desk.library.connection.execute("PRAGMA query_only = ON")
    stage.type("Someone")
    assert quiz.view.item.response is None
    stage.press(Qt.Key.Key_Return)
    assert quiz.view.index == 0
    stage.press(Qt.Key.Key_P, Qt.KeyboardModifier.AltModifier)
    assert page.question.form.field.text() == "Someone"
    desk.library.connection.execute("PRAGMA query_only = OFF")
    stage.press(Qt.Key.Key_P, Qt.KeyboardModifier.AltModifier)
    stage.press(Qt.Key.Key_Return)
    assert quizzes.load(desk.library, quiz.id).answers[0].response == ("Someone",)


def test_a_whole_quiz_by_keyboard(desk, page, stage):
    desk.fill(8)
    finished: list[object] = []
    page.finished.connect(finished.append)
    quiz = desk.quiz(count=4, certainty=True)
    stage.put(page, quiz)
    for key in "1H\r2F\rS4J\r":
        stage.press({"\r": Qt.Key.Key_Return}.get(key) or Qt.Key(ord(key)))
    stage.press(Qt.Key.Key_Return)  # to the one that was skipped
    assert quiz.view.index == 2
    for key in (Qt.Key.Key_3, Qt.Key.Key_Left, Qt.Key.Key_F, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Return):
        stage.press(key)
    assert finished == [quiz]
    assert [item.response is not None for item in quiz.view.items] == [True] * 4
    assert [item.certainty for item in quiz.view.items] == [2, None, None, 3]


def test_in_a_narrow_window_what_is_to_be_known_stands_above_the_buttons(desk, page, stage, qapp):
    desk.fill(6)
    apply_theme(qapp, "light", 2.0)
    try:
        stage.resize(1024, 680)
        stage.put(page, desk.quiz(count=3, clock=ClockKind.EACH, seconds_each=30, feedback=Feedback.EACH))
        desk.clock.advance(seconds=31)
        page._tick()
        QApplication.processEvents()
        assert page.foot.remark.isVisible()
        assert page.foot.remark.y() + page.foot.remark.height() <= page.next_button.y()
        assert page.foot.height() < page.height() / 3
    finally:
        apply_theme(qapp, "light")


def whole(part) -> bool:
    """Whether all of it is in sight."""
    return part.visibleRegion().boundingRect() == part.rect()


def test_six_options_below_a_question_of_two_lines_are_in_sight(desk, page, stage):
    others = tuple(Distractor(text=f"Mayor {number}", why="") for number in range(5))
    desk.fill(
        1, stem="Who was president of the islands on the day after the long vote of May 2011?", distractors=others
    )
    stage.resize(1280, 800)
    stage.put(page, desk.quiz(count=1))
    assert page.question.stem.height() == 2 * look().line("stem-quiz")
    assert len(page.question.form.rows) == 6
    assert all(map(whole, page.question.form.rows))


def test_what_is_told_scrolls_no_further_than_it_needs_and_the_clock_stays(desk, page, stage, qtbot):
    desk.fill(6, explanation="This is why. " * 12)
    stage.resize(1280, 800)
    stage.put(page, desk.quiz(count=3, feedback=Feedback.EACH))
    stage.press(Qt.Key.Key_1)
    stage.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.area.verticalScrollBar().value() > 0)
    assert all(map(whole, (page.aside.ring, page.question.stem, page.question.form, page.question.told)))


def test_of_what_does_not_fit_below_the_question_the_beginning_is_in_sight(desk, page, stage, qtbot):
    desk.fill(6, stem="A long question. " * 12, explanation="This is why. " * 120)
    stage.resize(1280, 800)
    stage.put(page, desk.quiz(count=3, feedback=Feedback.EACH))
    stage.press(Qt.Key.Key_1)
    stage.press(Qt.Key.Key_Return)
    bar = page.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() > 0)
    assert bar.value() < bar.maximum() / 2
    assert page.question.told.visibleRegion().boundingRect().height() >= 100
    assert all(map(whole, (page.aside.ring, page.question.stem, page.question.form)))
