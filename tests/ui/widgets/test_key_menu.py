"""A menu with key caps has room for them beside its words."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from quizapp.ui import paint
from quizapp.ui.look import Look, apply_theme
from quizapp.ui.widgets.key_menu import KeyMenu


def width(qtbot: QtBot, key: str) -> int:
    menu = KeyMenu()
    qtbot.addWidget(menu)
    action = QAction("A rather long name of something", menu)
    menu.offer(action, "flag", key)
    menu.ensurePolished()
    return menu.sizeHint().width()


def test_there_is_room_for_the_widest_cap_at_every_text_size(shown: Look, qapp: QApplication, qtbot: QtBot) -> None:
    for scale in (1.0, 2.0):
        apply_theme(qapp, "light", scale, show_keys=False)
        bare = width(qtbot, "Ctrl+Shift+Z")
        apply_theme(qapp, "light", scale)
        cap = paint.key_size(paint.key_text("Ctrl+Shift+Z"))[0]
        assert width(qtbot, "Ctrl+Shift+Z") >= bare + cap
