"""From the Library to an article and what stands in it, by mouse."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget

from quizapp.authoring.importing.session import Import
from quizapp.ui.pages.importing import ImportPage
from quizapp.ui.pages.library import LibraryPage
from quizapp.ui.pages.source import QUESTIONS, SourcePage
from quizapp.ui.pages.sources import SourcesPage
from quizapp.ui.widgets.segmented import SegmentedControl
from tests.authoring.importing.articles import herring, resolved

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def imported(desk):
    importing = Import()
    importing.read([herring()])
    importing.resolve(resolved(), {})
    importing.accept_fine()
    importing.save(desk.library, now=desk.clock.now())


def click(qtbot, widget: QWidget, at: QPoint | None = None) -> None:
    qtbot.mouseClick(widget, LEFT, pos=at or widget.rect().center())
    QApplication.processEvents()


def test_from_the_library_to_the_words_of_a_fact_and_to_a_question_by_mouse(imported, window, qtbot):
    window.resize(1280, 800)
    window.places.go("library")
    library = window.current()
    assert isinstance(library, LibraryPage)
    click(qtbot, next(tab for tab in library.bar.tabs.segments if tab.text() == "Sources"))
    page = window.current()
    assert isinstance(page, SourcesPage)
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    cell = page.table.visualRect(page.model.index(0, 0)).center()
    click(qtbot, page.table.viewport(), cell)
    qtbot.mouseDClick(page.table.viewport(), LEFT, pos=cell)
    article = window.current()
    assert isinstance(article, SourcePage)
    assert [item.entry.place for item in window.sidebar.items if item.isChecked()] == ["library"]
    words = article.text.document().find("96-43")
    words.setPosition(words.selectionStart() + 2)
    click(qtbot, article.text.viewport(), article.text.cursorRect(words).center())
    assert article.facts.chosen().fact.normalised.startswith("96-43")
    tabs = article.panes.findChild(SegmentedControl)
    click(qtbot, next(one for one in tabs.stops() if one.text().startswith("Questions")))
    assert article.panes.shown() == QUESTIONS
    table = article.questions.table
    number = article.questions.model.value(0).id
    cell = table.visualRect(article.questions.model.index(0, 0)).center()
    click(qtbot, table.viewport(), cell)
    qtbot.mouseDClick(table.viewport(), LEFT, pos=cell)
    assert window.current() is library
    assert library.chosen_ids() == [number]


def test_where_no_article_is_the_button_leads_to_the_import(window, qtbot):
    window.places.go("library.sources")
    page = window.current()
    qtbot.waitUntil(lambda: not page.is_reading() and page.found is not None)
    click(qtbot, page.way_on)
    assert isinstance(window.current(), ImportPage)
