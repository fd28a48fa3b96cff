"""Two ends of a range of per cent: a bar to drag, and two fields for the keyboard."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from quizapp.i18n import _
from quizapp.ui import paint
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import Styled, look
from quizapp.ui.widgets.fields import SpinBox
from quizapp.ui.widgets.form_row import line

_STEP = 5
_HANDLE = 14  # design px
_FULL = 100


class RangeBar(Styled, QWidget):
    """The stretch between the ends, drawn; dragging takes the nearer end. The keyboard has the fields beside it."""

    moved = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ends = [0, _FULL]
        self._held: int | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_range(self, low: int, high: int) -> None:
        """Show another range."""
        self._ends = [low, high]
        self.update()

    def sizeHint(self) -> QSize:
        """200 by 24."""
        return QSize(look().px(200), look().px(24))

    def _at(self, value: int) -> float:
        half = look().px(_HANDLE) / 2
        return half + value / _FULL * (self.width() - 2 * half)

    def _value(self, x: float) -> int:
        half = look().px(_HANDLE) / 2
        share = (x - half) / max(1.0, self.width() - 2 * half)
        return max(0, min(_FULL, _STEP * round(share * _FULL / _STEP)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the nearer end."""
        x = event.position().x()
        low, high = map(self._at, self._ends)
        self._held = 0 if abs(x - low) < abs(x - high) or (low == high and x < low) else 1
        self.mouseMoveEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the end that is held, as far as the other."""
        if self._held is None:
            return
        value = self._value(event.position().x())
        ends = list(self._ends)
        ends[self._held] = min(value, ends[1]) if self._held == 0 else max(value, ends[0])
        if ends != self._ends:
            self._ends = ends
            self.update()
            self.moved.emit(*ends)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go."""
        self._held = None

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The track, the stretch, the handles."""
        now = look()
        painter = QPainter(self)
        middle, thick, side = self.height() / 2, now.px(3), now.px(_HANDLE)
        low, high = map(self._at, self._ends)
        paint.box(painter, QRectF(0, middle - thick / 2, self.width(), thick), thick / 2, "heat-0")
        paint.box(painter, QRectF(low, middle - thick / 2, high - low, thick), thick / 2, "accent")
        for at in (low, high):
            paint.box(painter, QRectF(at - side / 2, middle - side / 2, side, side), side / 2, "accent")


class PercentRange(QWidget):
    """From so many to so many per cent; `changed` when the learner moves an end, which pushes the other before it."""

    changed = Signal()

    def __init__(self, low_name: str, high_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.low = SpinBox(low_name, 0, 0, _FULL, suffix=_(" %"))
        self.high = SpinBox(high_name, _FULL, 0, _FULL, suffix=_(" %"))
        self.bar = RangeBar()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        to = PlainLabel(_("to"), "small", "text-2")
        column.addLayout(line(self.low, to, self.high, self.bar))
        for field in (self.low, self.high):
            field.setSingleStep(_STEP)
        self.low.valueChanged.connect(lambda value: self._set(value, max(value, self.high.value())))
        self.high.valueChanged.connect(lambda value: self._set(min(value, self.low.value()), value))
        self.bar.moved.connect(self._set)

    def value(self) -> tuple[int, int]:
        """Both ends, in per cent."""
        return self.low.value(), self.high.value()

    def show_range(self, low: int, high: int) -> None:
        """Show another range, without telling."""
        for field, value in ((self.low, low), (self.high, high)):
            field.blockSignals(True)
            field.setValue(value)
            field.blockSignals(False)
        self.bar.show_range(low, high)

    def _set(self, low: int, high: int) -> None:
        self.show_range(low, high)
        self.changed.emit()
