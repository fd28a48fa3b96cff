"""The forgetting curve: how likely recall was after each answer, is today, and will be until the question is due."""

import math
from datetime import date, datetime

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.i18n import _
from quizapp.study.card_info import CardInfo, Point
from quizapp.study.session import Rating
from quizapp.ui import dates, paint
from quizapp.ui.look import Styled, look

_LOW = 0.7  # the foot of the scale, unless recall fell further
_DOT = 4  # design px


class RecallCurve(Styled, QWidget):
    """Painted from a `CardInfo`; what was is drawn in full, what is to come in the colour of bars and dashed."""

    def __init__(self, info: CardInfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._info = info
        self._points = [point for stretch in info.curve for point in stretch]
        lowest = min([_LOW, info.target, *(point.recall for point in self._points)])
        self._low = max(0.0, math.floor(lowest * 10) / 10)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("Chance of recall over time"))
        self.setAccessibleDescription(self.value_text())
        self.setToolTip(paint.tip(self.value_text()))

    def value_text(self) -> str:
        """The curve in words."""
        info = self._info
        parts = []
        if info.recall is not None:
            parts.append(_("{share} % today.").format(share=round(100 * info.recall)))
        if info.due is not None and info.due > info.now and self._points:
            day = dates.near_day(self._due_day(), info.today)
            share = round(100 * self._points[-1].recall)
            parts.append(_("{share} % when it is due {day}.").format(share=share, day=day))
        return " ".join(parts)

    def sizeHint(self) -> QSize:
        """480 by 168."""
        return QSize(look().px(480), look().px(168))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Scale, target, today, the curve, and a dot for each answer."""
        if not self._points:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_scale(painter)
        self._paint_days(painter)
        for stretch in self._info.curve:
            self._paint_stretch(painter, stretch)
        self._paint_answers(painter)

    # Where things stand

    def _area(self) -> QRectF:
        now = look()
        left = round(now.width(_("{count} %").format(count=100), "caption")) + now.px(10)
        return QRectF(left, now.px(10), self.width() - left - now.px(6), self.height() - now.px(10 + 26))

    def _place(self, point: Point) -> QPointF:
        return QPointF(self._x(point.at), self._y(point.recall))

    def _x(self, at: datetime) -> float:
        area, first, last = self._area(), self._points[0].at, max(self._points[-1].at, self._info.now)
        length = (last - first).total_seconds()
        return area.left() + area.width() * ((at - first).total_seconds() / length if length else 1.0)

    def _y(self, recall: float) -> float:
        area = self._area()
        return area.bottom() - area.height() * (recall - self._low) / (1 - self._low)

    def _due_words(self) -> str:
        return _("Due {day}").format(day=dates.near_day(self._due_day(), self._info.today))

    def _due_day(self) -> date:
        info = self._info
        return info.card.due_day or info.today

    # Painting

    def _paint_scale(self, painter: QPainter) -> None:
        now, area = look(), self._area()
        for share in (1.0, self._low):
            y = round(self._y(share))
            painter.fillRect(QRectF(area.left(), y, area.width(), 1), now.color("border"))
            label = QRectF(0, y - now.px(10), area.left() - now.px(8), now.px(20))
            words = _("{count} %").format(count=round(100 * share))
            paint.text(painter, label, words, "caption", "text-3", align=paint.RIGHT)
        pen = QPen(now.color("control-edge"), 1, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        y = round(self._y(self._info.target))
        painter.drawLine(QPointF(area.left(), y + 0.5), QPointF(area.right(), y + 0.5))
        if abs(self._y(self._low) - y) > now.px(20) and y - self._y(1.0) > now.px(12):
            label = QRectF(0, y - now.px(10), area.left() - now.px(8), now.px(20))
            words = _("{count} %").format(count=round(100 * self._info.target))
            paint.text(painter, label, words, "caption", "text-3", align=paint.RIGHT)

    def _paint_days(self, painter: QPainter) -> None:
        """First day at left, due day at right, today where there is room between them."""
        now, area, info = look(), self._area(), self._info
        top, height = area.bottom() + now.px(6), now.px(20)
        x = self._x(info.now)
        painter.fillRect(QRectF(round(x), area.top(), 1, area.height()), now.color("control-edge"))
        labels = [(self._x(self._points[0].at), dates.short_day(info.answers[-1].day, info.today)), (x, _("Today"))]
        if info.due is not None and info.due > info.now:
            labels.append((self._x(info.due), self._due_words()))
        taken: list[tuple[float, float]] = []
        for at, words in reversed(labels):  # what is to come counts for more than the first day
            width = now.width(words, "caption") + 2
            left = min(max(area.left(), at - width / 2), area.right() - width)
            if all(left + width + now.px(8) <= start or end + now.px(8) <= left for start, end in taken):
                paint.text(painter, QRectF(left, top, width, height), words, "caption", "text-3")
                taken.append((left, left + width))

    def _paint_stretch(self, painter: QPainter, stretch: tuple[Point, ...]) -> None:
        now = look()
        passed = QPolygonF([self._place(point) for point in stretch if point.at <= self._info.now])
        coming = [self._place(point) for point in stretch if point.at > self._info.now]
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(now.color("accent"), 2))
        painter.drawPolyline(passed)
        if coming:
            painter.setPen(QPen(now.color("bar"), 2, Qt.PenStyle.DotLine))
            painter.drawPolyline(QPolygonF([*([passed.last()] if passed.size() else []), *coming]))

    def _paint_answers(self, painter: QPainter) -> None:
        """A filled dot for what was recalled, an empty one for Again."""
        now = look()
        rated = [answer for answer in reversed(self._info.answers) if answer.rating is not None]
        for stretch, answer in zip(self._info.curve, rated[len(rated) - len(self._info.curve) :], strict=True):
            again = answer.rating is Rating.AGAIN
            painter.setPen(QPen(now.color("incorrect" if again else "accent"), 2))
            painter.setBrush(now.color("window" if again else "accent"))
            painter.drawEllipse(self._place(stretch[0]), now.px(_DOT), now.px(_DOT))
