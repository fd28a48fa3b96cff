"""What the learner keeps as right answers is shown in the Library's preview and dropped there."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from quizapp.questions.question import Distractor
from quizapp.settings import Settings
from quizapp.store import aliases, packs, questions
from quizapp.store.records import PackInfo
from quizapp.study.decks import scheduler
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import apply_theme
from quizapp.ui.pages.kept_answers import KeptAnswers
from quizapp.ui.pages.library import LibraryPage
from tests import factories
from tests.ui.pages.stage import Stage, tab_walk

HOSTILE = "<b>Lady</b> & <img src='file:///etc/passwd'>"
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(library, clock, stage: Stage) -> LibraryPage:
    info = PackInfo(id="pack", title="Pack", version="1", content_hash="1")
    packs.install(library, info, [], [factories.question(number) for number in (1, 2)], now=clock.now())
    return LibraryPage(
        library,
        clock,
        Settings(),
        stage.messages,
        stage.actions,
        scheduler=lambda: scheduler(library, Settings(), clock),
        jobs=stage.jobs,
    )


def keep(library, clock, *texts: str) -> None:
    for text in texts:
        aliases.keep(library, 1, text, name="keep", now=clock.now())


def pane(page: LibraryPage) -> KeptAnswers | None:
    QApplication.processEvents()
    return next((found for found in page.findChildren(KeptAnswers) if found.isVisible()), None)


def texts(page: LibraryPage) -> list[str]:
    shown = pane(page)
    return [label.text() for label in shown.findChildren(PlainLabel)] if shown else []


def kept(library) -> list[str]:
    return [alias.text for alias in aliases.of(library, 1)]


def test_a_question_without_any_says_nothing_of_them(page, stage):
    stage.put(page)
    assert pane(page) is None


def test_what_is_kept_stands_under_the_answer_of_its_question_only(library, clock, page, stage):
    keep(library, clock, "Lady President", "A. Q.")
    stage.put(page)
    assert texts(page) == ["You also accept", "Lady President", "A. Q."]
    page.table.choose(1)
    assert pane(page) is None


def test_what_is_out_of_force_is_not_shown(library, clock, page, stage):
    keep(library, clock, "Lady President")
    changed = factories.question(1, distractors=(Distractor(text="Lady President", why=""),))
    questions.update(library, 1, changed, name="edit", now=clock.now())
    stage.put(page)
    assert pane(page) is None


def test_it_is_dropped_by_mouse_said_and_undone(library, clock, page, stage, qtbot):
    keep(library, clock, "Lady President", "A. Q.")
    stage.put(page)
    qtbot.mouseClick(pane(page).buttons[0], Qt.MouseButton.LeftButton)
    assert kept(library) == ["A. Q."]
    assert texts(page) == ["You also accept", "A. Q."]
    assert stage.remarks[-1].sentence == "“Lady President” is no longer accepted."
    stage.press(Qt.Key.Key_Z, CTRL)
    assert kept(library) == ["Lady President", "A. Q."]
    assert texts(page) == ["You also accept", "Lady President", "A. Q."]
    assert stage.remarks[-1].sentence == "Undone: no longer accept “Lady President”"


def test_by_keyboard_one_after_the_other_is_dropped_and_the_focus_is_never_lost(library, clock, page, stage):
    keep(library, clock, "Lady President", "A. Q.")
    stage.put(page)
    pane(page).buttons[0].setFocus(Qt.FocusReason.TabFocusReason)
    stage.press(Qt.Key.Key_Space)
    assert pane(page).buttons[0].hasFocus()
    stage.press(Qt.Key.Key_Return)
    assert kept(library) == []
    assert page.preview.first.hasFocus()


def test_a_drawer_opens_with_the_focus_on_what_drops_nothing(library, clock, page, stage, qapp):
    keep(library, clock, "Lady President")
    apply_theme(qapp, "light", 2.0)
    stage.resize(1168, 680)
    stage.put(page)
    page.table.setFocus()
    stage.press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is page.preview.first
    apply_theme(qapp, "light")


def test_the_buttons_are_told_apart_by_name(library, clock, page, stage):
    keep(library, clock, "Lady President", "A. Q.")
    stage.put(page)
    names = tab_walk(stage, page.search)
    assert {"No longer accept “Lady President”", "No longer accept “A. Q.”"} <= set(names)


def test_what_cannot_be_saved_is_told_and_stays(library, clock, page, stage):
    keep(library, clock, "Lady President")
    stage.put(page)
    library.connection.execute("PRAGMA query_only = ON")
    pane(page).buttons[0].click()
    library.connection.execute("PRAGMA query_only = OFF")
    assert "cannot be written" in stage.notices[0].sentence
    assert stage.remarks == []
    assert texts(page) == ["You also accept", "Lady President"]


def test_text_is_shown_as_it_is(library, clock, page, stage):
    keep(library, clock, HOSTILE)
    stage.put(page)
    assert HOSTILE in texts(page)
    assert "&lt;b&gt;Lady" in pane(page).buttons[0].toolTip()


def test_large_text_wraps_and_cuts_nothing(library, clock, page, stage, qapp):
    keep(library, clock, "the first woman to hold the office of president in Norland", "x" * 90)
    apply_theme(qapp, "light", 2.0)
    stage.resize(1168, 680)
    stage.put(page)
    page.open_preview()
    shown = pane(page)
    for label in shown.findChildren(PlainLabel):
        assert label.height() >= label.heightForWidth(label.width())
    for button in shown.buttons:
        assert button.geometry().right() <= shown.width()
    apply_theme(qapp, "light")
