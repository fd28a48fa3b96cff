"""The demonstration is the real program: its pictures show it in the look that was asked for, the same each time."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from quizapp import cli, demo


def take(folder: Path, *options: str) -> None:
    command = [sys.executable, "-m", "quizapp", "demo", "--screenshots", str(folder), *options]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    said = [line for line in done.stderr.splitlines() if "propagateSizeHints" not in line]  # of dialogues, offscreen
    assert not said


@pytest.fixture(scope="module")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pictures")
    take(folder, "--theme", "dark", "--size", "1024x680", "--only", "tour.others", "--only", "tour.refused")
    return folder


def test_pictures_are_taken_of_the_parts_asked_for_in_the_theme_and_size_asked_for(pictures: Path) -> None:
    taken = {path.stem: QImage(str(path)) for path in pictures.iterdir()}
    assert set(taken) == {f"{name}-dark" for name in ("12-settings", "12b-about", "13-library-refused")}
    assert {(image.width(), image.height()) for image in taken.values()} == {(1024, 680)}
    assert taken["12-settings-dark"].pixelColor(1000, 670).lightness() < 60


def test_a_part_that_there_is_not_is_told_with_those_there_are(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run(["demo", "--screenshots", str(tmp_path / "out"), "--only", "tour.quizz"]) == 2
    said = capsys.readouterr().err
    assert "No part of the tour is called tour.quizz. There are tour.study, " in said
    assert not (tmp_path / "out").exists()


def test_without_a_choice_all_parts_are_played() -> None:
    assert demo.parts() == list(demo.PARTS)
    assert len({part.name for part in demo.PARTS}) == len(demo.PARTS)


@pytest.mark.deep
def test_all_pictures_are_taken_in_both_themes(tmp_path: Path) -> None:
    take(tmp_path, "--size", "1024x680")
    taken = {path.stem for path in tmp_path.iterdir()}
    assert len(taken) > 4 * len(demo.PARTS)
    assert {name.rpartition("-")[0] for name in taken if name.endswith("-dark")} == {
        name.rpartition("-")[0] for name in taken if name.endswith("-light")
    }
