"""Icons come out in the colour asked for, at the size asked for, once."""

import pytest
from PySide6.QtGui import QColor, QIcon

from quizapp.ui import icons
from quizapp.ui.look import Look


def colors(name: str, color: str, size: int = 24) -> set[str]:
    image = icons.pixmap(name, color, size).toImage()
    points = ((x, y) for x in range(size) for y in range(size))
    return {QColor(image.pixelColor(x, y)).name() for x, y in points if image.pixelColor(x, y).alpha() == 255}


def test_all_icons_are_there_and_draw_something(shown: Look) -> None:
    found = icons.names()
    assert len(found) == 65
    assert all(colors(name, "#2b46b9", 48) for name in found)


def test_an_icon_takes_the_colour_of_its_role(shown: Look) -> None:
    assert colors("stop", "#ff0000", 48) == {"#ff0000"}


def test_an_icon_is_drawn_once_for_each_colour_size_and_ratio(shown: Look) -> None:
    one = icons.pixmap("today", "#2b46b9", 18, 2.0)
    assert one is icons.pixmap("today", "#2b46b9", 18, 2.0)
    assert one.width() == 36
    assert one.deviceIndependentSize().width() == 18


def test_a_disabled_icon_is_drawn_in_the_disabled_colour(shown: Look) -> None:
    made = shown.icon("stop", "accent")
    assert made.pixmap(18, QIcon.Mode.Disabled).toImage() != made.pixmap(18).toImage()


def test_an_unknown_icon_is_an_error(shown: Look) -> None:
    with pytest.raises(FileNotFoundError):
        shown.pixmap("no-such-icon", "text")
