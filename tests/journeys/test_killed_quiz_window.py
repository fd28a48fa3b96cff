"""The window killed in the middle of a quiz: the next one offers it, with every answer and the time it had."""

import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

# The program in a window that nobody sees; it begins a quiz or goes on with one, and says what it shows.
WINDOW = textwrap.dedent(
    """
    import sys
    from pathlib import Path
    from random import Random
    from PySide6.QtCore import QTimer
    from quizapp import i18n
    from quizapp.app.program import Program
    from quizapp.clock import SystemClock
    from quizapp.settings import SettingsFile
    from quizapp.study.quiz.setup import QuizSetup
    from quizapp.ui.frame import make_application

    folder, goes_on = Path(sys.argv[1]), sys.argv[2] == "on"
    i18n.install("en")
    app = make_application(["quizapp"])

    def say(*words):
        print(*words, sep="\\t", flush=True)

    def begin():
        if goes_on:
            today = program.window.page("today")
            say("today", today.banner.text())
            program.actions.action("today.resume").trigger()
            page = program.window.current()
            view = page.quiz.view
            say("paused", view.phase, view.seconds_left, *[str(item.response) for item in view.items])
            program.actions.action("quiz.pause").trigger()
            say("running", page.quiz.view.phase)
            program.window.close()
            app.quit()
            return
        program.places.begin_quiz(QuizSetup(count=8, minutes=5, seed=4))
        page = program.window.current()
        step(page, 0)

    def step(page, number):
        program.actions.action(f"quiz.choose.{number % 4 + 1}").trigger()
        view = page.quiz.view
        say("answered", view.index, str(view.item.response), view.seconds_left)
        if number < 5:
            program.actions.action("quiz.next").trigger()
            QTimer.singleShot(300, lambda: step(page, number + 1))
        else:
            tell = QTimer(page)
            tell.timeout.connect(lambda: say("left", page.quiz.view.seconds_left))
            tell.start(100)

    def reached(stage):
        if stage == "loaded":
            QTimer.singleShot(0, begin)

    program = Program(
        app, folder / "library.quizapp", SettingsFile(folder / "settings.toml"), SystemClock(), Random(), reached
    )
    program.window.show()
    app.exec()
    program.end()
    """
)


def window(folder: Path, what: str) -> subprocess.Popen[str]:
    environ = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", WINDOW, str(folder), what]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environ)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal")
def test_a_killed_window_comes_back_with_its_quiz(tmp_path: Path) -> None:
    answers: dict[int, str] = {}
    left = 0.0
    with window(tmp_path, "begin") as first:
        assert first.stdout is not None
        told = 0
        for line in first.stdout:
            what, *words = line.rstrip("\n").split("\t")
            if what == "answered":
                answers[int(words[0])] = words[1]
            if what == "left":
                left, told = float(words[0]), told + 1
            if told == 12:
                first.send_signal(signal.SIGKILL)
                break
        rest = first.stdout.read().splitlines(keepends=True)
        left = float(rest[-1].split("\t")[-1]) if rest and rest[-1].endswith("\n") else left
    assert len(answers) == 6
    with window(tmp_path, "on") as second:
        assert second.stdout is not None
        lines = [line.split("\t") for line in second.stdout.read().splitlines()]
    (_today, banner), (_paused, phase, seconds, *kept), (_running, then) = lines
    assert banner.startswith("A quiz waits: 6 of 8 questions answered, 4:")
    assert phase == "paused"
    assert abs(float(seconds) - left) <= 1
    assert {at: kept[at] for at in answers} == answers
    assert then == "running"
