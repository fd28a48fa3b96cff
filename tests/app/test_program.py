"""One library in one window: what starting, refusing, changing over and closing leave behind."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from quizapp import resources
from quizapp.app import keeping, told_by
from quizapp.app.program import Program
from quizapp.clock import FakeClock
from quizapp.errors import KnownError
from quizapp.settings import SettingsFile
from quizapp.store.library import open_library
from quizapp.ui.messages import Messages
from quizapp.ui.pages.today import TodayPage
from quizapp.ui.widgets.toast import MessageBar

Begin = Callable[..., tuple[Program, list[str]]]


@pytest.fixture
def begin(qtbot: QtBot, qapp: QApplication, clock: FakeClock, tmp_path: Path) -> Iterator[Begin]:
    """Start a program on a library and wait until it has got as far as it will."""
    running: list[Program] = []

    def close() -> None:
        while running:
            running.pop().end()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def start(path: Path) -> tuple[Program, list[str]]:
        stages: list[str] = []
        settings = SettingsFile(tmp_path / "settings.toml")
        program = Program(qapp, path, settings, clock, Random(1), stages.append)
        running.append(program)
        program.window.show()
        qtbot.waitUntil(lambda: bool({"loaded", "refused"} & set(stages)), timeout=30_000)
        return program, stages

    door = QWidget()
    qtbot.addWidget(door, before_close_func=lambda _door: close())
    yield start
    assert not running


def questions(program: Program) -> int:
    page = program.window.page("today")
    assert isinstance(page, TodayPage)
    assert page.view is not None
    return sum(count for _topic, count in page.view.in_deck)


def test_a_new_library_is_made_filled_and_shown(begin: Begin, library_path: Path) -> None:
    program, stages = begin(library_path)
    assert stages == ["painted", "usable", "loaded"]
    assert questions(program) >= 60


def test_a_library_that_is_open_elsewhere_is_refused_in_a_sentence_and_left_alone(
    begin: Begin, library_path: Path, clock: FakeClock
) -> None:
    with open_library(library_path, now=clock.now()) as other:
        program, stages = begin(library_path)
        assert stages == ["painted", "refused"]
        assert program.library is None
        assert other.connection.execute("SELECT count(*) FROM question").fetchone() == (0,)


def test_an_updated_pack_reaches_the_library_at_the_next_start(
    begin: Begin, library_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program, _stages = begin(library_path)
    before = questions(program)
    program.window.close()
    folder = Path(shutil.copytree(resources.bundled_packs()[0], tmp_path / "packs" / "first"))
    (folder / "extra.yaml").unlink()
    monkeypatch.setattr(resources, "bundled_packs", lambda: [folder])
    program, _stages = begin(library_path)
    assert questions(program) < before


def test_closing_keeps_where_the_window_stood_and_which_library_was_open(
    begin: Begin, library_path: Path, tmp_path: Path
) -> None:
    program, _stages = begin(library_path)
    program.window.close()
    kept = SettingsFile(tmp_path / "settings.toml").value
    assert kept.window
    assert kept.recent[0] == str(library_path)
    assert program.library is None


def test_another_library_is_opened_after_this_one_is_closed(begin: Begin, library_path: Path, tmp_path: Path) -> None:
    program, _stages = begin(library_path)
    program.change_to(tmp_path / "other.quizapp")
    assert program.next == tmp_path / "other.quizapp"
    assert program.library is None
    other, _stages = begin(tmp_path / "other.quizapp")
    assert questions(other) >= 60


def test_a_library_is_the_usual_one_only_once_it_was_opened(tmp_path: Path) -> None:
    settings = SettingsFile(tmp_path / "settings.toml")
    heard: list[str] = []
    hear = keeping(tmp_path / "other.quizapp", settings, heard.append)
    for stage in ("painted", "refused"):
        hear(stage)
    assert settings.value.library == ""
    hear("usable")
    assert settings.value.library == str(tmp_path / "other.quizapp")
    assert heard == ["painted", "refused", "usable"]


def test_an_exception_that_nothing_caught_becomes_a_report(expected_log: list[str], qapp: QApplication) -> None:
    expected_log.append("Reported")
    messages = Messages()
    reports: list[str] = []
    messages.reported.connect(reports.append)
    told_by(messages)(ValueError, ValueError("ours"), None)
    assert "ValueError: ours" in reports[0]


def test_an_error_of_the_environment_that_nothing_caught_becomes_a_sentence(qapp: QApplication) -> None:
    messages = Messages()
    notices: list[str] = []
    messages.noticed.connect(lambda notice: notices.append(notice.sentence))
    told_by(messages)(KnownError, KnownError("The disk is full.", todo="Free some space."), None)
    assert notices == ["The disk is full. Free some space."]


def test_keys_of_the_settings_hold_and_those_that_do_not_fit_are_told(
    begin: Begin, library_path: Path, tmp_path: Path
) -> None:
    SettingsFile(tmp_path / "settings.toml").change(keys=("study.flag=X", "new=Nonsense", "go.today=Ctrl+2"))
    program, _stages = begin(library_path)
    assert program.actions.own() == ("study.flag=X",)
    bar = program.window.findChild(MessageBar)
    assert bar is not None
    assert "new=Nonsense, go.today=Ctrl+2" in bar.accessibleName()
