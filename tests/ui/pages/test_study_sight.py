"""In a session what counts is in view, at any size of the text: the line, the answer, the ratings, the summary."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from quizapp.study.view import Phase
from quizapp.ui.look import apply_theme
from quizapp.ui.pages.study import StudyPage
from quizapp.ui.pages.study_sides import QuestionSide
from quizapp.ui.requests import StudyRequest
from tests.ui.pages.stage import Stage
from tests.ui.pages.study_page import in_view, phase, study_page


@pytest.fixture
def page(desk, stage: Stage) -> StudyPage:
    return study_page(desk, stage)


def test_the_card_stays_in_its_place_when_the_answer_needs_a_scroll_bar(desk, page, stage):
    desk.fill(1, answer="word " * 300)
    stage.resize(1280, 800)
    stage.put(page, StudyRequest())
    before = page.card.mapTo(page, QPoint(0, 0)).x(), page.card.width()
    assert page.area.verticalScrollBar().maximum() == 0
    stage.press(Qt.Key.Key_Space)
    QApplication.processEvents()
    assert page.area.verticalScrollBar().maximum() > 0
    assert (page.card.mapTo(page, QPoint(0, 0)).x(), page.card.width()) == before


@pytest.fixture
def large(qapp, shown):
    apply_theme(qapp, "light", 2.0)


def test_the_answer_is_in_view_where_large_text_leaves_little_room(desk, large, page, stage):
    desk.fill(1, stem="word " * 60)
    stage.resize(1024, 680)
    stage.put(page, StudyRequest())
    stage.press(Qt.Key.Key_Space)
    QApplication.processEvents()
    assert page.area.verticalScrollBar().maximum() > 0
    assert in_view(page, page.card.side.answer)


def test_how_a_typed_answer_compares_is_in_view_with_the_answer(desk, large, page, stage):
    desk.fill(1, stem="word " * 20)
    stage.resize(1280, 800)
    stage.put(page, StudyRequest())
    page.card.start_typing()
    stage.type("Ada Quiller")
    stage.press(Qt.Key.Key_Return)
    QApplication.processEvents()
    assert in_view(page, page.card.side.typed)
    assert in_view(page, page.card.side.answer)


def test_the_line_is_in_view_when_an_answer_is_typed(desk, large, page, stage):
    desk.fill(1, stem="word " * 60)
    stage.resize(1024, 680)
    stage.put(page, StudyRequest())
    assert not in_view(page, page.card.side.line)
    stage.press(Qt.Key.Key_T)
    assert in_view(page, page.card.side.line)


def test_the_summary_is_seen_from_its_top(desk, large, page, stage):
    desk.fill(1, stem="word " * 60)
    stage.resize(1024, 680)
    stage.put(page, StudyRequest())
    stage.press(Qt.Key.Key_Space)
    QApplication.processEvents()
    assert page.area.verticalScrollBar().value() > 0
    stage.press(Qt.Key.Key_4)
    QApplication.processEvents()
    assert phase(page) is Phase.DONE
    assert page.area.verticalScrollBar().value() == 0


def test_the_card_is_as_high_as_its_place_when_it_comes_after_the_summary(desk, page, stage):
    desk.fill(1)
    stage.put(page, StudyRequest())
    stage.press(Qt.Key.Key_Space)
    stage.press(Qt.Key.Key_4)
    assert phase(page) is Phase.DONE
    stage.resize(stage.width(), stage.height() + 1)
    QApplication.processEvents()
    stage.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    assert phase(page) is Phase.QUESTION
    assert page.area.verticalScrollBar().maximum() == 0
    assert in_view(page, page.card.side.line)


def test_keys_scroll_the_card_while_a_rating_has_the_focus(desk, large, page, stage):
    desk.fill(1, stem="word " * 60)
    stage.resize(1024, 680)
    stage.put(page, StudyRequest())
    stage.press(Qt.Key.Key_Space)
    QApplication.processEvents()
    bar = page.area.verticalScrollBar()
    stage.press(Qt.Key.Key_Home)
    assert bar.value() == 0
    stage.press(Qt.Key.Key_PageDown)
    assert bar.value() > 0
    stage.press(Qt.Key.Key_End)
    assert bar.value() == bar.maximum()


def test_the_theme_and_the_text_size_change_while_it_is_shown_and_typing_goes_on(desk, page, stage, qapp):
    desk.fill(1)
    stage.put(page, StudyRequest())
    stage.press(Qt.Key.Key_T)
    stage.type("Qui")
    apply_theme(qapp, "dark", 2.0)
    QApplication.processEvents()
    assert isinstance(page.card.side, QuestionSide)
    assert page.card.typed() == "Qui"
    apply_theme(qapp, "light")


def test_large_text_puts_the_ratings_two_by_two_and_keeps_every_word(desk, page, stage, qapp):
    desk.fill(1)
    stage.put(page, StudyRequest())
    apply_theme(qapp, "light", 2.0)
    stage.press(Qt.Key.Key_Space)
    QApplication.processEvents()
    buttons = page.ratings.buttons
    assert buttons[2].mapTo(page, QPoint(0, 0)).y() > buttons[0].mapTo(page, QPoint(0, 0)).y()
    assert all(button.width() >= button.minimumSizeHint().width() for button in buttons)
    apply_theme(qapp, "light")
