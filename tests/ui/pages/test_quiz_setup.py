"""The set-up of a quiz: what matches, what is too few, the time, and how it starts."""

from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from quizapp.errors import KnownError
from quizapp.study.quiz import quiz as quizzes
from quizapp.study.quiz.draw import matching
from quizapp.study.quiz.quiz import Quiz
from quizapp.study.quiz.setup import Feedback, QuizSetup
from quizapp.study.quiz.view import QuizPhase
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import apply_theme
from quizapp.ui.pages.quiz_setup import QuizSetupPage, QuizSource
from quizapp.ui.widgets.segmented import SegmentedControl
from tests.ui.pages.stage import Stage, tab_walk


@pytest.fixture
def begun() -> list[QuizSetup]:
    return []


@pytest.fixture
def page(desk, stage: Stage, begun) -> QuizSetupPage:
    def begin(setup: QuizSetup) -> Quiz:
        begun.append(setup)
        return quizzes.start(desk.library, setup, desk.scheduler, desk.settings, desk.clock, desk.rng)

    source = QuizSource(
        lambda setup: matching(desk.library, setup, desk.scheduler, desk.clock.now()), begin, desk.resumed
    )
    return QuizSetupPage(source, stage.actions, stage.messages, desk.settings, Random(4))


def texts(page: QuizSetupPage) -> list[str]:
    return [label.text() for label in page.findChildren(PlainLabel) if label.isVisible()]


def choose(control: SegmentedControl, value: str) -> None:
    next(segment for segment in control._segments if segment.choice.value == value).click()


def start(stage: Stage) -> None:
    stage.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_it_counts_what_matches_by_topic_and_gives_each_its_share(desk, page, stage):
    desk.fill(12)
    stage.put(page)
    assert "12 match" in texts(page)
    assert [chip.accessibleName() for chip in page._chips.values()] == [
        "Leaders 3",
        "Dates 3",
        "Treaties 3",
        "Votes 3",
    ]
    assert page.summary._bar.accessibleName() == "Leaders 3, Dates 3, Treaties 2, Votes 2"


def test_a_topic_that_is_left_out_is_not_drawn_from(desk, page, stage, begun, qtbot):
    desk.fill(12)
    stage.put(page)
    qtbot.mouseClick(page._chips["leaders"], Qt.MouseButton.LeftButton)
    assert "9 match" in texts(page)
    page.count.setValue(5)
    start(stage)
    assert begun[0].topics == ("dates", "treaties", "votes")


def test_too_few_switch_start_off_with_the_reason_and_offer_the_number_that_matches(desk, page, stage, begun, qtbot):
    desk.fill(8)
    stage.put(page)
    assert "Only 8 match." in texts(page)
    assert not page.summary.start.isEnabled()
    assert "Only 8 match." in page.summary.start.toolTip()
    start(stage)
    assert not begun
    assert page.summary.use_button.text() == "Use 8"
    qtbot.mouseClick(page.summary.use_button, Qt.MouseButton.LeftButton)
    assert page.summary.start.isEnabled()
    start(stage)
    assert begun[0].count == 8


def test_without_a_topic_nothing_matches(desk, page, stage):
    desk.fill(8)
    stage.put(page)
    for chip in page._chips.values():
        chip.click()
    assert "No question matches this choice." in texts(page)
    assert not page.summary.start.isEnabled()
    assert not page.summary.use_button.isVisible()


def test_extra_time_multiplies_the_minutes_and_the_summary_says_so(desk, page, stage, begun):
    desk.fill(12)
    stage.put(page)
    page.minutes.setValue(12)
    choose(page.extra, "1.5")
    assert "18:00" in texts(page)
    assert "12 min ×1.5" in texts(page)
    start(stage)
    assert begun[0].seconds == 18 * 60


def test_without_a_clock_time_and_extra_time_are_hidden(desk, page, stage, begun):
    desk.fill(12)
    stage.put(page)
    choose(page.timer, "none")
    assert not page.minutes.isVisible()
    assert not page.extra.isVisible()
    assert "no clock" in texts(page)
    start(stage)
    assert begun[0].seconds is None


def test_the_rule_for_the_schedule_is_printed_and_can_be_switched_off(desk, page, stage, begun):
    desk.fill(12)
    stage.put(page)
    assert "Answers also update your review schedule." in texts(page)
    page.feeds.click()
    assert "Answers are logged and leave your review schedule as it is." in texts(page)
    choose(page.feedback, "each")
    start(stage)
    assert (begun[0].feeds_schedule, begun[0].feedback) == (False, Feedback.EACH)


def test_a_preset_sets_the_number_and_the_number_marks_its_preset(desk, page, stage):
    desk.fill(12)
    stage.put(page)
    choose(page.presets, "5")
    assert page.count.value() == 5
    page.count.setValue(7)
    assert page.presets.value() == ""


def test_two_quizzes_in_a_row_have_different_seeds(desk, page, stage, begun):
    desk.fill(12)
    started: list[object] = []
    page.started.connect(started.append)
    stage.put(page)
    start(stage)
    page.enter()
    start(stage)
    assert begun[0].seed != begun[1].seed
    assert all(isinstance(quiz, Quiz) for quiz in started)


def test_an_unfinished_quiz_is_offered_with_its_answers_and_the_time_it_had_left(desk, page, stage, qtbot):
    desk.fill(12)
    quiz = desk.quiz(count=5, minutes=5)
    quiz.choose(1)
    desk.clock.advance(minutes=1)
    quiz.pause()
    started: list[Quiz] = []
    page.started.connect(started.append)
    stage.put(page)
    assert any(text.startswith("A quiz is unfinished: 1 of 5") for text in texts(page))
    qtbot.mouseClick(page._banner.button, Qt.MouseButton.LeftButton)
    assert started[0].view.seconds_left == pytest.approx(240)
    assert started[0].view.phase is QuizPhase.PAUSED


def test_where_a_quiz_cannot_begin_it_is_said_and_the_choice_stays(desk, page, stage):
    desk.fill(12)
    stage.put(page)
    page.count.setValue(7)
    desk.library.connection.execute("PRAGMA query_only = ON")
    started: list[object] = []
    page.started.connect(started.append)
    start(stage)
    desk.library.connection.execute("PRAGMA query_only = OFF")
    assert not started
    assert stage.notices[-1].sentence
    assert page.count.value() == 7
    assert issubclass(KnownError, Exception)


def test_theme_and_text_size_change_while_it_is_shown(desk, page, stage, qapp):
    desk.fill(12)
    stage.put(page)
    apply_theme(qapp, "dark", 2.0)
    QApplication.processEvents()
    bar = page.area.horizontalScrollBar()
    assert bar.maximum() == 0 or page.content.minimumSizeHint().width() > page.area.viewport().width()
    assert page.summary.y() > page._rows[-1].y()
    apply_theme(qapp, "light")


def test_large_text_keeps_the_start_in_sight_below_the_form(desk, page, stage, begun, qapp):
    apply_theme(qapp, "light", 2.0)
    desk.fill(12)
    stage.put(page)
    foot = page.foot.button
    assert foot.visibleRegion().boundingRect() == foot.rect()
    assert not page.summary.start.isVisible()
    assert page.foot_height() == page.height() - page.area.height()
    page.count.setValue(5)
    assert page.summary.brief().startswith("5 questions · ")
    stage.qtbot.mouseClick(foot, Qt.MouseButton.LeftButton)
    assert [setup.count for setup in begun] == [5]
    page.count.setValue(20)
    assert page.summary.brief() == "Only 12 match."
    apply_theme(qapp, "light")
    QApplication.processEvents()
    assert (foot.isVisible(), page.summary.start.isVisible(), page.foot_height()) == (False, True, 0)


def test_tab_visits_everything_by_name_in_reading_order(desk, page, stage):
    desk.fill(12)
    stage.put(page)
    names = tab_walk(stage, page._chips["leaders"])
    assert names[:5] == ["Leaders 3", "Dates 3", "Treaties 3", "Votes 3", "Number of questions"]
    assert names[-1] == "Start quiz"
    assert names.index("Minutes") < names.index("Answers update the review schedule")
