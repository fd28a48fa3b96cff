"""A banner: one remark on a soft fill, with at most one button."""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from quizapp.ui import paint
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import Styled, look
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.icon_label import IconLabel

Tone = Literal["warning", "incorrect", "accent"]


class Banner(Styled, QWidget):
    """Hidden until it has something to say; `button` is there where it was given words."""

    def __init__(
        self, tone: Tone = "warning", button: str = "", *, icon: str = "warn", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._tone = tone
        self._label = PlainLabel("", "small", "text", wrap=True)
        self.button = Button(button, size="small")
        if not button:
            self.button.hide()
        self._row = QHBoxLayout(self)
        self._row.addWidget(IconLabel(icon, tone, 18))
        self._row.addWidget(self._label, 1, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self.button)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.restyle()
        self.hide()

    def add(self, button: Button) -> None:
        """Put another button at the end."""
        self._row.addWidget(button)

    def text(self) -> str:
        """What it says."""
        return self._label.text()

    def show_text(self, text: str) -> None:
        """Say something, or hide where there is nothing to say."""
        self._label.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))

    def restyle(self) -> None:
        """Take sizes from the look."""
        now = look()
        self._row.setContentsMargins(now.px(12), now.px(8), now.px(12), now.px(8))
        self._row.setSpacing(now.px(10))
        self.setMinimumHeight(now.px(48))
        super().restyle()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The soft fill."""
        paint.box(QPainter(self), self.rect(), look().px(6), f"{self._tone}-soft")
