"""Marked text is drawn with its few styles, and hostile text literally."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from quizapp.ui.look import Look
from quizapp.ui.marked_label import MarkedLabel
from tests.ui.test_labels import HOSTILE, picture


def label(qtbot: QtBot, text: str, width: int = 400) -> MarkedLabel:
    made = MarkedLabel(text, wrap=True)
    qtbot.addWidget(made)
    made.resize(width, made.heightForWidth(width))
    QApplication.processEvents()
    return made


@pytest.mark.parametrize("text", [one for one in HOSTILE if "*" not in one])
def test_hostile_text_is_drawn_literally(shown: Look, qtbot: QtBot, text: str) -> None:
    made = label(qtbot, text)
    assert made._layout(400).text() == made.accessibleName() == text


def test_marks_are_not_read_out_and_the_text_is_given_as_it_was_written(shown: Look, qtbot: QtBot) -> None:
    made = label(qtbot, "It was **never** signed.")
    assert (made.text(), made.accessibleName()) == ("It was **never** signed.", "It was never signed.")
    made.setText("*Once* more")
    assert made.accessibleName() == "Once more"


@pytest.mark.parametrize("styled", ["**never**", "*never*"])
def test_a_styled_word_looks_different_from_a_plain_one(shown: Look, qtbot: QtBot, styled: str) -> None:
    assert picture(label(qtbot, styled)) != picture(label(qtbot, "never"))


def test_further_lines_of_an_item_stand_under_its_words(shown: Look, qtbot: QtBot) -> None:
    layout = label(qtbot, "Why:\n- " + "word " * 20, 200)._layout(200)
    lefts = [layout.lineAt(number).x() for number in range(layout.lineCount())]
    assert lefts[:2] == [0, 0]
    assert min(lefts[2:]) > 5
    assert max(layout.lineAt(at).x() + layout.lineAt(at).naturalTextWidth() for at in range(layout.lineCount())) <= 200
