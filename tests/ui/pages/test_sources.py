"""The list of articles: what each gave, narrowed, and what leads on from it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from quizapp.authoring.sources import SourceRow
from quizapp.errors import KnownError
from quizapp.store.records import SourceInfo
from quizapp.ui.labels import PlainLabel
from quizapp.ui.pages.sources import OWN, SourceList, SourcesPage
from tests.ui.pages.stage import Stage, tab_walk

ACCORD = SourceRow(
    1,
    SourceInfo("one", "Courier", "Islands back accord", "2011-05-12"),
    "lewin",
    "Lewin Islands",
    31,
    (1, 2, 3),
    (1, 2),
)
HERRING = SourceRow(2, SourceInfo("two", "Reuters", "Herring <b>pact</b>", "2009-03"), "", "", 7, (4,), ())
LETTER = SourceRow(3, SourceInfo("three", "your article", "A letter"), "", "", 2, (), ())


def made(stage: Stage, rows) -> SourcesPage:
    def survey():
        if isinstance(rows, Exception):
            raise rows
        return rows

    page = SourcesPage(SourceList(survey), stage.actions, stage.messages, stage.jobs)
    stage.put(page)
    stage.qtbot.waitUntil(lambda: not page.is_reading())
    QApplication.processEvents()
    return page


@pytest.fixture
def page(stage: Stage) -> SourcesPage:
    return made(stage, [HERRING, LETTER, ACCORD])


def cells(page: SourcesPage, row: int = 0) -> list[str]:
    return [page.model.data(page.model.index(row, at)) for at in range(page.model.columnCount())]


def titles(page: SourcesPage) -> list[str]:
    return [cells(page, row)[0] for row in range(page.model.rowCount())]


def texts(root) -> list[str]:
    return [label.text() for label in root.findChildren(PlainLabel) if label.isVisible()]


def test_each_article_stands_with_what_it_gave_and_how_much_of_it_is_known(page):
    shown = ["Islands back accord", "Courier", "12 May 2011", "Lewin Islands", "31", "3", "67 %"]
    assert cells(page, 2) == shown
    assert cells(page, 1)[3:] == ["Imported", "2", "0", "–"]
    assert "3 articles: 40 facts, 4 questions, 50 % known" in texts(page)


def test_before_the_first_article_it_leads_to_the_import(stage, qtbot):
    page = made(stage, [])
    assert "No articles yet" in texts(page)
    assert not page.table.isVisible()
    with qtbot.waitSignal(page.import_requested):
        page.way_on.click()


def test_words_and_origin_narrow_the_list_and_one_press_shows_all_again(page, stage):
    stage.press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    stage.type("reuters her")
    assert titles(page) == ["Herring <b>pact</b>"]
    page.search.setText("nothing")
    assert "No article matches" in texts(page)
    stage.press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is page.way_on
    stage.press(Qt.Key.Key_Space)
    assert len(titles(page)) == 3
    assert page.table.hasFocus()
    page.origin.choose(OWN)
    page.origin.activated.emit(1)
    assert titles(page) == ["Herring <b>pact</b>", "A letter"]


def test_a_column_sorts_and_the_chosen_article_stays_chosen(page):
    page.table.choose(2)
    page.table.horizontalHeader().sectionClicked.emit(4)
    assert titles(page)[0] == "Islands back accord"
    assert page.chosen() is ACCORD
    page.table.horizontalHeader().sectionClicked.emit(6)  # the share known; what has no question comes last
    assert titles(page) == ["Islands back accord", "Herring <b>pact</b>", "A letter"]


def test_keys_open_an_article_and_show_its_questions_in_the_library(page, stage, qtbot):
    ways = {Qt.Key.Key_Return: page.opened, Qt.Key.Key_O: page.opened, Qt.Key.Key_L: page.library_requested}
    for key, signal in ways.items():
        with qtbot.waitSignal(signal) as asked:
            stage.press(key)
        assert asked.args == [HERRING]
    page.table.choose(1)
    assert not stage.actions.action("sources.library").isEnabled()


def test_a_list_that_cannot_be_read_is_told(stage):
    page = made(stage, KnownError("The library cannot be read."))
    assert stage.notices[-1].sentence == "The library cannot be read."
    assert not page.table.isVisible()


def test_a_thousand_articles_are_listed_and_narrowed_at_once(stage, qtbot):
    page = made(stage, [replace(HERRING, id=number) for number in range(1000)])
    assert page.model.rowCount() == 1000
    page.search.setText("accord")
    assert page.model.rowCount() == 0


def test_tab_reaches_everything(page, stage):
    assert "Articles" in tab_walk(stage, page.table)
