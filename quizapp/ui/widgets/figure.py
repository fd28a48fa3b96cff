"""A large number with what it counts beside it."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import look


class Figure(QWidget):
    """Says one number and its unit, to a screen reader as one text."""

    def __init__(self, number: str = "", unit: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = PlainLabel("", "figure-small")
        self._unit = PlainLabel("", "lead", "text-2", elide=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look().px(8))
        row.addWidget(self._number)
        lower = QVBoxLayout()
        lower.setContentsMargins(0, 0, 0, look().px(6))
        lower.addStretch(1)
        lower.addWidget(self._unit)
        row.addLayout(lower, 1)
        self.show_figure(number, unit)

    def show_figure(self, number: str, unit: str) -> None:
        """Show another number and unit."""
        self._number.setText(number)
        self._unit.setText(unit)
        self.setAccessibleName(f"{number} {unit}")
