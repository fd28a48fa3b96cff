"""What a page scrolls in."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from quizapp.ui.page import SteadyArea

MANY = 100


class Fickle(QWidget):
    """Content that is too high while there is no scroll bar beside it, and low enough while there is one."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = 0
        self.wide = 0  # px from which on it is too high

    def minimumSizeHint(self) -> QSize:
        self.asked += 1
        high = self.width() >= self.wide or self.asked > MANY  # else Qt goes on until the stack is full
        return QSize(10, 2_000 if high else 10)


def test_content_whose_bar_would_come_and_go_for_ever_comes_to_rest(qtbot: QtBot) -> None:
    area, content = SteadyArea(), Fickle()
    qtbot.addWidget(area)
    area.setWidgetResizable(True)
    area.resize(400, 300)
    area.setWidget(content)
    area.show()
    qtbot.waitUntil(lambda: area.verticalScrollBar().isVisible())
    content.wide = area.maximumViewportSize().width()
    content.asked = 0
    content.updateGeometry()
    qtbot.waitUntil(lambda: content.asked > 0)
    assert content.asked < MANY
