"""The whole program on a real file, started, driven with keys and closed as a learner would."""

from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget
from pytestqt.qtbot import QtBot

from quizapp.app.program import Program
from quizapp.clock import FakeClock
from quizapp.settings import SettingsFile

NOTHING = Qt.KeyboardModifier.NoModifier


class Learner:
    """Somebody at the keyboard and the mouse of one started program."""

    def __init__(self, qtbot: QtBot, program: Program) -> None:
        self._qtbot = qtbot
        self.program = program
        self.window = program.window

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NOTHING) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)
        QApplication.processEvents()

    def type(self, text: str) -> None:
        QTest.keyClicks(QApplication.focusWidget() or self.window, text)
        QApplication.processEvents()

    def click(self, words: str, within: QWidget | None = None, modifier: Qt.KeyboardModifier = NOTHING) -> None:
        """Press what is called so, where it is in sight and nothing lies over it."""
        self.point(self._sighted(words, within), modifier=modifier)

    def point(self, widget: QWidget, at: QPoint | None = None, modifier: Qt.KeyboardModifier = NOTHING) -> None:
        """Press a place of a widget, its middle by default, as a hand does."""
        at = widget.rect().center() if at is None else at
        window = widget.window()
        hit = window.childAt(widget.mapTo(window, at)) or window
        assert hit is widget or widget.isAncestorOf(hit), f"{widget.accessibleName()} is covered"
        QTest.mouseClick(hit, Qt.MouseButton.LeftButton, modifier, hit.mapFrom(widget, at))
        QApplication.processEvents()

    def row(self, table: QAbstractItemView, number: int, modifier: Qt.KeyboardModifier = NOTHING) -> None:
        """Press a row of a list."""
        self.point(table.viewport(), table.visualRect(table.model().index(number, 0)).center(), modifier)

    def _sighted(self, words: str, within: QWidget | None) -> QWidget:
        root = within or QApplication.activeModalWidget() or self.window
        named = [
            widget
            for widget in root.findChildren(QWidget)
            if words in (widget.accessibleName(), widget.property("text")) and not widget.visibleRegion().isEmpty()
        ]
        pressed = [widget for widget in named if widget.focusPolicy() != Qt.FocusPolicy.NoFocus] or named
        assert pressed, f"nothing in sight is called {words!r}"
        assert pressed[0].isEnabled(), f"{words!r} cannot be pressed: {pressed[0].toolTip()}"
        return pressed[0]

    def page(self) -> QWidget:
        page = self.window.current()
        assert page is not None
        return page

    def wait(self, until: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(until, timeout=20_000)


@pytest.fixture
def start(qtbot: QtBot, tmp_path: Path, clock: FakeClock) -> Iterator[Callable[..., Learner]]:
    """Start the program; a second call closes the first one, as a restart does."""
    running: list[Program] = []
    seeds = iter(range(1, 100))

    def close() -> None:
        while running:
            program = running.pop()
            program.window.close()
            program.end()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def begin(early: Callable[[QWidget], object] = lambda _window: None, *, until: str = "loaded") -> Learner:
        close()
        stages: list[str] = []

        def observe(stage: str) -> None:
            stages.append(stage)
            if stage == "painted":
                early(program.window)

        app = QApplication.instance()
        assert isinstance(app, QApplication)
        settings = SettingsFile(tmp_path / "settings.toml")
        path = tmp_path / "library.quizapp"
        program = Program(app, path, settings, clock, Random(next(seeds)), observe)
        running.append(program)
        program.window.show()
        program.window.activateWindow()
        qtbot.waitUntil(lambda: until in stages, timeout=30_000)
        return Learner(qtbot, program)

    door = QWidget()  # closed as soon as the test ends, and the program with it
    qtbot.addWidget(door, before_close_func=lambda _door: close())
    yield begin
    assert not running  # and until here the door was kept
