"""What stands where there is nothing to show: empty, loading or failed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import Styled, look
from quizapp.ui.widgets.bars import ProgressLine
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.icon_label import IconLabel


class StateView(Styled, QWidget):
    """An icon, one sentence that says what is so, what it means, and at most two actions."""

    def __init__(
        self,
        icon: str,
        title: str,
        text: str = "",
        *actions: Button,
        color: str = "text-3",
        progress: float | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.title = PlainLabel(title, "state", wrap=True)
        self.text = PlainLabel(text, "lead", "text-2", wrap=True)
        if not text:
            self.text.hide()
        self.progress = ProgressLine(8, rounded=True)
        if progress is None:
            self.progress.hide()
        self.progress.set_share(progress or 0.0)
        self._row = QHBoxLayout()
        for action in actions:
            self._row.addWidget(action)
        self._row.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(IconLabel(icon, color, 32), 0, Qt.AlignmentFlag.AlignLeft)
        for widget in (self.title, self.text, self.progress):
            self._column.addWidget(widget)
        self._column.addLayout(self._row)
        self.restyle()

    def restyle(self) -> None:
        """Take sizes from the look."""
        now = look()
        for widget in (self, self.title, self.text):  # a layout asks the texts about its own width, not the view's
            widget.setMaximumWidth(now.px(508))
        self._column.setSpacing(now.px(12))
        self._row.setSpacing(now.px(12))
        self._row.setContentsMargins(0, now.px(8), 0, 0)
        super().restyle()
