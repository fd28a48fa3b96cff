"""Certainty on the result page: a table, a third mark, and what both say to those who do not see them."""

from dataclasses import replace

import pytest

from quizapp.study.quiz.result import by_certainty
from quizapp.ui.labels import PlainLabel
from quizapp.ui.pages.result_certainty import CertaintyTable, points_words
from quizapp.ui.pages.result_figures import predicted_figure
from quizapp.ui.widgets.quiz_marks import Dumbbell, DumbbellKey
from tests.study.quiz.test_result import item, result_with


@pytest.fixture
def result(shown):
    """Nine answers: five certain, of which two are right, and four guesses, all right."""
    items = [item(at, correct=at < 6, certainty=1 if at < 4 else 3) for at in range(9)]
    return result_with(items, score=6, predicted=4.5)


def texts(widget) -> list[str]:
    return [label.text() for label in widget.findChildren(PlainLabel)]


def test_each_certainty_has_a_line_with_its_points(result, qtbot):
    table = CertaintyTable(result)
    qtbot.addWidget(table)
    assert texts(table) == [
        "By certainty",
        "together −8 points",
        "Guess",
        "4 of 4 right",
        "+4 points",
        "Certain",
        "2 of 5 right",
        "−12 points",
        "On the whole you were as sure as right.",
    ]


def test_certainty_is_a_third_mark_named_in_words(result, qtbot):
    figure = predicted_figure(result)
    qtbot.addWidget(figure)
    (dumbbell,) = figure.findChildren(Dumbbell)
    assert dumbbell.accessibleName().startswith("Predicted 50 %. Your score 67 %. Your certainty 65 %.")
    assert [key.accessibleName() for key in figure.findChildren(DumbbellKey)] == [
        "predicted",
        "your score",
        "your certainty, 65 %",
    ]


def test_where_it_was_not_asked_there_is_neither(result, qtbot):
    quiet = [replace(one, answer=replace(one.answer, certainty=None)) for one in result.items]
    figure = predicted_figure(replace(result, items=tuple(quiet), certainty=by_certainty(quiet)))
    qtbot.addWidget(figure)
    assert len(figure.findChildren(DumbbellKey)) == 2
    assert not figure.findChildren(CertaintyTable)


def test_of_new_questions_certainty_is_still_shown(result, qtbot):
    figure = predicted_figure(replace(result, predicted=0.0))
    qtbot.addWidget(figure)
    assert [key.accessibleName() for key in figure.findChildren(DumbbellKey)] == ["your score", "your certainty, 65 %"]
    assert "These questions were new to you, so nothing was predicted." in texts(figure)


@pytest.mark.parametrize(("points", "words"), [(1, "+1 point"), (0, "0 points"), (-6, "−6 points")])
def test_points_have_their_sign(points, words):
    assert points_words(points) == words
