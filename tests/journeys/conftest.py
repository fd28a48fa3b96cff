"""The whole program on a real file, started, driven with keys and mouse and closed as a learner would."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from quizapp import resources
from quizapp.app.program import Program
from quizapp.clock import FakeClock
from quizapp.exchange.pack_folder import install_unasked, prepare_all
from quizapp.settings import SettingsFile
from quizapp.store.library import open_library
from quizapp.ui.page import show_through

NOTHING = Qt.KeyboardModifier.NoModifier
Kind = type[QWidget]


class Learner:
    """Somebody at the keyboard and the mouse of one started program."""

    def __init__(self, qtbot: QtBot, program: Program, leave: Callable[[], None]) -> None:
        self._qtbot, self._leave = qtbot, leave
        self.program = program
        self.window = program.window

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NOTHING, *, times: int = 1) -> None:
        """Press a key where the focus is, or in the menu that is open."""
        for _time in range(times):
            QTest.keyClick(self._listens(), key, modifier)
            QApplication.processEvents()

    def type(self, text: str) -> None:
        QTest.keyClicks(self._listens(), text)
        QApplication.processEvents()

    def tab_to(self, wanted: Kind, words: str = "", *, back: bool = False) -> None:
        """Go from control to control until one of this kind has the focus, and this name if one is given."""
        for _step in range(60):
            here = QApplication.focusWidget()
            if isinstance(here, wanted) and words in ("", here.accessibleName(), here.property("text")):
                return
            self.key(*((Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier) if back else (Qt.Key.Key_Tab,)))
        raise AssertionError(f"Tab does not lead to {words or wanted.__name__}")

    def step_to(self, words: str) -> None:
        """Go down with the arrow until what is called so has the focus."""
        for _step in range(200):
            here = QApplication.focusWidget()
            if here is not None and here.accessibleName() == words:
                return
            self.key(Qt.Key.Key_Down)
        raise AssertionError(f"the arrow does not lead to {words}")

    def down_to(self, words: str) -> None:
        """Go down in the menu that is open as far as an item."""
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu), "no menu is open"
        for _step in menu.actions():
            self.key(Qt.Key.Key_Down)
            if menu.activeAction().text().partition("\t")[0] == words:
                return
        raise AssertionError(f"the menu has {[action.text() for action in menu.actions()]}")

    def _listens(self) -> QWidget:
        here = QApplication.focusWidget()
        if (
            here is None or not here.isVisible()
        ):  # a window system goes back to the one behind a dialogue; offscreen not
            self.window.window().activateWindow()
            QApplication.processEvents()
        return QApplication.activePopupWidget() or QApplication.focusWidget() or self.window

    def click(self, words: str, within: QWidget | None = None, modifier: Qt.KeyboardModifier = NOTHING) -> None:
        """Press what is called so, once it is in sight and nothing lies over it: a view lays its rows out later."""
        seen: list[QWidget] = []
        self._qtbot.waitUntil(lambda: seen.append(self._sighted(words, within)), timeout=20_000)
        self.point(seen[-1], modifier=modifier)

    def point(self, widget: QWidget, at: QPoint | None = None, modifier: Qt.KeyboardModifier = NOTHING) -> None:
        """Press a place of a widget, its middle by default, as a hand does."""
        at = widget.rect().center() if at is None else at
        window = widget.window()
        hit = window.childAt(widget.mapTo(window, at)) or window
        passed_on = widget.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents) and hit.isAncestorOf(widget)
        assert hit is widget or widget.isAncestorOf(hit) or passed_on, f"{widget.accessibleName()} is covered"
        QTest.mouseClick(hit, Qt.MouseButton.LeftButton, modifier, hit.mapFrom(window, widget.mapTo(window, at)))
        QApplication.processEvents()

    def pick(self, words: str) -> None:
        """Press an item of the menu that is open."""
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu), "no menu is open"
        named = [action for action in menu.actions() if action.text().partition("\t")[0] == words]
        assert named, f"the menu has {[action.text() for action in menu.actions()]}"
        self.point(menu, menu.actionGeometry(named[0]).center())

    def choose(self, words: str) -> None:
        """Press a line of the list that is open below a field."""
        popup = QApplication.activePopupWidget()
        assert popup is not None, "no list is open"
        lines = popup.findChild(QAbstractItemView)
        assert lines is not None
        texts = [lines.model().index(at, 0).data() for at in range(lines.model().rowCount())]

        def pressed() -> bool:
            self.row(lines, texts.index(words))
            return not popup.isVisible()

        self.wait(pressed)  # a press too soon after the one that opened the list counts as a part of that

    def drop(self, path: Path, onto: QWidget) -> None:
        """Drag a file out of another window and let it go over a widget, which has to welcome it."""
        dragged = QMimeData()
        dragged.setUrls([QUrl.fromLocalFile(str(path))])
        where, copy, left = onto.rect().center(), Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        coming = QDragEnterEvent(where, copy, dragged, left, NOTHING)
        QApplication.sendEvent(onto, coming)
        assert coming.isAccepted(), f"{path.name} cannot be dropped there"
        QApplication.sendEvent(onto, QDropEvent(QPointF(where), copy, dragged, left, NOTHING))
        QApplication.processEvents()

    def row(self, table: QAbstractItemView, number: int, modifier: Qt.KeyboardModifier = NOTHING) -> None:
        """Press a row of a list."""
        table.scrollTo(table.model().index(number, 0))
        self.point(table.viewport(), table.visualRect(table.model().index(number, 0)).center(), modifier)

    def _sighted(self, words: str, within: QWidget | None) -> QWidget:
        root = within or QApplication.activeModalWidget() or self.window
        named = [
            widget
            for widget in root.findChildren(QWidget)
            if words in (widget.accessibleName(), widget.property("text")) and widget.isVisible()
        ]
        if named and all(widget.visibleRegion().isEmpty() for widget in named):
            show_through(named[0])  # as one scrolls to it
        named = [widget for widget in named if not widget.visibleRegion().isEmpty()]
        pressed = [widget for widget in named if widget.focusPolicy() != Qt.FocusPolicy.NoFocus] or named
        assert pressed, f"nothing in sight is called {words!r}"
        assert pressed[0].isEnabled(), f"{words!r} cannot be pressed: {pressed[0].toolTip()}"
        return pressed[0]

    def page(self) -> QWidget:
        page = self.window.current()
        assert page is not None
        return page

    def told(self, sql: str) -> list[tuple[Any, ...]]:
        """What the library has now."""
        assert self.program.library is not None
        return self.program.library.connection.execute(sql).fetchall()

    def stored(self, sql: str) -> list[tuple[Any, ...]]:
        """What the file has once the window was closed."""
        self._leave()
        with closing(sqlite3.connect(f"{self.program.path.as_uri()}?mode=ro", uri=True)) as file:
            return file.execute(sql).fetchall()

    def wait(self, until: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(until, timeout=20_000)


@pytest.fixture(scope="session")
def bundled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library as it is after the first start: with the pack that comes with the program."""
    path = tmp_path_factory.mktemp("bundled") / "library.quizapp"
    now = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)  # the day before the clock of the tests
    with closing(open_library(path, now=now)) as library:
        for pack in prepare_all(resources.bundled_packs()):
            install_unasked(library, pack, now=now)
    return path


@pytest.fixture
def furnished(bundled: Path, tmp_path: Path) -> None:
    """The program was started before: its library has the bundled pack."""
    shutil.copy(bundled, tmp_path / "library.quizapp")


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
        return Learner(qtbot, program, close)

    door = QWidget()  # closed as soon as the test ends, and the program with it
    qtbot.addWidget(door, before_close_func=lambda _door: close())
    yield begin
    assert not running  # and until here the door was kept
