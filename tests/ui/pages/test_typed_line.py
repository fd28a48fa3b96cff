"""What stands under an answer that was typed: the verdict, and one thing to do about it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from quizapp.questions.marking.mark import Verdict
from quizapp.store import aliases
from quizapp.study.view import Phase
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import apply_theme
from quizapp.ui.pages.study import StudyPage
from quizapp.ui.pages.typed_line import TypedLine, action_for
from quizapp.ui.requests import StudyRequest
from tests.ui.pages.stage import Stage, tab_walk

ALT = Qt.KeyboardModifier.AltModifier
HOSTILE = "<b>Lady</b> & <img src='file:///etc/passwd'>"


@pytest.fixture
def page(desk, stage: Stage) -> StudyPage:
    desk.fill(2)
    made = StudyPage(lambda _request: desk.study(), stage.actions, stage.messages, desk.clock)
    stage.put(made, StudyRequest())
    return made


def answer(page: StudyPage, stage: Stage, words: str, *keys: Qt.Key) -> None:
    """Type an answer, reveal, and press more keys."""
    stage.press(Qt.Key.Key_T)
    page.card.side.line.field.setText(words)
    stage.press(Qt.Key.Key_Return)
    for key in keys:
        stage.press(key)
    QApplication.processEvents()


def line(page: StudyPage) -> TypedLine:
    return page.card.side.typed


def texts(page: StudyPage) -> list[str]:
    return [label.text() for label in line(page).findChildren(PlainLabel)]


def kept(desk) -> list[str]:
    return [alias.text for number in (1, 2) for alias in aliases.of(desk.library, number)]


def test_a_difference_offers_that_one_was_right_and_then_to_keep_it(desk, page, stage):
    answer(page, stage, "Lady President")
    assert line(page).button.text() == "I was right"
    stage.press(Qt.Key.Key_Y)
    assert line(page).button.text() == "Accept it from now on"
    assert page.session.view.typed.verdict is Verdict.MATCH
    assert kept(desk) == []


def test_one_press_keeps_it_says_so_and_is_undone_by_one_key(desk, page, stage):
    answer(page, stage, "Lady President", Qt.Key.Key_Y, Qt.Key.Key_A)
    assert kept(desk) == ["Lady President"]
    assert line(page).button is None
    assert texts(page) == ["Matches.", "You typed “Lady President”, which you accept."]
    assert stage.remarks[-1].sentence == "“Lady President” is accepted from now on."
    stage.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert kept(desk) == []
    assert stage.remarks[-1].sentence == "Undone: accept “Lady President”"
    assert line(page).button.text() == "Accept it from now on"
    stage.press(Qt.Key.Key_A)
    assert kept(desk) == ["Lady President"]


def test_what_stands_below_does_not_move_when_the_offer_is_taken(page, stage):
    answer(page, stage, "Lady President", Qt.Key.Key_Y)
    before = page.card.side.panel.y()
    stage.press(Qt.Key.Key_A)
    QApplication.processEvents()
    assert page.card.side.panel.y() == before


def test_the_mouse_keeps_it_as_well(desk, page, stage, qtbot):
    answer(page, stage, "Lady President")
    qtbot.mouseClick(line(page).button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(line(page).button, Qt.MouseButton.LeftButton)
    assert kept(desk) == ["Lady President"]


@pytest.mark.parametrize("keys", [(), (Qt.Key.Key_Y, Qt.Key.Key_Y), (Qt.Key.Key_A,)])
def test_no_other_press_keeps_anything(desk, page, stage, keys):
    answer(page, stage, "Lady President", *keys)
    assert kept(desk) == []
    assert stage.remarks == []


def test_keeping_rates_nothing_and_the_rating_keeps_nothing(desk, page, stage):
    answer(page, stage, "Lady President", Qt.Key.Key_Y, Qt.Key.Key_A)
    assert page.session.view.phase is Phase.ANSWER
    assert page.ratings.buttons[2].hasFocus()
    stage.press(Qt.Key.Key_3)
    assert page.session.view.phase is Phase.QUESTION
    answer(page, stage, "Mistress", Qt.Key.Key_Y, Qt.Key.Key_3, Qt.Key.Key_A)
    assert kept(desk) == ["Lady President"]


def test_its_letter_is_a_letter_in_the_field_and_works_with_alt_on_the_answer(desk, page, stage):
    stage.press(Qt.Key.Key_T)
    stage.type("a Lady")
    assert page.card.typed() == "a Lady"
    assert not stage.actions.action("study.accept").isEnabled()
    stage.press(Qt.Key.Key_Return)
    stage.press(Qt.Key.Key_Y, ALT)
    stage.press(Qt.Key.Key_A, ALT)
    assert kept(desk) == ["a Lady"]


def test_where_it_cannot_be_kept_it_is_said_why_and_nothing_is_offered(desk, page, stage):
    answer(page, stage, "Tomas Brandt", Qt.Key.Key_Y)
    assert line(page).button is None
    assert texts(page)[1:] == [
        "You typed “Tomas Brandt” and counted it as right.",
        "It cannot be kept: it stands for “Tomas Brandt”, a wrong answer to this question.",
    ]
    assert page.card.spoken() == f"Counted. Ada Quill {texts(page)[2]}"
    stage.press(Qt.Key.Key_A)
    assert kept(desk) == []


def test_what_was_offered_for_one_card_is_not_offered_for_the_next(page, stage):
    answer(page, stage, "Lady President", Qt.Key.Key_Y)
    assert stage.actions.action("study.accept").isEnabled()
    stage.press(Qt.Key.Key_3)
    stage.press(Qt.Key.Key_Space)
    assert not stage.actions.action("study.accept").isEnabled()
    assert not stage.actions.action("study.right").isEnabled()
    assert action_for(None) == ""


def test_what_was_typed_is_shown_as_it_is(page, stage):
    answer(page, stage, HOSTILE, Qt.Key.Key_Y, Qt.Key.Key_A)
    assert texts(page)[1] == f"You typed “{HOSTILE}”, which you accept."
    assert HOSTILE in stage.remarks[-1].sentence


def test_the_offer_is_visited_by_tab_before_the_ratings(page, stage):
    answer(page, stage, "Lady President", Qt.Key.Key_Y)
    names = tab_walk(stage, page.bar._end)
    assert names.index("Accept it from now on") < names.index("Again")


@pytest.mark.parametrize("words", ["Lady President", "Tomas Brandt"])
def test_large_text_cuts_neither_words_nor_button(page, stage, qapp, words):
    apply_theme(qapp, "light", 2.0)
    stage.resize(1024, 680)
    answer(page, stage, words, Qt.Key.Key_Y)
    for label in line(page).findChildren(PlainLabel):
        assert label.height() >= label.heightForWidth(label.width())
    button = line(page).button
    if button is not None:
        assert button.width() >= button.sizeHint().width()
        assert button.mapTo(line(page), QPoint(0, 0)).x() + button.width() <= line(page).width()
    apply_theme(qapp, "light")
