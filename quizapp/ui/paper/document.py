"""A document on paper: its pages, ready to be painted on anything, and the choices by which a quiz becomes one."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from PySide6.QtCore import QLocale
from PySide6.QtGui import QPageSize, QPainter

from quizapp.i18n import _
from quizapp.study.quiz.view import QuizResult
from quizapp.ui.dates import full_day
from quizapp.ui.paper.faces import UNITS
from quizapp.ui.paper.pages import Format, Sheet
from quizapp.ui.paper.parts import QuizPaper, key_sheets, question_sheets
from quizapp.ui.paper.result_rows import result_sheets

_POINTS_PER_INCH = 72


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


def usual_size() -> PaperSize:
    """The size that the learner's locale prints on."""
    metric = QLocale().measurementSystem() is not QLocale.MeasurementSystem.ImperialUSSystem
    return PaperSize.A4 if metric else PaperSize.LETTER


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """Pages with a title; the parts that they belong to are named on them."""

    title: str
    form: Format
    sheets: tuple[Sheet, ...]

    def draw(self, painter: QPainter, page: int, dots_per_inch: float) -> None:
        """Paint a page (from 0) from the corner of the sheet, at so many dots to the inch."""
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        scale = dots_per_inch / _POINTS_PER_INCH / UNITS
        painter.scale(scale, scale)
        self.sheets[page].draw(painter, self.form, _("Page {number} of {total}"))
        painter.restore()


def questions_and_key(paper: QuizPaper, options: PaperOptions, step: Callable[[], object]) -> tuple[Document, ...]:
    """The document of a quiz, a second one where its key goes apart; `step` is called for every question set."""
    form = options.form
    questions = question_sheets(paper, form, options.lines, step)
    key = [] if options.key is Key.NONE else key_sheets(paper, form, step)
    if options.key is not Key.APART:
        return (Document(title=paper.title, form=form, sheets=(*questions, *key)),)
    title = _("Answer key: {title}").format(title=paper.title)
    return (
        Document(title=paper.title, form=form, sheets=tuple(questions)),
        Document(title=title, form=form, sheets=tuple(key)),
    )


def result_document(result: QuizResult, day: date, size: PaperSize, step: Callable[[], object]) -> Document:
    """The document of a quiz's result on a local `day`; `step` is called for every question set."""
    form = PaperOptions(size=size).form
    title = _("Quiz result of {day}").format(day=full_day(day))
    return Document(title=title, form=form, sheets=tuple(result_sheets(result, day, form, step)))
