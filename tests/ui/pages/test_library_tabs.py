"""Questions, sources and packs are tabs of the Library: gone to by mouse and by keys, the one on show marked."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from quizapp.ui.look import apply_theme
from quizapp.ui.main_window import MainWindow
from quizapp.ui.pages.library_tabs import LibraryBar
from quizapp.ui.widgets.button import Button

PLACES = {"Questions": "library", "Sources": "library.sources", "Packs": "packs"}
LEFT = Qt.MouseButton.LeftButton


def bar(window: MainWindow) -> LibraryBar:
    (found,) = (one for one in window.findChildren(LibraryBar) if one.isVisible())
    return found


def tab(window: MainWindow, name: str) -> QWidget:
    return next(one for one in bar(window).tabs.segments if one.text() == name)


def marked(window: MainWindow) -> list[str]:
    """The tabs that a screen reader calls checked, each with what it says besides."""
    return [f"{one.text()}: {one.accessibleDescription()}" for one in bar(window).tabs.segments if one.isChecked()]


def test_each_tab_leads_by_mouse_to_its_page_on_which_it_alone_is_marked(window, qtbot):
    window.places.go("library")
    for name in ("Packs", "Sources", "Questions", "Sources"):
        qtbot.mouseClick(tab(window, name), LEFT)
        assert window.place() == PLACES[name]
        assert marked(window) == [f"{name}: You are here"]
        assert not bar(window).tabs.has_focus()
        qtbot.waitUntil(lambda: not getattr(window.current(), "is_reading", bool)())


def test_arrows_lead_from_tab_to_tab_and_the_focus_stays_on_them(window, qtbot):
    window.activateWindow()
    window.places.go("library")
    tab(window, "Questions").setFocus()
    right, left = Qt.Key.Key_Right, Qt.Key.Key_Left
    for arrow, name in ((right, "Sources"), (right, "Packs"), (left, "Sources"), (left, "Questions")):
        qtbot.keyClick(QApplication.focusWidget(), arrow)
        qtbot.waitUntil(lambda place=PLACES[name]: window.place() == place)
        qtbot.waitUntil(lambda: not getattr(window.current(), "is_reading", bool)())
        assert QApplication.focusWidget() is tab(window, name)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget().text() == "Import questions"


def test_the_tabs_stand_at_the_same_place_on_each_page(window, qtbot):
    window.resize(1280, 800)
    stand = set()
    for place in PLACES.values():
        window.places.go(place)
        QApplication.processEvents()
        shown = bar(window).tabs
        stand.add((shown.mapTo(window, shown.rect().topLeft()).toTuple(), shown.size().toTuple()))
        qtbot.waitUntil(lambda: not getattr(window.current(), "is_reading", bool)())
    assert len(stand) == 1


def test_the_tabs_show_the_keys_that_lead_to_them_as_they_are_now(window):
    window.resize(1280, 800)
    window.places.go("library")
    assert [one.key() for one in bar(window).tabs.segments] == ["Ctrl+4", "Ctrl+L", "Ctrl+Shift+K"]
    window.actions_.use(("go.sources=Ctrl+J",))
    assert tab(window, "Sources").key() == "Ctrl+J"


@pytest.mark.parametrize("place", PLACES.values())
def test_nothing_of_the_bar_is_cut_or_covered_in_a_small_window_at_large_text(window, qapp, qtbot, place):
    apply_theme(qapp, "light", text_scale=2.0)
    window.places.go(place)
    for width in (720, 960, 1280):
        window.resize(width, 700)
        QApplication.processEvents()
        parts = [one for one in (*bar(window).tabs.segments, *bar(window).findChildren(Button)) if one.isVisible()]
        assert all(one.width() >= one.sizeHint().width() for one in parts)
        spots = [one.rect().translated(one.mapTo(window, one.rect().topLeft())) for one in parts]
        assert all(window.rect().contains(spot) for spot in spots)
        assert not any(one.intersects(other) for at, one in enumerate(spots) for other in spots[:at])
    qtbot.waitUntil(lambda: not getattr(window.current(), "is_reading", bool)())
