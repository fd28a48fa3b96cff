"""Cards go on by themselves only where the settings ask for it, with the rating chosen there, until a hand is used."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from quizapp.settings import Settings
from quizapp.store import cards
from quizapp.store.records import Rating
from quizapp.study.request import StudyRequest
from quizapp.study.view import Phase
from quizapp.ui.pages.study import StudyPage

HARD = replace(Settings(), hands_free="hard", hands_free_question=3, hands_free_answer=2)


@pytest.fixture
def make(desk, stage):
    """Makes a page with settings, on the stage with three cards."""

    def made(settings: Settings) -> StudyPage:
        desk.fill(3)
        page = StudyPage(lambda _request: desk.study(), stage.actions, stage.messages, desk.clock, settings=settings)
        stage.put(page, StudyRequest())
        return page

    return made


def phase(page: StudyPage) -> Phase:
    return page.session.view.phase


def test_without_the_setting_nothing_counts_down(make, stage):
    page = make(Settings())
    assert not page.hands_free.running()
    assert page.hands_free.isHidden()


def test_its_key_turns_it_on_for_the_session_and_off_again_and_says_so(make, stage):
    page = make(Settings())
    stage.press(Qt.Key.Key_H)
    assert page.hands_free.running()
    said = "Hands-free is on for this session: the answer after 12 s, then Good."
    seconds = Settings().hands_free_question
    assert stage.remarks[-1].sentence == said.replace("12", str(seconds))
    stage.press(Qt.Key.Key_H)
    assert not page.hands_free.running()
    assert stage.remarks[-1].sentence == "Hands-free is off for this session."
    stage.press(Qt.Key.Key_H)
    stage.press(Qt.Key.Key_A)
    stage.press(Qt.Key.Key_H)
    assert page.hands_free.running()
    page.enter(StudyRequest())
    assert not page.hands_free.running()  # the settings do not ask for it


def test_the_answer_comes_and_then_the_rating_that_was_chosen(make, desk):
    page = make(HARD)
    number = page.session.view.id
    words = page.hands_free.line.label
    assert words.text() == "The answer comes in 3 s. Any key stops this."
    page.hands_free.tick()
    assert words.text() == "The answer comes in 2 s. Any key stops this."
    page.hands_free.tick()
    assert phase(page) is Phase.QUESTION
    page.hands_free.tick()
    assert phase(page) is Phase.ANSWER
    assert words.text() == "Hard in 2 s. Any key stops this."
    page.hands_free.tick()
    page.hands_free.tick()
    assert [review.rating for review in cards.reviews_of(desk.library, number)] == [Rating.HARD]
    assert phase(page) is Phase.QUESTION
    assert page.hands_free.left == 3


@pytest.mark.parametrize("key", [Qt.Key.Key_A, Qt.Key.Key_Shift, Qt.Key.Key_F])
def test_any_key_stops_it_for_the_session_and_does_what_it_always_does(make, stage, key):
    page = make(HARD)
    stage.press(key)
    assert not page.hands_free.running()
    assert page.hands_free.isHidden()
    assert page.session.view.flagged == (key is Qt.Key.Key_F)
    stage.press(Qt.Key.Key_Space)
    assert phase(page) is Phase.ANSWER
    assert not page.hands_free.running()


def test_the_mouse_stops_it_too(make, stage):
    page = make(HARD)
    stage.qtbot.mouseClick(page.card, Qt.MouseButton.LeftButton)
    assert not page.hands_free.running()


def test_its_key_lets_it_go_on_and_another_session_begins_with_it(make, stage):
    page = make(HARD)
    stage.press(Qt.Key.Key_A)
    stage.press(Qt.Key.Key_H)
    assert page.hands_free.running()
    stage.press(Qt.Key.Key_A)
    page.enter()  # back from elsewhere, to the same session
    assert not page.hands_free.running()
    page.enter(StudyRequest())
    assert page.hands_free.running()


def test_leaving_the_page_stops_the_clock(make):
    page = make(HARD)
    page.leave()
    assert not page.hands_free.running()


def test_a_change_of_the_settings_holds_from_the_next_side_on(make, stage):
    page = make(Settings())
    page.use(HARD)
    assert stage.actions.action("study.hands_free").isEnabled()
    stage.press(Qt.Key.Key_Space)
    assert page.hands_free.running()
    page.use(Settings())
    stage.press(Qt.Key.Key_3)
    assert not page.hands_free.running()


def test_at_the_end_nothing_counts_down(make):
    page = make(replace(HARD, hands_free="good"))
    while phase(page) is not Phase.DONE:
        page.hands_free.tick()
    assert not page.hands_free.running()


def test_the_first_escape_only_stops_it_and_the_second_ends_the_session(make, stage):
    page = make(HARD)
    ended: list[bool] = []
    page.ended.connect(lambda: ended.append(True))
    stage.press(Qt.Key.Key_Escape)
    assert not page.hands_free.running()
    assert ended == []
    stage.press(Qt.Key.Key_Escape)
    assert ended == [True]
