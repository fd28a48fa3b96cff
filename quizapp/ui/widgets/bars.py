"""Small charts in bars: the week ahead, the streak, the progress line, a share."""

from collections.abc import Sequence

from PySide6.QtCore import QEasingCurve, QRect, QRectF, QSize, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.i18n import _
from quizapp.ui import paint
from quizapp.ui.look import Styled, look

_HEAT = (0, 15, 30, 60)  # reviews from which a day is one step darker; 1 to 14 is the first step


def heat_role(reviews: int) -> str:
    """The colour role of a day with so many reviews."""
    return "heat-0" if reviews <= 0 else f"heat-{sum(1 for low in _HEAT if reviews >= low)}"


class WeekBars(Styled, QWidget):
    """How many of each, by name, from left to right; the highest bar is emphasised.

    `name` is what a screen reader calls it: what is due in the next days, unless given.
    """

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name or _("Due in the next days"))
        self._days: tuple[tuple[str, int], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_days(self, days: Sequence[tuple[str, int]]) -> None:
        """Show (short name, count) from left to right."""
        self._days = tuple(days)
        self.setAccessibleDescription(", ".join(f"{name} {count}" for name, count in days))
        self.setToolTip(paint.tip(self.accessibleDescription()))
        self.update()

    def sizeHint(self) -> QSize:
        """328 by 152."""
        return QSize(look().px(328), look().px(152))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Bars on a hairline, counts above, names below."""
        if not self._days:
            return
        now = look()
        painter = QPainter(self)
        base = self.height() - now.px(26)
        top = now.px(22)
        most = max(count for _name, count in self._days)
        busiest = next(at for at, (_name, count) in enumerate(self._days) if count == most)
        wide = min(now.px(28), round(self.width() / (1.5 * len(self._days))))
        widest = max(now.width(name, "caption") for name, _count in self._days) + 2
        room = max(2.0 * wide, widest)
        side = max(0.0, (widest - wide) / 2)  # so that the names at both ends are whole
        pitch = (self.width() - wide - 2 * side) / max(1, len(self._days) - 1)
        painter.fillRect(QRect(0, base, self.width(), 1), now.color("border"))
        for at, (name, count) in enumerate(self._days):
            left = round(side + at * pitch)
            height = round((base - top) * count / most) if most else 0
            color = "heat-4" if at == busiest and most else "bar"
            paint.box(painter, QRectF(left, base - height, wide, height), 2 if height > 4 else 0, color)  # noqa: PLR2004
            label = QRectF(left - wide / 2, base - height - now.px(20), 2 * wide, now.px(18))
            paint.text(painter, label, str(count), "small", "text-2", weight=600, align=paint.CENTER)
            below = QRectF(left + (wide - room) / 2, base + now.px(6), room, now.px(18))
            paint.text(painter, below, name, "caption", "text-3", align=paint.CENTER)


class Streak(Styled, QWidget):
    """One tick a day, darker for more reviews; the last one is today."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days: tuple[int, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_days(self, reviews: Sequence[int], summary: str) -> None:
        """Show the reviews of each day, oldest first; `summary` is the same in words."""
        self._days = tuple(reviews)
        self.setAccessibleName(summary)
        self.setAccessibleDescription(", ".join(str(count) for count in reviews))
        self.setToolTip(paint.tip(summary))
        self.update()

    def sizeHint(self) -> QSize:
        """328 by 28."""
        return QSize(look().px(328), look().px(28))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ticks."""
        if not self._days:
            return
        painter = QPainter(self)
        wide = look().px(8)
        pitch = (self.width() - wide) / max(1, len(self._days) - 1)
        for at, count in enumerate(self._days):
            paint.box(painter, QRect(round(at * pitch), 0, wide, self.height()), 2, heat_role(count))


class ProgressLine(Styled, QWidget):
    """How much is done, as a line; it moves there in 200 ms unless motion is reduced."""

    def __init__(self, thickness: int = 4, *, rounded: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thickness = thickness
        self._rounded = rounded
        self._shown = 0.0
        self._share = 0.0
        self._motion = QVariantAnimation(self)
        self._motion.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._motion.valueChanged.connect(self._step)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def share(self) -> float:
        """The share done, 0 to 1."""
        return self._share

    def set_share(self, share: float, words: str = "") -> None:
        """Show a share of 0 to 1; `words` say the same to a screen reader."""
        self._share = min(1.0, max(0.0, share))
        self.setAccessibleName(words)
        lasts = look().motion(200)
        self._motion.stop()
        if lasts and self.isVisible():
            self._motion.setDuration(lasts)
            self._motion.setStartValue(self._shown)
            self._motion.setEndValue(self._share)
            self._motion.start()
        else:
            self._step(self._share)

    def _step(self, value: object) -> None:
        self._shown = float(value) if isinstance(value, float | int) else self._share
        self.update()

    def sizeHint(self) -> QSize:
        """As high as the line is thick."""
        return QSize(look().px(120), look().px(self._thickness))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The track and the part that is done."""
        painter = QPainter(self)
        radius = self.height() / 2 if self._rounded else 0
        paint.box(painter, self.rect(), radius, "heat-0")
        done = QRectF(0, 0, round(self.width() * self._shown), self.height())
        if done.width() > 0:
            paint.box(painter, done, radius, "accent")


class ShareBar(Styled, QWidget):
    """A share of a whole in a colour role, such as right answers of a topic."""

    def __init__(self, share: float, color: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = min(1.0, max(0.0, share))
        self._color = color
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """144 by 10."""
        return QSize(look().px(144), look().px(10))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The track and the share."""
        painter = QPainter(self)
        paint.box(painter, self.rect(), 2, "heat-0")
        paint.box(painter, QRect(0, 0, round(self.width() * self._share), self.height()), 2, self._color)
