"""The strip at the foot of a form whose summary stands below the fold: the choice in a line, and the button."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from quizapp.ui import paint
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import Styled, look
from quizapp.ui.widgets.button import Button


class StartFoot(Styled, QWidget):
    """Stands fixed, so that what was chosen can be begun from wherever the form is scrolled to.

    `ways_out` stand before the button: they change a choice that cannot be begun.
    """

    def __init__(self, button: Button, *ways_out: Button, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = button
        self._words = PlainLabel("", "lead", "text-2", wrap=True)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._words, 1, Qt.AlignmentFlag.AlignVCenter)
        for each in (*ways_out, button):
            self._row.addWidget(each)
        self.restyle()

    def show_words(self, words: str) -> None:
        """Say what the button begins."""
        self._words.setText(words)

    def restyle(self) -> None:
        """Take sizes from the look."""
        now = look()
        self._row.setContentsMargins(now.px(40), now.air(10), now.px(40), now.air(10))
        self._row.setSpacing(now.px(16))
        super().restyle()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The hairline above."""
        paint.block(QPainter(self), QRect(0, 0, self.width(), 1), "border")
