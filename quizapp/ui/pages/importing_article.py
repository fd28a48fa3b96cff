"""The article of an import as text: evidence marked in the hue of its topic, the chosen fact filled."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from quizapp.authoring.importing.resolving import topic_of
from quizapp.corpus.document import BlockClass, Document, Paragraph
from quizapp.facts.fact import Fact
from quizapp.facts.stretches import stretches
from quizapp.i18n import _
from quizapp.ui import paint
from quizapp.ui.look import Styled, look
from quizapp.ui.topics import topic_look

LEFT_OUT = (BlockClass.BOILERPLATE, BlockClass.DUPLICATE)
_MARGIN, _NUMBER, _GAP = 24, 24, 12  # design px: beside the text, for paragraph numbers, between paragraphs
TEXT_LEFT = _MARGIN + _NUMBER + 8


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the document's text that tells the fact `at`, in the hue of its topic."""

    at: int
    topic: str
    start: int
    end: int


def marks_of_facts(document: Document, facts: Iterable[tuple[int, Fact]]) -> list[Mark]:
    """Where a document tells facts, each with its place among them."""
    return [
        Mark(at, topic_of(fact).value, start, end)
        for at, fact in facts
        for one in fact.evidence
        if one.sha256 == document.sha256
        for start, end in stretches(fact, one, document.text)
    ]


class ArticleView(Styled, QTextEdit):
    """Shows one article to be read, not changed; `pressed` tells the fact whose words were clicked."""

    pressed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setAcceptDrops(False)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setViewportMargins(1, 1, 1, 1)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setTabChangesFocus(True)
        self.setAccessibleName(_("Article"))
        self._article: Document | None = None
        self._shown: list[Paragraph] = []
        self._marks: Sequence[Mark] = ()
        self._chosen: int | None = None
        self.restyle()

    # What is shown

    def show_article(self, document: Document | None) -> None:
        """Show another article, without marks, from its beginning."""
        self._article = document
        self._shown = [] if document is None else [one for one in document.paragraphs if one.block not in LEFT_OUT]
        self._marks, self._chosen = (), None
        self._set_text()
        self.verticalScrollBar().setValue(0)

    def show_marks(self, marks: Sequence[Mark], chosen: int | None) -> None:
        """Mark these stretches, short ones over long ones; those of the fact `chosen` stand out over all others."""
        self._marks, self._chosen = sorted(marks, key=lambda mark: (mark.at == chosen, mark.start - mark.end)), chosen
        self.setExtraSelections([found for mark in self._marks if (found := self._selection(mark)) is not None])

    def bring_into_view(self, at: int) -> None:
        """Scroll to the words of a fact, with the lines above them still in sight."""
        for mark in sorted(self._marks, key=lambda mark: mark.start):
            cursor = self._cursor(mark) if mark.at == at else None
            if cursor is not None:
                bar = self.verticalScrollBar()
                top = self.cursorRect(cursor).top() + bar.value()
                if not bar.value() < top < bar.value() + self.viewport().height() - look().line("article"):
                    bar.setValue(top - self.viewport().height() // 3)
                return

    def _set_text(self) -> None:
        # Line ends within a paragraph are where the file was broken at a width; each stays one character.
        self.setPlainText("\n".join(_one_line(paragraph.text) for paragraph in self._shown))
        self._set_formats()

    def _set_formats(self) -> None:
        now = look()
        cursor = QTextCursor(self.document())
        for paragraph in self._shown:
            block = QTextBlockFormat()
            block.setLineHeight(now.line("article"), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
            block.setBottomMargin(now.px(_GAP))
            block.setLeftMargin(now.px(TEXT_LEFT - _MARGIN))
            letters = QTextCharFormat()
            headline = paragraph.block is BlockClass.HEADLINE
            letters.setFont(now.font("article", 600 if headline else None))
            letters.setForeground(now.color("text-2" if paragraph.block is BlockClass.CAPTION else "text"))
            cursor.setBlockFormat(block)
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(letters)
            cursor.movePosition(QTextCursor.MoveOperation.NextBlock)

    def _selection(self, mark: Mark) -> QTextEdit.ExtraSelection | None:
        cursor = self._cursor(mark)
        if cursor is None:
            return None
        now, hue = look(), topic_look(mark.topic)
        chosen = mark.at == self._chosen
        found = QTextEdit.ExtraSelection()
        letters = QTextCharFormat()
        letters.setBackground(now.color(hue.ink if chosen else hue.soft))
        letters.setForeground(now.color("surface" if chosen else "text"))
        if chosen:
            letters.setFontWeight(QFont.Weight.DemiBold)
        letters.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        letters.setUnderlineColor(now.color(hue.ink))
        found.format = letters
        found.cursor = cursor
        return found

    def _cursor(self, mark: Mark) -> QTextCursor | None:
        """Where a stretch stands in the view: Qt counts in units of UTF-16, and each paragraph is a block."""
        number = bisect_right(self._shown, mark.start, key=lambda one: one.start) - 1
        if number < 0 or mark.start >= self._shown[number].end:
            return None
        paragraph = self._shown[number]
        begin = self.document().findBlockByNumber(number).position()
        before = paragraph.text[: mark.start - paragraph.start]
        words = paragraph.text[len(before) : mark.end - paragraph.start]
        cursor = QTextCursor(self.document())
        cursor.setPosition(begin + _units(before))
        cursor.setPosition(cursor.position() + _units(words), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    # Mouse, focus, look

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the edge that says so."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the edge away."""
        super().focusOutEvent(event)
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on words of evidence chooses their fact, of several the one with the fewest words."""
        super().mouseReleaseEvent(event)
        if self.textCursor().hasSelection():
            return
        at = self.cursorForPosition(event.position().toPoint()).position()
        for mark in sorted(self._marks, key=lambda mark: mark.end - mark.start):
            cursor = self._cursor(mark)
            if cursor is not None and cursor.selectionStart() <= at <= cursor.selectionEnd():
                self.pressed.emit(mark.at)
                return

    def restyle(self) -> None:
        """Take sizes and colours from the look."""
        now = look()
        self.setFont(now.font("article"))
        self.document().setDocumentMargin(now.px(_MARGIN))
        self._set_formats()
        self.show_marks(self._marks, self._chosen)
        super().restyle()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text, and the number of each paragraph beside it."""
        super().paintEvent(event)
        now = look()
        painter = QPainter(self.viewport())
        offset = self.verticalScrollBar().value()
        area = event.rect()
        document: QTextDocument = self.document()
        for number, paragraph in enumerate(self._shown):
            box = document.documentLayout().blockBoundingRect(document.findBlockByNumber(number))
            top = box.top() - offset
            if area.top() - box.height() <= top <= area.bottom():
                place = QRectF(now.px(4), top, now.px(_MARGIN + _NUMBER - 4), now.line("article"))
                paint.text(painter, place, str(paragraph.number), "caption", "text-3", align=paint.RIGHT)
        if self.hasFocus():
            paint.box(painter, self.viewport().rect(), 0, "", "accent", 2)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _one_line(text: str) -> str:
    """A paragraph without line ends and other signs at which Qt would begin another block, each one blank."""
    return "".join(" " if sign in _ENDS else sign for sign in text)


_ENDS = frozenset("\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029\ufdd0\ufdd1")
