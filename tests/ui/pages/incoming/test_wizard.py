"""Importing questions in the window: a list or a file, what its columns are, what would come in, what came."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from quizapp.store import questions
from quizapp.store.library import Library
from quizapp.ui.main_window import MainWindow
from quizapp.ui.pages.incoming.check_step import FAULTS, NEW, TWINS
from quizapp.ui.pages.incoming.wizard import CHECK, COLUMNS, DONE, SOURCE, ImportQuestionsPage
from tests.study.conftest import Desk

LEFT, CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
CARDS = "Capital of Norland\tLewin\nCapital of Sudland\tMarrow\nCapital of Ostland\t\n"


class Hand:
    """What a learner does in the window."""

    def __init__(self, window: MainWindow, library: Library, qtbot: QtBot) -> None:
        self.window, self.library, self.qtbot = window, library, qtbot

    @property
    def page(self) -> ImportQuestionsPage:
        here = self.window.current()
        assert isinstance(here, ImportQuestionsPage)
        return here

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.window, key, held)

    def until(self, step: str) -> None:
        self.qtbot.waitUntil(lambda: self.page.context == step)

    def count(self) -> int:
        return questions.count(self.library)


@pytest.fixture
def hand(window: MainWindow, desk: Desk, qtbot: QtBot) -> Hand:
    return Hand(window, desk.library, qtbot)


def test_a_pasted_list_is_imported_by_keyboard_and_taken_back_by_one_undo(hand: Hand) -> None:
    before = hand.count()
    hand.key(Qt.Key.Key_I, CTRL)
    page = hand.page
    page.source.pasted.setFocus()
    QApplication.clipboard().setText(CARDS)
    hand.key(Qt.Key.Key_V, CTRL)
    hand.key(Qt.Key.Key_Return, CTRL)
    assert (page.context, page.columns.fields()) == (COLUMNS, ("stem", "answer"))
    hand.key(Qt.Key.Key_Return, CTRL)
    hand.until(CHECK)
    assert (page.check.lists.value(), page.check.models[FAULTS].rowCount()) == (FAULTS, 1)
    hand.key(Qt.Key.Key_Escape)
    assert page.context == COLUMNS
    hand.key(Qt.Key.Key_Return, CTRL)
    hand.until(CHECK)
    hand.key(Qt.Key.Key_Return, CTRL)
    hand.until(DONE)
    assert hand.count() == before + 2
    assert "2 questions imported" in page.done.state.title.text()
    hand.key(Qt.Key.Key_Z, CTRL)
    hand.qtbot.waitUntil(lambda: hand.count() == before)
    hand.until(CHECK)  # as it was looked at before, to be imported after all
    assert page.check.models[NEW].rowCount() == 2
    hand.key(Qt.Key.Key_Return, CTRL)
    hand.until(DONE)
    hand.window.go("today")
    hand.window.go("incoming")
    assert page.context == SOURCE


def test_a_dropped_file_with_questions_that_are_there_is_decided_on_by_mouse(
    hand: Hand, tmp_path: Path, desk: Desk
) -> None:
    known = questions.get(desk.library, 1).question
    path = tmp_path / "cards.csv"
    path.write_text(
        f'Question,Answer,Wrong 1,Wrong 2,Topic\n"{known.stem}",Another,a,b,leaders\nWhat is new?,This,,,bogus\n',
        encoding="utf-8",
    )
    hand.window.go("incoming")
    page, dropped = hand.page, QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(path))])
    free = Qt.KeyboardModifier.NoModifier
    page.source.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, dropped, LEFT, free))
    hand.until(COLUMNS)
    QTest.mouseClick(page.columns.foot.button, LEFT)
    hand.until(CHECK)
    assert page.check.lists.value() == TWINS
    assert "1 new, 1 skipped" in page.check.foot._words.text()
    assert page.check.topics.label.text() == "A new topic comes with it: “bogus”."
    table = page.check.tables[TWINS]
    QTest.mouseClick(table.viewport(), LEFT, pos=table.visualRect(table.model().index(0, 0)).center())
    QTest.mouseClick(page.check.buttons["bring.update"], LEFT)
    before = hand.count()
    QTest.mouseClick(page.check.foot.button, LEFT)
    hand.until(DONE)
    assert (hand.count(), questions.get(desk.library, 1).question.answer) == (before + 1, "Another")
    QTest.mouseClick(page.done.show_them, LEFT)
    assert hand.window.place() == "library"


def test_the_preview_follows_columns_and_separators_and_says_what_is_wrong(hand: Hand) -> None:
    hand.window.go("incoming")
    page = hand.page
    page.open_text("Lewin;Capital of Norland\nMarrow;Capital of Sudland\n")
    columns = page.columns
    columns.mapping.boxes[0].choose("answer")
    columns.mapping.boxes[0].activated.emit(0)
    assert columns.fields() == ("answer", "")
    assert "Question" in columns.foot._words.text()
    columns.mapping.boxes[1].choose("stem")
    columns.mapping.boxes[1].activated.emit(0)
    assert columns.preview._draft.stem == "Capital of Norland"
    columns.separators.cells.choose("\t")
    columns.separators.cells.activated.emit(0)
    assert columns.fields() == ("stem",)
    assert not hand.window.actions_.offers("bring.next")  # type: ignore[attr-defined]


def test_a_file_that_cannot_be_read_leaves_the_learner_at_the_source(hand: Hand, tmp_path: Path) -> None:
    told: list[object] = []
    hand.window.messages_.noticed.connect(told.append)  # type: ignore[attr-defined]
    hand.window.go("incoming")
    hand.page.open_file(tmp_path / "nothing.csv")
    hand.qtbot.waitUntil(lambda: bool(told))
    assert hand.page.context == SOURCE


def test_what_was_saved_before_a_stop_is_told_and_can_be_undone(hand: Hand, monkeypatch: pytest.MonkeyPatch) -> None:
    from quizapp.authoring.incoming import accepting

    monkeypatch.setattr(accepting, "SLICE", 1)
    hand.window.go("incoming")
    page, before = hand.page, hand.count()
    page.open_text("".join(f"Question {number}\tAnswer\n" for number in range(2000)))
    hand.key(Qt.Key.Key_Return, CTRL)
    hand.until(CHECK)
    hand.key(Qt.Key.Key_Return, CTRL)
    assert page.context == "bring.running"
    hand.key(Qt.Key.Key_Escape)
    assert page.context == DONE
    assert before < hand.count() < before + 2000
    assert "It was stopped before the other" in page.done.state.text.text()
