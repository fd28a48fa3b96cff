"""A list to put in order leaves its rows the room that its marks take."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import Look, apply_theme, look
from quizapp.ui.widgets.order_list import OrderList

MARK = 20  # design px of the sign for right or wrong


def test_the_mark_of_an_answer_stands_beside_the_text_at_any_size_of_text(
    shown: Look, qapp: QApplication, qtbot: QtBot
) -> None:
    apply_theme(qapp, shown.scheme, 2.0)  # which shows no keys, whose room it could take
    order = OrderList(["It began", "It ended"], "The order")
    qtbot.addWidget(order)
    order.resize(800, 400)
    order.show()
    label = order.findChildren(PlainLabel)[0]
    qtbot.waitUntil(lambda: label.width() > 0)
    free = label.width()
    order.set_closed(True)
    order.show_right(["It began", "It ended"], answered=True)
    qtbot.waitUntil(lambda: free - label.width() >= look().px(MARK))
