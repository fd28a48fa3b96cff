"""The head of a page: its actions stand beside the title, or below it on as many lines as they need."""

import pytest
from PySide6.QtWidgets import QApplication

from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.headings import PageHeader


@pytest.fixture
def header(shown, qtbot) -> PageHeader:
    made = PageHeader("Votes need another look", *map(Button, ("Done", "More", "Study missed", "Retry 4 missed")))
    qtbot.addWidget(made)
    made.show()
    return made


def places(header: PageHeader, width: int) -> tuple[int, list[tuple[int, int]]]:
    """Where the title ends, and where each action stands with its middle, in px."""
    header.resize(width, header.heightForWidth(width) if header.hasHeightForWidth() else header.sizeHint().height())
    QApplication.processEvents()
    return header.title.geometry().bottom(), [
        (one.geometry().left(), one.geometry().center().y()) for one in header.findChildren(Button)
    ]


def test_beside_the_title_the_actions_are_level_with_it(header):
    bottom, found = places(header, 1000)
    assert [left for left, _y in found] == sorted(left for left, _y in found)
    middles = {y for _left, y in found}
    assert len(middles) == 1
    assert abs(middles.pop() - header.title.geometry().center().y()) < 8
    assert bottom > 0


def test_with_little_room_they_stand_below_on_one_line_or_several(header):
    bottom, found = places(header, 640)
    assert len({y for _left, y in found}) == 1
    assert min(y for _left, y in found) > bottom
    bottom, found = places(header, 320)
    assert len({y for _left, y in found}) > 1
    assert all(one.geometry().left() >= 0 and one.geometry().right() <= 320 for one in header.findChildren(Button))


def test_a_title_too_long_for_one_line_beside_them_stands_below_with_the_line_above_it_in_their_place(shown, qtbot):
    made = PageHeader(
        "All topics at 75 % or above", *map(Button, ("Done", "More", "Study missed")), line="Quiz of today"
    )
    qtbot.addWidget(made)
    made.show()
    _bottom, found = places(made, 900)
    assert abs(found[0][1] - made.title.geometry().center().y()) < 16
    bottom, found = places(made, 600)
    assert {y for _left, y in found} == {made.line.geometry().center().y()}
    assert made.title.geometry().top() > max(one.geometry().bottom() for one in made.findChildren(Button))
    assert made.title.width() == made.width()
    assert bottom <= made.height()


def test_a_line_above_that_is_too_long_beside_them_is_shown_whole_above_them(shown, qtbot):
    words = "Radio Free Europe/Radio Liberty, 26 August 2008, South Caucasus, 2008–2017, imported"
    made = PageHeader("Herring pact", *map(Button, ("Read again", "Draft questions", "Show")), line=words)
    qtbot.addWidget(made)
    made.show()
    for width in (700, 1200):
        _bottom, found = places(made, width)
        assert made.line.width() >= shown.width(words, "small")
        assert (found[0][1] > made.title.geometry().bottom()) is (width == 700)
