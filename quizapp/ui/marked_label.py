"""The one renderer of marked text: it draws bold, italic and lists, and every other letter as it is."""

from bisect import bisect_right

from PySide6.QtGui import QFont, QFontMetricsF, QTextCharFormat, QTextLayout

from quizapp.questions.marked import Marked, Style, marked
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import look

_BOLD = 600


class MarkedLabel(PlainLabel):
    """A text with the few marks that `marked` knows; it is drawn letter by letter and never read as HTML.

    `text` gives it as it was written, the accessible name without its marks.
    """

    _marked = Marked("")

    def _read(self) -> None:
        self._marked = marked(self._text)
        self._shown = self._marked.text

    def _indent(self, start: int) -> float:
        """Further lines of a list item stand under its words, not under its sign."""
        items = self._marked.items
        at = bisect_right(items, start, key=lambda item: item.start) - 1
        if at < 0 or not items[at].start < start < items[at].end:
            return 0.0
        sign = self._shown[items[at].start : items[at].words]
        return QFontMetricsF(look().font(self._role, self._weight)).horizontalAdvance(sign)

    def _formats(self) -> list[QTextLayout.FormatRange]:
        made = super()._formats()
        for span in self._marked.spans:
            part = QTextLayout.FormatRange()
            part.start, part.length = span.start, span.end - span.start
            font = QFont(look().font(self._role, _BOLD if span.style is Style.BOLD else self._weight))
            font.setItalic(span.style is Style.ITALIC)
            styled = QTextCharFormat()
            styled.setFont(font)
            part.format = styled
            made.append(part)
        return made
