"""The first page draws what the day gives and starts what is asked."""

from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from quizapp.settings import Settings
from quizapp.store import questions
from quizapp.study.decks import scheduler
from quizapp.study.quiz.waiting import WaitingQuiz
from quizapp.study.session import Rating, StudySession
from quizapp.study.today import Missed, TodayView, today
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import apply_theme
from quizapp.ui.pages.today import TodayPage
from quizapp.ui.pages.today_parts import streak_title
from quizapp.ui.pages.today_text import head_text
from quizapp.ui.requests import Kind, StudyRequest
from tests import factories
from tests.ui.pages.stage import Stage, tab_walk

HOSTILE = "<b>bold</b> & <img src='file:///etc/passwd'> a<b"


class Learner:
    """Someone with a library, a clock, and a first page."""

    def __init__(self, library, clock, stage: Stage) -> None:
        self.library, self.clock, self.stage = library, clock, stage
        self.settings = Settings()
        self.rng = Random(7)
        self.page = TodayPage(stage.actions)
        self.page.refresh_requested.connect(self.refresh)
        self.asked: list[Any] = []
        self.page.study_requested.connect(self.asked.append)
        self.page.quiz_requested.connect(lambda: self.asked.append("quiz"))
        self.page.add_requested.connect(lambda: self.asked.append("add"))

    def fill(self, count: int, **changes: Any) -> list[int]:
        topics = ("leaders", "dates", "votes")
        made = [
            factories.question(number, **{"topic": topics[number % 3], **changes}) for number in range(1, count + 1)
        ]
        return questions.add(self.library, made, name="fill", now=self.clock.now())

    def study(self, *ratings: Rating) -> None:
        session = StudySession(
            self.library, scheduler(self.library, self.settings, self.clock), self.settings, self.clock, self.rng
        )
        for rating in ratings:
            session.show_answer()
            self.clock.advance(seconds=15)
            session.rate(rating)

    def view(self) -> TodayView:
        return today(self.library, self.settings, self.clock)

    def refresh(self) -> None:
        self.page.show_view(self.view())

    def texts(self) -> list[str]:
        return [label.text() for label in self.page.findChildren(PlainLabel) if label.isVisible()]


@pytest.fixture
def learner(library, clock, stage) -> Learner:
    return Learner(library, clock, stage)


def due(learner: Learner) -> None:
    """Nine learnt questions, all due, and a few new ones."""
    learner.fill(12)
    learner.study(*[Rating.EASY] * 8, Rating.AGAIN)
    learner.clock.advance(days=40)


def test_the_headline_carries_the_one_number_that_matters(learner):
    due(learner)
    learner.stage.put(learner.page)
    view = learner.view()
    assert learner.page.head.headline.text() == f"{view.due} questions are ready to review"
    assert f"then {view.new} new ones" in learner.page.head.lead.text()
    assert learner.page.head.dateline.text() == "Thursday 31 December 2026"


def test_space_t_n_and_m_do_what_the_buttons_say(learner):
    due(learner)
    learner.stage.put(learner.page)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_T, Qt.Key.Key_M):
        learner.stage.press(key)
    assert learner.asked[0] == StudyRequest()
    assert learner.asked[1] == "quiz"
    assert learner.asked[2] == StudyRequest(ids=tuple(missed.id for missed in learner.view().missed))


def test_the_buttons_start_the_same_by_mouse(learner):
    due(learner)
    learner.stage.put(learner.page)
    for button in (learner.page.head.study, learner.page.head.quiz, learner.page.head.add):
        learner.stage.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert learner.asked == [StudyRequest(), "quiz", "add"]


def test_arrows_lead_into_the_topics_and_enter_starts_a_round_of_one(learner):
    due(learner)
    learner.stage.put(learner.page)
    learner.stage.press(Qt.Key.Key_Down)
    learner.stage.press(Qt.Key.Key_Down)
    learner.stage.press(Qt.Key.Key_Return)
    assert learner.asked == [StudyRequest(topic="dates")]


def test_space_on_a_focused_button_presses_that_button(learner):
    due(learner)
    learner.stage.put(learner.page)
    learner.page.head.quiz.setFocus(Qt.FocusReason.TabFocusReason)
    learner.stage.press(Qt.Key.Key_Space)
    assert learner.asked == ["quiz"]


def test_what_is_asked_before_the_figures_are_there_is_done_when_they_are(learner):
    due(learner)
    learner.page.refresh_requested.disconnect()
    learner.stage.put(learner.page)
    learner.stage.press(Qt.Key.Key_Space)
    assert learner.asked == []
    learner.refresh()
    assert learner.asked == [StudyRequest()]
    learner.refresh()
    assert len(learner.asked) == 1


def test_the_first_run_offers_ten_questions_and_the_ways_in(learner):
    learner.fill(15)
    learner.stage.put(learner.page)
    assert "remember it next year" in learner.page.head.headline.text()
    assert "Take a timed quiz" in learner.texts()
    assert learner.page.head.study.text() == "Start with 10 questions"
    learner.stage.press(Qt.Key.Key_Space)
    assert learner.asked == [StudyRequest(goal=10)]


def test_nothing_left_says_what_was_done_and_what_comes(learner):
    learner.fill(2)
    learner.study(Rating.EASY, Rating.EASY)
    learner.stage.put(learner.page)
    assert learner.page.head.headline.text() == "Done for today"
    assert "You answered 2 questions in" in learner.page.head.lead.text()
    assert not learner.page.head.study.isVisible()
    assert learner.page.head.quiz.kind() == "primary"
    learner.stage.press(Qt.Key.Key_Space)
    assert learner.asked == []


def test_a_day_that_is_done_offers_to_study_ahead_by_its_button_alone(learner):
    learner.fill(2)
    learner.study(Rating.EASY, Rating.EASY)
    view = learner.view()
    soon = replace(view, forecast=(replace(view.forecast[0], count=2), *view.forecast[1:]))
    learner.stage.put(learner.page)
    learner.page.show_view(soon)
    head = learner.page.head
    assert (head.study.text(), head.study.kind(), head.quiz.kind()) == ("Study ahead", "normal", "primary")
    assert head.quiz.x() < head.study.x() < head.add.x()
    learner.stage.press(Qt.Key.Key_Space)  # pressed out of habit at the end of a session, it begins nothing
    assert learner.asked == []
    head.study.click()
    assert learner.asked == [StudyRequest(kind=Kind.AHEAD)]
    assert tab_walk(learner.stage, head.quiz)[:3] == ["Timed quiz", "Study ahead", "Add question"]


def test_an_empty_library_asks_for_a_question(learner):
    learner.stage.put(learner.page)
    assert learner.page.head.lead.text() == "There is no question here yet."
    assert learner.page.head.add.isVisible()


def test_after_a_break_only_the_most_urgent_are_offered(learner):
    due(learner)
    view = replace(learner.view(), welcome_back=True, waiting=1214)
    text = head_text(view)
    assert text.headline == "Welcome back"
    assert text.lead.startswith("1,214 questions are waiting. ")
    assert "the others are beyond the day's limit or share a fact with one that is asked." in text.lead
    assert text.study == StudyRequest(goal=20)


def test_a_stem_is_shown_as_it_is(learner):
    due(learner)
    learner.stage.put(learner.page)
    day = date(2026, 12, 31)
    missed = Missed(id=1, topic="<i>own</i>", stem=HOSTILE, missed_on=day - timedelta(days=1), lapses=2)
    learner.page.show_view(replace(learner.view(), missed=(missed,)))
    QApplication.processEvents()
    assert HOSTILE in learner.texts()
    assert "Missed yesterday, 2 lapses" in learner.texts()
    learner.page.show_view(replace(learner.view(), missed=(replace(missed, lapses=0),)))
    QApplication.processEvents()
    assert "Missed yesterday" in learner.texts()


def test_tab_goes_from_the_actions_to_the_topics_to_the_missed(learner):
    due(learner)
    learner.stage.put(learner.page)
    names = tab_walk(learner.stage, learner.page.head.study)
    assert names[:3] == ["Study now", "Timed quiz", "Add question"]
    assert names[3].startswith("Leaders:")
    assert names[-1].startswith("Study th")


def test_it_survives_a_change_of_theme_and_of_text_size_while_shown(learner, qapp):
    due(learner)
    learner.stage.put(learner.page)
    before = learner.page.head.headline.height()
    apply_theme(qapp, "dark", 2.0)
    QApplication.processEvents()
    QApplication.processEvents()
    assert learner.page.head.headline.height() >= 2 * before
    assert "Due by topic" in learner.texts()


@pytest.mark.parametrize(("width", "scale"), [(808, 1.0), (1168, 2.0), (1704, 1.0)])
def test_nothing_is_cut_off_at_any_width(learner, qapp, width, scale):
    apply_theme(qapp, "light", scale)
    due(learner)
    learner.stage.resize(width, 680)
    learner.stage.put(learner.page)
    assert learner.stage.width() == width
    QApplication.processEvents()
    for label in learner.page.findChildren(PlainLabel):
        if label.isVisible() and label.hasHeightForWidth():
            assert label.height() >= label.heightForWidth(label.width()), label.text()


def test_a_headline_on_two_lines_pushes_the_actions_down(learner):
    learner.fill(15)
    learner.stage.resize(1064, 800)
    learner.stage.put(learner.page)
    QApplication.processEvents()
    head = learner.page.head
    assert head.headline.line_count() == 2
    assert head.headline.height() == 88
    assert head.study.geometry().top() >= head.lead.geometry().bottom() + 20
    assert head.study.geometry().bottom() <= head.height()


def test_who_wants_no_new_questions_is_not_offered_any_at_first(learner):
    learner.fill(5)
    learner.settings = replace(learner.settings, new_per_day=0)
    learner.stage.put(learner.page)
    assert learner.page.head.headline.text() == "Done for today"
    assert learner.page.head.request() is None


def test_on_a_break_nobody_is_sent_to_work_but_may(learner):
    view = replace(learner.view(), break_until=date(2026, 11, 30), waiting=3, due=3, first_run=False, streak=2)
    text = head_text(view)
    assert text.headline == "On a break until Monday 30 November 2026"
    assert text.lead == "3 questions are waiting. Nothing new comes meanwhile, and your streak stays."
    assert (text.button, text.study) == ("Study anyway", StudyRequest())
    assert head_text(replace(view, due=0, waiting=0)).study is None
    assert head_text(replace(view, streak=0)).lead == "3 questions are waiting. Nothing new comes meanwhile."


def test_a_streak_stands_still_on_a_break_and_where_there_is_none_the_last_answer_is_named(learner):
    view = replace(learner.view(), break_until=date(2026, 11, 30), streak=2)
    assert streak_title(view) == "Your streak of 2 days stands still"
    assert streak_title(replace(view, break_until=None)) == "2-day streak"
    quiet = tuple(replace(each, count=0) for each in view.history)
    gone = (*quiet[:20], replace(quiet[20], day=date(2026, 11, 14), count=3), *quiet[21:])
    assert streak_title(replace(view, streak=0, history=gone)) == "Last answer on 14 Nov"
    assert streak_title(replace(view, streak=0, history=quiet)) == "No streak yet"


def test_a_quiz_that_waits_is_offered_first_with_its_time_left(learner):
    learner.fill(6)
    resumed: list[bool] = []
    learner.page.quiz_resumed.connect(lambda: resumed.append(True))
    learner.stage.put(learner.page)
    assert learner.page.banner is None
    learner.stage.press(Qt.Key.Key_G)
    assert not resumed
    view = replace(learner.view(), quiz=WaitingQuiz(3, 10, 684.0))
    learner.page.show_view(view)
    assert learner.page.banner.text() == "A quiz waits: 3 of 10 questions answered, 11:24 left."
    learner.stage.press(Qt.Key.Key_G)
    assert resumed == [True]
    learner.page.show_view(replace(view, quiz=WaitingQuiz(1, 1, 0.0)))
    assert learner.page.banner.text() == "A quiz waits: 1 of 1 question answered; its time is up."
    learner.page.show_view(replace(view, quiz=None))
    assert not learner.page.banner.isVisible()
