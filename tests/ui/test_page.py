"""What a page scrolls in."""

import traceback

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from quizapp.ui.page import SteadyArea, show_focus

DEEP = 60  # calls within each other, above those of the test


def _depth() -> int:
    return sum(1 for _frame in traceback.walk_stack(None))


class Fickle(QWidget):
    """Content that is too high while there is no scroll bar beside it, and low enough while there is one."""

    def __init__(self) -> None:
        super().__init__()
        self.wide = 0  # px from which on it is too high
        self.start, self.deepest = _depth(), 0

    def minimumSizeHint(self) -> QSize:
        self.deepest = max(self.deepest, _depth() - self.start)
        too_deep = self.deepest > DEEP  # ends it before the stack is full
        return QSize(10, 2_000 if too_deep or self.width() >= self.wide else 10)


def test_content_whose_bar_would_come_and_go_for_ever_comes_to_rest(qtbot: QtBot) -> None:
    area, content = SteadyArea(), Fickle()
    qtbot.addWidget(area)
    area.setWidgetResizable(True)
    area.resize(400, 300)
    area.setWidget(content)
    area.show()
    qtbot.waitUntil(lambda: area.verticalScrollBar().isVisible())
    content.wide = area.maximumViewportSize().width()
    content.deepest = 0
    content.updateGeometry()
    qtbot.waitUntil(lambda: content.deepest > 0)
    assert content.deepest < DEEP


def test_what_has_the_focus_stays_in_view_where_the_room_gets_less(qtbot: QtBot) -> None:
    area, content = SteadyArea(), QWidget()
    qtbot.addWidget(area)
    area.resize(300, 400)
    content.resize(200, 2_000)
    button = QPushButton("Open", content)
    button.move(0, 350)
    area.setWidget(content)
    with qtbot.waitActive(area):
        area.show()
        area.activateWindow()
    button.setFocus()
    area.resize(300, 200)
    assert button.visibleRegion().boundingRect() == button.rect()
    area.verticalScrollBar().setValue(1_000)
    area.resize(300, 180)
    assert area.verticalScrollBar().value() == 1_000  # it was scrolled away by hand, and stays away


def test_what_stands_still_before_the_content_scrolls_nothing_when_it_has_the_focus(qtbot: QtBot) -> None:
    area, content = SteadyArea(), QWidget()
    qtbot.addWidget(area)
    area.resize(300, 200)
    content.resize(200, 2_000)
    area.setWidget(content)
    still = QPushButton("Pause", area.viewport())
    still.move(200, 190)  # its lower half is out of sight, and no scrolling brings it up
    with qtbot.waitActive(area):
        area.show()
        area.activateWindow()
    area.verticalScrollBar().setValue(300)
    still.setFocus()
    show_focus()
    assert area.verticalScrollBar().value() == 300
