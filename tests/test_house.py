"""The house rules hold: lint, format, types and import directions, checked by the same command as the behaviour."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def run(*command: str) -> None:
    done = subprocess.run([sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{' '.join(command)}\n{done.stdout}\n{done.stderr}"


def test_the_linter_finds_nothing() -> None:
    run("ruff", "check", ".")


def test_the_formatter_would_change_nothing() -> None:
    run("ruff", "format", "--check", ".")


@pytest.mark.xdist_group("mypy")
def test_the_types_hold() -> None:
    run("mypy")


def test_imports_go_only_in_the_directions_of_the_architecture() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
