"""The columns of the list: chosen, moved, widened and sorted by, and kept for the next time."""

import pytest
from PySide6.QtWidgets import QMenu

from quizapp.settings import Settings
from quizapp.store import questions
from quizapp.study.decks import scheduler
from quizapp.ui.pages.library import LibraryPage
from quizapp.ui.pages.library_columns import columns
from tests import factories


class Kept:
    """Settings that are changed in memory."""

    def __init__(self) -> None:
        self.values: dict[str, object] = {}

    def change(self, **values: object) -> None:
        self.values.update(values)


@pytest.fixture
def kept() -> Kept:
    return Kept()


def open_page(library, clock, stage, kept, settings: Settings | None = None) -> LibraryPage:
    known = settings or Settings()
    page = LibraryPage(
        library,
        clock,
        known,
        stage.messages,
        stage.actions,
        scheduler=lambda: scheduler(library, known, clock),
        jobs=stage.jobs,
        keep=kept.change,
    )
    stage.put(page)
    return page


@pytest.fixture
def page(library, clock, stage, kept) -> LibraryPage:
    made = [factories.question(number, answer=f"Answer {9 - number}") for number in range(1, 4)]
    questions.add(library, made, name="add", now=clock.now())
    return open_page(library, clock, stage, kept)


def answers(page: LibraryPage) -> list[str]:
    return [row.answer for number in range(page.model.total()) if (row := page.model.row(number)) is not None]


def test_a_press_on_a_name_sorts_by_it_and_another_press_turns_it_round(page, kept):
    page.arranging.show_column("answer", on=True)
    page.table.sort_requested.emit("answer")
    assert answers(page) == ["Answer 6", "Answer 7", "Answer 8"]
    page.table.sort_requested.emit("answer")
    assert answers(page) == ["Answer 8", "Answer 7", "Answer 6"]
    assert kept.values["library_order"] == "answer"
    assert kept.values["library_descending"] is True


def test_the_same_question_stays_chosen_when_the_list_is_sorted(page):
    page.table.choose(0)
    stem = page.chosen()[0].stem
    page.table.sort_requested.emit("stem")
    page.table.sort_requested.emit("stem")
    assert [row.stem for row in page.chosen()] == [stem]
    assert page.table.current_number() == 2


def test_every_column_says_something_of_a_new_question(page):
    for column in columns():
        page.arranging.show_column(column.id, on=True)
    assert page.table.arrangement() == tuple(column.id for column in columns())
    assert all(page.model.index(0, place).data() for place in range(page.model.columnCount()))


def test_columns_and_widths_are_there_again_the_next_time(page, kept, library, clock, stage):
    page.arranging.show_column("tags", on=True)
    page.table.horizontalHeader().moveSection(3, 1)
    page.table.setColumnWidth(3, 200)
    again = Settings(library_columns=kept.values["library_columns"], library_widths=kept.values["library_widths"])
    page.hide()
    other = open_page(library, clock, stage, kept, again)
    assert other.table.arrangement() == ("stem", "tags", "state", "due")
    assert other.table.columnWidth(1) == 200


def test_settings_that_make_no_sense_leave_the_usual_columns(library, clock, stage, kept, page):
    odd = Settings(library_columns=("due", "colour"), library_widths=("due=wide", "²=3"), library_order="colour")
    page.hide()
    other = open_page(library, clock, stage, kept, odd)
    assert other.table.arrangement() == ("stem", "due")
    assert other.model.total() == 3


def test_columns_and_orders_are_offered_by_key(page, stage, monkeypatch):
    monkeypatch.setattr(QMenu, "popup", lambda _menu, _at: None)
    stage.actions.action("library.columns").trigger()
    offered = [menu for menu in page.findChildren(QMenu) if menu.accessibleName() == "Columns"]
    assert [action.text() for action in offered[0].actions() if action.isChecked()] == ["State", "Due"]
    stage.actions.action("library.sort").trigger()
    (orders,) = [menu for menu in page.findChildren(QMenu) if menu.accessibleName() == "Sort by"]
    next(action for action in orders.actions() if action.text() == "Due").trigger()
    assert page.arranging.order == "due"
