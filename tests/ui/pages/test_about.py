"""About names the version and the licences, and gives them away as text."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from quizapp import __version__
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import apply_theme
from quizapp.ui.pages.about import AboutPage
from tests.ui.pages.stage import tab_walk


def test_versions_and_licences_are_shown_and_copied(stage):
    page = AboutPage(stage.messages)
    stage.put(page)
    texts = [label.text() for label in page.findChildren(PlainLabel)]
    assert f"Version {__version__}, under the MIT licence." in texts
    assert {"SQLModel", "PyYAML", "tomli-w", "RapidFuzz", "nameparser", "Public domain"} <= set(texts)
    stage.qtbot.mouseClick(page.copy, Qt.MouseButton.LeftButton)
    assert "Source Serif 4" in QGuiApplication.clipboard().text()
    assert stage.remarks


def test_back_is_asked_for_by_its_button(stage):
    page = AboutPage(stage.messages)
    stage.put(page)
    with stage.qtbot.waitSignal(page.back_requested):
        page.back.click()


def test_every_link_can_be_reached_and_says_where_it_leads(stage, qapp):
    page = AboutPage(stage.messages)
    stage.put(page)
    names = tab_walk(stage, page.back)
    assert names[:3] == ["Back", "Copy as text", "Website of Alembic"]
    apply_theme(qapp, "dark", 2.0)
    QApplication.processEvents()
    assert page.copy.height() == 80
