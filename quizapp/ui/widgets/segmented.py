"""One choice of two to six, side by side."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from quizapp.ui import paint
from quizapp.ui.keys import Key
from quizapp.ui.look import Styled, look
from quizapp.ui.widgets.pressable import Pressable


@dataclass(frozen=True, slots=True)
class Choice:
    """One segment: the value it stands for, its words, and an icon and a key where it has them."""

    value: str
    text: str
    icon: str = ""
    key: Key = ""


_KEYPAD = Qt.KeyboardModifier.KeypadModifier  # some systems say it of arrows
_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class _Segment(Pressable):
    ring = 4
    keys_shown = True

    def __init__(self, choice: Choice, parent: QWidget) -> None:
        super().__init__(choice.text, parent)
        self.choice = choice
        self._key = choice.key
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def key(self) -> str:
        """The key shown, "" for none."""
        return str(self._key)

    def set_key(self, key: Key) -> None:
        """Show another key, or none."""
        self._key = key
        self.restyle()

    def _cap(self) -> str:
        return paint.key_text(self._key) if self._key and self.keys_shown and look().show_keys else ""

    def _presses(self, event: QKeyEvent) -> bool:
        """The arrows too are this control's, where a page has them as shortcuts."""
        return super()._presses(event) or (not event.modifiers() & ~_KEYPAD and event.key() in _ARROWS)

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
    """One choice of two to six; arrows move inside it, `changed` tells the value the learner chose.

    Where none is `needed` there is no choice at first, `again` tells that the one chosen was pressed once more, and
    Enter is the page's.
    """

    changed = Signal(str)
    again = Signal(str)

    def __init__(
        self,
        choices: Sequence[Choice],
        value: str = "",
        name: str = "",
        parent: QWidget | None = None,
        *,
        needed: bool = True,
    ) -> None:
        super().__init__(parent)
        self._toggled_now = False
        self._group = QButtonGroup(self)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(2)
        self.segments = [_Segment(choice, self) for choice in choices]
        for segment in self.segments:
            segment.enter_presses = needed
            self._group.addButton(segment)
            self._row.addWidget(segment)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        self.restyle()
        self.set_value(value or (choices[0].value if needed else ""))
        self._group.buttonToggled.connect(self._toggled)
        self._group.buttonClicked.connect(self._clicked)

    def value(self) -> str:
        """The value of the chosen segment, or "" where none is."""
        return next((segment.choice.value for segment in self.segments if segment.isChecked()), "")

    def set_value(self, value: str) -> None:
        """Choose a segment by its value, or none if no segment has it, without telling."""
        self._group.blockSignals(True)
        self._group.setExclusive(False)
        for segment in self.segments:
            segment.setChecked(segment.choice.value == value)
        self._group.setExclusive(True)
        self._group.blockSignals(False)
        self._keep_one_stop()

    def _keep_one_stop(self) -> None:
        """Tab stops at the chosen segment only, however it was chosen; the arrows lead on from there."""
        stop = next((segment for segment in self.segments if segment.isChecked()), self.segments[0])
        for segment in self.segments:
            segment.setFocusPolicy(Qt.FocusPolicy.TabFocus if segment is stop else Qt.FocusPolicy.NoFocus)

    def set_text(self, value: str, text: str) -> None:
        """Other words for one segment ("Missed 4")."""
        for segment in self.segments:
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
            self._toggled_now = True
            self._keep_one_stop()
            self.changed.emit(segment.choice.value)

    def _clicked(self, segment: _Segment) -> None:
        was, self._toggled_now = self._toggled_now, False
        if not was:
            self.again.emit(segment.choice.value)

    def stops(self) -> list[QWidget]:
        """Its segments, in their order; Tab visits one of them."""
        return list(self.segments)

    def show_keys(self, *, shown: bool) -> None:
        """Show the keys on the segments, or not where there is no room for them."""
        if any(segment.keys_shown is not shown for segment in self.segments):
            for segment in self.segments:
                segment.keys_shown = shown
                segment.restyle()
            self.updateGeometry()

    def full_width(self) -> int:
        """The width in px with the keys."""
        kept = [segment.keys_shown for segment in self.segments]
        for segment in self.segments:
            segment.keys_shown = True
        margins = self._row.contentsMargins()
        width = sum(segment.sizeHint().width() for segment in self.segments)
        for segment, shown in zip(self.segments, kept, strict=True):
            segment.keys_shown = shown
        return width + self._row.spacing() * (len(self.segments) - 1) + margins.left() + margins.right()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The frame round the segments."""
        paint.box(QPainter(self), self.rect(), look().px(6), "surface", "border")
