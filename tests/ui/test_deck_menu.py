"""The deck chooser says which deck is shown and offers the others."""

import pytest
from PySide6.QtCore import Qt

from quizapp.study.decks import DeckChoice
from quizapp.ui.deck_menu import DeckMenu
from quizapp.ui.widgets.sidebar import DeckChooser

# The offscreen platform shows popups but holds no keyboard for them.
pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)

HOSTILE = "A & <b>B</b>\tC"


@pytest.fixture
def decks() -> list[DeckChoice]:
    return [DeckChoice(None, "All decks", 1180), DeckChoice(1, HOSTILE, 16), DeckChoice(2, "South", 1164)]


@pytest.fixture
def menu(shown, qtbot, decks):
    chooser = DeckChooser()
    qtbot.addWidget(chooser)
    chooser.show()
    made = DeckMenu(chooser, lambda: decks, 2)
    made.refresh()
    return made


def test_the_chooser_shows_the_deck_and_its_count(menu):
    assert menu.parent().accessibleName() == "South, 1,164 questions"


def test_pressing_it_offers_all_decks_with_counts_and_marks_the_one_shown(menu, qtbot):
    qtbot.mouseClick(menu.parent(), Qt.MouseButton.LeftButton)
    actions = menu.menu.actions()
    names = ["All decks\t1,180", "A && <b>B</b> C\t16", "South\t1,164", "", "Settings of this deck"]
    assert [action.text() for action in actions] == names
    assert [action.isChecked() for action in actions[:3]] == [False, False, True]
    menu.menu.close()


def test_a_choice_is_told_once_and_shown(menu, qtbot):
    menu.open()
    with qtbot.waitSignal(menu.chosen) as heard:
        qtbot.keyClick(menu.menu, Qt.Key.Key_Up)
        qtbot.keyClick(menu.menu, Qt.Key.Key_Up)
        qtbot.keyClick(menu.menu, Qt.Key.Key_Return)
    assert heard.args == [None]
    assert menu.parent().accessibleName() == "All decks, 1,180 questions"
    with qtbot.assertNotEmitted(menu.chosen):
        menu.choose(None)


def test_the_settings_of_the_deck_shown_are_asked_for(menu, qtbot):
    menu.open()
    with qtbot.waitSignal(menu.settings_requested):
        menu.menu.actions()[-1].trigger()
    menu.menu.close()
    menu.choose(None)
    menu.open()
    assert menu.menu.actions()[-1].text() == "Settings of all decks"
    menu.menu.close()


def test_a_deck_that_is_gone_gives_way_to_all(menu, decks):
    decks.pop()
    menu.refresh()
    assert menu.deck() is None


def test_the_only_deck_stands_for_all_until_there_is_another(shown, qtbot):
    chooser = DeckChooser()
    qtbot.addWidget(chooser)
    found = [DeckChoice(1, "My questions", 0)]
    menu = DeckMenu(chooser, lambda: found)
    menu.refresh()
    assert chooser.accessibleName() == "My questions, 0 questions"
    found[:] = [DeckChoice(None, "All decks", 132), DeckChoice(1, "My questions", 0), DeckChoice(2, "South", 132)]
    menu.refresh()
    assert menu.deck() is None
    assert chooser.accessibleName() == "All decks, 132 questions"
