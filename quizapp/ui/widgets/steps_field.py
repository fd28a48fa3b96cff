"""A field for learning steps."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.settings import steps, steps_text
from quizapp.ui.look import look
from quizapp.ui.widgets.fields import TextField


class StepsField(TextField):
    """Steps like "1m 10m"; `chosen` tells others that make sense, `refused` that what was typed does not."""

    chosen = Signal(str)
    refused = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        self._value = ""
        self._wrong = False
        super().__init__(name, placeholder="1m 10m", parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.editingFinished.connect(self._finished)

    def is_wrong(self) -> bool:
        """Whether what stands there makes no sense."""
        return self._wrong

    def show_value(self, text: str) -> None:
        """Show steps, unless others are being typed or were refused and those shown are the same."""
        if text != self._value or not self._wrong:
            self._value = text
            self._mark_wrong(wrong=False)
            self.setText(text)

    def _mark_wrong(self, *, wrong: bool) -> None:
        self._wrong = wrong
        self.set_wrong(wrong)

    def _finished(self) -> None:
        found = steps(self.text())
        self._mark_wrong(wrong=found is None)
        if found is None:
            self.refused.emit()
            return
        text = steps_text(found)
        self.setText(text)
        changed, self._value = text != self._value, text
        if changed:  # who only passes by chooses nothing
            self.chosen.emit(text)

    def restyle(self) -> None:
        """In the weight of the numbers in the rows beside it."""
        super().restyle()
        self.setFont(look().font("body", 600))

    def sizeHint(self) -> QSize:
        """40 high, wide enough for three steps."""
        return QSize(look().px(160), look().px(40))
