"""`quizapp packs` lists, installs, removes and makes packs, with the sentences that the window says."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from quizapp import cli
from quizapp.exchange import make_pack
from quizapp.exchange.make_pack import PackDetails
from quizapp.exchange.ready_questions import ReadyQuestions
from tests import factories

BUNDLED = "south-caucasus-2008-2017"
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with the bundled pack, made once."""
    path = tmp_path_factory.mktemp("packs") / "library.quizapp"
    assert cli.run(["--library", str(path), "packs"]) == 0
    return path


@pytest.fixture
def run(empty: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command on a library; gives the exit status and what stands on the two streams."""
    path = shutil.copy(empty, tmp_path / "library.quizapp")

    def run_packs(*arguments: str) -> tuple[int, str, str]:
        capsys.readouterr()
        status = cli.run(["--library", str(path), "packs", *arguments])
        return status, *capsys.readouterr()

    return run_packs


@pytest.fixture
def ports(tmp_path: Path) -> str:
    """A .quizpack of two questions."""
    asked = ReadyQuestions((factories.question(1), factories.question(2)))
    make_pack.write(tmp_path / "ports.quizpack", make_pack.files(PackDetails(title="Ports"), asked))
    return str(tmp_path / "ports.quizpack")


def listed(run: Run) -> dict[str, dict[str, object]]:
    return {one["id"]: one for one in json.loads(run("--format", "json")[1])}


def test_the_list_tells_of_each_pack_its_version_origin_and_questions(run: Run, ports: str) -> None:
    run("install", ports)
    _status, out, _err = run()
    by_id = {line.split()[0]: line for line in out.splitlines()}
    assert "with the program" in by_id[BUNDLED]
    assert by_id["ports"].split() == ["ports", "1.0", "own", "2", "questions", "·", "0", "answered", "Ports"]


def test_a_pack_is_installed_removed_and_put_back(run: Run, ports: str) -> None:
    status, out, told = run("install", ports)
    assert (status, out) == (0, "")
    assert told.splitlines()[0] == "2 new questions."
    assert told.endswith("Installed. 2 questions came or changed.\n")
    assert run("install", ports)[2] == "“Ports” is installed as it is.\n"
    assert "“Ports” is removed; progress is kept.\n" in run("remove", "ports")[2]
    assert listed(run)["ports"]["removed"]
    assert run("remove", "ports")[2] == "“Ports” is removed already.\n"
    assert run("put-back", "ports")[2] == "It is back.\n"
    assert listed(run)["ports"]["questions"] == 2


def test_a_pack_deleted_with_its_progress_is_new_when_it_is_installed_again(run: Run, ports: str) -> None:
    run("install", ports)
    assert run("remove", "ports", "--with-progress")[2] == "“Ports” is deleted with its progress.\n"
    assert "2 new questions." in run("install", ports)[2]


def test_a_bundled_pack_that_was_removed_stays_away_until_it_is_installed_by_its_name(run: Run) -> None:
    run("remove", BUNDLED)
    assert listed(run)[BUNDLED]["removed"]
    assert "come back." in run("install", BUNDLED)[2]
    assert not listed(run)[BUNDLED]["removed"]


def test_a_pack_is_made_of_what_a_search_finds_and_never_over_a_file_unasked(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "votes.quizpack"
    status, _out, told = run("make", "Votes", "--search", "topic:votes", "--out", str(path), "--licence", "CC0")
    assert (status, told.endswith("questions are in votes.quizpack.\n")) == (0, True)
    again = ("make", "Votes", "--search", "topic:dates", "--out", str(path))
    before = path.read_bytes()
    assert run(*again)[0] == 2
    assert path.read_bytes() == before
    assert run(*again, "--replace")[0] == 0
    assert path.read_bytes() != before
    _status, out, told = run("install", str(path))
    assert "in your library already, word for word." in out + told
    assert "copies were suspended." in out + told
    assert listed(run)["votes"]["title"] == "Votes"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("make", "X", "--search", "topi:votes", "--out", "x.quizpack"), "“topi” is nothing to search by."),
        (("make", "X", "--search", "zzzzzz", "--out", "x.quizpack"), "The search “zzzzzz” finds no question."),
        (("make", " ", "--search", "vote", "--out", "x.quizpack"), "Give the pack a title."),
        (("remove", "nowhere"), f"There is no pack “nowhere”. The library has {BUNDLED}."),
        (("put-back", BUNDLED), f"“{BUNDLED}” was not removed."),
        (("install", "gone.quizpack"), "“gone.quizpack” cannot be read"),
    ],
)
def test_what_cannot_be_done_is_told(run: Run, arguments: tuple[str, ...], sentence: str) -> None:
    status, out, told = run(*arguments)
    assert (status, out) == (2, "")
    assert sentence in told
