"""Every test runs offscreen, in English, away from the learner's own files, and leaves nothing behind."""

import logging
import os
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import settings as hypothesis_settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_ACCESSIBILITY", "0")

from quizapp.clock import FakeClock

hypothesis_settings.register_profile("default", deadline=None, derandomize=True, max_examples=50)
hypothesis_settings.register_profile("deep", deadline=None, max_examples=2000)
hypothesis_settings.load_profile("default")

GUI_FIXTURES = {"qapp", "qtbot", "window"}


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line(
        "markers", "crossed: the usual dose takes each value of each parameter, the deep one all pairs"
    )
    config.addinivalue_line("markers", "sampled(n): the usual dose takes about one case in n, the deep one all")
    if config.option.markexpr == "deep":
        hypothesis_settings.load_profile("deep")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark what uses the application; the deep dose is Hypothesis' tests with more examples and what is marked so."""
    deep = config.option.markexpr == "deep"
    for item in items:
        if GUI_FIXTURES & set(getattr(item, "fixturenames", ())):
            item.add_marker("gui")
        if deep and getattr(getattr(item, "obj", None), "is_hypothesis_test", False):
            item.add_marker("deep")
        if deep and (item.get_closest_marker("crossed") or item.get_closest_marker("sampled")):
            item.add_marker("deep")
    if not deep:
        left_out = _beyond_each_value(items) | _beyond_the_sample(items)
        items[:] = [item for item in items if item not in left_out and item.get_closest_marker("deep") is None]


def _beyond_each_value(items: list[pytest.Item]) -> set[pytest.Item]:
    """Of tests marked `crossed`, the cases without which each value of each parameter still occurs."""
    tests: dict[str, dict[pytest.Item, set[tuple[str, str]]]] = {}
    for item in items:
        if isinstance(item, pytest.Function) and item.get_closest_marker("crossed"):
            cases = tests.setdefault(item.nodeid.partition("[")[0], {})
            cases[item] = {(name, repr(value)) for name, value in item.callspec.params.items()}
    left_out: set[pytest.Item] = set()
    for cases in tests.values():
        missing = set().union(*cases.values())
        shuffled = sorted(cases, key=lambda item: sha256(item.nodeid.encode()).digest())  # the same ones each time
        left_out.update(shuffled)
        while missing:
            best = max(shuffled, key=lambda item, cases=cases, missing=missing: len(cases[item] & missing))
            missing -= cases[best]
            left_out.discard(best)
    return left_out


def _beyond_the_sample(items: list[pytest.Item]) -> set[pytest.Item]:
    """Of tests marked `sampled`, all but the same few each time; at least one of each test is left."""
    tests: dict[str, list[pytest.Item]] = {}
    for item in items:
        if item.get_closest_marker("sampled"):
            tests.setdefault(item.nodeid.partition("[")[0], []).append(item)
    left_out: set[pytest.Item] = set()
    for cases in tests.values():
        marker = cases[0].get_closest_marker("sampled")
        assert marker is not None
        shuffled = sorted(cases, key=lambda item: sha256(item.nodeid.encode()).digest())
        left_out.update(shuffled[-(-len(cases) // marker.args[0]) :])
    return left_out


@pytest.fixture(scope="session", autouse=True)
def _away_from_the_learners_own_files(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    home = tmp_path_factory.mktemp("home")
    kept = dict(os.environ)
    for name in (
        "HOME",
        "XDG_DATA_HOME",
        "XDG_CONFIG_HOME",
        "XDG_STATE_HOME",
        "XDG_CACHE_HOME",
        "USERPROFILE",
        "APPDATA",
    ):
        os.environ[name] = str(home)
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        os.environ.pop(name, None)
    os.environ["LC_ALL"] = "C.UTF-8"
    yield
    os.environ.clear()
    os.environ.update(kept)


@pytest.fixture(autouse=True)
def _no_thread_is_left_running() -> Iterator[None]:
    before = set(threading.enumerate())
    yield
    for thread in set(threading.enumerate()) - before:
        thread.join(timeout=5)
    left = [thread.name for thread in set(threading.enumerate()) - before if not thread.name.startswith("execnet")]
    assert not left, f"threads left running: {left}"


@pytest.fixture(autouse=True)
def _no_unexpected_log_record(caplog: pytest.LogCaptureFixture, expected_log: list[str]) -> Iterator[None]:
    """A record at WARNING or above fails the test unless it asked for `expected_log` and put the text there."""
    yield
    found = [record.getMessage() for record in caplog.get_records("call") if record.levelno >= logging.WARNING]
    unexpected = [text for text in found if not any(part in text for part in expected_log)]
    assert not unexpected, f"unexpected log records: {unexpected}"


@pytest.hookimpl(wrapper=True, trylast=True)
def pytest_runtest_teardown(item: pytest.Item) -> Iterator[None]:
    """After the test's own windows were closed, and before its library is, nothing of the window may be left."""
    if "gui" in item.keywords:
        left = _left_of_the_window()
        yield
        assert not left, f"left of the window: {left}"
    else:
        yield


def _left_of_the_window() -> list[str]:
    from PySide6.QtCore import QAbstractAnimation, QCoreApplication, QEvent, QObject
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance()
    if not isinstance(app, QApplication):
        return []
    # What was deleted later is deleted now: its timers must not fire into a library that is closed.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    windows = [type(widget).__name__ for widget in app.topLevelWidgets() if widget.isVisible()]
    running = [
        type(found).__name__
        for widget in app.topLevelWidgets()
        for found in widget.findChildren(QObject)
        if isinstance(found, QAbstractAnimation) and found.state() == QAbstractAnimation.State.Running
    ]
    return windows + running


@pytest.fixture
def expected_log() -> list[str]:
    """Parts of the log messages that this test provokes on purpose."""
    return []


@pytest.fixture
def clock() -> FakeClock:
    """Saturday 21 November 2026, nine in the morning, UTC."""
    return FakeClock(datetime(2026, 11, 21, 9, 0, tzinfo=UTC))


@pytest.fixture
def library_path(tmp_path: Path) -> Path:
    """Where a test's own library file may be made."""
    return tmp_path / "library.quizapp"
