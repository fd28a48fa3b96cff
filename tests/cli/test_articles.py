"""`quizapp extract`: what stands on which stream, and the exit statuses."""

import errno
import io
import json
import sys
from pathlib import Path

import pytest

from quizapp import cli
from quizapp.settings import Folders

ARTICLE = "Norland's President Ada Quill met German Chancellor Angela Merkel in Geneva on Monday.\n"


@pytest.fixture
def article(tmp_path: Path) -> str:
    path = tmp_path / "meeting.txt"
    path.write_text(ARTICLE)
    return str(path)


def test_json_goes_to_standard_output_alone(article: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["extract", article, "--published", "2010-05-12", "--format", "json"]) == 0
    told = capsys.readouterr()
    assert any(fact["subject"] == "Angela Merkel" for fact in json.loads(told.out))
    assert told.err == ""


def test_the_table_is_the_usual_format_and_the_date_is_told_apart(
    article: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run(["extract", article, "--published", "2010-05"]) == 0
    told = capsys.readouterr()
    assert "meeting.txt: " in told.out
    assert "Angela Merkel" in told.out
    assert "2010-05" in told.err


def test_an_unknown_date_asks_to_be_told(article: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["extract", article]) == 0
    assert "--published" in capsys.readouterr().err


def test_the_status_is_1_only_if_no_file_could_be_read(article: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["extract", "nowhere.txt", article]) == 0
    assert "1 of 2 files were read." in capsys.readouterr().err
    assert cli.run(["extract", "nowhere.txt"]) == 1
    assert capsys.readouterr().err == "nowhere.txt cannot be read: No such file or directory.\n"


@pytest.mark.parametrize("date", ["", "199X", "2010/2011", "yesterday", "12 May 2010", "2010-5-12"])
def test_a_date_that_is_none_is_a_wrong_call(article: str, date: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["extract", article, "--published", date]) == 2
    assert "write the date as 2008-08-26, 2008-08 or 2008" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("date", "told"),
    [
        ("2010-13", "there is no such date"),
        ("2010-02-30", "there is no such date"),
        ("0000", "there is no such date"),
        ("2099-01-01", "that date has not come yet"),
        ("2099", "that date has not come yet"),
        ("9999", "that date has not come yet"),
    ],
)
def test_a_day_that_is_not_in_the_calendar_or_still_to_come_is_told_as_such(
    article: str, date: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run(["extract", article, "--published", date]) == 2
    assert told in capsys.readouterr().err


def test_a_date_that_the_article_contradicts_is_told_with_the_articles_own(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "dated.txt"
    path.write_text("PORTSEA, May 12, 2010 (AFP) - " + ARTICLE)
    for shape in ("json", "table"):
        assert cli.run(["extract", str(path), "--published", "1800", "--format", shape]) == 0
        assert "the article itself shows 2010-05-12" in capsys.readouterr().err
        assert cli.run(["extract", str(path), "--published", "2010-05-14", "--format", shape]) == 0
        assert "itself" not in capsys.readouterr().err


def test_a_list_too_is_told_which_date_was_taken(article: str, capsys: pytest.CaptureFixture[str]) -> None:
    for more in ([], ["--merge"]):
        assert cli.run(["extract", article, "--format", "json", *more]) == 0
        told = capsys.readouterr()
        assert "its date is not known" in told.err
        json.loads(told.out)


def test_a_closed_output_is_told(
    article: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    assert cli.run(["extract", article]) == 2
    assert "standard output is closed" in capsys.readouterr().err


class Full(io.StringIO):
    """A file on a full disk."""

    def flush(self) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")


def test_a_full_disk_is_told(article: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdout", Full())
    assert cli.run(["extract", article]) == 2
    assert "The results could not be written: No space left on device." in capsys.readouterr().err


@pytest.mark.skipif(sys.platform != "linux", reason="the full disk is Linux's")
def test_a_ledger_that_fails_costs_no_facts(article: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["extract", article, "--format", "json", "--ledger", "/dev/full"]) == 2
    told = capsys.readouterr()
    assert json.loads(told.out)
    assert "/dev/full cannot be written: No space left on device. The facts were written." in told.err


def test_columns_say_how_wide_a_table_in_a_pipe_is(
    article: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "72")
    assert cli.run(["extract", article]) == 0
    assert max(map(len, capsys.readouterr().out.splitlines())) <= 72


def test_a_call_without_files_or_with_an_unknown_format_is_a_wrong_call(article: str) -> None:
    assert cli.run(["extract"]) == 2
    assert cli.run(["extract", article, "--format", "xml"]) == 2


def test_a_ledger_that_would_overwrite_an_article_is_refused(article: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["extract", article, "--ledger", article]) == 2
    assert Path(article).read_text() == ARTICLE
    assert "is one of the articles" in capsys.readouterr().err


def test_a_ledger_takes_the_place_of_an_older_one_and_of_no_other_file(article: str, tmp_path: Path) -> None:
    ledger, notes = tmp_path / "ledger.json", tmp_path / "notes.txt"
    notes.write_text("Ask at the quay.\n")
    for _time in range(2):
        assert cli.run(["extract", article, "--format", "json", "--ledger", str(ledger)]) == 0
    assert cli.run(["extract", str(tmp_path / "none.txt"), "--ledger", str(notes)]) == 2
    assert cli.run(["generate", article, "--out", str(tmp_path / "pack"), "--ledger", str(notes)]) == 2
    assert notes.read_text() == "Ask at the quay.\n"


def test_the_learners_own_lexicon_files_are_read_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text = tmp_path / "crew.txt"
    text.write_text("The crew was led ashore by Norwegian skylark Ada Quill on Monday.\n")
    call = ["extract", str(text), "--published", "2010-05-12", "--format", "json"]
    assert cli.run(call) == 0
    assert "leader_role" not in capsys.readouterr().out
    own = Folders.usual().lexicons
    own.mkdir(parents=True)
    (own / "offices.tsv").write_text("word\tkind\tclass\nskylark\thead\tmilitary\n", encoding="utf-8")
    assert cli.run(call) == 0
    found = [fact for fact in json.loads(capsys.readouterr().out) if fact["type"] == "leader_role"]
    assert [fact["normalised"] for fact in found] == ["Ada Quill|skylark|Norway"]


def test_merged_a_fact_of_two_articles_stands_once(article: str, capsys: pytest.CaptureFixture[str]) -> None:
    other = Path(article).with_name("other.txt")
    other.write_text("Few saw how Chancellor Angela Merkel of Germany came to town, and fewer saw her leave again.\n")
    call = ["extract", article, str(other), "--published", "2010-05-12", "--format", "json"]
    assert cli.run([*call, "--merge"]) == 0
    merged = [fact for fact in json.loads(capsys.readouterr().out) if fact["subject"] == "Angela Merkel"]
    assert [fact["independent"] for fact in merged] == [2]
    assert cli.run(call) == 0
    assert len([fact for fact in json.loads(capsys.readouterr().out) if fact["subject"] == "Angela Merkel"]) == 2


def test_who_breaks_off_gets_a_whole_list_a_sentence_and_the_status_of_an_interrupt(
    article: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken_off(*_arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("quizapp.exchange.article_files.extract", broken_off)
    assert cli.run(["extract", article, "--format", "json"]) == 130
    told = capsys.readouterr()
    assert json.loads(told.out) == []
    assert told.err == "Broken off: 0 of 1 file was read.\n"


@pytest.mark.parametrize("shape", ["table", "json"])
def test_any_letter_goes_into_a_pipe_whose_system_knows_few(
    article: str, monkeypatch: pytest.MonkeyPatch, shape: str
) -> None:
    Path(article).write_text(
        "President Șerban Țîrlea of Romania met Олег Орлов in Bălți on Monday.\n", encoding="utf-8"
    )
    written = io.BytesIO()
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(written, encoding="cp1252"))
    assert cli.run(["extract", article, "--published", "2010-05-12", "--format", shape]) == 0
    sys.stdout.flush()
    assert "Țîrlea" in written.getvalue().decode("utf-8")
