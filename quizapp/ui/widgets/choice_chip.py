"""A chip that sets several choices at once, and is marked while they are as it sets them."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.i18n import _
from quizapp.ui import paint
from quizapp.ui.look import look
from quizapp.ui.widgets.pressable import Pressable

_WIDEST = 260  # design px; the rest of a long name is cut and stands in the tooltip


class ChoiceChip(Pressable):
    """`clicked` asks to set its choices; `opens` where a press offers more to choose from first."""

    def __init__(self, text: str, tip: str = "", *, opens: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._about, self._opens = tip, opens
        self._count, self._in_force, self._reason = "", False, ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_tip(f"{text}: {tip}" if round(look().width(text, "small", 600)) > look().px(_WIDEST) else tip)
        self._tell()

    def in_force(self) -> bool:
        """Whether the choices are as it sets them."""
        return self._in_force

    def set_in_force(self, on: bool) -> None:  # noqa: FBT001  a state, as in Qt's setEnabled
        """Mark that the choices are as it sets them, or that they are not."""
        if on != self._in_force:
            self._in_force = on
            self._tell()
            self.update()

    def set_count(self, count: str) -> None:
        """Show another count beside the words, or none."""
        self._count = count
        self._tell()
        self.restyle()

    def set_available(self, available: bool, reason: str = "") -> None:  # noqa: FBT001  as its base
        """Let it be pressed, or switch it off and say why."""
        super().set_available(available, reason)
        self._reason = "" if available else reason
        self._tell()

    def _tell(self) -> None:
        self.setAccessibleName(f"{self.text()} {self._count}".strip())
        state = _("Chosen.") if self._in_force else ""
        told = (state, self._reason or self._about)
        self.setAccessibleDescription(" ".join(part for part in told if part))

    def sizeHint(self) -> QSize:
        """Words, count, the sign that it opens; 32 high."""
        now = look()
        width = min(round(now.width(self.text(), "small", 600)) + 2, now.px(_WIDEST)) + 2 * now.px(13)
        width += round(now.width(self._count, "small")) + now.px(8) if self._count else 0
        return QSize(width + (now.px(6 + 16) if self._opens else 0), now.px(32))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The box, heavier while it is in force, and what stands in it."""
        now = look()
        painter = QPainter(self)
        fill, edge, ink = ("accent-soft", "accent", "accent") if self._in_force else ("surface", "border", "text")
        if not self.isEnabled():
            fill, edge, ink = "sunken", "border", "text-3"
        elif self.hovered() and not self._in_force:
            fill = "sunken"
        paint.box(painter, self.rect(), now.px(6), fill, edge)
        left = now.px(13)
        width = min(round(now.width(self.text(), "small", 600)) + 2, now.px(_WIDEST))
        weight = 600 if self._in_force else 500
        paint.text(painter, QRectF(left, 0, width, self.height()), self.text(), "small", ink, weight=weight)
        left += width
        if self._count:
            left += now.px(8)
            room = QRectF(left, 0, self.width() - left, self.height())
            paint.text(painter, room, self._count, "small", ink if self._in_force else "text-3")
        if self._opens:
            paint.icon(painter, self.width() - now.px(13 + 14), self.height() / 2, "down", ink, 16)
