"""The run of an import: texts read in a worker and its process, with progress, while the window goes on."""

import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from quizapp.authoring.browse import Library
from quizapp.authoring.importing.given import Given
from quizapp.authoring.importing.known import looked_up
from quizapp.authoring.importing.reading import Read, Reader
from quizapp.authoring.importing.session import Import
from quizapp.authoring.importing.workshop import StoppedError, Workshop
from quizapp.corpus.document import Document
from quizapp.corpus.when import When
from quizapp.ui.jobs import Cancelled, CancelledError, Job, Jobs, Outcome, Progress
from quizapp.ui.slices import Slices


class ImportRun(QObject):
    """Reads for `importing`, one thing at a time; `progressed` as a job, `failed` gives the error.

    `ended` gives a sentence for each text that could not be read; by then the import has what came of the others.
    """

    progressed = Signal(int, int, str)
    ended = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        library: Library,
        jobs: Jobs,
        workshop: Callable[[], Workshop] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._library, self._jobs, self._make = library, jobs, workshop or Workshop
        self._workshop: Workshop | None = None
        self._enough = threading.Event()
        self._job: Job | None = None
        self._slices: Slices | None = None
        self._importing = Import()

    @property
    def busy(self) -> bool:
        """Whether something is being read."""
        return self._job is not None or self._slices is not None

    def read(self, importing: Import, given: Sequence[Given]) -> None:
        """Read texts into the import."""
        before = [one.extraction for one in importing.articles]
        self._start(importing, lambda reader: reader.read(given, before))

    def date(self, importing: Import, document: Document, published: When) -> None:
        """Read an article of the import again from the date that a person has confirmed."""
        others = [one.extraction for one in importing.articles]
        self._start(importing, lambda reader: reader.date(document, published, others))

    def enough(self) -> None:
        """Read no further text; what was read is kept."""
        self._enough.set()

    def stop(self) -> None:
        """Drop what is under way, and end the process."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        elif self._workshop is not None:  # else the worker ends it: it may be in the middle of a piece
            self._workshop.close()
        self._workshop = None
        if self._slices is not None:
            self._slices.cancel()
            self._slices = None

    def _start(self, importing: Import, work: Callable[[Reader], Read]) -> None:
        if self.busy or self._jobs.closed:
            return
        self._importing = importing
        self._enough.clear()
        workshop = self._workshop = self._workshop or self._make()
        path, enough = self._library.path, self._enough.is_set

        def run(progress: Progress, cancelled: Cancelled) -> Read:
            return _run(work, path, workshop, progress, enough, cancelled)

        job = self._job = self._jobs.run(
            run, lambda outcome: self._arrived(job, outcome), progress=self._told, name="import articles"
        )

    def _told(self, done: int, total: int, sentence: str) -> None:
        self.progressed.emit(done, total, sentence)

    def _arrived(self, job: Job, outcome: Outcome) -> None:
        if job is not self._job:  # stopped meanwhile
            return
        self._job = None
        if outcome.error is not None:
            self.failed.emit(outcome.error)
            return
        found: Read = outcome.value

        def looked(there: Outcome) -> None:
            self._slices = None
            if there.error is not None:
                self.failed.emit(there.error)
                return
            self._take(found, there.value)

        asked = [*(one.question for one in found.resolved.drafts), *self._importing.written()]
        self._slices = Slices(looked_up(self._library, asked), looked, self)
        self._slices.start()

    def _take(self, found: Read, there: dict[str, str]) -> None:
        self._importing.read(found.extractions)
        for one in found.extractions:
            if one.dating is None:
                self._importing.redated(one)
        self._importing.resolve(found.resolved, there)
        self.ended.emit(found.problems)


def _run(
    work: Callable[[Reader], Read],
    path: Path,
    workshop: Workshop,
    progress: Progress,
    enough: Callable[[], bool],
    cancelled: Cancelled,
) -> Read:
    def tell(done: int, total: int, sentence: str) -> None:
        with suppress(CancelledError):  # the reader asks for itself
            progress(done, total, sentence)

    try:
        return work(Reader(path, workshop, tell, enough, cancelled))
    except StoppedError as stopped:
        raise CancelledError from stopped
    finally:
        if cancelled():
            workshop.close()
