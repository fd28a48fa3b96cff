"""On the page a young question is a choice by number or mouse, and a firm one is typed at once."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from quizapp.store import cards
from quizapp.store.records import Rating
from quizapp.study.request import StudyRequest
from quizapp.study.view import Phase
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import apply_theme
from quizapp.ui.pages.study import StudyPage
from quizapp.ui.widgets.option_row import OptionRow
from tests.ui.pages.stage import tab_walk


@pytest.fixture
def page(desk, stage):
    """A page over one question that was rated Good a quarter of an hour ago, with the ladder on."""
    desk.settings = replace(desk.settings, ladder=True)
    desk.fill(1, explanation="Ada Quill was president of Norland in May 2011.")
    session = desk.study()
    session.show_answer()
    session.rate(Rating.GOOD)
    desk.clock.advance(minutes=15)
    made = StudyPage(lambda _request: desk.study(), stage.actions, stage.messages, desk.clock)
    stage.put(made, StudyRequest())
    return made


def rows(page) -> list[OptionRow]:
    return page.card.side.options


def test_a_number_chooses_and_does_not_rate(desk, page, stage):
    at = page.session.view.asked.options.index("Ada Quill")
    stage.press(Qt.Key(Qt.Key.Key_1 + at))
    assert page.session.view.phase is Phase.ANSWER
    assert len(cards.reviews_of(desk.library, 1)) == 1
    assert QApplication.focusWidget() is page.ratings.buttons[2]
    stage.press(Qt.Key.Key_Space)
    assert cards.reviews_of(desk.library, 1)[-1].rating is Rating.GOOD


def test_a_wrong_choice_leaves_only_again_and_says_why(desk, page, stage):
    at = page.session.view.asked.options.index("Jon Falk")
    stage.qtbot.mouseClick(rows(page)[at], Qt.MouseButton.LeftButton)
    said = [label.text() for label in page.findChildren(PlainLabel) if label.isVisible()]
    assert "Wrong." in said
    assert "You chose “Jon Falk”." in said
    assert [button.isEnabled() for button in page.ratings.buttons] == [True, False, False, False]
    reason = "Another option was chosen, so this counts as Again."
    assert page.ratings.buttons[2].accessibleDescription() == reason
    stage.press(Qt.Key.Key_3)
    assert page.session.view.phase is Phase.ANSWER
    stage.press(Qt.Key.Key_Space)  # Again has the focus
    assert cards.reviews_of(desk.library, 1)[-1].rating is Rating.AGAIN


def test_the_answer_can_be_shown_without_choosing(page, stage):
    page.card.setFocus()
    stage.press(Qt.Key.Key_Space)
    assert page.session.view.phase is Phase.ANSWER
    assert all(button.isEnabled() for button in page.ratings.buttons)


def test_tab_goes_through_the_options_in_their_order(page, stage):
    names = tab_walk(stage, page.card)
    options = [f"{at}. {text}" for at, text in enumerate(page.session.view.asked.options, start=1)]
    assert names[1 : 1 + len(options)] == options


def test_tab_goes_through_them_in_order_in_a_new_look_too(page, stage, shown, qapp):
    apply_theme(qapp, "dark", 1.5)
    test_tab_goes_through_the_options_in_their_order(page, stage)


def test_a_gap_is_shown_in_place_of_the_stem_with_the_caret_on_the_line(desk, page, stage):
    desk.library.connection.execute("UPDATE card SET stability = 9")
    page.enter(StudyRequest())
    assert page.session.view.asked.form == "cloze"
    assert page.card.typing()
    said = [label.text() for label in page.findChildren(PlainLabel) if label.isVisible()]
    assert page.session.view.asked.text in said
    assert page.session.view.question.stem not in said
    stage.type("Quill")
    stage.press(Qt.Key.Key_Return)
    assert page.session.view.typed.correct


def test_a_long_text_with_a_gap_is_read_first_and_the_line_comes_with_the_first_letter(shown, qapp, desk, page, stage):
    apply_theme(qapp, "light", 2.0)
    desk.library.connection.execute("UPDATE card SET stability = 9")
    stage.resize(700, 400)
    page.enter(StudyRequest())
    QApplication.processEvents()
    bar = page.area.verticalScrollBar()
    assert bar.maximum() > 0
    assert (bar.value(), page.card.typing()) == (0, True)
    stage.type("Q")
    assert bar.value() > 0
