"""The segments of a quiz: told in words, walked by keys, and wide enough to be seen however many there are."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QImage
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from quizapp.ui.look import Look, look
from quizapp.ui.widgets.segments import Mark, Segments

_GREY = QImage.Format.Format_Grayscale8


@pytest.fixture
def segments(shown: Look, qtbot: QtBot) -> Segments:
    made = Segments()
    qtbot.addWidget(made)
    made.resize(520, 20)
    made.show_marks(["answered", "skipped", "open", "closed", "open"], 2, [1])
    return made


def test_a_place_is_told_in_words(segments: Segments) -> None:
    assert segments.words(1) == "Question 2, skipped, flagged"
    assert segments.words(3) == "Question 4, closed by the clock"
    assert segments.words(2) == "Question 3, on show"
    assert segments.words(9) == ""


def test_arrows_lead_along_and_enter_goes_there(segments: Segments, qtbot: QtBot) -> None:
    told: list[int] = []
    segments.pressed.connect(told.append)
    segments.show()
    segments.setFocus()
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Return):
        qtbot.keyClick(segments, key)
    assert told == [1]
    assert segments.accessibleDescription() == "Question 2, skipped, flagged"
    for key in (Qt.Key.Key_End, Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_Home, Qt.Key.Key_Left, Qt.Key.Key_Enter):
        qtbot.keyClick(segments, key)
    assert told == [1, 4, 0]


def test_where_nobody_walks_it_the_place_is_the_one_on_show(segments: Segments) -> None:
    segments.show_marks(["answered"] * 5, 4)
    assert segments.accessibleDescription() == "Question 5, answered, on show"
    assert segments.accessibleName() == "Question 5 of 5, 5 answered, 0 flagged"


@pytest.mark.crossed
@pytest.mark.parametrize("count", [1, 10, 50, 60, 200, 1000])
@pytest.mark.parametrize("width", [96, 240, 520])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_no_segment_is_too_narrow_to_be_seen(
    segments: Segments, monkeypatch: pytest.MonkeyPatch, count: int, width: int, scale: float
) -> None:
    monkeypatch.setattr(look(), "text_scale", scale)
    segments.resize(width, look().px(20))
    segments.show_marks(["open"] * count, 0)
    run = segments.run()
    areas = [segments._area(at, run) for at in range(-(-count // run))]
    assert all(area.width() >= 5 for area in areas)
    assert areas[0].left() == 0
    assert abs(areas[-1].right() - width) <= 3
    assert {at for segment in range(len(areas)) for at in segments._members(segment, run)} == set(range(count))


def test_a_run_tells_its_counts_and_a_press_goes_to_the_first_that_is_open(segments: Segments, qtbot: QtBot) -> None:
    marks: list[Mark] = [*["answered"] * 100, "skipped", *["open"] * 99]  # type: ignore[list-item]
    segments.show_marks(marks, 150, [102])
    run = segments.run()
    assert run == 5
    at = 100 // run
    assert segments.tip_of(at) == "Questions 101–105, 0 answered, 1 skipped, 1 flagged"
    with qtbot.waitSignal(segments.pressed, timeout=500) as told:
        qtbot.mouseClick(segments, Qt.MouseButton.LeftButton, pos=segments._area(0, run).center())
    assert told.args == [0]
    marks[1] = "open"
    segments.show_marks(marks, 150)
    with qtbot.waitSignal(segments.pressed, timeout=500) as told:
        qtbot.mouseClick(segments, Qt.MouseButton.LeftButton, pos=segments._area(0, run).center())
    assert told.args == [1]


def test_the_segment_under_the_mouse_has_a_tooltip(segments: Segments, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _at, text, *_rest: said.append(text))
    over = segments._area(3, 1).center()
    QApplication.sendEvent(segments, QHelpEvent(QEvent.Type.ToolTip, over, segments.mapToGlobal(QPoint(0, 0))))
    assert said == ["<qt>Question 4, closed by the clock</qt>"]


def test_every_mark_looks_different_without_its_colour(segments: Segments) -> None:
    """Painted in greys, no two marks give the same picture."""
    pictures = []
    for mark in ("open", "answered", "skipped", "closed"):
        segments.show_marks([mark, "open"], 1)
        pictures.append(segments.grab(segments._area(0, 1)).toImage().convertToFormat(_GREY))
    assert all(one != other for at, one in enumerate(pictures) for other in pictures[:at])
