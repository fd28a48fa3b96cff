"""A job leaves the window's thread, comes home once, can be cancelled at every step, and leaves no thread."""

import threading

from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from quizapp.ui.jobs import Cancelled, Jobs, Latest, Outcome, Progress


def test_the_value_comes_home_on_the_windows_thread(qtbot: QtBot) -> None:
    jobs, ended, threads = Jobs(), list[Outcome](), list[threading.Thread]()

    def work(_progress: Progress, _cancelled: Cancelled) -> int:
        threads.append(threading.current_thread())
        return 42

    here = QThread.currentThread()
    homes = []
    jobs.run(work, lambda outcome: (ended.append(outcome), homes.append(QThread.currentThread())))
    qtbot.waitUntil(lambda: bool(ended))
    assert ended == [Outcome(value=42)]
    assert homes == [here]
    assert threads != [threading.current_thread()]
    assert not threads[0].is_alive()
    assert not jobs.busy()


def test_progress_is_told_step_by_step(qtbot: QtBot) -> None:
    jobs, ended, steps = Jobs(), list[Outcome](), []

    def work(progress: Progress, _cancelled: Cancelled) -> None:
        for step in range(3):
            progress(step, 3, f"Step {step}")

    jobs.run(work, ended.append, progress=lambda *step: steps.append(step))
    qtbot.waitUntil(lambda: bool(ended))
    assert steps == [(0, 3, "Step 0"), (1, 3, "Step 1"), (2, 3, "Step 2")]


def test_a_job_stops_at_the_next_step_when_cancelled(qtbot: QtBot) -> None:
    jobs, ended = Jobs(), list[Outcome]()
    begun, go_on = threading.Event(), threading.Event()
    after = []

    def work(progress: Progress, _cancelled: Cancelled) -> None:
        begun.set()
        go_on.wait(5)
        progress(1, 2, "")
        after.append("went on")

    job = jobs.run(work, ended.append)
    assert begun.wait(5)
    job.cancel()
    go_on.set()
    qtbot.waitUntil(lambda: bool(ended))
    assert ended[0].cancelled
    assert after == []


def test_an_error_comes_home_as_an_outcome(qtbot: QtBot) -> None:
    jobs, ended = Jobs(), list[Outcome]()
    problem = ValueError("no")

    def work(_progress: Progress, _cancelled: Cancelled) -> None:
        raise problem

    jobs.run(work, ended.append)
    qtbot.waitUntil(lambda: bool(ended))
    assert ended[0].error is problem


def test_closing_cancels_waits_and_tells_nobody(qtbot: QtBot, qapp: object) -> None:
    jobs, ended = Jobs(), list[Outcome]()
    begun = threading.Event()
    left = []

    def work(_progress: Progress, cancelled: Cancelled) -> None:
        begun.set()
        while not cancelled():
            begun.wait(0.001)
        left.append(threading.current_thread())

    jobs.run(work, ended.append)
    assert begun.wait(5)
    jobs.close()
    assert left
    assert not left[0].is_alive()
    assert not jobs.busy()
    qapp.processEvents()  # type: ignore[attr-defined]
    assert ended == []


class Held:
    """Work that tells one step, then waits until it is let go, whether it was cancelled or not."""

    def __init__(self, value: str) -> None:
        self.value = value
        self.begun, self.go_on = threading.Event(), threading.Event()

    def __call__(self, progress: Progress, _cancelled: Cancelled) -> str:
        progress(1, 2, self.value)
        self.begun.set()
        self.go_on.wait(5)
        return self.value


def test_only_the_latest_job_is_heard(qtbot: QtBot) -> None:
    jobs, heard, steps = Jobs(), list[object](), list[str]()
    latest = Latest(jobs)
    works = [Held("first"), Held("second")]
    for work in works:
        latest.run(work, lambda outcome: heard.append(outcome.value), progress=lambda *step: steps.append(step[2]))
        assert work.begun.wait(5)
    assert latest.busy()
    for work in works:
        work.go_on.set()
    qtbot.waitUntil(lambda: not jobs.busy())
    assert heard == ["second"]
    assert steps == ["second"]
    assert not latest.busy()


def test_nothing_comes_home_from_what_was_cancelled(qtbot: QtBot) -> None:
    jobs, heard = Jobs(), list[Outcome]()
    latest, work = Latest(jobs), Held("only")
    latest.run(work, heard.append)
    assert work.begun.wait(5)
    latest.cancel()
    assert not latest.busy()
    work.go_on.set()
    qtbot.waitUntil(lambda: not jobs.busy())
    assert heard == []
    latest.cancel()  # once more does nothing
