"""Documents sent to a printer, a page at a time, so that the window is not held meanwhile."""

from collections.abc import Generator, Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrinter

from quizapp.errors import KnownError
from quizapp.i18n import _
from quizapp.ui.paper.document import Document


def printer_for(document: Document) -> QPrinter:
    """A printer set for the document's paper and title, before the learner is asked for another."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(document.form.size)
    printer.setDocName(document.title)
    printer.setCreator("QuizApp")
    return printer


def printed(printer: QPrinter, documents: Sequence[Document]) -> Generator[None, None, None]:
    """Print the documents, or those of their pages that the printer was set to; it pauses before every page.

    Raises:
        KnownError: the printer took it not, or not all of it.
    """
    printer.setFullPage(True)
    pages = [(one, page) for one in documents for page in range(len(one.sheets))]
    first, last = printer.fromPage() or 1, printer.toPage() or len(pages)
    wanted = pages[first - 1 : last] * (1 if printer.supportsMultipleCopies() else printer.copyCount())
    painter = QPainter()
    if not wanted or not painter.begin(printer):
        raise _refused()
    try:
        for at, (document, page) in enumerate(wanted):
            yield
            if at and not printer.newPage():
                raise _refused()
            painter.save()
            painter.scale(*_fitted(printer, document))
            document.draw(painter, page, printer.resolution())
            painter.restore()
    finally:
        done = painter.end()
    if not done:
        raise _refused()


def _refused() -> KnownError:
    return KnownError(_("The printer did not take all pages."), todo=_("See whether it is on and has paper."))


def _fitted(printer: QPrinter, document: Document) -> tuple[float, float]:
    """How much smaller a page is drawn where the learner chose other paper than it was set for."""
    there = QRectF(printer.paperRect(QPrinter.Unit.Point))
    wide, high = document.form.points
    scale = min(1.0, there.width() / wide, there.height() / high)
    return scale, scale
