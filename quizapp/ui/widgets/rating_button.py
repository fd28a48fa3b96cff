"""A rating: level of one to four bars, name, the interval it leads to, and its key."""

from typing import Literal

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.i18n import _
from quizapp.ui import paint
from quizapp.ui.keys import Key
from quizapp.ui.look import look
from quizapp.ui.widgets.pressable import Pressable

RatingName = Literal["again", "hard", "good", "easy"]
LEVELS: tuple[RatingName, ...] = ("again", "hard", "good", "easy")


def rating_text(rating: RatingName) -> str:
    """What a rating is called."""
    return {"again": _("Again"), "hard": _("Hard"), "good": _("Good"), "easy": _("Easy")}[rating]


class RatingButton(Pressable):
    """Rates the answer; `interval` says when the question comes back ("6 days")."""

    ring = 8

    def __init__(self, rating: RatingName, interval: str = "", *, key: Key = "", parent: QWidget | None = None) -> None:
        super().__init__(rating_text(rating), parent)
        self.rating = rating
        self.level = LEVELS.index(rating) + 1
        self._key = key or str(self.level)
        self._interval = ""
        self._low = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_interval(interval)

    def interval(self) -> str:
        """The interval shown."""
        return self._interval

    def set_interval(self, interval: str) -> None:
        """Say when the question comes back."""
        self._interval = interval
        self.setAccessibleDescription(_("Next in {interval}").format(interval=interval) if interval else "")
        self.update()

    def set_low(self, low: bool) -> None:  # noqa: FBT001  a state, as in Qt's setEnabled
        """Put name and interval on one line, where the window is small for its text."""
        if low != self._low:
            self._low = low
            self.restyle()

    def sizeHint(self) -> QSize:
        """72 high, 48 if low and less for large text, as wide as its place."""
        return QSize(look().px(199), look().px(24) + look().air(24) if self._low else look().px(72))

    def minimumSizeHint(self) -> QSize:
        """Wide enough for its words."""
        now = look()
        words = max(now.width(self.text(), "lead", 600), now.width(self._interval, "small"))
        return QSize(round(words) + now.px(49 + 56), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Box, bars, two lines, key."""
        now = look()
        painter = QPainter(self)
        fill = "sunken" if self.hovered() or self.isDown() or not self.isEnabled() else "surface"
        paint.box(painter, self.rect(), now.px(8), fill, "border")
        on = self.isEnabled()
        ink = f"rating-{self.rating}" if on else "text-3"
        bottom = self.height() // 2 + now.px(9 if self._low else 14)
        for bar in range(4):
            height = now.px(6 + 4 * bar if self._low else 10 + 6 * bar)
            area = QRect(now.px(17) + bar * now.px(5.4), bottom - height, now.px(4), height)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            paint.block(painter, area, ink if bar < self.level and on else "border")
        cap = paint.key_text(self._key) if look().show_keys else ""
        left = now.px(49)
        width = self.width() - left - now.px(52)
        middle = self.height() / 2
        upper = QRectF(left, middle - now.px(12 if self._low else 22), width, now.px(24))
        lower = QRectF(left, middle - now.px(10 if self._low else 0), width, now.px(20))
        paint.text(painter, upper, self.text(), "lead", ink, weight=600)
        align = paint.RIGHT if self._low else paint.LEFT
        paint.text(painter, lower, self._interval if on else "–", "small", "text-2" if on else "text-3", align=align)
        if cap and on:
            key_width = paint.key_size(cap)[0]
            paint.key_cap(painter, self.width() - now.px(16) - key_width, middle, cap)
