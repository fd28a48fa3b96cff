"""A pack's questions as one JSON value or readable blocks, and its check: sentences on standard error, honest exits."""

import json
import shutil
from pathlib import Path

import pytest

from quizapp import cli, resources
from quizapp.clock import SystemClock
from quizapp.exchange import make_pack
from quizapp.exchange.make_pack import PackDetails
from quizapp.exchange.ready_questions import ReadyQuestions
from quizapp.settings import Folders
from quizapp.store.library import open_library
from tests import factories

PACK = "south-caucasus-2008-2017"
FOLDER = resources.data_root() / "questions" / PACK
STEM = "From which country did Kosovo declare independence in 2008?"


def test_the_questions_of_an_installed_pack_are_those_of_its_folder_byte_for_byte(
    library: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run([*library, "questions", PACK, "--format", "json"]) == 0
    installed = capsys.readouterr()
    assert cli.run([*library, "questions", str(FOLDER), "--format", "json"]) == 0
    made = capsys.readouterr()
    assert installed.out == made.out
    first = json.loads(installed.out)[0]
    assert {"key", "topic", "stem", "answer", "accepted", "distractors", "explanation", "citations"} <= first.keys()
    assert all(option["why"] for option in first["distractors"])
    assert "questions." in installed.err


def test_the_questions_as_text_are_blocks_for_a_reader(library: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run([*library, "questions", PACK]) == 0
    assert STEM in capsys.readouterr().out


def test_a_pack_that_is_not_there_is_told_with_what_there_is(
    library: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run([*library, "questions", "nowhere"]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert "There is no pack “nowhere”." in told.err
    assert PACK in told.err


def test_the_ledger_of_a_pack_is_written_to_a_file(library: list[str], tmp_path: Path) -> None:
    told = tmp_path / "ledger.json"
    assert cli.run([*library, "questions", PACK, "--ledger", str(told)]) == 0
    ledger = json.loads(told.read_text())
    assert ledger["candidates"] == ledger["kept"] + len(ledger["rejected"])
    assert {"contradicted", "second right answer"} <= set(ledger["rules"])


@pytest.mark.parametrize("options", [["--ledger"], ["--ledger", "--format", "text"], ["--ledger", "-"]])
def test_a_ledger_without_a_file_is_printed_below_the_questions(
    options: list[str], library: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run([*library, "questions", PACK, *options]) == 0
    told = capsys.readouterr().out
    assert told.index(STEM) < told.index("questions kept; contradicted")


def test_a_ledger_is_not_printed_among_json(library: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run([*library, "questions", PACK, "--format", "json", "--ledger"]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert "Name one after --ledger." in told.err


def test_a_ledger_that_cannot_be_written_is_told(
    library: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run([*library, "questions", PACK, "--ledger", str(tmp_path / "none" / "ledger.json")]) == 2
    assert "could not be written" in capsys.readouterr().err


def test_a_pack_is_generated_from_articles_and_listed(
    library: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    article = tmp_path / "ferries.txt"
    article.write_text("Harbour Minister Ada Quill of Norway said on Monday that Norway bought 40 ships from Sweden.\n")
    arguments = ["generate", str(article), "--out", str(tmp_path / "pack"), "--published", "2011-05-12"]
    assert cli.run(arguments) == 0
    assert cli.run([*library, "questions", str(tmp_path / "pack")]) == 0
    assert "how many ships did Norway buy from Sweden, as reported in May 2011?" in capsys.readouterr().out


def test_a_check_without_articles_says_that_nothing_was_proven(
    library: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run([*library, "check", PACK]) == 0
    assert "was not proven" in capsys.readouterr().err


def test_a_check_against_a_folder_without_the_articles_fails(
    library: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "empty").mkdir()
    assert cli.run([*library, "check", PACK, "--corpus", str(tmp_path / "empty")]) == 1
    assert "sources.yaml:" in capsys.readouterr().out


def test_a_folder_of_articles_that_is_not_there_is_told(library: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run([*library, "check", PACK, "--corpus", "nowhere"]) == 2
    assert "There is no folder nowhere." in capsys.readouterr().err


def test_a_pack_with_a_mistake_is_refused_with_file_and_line(
    library: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "pack"
    shutil.copytree(FOLDER, folder)
    facts = folder / "facts.yaml"
    facts.write_text(facts.read_text().replace("valid: 2008-08\n", "valid: 2008-13\n", 1))
    assert cli.run([*library, "check", str(folder)]) == 2
    assert "facts.yaml" in capsys.readouterr().err


def test_a_question_written_by_hand_with_a_blocking_flaw_fails_the_check(
    library: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "pack"
    shutil.copytree(FOLDER, folder)
    extra = folder / "extra.yaml"
    assert STEM in extra.read_text()
    extra.write_text(extra.read_text().replace(STEM, "From where, if not Albania, did Kosovo not part in 2008?"))
    assert cli.run([*library, "check", str(folder)]) == 1
    out = capsys.readouterr().out
    assert "extra.yaml:" in out
    assert "blocking" in out


def test_a_quizpack_of_ready_questions_is_listed_and_checked_and_has_no_ledger(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "ports.quizpack"
    make_pack.write(path, make_pack.files(PackDetails(title="Ports"), ReadyQuestions((factories.question(1),))))
    assert cli.run(["questions", str(path)]) == 0
    assert factories.question(1).stem in capsys.readouterr().out
    assert cli.run(["check", str(path)]) == 0
    assert capsys.readouterr().err.startswith("1 question.")
    assert cli.run(["questions", str(path), "--ledger"]) == 2
    assert "List them without --ledger." in capsys.readouterr().err


def test_a_folder_is_listed_and_checked_although_the_usual_library_is_open_in_a_window(
    capsys: pytest.CaptureFixture[str],
) -> None:
    usual = Folders.usual().library
    with open_library(usual, now=SystemClock().now()):
        assert cli.run(["questions", str(FOLDER)]) == 0
        assert cli.run(["check", PACK]) == 0
        assert cli.run(["questions", PACK]) == 2
    assert "library.quizapp" in capsys.readouterr().err
