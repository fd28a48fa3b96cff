"""A quiz in a terminal, by the real command over a real library."""

import io
import os
import re
import shutil
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest

from quizapp import cli
from quizapp.clock import SystemClock
from quizapp.exchange import quiz_file
from quizapp.exchange.cells import from_csv
from quizapp.exchange.quiz_csv import COLUMNS
from quizapp.questions.forms.posed import pose
from quizapp.settings import Settings
from quizapp.store import cards, quizzes
from quizapp.store.library import open_library
from quizapp.study.quiz import presets, shared
from quizapp.study.quiz.beginning import begin
from quizapp.study.quiz.draw import drawn
from quizapp.study.quiz.setup import Feedback, QuizSetup
from quizapp.study.schedule import Scheduler
from tests import factories
from tests.ui.paper.reading import page_texts, squeezed


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


def test_what_the_answers_count_for_is_told_before_and_what_they_did_after(ask: Asker) -> None:
    ask("1\n1\n", "--count", "2", "--form", "typed")
    assert "Answers also update your review schedule; --logged-only leaves it as it is." in ask.said
    assert "2 answers moved the schedule." in ask.said
    ask("1\n", "--count", "1", "--form", "typed", "--logged-only")
    assert "Answers are logged and leave your review schedule as it is." in ask.said
    assert "The answers are in the log and moved no schedule." in ask.said


def test_a_quiz_that_waits_is_mentioned_and_stays_and_one_without_an_answer_is_not_kept(
    ask: Asker, library: Path
) -> None:
    now = SystemClock().now()
    with open_library(library, now=now) as opened:
        clock, setup = SystemClock(), QuizSetup(count=3)
        scheduler = Scheduler(clock)
        items = drawn(opened, setup, scheduler, now)
        quiz = begin(opened, setup, items, scheduler, Settings(), clock, Random(1))
        quiz.respond(quiz.view.item.posed.right)
    ask("\n\n", "--count", "2")
    assert "A quiz waits in the window with 1 of 3 answered; this one leaves it as it is." in ask.said
    assert "Nothing was answered, so the quiz is not kept." in ask.said
    assert "shelf" not in ask.said
    with open_library(library, now=now) as opened:
        assert [one.id for one in quizzes.attempts(opened)] == [quiz.id]


def test_a_form_that_no_question_came_in_is_told(ask: Asker) -> None:
    ask("", "--count", "1", "--form", "typed", "--form", "number", "--seed", "1")
    assert re.search(r"No question is asked as: (Typed|Number)\.", ask.said)


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
    assert "Forms: all, multiple_choice, several_right" in ask.said


@pytest.mark.parametrize("count", ["500", "99999"])
def test_more_questions_than_there_are_are_told_to_be_fewer(ask: Asker, count: str) -> None:
    lines = ask("", "--topic", "votes", "--count", count)
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


def test_the_answers_go_into_a_table_as_well(ask: Asker, tmp_path: Path) -> None:
    table = tmp_path / "answers.csv"
    lines = ask("1\n\n2\n", "--count", "3", "--seed", "4", "--export", str(table))
    assert lines[-1].startswith("Result: ")
    header, *rows = from_csv(table.read_bytes())
    assert tuple(header) == COLUMNS
    assert [bool(row[COLUMNS.index("mine")]) for row in rows] == [True, False, True]
    assert str(table) in ask.said


@pytest.mark.parametrize("option", ["--export", "--paper"])
def test_a_folder_that_is_not_there_is_told_before_anything_is_asked(ask: Asker, tmp_path: Path, option: str) -> None:
    missing = tmp_path / "sunday"
    assert ask("1\n", "--count", "1", option, str(missing / "quiz.out")) == []
    assert ask.status == 2
    assert f"There is no folder {missing}. Make it first" in ask.said
    assert not missing.exists()


@pytest.mark.parametrize("option", ["--export", "--paper"])
def test_a_file_that_is_there_is_left_as_it_is_unless_it_may_be_replaced(
    ask: Asker, tmp_path: Path, option: str
) -> None:
    there = tmp_path / "keep.txt"
    there.write_text("mine", encoding="utf-8")
    assert ask("1\n", "--count", "1", option, str(there)) == []
    assert (ask.status, there.read_text(encoding="utf-8")) == (2, "mine")
    assert f"“keep.txt” is there already. It was left as it is. Name another file after {option}" in ask.said


def test_a_table_that_is_there_may_be_replaced(ask: Asker, tmp_path: Path) -> None:
    there = tmp_path / "keep.txt"
    there.write_text("mine", encoding="utf-8")
    ask("1\n", "--count", "1", "--export", str(there), "--replace")
    assert tuple(from_csv(there.read_bytes())[0]) == COLUMNS


def test_without_any_question_it_says_where_some_come_from(ask: Asker, library: Path) -> None:
    assert cli.run(["--library", str(library), "packs", "remove", "south-caucasus-2008-2017"]) == 0
    assert ask("1\n") == []
    assert "There is no question to ask in this library. `quizapp packs --help` tells how" in ask.said


def test_how_to_skip_and_how_to_end_is_told_before_the_first_question(ask: Asker) -> None:
    ask("", "--count", "2", "--seconds", "90")
    assert "2 questions. All topics, Multiple choice, 2 minutes." in ask.said
    assert "An empty line skips a question" in ask.said


def test_a_table_that_cannot_be_written_costs_no_answer(ask: Asker, tmp_path: Path, library: Path) -> None:
    (tmp_path / "answers.csv").mkdir()
    lines = ask("1\n1\n", "--count", "2", "--export", str(tmp_path / "answers.csv"), "--replace")
    assert ask.status == 2
    assert lines[-1].startswith("Result: ")
    assert "could not be written" in ask.said
    with open_library(library, now=SystemClock().now()) as opened:
        assert quizzes.attempts(opened)[0].finished_at is not None


def paper_of(ask: Asker, library: Path, path: Path, *options: str) -> str:
    """The text of a paper made by a process of its own, which has no display."""
    arguments = ["--library", str(library), "quiz", "--count", "5", "--seed", "9", "--paper", str(path), *options]
    clean = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "QT_QPA_PLATFORM"}}
    done = subprocess.run(
        [sys.executable, "-m", "quizapp", *arguments], capture_output=True, text=True, check=False, env=clean
    )
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    assert "--seed 9 draws this quiz again." in done.stderr
    assert str(path) in done.stderr
    return "".join(page_texts(path.read_bytes()))


def test_a_quiz_goes_on_paper_as_it_would_be_asked_and_is_not_begun(ask: Asker, library: Path, tmp_path: Path) -> None:
    text = paper_of(ask, library, tmp_path / "quiz.pdf")
    assert "Answerkey" in text
    assert "Answerkey" not in paper_of(ask, library, tmp_path / "plain.pdf", "--no-key")
    with open_library(library, now=SystemClock().now()) as opened:
        assert quizzes.attempts(opened) == []
    asked = ask("\n" * 5, "--count", "5", "--seed", "9", "--at-end")
    stems = [line for before, line in pairwise(asked) if re.match(r"\d of 5 · ", before)]
    assert len(stems) == 5
    assert all(squeezed(f"{at}.{stem}") in text for at, stem in enumerate(stems, start=1))


def test_a_paper_for_which_nothing_matches_is_not_made(ask: Asker, tmp_path: Path) -> None:
    assert ask("", "--paper", str(tmp_path / "no.pdf"), "--topic", "Harbours") == []
    assert ask.status == 2
    assert "There is no topic" in ask.said
    assert not (tmp_path / "no.pdf").exists()


def test_a_preset_gives_what_is_not_named(ask: Asker) -> None:
    assert ask("", "--preset", "quick")[-1].startswith("Result: 0 of 10 right")
    named = ask("", "--preset", "exam", "--count", "4", "--seed", "2")
    assert named[-1].startswith("Result: 0 of 4 right")
    assert "  right: " in "\n".join(named)  # an exam tells at the end
    assert "--seed 2 draws this quiz again." in ask.said


def test_a_saved_set_up_is_a_preset_by_its_name(ask: Asker, library: Path) -> None:
    now = SystemClock().now()
    with open_library(library, now=now) as opened:
        presets.save(opened, "Friday evening", QuizSetup(count=3, topics=("votes",), feedback=Feedback.EACH), now)
    lines = ask("", "--preset", "friday EVENING")
    assert lines[-1].startswith("Result: 0 of 3 right")
    assert ask("", "--preset", "sunday") == []
    assert ask.status == 2
    assert "There is no preset “sunday”." in ask.said
    assert "Friday evening" in ask.said


def test_everything_on_a_topic_is_asked(ask: Asker) -> None:
    lines = ask("", "--preset", "topic", "--topic", "numbers", "--form", "multiple_choice")
    assert re.match(r"Result: 0 of \d+ right", lines[-1])
    assert "Only" not in ask.said


@pytest.fixture
def saved_quiz(library: Path, tmp_path: Path) -> Path:
    """Five questions of the bundled pack as somebody else's file, the last of them not of the pack."""
    path, clock = tmp_path / "friend.quiz", SystemClock()
    with open_library(library, now=clock.now()) as opened:
        setup = QuizSetup(count=4, feedback=Feedback.END, seed=3)
        posed = [one.posed for one in drawn(opened, setup, Scheduler(clock), clock.now())]
    posed.append(pose("typed", [factories.question(77)], Random(1)))
    quiz_file.write(path, quiz_file.QuizFile(shared.carried(setup), tuple(posed)))
    return path


def test_the_quiz_of_a_file_asks_its_questions_without_those_that_are_lacking(ask: Asker, saved_quiz: Path) -> None:
    lines = ask("", "--file", str(saved_quiz))
    assert lines[-1].startswith("Result: 0 of 4 right")
    assert "1 question is not in this library and is left out" in ask.said


def test_lacking_questions_of_a_file_can_be_added(ask: Asker, saved_quiz: Path) -> None:
    lines = ask("", "--file", str(saved_quiz), "--add")
    assert "1 question is among yours now." in ask.said
    assert lines[-1].startswith("Result: 0 of 5 right")
    again = ask(right_answers(lines), "--file", str(saved_quiz))
    assert "not in this library" not in ask.said
    assert again[-1].startswith("Result: 5 of 5 right")


def test_a_file_that_is_no_quiz_is_refused_in_a_sentence(ask: Asker, tmp_path: Path) -> None:
    path = tmp_path / "letter.quiz"
    path.write_text("Dear reader")
    assert ask("", "--file", str(path)) == []
    assert ask.status == 2
    assert "letter.quiz is no quiz that QuizApp has saved." in ask.said
