"""The one class that shows text: always plain, set with the line height of its role, never read as markup."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.i18n import _
from quizapp.ui import paint
from quizapp.ui.look import Styled, look

_GAP = re.compile(r"_{3,}")
_ENDLESS = 1_000_000.0
_LONGEST = 10_000  # letters shown, as many as an own text may have; an imported one may be ten times as long
_MOST_LINES = 300  # of their own
_MEASURE = 640  # design px: the width a long text asks for before its layout gives it another


def _run(gap: re.Match[str]) -> str:
    """A gap as spaces that no line breaks at, as wide as digits and as many, so that marked parts keep their place."""
    return "\u2007" * len(gap[0])


def read_out(text: str) -> str:
    """A text as it is read aloud: a gap is a blank."""
    return _GAP.sub(lambda _gap: _("blank"), text)


class PlainLabel(Styled, QWidget):
    """A text on one line or several, in a role of type and a colour role, with or without highlighted parts."""

    def __init__(
        self,
        text: str = "",
        role: str = "body",
        color: str = "text",
        *,
        weight: int | None = None,
        wrap: bool = False,
        elide: bool = False,
        strike: bool = False,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text = self._shown = text
        self._role = role
        self._color = color
        self._weight = weight
        self._wrap = wrap
        self._elide = elide
        self._strike = strike
        self._align = align
        self._highlights: tuple[tuple[int, int], ...] = ()
        self._laid: tuple[int, QTextLayout] | None = None
        self._take()
        self._heights: dict[int, int] = {}  # by width: layouts ask about the same few over and over
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        if wrap:
            policy.setVerticalPolicy(QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(read_out(self._shown))

    def _take(self) -> None:
        """Show the text, or its beginning: each line laid out costs time with the length of all of them."""
        self._read()
        lines = paint.cut(self._shown, _LONGEST).split("\n", _MOST_LINES)
        self._shown = "\n".join([*lines[:_MOST_LINES], *(["…"] if len(lines) > _MOST_LINES else [])])

    def _read(self) -> None:
        """Find out what is to be shown of the text."""
        self._shown = self._text

    def text(self) -> str:
        """The text as it was given."""
        return self._text

    def setText(self, text: str) -> None:
        """Show another text; highlights go with the old one."""
        if text == self._text:
            return
        self._text = text
        self._highlights = ()
        self._take()
        self.setAccessibleName(read_out(self._shown))
        self.restyle()

    def set_color(self, color: str) -> None:
        """Show the text in another colour role."""
        self._color = color
        self.update()

    def set_role(self, role: str, weight: int | None = None) -> None:
        """Set the text in another role of type."""
        self._role, self._weight = role, weight
        self.restyle()

    def set_highlights(self, spans: Sequence[tuple[int, int]]) -> None:
        """Mark parts of the text as evidence; each is (start, end) in characters of the text."""
        self._highlights = tuple((max(0, start), min(len(self._text), end)) for start, end in spans if start < end)
        self._laid = None
        self.update()

    def line_count(self) -> int:
        """How many lines the text takes at its present width."""
        return self._layout(self.width()).lineCount()

    def restyle(self) -> None:
        """Lay the text out again."""
        self._laid = None
        self._heights.clear()
        super().restyle()

    def _layout(self, width: int) -> QTextLayout:
        if self._laid is not None and self._laid[0] == width:
            return self._laid[1]
        font = QFont(look().font(self._role, self._weight))
        if self._strike:
            font.setStrikeOut(True)
        shown = _GAP.sub(_run, self._shown.replace("\r\n", "\n").replace("\n", "\u2028"))
        if self._elide and not self._wrap:
            shown = QFontMetricsF(font).elidedText(shown, Qt.TextElideMode.ElideRight, width)
            self.setToolTip(paint.tip(self._shown) if shown != self._shown else "")
        layout = QTextLayout(shown, font)
        option = QTextOption(self._align)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # by its first letter, not by the window's
        option.setWrapMode(
            QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere if self._wrap else QTextOption.WrapMode.ManualWrap
        )
        layout.setTextOption(option)
        layout.setFormats(self._formats())
        height = look().line(self._role)
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            left = self._indent(line.textStart())
            line.setLineWidth(width - left if self._wrap or width < _ENDLESS else _ENDLESS)
            line.setPosition(QPointF(left, top + (height - line.height()) / 2))
            top += height
        layout.endLayout()
        self._laid = (width, layout)
        return layout

    def _indent(self, _start: int) -> float:
        """How far to the right a line begins, by the place of its first letter."""
        return 0.0

    def _formats(self) -> list[QTextLayout.FormatRange]:
        made = []
        for start, end in self._highlights:
            part = QTextLayout.FormatRange()
            part.start, part.length = start, end - start
            marked = QTextCharFormat()
            marked.setForeground(look().color("evidence-text"))
            part.format = marked
            made.append(part)
        for gap in _GAP.finditer(self._shown):
            part = QTextLayout.FormatRange()
            part.start, part.length = gap.start(), gap.end() - gap.start()
            line = QTextCharFormat()
            line.setFontUnderline(True)
            part.format = line
            made.append(part)
        return made

    def _natural(self) -> int:
        metrics = QFontMetricsF(look().font(self._role, self._weight))
        lines = _GAP.sub(_run, self._shown).splitlines() or [""]
        return int(max(metrics.horizontalAdvance(line) for line in lines)) + 2

    def sizeHint(self) -> QSize:
        """The text on its own lines, no wider than a comfortable measure if it may wrap."""
        width = self._natural()
        if self._wrap:
            width = min(width, look().px(_MEASURE))
            return QSize(width, self.heightForWidth(width))
        return QSize(width, look().line(self._role) * max(1, len(self._shown.splitlines())))

    def minimumSizeHint(self) -> QSize:
        """One line, and next to no width if the text may wrap or be cut."""
        hint = self.sizeHint()
        if self._wrap:
            return QSize(min(hint.width(), look().px(48)), look().line(self._role))
        return QSize(min(hint.width(), look().px(24)), hint.height()) if self._elide else hint

    def hasHeightForWidth(self) -> bool:
        """Whether the height depends on the width."""
        return self._wrap

    def heightForWidth(self, width: int) -> int:
        """The height in px of the text laid out in `width` px."""
        width = min(width, self.maximumWidth())  # layouts ask about their own width, not the label's
        if width not in self._heights:
            kept = self._laid
            self._heights[width] = self._layout(width).lineCount() * look().line(self._role)
            self._laid = kept or self._laid
        return self._heights[width]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for the new width."""
        super().resizeEvent(event)
        self._layout(self.width())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fills behind the highlights, then the lines."""
        painter = QPainter(self)
        layout = self._layout(self.width())
        for start, end in self._highlights:
            self._paint_highlight(painter, layout, start, end)
        painter.setPen(look().color(self._color if self.isEnabled() else "text-3"))
        layout.draw(painter, QPointF(0, 0))

    def _paint_highlight(self, painter: QPainter, layout: QTextLayout, start: int, end: int) -> None:
        height = look().line(self._role)
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            first = max(start, line.textStart())
            shown = layout.text()[line.textStart() : line.textStart() + line.textLength()].rstrip()
            last = min(end, line.textStart() + len(shown))
            if first >= last:
                continue
            left, right = sorted((_x(line.cursorToX(first)), _x(line.cursorToX(last))))
            area = QRectF(left - 2, number * height + 1, right - left + 4, height - 2)
            paint.box(painter, area, look().px(2), "evidence")


def _x(found: object) -> float:
    # PySide gives (x, position) where C++ gives x.
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type]
