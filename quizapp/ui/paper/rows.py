"""What a sheet of paper is set in: rows, each a line of text, boxes or a line to write on, that no page divides."""

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPainter, QPen, QTextLayout, QTextLine, QTextOption

from quizapp.ui.paper.faces import BODY, Face, pt

Paint = Callable[[QPainter, float, float], object]  # at this left and top
_RIGHT_TO_LEFT = {"R", "AL"}
_STRONG = {"L", *_RIGHT_TO_LEFT}
_CONTROL = {"Cc", "Cs"}
_DOTS = 96
HAIR, THIN, THICK = pt(0.4), pt(0.75), pt(2.25)


@dataclass(frozen=True, slots=True)
class Row:
    """A strip as high as `height` and as wide as `width` (units) that is painted as a whole."""

    height: float
    width: float
    paint: tuple[Paint, ...] = ()

    def beside(self, other: "Row") -> "Row":
        """Both on one strip, in each other's place."""
        return Row(max(self.height, other.height), max(self.width, other.width), (*self.paint, *other.paint))

    def draw(self, painter: QPainter, left: float, top: float) -> None:
        """Paint it with its corner there."""
        for one in self.paint:
            one(painter, left, top)


def space(height: float) -> Row:
    """An empty strip."""
    return Row(height, 0)


def merged(left: Sequence[Row], right: Sequence[Row]) -> list[Row]:
    """Two blocks on the same strips, line by line."""
    count = max(len(left), len(right))
    pad = [space(0)] * count
    pairs = zip([*left, *pad][:count], [*right, *pad][:count], strict=True)
    return [one.beside(other) for one, other in pairs]


def literal(text: str) -> str:
    """The text as it is to be seen: lines stay lines, and what no font has a picture for is a blank."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\u2028")
    return "".join(" " if unicodedata.category(one) in _CONTROL else one for one in lines)


def reads_from_right(text: str) -> bool:
    """Whether the first letter that has a direction runs from right to left."""
    ways = (unicodedata.bidirectional(one) for one in text)
    return next((way for way in ways if way in _STRONG), "L") in _RIGHT_TO_LEFT


@dataclass(frozen=True, slots=True)
class Setter:
    """Sets rows into a column of `width` units; `mirrored` for text that runs from right to left.

    Lefts and rights are counted from the side where reading begins.
    """

    width: float
    mirrored: bool = False

    def reading(self, text: str) -> "Setter":
        """The same column, for a text in its own direction."""
        return replace(self, mirrored=reads_from_right(text))

    def text(
        self, text: str, face: Face = BODY, left: float = 0, right: float | None = None, *, at_end: bool = False
    ) -> list[Row]:
        """The text between `left` and `right`, a row for each of its lines; `at_end` sets it against the right."""
        edge = self.width if right is None else right
        found = QTextLayout(literal(text), face.font())
        found.setCacheEnabled(True)
        option = QTextOption(self._side(at_end=at_end) | Qt.AlignmentFlag.AlignAbsolute)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        from_right = reads_from_right(text) if text else self.mirrored
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if from_right else Qt.LayoutDirection.LeftToRight)
        found.setTextOption(option)
        rows = []
        x = self._x(left, edge - left)
        for line in _lines(found, edge - left):
            height = max(face.height, line.height())
            wide = x + max(edge - left, line.naturalTextWidth())
            rows.append(Row(height, wide, (_painted(found, line, x, (height - line.height()) / 2),)))
        return rows

    def box(self, size: float, line: float, left: float = 0) -> Row:
        """An empty square to tick or write into, in the middle of a line."""
        x = self._x(left, size)

        def paint(painter: QPainter, at: float, top: float) -> None:
            painter.setPen(QPen(Qt.GlobalColor.black, THIN))
            painter.drawRect(QRectF(at + x, top + (line - size) / 2, size, size))

        return Row(line, self.width, (paint,))

    def image(self, image: QImage, high: float, left: float = 0) -> Row:
        """An image, at most so high, no wider than the column and no larger than at 96 dots an inch."""
        size = image.size().toSizeF() * (pt(72) / _DOTS)
        size *= min(1.0, high / size.height(), (self.width - left) / size.width())
        x = self._x(left, size.width())

        def paint(painter: QPainter, at: float, top: float) -> None:
            painter.drawImage(QRectF(QPointF(at + x, top), size), image)

        return Row(size.height(), left + size.width(), (paint,))

    def rule(self, height: float, left: float = 0, right: float | None = None, *, pen: float = HAIR) -> Row:
        """A line at the foot of a strip, to write on or to divide."""
        edge = self.width if right is None else right
        x = self._x(left, edge - left)

        def paint(painter: QPainter, at: float, top: float) -> None:
            painter.setPen(QPen(Qt.GlobalColor.black, pen, c=Qt.PenCapStyle.FlatCap))
            y = top + height - pen / 2
            painter.drawLine(QLineF(at + x, y, at + x + edge - left, y))

        return Row(height, self.width, (paint,))

    def natural(self, text: str, face: Face = BODY) -> float:
        """The width of a text on one line."""
        return QFontMetricsF(face.font()).horizontalAdvance(literal(text)) + pt(0.5)

    def _x(self, left: float, width: float) -> float:
        return self.width - left - width if self.mirrored else left

    def _side(self, *, at_end: bool) -> Qt.AlignmentFlag:
        return Qt.AlignmentFlag.AlignRight if self.mirrored != at_end else Qt.AlignmentFlag.AlignLeft


def _lines(layout: QTextLayout, width: float) -> Iterator[QTextLine]:
    found = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, 0))
        found.append(line)
    layout.endLayout()
    yield from found


def _painted(layout: QTextLayout, line: QTextLine, x: float, y: float) -> Paint:
    def paint(painter: QPainter, left: float, top: float, _kept: QTextLayout = layout) -> None:
        painter.setPen(Qt.GlobalColor.black)
        line.draw(painter, QPointF(left + x, top + y))

    return paint
