"""Noise fails: what a test leaves behind or lets slip is found, each kind seen to fail once."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

CASES = {
    "a thread left running": (
        """
        def test_it():
            import threading
            threading.Thread(target=threading.Event().wait, args=(8,), name="stray", daemon=True).start()
        """,
        "threads left running: ['stray']",
    ),
    "a window left open": (
        """
        def test_it(qapp):
            from PySide6.QtWidgets import QWidget
            global window
            window = QWidget()
            window.show()
        """,
        "left of the window: ['QWidget']",
    ),
    "an animation left running": (
        """
        def test_it(qapp):
            from PySide6.QtCore import QVariantAnimation
            from PySide6.QtWidgets import QWidget
            global window
            window = QWidget()
            running = QVariantAnimation(window)
            running.setDuration(60_000)
            running.start()
        """,
        "left of the window: ['QVariantAnimation']",
    ),
    "a log record": (
        """
        def test_it():
            import logging
            logging.getLogger("quizapp").warning("something odd")
        """,
        "unexpected log records: ['something odd']",
    ),
    "a warning": (
        """
        def test_it():
            import warnings
            warnings.warn("old ways", DeprecationWarning)
        """,
        "DeprecationWarning: old ways",
    ),
    "a complaint of Qt": (
        """
        def test_it(qapp):
            from PySide6.QtCore import qWarning
            qWarning("odd geometry")
        """,
        "odd geometry",
    ),
}


def run_one(tmp_path: Path, code: str) -> str:
    """Run one test under this project's own settings and fixtures; gives what pytest printed."""
    folder = tmp_path / "tests"
    folder.mkdir()
    lines = code.strip("\n").splitlines()
    indent = len(lines[0]) - len(lines[0].lstrip())
    (folder / "test_one.py").write_text("\n".join(line[indent:] for line in lines) + "\n")
    (folder / "conftest.py").write_text((ROOT / "tests" / "conftest.py").read_text())
    command = [sys.executable, "-m", "pytest", "-c", str(ROOT / "pyproject.toml"), "--rootdir", str(tmp_path)]
    options = ["-n", "0", "-p", "no:cacheprovider", str(folder)]
    done = subprocess.run([*command, *options], cwd=tmp_path, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr


@pytest.mark.parametrize("kind", CASES)
def test_noise_of_each_kind_fails_the_test_that_makes_it(kind: str, tmp_path: Path) -> None:
    code, told = CASES[kind]
    out = run_one(tmp_path, code)
    assert told in out
    assert "1 failed" in out or "1 error" in out


def test_a_quiet_test_passes(tmp_path: Path) -> None:
    assert "1 passed" in run_one(tmp_path, "def test_it(qapp):\n    assert qapp")
