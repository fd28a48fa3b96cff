"""The page of keys: every action has its line, and no line is cut."""

import pytest
from PySide6.QtWidgets import QApplication

from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import apply_theme
from quizapp.ui.pages.shortcuts import ShortcutsPage
from tests.ui.pages.stage import Stage


@pytest.fixture
def page(stage: Stage) -> ShortcutsPage:
    return ShortcutsPage(stage.actions)


def test_every_action_is_on_the_page(page, stage):
    stage.put(page)
    shown = {label.text() for label in page.findChildren(PlainLabel)}
    missing = {row.text for row in stage.actions.rows if ".choose." not in row.id} - shown
    assert not missing


def test_the_columns_fit_a_small_window_at_large_text(stage, qapp):
    apply_theme(qapp, "light", text_scale=2.0)
    page = ShortcutsPage(stage.actions)
    stage.resize(960, 680)
    stage.put(page)
    stage.qtbot.waitUntil(lambda: page.content.width() == page.area.viewport().width())
    QApplication.processEvents()
    assert page.content.minimumSizeHint().width() <= page.area.viewport().width()
