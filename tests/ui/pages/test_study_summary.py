"""The summary says how many, how well, what was missed and what tomorrow holds, and leads on from there."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from quizapp.store import cards
from quizapp.store.records import Rating
from quizapp.study.request import Kind, StudyRequest
from quizapp.study.session import StudySession
from quizapp.study.view import Phase
from quizapp.ui.labels import PlainLabel
from quizapp.ui.pages.study import StudyPage
from quizapp.ui.pages.study_summary import MissedRow
from tests.study.test_session import in_review
from tests.ui.pages.stage import Stage, tab_walk

HOSTILE = "<b>Law</b> & <img src='file:///etc/passwd'>"


@pytest.fixture
def page(desk, stage: Stage) -> StudyPage:
    def begin(request: StudyRequest) -> StudySession:
        return StudySession(desk.library, desk.scheduler, desk.settings, desk.clock, desk.rng, None, request)

    return StudyPage(begin, stage.actions, stage.messages, desk.clock)


def study(page: StudyPage, stage: Stage, missing: int, request: StudyRequest | None = None) -> list[int]:
    """Study to the end, missing so many at first; gives the ids of those."""
    stage.put(page, request or StudyRequest())
    missed = []
    while page.session.view.phase is not Phase.DONE:
        stage.press(Qt.Key.Key_Space)
        if len(missed) < missing:
            missed.append(page.session.view.id)
            stage.press(Qt.Key.Key_1)
        else:
            stage.press(Qt.Key.Key_4)
    return missed


def texts(page: StudyPage) -> list[str]:
    return [label.text() for label in page.done.findChildren(PlainLabel) if label.isVisible()]


def test_what_was_missed_is_listed_with_its_answer(desk, page, stage):
    in_review(desk, 4)
    missed = study(page, stage, 2)
    rows = page.done.findChildren(MissedRow)
    assert len(rows) == len(missed) == 2
    assert texts(page).count("Missed once") == 2
    assert "What you missed" in texts(page)
    assert {"6", "67 %"} <= set(texts(page))


def test_one_key_studies_the_missed_ones_again_without_moving_the_schedule(desk, page, stage):
    in_review(desk, 4)
    missed = study(page, stage, 2)
    before = [cards.get(desk.library, number) for number in missed]
    stage.press(Qt.Key.Key_M)
    assert page.session.view.total == 2
    stage.press(Qt.Key.Key_Space)
    words = [button.interval() for button in page.ratings.buttons]
    assert words == ["asked again", "logged only", "logged only", "logged only"]
    stage.press(Qt.Key.Key_3)
    stage.press(Qt.Key.Key_Space)
    stage.press(Qt.Key.Key_3)
    assert page.session.view.phase is Phase.DONE
    assert "These answers were logged and moved nothing." in texts(page)
    assert [cards.get(desk.library, number) for number in missed] == before


def test_without_a_miss_nothing_can_be_studied_again(desk, page, stage):
    in_review(desk, 2)
    study(page, stage, 0)
    assert not page.done.findChildren(MissedRow)
    assert not stage.actions.action("study.missed").isEnabled()


def test_tomorrow_is_told_in_a_sentence(desk, page, stage):
    desk.settings = replace(desk.settings, new_per_day=2)
    desk.fill(4)
    study(page, stage, 0)
    assert any(text.startswith("Tomorrow: 2 new questions, about 1 minute") for text in texts(page))


def test_a_leech_is_told_with_a_way_to_the_others(desk, page, stage):
    (number,) = in_review(desk, 1)
    with desk.library.transaction() as connection:
        connection.execute("UPDATE card SET lapses = 7 WHERE id = ?", (number,))
    study(page, stage, 1)
    led: list[bool] = []
    stage.actions.on("study.slipping", lambda: led.append(True))
    assert "Missed once, set aside" in texts(page)
    stage.press(Qt.Key.Key_L)
    assert led == [True]


def test_a_session_whose_time_is_up_says_what_is_left(desk, page, stage):
    in_review(desk, 5)
    stage.put(page, StudyRequest(kind=Kind.CRAM, minutes=1, counts=False))
    stage.press(Qt.Key.Key_Space)
    desk.clock.advance(seconds=90)
    stage.press(Qt.Key.Key_3)
    assert "Time is up" in texts(page)
    assert "4 more are still waiting. These answers were logged and moved nothing." in texts(page)


def test_hostile_words_are_shown_as_they_are(desk, page, stage):
    desk.fill(1, stem=HOSTILE, answer=HOSTILE)
    study(page, stage, 1)
    assert texts(page).count(HOSTILE) == 2


def test_tab_goes_down_the_summary(desk, page, stage):
    in_review(desk, 3)
    study(page, stage, 1)
    names = tab_walk(stage, page.done.back)
    assert names[:3] == ["Back to Today", "Timed quiz", "Study this one again"]


def test_rating_an_uncounted_card_is_logged_with_how_it_went(desk, page, stage):
    ids = in_review(desk, 2)
    stage.put(page, StudyRequest(kind=Kind.CRAM, counts=False))
    stage.press(Qt.Key.Key_Space)
    stage.press(Qt.Key.Key_1)
    logged = [review for number in ids for review in cards.reviews_of(desk.library, number)][-2:]
    assert (None, False) in [(review.rating, review.correct) for review in logged]
    assert Rating.AGAIN not in [review.rating for review in logged]
