"""Work done a little at a time on the window's own thread."""

import pytest
from PySide6.QtCore import QObject, QTimer

from quizapp.errors import KnownError
from quizapp.ui.slices import Slices, at_once


def counting(most, closed=None, error=None):
    try:
        for number in range(most):
            yield
            if error is not None and number == 1:
                raise error
        return most
    finally:
        if closed is not None:
            closed.append(True)


def test_the_value_comes_once_and_the_window_goes_on_meanwhile(qtbot, monkeypatch):
    monkeypatch.setattr("quizapp.ui.slices._SLICE", 0)
    heard, turns = [], []
    timer = QTimer()
    timer.timeout.connect(lambda: turns.append(len(heard)))
    timer.start(0)
    run = Slices(counting(40), heard.append)
    run.start()
    assert run.busy()
    qtbot.waitUntil(lambda: bool(heard))
    assert [one.value for one in heard] == [40]
    assert len(turns) > 10


def test_what_is_done_with_the_value_has_a_turn_of_its_own_and_does_not_come_after_cancel(qtbot, monkeypatch):
    monkeypatch.setattr("quizapp.ui.slices._SLICE", 0)
    heard, ended = [], []
    run = Slices(counting(3, ended), heard.append)
    run.start()
    for _turn in range(3):  # the last one ends the work
        run.start()
    assert (ended, heard, run.busy()) == ([True], [], True)
    run.cancel()
    qtbot.wait(1)
    assert heard == []


def test_what_fits_into_one_slice_is_done_at_once(qtbot):
    heard = []
    run = Slices(counting(3), heard.append)
    run.start()
    assert heard[0].value == 3
    assert not run.busy()


def test_an_error_is_the_outcome(qtbot):
    heard = []
    Slices(counting(5, error=KnownError("full")), heard.append).start()
    assert str(heard[0].error) == "full"


def test_what_was_cancelled_is_closed_and_never_heard_of(qtbot, monkeypatch):
    monkeypatch.setattr("quizapp.ui.slices._SLICE", 0)
    heard, closed = [], []
    run = Slices(counting(1000, closed), heard.append)
    run.start()
    run.cancel()
    run.cancel()
    assert closed == [True]
    qtbot.wait(1)
    assert heard == []


def test_it_ends_with_its_parent(qtbot, monkeypatch):
    monkeypatch.setattr("quizapp.ui.slices._SLICE", 0)
    heard = []
    parent = QObject()
    Slices(counting(1000), heard.append, parent).start()
    with qtbot.waitSignal(parent.destroyed):
        parent.deleteLater()
    qtbot.wait(1)
    assert heard == []


def test_where_nobody_waits_it_is_done_at_once_with_a_step_at_every_pause():
    steps = []
    assert at_once(counting(7), lambda: steps.append(1)) == 7
    assert len(steps) == 7
    with pytest.raises(KnownError):
        at_once(counting(7, error=KnownError("full")))
