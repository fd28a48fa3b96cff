"""Quizzes and results that leave the window: on paper as PDF or from a printer, and as CSV."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QStandardPaths, QTimer
from PySide6.QtWidgets import QDialog, QFileDialog

from quizapp.errors import KnownError
from quizapp.i18n import _
from quizapp.ui.jobs import Cancelled, Outcome, Progress
from quizapp.ui.parts import Parts
from quizapp.ui.slices import Slices

if TYPE_CHECKING:
    from quizapp.questions.forms.posed import Posed
    from quizapp.study.quiz.setup import QuizSetup
    from quizapp.study.quiz.view import QuizResult
    from quizapp.ui.paper.document import Document, PaperOptions
    from quizapp.ui.paper.parts import QuizPaper

_SOON = 500  # ms: what is done by then needs no word of its own
_UNSAFE = '<>:"/\\|?*'


class QuizPaperDesk(QObject):
    """Asks for a file or a printer, does the work beside the window and says what came of it."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts.window)
        self._parts = parts

    # A quiz

    def show_items(self, setup: QuizSetup, items: Sequence[Posed]) -> None:
        """Ask how these items, drawn by a set-up, are to stand on paper; where there are none, say so."""
        from quizapp.study.quiz.setup_words import setup_words
        from quizapp.ui.paper.parts import QuizPaper

        clock = self._parts.clock
        if not items:
            todo = _("Choose other topics or kinds of questions.")
            self._parts.messages.tell(KnownError(_("No question matches this choice."), todo=todo))
            return
        today = clock.local(clock.now()).date()
        self.show_quiz(QuizPaper(title=_("Quiz"), day=today, words=setup_words(setup), items=tuple(items)))

    def show_quiz(self, paper: QuizPaper) -> None:
        """Ask how a quiz is to stand on paper, then save or print it."""
        from quizapp.ui.paper.dialog import PaperDialog
        from quizapp.ui.paper.document import remembered

        parts = self._parts
        options = remembered(parts.settings.value)
        dialog = PaperDialog(paper, options, parts.messages, parts.window.window(), keys=parts.actions.keys)
        dialog.wanted.connect(self._wanted)
        dialog.open()

    def _wanted(self, deed: str, documents: Sequence[Document], options: PaperOptions) -> None:
        try:
            self._parts.settings.change(
                paper_size=options.size.value,
                paper_key=options.key.value,
                paper_lines=options.lines,
                paper_columns=options.columns,
            )
        except KnownError as error:  # the paper is made all the same
            self._parts.messages.tell(error)
        if deed == "print":
            self.print(documents)
        else:
            self.save(documents)

    # A result

    def save_result(self, result: QuizResult) -> None:
        """Save a result as PDF."""
        self._set(result, self.save)

    def print_result(self, result: QuizResult) -> None:
        """Print a result."""
        self._set(result, self.print)

    def _set(self, result: QuizResult, then: Callable[[Sequence[Document]], object]) -> None:
        """Set a result on paper."""
        from quizapp.ui.paper.document import remembered, result_documents

        size = remembered(self._parts.settings.value).size
        self._run(result_documents(result, self._day(result), size), then)

    def _run(self, work: Generator[None, None, Any], then: Callable[[Any], object]) -> None:
        """Do what only this thread can, then go on with what came of it."""

        def done(outcome: Outcome) -> None:
            if outcome.error is not None:
                self._parts.messages.tell(outcome.error)
            else:
                then(outcome.value)

        run = Slices(work, done, self)
        self._parts.window.closing.connect(run.cancel)  # the library is closed then
        run.start()

    def _day(self, result: QuizResult) -> date:
        return self._parts.clock.local(result.finished_at).date()

    def save_answers(self, result: QuizResult) -> None:
        """Ask for a file and write the answers of one quiz into it."""
        self._save_table(lambda: [result], _("Quiz {day}").format(day=self._day(result).isoformat()))

    def save_all_answers(self, results: Callable[[], Iterable[QuizResult]]) -> None:
        """Ask for a file and write the answers of these quizzes into it."""
        self._save_table(results, _("Quizzes"))

    def _save_table(self, results: Callable[[], Iterable[QuizResult]], name: str) -> None:
        """Read the quizzes a few at a time, then write them beside the window's work."""

        def read() -> Generator[None, None, list[QuizResult]]:
            found = []
            for one in results():
                found.append(one)
                yield
            return found

        def written(outcome: Outcome) -> None:
            if outcome.error is not None:
                self._parts.messages.tell(outcome.error)
            else:
                self._parts.messages.say(_("Saved as {name}.").format(name=outcome.value.name))

        def write(path: Path) -> None:
            from quizapp.exchange import quiz_csv

            local, run = self._parts.clock.local, self._parts.jobs.run
            self._run(read(), lambda found: run(lambda *_told: quiz_csv.write(path, found, local), written))

        self._ask(_("Save as CSV"), name, "csv", _("Tables (*.csv)"), write)

    # Files

    def save(self, documents: Sequence[Document]) -> None:
        """Ask for a file and write the documents as PDF: the second, a key, into a file of its own beside it."""
        kinds = _("PDF documents (*.pdf)")
        self._ask(_("Save as PDF"), documents[0].title, "pdf", kinds, lambda path: self._write(documents, path))

    def _write(self, documents: Sequence[Document], path: Path) -> None:
        _Writing(self._parts, self).start(documents, path)

    def _ask(self, title: str, name: str, suffix: str, kinds: str, take: Callable[[Path], object]) -> None:
        asked = QFileDialog(self._parts.window.window(), title, _documents())
        asked.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        asked.setDefaultSuffix(suffix)
        asked.setNameFilters([kinds, _("All files (*)")])
        asked.selectFile(f"{file_name(name)}.{suffix}")
        asked.fileSelected.connect(lambda chosen: take(Path(chosen)))
        asked.finished.connect(asked.deleteLater)
        asked.open()

    # Printers

    def print(self, documents: Sequence[Document]) -> None:
        """Ask for a printer and print the documents; where there is none, offer a PDF."""
        try:
            from PySide6.QtPrintSupport import QPrintDialog, QPrinterInfo

            from quizapp.ui.paper.printing import printer_for
        except ImportError:  # the system's printing library is missing
            names = []
        else:
            names = QPrinterInfo.availablePrinterNames()
        if not names:
            error = KnownError(
                _("This computer knows of no printer."), todo=_("Save it as PDF and print that elsewhere.")
            )
            self._parts.messages.tell(error, _("Save as PDF"), lambda: self.save(documents))
            return
        printer = printer_for(documents[0])
        dialog = QPrintDialog(printer, self._parts.window.window())
        dialog.accepted.connect(lambda: self.print_on(printer, documents))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)

    def print_on(self, printer: Any, documents: Sequence[Document]) -> None:  # noqa: ANN401  a QPrinter
        """Print the documents on a printer that was chosen."""
        from quizapp.ui.paper.printing import printed

        self._run(printed(printer, documents), lambda _done: self._parts.messages.say(_("Sent to the printer.")))


class _Writing(QObject):
    """One writing of files: what lasts is told with a way to stop it, and at the end what came of it."""

    def __init__(self, parts: Parts, parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self._stop: Callable[[], object] = lambda: None
        self._told = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._tell)

    def start(self, documents: Sequence[Document], path: Path) -> None:
        """Paint the pages here, then write them beside the window's work."""
        from quizapp.ui.paper.pdf import painted_all

        self._timer.start(_SOON)
        painting = Slices(painted_all(documents), lambda outcome: self._painted(outcome, path), self)

        def stop() -> None:
            painting.cancel()
            self._done(Outcome(cancelled=True))

        self._stop = stop
        painting.start()

    def _painted(self, outcome: Outcome, path: Path) -> None:
        from quizapp.ui.paper.pdf import write_pdf

        if outcome.error is not None:
            self._done(outcome)
            return
        now = self._parts.clock.now()

        def work(progress: Progress, _cancelled: Cancelled) -> list[Path]:
            return write_pdf(outcome.value, path, now, lambda: progress(0, 0, ""))

        self._stop = self._parts.jobs.run(work, self._done, name="write a PDF").cancel

    def _tell(self) -> None:
        self._told = True
        self._parts.messages.notice(_("The PDF is being written."), _("Cancel"), self._cancel)

    def _cancel(self) -> None:
        self._stop()  # whichever step it is at by now

    def _done(self, outcome: Outcome) -> None:
        self._timer.stop()
        messages = self._parts.messages
        if self._told:
            messages.clear()
        if outcome.cancelled:
            messages.say(_("No PDF was written."))
        elif outcome.error is not None:
            messages.tell(outcome.error)
        else:
            names = _(" and ").join(path.name for path in outcome.value)
            messages.say(_("Saved as {name}.").format(name=names))
        self.deleteLater()


def _documents() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)


def file_name(title: str) -> str:
    """A title as the name of a file that every system takes."""
    kept = "".join("-" if one in _UNSAFE or not one.isprintable() else one for one in title)
    return kept.strip(" .")[:80].rstrip(" .") or _("Quiz")
