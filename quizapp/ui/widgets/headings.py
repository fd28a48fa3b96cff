"""Headings: the head of a page and the head of a section."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from quizapp.ui import paint
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import Styled, look
from quizapp.ui.widgets.flow_layout import FlowLayout
from quizapp.ui.widgets.rules import PageRule

_TITLE = 200  # design px: the least a title needs beside the actions


class PageHeader(Styled, QWidget):
    """Title at left, actions at right, an optional line above, the page rule below.

    A title too long for one line beside the actions stands below them, which are beside the line above it then; where
    that has no room for all its words either, the actions stand below both.
    """

    def __init__(
        self, title: str, *actions: QWidget, line: str = "", role: str = "title", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.line = PlainLabel(line, "small", "text-3", elide=True)
        if not line:  # shown before it has a parent, it would be a window
            self.line.hide()
        self.title = PlainLabel(title, role, wrap=True)
        self._ends = FlowLayout()
        for action in actions:
            self._ends.addWidget(action)
        self._words = QVBoxLayout()
        self._words.setSpacing(0)
        self._words.addWidget(self.line)
        self._words.addWidget(self.title)
        self._row = QHBoxLayout()
        self._row.addLayout(self._words, 1)
        self._row.addLayout(self._ends)
        self._head = QVBoxLayout()
        self._head.setSpacing(0)
        self._head.addLayout(self._row)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._head)
        self._column.addWidget(PageRule())
        self.restyle()

    def set_title(self, title: str, line: str = "") -> None:
        """Show another title, and another line above it."""
        self.title.setText(title)
        self.line.setText(line)
        self.line.setVisible(bool(line))
        self._place()

    def restyle(self) -> None:
        """Take sizes from the look."""
        now = look()
        self._ends.set_gap(now.px(12))
        self._row.setSpacing(now.px(24))
        self._column.setSpacing(now.px(20))
        super().restyle()
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the actions beside the title, or below it on as many lines as they need."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        room = self.width() - self._ends.sizeHint().width() - look().px(24)
        beside = room >= max(look().px(_TITLE), look().width(self.line.text(), "small"))
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        self._row.setAlignment(self._ends, Qt.AlignmentFlag.AlignVCenter if beside else Qt.AlignmentFlag(0))
        below = beside and bool(self.line.text()) and self.title.sizeHint().width() > room
        (self._head if below else self._words).addWidget(self.title)


class HeadingRow(Styled, QWidget):
    """A section's heading, with remarks or controls at the end of the line."""

    def __init__(self, text: str, *ends: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = PlainLabel(text, "section", elide=True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.label, 1)
        for end in ends:
            self._row.addWidget(end, 0, Qt.AlignmentFlag.AlignVCenter)
        self.restyle()

    def restyle(self) -> None:
        """Take sizes from the look."""
        self._row.setSpacing(look().px(20))
        super().restyle()


class Legend(Styled, QWidget):
    """What a mark means: a small block, filled or outlined, and a word."""

    def __init__(self, text: str, color: str, *, outlined: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._color = color
        self._outlined = outlined
        self._label = PlainLabel(text, "caption", "text-3")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._label)
        self.restyle()

    def restyle(self) -> None:
        """Take sizes from the look."""
        self._row.setContentsMargins(look().px(16), 0, 0, 0)
        super().restyle()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The block."""
        side = look().px(10)
        area = QRectF(0, (self.height() - side) // 2, side, side)
        fill, edge = ("", self._color) if self._outlined else (self._color, "")
        paint.box(QPainter(self), area, 2, fill, edge, 2)
