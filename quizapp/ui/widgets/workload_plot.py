"""Reviews a day against desired retention, as a curve with a mark at the one that is chosen."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.i18n import _, ngettext
from quizapp.study.simulation import Ahead, between
from quizapp.ui import dates, paint
from quizapp.ui.look import Styled, look

_STEPS = 4  # lines of the scale, at most
_MARKS = (0.70, 0.80, 0.90, 0.97)
_DOT = 5  # design px


def nice_step(most: float, steps: int = _STEPS) -> float:
    """The smallest of 1, 2 and 5 times a power of ten that divides a scale up to `most` into at most `steps`."""
    wanted = max(most, 1) / steps
    power = 10.0 ** math.floor(math.log10(wanted))
    return next(times * power for times in (1, 2, 5, 10) if times * power >= wanted)


class WorkloadPlot(Styled, QWidget):
    """Painted from a curve of `Ahead`; its text value says the same at the desired retention chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._curve: tuple[Ahead, ...] = ()
        self._chosen = 0.9
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("Reviews a day against target retention"))

    def show_curve(self, curve: Sequence[Ahead]) -> None:
        """Show another curve, from the lowest retention to the highest."""
        self._curve = tuple(curve)
        self._tell()

    def choose(self, retention: float) -> None:
        """Mark another desired retention."""
        self._chosen = retention
        self._tell()

    def _tell(self) -> None:
        self.setAccessibleDescription(self.value_text())
        self.setToolTip(paint.tip(self.value_text()))
        self.update()

    def value_text(self) -> str:
        """The curve in words: each of its points."""
        parts = []
        for point in self._curve:
            count = round(point.reviews)
            words = ngettext("{share} %: {count} review a day", "{share} %: {count} reviews a day", count)
            parts.append(words.format(share=round(100 * point.retention), count=dates.number(count)))
        return ", ".join(parts)

    def sizeHint(self) -> QSize:
        """400 by 220."""
        return QSize(look().px(400), look().px(220))

    def minimumSizeHint(self) -> QSize:
        """Wide enough for its labels."""
        return QSize(look().px(240), look().px(220))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Scale, curve, the mark and its number."""
        if not self._curve:
            return
        painter = QPainter(self)
        step = nice_step(max(point.reviews for point in self._curve))
        top = step * max(1, math.ceil(max(point.reviews for point in self._curve) / step))
        area = self._area(top)
        self._paint_scale(painter, area, step, top)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look().color("accent"), 2))
        shares = [share / 200 for share in range(round(200 * _MARKS[0]), round(200 * _MARKS[-1]) + 1)]
        painter.drawPolyline(QPolygonF([_place(area, top, between(self._curve, share)) for share in shares]))
        self._paint_mark(painter, area, top)

    def _area(self, top: float) -> QRectF:
        now = look()
        left = round(now.width(dates.number(round(top)), "caption")) + now.px(12)
        return QRectF(left, now.px(24), self.width() - left - now.px(16), self.height() - now.px(24 + 26))

    def _paint_scale(self, painter: QPainter, area: QRectF, step: float, top: float) -> None:
        now = look()
        for number in range(round(top / step) + 1):
            y = round(area.bottom() - area.height() * number * step / top)
            painter.fillRect(QRectF(area.left(), y, area.width(), 1), now.color("border"))
            label = QRectF(0, y - now.px(10), area.left() - now.px(8), now.px(20))
            paint.text(painter, label, dates.number(round(number * step)), "caption", "text-3", align=paint.RIGHT)
        for share in _MARKS:
            middle = area.left() + area.width() * _across(share)
            label = QRectF(middle - now.px(30), area.bottom() + now.px(6), now.px(60), now.px(20))
            label.moveRight(min(label.right(), self.width()))
            words = _("{count} %").format(count=round(100 * share))
            align = paint.RIGHT if share == _MARKS[-1] else paint.CENTER
            paint.text(painter, label, words, "caption", "text-3", align=align)

    def _paint_mark(self, painter: QPainter, area: QRectF, top: float) -> None:
        now = look()
        here = between(self._curve, self._chosen)
        place = _place(area, top, here)
        painter.setPen(QPen(now.color("control-edge"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(round(place.x()) + 0.5, place.y()), QPointF(round(place.x()) + 0.5, area.bottom()))
        painter.setPen(QPen(now.color("window"), 2))
        painter.setBrush(now.color("accent"))
        painter.drawEllipse(place, now.px(_DOT), now.px(_DOT))
        label = QRectF(place.x() - now.px(60), place.y() - now.px(28), now.px(120), now.px(20))
        label.moveLeft(min(max(label.left(), area.left() - now.px(40)), self.width() - label.width() + now.px(36)))
        paint.text(painter, label, dates.number(round(here.reviews)), "small", "text", weight=600, align=paint.CENTER)


def _across(retention: float) -> float:
    return (retention - _MARKS[0]) / (_MARKS[-1] - _MARKS[0])


def _place(area: QRectF, top: float, point: Ahead) -> QPointF:
    return QPointF(
        area.left() + area.width() * _across(point.retention), area.bottom() - area.height() * point.reviews / top
    )
