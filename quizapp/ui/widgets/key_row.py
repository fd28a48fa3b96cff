"""A line of the page of keys: an action, its keys on caps, and what the key was before."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.i18n import _
from quizapp.ui import paint
from quizapp.ui.look import look
from quizapp.ui.widgets.pressable import Pressable

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_HIGH, _GAP = 32, 6  # design px


class KeyRow(Pressable):
    """One line under a hairline; pressed it asks for another key, where one can be chosen.

    `stepped` tells 1 for the arrow down and -1 for the arrow up.
    """

    ring = 4
    stepped = Signal(int)

    def __init__(self, text: str, *, changeable: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.changeable = changeable
        self._caps: tuple[str, ...] = ()
        self._usual = ""
        self.setEnabled(changeable)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_keys(self, keys: tuple[str, ...], usual: str = "") -> None:
        """Show these keys, and the usual one where another was chosen."""
        self._caps = tuple(dict.fromkeys(paint.key_text(key) for key in keys))  # both Enter keys have one name
        self._usual = _("usually {key}").format(key=paint.key_text(usual)) if usual else ""
        self.setAccessibleName(", ".join(part for part in (self.text(), *self._caps, self._usual) if part))
        self.restyle()

    def _ends(self) -> int:
        now = look()
        caps = sum(paint.key_size(cap)[0] + now.px(_GAP) for cap in self._caps)
        return caps + (round(now.width(self._usual, "small")) + now.px(_GAP) if self._usual else 0)

    def sizeHint(self) -> QSize:
        """Words and caps on one line."""
        now = look()
        width = round(now.width(self.text(), "body")) + now.px(_GAP) + self._ends()
        return QSize(width, max(now.px(_HIGH), now.line("body") + now.px(8)))

    def minimumSizeHint(self) -> QSize:
        """The caps, and a word of what they do."""
        return QSize(self._ends() + look().px(60), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows lead to the lines above and below."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)

    def ring_rect(self) -> QRect:
        """Below the hairline."""
        return self.rect().adjusted(0, 1, 0, 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Hairline, words, caps from the right."""
        now, painter = look(), QPainter(self)
        if self.hovered():
            paint.box(painter, self.ring_rect(), now.px(self.ring), "sunken")
        paint.block(painter, QRect(0, 0, self.width(), 1), "border")
        right, middle = self.width(), self.height() / 2
        for cap in reversed(self._caps):
            right -= paint.key_size(cap)[0]
            paint.key_cap(painter, right, middle, cap)
            right -= now.px(_GAP)
        if self._usual:
            width = round(now.width(self._usual, "small")) + 1
            right -= width
            paint.text(painter, QRectF(right, 0, width, self.height()), self._usual, "small", "text-3")
            right -= now.px(_GAP)
        paint.text(painter, QRectF(0, 0, max(0, right), self.height()), self.text())
