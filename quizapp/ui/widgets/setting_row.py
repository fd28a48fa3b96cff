"""A setting: what it is called, what it means in numbers, and its control at the end of the row."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import Styled, look
from quizapp.ui.widgets.rules import Rule


class SettingRow(Styled, QWidget):
    """One row under a hairline; `reading` shows the value where the control itself does not."""

    def __init__(
        self,
        name: str,
        control: QWidget | None = None,
        explanation: str = "",
        *,
        reading: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.name = PlainLabel(name, weight=500, wrap=True)
        self.explanation = PlainLabel(explanation, "small", "text-3", wrap=True)
        if not explanation:  # shown before it has a parent, it would be a window
            self.explanation.hide()
        self.reading = PlainLabel(reading, weight=600, align=Qt.AlignmentFlag.AlignRight)
        if not reading:
            self.reading.hide()
        self.control = control
        if control is not None:
            if not control.accessibleName():
                control.setAccessibleName(name)
            control.setAccessibleDescription(explanation)
        self._words = QVBoxLayout()
        self._words.setSpacing(0)
        self._words.addStretch(1)
        self._words.addWidget(self.name)
        self._words.addWidget(self.explanation)
        self._words.addStretch(1)
        self._row = QHBoxLayout()
        self._row.addLayout(self._words, 1)
        if control is not None:
            self._row.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
        self._row.addWidget(self.reading, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Rule())
        column.addLayout(self._row, 1)
        self.restyle()

    def set_explanation(self, text: str, *, problem: bool = False) -> None:
        """Say what the value now chosen leads to, or what is the matter with it."""
        self.explanation.set_color("incorrect" if problem else "text-3")
        self.explanation.setText(text)
        self.explanation.setVisible(bool(text))
        if self.control is not None:
            self.control.setAccessibleDescription(text)

    def set_reading(self, text: str) -> None:
        """Show the value now chosen."""
        self.reading.setText(text)
        self.reading.setVisible(bool(text))

    def matches(self, words: str, group: str = "") -> bool:
        """Whether group, name and explanation together contain every one of the words, ignoring case."""
        text = f"{group} {self.name.text()} {self.explanation.text()}".casefold()
        return all(word in text for word in words.casefold().split())

    def restyle(self) -> None:
        """Take sizes from the look."""
        now = look()
        self._row.setContentsMargins(0, now.px(7), 0, now.px(8))
        self._row.setSpacing(now.px(16))
        self.setMinimumHeight(now.px(56))
        self.reading.setMinimumWidth(now.px(48))
        super().restyle()
