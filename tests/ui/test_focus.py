"""The focus ring goes round what has the focus, whatever the content stands in."""

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QVBoxLayout, QWidget

from quizapp.settings import Settings
from quizapp.ui.focus import FocusRing, Ring
from quizapp.ui.frame import Frame
from quizapp.ui.widgets.button import Button


class Content(QWidget):
    """A window's content with one control and a ring."""

    def __init__(self) -> None:
        super().__init__()
        self.button = Button("Study")
        QVBoxLayout(self).addWidget(self.button)
        self.ring = FocusRing(self)

    frame: Frame  # kept, or it is gone with what it holds

    def may_close(self) -> bool:
        return True


@pytest.fixture
def framed(qtbot) -> Content:
    frame = Frame(Settings())
    qtbot.addWidget(frame)
    content = Content()
    content.frame = frame
    frame.hold(content)
    with qtbot.waitActive(frame):
        frame.show()
        frame.activateWindow()
    return content


def rings(widget: QWidget) -> list[bool]:
    return [ring.isVisible() for ring in widget.findChildren(Ring)]


def test_a_control_of_content_that_stands_in_a_frame_has_the_ring(framed):
    framed.button.setFocus()
    assert rings(framed.window()) == [True]


def test_a_control_of_a_dialog_opened_from_framed_content_has_the_ring(framed, qtbot):
    dialog = QDialog(framed)
    button = Button("Choose")
    QVBoxLayout(dialog).addWidget(button)
    with qtbot.waitActive(dialog):
        dialog.open()
        dialog.activateWindow()
    button.setFocus()
    QApplication.processEvents()
    assert rings(dialog) == [True]
    dialog.close()


def test_a_control_of_another_window_has_no_ring_of_this_one(framed, qtbot):
    other = QWidget()
    qtbot.addWidget(other)
    button = Button("Elsewhere")
    QVBoxLayout(other).addWidget(button)
    with qtbot.waitActive(other):
        other.show()
        other.activateWindow()
    button.setFocus()
    assert rings(other) == []
