"""Question figures as a page: those that need a look first, and one press to mend a question or to set it aside."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from quizapp.authoring import browse
from quizapp.errors import KnownError
from quizapp.store import cards
from quizapp.study.quiz import health
from quizapp.study.quiz.health import LEAST
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import apply_theme
from quizapp.ui.pages.item_figures import ALL, LOOK, ItemFiguresPage, ItemsSource
from tests.study.quiz.test_health import taken
from tests.ui.pages.stage import Stage, tab_walk


def source_over(desk, **changes) -> ItemsSource:
    ways = {
        "survey": lambda progress: health.survey(desk.path, None, progress),
        "one": lambda number: health.figures_of(desk.library, number),
        "aside": lambda number, on: browse.suspend(desk.library, [number], on=on, now=desk.clock.now()),
        "undo": lambda: browse.undo(desk.library, desk.clock.now()),
        "today": lambda: desk.clock.now().date(),
    }
    return ItemsSource(**(ways | changes))


@pytest.fixture
def page(desk, stage: Stage) -> ItemFiguresPage:
    return ItemFiguresPage(source_over(desk), stage.actions, stage.messages, stage.jobs)


def put(page: ItemFiguresPage, stage: Stage) -> None:
    stage.put(page)
    stage.qtbot.waitUntil(lambda: not page.is_reading())
    QApplication.processEvents()


@pytest.fixture
def easy(desk) -> int:
    """A question that was right in eight quizzes."""
    (one,) = desk.fill(1)
    taken(desk, *[True] * LEAST)
    return one


def texts(root) -> list[str]:
    return [label.text() for label in root.findChildren(PlainLabel) if label.isVisible()]


def cells(page: ItemFiguresPage, row: int = 0) -> list[str]:
    return [page.model.data(page.model.index(row, at)) for at in range(page.model.columnCount())]


def test_before_the_first_quiz_it_says_what_will_be_here(desk, page, stage, qtbot):
    desk.fill(2)
    put(page, stage)
    assert "No figures yet" in texts(page)
    assert not page.table.isVisible()
    with qtbot.waitSignal(page.back_requested):
        page.back.click()


def test_a_question_that_stands_out_is_listed_with_its_finding_and_figures(page, stage, easy):
    put(page, stage)
    assert page.filter.value() == LOOK
    assert cells(page)[1:] == ["Too easy", "8", "100 %", "–", "5.0 s"]
    said = texts(page.detail)
    assert "Too easy: right 8 of 8" in said
    assert {"Option picks", "Figures", "Marks"} <= set(said)
    assert "8 of 8" in said
    assert said.count("0 of 8") == 3


def test_one_with_too_few_answers_has_figures_and_no_verdict(desk, page, stage):
    desk.fill(1)
    taken(desk, True, False, None)
    put(page, stage)
    assert page.filter.value() == ALL
    assert cells(page)[1:5] == ["–", "3", "33 %", "–"]
    said = texts(page.detail)
    assert "No verdict yet: that takes 8 answers, and there are 3." in said
    assert {"Right", "Wrong", "No answer", "1 time without an answer"} <= set(said)


def test_where_nothing_stands_out_the_filter_says_so(desk, page, stage):
    desk.fill(1)
    taken(desk, True)
    put(page, stage)
    page.filter.changed.emit(LOOK)
    assert "Nothing needs a look" in texts(page)
    assert not page.detail.isVisible()
    page.filter.changed.emit(ALL)
    assert page.model.rowCount() == 1


def test_one_press_opens_the_editor_or_the_library_at_the_question(page, stage, easy, qtbot):
    put(page, stage)
    for key, signal in ((Qt.Key.Key_E, page.edit_requested), (Qt.Key.Key_O, page.open_requested)):
        with qtbot.waitSignal(signal) as asked:
            stage.press(key)
        assert asked.args == [easy]


def test_one_press_sets_it_aside_and_undo_brings_it_back(desk, page, stage, easy):
    put(page, stage)
    stage.press(Qt.Key.Key_S)
    assert cards.get(desk.library, easy).suspended
    assert stage.remarks[-1].sentence == "The question is set aside."
    assert page.model.rowCount() == 0
    stage.remarks[-1].undo()
    assert not cards.get(desk.library, easy).suspended
    assert cells(page)[1] == "Too easy"
    page.filter.changed.emit(ALL)
    stage.press(Qt.Key.Key_S)
    assert cells(page)[1] == "Set aside"
    stage.press(Qt.Key.Key_S)
    assert not cards.get(desk.library, easy).suspended


def test_what_could_not_be_saved_changes_nothing_on_the_page(desk, stage, easy):
    def refuse(_number: int, _on: bool) -> None:
        raise KnownError("The disk is full.")

    page = ItemFiguresPage(source_over(desk, aside=refuse), stage.actions, stage.messages, stage.jobs)
    put(page, stage)
    stage.press(Qt.Key.Key_S)
    assert stage.notices[-1].sentence == "The disk is full."
    assert not stage.remarks
    assert page.model.rowCount() == 1


def test_reading_that_fails_is_told(desk, stage):
    def fail(_progress):
        raise KnownError("The library cannot be read.")

    page = ItemFiguresPage(source_over(desk, survey=fail), stage.actions, stage.messages, stage.jobs)
    put(page, stage)
    assert stage.notices[-1].sentence == "The library cannot be read."


def test_it_is_sorted_by_the_choice_and_by_a_column_alike(desk, page, stage):
    desk.fill(3)
    for correct in (False, True):
        quiz = desk.quiz(count=3)
        for place in range(3):
            quiz.goto(place)
            desk.clock.advance(seconds=place + 1)
            options = quiz.view.item.options
            key = options.index(quiz.view.item.question.answer)
            quiz.choose(key if correct or place else (key + 1) % len(options))
        quiz.submit()
    put(page, stage)
    page.sorting.choose(3)
    page.sorting.activated.emit(page.sorting.currentIndex())
    assert page.model.sorted_by == (3, False)
    assert [cells(page, row)[3] for row in range(3)] == ["50 %", "100 %", "100 %"]
    page.table.sort_by(5, falling=True)
    page.table.sorted.emit()
    assert page.sorting.currentData() == 5
    page.sorting.choose(-1)
    page.sorting.activated.emit(0)
    assert page.model.sorted_by is None


def test_where_there_is_little_room_the_figures_stand_over_the_list_until_escape(page, stage, easy):
    stage.resize(700, 700)
    put(page, stage)
    assert not page.detail.isVisible()
    stage.press(Qt.Key.Key_Return)
    assert page.detail.isVisible()
    assert not page.table.isVisible()
    stage.press(Qt.Key.Key_Escape)
    assert page.table.hasFocus()
    assert not page.detail.isVisible()


def test_leaving_while_it_reads_hears_no_more_of_it(desk, stage, easy):
    page = ItemFiguresPage(source_over(desk), stage.actions, stage.messages, stage.jobs)
    stage.put(page)
    assert page.leave()
    assert not page.is_reading()


def test_everything_is_reached_by_tab_at_both_sizes(page, stage, easy, qapp):
    put(page, stage)
    tab_walk(stage, page.table, page)
    apply_theme(qapp, "dark", 2.0)
    QApplication.processEvents()
    page.open_detail()
    tab_walk(stage, page.detail.stops()[0], page)


def test_what_lies_below_is_reached_by_key(page, stage, easy):
    stage.resize(1224, 500)
    put(page, stage)
    stage.press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is page.detail.stops()[0]
    for _press in range(9):
        stage.press(Qt.Key.Key_PageDown)
    below = page.detail.verticalScrollBar()
    assert below.value() == below.maximum() > 0
