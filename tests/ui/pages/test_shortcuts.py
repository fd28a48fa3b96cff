"""The page of keys: every action has its line, no line is cut, and a key that is changed is the key everywhere."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from quizapp.errors import KnownError
from quizapp.settings import SettingsFile
from quizapp.ui.look import apply_theme
from quizapp.ui.pages.key_sheet import KeySheet
from quizapp.ui.pages.shortcuts import ShortcutsPage
from tests.ui.pages.stage import Stage


@pytest.fixture
def settings(tmp_path: Path) -> SettingsFile:
    return SettingsFile(tmp_path / "settings.toml")


@pytest.fixture
def page(stage: Stage, settings: SettingsFile) -> ShortcutsPage:
    return ShortcutsPage(stage.actions, settings.change, stage.messages)


@pytest.fixture
def ask(page: ShortcutsPage, stage: Stage) -> Callable[[str], KeySheet]:
    """Press the line of an action; gives the sheet that asks for another key."""
    stage.put(page)

    def opened(id_: str) -> KeySheet:
        page.rows[id_].click()
        sheet = page.findChild(KeySheet)
        assert sheet is not None
        stage.qtbot.waitUntil(lambda: QApplication.focusWidget() is sheet.field)
        return sheet

    return opened


def shown(page: ShortcutsPage, id_: str) -> str:
    return page.rows[id_].accessibleName()


def test_every_action_is_on_the_page(page, stage):
    missing = {row.id for row in stage.actions.rows if ".choose." not in row.id} - set(page.rows)
    assert not missing
    assert shown(page, "study.flag") == "Flag, F, *"
    assert [row.text() for row in page.rows.values() if not row.changeable] == ["Choose an option"] * 2


def test_the_columns_fit_a_small_window_at_large_text(stage, settings, qapp):
    apply_theme(qapp, "light", text_scale=2.0)
    page = ShortcutsPage(stage.actions, settings.change, stage.messages)
    stage.resize(960, 680)
    stage.put(page)
    stage.qtbot.waitUntil(lambda: page.content.width() == page.area.viewport().width())
    QApplication.processEvents()
    assert page.content.minimumSizeHint().width() <= page.area.viewport().width()


def test_the_lines_are_one_stop_with_arrows_between_them(page, stage):
    stage.put(page)
    first, second = list(page.rows.values())[:2]
    first.setFocus(Qt.FocusReason.TabFocusReason)
    stage.press(Qt.Key.Key_Down)
    assert second.hasFocus()
    assert first.focusPolicy() == Qt.FocusPolicy.NoFocus
    stage.press(Qt.Key.Key_Up)
    stage.press(Qt.Key.Key_Up)
    assert first.hasFocus()


def test_the_next_key_pressed_is_the_key_and_survives_a_restart(page, stage, ask, settings):
    sheet = ask("study.flag")
    assert not sheet.send.isEnabled()
    stage.press(Qt.Key.Key_X)
    stage.press(Qt.Key.Key_Return)
    assert shown(page, "study.flag") == "Flag, X, *, usually F"
    assert {key.toString() for key in stage.actions.action("study.flag").shortcuts()} == {"X", "*", "Alt+X"}
    assert stage.remarks[-1].sentence == "X is now the key of “Flag”."
    assert SettingsFile(settings.path).value.keys == ("study.flag=X",)


def test_a_key_that_is_taken_is_refused_and_the_next_one_may_do(page, stage, ask):
    sheet = ask("library.edit")
    stage.press(Qt.Key.Key_F)
    assert sheet.problem.label.text().startswith("F is the key of “Flag” in “Library”.")
    stage.press(Qt.Key.Key_Return)
    assert sheet.isVisible()
    assert stage.actions.keys("library.edit") == ("E",)
    stage.press(Qt.Key.Key_Y)
    assert not sheet.problem.isVisible()
    stage.press(Qt.Key.Key_Return)
    assert stage.actions.keys("library.edit") == ("Y",)


def test_escape_leaves_the_key_as_it_was_and_tab_goes_on(page, stage, ask):
    sheet = ask("study.flag")
    stage.press(Qt.Key.Key_X)
    stage.press(Qt.Key.Key_Tab)
    assert sheet.send.hasFocus()
    stage.press(Qt.Key.Key_Escape)
    assert stage.actions.keys("study.flag") == ("F", "*")
    assert not stage.remarks


def test_a_key_that_is_taken_is_not_given_to_a_second_action(page, stage):
    stage.put(page)
    page.choose("library.edit", "F")
    assert stage.notices[-1].sentence == "F is the key of “Flag” in “Library”."
    assert stage.actions.keys("library.edit") == ("E",)
    assert not stage.remarks


def test_one_key_and_all_keys_become_the_usual_ones_again(page, stage, ask):
    assert stage.actions.refusal("keys.usual") == "All keys are the usual ones."
    page.choose("study.flag", "X")
    page.choose("new", "Ctrl+J")
    ask("study.flag").usual.click()
    assert shown(page, "study.flag") == "Flag, F, *"
    assert stage.actions.own() == ("new=Ctrl+J",)
    stage.actions.action("keys.usual").trigger()
    assert stage.actions.own() == ()
    assert not stage.actions.offers("keys.usual")


def test_a_change_can_be_undone_and_done_again(page, stage, settings):
    stage.put(page)
    page.choose("study.flag", "X")
    page.choose("study.flag", "W")
    stage.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert settings.value.keys == ("study.flag=X",)
    stage.remarks[-1].undo()
    assert settings.value.keys == ()
    stage.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert shown(page, "study.flag") == "Flag, X, *, usually F"


def test_a_key_that_cannot_be_kept_is_told_and_holds_until_the_end(stage):
    def refuse(**_values: object) -> None:
        raise KnownError("The settings could not be written.")

    page = ShortcutsPage(stage.actions, refuse, stage.messages)
    stage.put(page)
    page.choose("study.flag", "X")
    assert "could not be written" in stage.notices[-1].sentence
    assert stage.actions.keys("study.flag")[0] == "X"
