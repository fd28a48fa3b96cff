"""The window goes from place to place, asks before it leaves, and remembers where it stood."""

from itertools import pairwise
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from quizapp.errors import KnownError
from quizapp.ui.focus import Ring
from quizapp.ui.look import Look, apply_theme
from quizapp.ui.main_window import MainWindow
from quizapp.ui.messages import Messages
from quizapp.ui.page import Page, ScrollPage
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.sidebar import NavEntry, Sidebar

ENTRIES = [NavEntry("today", "Today", "today"), NavEntry("library", "Library", "library")]


class Place(ScrollPage):
    """A page that remembers what was done to it."""

    def __init__(self, title: str, *, focus: bool = False) -> None:
        super().__init__()
        self.title = title
        self.focus_mode = focus
        self.entered: list[Any] = []
        self.may_leave = True
        self.button = Button("Press")
        self.body.addWidget(self.button)

    def enter(self, argument: Any = None) -> None:
        self.entered.append(argument)

    def leave(self) -> bool:
        return self.may_leave


class Rig:
    """A window with two places and one in focus mode."""

    def __init__(self, qtbot: QtBot) -> None:
        self.made: list[str] = []
        self.messages = Messages()
        self.window = MainWindow(self.messages)
        qtbot.addWidget(self.window)
        self.window.set_places(
            ENTRIES,
            {
                "today": lambda: self.make("Today"),
                "library": lambda: self.make("Library"),
                "study": lambda: self.make("Study", focus=True),
            },
        )

    def make(self, title: str, *, focus: bool = False) -> Page:
        self.made.append(title)
        return Place(title, focus=focus)

    def here(self) -> Place:
        page = self.window.current()
        assert isinstance(page, Place)
        return page


@pytest.fixture
def rig(shown: Look, qtbot: QtBot) -> Rig:
    return Rig(qtbot)


def test_a_page_is_made_when_it_is_first_visited_and_kept(rig: Rig) -> None:
    assert rig.made == []
    rig.window.go("today")
    rig.window.go("library", 7)
    rig.window.go("today")
    assert rig.made == ["Today", "Library"]
    assert rig.here().entered == [None, None]
    assert rig.window.windowTitle() == "Today – QuizApp"


def test_an_argument_reaches_the_page(rig: Rig) -> None:
    rig.window.go("library", "a filter")
    assert rig.here().entered == ["a filter"]


def test_a_page_that_will_not_be_left_stays(rig: Rig) -> None:
    rig.window.go("today")
    rig.here().may_leave = False
    assert not rig.window.go("library")
    assert rig.window.place() == "today"
    assert not rig.window.close()
    assert rig.window.go("library", force=True)


def test_the_sidebar_shows_the_place_and_hides_in_focus_mode(rig: Rig) -> None:
    rig.window.show()
    rig.window.go("library")
    sidebar = rig.window.sidebar
    assert sidebar is not None
    assert [item.isChecked() for item in sidebar.items] == [False, True]
    rig.window.go("study")
    assert not sidebar.isVisible()
    rig.window.go("today")
    assert sidebar.isVisible()


def test_back_goes_to_the_place_before_but_not_into_focus_mode(rig: Rig) -> None:
    rig.window.go("library")
    rig.window.go("study")
    rig.window.go("today")
    rig.window.back("today")
    assert rig.window.place() == "library"
    rig.window.back("today")
    assert rig.window.place() == "today"


@pytest.mark.parametrize(("width", "scale", "rail"), [(1280, 1.0, False), (1100, 1.0, True), (1280, 2.0, True)])
def test_the_sidebar_is_a_rail_where_there_is_little_room(
    rig: Rig, qapp: QApplication, width: int, scale: float, rail: bool
) -> None:
    apply_theme(qapp, "light", scale)
    rig.window.show()
    rig.window.resize(width, 800)
    rig.window.go("today")
    assert rig.window.sidebar is not None
    assert rig.window.sidebar.is_rail() is rail


def test_the_window_is_not_made_smaller_than_it_can_be_used(rig: Rig) -> None:
    rig.window.resize(100, 100)
    assert (rig.window.width(), rig.window.height()) == (1024, 680)


def test_where_the_window_stood_can_be_kept_as_text(rig: Rig, qtbot: QtBot) -> None:
    rig.window.resize(1024, 700)  # the offscreen screen is small
    other = MainWindow(Messages())
    qtbot.addWidget(other)
    other.restore(rig.window.geometry_text())
    assert other.size() == rig.window.size()


@pytest.mark.parametrize("text", ["", "not base64 at all!", "AAAA", "ü"])
def test_text_that_is_no_geometry_changes_nothing(rig: Rig, text: str) -> None:
    before = rig.window.size()
    rig.window.restore(text)
    assert rig.window.size() == before


def test_nothing_but_the_page_has_the_focus_after_going_there(rig: Rig, qtbot: QtBot) -> None:
    rig.window.show()
    rig.window.activateWindow()
    rig.window.go("today")
    assert rig.window.focusWidget() is rig.here()


def test_the_focus_ring_goes_round_what_has_the_focus(rig: Rig, qtbot: QtBot, qapp: QApplication) -> None:
    rig.window.show()
    rig.window.activateWindow()
    rig.window.go("today")
    button = rig.here().button
    button.setFocus()
    qapp.processEvents()
    rings = [ring for ring in rig.here().findChildren(Ring) if ring.isVisible()]
    assert len(rings) == 1
    assert rings[0].geometry() == button.geometry().adjusted(-4, -4, 4, 4)
    rig.here().setFocus()
    qapp.processEvents()
    assert [ring for ring in rig.here().findChildren(Ring) if ring.isVisible()] == []


def test_messages_appear_in_the_window(rig: Rig) -> None:
    rig.window.show()
    rig.window.go("today")
    rig.messages.clear()
    rig.messages.tell(KnownError("The disk is full."))
    assert rig.window._bar is not None
    assert rig.window._bar.isVisible()
    rig.messages.clear()
    assert not rig.window._bar.isVisible()
    rig.messages.say("Saved")
    assert rig.window._toast is not None
    assert rig.window._toast.isVisible()


def test_a_toast_leaves_the_foot_of_the_page_free(rig: Rig, qapp: QApplication) -> None:
    rig.window.show()
    rig.window.go("study")
    rig.here().foot_height = lambda: 96
    rig.messages.say("Left out until tomorrow.", lambda: None)
    qapp.processEvents()
    box = rig.window._toast.geometry().adjusted(16, 16, -16, -16)  # without the room for its shadow
    assert box.bottom() < rig.window.height() - 96
    rig.window.go("today")
    assert rig.window._toast.geometry().bottom() > rig.window.height() - 96
    rig.window.go("study")
    assert rig.window._toast.geometry() == box.adjusted(-16, -16, 16, 16)
    rig.here().foot_height = lambda: 196
    rig.here().foot_changed.emit()
    assert rig.window._toast.geometry().adjusted(16, 16, -16, -16).bottom() < rig.window.height() - 196


def test_closing_is_told_once(rig: Rig, qtbot: QtBot) -> None:
    rig.window.go("today")
    with qtbot.waitSignal(rig.window.closing, timeout=500):
        assert rig.window.close()


def test_a_wide_window_keeps_the_column_in_the_middle(rig: Rig) -> None:
    rig.window.show()
    rig.window.resize(2000, 900)
    rig.window.go("today")
    margins = rig.here().body.contentsMargins()
    assert margins.left() == margins.right()
    assert rig.here().content.width() - 2 * margins.left() == pytest.approx(1120, abs=1)
    assert Qt.FocusPolicy.ClickFocus == rig.here().focusPolicy()


def test_the_ring_goes_with_the_control_that_is_deleted(rig: Rig, qtbot: QtBot, qapp: QApplication) -> None:
    rig.window.show()
    rig.window.activateWindow()
    rig.window.go("today")
    rig.here().button.setFocus()
    qapp.processEvents()
    rig.here().button.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.processEvents()
    other = Button("Other", parent=rig.here())
    other.show()
    other.setFocus()
    qapp.processEvents()
    assert [ring.isVisible() for ring in rig.window.findChildren(Ring)] == [True]


def test_eight_places_fit_the_smallest_window_at_200_percent(shown: Look, qtbot: QtBot, qapp: QApplication) -> None:
    apply_theme(qapp, "light", 2.0)
    places = [NavEntry(f"place {number}", "Place", "today", foot=number > 8) for number in range(1, 11)]
    bar = Sidebar(places)
    qtbot.addWidget(bar)
    bar.set_rail(True)
    bar.show()
    bar.resize(bar.width(), 680)
    qapp.processEvents()
    areas = [item.geometry() for item in bar.items]
    assert bar.height() == 680
    assert all(bar.rect().contains(area) for area in areas)
    assert all(one.bottom() < other.top() for one, other in pairwise(areas))


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_tab_from_outside_a_page_brings_what_it_reaches_into_view(
    shown: Look, qtbot: QtBot, qapp: QApplication, key: Qt.Key
) -> None:
    class Long(ScrollPage):
        def __init__(self) -> None:
            super().__init__()
            self.ends = [Button("First"), Button("Last")]
            self.body.addWidget(self.ends[0])
            self.body.addSpacing(3000)
            self.body.addWidget(self.ends[1])

    window = MainWindow(Messages())
    qtbot.addWidget(window)
    window.set_places([NavEntry("long", "Long", "today")], {"long": Long})
    window.go("long")
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    page = window.current()
    assert isinstance(page, Long)
    bar = page.area.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    for _step in range(6):
        qtbot.keyClick(QApplication.focusWidget() or window, key)
        now = QApplication.focusWidget()
        assert now is not None
        if now in page.ends:
            assert now.visibleRegion().boundingRect() == now.rect()
