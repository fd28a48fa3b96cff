"""A flow of items counts its margins and breaks where there is no room."""

from PySide6.QtWidgets import QWidget

from quizapp.ui.widgets.flow_layout import FlowLayout


def test_margins_are_part_of_its_height_and_place(shown, qtbot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = FlowLayout(holder, gap=8)
    for _item in range(3):
        item = QWidget()
        item.setFixedSize(100, 20)
        flow.addWidget(item)
    flow.setContentsMargins(5, 14, 5, 3)
    assert flow.heightForWidth(400) == 20 + 14 + 3
    assert flow.heightForWidth(220) == 20 + 8 + 20 + 14 + 3
    assert flow.minimumSize().width() == 110
    holder.resize(220, 100)
    holder.show()
    assert [flow.itemAt(at).geometry().topLeft().toTuple() for at in range(3)] == [(5, 14), (113, 14), (5, 42)]
