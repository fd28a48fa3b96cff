"""The look follows the settings, and the system where they say so."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from quizapp.settings import Settings
from quizapp.ui import look as module
from quizapp.ui.look import Appearance, Look, look


def test_the_look_is_one_and_the_same(shown: Look) -> None:
    assert look() is look() is shown


def test_settings_choose_the_scheme_and_the_sizes(shown: Look, qapp: QApplication, qtbot: QtBot) -> None:
    appearance = Appearance(qapp, Settings(theme="light"))
    with qtbot.waitSignal(shown.changed, timeout=500):
        appearance.use(Settings(theme="dark", text_scale=1.5, question_scale=1.2, show_keys=False, motion="reduced"))
    assert shown.scheme == "dark"
    assert shown.px(40) == 60
    assert shown.font("body").pixelSize() == 21
    assert shown.font("stem").pixelSize() == round(44 * 1.5 * 1.2)
    assert shown.line("stem") == round(56 * 1.5 * 1.2)
    assert not shown.show_keys
    assert shown.motion(120) == 0
    appearance.deleteLater()


def test_the_system_is_followed_only_where_it_is_chosen(
    shown: Look, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = Settings(theme="light")
    appearance = Appearance(qapp, settings)
    monkeypatch.setattr(module, "system_scheme", lambda: "dark")  # the offscreen platform has no scheme of its own
    qapp.styleHints().colorSchemeChanged.emit(qapp.styleHints().colorScheme())
    assert shown.scheme == "light"
    appearance.use(replace(settings, theme="system"))
    assert shown.scheme == "dark"
    monkeypatch.setattr(module, "system_scheme", lambda: "light")
    qapp.styleHints().colorSchemeChanged.emit(qapp.styleHints().colorScheme())
    assert shown.scheme == "light"
    appearance.deleteLater()


def test_motion_lasts_as_long_as_it_is_designed(shown: Look) -> None:
    assert shown.motion(120) == 120
