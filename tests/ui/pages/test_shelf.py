"""The missed shelf as a page: what waits there, and what can be done with it by hand and by key."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from quizapp.authoring import browse
from quizapp.errors import KnownError
from quizapp.store import questions
from quizapp.study.quiz import shelf
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import apply_theme
from quizapp.ui.pages.shelf import ShelfPage, ShelfSource
from tests.study.quiz.moves import dated
from tests.study.quiz.test_shelf import taken
from tests.ui.pages.stage import Stage, tab_walk


@pytest.fixture
def page(desk, stage: Stage) -> ShelfPage:
    source = ShelfSource(
        found=lambda: shelf.shelved(desk.library),
        take_off=lambda ids: shelf.take_off(desk.library, ids, desk.clock.now()),
        undo=lambda: browse.undo(desk.library, desk.clock.now()),
        today=lambda: desk.clock.now().date(),
    )
    return ShelfPage(source, stage.actions, stage.messages)


@pytest.fixture
def missed(desk) -> list[int]:
    """Four on the shelf of as many topics, missed today."""
    ids = desk.fill(4)
    taken(desk, False, False, False, None)
    desk.clock.advance(minutes=5)
    return ids


def cells(page: ShelfPage, row: int = 0) -> list[str]:
    model = page.model
    return [model.data(model.index(row, at)) for at in range(model.columnCount())]


def texts(page: ShelfPage) -> list[str]:
    return [label.text() for label in page.findChildren(PlainLabel) if label.isVisible()]


def listed(page: ShelfPage) -> list[int]:
    return [page.model.value(row).id for row in range(page.model.rowCount())]


def test_each_has_when_and_how_often_it_was_missed_and_how_far_it_is(desk, page, stage, missed):
    stage.put(page)
    assert sorted(listed(page)) == sorted(missed)
    stem, last, times, right, _answer = cells(page)
    assert stem in {questions.get(desk.library, one).question.stem for one in missed}
    assert (last, times, right) == ("21 Nov", "1 time", "0 of 2 later days")
    answers = {cells(page, row)[4] for row in range(4)}
    assert "no answer" in answers
    assert len(answers) > 1
    assert "4 questions" in texts(page)


def test_one_right_on_a_later_day_says_so(desk, page, stage, missed):
    desk.clock.advance(days=1)
    taken(desk, True, True, True, True)
    stage.put(page)
    assert {cells(page, row)[3] for row in range(4)} == {"1 of 2 later days"}


def test_one_topic_can_be_listed_and_goes_into_the_quiz_and_the_study(page, stage, missed, qtbot):
    stage.put(page)
    page.topics.setCurrentIndex(1)
    page.topics.activated.emit(1)
    topic = page.topic()
    assert topic
    assert len(listed(page)) == 1
    with qtbot.waitSignal(page.quiz_requested) as asked:
        stage.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert asked.args == [topic]
    with qtbot.waitSignal(page.study_requested) as study:
        stage.press(Qt.Key.Key_M)
    assert study.args[0].ids == tuple(listed(page))


def test_what_is_taken_off_leaves_the_list_and_undo_puts_it_back(page, stage, missed):
    stage.put(page)
    first = listed(page)[0]
    stage.press(Qt.Key.Key_Delete)
    assert first not in listed(page)
    assert len(listed(page)) == 3
    assert page.table.hasFocus()
    assert stage.remarks[-1].sentence == "1 question was taken off the shelf."
    stage.remarks[-1].undo()
    assert sorted(listed(page)) == sorted(missed)


def test_of_an_order_it_is_told_where_it_was_put_and_where_it_belongs(desk, page, stage):
    dated(desk)
    quiz = desk.quiz(forms=("ordering",), count=4)
    first, second, *rest = quiz.view.item.posed.right
    quiz.respond((second, first, *rest))
    quiz.submit()
    stage.put(page)
    assert {cells(page, row)[4] for row in range(2)} == {"in an order: place 2, not 1", "in an order: place 1, not 2"}


def test_several_can_be_taken_off_at_once_until_nothing_is_left(page, stage, missed, qtbot):
    stage.put(page)
    stage.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    stage.press(Qt.Key.Key_Delete)
    assert stage.remarks[-1].sentence == "4 questions were taken off the shelf."
    assert "Nothing is on the shelf" in texts(page)
    assert not page.quiz.isVisible()
    assert page.back.hasFocus()
    with qtbot.waitSignal(page.back_requested):
        stage.press(Qt.Key.Key_Space)


def test_what_could_not_be_taken_off_stays_and_says_why(desk, stage, missed):
    def refuse(_ids: list[int]) -> None:
        raise KnownError("The disk is full.")

    source = ShelfSource(lambda: shelf.shelved(desk.library), refuse, lambda: None, lambda: desk.clock.now().date())
    page = ShelfPage(source, stage.actions, stage.messages)
    stage.put(page)
    stage.press(Qt.Key.Key_Delete)
    assert len(listed(page)) == 4
    assert stage.notices[-1].sentence == "The disk is full."
    assert not stage.remarks


def test_a_question_opens_in_the_library(page, stage, missed, qtbot):
    stage.put(page)
    for key in (Qt.Key.Key_O, Qt.Key.Key_Return):
        with qtbot.waitSignal(page.open_requested) as asked:
            stage.press(key)
        assert asked.args == [listed(page)[0]]


def test_what_was_put_on_by_hand_says_so(desk, page, stage):
    (one,) = desk.fill(1)
    shelf.put_on(desk.library, [one], desk.clock.now().date(), desk.clock.now())
    stage.put(page)
    assert cells(page)[2] == "put on by you"
    assert cells(page)[4] == "–"


def test_everything_is_reached_by_tab_and_nothing_is_wider_than_the_page(page, stage, missed, qapp):
    stage.put(page)
    tab_walk(stage, page.table, page)
    apply_theme(qapp, "dark", 2.0)
    stage.resize(1168, 800)
    QApplication.processEvents()
    tab_walk(stage, page.table, page)
    assert page.width() <= stage.width()
