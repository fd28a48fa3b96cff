"""A quiz killed at any moment: every answer that was acknowledged is there, and the time left is right."""

import os
import random
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from quizapp.clock import SystemClock
from quizapp.settings import Settings
from quizapp.store.library import open_library
from quizapp.study.quiz.beginning import resume
from quizapp.study.schedule import Scheduler

# Answers without end, and says of each answer, once it is on disk, what it was and how much time was left.
PLAYER = textwrap.dedent(
    """
    import sys, time
    from pathlib import Path
    from random import Random
    from quizapp.clock import SystemClock
    from quizapp.settings import Settings
    from quizapp.store import questions
    from quizapp.store.library import open_library
    from quizapp.study.quiz.beginning import start
    from quizapp.study.quiz.setup import QuizSetup
    from quizapp.study.schedule import Scheduler
    from tests import factories

    clock, rng = SystemClock(), Random(int(sys.argv[2]))
    library = open_library(Path(sys.argv[1]), now=clock.now())
    made = [factories.question(number) for number in range(12)]
    questions.add(library, made, name="fill", now=clock.now())
    setup = QuizSetup(count=12, minutes=5, seed=rng.randrange(99))
    quiz = start(library, setup, Scheduler(clock), Settings(), clock, rng)
    print("begun", flush=True)
    while True:
        quiz.goto(rng.randrange(12))
        option = rng.randrange(4)
        view = quiz.choose(option)
        print(view.index, view.item.options[option], view.seconds_left, flush=True, sep="\\t")
        end = time.monotonic() + rng.random() * 0.2
        while time.monotonic() < end:
            view = quiz.tick()
            print("left", view.seconds_left, flush=True, sep="\\t")
            time.sleep(0.02)
    """
)


def play_and_kill(path: Path, seed: int) -> None:
    """Let the player run, kill it at a moment of chance, and compare what it said with what is there."""
    rng = random.Random(seed)
    command = [sys.executable, "-c", PLAYER, str(path), str(seed)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as player:
        assert player.stdout is not None
        assert player.stdout.readline() == "begun\n"
        time.sleep(rng.random() * 0.8)
        player.send_signal(signal.SIGKILL)
        told = player.stdout.read()
    lines = [line.split("\t") for line in told.splitlines(keepends=True) if line.endswith("\n")]
    answers = {int(line[0]): line[1] for line in lines if line[0] != "left"}
    left = float(lines[-1][-1]) if lines else 300.0
    clock = SystemClock()
    with open_library(path, now=clock.now()) as library:
        quiz = resume(library, Scheduler(clock), Settings(), clock, random.Random(seed))
        assert quiz is not None
        kept = {at: item.response[0] for at, item in enumerate(quiz.view.items) if item.response}
        unsaid = {at for at in kept if kept[at] != answers.get(at)}
        assert set(answers) <= set(kept)
        assert len(unsaid) <= 1  # one may have been on disk before it could be said
        assert quiz.view.seconds_left is not None
        assert abs(quiz.view.seconds_left - left) <= 1


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal")
def test_a_killed_quiz_has_every_answer_and_its_time(tmp_path: Path) -> None:
    for seed in range(3):
        play_and_kill(tmp_path / f"{seed}.quizapp", seed)


@pytest.mark.deep
@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal")
def test_a_quiz_killed_a_hundred_times_has_every_answer_and_its_time(tmp_path: Path) -> None:
    for seed in range(100):
        play_and_kill(tmp_path / f"{seed}.quizapp", seed)
