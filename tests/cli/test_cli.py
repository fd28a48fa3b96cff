"""The command line as a whole: a plain start is told from a command, and what cannot be done is told."""

from pathlib import Path

import pytest

from quizapp import cli, resources
from quizapp.__main__ import window_request
from quizapp.clock import SystemClock
from quizapp.store.library import open_library
from quizapp.store.packs import installed

PACK = "south-caucasus-2008-2017"
FOLDER = resources.data_root() / "questions" / PACK


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], (True, None)),
        (["--library", "x.quizapp"], (True, Path("x.quizapp"))),
        (["--library=x.quizapp"], (True, Path("x.quizapp"))),
        (["--library", "--version"], (False, None)),
        (["--library="], (False, None)),
        (["questions", PACK], (False, None)),
        (["--library", "x.quizapp", "check", PACK], (False, None)),
    ],
)
def test_a_plain_start_is_told_from_a_command(arguments: list[str], expected: tuple[bool, Path | None]) -> None:
    assert window_request(arguments) == expected


def test_a_library_named_before_a_command_is_there_afterwards_with_its_pack(library: list[str]) -> None:
    assert cli.run([*library, "check", str(FOLDER)]) == 0
    with open_library(Path(library[1]), now=SystemClock().now()) as opened:
        assert [info.id for info in installed(opened)] == [PACK]


def test_an_unknown_command_is_a_wrong_call(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["frobnicate"]) == 2
    assert "frobnicate" in capsys.readouterr().err


def test_the_version_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["--version"]) == 0
    assert capsys.readouterr().out.startswith("QuizApp ")


def test_a_size_that_is_none_is_a_wrong_call(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["demo", "--size", "big"]) == 2
    assert "1280x800" in capsys.readouterr().err


def test_a_file_that_is_no_library_is_refused_and_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear reader, " * 20)
    assert cli.run(["--library", str(path), "questions", PACK]) == 2
    assert "is not a QuizApp library" in capsys.readouterr().err
    assert path.read_text().startswith("Dear reader, ")
