"""Each import contract was seen to fail: a violation is planted in a copy of the program and must be found."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

VIOLATIONS = {
    "A value moves from left to right and never turns back": ("facts/fact.py", "import quizapp.store.records"),
    "Only the window and the entry points know Qt": ("study/queue.py", "import PySide6.QtCore"),
    "Only the store knows tables": ("study/queue.py", "import sqlmodel"),
    "Only study knows the scheduling algorithm": ("store/records.py", "import fsrs"),
    "The window asks study, authoring and exchange, never the store": ("ui/actions.py", "import quizapp.store.records"),
    "No cycles among siblings": ("questions/question.py", "import quizapp.questions.generate"),
}


def lint(folder: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder), "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout


@pytest.mark.parametrize("contract", VIOLATIONS)
def test_a_planted_violation_breaks_its_contract(contract: str, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "quizapp", tmp_path / "quizapp", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    name, line = VIOLATIONS[contract]
    with (tmp_path / "quizapp" / name).open("a") as file:
        file.write(f"\n{line}\n")
    assert f"{contract} BROKEN" in lint(tmp_path)


def test_a_room_that_no_contract_names_is_found(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "quizapp", tmp_path / "quizapp", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    (tmp_path / "quizapp" / "newroom.py").write_text('"""New."""\n')
    assert "newroom" in lint(tmp_path)
