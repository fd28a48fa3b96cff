"""The Study place says what a choice asks and whether it counts before it starts, and offers what was left."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from quizapp.errors import KnownError
from quizapp.store import cards, journal
from quizapp.store.records import Rating
from quizapp.study import breaks, card_deeds, custom
from quizapp.study.leeches import leeches
from quizapp.study.request import Kind, StudyRequest
from quizapp.study.resuming import resume
from quizapp.study.session import StudySession
from quizapp.ui.look import apply_theme
from quizapp.ui.pages.study_break import BreakSource
from quizapp.ui.pages.study_choice import StudyChoicePage, StudySource
from quizapp.ui.pages.study_left_out import LeftOutSource
from tests.study.test_session import answer, in_review
from tests.ui.pages.stage import Stage, tab_walk

HOSTILE = "<b>Law</b> & <img src='file:///etc/passwd'>"


@pytest.fixture
def page(desk, stage: Stage) -> StudyChoicePage:
    source = StudySource(
        overview=lambda request: custom.overview(desk.library, desk.settings, desk.clock, request),
        tags=lambda: custom.tags(desk.library),
        waiting=lambda: resume(desk.library, desk.scheduler, desk.settings, desk.clock, desk.rng),
        slipping=lambda: len(leeches(desk.library)),
        breaks=BreakSource(
            lambda: desk.clock.now().date(),
            lambda: getattr(breaks.on_break(desk.library, desk.clock.now().date()), "until", None),
            lambda day: custom.ahead(desk.library, desk.settings, day),
            lambda day: breaks.take(desk.library, desk.clock.now().date(), day, desk.clock.now()),
            lambda: breaks.end(desk.library, desk.clock.now().date(), desk.clock.now()),
        ),
        left_out=LeftOutSource(
            lambda: len(card_deeds.buried(desk.library, None, desk.clock.now().date())),
            lambda: card_deeds.bring_back(
                desk.library, card_deeds.buried(desk.library, None, desk.clock.now().date()), desk.clock.now()
            ),
            lambda: journal.undo(desk.library, desk.clock.now()),
        ),
    )
    return StudyChoicePage(source, stage.actions, stage.messages)


def counts(page: StudyChoicePage) -> dict[str, str]:
    return {row.choice.value: row.count() for row in page.form.kinds.rows}


def test_each_row_says_how_many_match(desk, page, stage):
    ids = desk.fill(8)
    cards.flag(desk.library, ids[:3], on=True, name="flag", now=desk.clock.now())
    answer(desk.study(), Rating.AGAIN)
    stage.put(page)
    assert counts(page) == {"today": "8", "cram": "8", "missed": "1", "forgotten": "0", "ahead": "0", "flagged": "3"}


def test_what_is_started_is_what_was_chosen(desk, page, stage):
    desk.fill(8, tags=("islands",))
    stage.put(page)
    with stage.qtbot.waitSignal(page.started) as begun:
        stage.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert begun.args == [StudyRequest()]
    page.form.kinds.row("cram").click()
    page.form.topic.choose("dates")
    page.form.tag.choose("islands")
    page.form.length.segments[1].click()
    page.form.questions.segments[0].click()
    with stage.qtbot.waitSignal(page.started) as begun:
        stage.actions.action("study.start").trigger()
    assert begun.args == [StudyRequest(kind=Kind.CRAM, topic="dates", tag="islands", goal=10, counts=False)]


def test_it_says_whether_the_answers_count_and_lets_the_learner_choose(desk, page, stage):
    in_review(desk, 4)
    stage.put(page)
    assert not page.form.counts.isVisible()
    assert "count" in page.summary.schedule.label.text()
    page.form.kinds.row("cram").click()
    assert page.summary.schedule.label.text() == "These answers are logged but move nothing."
    page.form.counts.click()
    assert page.summary.schedule.label.text().startswith("These answers count")
    assert page.form.request().counts
    page.form.kinds.row("forgotten").click()
    assert page.form.request().counts


def test_arrows_choose_among_the_rows(desk, page, stage):
    desk.fill(2)
    stage.put(page)
    page.form.kinds.rows[0].setFocus(Qt.FocusReason.TabFocusReason)
    stage.press(Qt.Key.Key_Down)
    assert page.form.kinds.value() == "cram"
    assert page.form.kinds.rows[1].hasFocus()
    for _press in range(9):
        stage.press(Qt.Key.Key_Down)
    assert page.form.kinds.value() == "flagged"


def test_nothing_that_matches_cannot_be_started_and_is_told_why(desk, page, stage):
    desk.fill(2)
    stage.put(page)
    page.form.kinds.row("flagged").click()
    assert not page.summary.start.isEnabled()
    assert page.summary.start.accessibleDescription() == page.summary.warning.label.text()
    assert "Nothing is flagged" in page.summary.warning.label.text()
    assert not stage.actions.action("study.start").isEnabled()


def test_large_text_keeps_the_start_in_sight_below_the_form(desk, page, stage, shown, qapp):
    apply_theme(qapp, "light", 2.0)
    desk.fill(8)
    stage.put(page)
    foot = page.foot.button
    assert foot.visibleRegion().boundingRect() == foot.rect()
    assert not page.summary.start.isVisible()
    assert page.foot_height() == page.height() - page.area.height()
    assert page.summary.brief().startswith("8 questions · ")
    with stage.qtbot.waitSignal(page.started):
        stage.qtbot.mouseClick(foot, Qt.MouseButton.LeftButton)
    page.form.kinds.row("flagged").click()
    assert page.summary.brief().startswith("Nothing is flagged.")
    apply_theme(qapp, "light")
    QApplication.processEvents()
    assert (foot.isVisible(), page.summary.start.isVisible(), page.foot_height()) == (False, True, 0)


def test_days_are_asked_for_only_when_studying_ahead(desk, page, stage):
    desk.fill(2)
    stage.put(page)
    assert not page.form.days.isVisible()
    page.form.kinds.row("ahead").click()
    assert page.form.days.isVisible()
    page.form.days.setValue(9)
    assert page.form.request().days == 9


def test_a_session_that_was_left_can_be_gone_on_with(desk, page, stage):
    desk.fill(4)
    session = desk.study()
    answer(session, Rating.EASY)
    stage.put(page)
    assert page.banner.isVisible()
    assert page.banner.text().endswith("with 1 of 4 done. A new session ends it; your answers stay.")
    assert page.banner.button.text() == "Go on: 3 left"
    with stage.qtbot.waitSignal(page.started) as begun:
        stage.press(Qt.Key.Key_G)
    (again,) = begun.args
    assert isinstance(again, StudySession)
    assert again.view.left.total == 3


def test_without_such_a_session_nothing_is_offered(desk, page, stage):
    desk.fill(4)
    stage.put(page)
    assert not page.banner.isVisible()
    assert not stage.actions.action("study.resume").isEnabled()


def test_hostile_topics_and_tags_are_shown_as_they_are(desk, page, stage):
    desk.fill(2, topic=HOSTILE, tags=(HOSTILE,))
    stage.put(page)
    page.form.topic.choose(HOSTILE)
    assert page.form.topic.currentText() == HOSTILE
    assert page.form.request().topic == HOSTILE


def test_a_choice_stays_when_the_page_is_entered_again(desk, page, stage):
    desk.fill(8, tags=("islands",))
    stage.put(page)
    page.form.kinds.row("cram").click()
    page.form.topic.choose("votes")
    desk.fill(1, topic="an own one", tags=("law",), key="own-1")
    page.enter()
    assert page.form.request() == StudyRequest(kind=Kind.CRAM, topic="votes", counts=False)
    assert page.form.tag.findData("law") >= 0


def test_tab_reaches_everything_in_reading_order(desk, page, stage):
    desk.fill(4, tags=("islands",))
    answer(desk.study(), Rating.EASY)
    stage.put(page)
    page.form.kinds.row("ahead").click()
    page.form.days.setValue(30)
    QApplication.processEvents()
    names = tab_walk(stage, page.banner.button)
    assert names[0].startswith("Go on")
    assert names[1].startswith("Ahead")
    assert names[2:5] == ["Days ahead", "Topic", "Tag"]
    assert names[-3:] == ["Days of the break", "Take a break", "Start"]


def test_a_backlog_is_told_with_the_days_it_is_spread_over(desk, page, stage):
    in_review(desk, 5)
    desk.settings = replace(desk.settings, reviews_per_day=2)
    stage.put(page)
    assert page.summary.backlog.isVisible()
    assert page.summary.backlog.label.text() == (
        "5 are due, more than the 2 of a day. They are spread over 3 days, the most urgent first; "
        "nothing new comes meanwhile."
    )
    page.form.kinds.row("cram").click()
    assert not page.summary.backlog.isVisible()


def test_a_break_says_what_it_leads_to_and_is_undone_by_one_press(desk, page, stage):
    in_review(desk, 5)
    desk.fill(1, key="fresh", facts=("fresh",))
    stage.put(page)
    page.pause.days.setValue(3)
    assert "5 questions will be due by then, one day's work." in page.pause.words.text()
    page.pause.take.click()
    assert page.pause.words.text().startswith("On a break until ")
    assert page.pause.end.hasFocus()
    assert not page.pause.days.isVisible()
    assert counts(page)["today"] == "5"
    page.pause.end.click()
    assert page.pause.take.isVisible()
    assert counts(page)["today"] == "6"
    assert breaks.breaks(desk.library) == ()


def test_a_break_that_cannot_be_saved_is_said_and_changes_nothing(desk, page, stage, monkeypatch):
    desk.fill(1)
    stage.put(page)
    error = KnownError("The disk is full.", "Nothing was changed.", "Free some space.")
    monkeypatch.setattr(breaks, "take", lambda *_args: (_ for _ in ()).throw(error))
    page.pause.take.click()
    assert page.pause.take.isVisible()
    assert stage.notices or stage.remarks


def test_what_keeps_slipping_is_counted_and_led_to(desk, page, stage):
    ids = desk.fill(3)
    stage.put(page)
    assert not page.form.slipping.isVisible()
    with desk.library.transaction() as connection:
        connection.execute("UPDATE card SET suspended = 1, lapses = 8 WHERE id = ?", (ids[0],))
    page.enter()
    assert page.form.slipping.isVisible()
    led: list[bool] = []
    stage.actions.on("study.slipping", lambda: led.append(True))
    stage.press(Qt.Key.Key_L)
    assert led == [True]


def test_what_was_left_out_is_counted_and_comes_back_by_one_press_that_undo_takes_back(desk, page, stage):
    ids = desk.fill(5)
    stage.put(page)
    assert not page.left_out.isVisible()
    assert not stage.actions.action("study.bring_back").isEnabled()
    tomorrow = desk.clock.now().date() + timedelta(days=1)
    cards.bury(desk.library, ids[:2], until=tomorrow, name="bury", now=desk.clock.now())
    page.enter()
    assert page.left_out.words.text() == "2 questions come back later."
    assert counts(page)["today"] == "3"
    stage.press(Qt.Key.Key_B)
    assert stage.remarks[-1].sentence == "2 questions are asked again today."
    assert journal.next_undo(desk.library) == "bring back 2 questions"
    assert counts(page)["today"] == "5"
    assert not page.left_out.isVisible()
    stage.remarks[-1].undo()
    assert page.left_out.words.text() == "2 questions come back later."
    assert counts(page)["today"] == "3"


def test_what_starts_is_in_sight_however_long_the_summary_beside_the_form_is(desk, page, stage):
    desk.fill(40)
    stage.resize(1224, 560)
    stage.put(page)
    stage.qtbot.waitUntil(page.foot.isVisible)
    assert not page.summary.start.isVisible()
    stage.resize(1224, 1000)
    stage.qtbot.waitUntil(page.summary.start.isVisible)
    assert not page.foot.isVisible()
