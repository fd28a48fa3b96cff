"""A document on paper: its pages, ready to be painted on anything, and the choices by which a quiz becomes one."""

from collections.abc import Generator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from PySide6.QtCore import QLocale
from PySide6.QtGui import QPageSize, QPainter

from quizapp.i18n import _
from quizapp.settings import Settings
from quizapp.study.quiz.view import QuizResult
from quizapp.ui.dates import full_day
from quizapp.ui.paper.faces import UNITS
from quizapp.ui.paper.pages import Format, Sheet
from quizapp.ui.paper.parts import QuizPaper, key_sheets, question_sheets
from quizapp.ui.paper.result_rows import result_sheets

POINTS_PER_INCH = 72


class PaperSize(StrEnum):
    """The two sizes that printers everywhere hold."""

    A4 = "a4"
    LETTER = "letter"


class Key(StrEnum):
    """Where the answer key goes: behind the questions, into a file of its own, or nowhere."""

    BEHIND = "behind"
    APART = "apart"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperOptions:
    """How a quiz is set on paper; `lines` is the room for what is written."""

    size: PaperSize = PaperSize.A4
    key: Key = Key.BEHIND
    lines: int = 1
    columns: int = 1

    @property
    def form(self) -> Format:
        """The size and columns of its pages."""
        sizes = {PaperSize.A4: QPageSize.PageSizeId.A4, PaperSize.LETTER: QPageSize.PageSizeId.Letter}
        return Format(QPageSize(sizes[self.size]), self.columns)


def remembered(settings: Settings) -> PaperOptions:
    """The choices of last time."""
    return PaperOptions(
        size=PaperSize(settings.paper_size) if settings.paper_size else usual_size(),
        key=Key(settings.paper_key),
        lines=settings.paper_lines,
        columns=settings.paper_columns,
    )


def usual_size() -> PaperSize:
    """The size that the learner's locale prints on."""
    metric = QLocale().measurementSystem() is not QLocale.MeasurementSystem.ImperialUSSystem
    return PaperSize.A4 if metric else PaperSize.LETTER


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """Pages with a title. They belong to the window's thread: Qt keeps no text that another one has set."""

    title: str
    form: Format
    sheets: tuple[Sheet, ...]

    @property
    def outline(self) -> tuple[tuple[str, int], ...]:
        """Its parts, each with the page (from 0) on which it begins."""
        return tuple((sheet.part, at) for at, sheet in enumerate(self.sheets) if sheet.number == 1)

    def draw(self, painter: QPainter, page: int, dots_per_inch: float) -> None:
        """Paint a page (from 0) from the corner of the sheet, at so many dots to the inch."""
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        scale = dots_per_inch / POINTS_PER_INCH / UNITS
        painter.scale(scale, scale)
        self.sheets[page].draw(painter, self.form, _("Page {number} of {total}"))
        painter.restore()


Making = Generator[None, None, tuple[Document, ...]]  # pauses before every question


def quiz_documents(paper: QuizPaper, options: PaperOptions) -> Making:
    """A quiz with its key: one document, or a second one where the key goes apart."""
    form = options.form
    questions = yield from question_sheets(paper, form, options.lines)
    key = [] if options.key is Key.NONE else (yield from key_sheets(paper, form))
    if options.key is not Key.APART:
        return (Document(title=paper.title, form=form, sheets=(*questions, *key)),)
    title = _("Answer key: {title}").format(title=paper.title)
    return (
        Document(title=paper.title, form=form, sheets=tuple(questions)),
        Document(title=title, form=form, sheets=tuple(key)),
    )


def result_documents(result: QuizResult, day: date, size: PaperSize) -> Making:
    """The result of a quiz that ended on a local `day`."""
    form = PaperOptions(size=size).form
    sheets = yield from result_sheets(result, day, form)
    title = _("Quiz result of {day}").format(day=full_day(day))
    return (Document(title=title, form=form, sheets=tuple(sheets)),)
