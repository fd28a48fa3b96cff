"""Small helpers for what is painted in code: boxes, lines of text, key caps, and tooltips that show text as it is."""

import math
from functools import cache

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QKeySequence, QPainter, QPen, QTextLayout

from quizapp.i18n import _
from quizapp.ui.keys import Key
from quizapp.ui.look import look

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_TIP = 1_000  # letters of a tooltip: about as many as a screen has room for
_LINE = 400  # letters of one line that are looked at in any case
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTER = Qt.AlignmentFlag.AlignCenter


def cut(text: str, most: int) -> str:
    """The beginning of a text that is longer than so many letters, with an ellipsis: laying out more takes seconds."""
    return text if len(text) <= most else text[: most - 1] + "…"


def tip(text: str) -> str:
    """A tooltip that shows any text literally and wraps: Qt would read markup in it."""
    shown = cut(text, _TIP).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<qt>{shown}</qt>" if text else ""


def box(painter: QPainter, rect: QRect | QRectF, radius: float, fill: str = "", edge: str = "", line: int = 1) -> None:
    """A rounded box on whole pixels: `fill` and `edge` are roles or empty, `radius` and `line` are in px."""
    area = QRectF(rect)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setBrush(look().color(fill) if fill else Qt.BrushStyle.NoBrush)
    if edge:
        half = line / 2
        area = area.adjusted(half, half, -half, -half)
        radius = max(0.0, radius - half)
        painter.setPen(QPen(look().color(edge), line))
    else:
        painter.setPen(Qt.PenStyle.NoPen)
    painter.drawRoundedRect(area, radius, radius)


def block(painter: QPainter, rect: QRect, fill: str) -> None:
    """A plain block on whole pixels, without antialiasing."""
    painter.fillRect(rect, look().color(fill))


def text(
    painter: QPainter,
    rect: QRect | QRectF,
    words: str,
    role: str = "body",
    color: str = "text",
    *,
    weight: int | None = None,
    align: Qt.AlignmentFlag = LEFT,
) -> None:
    """One line of text, cut with an ellipsis where it does not fit."""
    now = look()
    painter.setFont(now.font(role, weight))
    painter.setPen(now.color(color))
    area = QRectF(rect)
    metrics = painter.fontMetrics()
    shown = cut(words, max(_LINE, int(area.width())))  # hardly a letter is narrower than a pixel
    if metrics.horizontalAdvance(shown) > area.width() + 1:
        shown = metrics.elidedText(shown, Qt.TextElideMode.ElideRight, int(area.width()))
    painter.drawText(area, int(align | Qt.TextFlag.TextSingleLine), shown)


def broken(words: str, role: str, width: float, most: int, *, weight: int | None = None) -> list[str]:
    """A text broken into at most so many lines of a width, the last one cut with an ellipsis where it does not fit."""
    font = look().font(role, weight)
    shown = cut(words, most * max(_LINE, int(width)))
    layout = QTextLayout(shown, font)
    layout.beginLayout()
    starts: list[int] = []
    while len(starts) < most and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    texts = [shown[start:end].rstrip() for start, end in zip(starts, [*starts[1:], None], strict=True)]
    metrics = QFontMetricsF(font)
    return [metrics.elidedText(text, Qt.TextElideMode.ElideRight, math.ceil(width)) for text in texts]


def icon(painter: QPainter, left: float, middle: float, name: str, color: str, size: int = 18) -> None:
    """An icon `size` design px square, by its left edge and its vertical middle."""
    drawn = look().pixmap(name, color, size)
    top = round(middle - drawn.deviceIndependentSize().height() / 2)
    painter.drawPixmap(QPointF(round(left), top), drawn)


def key_text(key: Key) -> str:
    """How a key is shown on its cap: "Ctrl+Z" as "Ctrl Z"."""
    return _key_text(str(key))


@cache
def _key_text(sequence: str) -> str:
    native = QKeySequence(sequence, QKeySequence.SequenceFormat.PortableText).toString(
        QKeySequence.SequenceFormat.NativeText
    )
    for portable, shown in (("Return", _("Enter")), ("Shift", "⇧"), ("Escape", _("Esc"))):
        native = native.replace(portable, shown)
    return native if len(native) == 1 else native.replace("+", " ").strip() or native


def key_size(words: str, side: int = 20) -> tuple[int, int]:
    """Width and height in px of a key cap, `side` design px high."""
    now = look()
    role = "key" if side <= 20 else "small"  # noqa: PLR2004  the large cap of option rows carries a larger digit
    return max(now.px(side), round(now.width(words, role)) + now.px(12)), now.px(side)


def tick_box(painter: QPainter, left: float, middle: float, *, side: int, on: bool) -> None:
    """A box to tick by its left edge and vertical middle, `side` design px high."""
    now = look()
    width = now.px(side)
    area = QRectF(round(left), round(middle - width / 2), width, width)
    box(painter, area, now.px(4), "accent" if on else "surface", "" if on else "control-edge", 2)
    if on:
        icon(painter, left + now.px(1), middle, "check", "on-accent", side - 2)


def key_cap(
    painter: QPainter,
    left: float,
    middle: float,
    words: str,
    *,
    side: int = 20,
    primary: bool = False,
    lit: bool = False,
) -> None:
    """A key cap by its left edge and vertical middle; `primary` on an accent fill, `lit` filled with the accent."""
    now = look()
    width, height = key_size(words, side)
    area = QRectF(round(left), round(middle - height / 2), width, height)
    role = "key" if side <= 20 else "small"  # noqa: PLR2004
    radius = now.px(4)
    if primary or lit:
        box(painter, area, radius, "accent" if lit else "accent-key")
        text(painter, area, words, role, "on-accent", weight=500, align=CENTER)
        return
    box(painter, area, radius, "border")
    inner = area.adjusted(1, 1, -1, -2)
    box(painter, inner, max(1, radius - 1), "surface")
    text(painter, inner, words, role, "text-2", weight=500, align=CENTER)
