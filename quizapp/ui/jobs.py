"""The one way to leave the window's thread: a function runs in a worker and its outcome comes home as one signal."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

Progress = Callable[[int, int, str], None]
Cancelled = Callable[[], bool]


class CancelledError(Exception):
    """The learner cancelled the job; raised by `progress` inside the worker."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a job ended: with a value, with an error, or cancelled."""

    value: Any = None
    error: BaseException | None = None
    cancelled: bool = False


class Job(QObject):
    """One run of a function; its signals arrive on the thread that made it.

    `progressed` tells steps done, steps in all (0 if unknown) and a sentence; `ended` tells the `Outcome`, once.
    """

    progressed = Signal(int, int, str)
    ended = Signal(object)
    _home = Signal(object)

    def __init__(self, work: Callable[[Progress, Cancelled], Any], name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name=f"job {name}", daemon=True)
        self._home.connect(self._arrive, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begin, once."""
        self._thread.start()

    def cancel(self) -> None:
        """Ask the work to stop at its next step; `ended` still comes."""
        self._stop.set()

    def join(self) -> None:
        """Wait until the worker has left its function."""
        if self._thread.ident is not None:
            self._thread.join()

    def _progress(self, done: int, total: int, sentence: str) -> None:
        if self._stop.is_set():
            raise CancelledError
        if shiboken6.isValid(self):
            self.progressed.emit(done, total, sentence)

    def _run(self) -> None:
        try:
            outcome = Outcome(value=self._work(self._progress, self._stop.is_set))
        except CancelledError:
            outcome = Outcome(cancelled=True)
        except BaseException as problem:  # noqa: BLE001  whatever it is goes home, where it is told
            outcome = Outcome(error=problem)
        if shiboken6.isValid(self):
            self._home.emit(outcome)

    def _arrive(self, outcome: Outcome) -> None:
        self._thread.join()
        self.ended.emit(outcome)


class Jobs(QObject):
    """The jobs under way; `close` cancels them and waits for their threads."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running: list[Job] = []
        self.closed = False  # for good: whatever would begin a job now comes too late

    def run(
        self,
        work: Callable[[Progress, Cancelled], Any],
        done: Callable[[Outcome], object],
        *,
        progress: Callable[[int, int, str], object] | None = None,
        name: str = "work",
    ) -> Job:
        """Run `work(progress, cancelled)` in a worker; `done(outcome)` is called here when it has ended.

        The work calls `progress(done, total, sentence)` at every step, which raises `CancelledError` where the
        learner cancelled, or asks `cancelled()` itself.
        """
        job = Job(work, name, self)
        if progress is not None:
            job.progressed.connect(progress)

        def ended(outcome: Outcome) -> None:
            self._running.remove(job)
            job.deleteLater()
            done(outcome)

        job.ended.connect(ended)
        self._running.append(job)
        job.start()
        return job

    def busy(self) -> bool:
        """Whether any job is under way."""
        return bool(self._running)

    def close(self) -> None:
        """Cancel what is under way and wait for it; outcomes that have not come home are dropped."""
        self.closed = True
        for job in self._running:
            job.cancel()
        for job in self._running:
            job.join()
            job.ended.disconnect()
            job.deleteLater()
        self._running.clear()


class Latest:
    """One job at a time: another one takes the place of the one before, whose progress and outcome are dropped."""

    def __init__(self, jobs: Jobs) -> None:
        self._jobs = jobs
        self._job: Job | None = None
        self._turn = 0

    def run(
        self,
        work: Callable[[Progress, Cancelled], Any],
        done: Callable[[Outcome], object],
        *,
        progress: Callable[[int, int, str], object] | None = None,
        name: str = "work",
    ) -> None:
        """As `Jobs.run`; nothing comes home from a job that was cancelled here or followed by another."""
        self.cancel()
        turn = self._turn

        def ended(outcome: Outcome) -> None:
            if turn == self._turn:
                self._job = None
                done(outcome)

        def told(done_: int, total: int, sentence: str) -> None:
            if turn == self._turn and progress is not None:
                progress(done_, total, sentence)

        self._job = self._jobs.run(work, ended, progress=told, name=name)

    def cancel(self) -> None:
        """Ask the job to stop, if one is under way, and hear no more of it."""
        self._turn += 1
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def busy(self) -> bool:
        """Whether a job is under way whose outcome is waited for."""
        return self._job is not None
