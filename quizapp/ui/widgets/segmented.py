"""One choice of two to six, side by side."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from quizapp.ui import paint
from quizapp.ui.look import Styled, look
from quizapp.ui.widgets.pressable import Pressable


@dataclass(frozen=True, slots=True)
class Choice:
    """One segment: the value it stands for, its words, and an icon and a key where it has them."""

    value: str
    text: str
    icon: str = ""
    key: str = ""


class _Segment(Pressable):
    ring = 4

    def __init__(self, choice: Choice, parent: QWidget) -> None:
        super().__init__(choice.text, parent)
        self.choice = choice
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def _cap(self) -> str:
        return paint.key_text(self.choice.key) if self.choice.key and look().show_keys else ""

    def _content(self) -> int:
        now = look()
        # The chosen segment is set heavier; the room for that is always there, so that nothing moves.
        width = round(now.width(self.text(), "small", 600))
        width += now.px(15 + 8) if self.choice.icon else 0
        return width + (paint.key_size(self._cap())[0] + now.px(8) if self._cap() else 0)

    def sizeHint(self) -> QSize:
        return QSize(self._content() + 2 * look().px(14), look().px(30))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = look()
        painter = QPainter(self)
        chosen = self.isChecked()
        if chosen or self.hovered():
            paint.box(painter, self.rect(), now.px(4), "accent-soft" if chosen else "sunken")
        ink = "accent" if chosen else "text-2"
        if not self.isEnabled():
            ink = "text-3"
        left = max(0, (self.width() - self._content()) // 2)
        if self.choice.icon:
            paint.icon(painter, left, self.height() / 2, self.choice.icon, ink, 15)
            left += now.px(15 + 8)
        width = round(now.width(self.text(), "small", 600))
        area = QRectF(left, 0, width, self.height())
        paint.text(painter, area, self.text(), "small", ink, weight=600 if chosen else 500, align=paint.CENTER)
        if cap := self._cap():
            paint.key_cap(painter, left + width + now.px(8), self.height() / 2, cap)


class SegmentedControl(Styled, QWidget):
    """One choice of two to six; arrows move inside it, `changed` tells the value the learner chose."""

    changed = Signal(str)

    def __init__(
        self, choices: Sequence[Choice], value: str = "", name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(2)
        self._segments = [_Segment(choice, self) for choice in choices]
        for segment in self._segments:
            self._group.addButton(segment)
            self._row.addWidget(segment)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        self.restyle()
        self.set_value(value or choices[0].value)
        self._group.buttonToggled.connect(self._toggled)

    def value(self) -> str:
        """The value of the chosen segment, or "" where none is."""
        return next((segment.choice.value for segment in self._segments if segment.isChecked()), "")

    def set_value(self, value: str) -> None:
        """Choose a segment by its value, or none if no segment has it, without telling."""
        self._group.blockSignals(True)
        self._group.setExclusive(False)
        for segment in self._segments:
            segment.setChecked(segment.choice.value == value)
        self._group.setExclusive(True)
        self._group.blockSignals(False)
        self._keep_one_stop()

    def _keep_one_stop(self) -> None:
        """Tab stops at the chosen segment only, however it was chosen; the arrows lead on from there."""
        stop = next((segment for segment in self._segments if segment.isChecked()), self._segments[0])
        for segment in self._segments:
            segment.setFocusPolicy(Qt.FocusPolicy.TabFocus if segment is stop else Qt.FocusPolicy.NoFocus)

    def set_text(self, value: str, text: str) -> None:
        """Other words for one segment ("Missed 4")."""
        for segment in self._segments:
            if segment.choice.value == value:
                segment.setText(text)
                segment.setAccessibleName(text)
                segment.restyle()

    def restyle(self) -> None:
        """Take sizes from the look."""
        edge = look().px(4)
        self._row.setContentsMargins(edge, edge, edge, edge)
        super().restyle()

    def _toggled(self, segment: _Segment, on: bool) -> None:  # noqa: FBT001  Qt's own signature
        if on:
            self._keep_one_stop()
            self.changed.emit(segment.choice.value)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The frame round the segments."""
        paint.box(QPainter(self), self.rect(), look().px(6), "surface", "border")
