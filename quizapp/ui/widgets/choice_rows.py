"""One choice of several that each need a sentence: rows with an icon, a name, what it means, and how many there are."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QMargins, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from quizapp.ui import paint
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import Styled, look
from quizapp.ui.widgets.pressable import Pressable
from quizapp.ui.widgets.rules import Rule

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1}


@dataclass(frozen=True, slots=True)
class RowChoice:
    """One row: the value it stands for, its icon, its name, and a sentence on what it means."""

    value: str
    icon: str
    name: str
    sentence: str


class ChoiceRow(Pressable):
    """A row that can be chosen; a tick and a fill mark the one that is."""

    ring = 6

    def __init__(self, choice: RowChoice, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.choice = choice
        self.setCheckable(True)
        self._name = PlainLabel(choice.name, "body", weight=600)
        self._sentence = PlainLabel(choice.sentence, "small", "text-2", wrap=True)
        self._count = PlainLabel("", "body", weight=600, align=Qt.AlignmentFlag.AlignRight)
        for label in (self._name, self._sentence, self._count):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._words = QVBoxLayout()
        self._words.setSpacing(0)
        self._words.addWidget(self._name)
        self._words.addWidget(self._sentence)
        self._row = QHBoxLayout(self)
        self._row.addLayout(self._words, 1)
        self._row.addWidget(self._count, 0, Qt.AlignmentFlag.AlignVCenter)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.restyle()
        self.show_count("")

    def show_count(self, count: str) -> None:
        """Say how many there are."""
        self._count.setText(count)
        self._count.setMinimumWidth(look().px(28))
        parts = (self.choice.name, count, self.choice.sentence)
        self.setAccessibleName(", ".join(part for part in parts if part))

    def count(self) -> str:
        """How many there are, as shown."""
        return self._count.text()

    def restyle(self) -> None:
        """Take sizes from the look."""
        now = look()
        self._row.setContentsMargins(QMargins(now.px(42), now.px(7), now.px(40), now.px(7)))
        self._row.setSpacing(now.px(12))
        super().restyle()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The fill, the icon, the tick."""
        now = look()
        painter = QPainter(self)
        on = self.isChecked()
        if on or self.hovered():
            paint.box(painter, self.rect(), now.px(6), "accent-soft" if on else "sunken")
        middle = self.height() / 2
        paint.icon(painter, now.px(12), middle, self.choice.icon, "accent" if on else "text-2")
        if on:
            paint.icon(painter, self.width() - now.px(12 + 16), middle, "check", "accent", 16)


class ChoiceRows(Styled, QWidget):
    """Rows of which one is chosen; one tab stop, arrows move and choose, `changed` tells the learner's choice."""

    changed = Signal(str)

    def __init__(self, choices: Sequence[RowChoice], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self.rows = [ChoiceRow(choice, self) for choice in choices]
        for at, row in enumerate(self.rows):
            if at:
                self._column.addWidget(Rule(parent=self))
            self._group.addButton(row)
            self._column.addWidget(row)
        self.rows[0].setChecked(True)
        self._keep_one_stop()
        self._group.buttonToggled.connect(self._toggled)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def value(self) -> str:
        """The value of the chosen row."""
        return next(row.choice.value for row in self.rows if row.isChecked())

    def row(self, value: str) -> ChoiceRow:
        """The row of a value; StopIteration where there is none."""
        return next(row for row in self.rows if row.choice.value == value)

    def _toggled(self, row: ChoiceRow, on: bool) -> None:  # noqa: FBT001  Qt's own signature
        if on:
            self._keep_one_stop()
            self.changed.emit(row.choice.value)

    def _keep_one_stop(self) -> None:
        for row in self.rows:
            row.setFocusPolicy(Qt.FocusPolicy.TabFocus if row.isChecked() else Qt.FocusPolicy.NoFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from row to row."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        at = next(at for at, row in enumerate(self.rows) if row.isChecked())
        row = self.rows[max(0, min(len(self.rows) - 1, at + step))]
        row.setChecked(True)
        row.setFocus(Qt.FocusReason.TabFocusReason)
