"""A quiz on paper without a window, for the command line."""

from datetime import datetime
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from quizapp.ui import fonts
from quizapp.ui.paper.document import PaperOptions, quiz_documents
from quizapp.ui.paper.parts import QuizPaper
from quizapp.ui.paper.pdf import painted_all, write_pdf
from quizapp.ui.slices import at_once


def write_alone(paper: QuizPaper, options: PaperOptions, path: Path, now: datetime) -> None:
    """Write a quiz as a PDF; makes an application where there is none.

    Raises:
        KnownError: the file cannot be written.
    """
    app = QGuiApplication.instance() or QGuiApplication([])
    fonts.load()
    documents = at_once(quiz_documents(paper, options))
    write_pdf(at_once(painted_all(documents)), path, now, lambda: None)
    del documents, app  # in this order: without it there is no text
