"""The workload plot says in words what it paints."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.study.simulation import Ahead
from quizapp.ui.widgets.workload_plot import WorkloadPlot, nice_step

CURVE = tuple(Ahead(share / 100, share - 60.0, 5.0, 0.9) for share in range(70, 98, 3))


@pytest.fixture
def plot(shown, qtbot):
    made = WorkloadPlot()
    qtbot.addWidget(made)
    made.resize(400, 220)
    return made


def test_every_point_is_told_in_words(plot):
    plot.show_curve(CURVE[:2])
    assert plot.accessibleName() == "Reviews a day against target retention"
    assert plot.accessibleDescription() == "70 %: 10 reviews a day, 73 %: 13 reviews a day"
    assert "73 %" in plot.toolTip()


def test_the_mark_moves_with_the_choice(plot):
    plot.show_curve(CURVE)
    plot.choose(0.75)
    low = plot.grab().toImage()
    plot.choose(0.95)
    assert plot.grab().toImage() != low


def test_nothing_is_painted_before_there_is_a_curve(plot):
    before = plot.grab().toImage()
    plot.choose(0.75)
    assert plot.grab().toImage() == before


def test_a_deck_without_reviews_has_a_flat_curve(plot):
    plot.show_curve([Ahead(share / 100, 0, 0, 0) for share in range(70, 98, 3)])
    assert not plot.grab().isNull()


@pytest.mark.parametrize(("most", "step"), [(0, 0.5), (3, 1), (28, 10), (40, 10), (41, 20), (900, 500), (9000, 5000)])
def test_the_scale_has_round_steps_and_few_of_them(most, step):
    assert nice_step(most) == step


@given(st.floats(1, 1e6))
def test_the_scale_holds_the_curve_in_at_most_four_steps_and_wastes_little(most):
    assert most <= 4 * nice_step(most) <= 2.5 * most * 1.0001
