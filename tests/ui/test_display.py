"""Where no window can be shown, the program says so in one sentence and what to install."""

import os
import subprocess
import sys

import pytest

from quizapp.ui.display import import_problem, problem


def test_offscreen_needs_no_display() -> None:
    assert problem({"QT_QPA_PLATFORM": "offscreen"}, system="linux") is None


def test_other_systems_bring_their_own_display() -> None:
    assert problem({}, system="darwin") is None
    assert problem({}, system="win32") is None


def test_no_display_is_told() -> None:
    assert "no display" in str(problem({}, system="linux"))


def test_a_missing_library_of_the_xcb_plugin_is_named_with_its_package() -> None:
    told = problem({"DISPLAY": ":0"}, loads=lambda name: "cursor" not in name, x_answers=lambda: True, system="linux")
    assert "libxcb-cursor.so.0" in str(told)
    assert "apt install libxcb-cursor0" in str(told)


def test_a_display_that_does_not_answer_is_told() -> None:
    told = problem({"DISPLAY": ":77"}, loads=lambda name: True, x_answers=lambda: False, system="linux")
    assert ":77 does not answer" in str(told)


def test_a_display_that_answers_is_no_problem() -> None:
    assert problem({"DISPLAY": ":0"}, loads=lambda name: True, x_answers=lambda: True, system="linux") is None


@pytest.mark.parametrize(
    ("message", "part"),
    [
        ("libEGL.so.1: cannot open shared object file: No such file or directory", "apt install libegl1"),
        ("DLL load failed", "install QuizApp again"),
    ],
)
def test_an_import_of_qt_that_fails_is_told(message: str, part: str) -> None:
    assert part in import_problem(ImportError(message))


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the other systems bring their own display")
@pytest.mark.parametrize("display", ["", ":4242"])
def test_the_program_exits_with_2_and_one_sentence_where_there_is_no_display(display: str) -> None:
    environ = {k: v for k, v in os.environ.items() if k not in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")}
    if display:
        environ["DISPLAY"] = display
    done = subprocess.run([sys.executable, "-m", "quizapp"], env=environ, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert len(done.stderr.strip().splitlines()) == 1
    assert "display" in done.stderr
