"""The options of a question stand below each other; true and false in large text side by side, where they fit."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from quizapp.study.quiz.sample import sample
from quizapp.ui.look import Look, apply_theme
from quizapp.ui.pages.quiz_forms.choosing import ChoosingView
from tests import factories


@pytest.fixture
def placed(qapp: QApplication, qtbot: QtBot, shown: Look) -> Iterator[Callable[..., bool]]:
    """Whether the first two options stand side by side in text so large, in a view so wide."""

    def beside(form: str, scale: float, width: int) -> bool:
        apply_theme(qapp, "light", scale)
        item = sample(factories.question(1), form)
        assert item is not None
        view = ChoosingView(item)
        qtbot.addWidget(view)
        view.resize(width, 400)
        view.show()
        view.column.activate()
        first, second, *_others = view.rows
        assert not first.geometry().intersects(second.geometry())
        return first.y() == second.y()

    yield beside
    apply_theme(qapp, "light")


@pytest.mark.parametrize(
    ("form", "scale", "width", "side_by_side"),
    [
        ("true_false", 1.0, 1200, False),
        ("true_false", 2.0, 1200, True),
        ("true_false", 2.0, 500, False),
        ("multiple_choice", 2.0, 1200, False),
    ],
)
def test_true_and_false_share_a_line_of_large_text_where_they_fit(
    placed: Callable[..., bool], form: str, scale: float, width: int, side_by_side: bool
) -> None:
    assert placed(form, scale, width) is side_by_side
