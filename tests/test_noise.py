"""Noise fails: what a test leaves behind or lets slip is found, each kind seen to fail once; and what a dose takes."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

# In this order, since a window and a thread that were left are still there for the tests behind them.
NOISY = """
import logging, threading, warnings
import pytest
from PySide6.QtCore import QVariantAnimation, qWarning
from PySide6.QtWidgets import QWidget

kept = []

def test_quiet(qapp):
    assert qapp

@pytest.mark.crossed
@pytest.mark.parametrize("figure", [1, 2])
@pytest.mark.parametrize("letter", ["a", "b", "c"])
def test_crossed(letter, figure):
    assert letter and figure

def test_record():
    logging.getLogger("quizapp").warning("something odd")

def test_warning():
    warnings.warn("old ways", DeprecationWarning)

def test_complaint(qapp):
    qWarning("odd geometry")

def test_animation(qapp):
    kept.append(QWidget())
    running = QVariantAnimation(kept[-1])
    running.setDuration(60_000)
    running.start()

def test_window(qapp):
    kept.append(QWidget())
    kept[-1].show()

def test_thread():
    threading.Thread(target=threading.Event().wait, args=(8,), name="stray", daemon=True).start()
"""
CASES = {
    "test_record": "unexpected log records: ['something odd']",
    "test_warning": "DeprecationWarning: old ways",
    "test_animation": "left of the window: ['QVariantAnimation']",
    "test_window": "left of the window: ['QWidget'",
    "test_thread": "threads left running: ['stray']",
}


def run(folder: Path, *options: str) -> str:
    """Run the noisy tests under this project's own settings and fixtures; gives what pytest printed."""
    tests = folder / "tests"
    tests.mkdir()
    (tests / "test_noisy.py").write_text(NOISY)
    (tests / "conftest.py").write_text((ROOT / "tests" / "conftest.py").read_text())
    command = [sys.executable, "-m", "pytest", "-c", str(ROOT / "pyproject.toml"), "--rootdir", str(folder)]
    options = ("-n", "0", "-p", "no:cacheprovider", "-rA", *options, str(tests))
    wide = {**os.environ, "COLUMNS": "300"}  # the summary cuts what is longer
    done = subprocess.run([*command, *options], cwd=folder, env=wide, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> str:
    return run(tmp_path_factory.mktemp("noise"))


@pytest.mark.xdist_group("noise")
@pytest.mark.parametrize("test", CASES)
def test_noise_of_each_kind_fails_the_test_that_makes_it(test: str, told: str) -> None:
    outcome = re.search(rf"^(?:FAILED|ERROR) tests/test_noisy.py::{test} - (.*)$", told, re.MULTILINE)
    assert outcome is not None
    assert CASES[test] in outcome[1]


@pytest.mark.xdist_group("noise")
def test_a_complaint_of_qt_fails_the_test_that_provokes_it(told: str) -> None:
    assert "FAILED tests/test_noisy.py::test_complaint\n" in told
    assert "QtWarningMsg: odd geometry" in told


@pytest.mark.xdist_group("noise")
def test_a_quiet_test_passes(told: str) -> None:
    assert "PASSED tests/test_noisy.py::test_quiet\n" in told


@pytest.mark.xdist_group("noise")
def test_the_usual_dose_takes_each_value_of_each_parameter_and_not_every_pair(told: str) -> None:
    taken = re.findall(r"PASSED tests/test_noisy.py::test_crossed\[(\w)-(\d)\]", told)
    assert len(taken) == 3
    assert {letter for letter, _figure in taken} == {"a", "b", "c"}
    assert {figure for _letter, figure in taken} == {"1", "2"}


def test_the_deep_dose_takes_every_pair_and_nothing_usual(tmp_path: Path) -> None:
    told = run(tmp_path, "-m", "deep")
    assert told.count("PASSED tests/test_noisy.py::test_crossed[") == 6
    assert "6 passed, 7 deselected" in told
