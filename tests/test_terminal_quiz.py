"""A quiz in a terminal, by the real command over a real library."""

import io
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from quizapp import cli
from quizapp.clock import SystemClock
from quizapp.store import cards, quizzes
from quizapp.store.library import open_library


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with the bundled pack, made once."""
    path = tmp_path_factory.mktemp("filled") / "library.quizapp"
    assert cli.run(["--library", str(path), "check", "south-caucasus-2008-2017"]) == 0
    return path


@pytest.fixture
def library(filled: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(filled, tmp_path))


@pytest.fixture
def ask(library: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> "Asker":
    return Asker(library, monkeypatch, capsys)


class Asker:
    """Runs the command with lines of input; `status` and `said` are its exit status and what it told beside."""

    def __init__(self, library: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self._library, self._monkeypatch, self._capsys = library, monkeypatch, capsys

    def __call__(self, text: str, *options: str) -> list[str]:
        self._monkeypatch.setattr(sys, "stdin", io.StringIO(text))
        self.status = cli.run(["--library", str(self._library), "quiz", *options])
        told = self._capsys.readouterr()
        self.said = told.err
        return told.out.splitlines()


def right_answers(lines: list[str]) -> str:
    """The answers that a quiz told to be right, as lines of input."""
    return "".join(f"{line.removeprefix('  right: ')}\n" for line in lines if line.startswith("  right: "))


def test_the_last_line_is_the_result_and_every_answer_is_logged(ask: Asker, library: Path) -> None:
    lines = ask("1\n2\n3\n", "--count", "3", "--seed", "4")
    assert ask.status == 0
    assert re.fullmatch(r"Result: \d of 3 right, \d+ %, in 0:\d\d\.", lines[-1])
    with open_library(library, now=SystemClock().now()) as opened:
        stored = quizzes.load(opened, quizzes.attempts(opened)[0].id)
        assert stored.finished_at is not None
        assert [answer.response is not None for answer in stored.answers] == [True] * 3
        logged = [cards.reviews_of(opened, answer.ids[0])[0] for answer in stored.answers]
        assert [(one.source, one.correct) for one in logged] == [("quiz", one.mark == 1) for one in stored.answers]


def test_the_same_seed_draws_the_same_quiz_and_the_right_texts_get_all_of_it(ask: Asker) -> None:
    blank = ask("\n" * 5, "--count", "5", "--seed", "9", "--at-end")
    assert blank[-1].startswith("Result: 0 of 5 right, 0 %")
    again = ask(right_answers(blank), "--count", "5", "--seed", "9", "--at-end")
    assert again[-1].startswith("Result: 5 of 5 right, 100 %")


def test_a_closed_input_ends_the_quiz_with_its_result(ask: Asker) -> None:
    lines = ask("", "--count", "4")
    assert ask.status == 0
    assert lines[-1].startswith("Result: 0 of 4 right")
    assert "--seed" in ask.said


def test_only_the_topic_that_was_named_is_asked(ask: Asker) -> None:
    lines = ask("\n" * 4, "--count", "4", "--topic", "Leaders")
    heads = [line for line in lines if re.match(r"\d of 4 · ", line)]
    assert len(heads) == 4
    assert all("Leaders" in head for head in heads)


def test_all_forms_can_be_asked_for(ask: Asker) -> None:
    lines = ask("\n" * 40, "--count", "40", "--form", "all", "--seed", "1")
    told = " ".join(lines)
    assert all(name in told for name in ("Multiple choice", "Typed", "True or false", "Cloze", "Ordering", "Date"))


def test_a_topic_or_form_that_is_not_there_is_told_with_what_there_is(ask: Asker) -> None:
    ask("", "--topic", "riddles")
    assert ask.status == 2
    assert "There is no topic “riddles”." in ask.said
    assert "Leaders" in ask.said
    ask("", "--form", "riddle")
    assert ask.status == 2
    assert "multiple_choice" in ask.said


def test_more_questions_than_there_are_are_told_to_be_fewer(ask: Asker) -> None:
    lines = ask("", "--topic", "votes", "--count", "500")
    found = re.search(r"Only (\d+) match", ask.said)
    assert found
    assert f"of {found[1]} right" in lines[-1]


def test_no_window_toolkit_is_loaded(library: Path) -> None:
    code = (
        "import sys; from quizapp import cli;"
        f"status = cli.run(['--library', {str(library)!r}, 'quiz', '--count', '1']);"
        "sys.exit(status or any(name.startswith('PySide6') for name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], input="1\n", text=True, capture_output=True, check=False)
    assert (done.returncode, done.stdout.splitlines()[-1][:8]) == (0, "Result: ")
