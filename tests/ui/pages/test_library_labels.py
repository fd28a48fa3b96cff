"""Publishers and tags are counted once after several deeds, and no longer where nobody looks."""

import threading
from pathlib import Path

import pytest

from quizapp.authoring import browse
from quizapp.authoring.browse import Labels
from quizapp.ui.pages.library_filters import FilterPane
from quizapp.ui.pages.library_labels import LabelCounts

PATH = Path("made.quizapp")


@pytest.fixture
def pane(stage, qtbot):
    made = FilterPane()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def counts(stage, pane):
    return LabelCounts(PATH, pane, stage.jobs, stage.messages, pane)


def test_after_several_deeds_in_a_row_they_are_counted_once(counts, pane, qtbot, monkeypatch):
    asked = []

    def labels(path, deck, *, stopped):
        asked.append((path, deck))
        return Labels(sources={"Lewin Post": 3}, tags={})

    monkeypatch.setattr(browse, "labels", labels)
    for deck in (None, 1, 2):
        counts.refresh(deck)
    qtbot.waitUntil(lambda: bool(pane.sources.rows))
    assert asked == [(PATH, 2)]
    assert pane.sources.rows[0].accessibleName() == "Lewin Post, 3"
    assert pane.tags.isHidden()


def test_where_nobody_looks_counting_ends_and_nothing_is_shown(counts, pane, stage, qtbot, monkeypatch):
    begun = threading.Event()

    def labels(_path, _deck, *, stopped):
        begun.set()
        while not stopped():
            threading.Event().wait(0.001)
        return Labels(sources={"Lewin Post": 3}, tags={})

    monkeypatch.setattr(browse, "labels", labels)
    counts.refresh(None)
    qtbot.waitUntil(begun.is_set)
    counts.stop()
    qtbot.waitUntil(lambda: not stage.jobs.busy())
    assert pane.sources.rows == []
