"""The command palette: what can be done here, found by a few letters and done with Enter."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from quizapp.study.decks import DeckChoice
from quizapp.ui.commands import Commands
from quizapp.ui.look import Look
from quizapp.ui.palette import Palette
from tests.ui.pages.stage import Stage


@pytest.fixture
def stage(shown: Look, qtbot: QtBot) -> Stage:
    return Stage(qtbot)


@pytest.fixture
def done(stage: Stage) -> list[str]:
    """What was done; some actions of two contexts have a listener, one is refused."""
    found: list[str] = []
    for id_ in ("go.today", "go.settings", "new", "quiz.flag", "today.study"):
        stage.actions.on(id_, lambda id_=id_: found.append(id_))
    stage.actions.on("decks", lambda: found.append("decks"))
    stage.actions.allow("today.study", False, "Nothing is due.")
    stage.actions.enter("today")
    stage.show()
    return found


@pytest.fixture
def commands(stage: Stage, done: list[str]) -> Commands:
    decks = [DeckChoice(None, "All decks", 3), DeckChoice(2, "Lewin & <b>Islands</b>", 3)]
    return Commands(stage.actions, stage, lambda: decks, lambda deck: done.append(f"deck {deck}"))


def ids(commands: Commands) -> list[str]:
    return [command.id for command in commands.commands()]


def palette(stage: Stage, commands: Commands) -> Palette:
    made = Palette(commands.commands(), keys=stage.actions.keys, parent=stage)
    stage.qtbot.addWidget(made)
    with stage.qtbot.waitExposed(made):
        made.show()
    made.field.setFocus()
    return made


def test_it_offers_what_lives_here_and_says_why_something_cannot_be_done(commands, stage):
    offered = ids(commands)
    assert {"go.today", "go.settings", "new", "deck:2"} <= set(offered)
    assert "quiz.flag" not in offered
    assert "palette" not in offered
    assert offered[-1] == "today.study"
    refused = commands.commands()[-1]
    assert refused.refused == "Nothing is due."
    stage.actions.enter("quiz.running")
    assert "quiz.flag" in ids(commands)
    assert "new" not in ids(commands)
    assert "deck:2" not in ids(commands)


def test_letters_narrow_the_list_and_arrows_move_in_it_while_the_field_has_the_focus(commands, stage):
    made = palette(stage, commands)
    stage.qtbot.keyClicks(made.field, "se")
    assert made.model.found[0].id == "go.settings"
    stage.qtbot.keyClick(made.field, Qt.Key.Key_Down)
    assert made.list.currentIndex().row() == min(1, len(made.model.found) - 1)
    assert made.field.accessibleDescription()
    stage.qtbot.keyClicks(made.field, "qqq")
    assert made.nothing.isVisible()
    assert made.field.accessibleDescription() == made.nothing.text()


def test_a_command_that_cannot_be_done_is_not_taken(commands, stage):
    made = palette(stage, commands)
    stage.qtbot.keyClicks(made.field, "study")
    assert made.model.found[0].id == "today.study"
    stage.qtbot.keyClick(made.field, Qt.Key.Key_Return)
    assert made.isVisible()
    assert made.chosen is None


def test_enter_does_it_and_what_was_done_last_comes_first_the_next_time(commands, stage, done):
    stage.actions.action("palette").trigger()
    made = QApplication.activeModalWidget()
    assert isinstance(made, Palette)
    commands.open()
    assert QApplication.activeModalWidget() is made  # never two of them
    stage.qtbot.keyClicks(made.field, "settings")
    stage.qtbot.keyClick(made.field, Qt.Key.Key_Return)
    assert done == ["go.settings"]
    assert ids(commands)[0] == "go.settings"


def test_a_deck_is_chosen_by_name_and_escape_does_nothing(commands, stage, done):
    commands.open()
    made = QApplication.activeModalWidget()
    stage.qtbot.keyClicks(made.field, "lewin")
    stage.qtbot.keyClick(made.field, Qt.Key.Key_Return)
    assert done == ["deck 2"]
    commands.open()
    stage.qtbot.keyClick(QApplication.activeModalWidget(), Qt.Key.Key_Escape)
    assert QApplication.activeModalWidget() is None
    assert done == ["deck 2"]
