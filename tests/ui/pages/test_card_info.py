"""The sheet on a card's memory tells everything in short on one line, and then the rest."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QWidget

from quizapp.store.records import State
from quizapp.study.card_info import CardInfo
from quizapp.study.quiz.health import ItemAnswer, ItemFigures, ItemQuestion, health
from quizapp.ui.labels import PlainLabel
from quizapp.ui.pages.card_info import CardInfoSheet
from quizapp.ui.pages.memory_parts import memory_figures
from tests import factories

NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)


def test_all_figures_stand_on_one_line_at_the_usual_text_size(shown, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    card = replace(
        factories.review_card(due_day=NOW.date()), state=State.RELEARNING, difficulty=9.9, reviews=19, lapses=4
    )
    info = CardInfo(card=card, now=NOW, today=NOW.date(), target=0.9, recall=1.0, due=None, answers=(), curve=())
    sheet = CardInfoSheet("Who was president of Norland in May 2011?", info, window)
    sheet.show()
    names = {"State", "Recall today", "Stability", "Difficulty", "Reviews", "Lapses", "Due"}
    heads = [label for label in sheet.findChildren(PlainLabel) if label.text() in names]
    assert len(heads) == len(names)
    assert len({label.mapTo(sheet, label.rect().topLeft()).y() for label in heads}) == 1


@pytest.mark.parametrize(
    ("days", "said"), [(1.42, "1.4 days"), (1.0, "1 day"), (0.31, "0.3 days"), (9.94, "9.9 days"), (12.6, "13 days")]
)
def test_stability_has_a_tenth_where_a_whole_day_says_too_little(days, said):
    figures = dict(memory_figures(factories.review_card(stability=days), 0.9))
    assert figures["Stability"] == said


def quizzed() -> CardInfo:
    """A card whose question was answered in eight quizzes, always rightly."""
    question = ItemQuestion(
        id=1, topic="", stem="?", answer="Ada", distractors=("Bo", "Cy"), suspended=False, flagged=False, report=None
    )
    one = ItemAnswer(NOW.date(), 1.0, True, None, None, 3.0, False, ("Ada", "Bo", "Cy"), "Ada")
    answers = (one,) * 8
    card = factories.review_card(due_day=NOW.date())
    return CardInfo(
        card=card, now=NOW, today=NOW.date(), target=0.9, recall=1.0, due=None, answers=(), curve=(),
        quizzes=ItemFigures(question, health(question, answers), answers),
    )  # fmt: skip


@pytest.mark.parametrize("answer_shown", [True, False])
def test_how_it_did_in_quizzes_is_told_and_the_options_only_beside_the_answer(shown, qtbot, answer_shown):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    sheet = CardInfoSheet("?", quizzed(), window, answer_shown=answer_shown)
    sheet.show()
    said = [label.text() for label in sheet.findChildren(PlainLabel)]
    assert {"In quizzes", "Facility", "100 %", "Median time", "3.0 s"} <= set(said)
    assert ("Ada" in said) is answer_shown
    assert ("Too easy: right 8 of 8" if answer_shown else "Too easy") in said
