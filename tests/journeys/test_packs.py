"""Packs are installed, updated, described, removed, put back and made of a selection, by mouse and by keys."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from quizapp.exchange import make_pack, pack_desk
from quizapp.exchange.make_pack import PackDetails
from quizapp.exchange.ready_questions import ReadyQuestions
from quizapp.ui.pages.library import LibraryPage
from quizapp.ui.pages.pack_sheets import InstallSheet
from quizapp.ui.pages.packs import PackCard, PacksPage
from quizapp.ui.widgets.button import Button
from tests.exchange.test_make_pack import ALL_FORMS
from tests.journeys.conftest import Learner

pytestmark = [
    pytest.mark.usefixtures("furnished"),
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),  # what offscreen cannot do
]
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
PORTS = "SELECT title, version, removed_at IS NULL FROM pack WHERE id = 'ports'"
ASKED = "SELECT count(*) FROM question JOIN card USING (id) WHERE pack_id = 'ports' AND retired = 0"


@pytest.fixture
def editions(tmp_path: Path) -> tuple[Path, Path]:
    """A pack of two questions, and its second edition, which has one more."""
    made = tmp_path / "first.quizpack", tmp_path / "second.quizpack"
    for path, version, count in zip(made, ("1", "2"), (2, 3), strict=True):
        details = PackDetails(id="ports", title="Ports", licence="CC0", version=version)
        make_pack.write(path, make_pack.files(details, ReadyQuestions(tuple(ALL_FORMS[:count]))))
    return made


def packs(learner: Learner) -> PacksPage:
    page = learner.page()
    assert isinstance(page, PacksPage)
    return page


def card(learner: Learner, title: str) -> PackCard:
    return next(one for one in packs(learner).cards if one.row.info.title == title)


def asked_to_install(learner: Learner) -> bool:
    return isinstance(QApplication.activeModalWidget(), InstallSheet)


def test_by_mouse_a_pack_is_dropped_updated_described_removed_and_put_back(
    start: Callable[..., Learner], editions: tuple[Path, Path]
) -> None:
    learner = start()
    learner.click("Library")
    learner.click("Packs")
    for path, deed in zip(editions, ("Install", "Update"), strict=True):
        learner.drop(path, packs(learner))
        learner.wait(lambda: asked_to_install(learner))
        learner.click(deed)
    assert learner.told(ASKED) == [(3,)]
    learner.click("Edit details", card(learner, "Ports"))
    learner.click("Title")
    learner.type(" and piers")
    learner.click("Save")
    learner.click("Remove", card(learner, "Ports and piers"))
    learner.click("Remove, keep progress")
    assert learner.told(ASKED) == [(0,)]
    learner.click("Put back", card(learner, "Ports and piers"))
    assert learner.stored(PORTS) == [("Ports and piers", "2", 1)]
    assert learner.stored(ASKED) == [(3,)]


def test_by_keys_a_pack_is_chosen_updated_described_removed_and_put_back(
    start: Callable[..., Learner], editions: tuple[Path, Path]
) -> None:
    learner = start()
    learner.key(Qt.Key.Key_K, CTRL | SHIFT)
    for path in editions:
        learner.key(Qt.Key.Key_O, CTRL)
        learner.type(str(path))
        learner.key(Qt.Key.Key_Return)
        learner.wait(lambda: asked_to_install(learner))
        learner.key(Qt.Key.Key_Return)
    assert learner.told(ASKED) == [(3,)]
    learner.tab_to(Button, "Edit details")  # of the first pack, by name
    learner.key(Qt.Key.Key_Space)
    learner.type("Our ports")
    learner.key(Qt.Key.Key_Return)
    learner.tab_to(Button, "Remove")
    learner.key(Qt.Key.Key_Space)
    learner.key(Qt.Key.Key_Return)
    assert learner.told(ASKED) == [(0,)]
    learner.key(Qt.Key.Key_Z, CTRL)
    assert learner.told(ASKED) == [(3,)]
    learner.key(Qt.Key.Key_Z, CTRL | SHIFT)
    assert learner.told(ASKED) == [(0,)]
    learner.tab_to(Button, "Put back")
    learner.key(Qt.Key.Key_Space)
    assert learner.stored(PORTS) == [("Our ports", "2", 1)]
    assert learner.stored(ASKED) == [(3,)]


def test_by_mouse_a_pack_is_made_of_what_is_chosen_in_the_library(
    start: Callable[..., Learner], tmp_path: Path
) -> None:
    learner = start()
    learner.click("Library")
    page = learner.page()
    assert isinstance(page, LibraryPage)
    learner.row(page.table, 0)
    learner.row(page.table, 1, CTRL)
    chosen = [row.stem for row in page.chosen()]
    learner.click("More")
    learner.pick("Make a pack")
    learner.click("Title")
    learner.type("For class 7")
    learner.click("Save as file")
    learner.type(str(tmp_path / "class.quizpack"))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    learner.click("&Save", dialog)
    made = pack_desk.read(tmp_path / "class.quizpack")
    assert made.info.title == "For class 7"
    assert [question.stem for question in made.questions] == chosen


def test_by_keys_a_pack_is_made_of_what_is_chosen_in_the_library(start: Callable[..., Learner], tmp_path: Path) -> None:
    learner = start()
    learner.key(Qt.Key.Key_4, CTRL)
    page = learner.page()
    assert isinstance(page, LibraryPage)
    learner.key(Qt.Key.Key_Down, SHIFT)
    chosen = [row.stem for row in page.chosen()]
    learner.key(Qt.Key.Key_S, CTRL | SHIFT)
    learner.type("For class 7")
    learner.key(Qt.Key.Key_Return)
    learner.type(str(tmp_path / "class.quizpack"))
    learner.key(Qt.Key.Key_Return)
    made = pack_desk.read(tmp_path / "class.quizpack")
    assert made.info.title == "For class 7"
    assert [question.stem for question in made.questions] == chosen
