"""Counting the publishers and tags of the Library beside its list."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from quizapp.authoring import browse
from quizapp.authoring.browse import Labels
from quizapp.ui.jobs import Cancelled, Jobs, Latest, Outcome, Progress
from quizapp.ui.messages import Messages
from quizapp.ui.pages.library_filters import FilterPane

_PAUSE = 200  # ms: the list is painted first, and after several deeds in a row it is counted once


class LabelCounts(QObject):
    """Counts the labels in the library at `path`, for which every question is read in a worker, and shows them."""

    def __init__(self, path: Path, filters: FilterPane, jobs: Jobs, messages: Messages, parent: QObject) -> None:
        super().__init__(parent)
        self._path, self._filters, self._messages = path, filters, messages
        self._job = Latest(jobs)
        self._deck: int | None = None
        self._soon = QTimer(self, interval=_PAUSE, singleShot=True)
        self._soon.timeout.connect(self._count)

    def refresh(self, deck_id: int | None) -> None:
        """Count those of a deck or of all (None) anew."""
        self.stop()
        self._deck = deck_id
        self._soon.start()

    def stop(self) -> None:
        """Count no more, since nobody looks."""
        self._soon.stop()
        self._job.cancel()

    def _count(self) -> None:
        path, deck = self._path, self._deck

        def count(_progress: Progress, cancelled: Cancelled) -> Labels:
            return browse.labels(path, deck, stopped=cancelled)

        self._job.run(count, self._counted, name="labels")

    def _counted(self, outcome: Outcome) -> None:
        if outcome.error is None:
            self._filters.show_labels(outcome.value)
        else:
            self._messages.tell(outcome.error)
