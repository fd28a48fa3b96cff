"""An article is read, dated and decided on, question by question, by mouse and by keys; what is accepted stays."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from quizapp.authoring.importing import workshop
from quizapp.authoring.importing.session import Verdict
from quizapp.authoring.importing.workshop import Here
from quizapp.ui import importing_run
from quizapp.ui.pages.ask_reason import AskReason
from quizapp.ui.pages.importing import ImportPage
from quizapp.ui.pages.library import LibraryPage
from tests.authoring.importing.articles import HERRING
from tests.journeys.conftest import Learner

pytestmark = [
    pytest.mark.usefixtures("furnished"),
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),  # what offscreen cannot do
]
CTRL = Qt.KeyboardModifier.ControlModifier
ADDED = "SELECT stem FROM question WHERE pack_id IS NULL ORDER BY id"


@pytest.fixture(autouse=True)
def _reading_in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workshop, "Workshop", Here)  # a process of its own takes seconds to begin
    monkeypatch.setattr(importing_run, "Workshop", Here)


def incoming(learner: Learner) -> ImportPage:
    page = learner.page()
    assert isinstance(page, ImportPage)
    return page


def drafted(learner: Learner) -> ImportPage:
    page = incoming(learner)
    learner.wait(lambda: not page.run.busy and bool(page.importing.items))
    return page


def accepted(page: ImportPage) -> list[str]:
    return [item.question.stem for item in page.importing.items if item.verdict is Verdict.ACCEPTED]


def test_by_mouse_an_article_is_dropped_and_its_questions_are_decided_on(
    start: Callable[..., Learner], tmp_path: Path
) -> None:
    path = tmp_path / "herring.txt"
    path.write_text(HERRING, encoding="utf-8")
    learner = start()
    learner.click("Import article")
    learner.drop(path, incoming(learner))
    page = drafted(learner)
    learner.click("Accept")
    learner.click("Reject")
    learner.click("Accept")
    chosen = accepted(page)
    learner.click("Add 2 to deck")
    assert len(chosen) == 2
    learner.click("Show in Library")
    listed = learner.page()
    assert isinstance(listed, LibraryPage)
    assert listed.model.rowCount() == len(chosen)
    assert [stem for (stem,) in learner.stored(ADDED)] == chosen


def test_by_keys_an_article_is_pasted_and_its_questions_are_decided_on(start: Callable[..., Learner]) -> None:
    learner = start()
    learner.key(Qt.Key.Key_6, CTRL)
    QApplication.clipboard().setText(HERRING)
    learner.key(Qt.Key.Key_V, CTRL)
    page = drafted(learner)
    learner.key(Qt.Key.Key_A)
    learner.key(Qt.Key.Key_R, Qt.KeyboardModifier.ShiftModifier)
    assert isinstance(QApplication.activeModalWidget(), AskReason)
    learner.key(Qt.Key.Key_2)
    learner.key(Qt.Key.Key_Return)
    learner.key(Qt.Key.Key_A)
    learner.key(Qt.Key.Key_U)
    assert len(accepted(page)) == 1
    learner.key(Qt.Key.Key_A)
    chosen = accepted(page)
    learner.key(Qt.Key.Key_Return, CTRL)
    assert len(chosen) == 2
    learner.key(Qt.Key.Key_Z, CTRL)
    assert learner.told(ADDED) == []
    learner.key(Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert [stem for (stem,) in learner.stored(ADDED)] == chosen
