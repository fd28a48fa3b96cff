"""Two kinds of yes and no: a switch, and a chip with a tick."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.ui import paint
from quizapp.ui.look import look
from quizapp.ui.widgets.pressable import Pressable

_WIDEST = 240  # design px of the words of a chip


class Switch(Pressable):
    """On or off at once; `name` says what it switches. `toggled` is its signal."""

    ring = 10

    def __init__(self, name: str, *, on: bool = False, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(name)
        self.setCheckable(True)
        self.setChecked(on)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_on(self, on: bool) -> None:  # noqa: FBT001  a state, as in Qt's setChecked
        """Show that it is on, or off, without telling."""
        self.blockSignals(True)
        self.setChecked(on)
        self.blockSignals(False)
        self.update()

    def sizeHint(self) -> QSize:
        """36 by 20."""
        return QSize(look().px(36), look().px(20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The track and the knob, which is at right when it is on."""
        now = look()
        painter = QPainter(self)
        on = self.isChecked()
        track = "accent" if on else "control-edge"
        paint.box(painter, self.rect(), self.height() / 2, track if self.isEnabled() else "border")
        gap = now.px(3)
        side = self.height() - 2 * gap
        left = self.width() - gap - side if on else gap
        paint.box(painter, QRectF(left, gap, side, side), side / 2, "on-accent" if on else "surface")


class CheckChip(Pressable):
    """One of several that may be chosen together, with an icon and a count where it has them."""

    def __init__(
        self,
        text: str,
        *,
        icon: str = "",
        ink: str = "text-2",
        count: str = "",
        on: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._icon = icon
        self._ink = ink
        self._count = count
        self.setCheckable(True)
        self.setChecked(on)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{text} {count}".strip())
        self.set_tip(text if round(look().width(text, "body", 500)) > self._words() else "")

    def set_count(self, count: str) -> None:
        """Show another count beside the words."""
        self._count = count
        self.setAccessibleName(f"{self.text()} {count}".strip())
        self.restyle()

    def _words(self) -> int:
        """How wide the words are; those of a long name are cut, and stand in the tooltip."""
        return min(round(look().width(self.text(), "body", 500)), look().px(_WIDEST))

    def sizeHint(self) -> QSize:
        """Tick, icon, words, count; 36 high."""
        now = look()
        width = now.px(13 + 16 + 8) + self._words() + now.px(13)
        width += now.px(15 + 8) if self._icon else 0
        width += round(now.width(self._count, "body")) + now.px(8) if self._count else 0
        return QSize(width + 2, now.px(36))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The box with its tick, then the rest on one line."""
        now = look()
        painter = QPainter(self)
        on = self.isChecked()
        middle = self.height() / 2
        fill = "sunken" if self.hovered() else ("surface" if on else "window")
        paint.box(painter, self.rect(), now.px(6), fill, "accent" if on else "border")
        side = now.px(16)
        left: float = now.px(13)
        paint.tick_box(painter, left, middle, side=16, on=on)
        left += side + now.px(8)
        if self._icon:
            paint.icon(painter, left, middle, self._icon, self._ink, 15)
            left += now.px(15 + 8)
        width = self._words() + 1
        ink = "text" if on else "text-2"
        paint.text(painter, QRectF(left, 0, width, self.height()), self.text(), "body", ink, weight=500)
        if self._count:
            left += width + now.px(8)
            area = QRectF(left, 0, self.width() - left, self.height())
            paint.text(painter, area, self._count, "body", "text-3")
