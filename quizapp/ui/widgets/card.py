"""The card: a white surface for the one thing that is answered or previewed."""

import math
from functools import cache

from PySide6.QtCore import QMargins, QRect, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from quizapp.ui import paint
from quizapp.ui.look import Styled, look

_BLUR = 24
_OFFSET = 4


@cache
def _shadow(blur: int, strength: int) -> QPixmap:
    """A nine-patch of the blurred shadow of a box: corners of 2 * `blur` px round one px of middle; alpha 0-255."""
    side = 4 * blur + 1
    spread = blur / 2 * math.sqrt(2)

    def edge(at: int) -> float:
        return 0.5 * (math.erf((at - blur) / spread) - math.erf((at - (side - 1 - blur)) / spread))

    profile = [edge(at) for at in range(side)]
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    rows = bytearray()
    for row in profile:
        for column in profile:
            rows += bytes((0, 0, 0, round(strength * row * column)))
    image = QImage(bytes(rows), side, side, side * 4, QImage.Format.Format_ARGB32_Premultiplied)
    return QPixmap.fromImage(image)


def _thirds(start: int, length: int, corner: int) -> list[tuple[int, int, int, int]]:
    """Where the two corners and the middle go along one axis: target start and length, source start and length."""
    end = min(corner, length // 2)
    return [
        (start, end, 0, end),
        (start + end, length - 2 * end, corner, 1),
        (start + length - end, end, 2 * corner + 1 - end, end),
    ]


def paint_shadow(painter: QPainter, box: QRect, blur: int = _BLUR, offset: int = _OFFSET) -> None:
    """The shadow of a box, `blur` and `offset` in px, drawn from the cached nine-patch."""
    strength = round(255 * (0.35 if look().scheme == "dark" else 0.07))
    patch = _shadow(blur, strength)
    area = box.translated(0, offset).marginsAdded(QMargins(blur, blur, blur, blur))
    columns = _thirds(area.left(), area.width(), 2 * blur)
    rows = _thirds(area.top(), area.height(), 2 * blur)
    for top, height, from_top, from_height in rows:
        for left, width, from_left, from_width in columns:
            painter.drawPixmap(
                QRect(left, top, width, height), patch, QRect(from_left, from_top, from_width, from_height)
            )


class Card(Styled, QFrame):
    """A surface with an edge and 10 px corners; with `shadow` it keeps room round itself for the shadow.

    Put content into `body`. `padding` is in design px; `fill` is a colour role.
    """

    def __init__(
        self,
        padding: int = 24,
        *,
        shadow: bool = False,
        fill: str = "surface",
        edge: str = "border",
        radius: int = 10,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._padding = padding
        self._shadow = shadow
        self._fill = fill
        self._edge = edge
        self._radius = radius
        self.body = QVBoxLayout(self)
        self.body.setSpacing(0)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, False)
        self.restyle()

    def _room(self) -> QMargins:
        return QMargins(24, 20, 24, 28) if self._shadow else QMargins()

    def set_fill(self, fill: str) -> None:
        """Fill the surface with another colour role."""
        self._fill = fill
        self.update()

    def restyle(self) -> None:
        """Take sizes from the look."""
        pad = look().px(self._padding)
        self.body.setContentsMargins(self._room() + QMargins(pad, pad, pad, pad))
        super().restyle()

    def surface(self) -> QRect:
        """The card itself, without the room for its shadow."""
        return self.rect().marginsRemoved(self._room())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Shadow, surface, edge."""
        painter = QPainter(self)
        if self._shadow:
            paint_shadow(painter, self.surface())
        line = 2 if self._edge == "accent" else 1
        paint.box(painter, self.surface(), look().px(self._radius), self._fill, self._edge, line)
