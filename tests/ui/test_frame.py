"""The window is painted before anything is in it, and closes only when what is in it agrees."""

import subprocess
import sys
from dataclasses import replace

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from quizapp.settings import Settings
from quizapp.ui.frame import SMALLEST, Frame

LIGHT = Settings(theme="light")


class Stubborn(QWidget):
    """Content that says whether the window may close."""

    may = False

    def may_close(self) -> bool:
        return self.may


@pytest.mark.parametrize(("theme", "colour"), [("light", "#F4F3EE"), ("dark", "#15171B")])
def test_the_first_paint_has_the_colour_of_the_page_to_come(qtbot: QtBot, theme: str, colour: str) -> None:
    frame = Frame(replace(LIGHT, theme=theme))
    qtbot.addWidget(frame)
    assert frame.grab().toImage().pixelColor(600, 400) == QColor(colour)


def test_the_first_paint_is_told_once(qtbot: QtBot) -> None:
    frame = Frame(LIGHT)
    qtbot.addWidget(frame)
    told: list[int] = []
    frame.painted.connect(lambda: told.append(1))
    with qtbot.waitSignal(frame.painted):
        frame.show()
    frame.repaint()
    qtbot.wait(1)
    assert told == [1]


def test_a_place_that_cannot_be_read_changes_nothing(qtbot: QtBot) -> None:
    frame = Frame(replace(LIGHT, window="no geometry"))
    qtbot.addWidget(frame)
    assert (frame.width(), frame.height()) == (1280, 800)


def test_the_window_stands_where_it_stood(qtbot: QtBot) -> None:
    before = Frame(LIGHT)
    qtbot.addWidget(before)
    before.resize(*SMALLEST)
    text = bytes(before.saveGeometry().toBase64().data()).decode()
    after = Frame(replace(LIGHT, window=text))
    qtbot.addWidget(after)
    assert after.size() == before.size()


def test_it_closes_only_when_its_content_agrees(qtbot: QtBot) -> None:
    frame, content = Frame(LIGHT), Stubborn()
    qtbot.addWidget(frame, before_close_func=lambda _frame: setattr(content, "may", True))
    frame.hold(content)
    frame.show()
    assert not frame.close()
    content.may = True
    assert frame.close()


def test_the_first_paint_imports_no_other_room_of_the_window() -> None:
    code = (
        "import sys; import quizapp.app; "
        "print(sorted(name for name in sys.modules if name.startswith('quizapp.')))"
    )  # fmt: skip
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(eval(done.stdout))
    assert loaded <= {
        "quizapp.app", "quizapp.errors", "quizapp.i18n", "quizapp.resources", "quizapp.settings",
        "quizapp.ui", "quizapp.ui.frame", "quizapp.ui.theme_file",
    }  # fmt: skip
