"""The program as a process with a real window and real key presses, where a virtual screen can be had."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

NEEDED = ("Xvfb", "xdotool")
pytestmark = [
    pytest.mark.skipif(
        not all(shutil.which(tool) for tool in NEEDED), reason="Xvfb and xdotool give the real window; neither is here"
    ),
    pytest.mark.xdist_group("real window"),
]


@pytest.fixture
def display() -> Iterator[str]:
    """A virtual screen of its own."""
    read, write = os.pipe()
    screen = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1400x900x24", "-nolisten", "tcp"],
        pass_fds=(write,), stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(write)
    with os.fdopen(read) as told:
        number = told.readline().strip()
    yield f":{number}"
    screen.terminate()
    screen.wait()


class Hands:
    """Somebody in front of the screen; what happened is read from the file, never from the clock."""

    def __init__(self, qtbot: QtBot, display: str, library: Path) -> None:
        self._qtbot = qtbot
        self._environ = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "QT_QPA_PLATFORMTHEME": ""}
        self._library = library
        self.process = subprocess.Popen(
            [sys.executable, "-m", "quizapp", "--library", str(library)],
            env=self._environ, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        self.window = self.tool("search", "--sync", "--onlyvisible", "--name", "QuizApp").split()[0]
        self.tool("windowfocus", "--sync", self.window)

    def tool(self, *words: str) -> str:
        done = subprocess.run(
            ["xdotool", *words], env=self._environ, capture_output=True, text=True, timeout=60, check=False
        )
        return done.stdout

    def keys(self, *names: str) -> None:
        self.tool("key", "--clearmodifiers", *names)

    def type(self, text: str) -> None:
        self.tool("type", "--clearmodifiers", text)

    def until(self, so: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(so, timeout=30_000)

    def until_title(self, part: str) -> None:
        self.until(lambda: part in self.tool("getwindowname", self.window))

    def count(self, what: str) -> int:
        if not self._library.exists():
            return 0
        connection = sqlite3.connect(f"file:{self._library}?mode=ro", uri=True)
        try:
            number: int = connection.execute(f"SELECT count(*) FROM {what}").fetchone()[0]
        finally:
            connection.close()
        return number

    def until_count(self, what: str, number: int) -> None:
        self.until(lambda: self.count(what) == number)


def test_study_a_quiz_and_an_own_question_in_a_real_window(qtbot: QtBot, display: str, tmp_path: Path) -> None:
    hands = Hands(qtbot, display, tmp_path / "library.quizapp")
    try:
        hands.until(lambda: hands.count("question") >= 60)
        hands.until_title("Today")
        hands.keys("space")
        hands.until_title("Study")
        for number in range(1, 5):
            hands.keys("space", str(number))
            hands.until_count("review WHERE kind = 'review'", number)
        hands.keys("ctrl+z")
        hands.until_count("review WHERE kind = 'reversal'", 1)
        hands.keys("Escape")
        hands.until_title("Today")

        hands.keys("t")
        hands.until_title("Quiz")
        hands.keys("ctrl+Return")
        hands.until_count("quiz", 1)
        for number in range(1, 11):
            hands.keys("1")
            hands.until_count("answer WHERE response IS NOT NULL", number)
            hands.keys("Return")
        hands.until_count("quiz WHERE finished_at IS NOT NULL", 1)
        hands.until_title("result")
        hands.keys("Escape")
        hands.until_title("Today")

        hands.keys("n")
        hands.until_title("question")
        hands.type("Which river flows through Tbilisi")
        hands.keys("Tab")
        hands.type("Mtkvari")
        hands.keys("ctrl+Return")
        hands.until_count("question WHERE answer = 'Mtkvari'", 1)

        hands.process.send_signal(signal.SIGTERM)
        assert hands.process.wait(timeout=30) == 0
        assert hands.process.stderr is not None
        assert hands.process.stderr.read() == ""
    finally:
        hands.process.kill()
        hands.process.wait()
        if hands.process.stderr is not None:
            hands.process.stderr.close()
    assert hands.count("review WHERE kind = 'review' AND void = 0 AND source = 'study'") == 3
