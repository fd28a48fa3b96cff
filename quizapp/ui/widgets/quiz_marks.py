"""What a quiz shows of itself: the ring of time, predicted and actual score."""

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.i18n import _
from quizapp.ui import paint
from quizapp.ui.look import Styled, look


class Ring(Styled, QWidget):
    """The time left as a share of a ring, with the figures in its middle; `warning` where little is left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = 1.0
        self._figures = ""
        self._below = ""
        self._warning = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_time(self, share: float, figures: str, below: str = "", *, warning: bool = False) -> None:
        """Show a share of 0 to 1, figures ("11:24") and a line below them ("of 18:00")."""
        shown = (figures, below, warning)
        if shown == (self._figures, self._below, self._warning):
            return  # drawn once a second, when the figures change
        self._share = min(1.0, max(0.0, share))
        self._figures, self._below, self._warning = shown
        self.setAccessibleName(_("Time"))
        self.setAccessibleDescription(f"{figures} {below}".strip())
        self.update()

    def sizeHint(self) -> QSize:
        """160 square."""
        return QSize(look().px(160), look().px(160))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Track, arc, figures."""
        now = look()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        thick = now.px(8)
        area = QRectF(self.rect()).adjusted(thick / 2, thick / 2, -thick / 2, -thick / 2)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(now.color("heat-0"), thick))
        painter.drawEllipse(area)
        color = "warning" if self._warning else "accent"
        if self._share > 0:
            painter.setPen(QPen(now.color(color), thick, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawArc(area, 90 * 16, -round(360 * 16 * self._share))
        middle = self.height() / 2
        upper = QRectF(thick, middle - now.px(32), self.width() - 2 * thick, now.px(44))
        ink = "warning" if self._warning else "text"
        paint.text(painter, upper, self._figures, "headline", ink, align=paint.CENTER)
        lower = QRectF(thick, middle + now.px(12), self.width() - 2 * thick, now.px(20))
        paint.text(painter, lower, self._below, "small", "text-3", align=paint.CENTER)


class Dumbbell(Styled, QWidget):
    """A predicted share (open dot), the actual one (filled dot) and a `felt` one (diamond) on a track to 100 %."""

    def __init__(
        self,
        predicted: float | None,
        actual: float,
        words: str,
        *,
        felt: float | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._predicted = predicted
        self._actual = actual
        self._felt = felt
        self.setAccessibleName(words)
        self.setToolTip(paint.tip(words))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """280 by 64."""
        return QSize(look().px(280), look().px(64))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Track, the way from one dot to the other, dots, figures above and below."""
        now = look()
        painter = QPainter(self)
        middle = self.height() / 2
        radius = now.px(7)
        room = self.width() - 2 * radius
        paint.box(painter, QRectF(0, middle - 2, self.width(), 4), 2, "heat-0")
        paint.text(painter, QRectF(0, middle + now.px(10), now.px(40), now.px(20)), "0", "small", "text-3")
        if self._felt is not None:
            _diamond(painter, radius + room * self._felt, middle, radius)
        actual = radius + room * self._actual
        wide = now.px(64)
        if self._predicted is not None:
            predicted = radius + room * self._predicted
            paint.box(painter, QRectF(min(actual, predicted), middle - 2, abs(actual - predicted), 4), 0, "accent")
            above = QRectF(self._held(predicted, wide), middle - now.px(32), wide, now.px(20))
            words = f"{round(100 * self._predicted)} %"
            paint.text(painter, above, words, "small", "text-2", align=paint.CENTER)
            _open_dot(painter, predicted, middle, radius)
        _dot(painter, actual, middle, radius)
        below = QRectF(self._held(actual, wide), middle + now.px(10), wide, now.px(20))
        paint.text(painter, below, f"{round(100 * self._actual)} %", "small", weight=600, align=paint.CENTER)

    def _held(self, center: float, wide: float) -> float:
        return max(0.0, min(self.width() - wide, center - wide / 2))


class DumbbellKey(Styled, QWidget):
    """What a mark of a dumbbell means, in words beside it."""

    def __init__(self, mark: Literal["open", "filled", "diamond"], words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = mark
        self._words = words
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The mark and the words on one line."""
        now = look()
        return QSize(now.px(20) + round(now.width(self._words, "small")) + 2, now.line("small"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The mark, then the words."""
        now = look()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw = {"open": _open_dot, "filled": _dot, "diamond": _diamond}[self._mark]
        draw(painter, now.px(6), self.height() / 2, now.px(6))
        area = QRectF(now.px(20), 0, self.width() - now.px(20), self.height())
        paint.text(painter, area, self._words, "small", "text-2")


def _dot(painter: QPainter, x: float, y: float, radius: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look().color("accent"))
    painter.drawEllipse(QPointF(x, y), radius, radius)


def _open_dot(painter: QPainter, x: float, y: float, radius: float) -> None:
    painter.setBrush(look().color("surface"))
    painter.setPen(QPen(look().color("accent"), 2))
    painter.drawEllipse(QPointF(x, y), radius - 1, radius - 1)


def _diamond(painter: QPainter, x: float, y: float, radius: float) -> None:
    painter.setBrush(look().color("surface"))
    painter.setPen(QPen(look().color("text-2"), 2))
    reach = 1.2 * radius
    painter.drawPolygon([QPointF(x, y - reach), QPointF(x + reach, y), QPointF(x, y + reach), QPointF(x - reach, y)])
