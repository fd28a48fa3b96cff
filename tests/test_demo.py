"""The demonstration is the real program: its pictures show every page and state, the same each time."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

PAGES = {
    "01-today", "01b-first-run", "01c-today-done", "01d-today-welcome-back",
    "02-study-question", "02b-study-typing", "03-study-answer", "03b-study-matches", "03c-study-summary",
    "02c-study-hands-free", "02d-study-options", "02e-study-gap", "03k-study-wrong-option",
    "03d-study-counted", "03e-study-accepted", "03f-study-not-kept", "03g-study-report",
    "03h-study-reported", "03i-study-info", "03j-study-article-missing", "07e-library-reported",
    "16-study-choice", "16b-study-choice-custom", "16c-study-choice-ahead", "16d-study-choice-nothing",
    "16e-study-choice-slipping", "16f-study-slipping", "16g-study-nothing-slips", "16h-study-choice-backlog",
    "16i-study-choice-below", "16j-study-choice-break", "01e-today-break",
    "02f-study-flagged", "02g-study-more", "02h-study-hands-free-answer", "02i-study-typed", "02j-study-turned",
    "03o-study-close", "03p-study-undone", "03q-study-not-saved", "03r-study-nothing", "03s-study-waiting",
    "03t-study-sources", "03u-study-article", "03v-study-right-option", "03w-study-turned",
    "12i-settings-weights-ready", "12j-settings-weights-found", "12k-settings-study", "12l-deck-plan",
    "16k-study-choice-start", "16l-study-choice-left-out", "16m-study-choice-brought-back",
    "02k-study-buried", "03x-study-due-day", "03y-study-moved", "03z-study-anew",
    "07f-library-due-day", "07g-library-moved", "12m-settings-spacing", "12n-settings-steps-refused",
    "12o-deck-spacing", "13b-another-library",
    "02s-study-by-the-clock", "03l-study-uncounted", "03m-study-time-is-up", "03n-study-set-aside",
    "04-quiz-setup", "05-quiz-running", "05c-quiz-feedback", "05d-quiz-paused", "05e-quiz-time-up", "05f-quiz-ending",
    "06b-result-all-forms", "06c-result-why", "06d-result-in-places", "06e-result-typed", "06f-result-all-right",
    "06g-result-none-answered",
    "06-quiz-results", "07-library", "07b-library-found", "07c-library-no-match", "07d-library-kept",
    "08-editor", "08b-editor-empty", "08c-editor-problems", "08d-editor-editing",
    "12c-deck-settings", "12d-deck-exam", "12e-reschedule", "12f-all-decks", "12g-reschedule-nothing",
    "17-shelf", "17b-shelf-topic", "17c-shelf-taken-off", "17d-shelf-empty",
    "17e-figures", "17f-figures-below", "17g-figures-too-few", "17h-figures-sorted", "17i-figures-set-aside",
    "17j-figures-none", "17k-info-in-quizzes",
    "12h-settings-weights", "12-settings", "12b-about", "13-library-refused", "15-shortcuts",
}  # fmt: skip


def take(folder: Path, *options: str) -> None:
    command = [sys.executable, "-m", "quizapp", "demo", "--screenshots", str(folder), *options]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    said = [line for line in done.stderr.splitlines() if "propagateSizeHints" not in line]  # of dialogues, offscreen
    assert not said


def colours(path: Path) -> int:
    """How many different colours stand on a coarse grid of the picture: one or two on an empty page."""
    image = QImage(str(path))
    return len({image.pixel(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 5)})


@pytest.fixture(scope="module")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pictures")
    take(folder, "--theme", "dark", "--size", "1024x680")
    return folder


@pytest.mark.xdist_group("demo")
def test_there_is_a_picture_of_every_page_and_state(pictures: Path) -> None:
    assert {path.stem for path in pictures.iterdir()} >= {f"{name}-dark" for name in PAGES}


@pytest.mark.xdist_group("demo")
def test_every_picture_has_the_size_asked_for_and_something_on_it(pictures: Path) -> None:
    for path in sorted(pictures.iterdir()):
        image = QImage(str(path))
        assert (image.width(), image.height()) == (1024, 680), path.name
        assert colours(path) > 10, path.name


@pytest.mark.xdist_group("demo")
def test_the_theme_asked_for_is_the_one_shown(pictures: Path) -> None:
    assert QImage(str(pictures / "12-settings-dark.png")).pixelColor(1000, 670).lightness() < 60
