"""The page of packs: installing with a look first, removing and putting back, details, saving one as a file."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog

from quizapp.authoring import browse
from quizapp.exchange import make_pack, pack_desk
from quizapp.exchange.ready_questions import ReadyQuestions
from quizapp.store import questions
from quizapp.ui.labels import PlainLabel
from quizapp.ui.pages.pack_sheets import DetailsSheet, InstallSheet, RemoveSheet
from quizapp.ui.pages.packs import PacksPage
from tests.exchange.test_make_pack import ALL_FORMS, DETAILS
from tests.ui.pages.stage import Stage

COUNT = len(ALL_FORMS)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "ports.quizpack"
    make_pack.write(made, make_pack.files(DETAILS, ReadyQuestions(tuple(ALL_FORMS))))
    return made


@pytest.fixture
def page(desk, stage: Stage) -> PacksPage:
    made = PacksPage(desk.library, None, desk.clock, stage.messages, stage.actions)
    stage.put(made)
    return made


@pytest.fixture
def filled(desk, page: PacksPage, path: Path) -> PacksPage:
    pack_desk.install(desk.library, pack_desk.read(path), now=desk.clock.now())
    page.enter()
    return page


def sheet(kind):
    found = [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]
    assert len(found) == 1
    return found[0]


def words(widget) -> str:
    return " ".join(label.text() for label in widget.findChildren(PlainLabel) if label.isVisibleTo(widget))


def drop(page: PacksPage, path: Path) -> None:
    given = QMimeData()
    given.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(page, QDragEnterEvent(QPoint(5, 5), copy, given, left, none))
    QApplication.sendEvent(page, QDropEvent(QPoint(5, 5), copy, given, left, none))


def test_without_a_pack_it_is_said_what_one_is_and_how_to_get_one(page):
    assert "No pack is installed" in words(page)


def test_a_dropped_pack_is_looked_at_and_installed_only_when_that_is_agreed_to(desk, page, path, stage):
    drop(page, path)
    assert f"{COUNT} new questions." in words(sheet(InstallSheet))
    assert questions.count(desk.library) == 0
    sheet(InstallSheet).send.click()
    assert questions.count(desk.library) == COUNT
    assert [card.row.info.title for card in page.cards] == ["Ports & Accords"]


@pytest.mark.parametrize("alone", [True, False])
def test_what_is_there_already_comes_in_suspended_unless_it_is_wanted_twice(desk, filled, tmp_path, stage, alone):
    other = tmp_path / "again.quizpack"
    make_pack.write(other, make_pack.files(replace(DETAILS, id="again"), ReadyQuestions(tuple(ALL_FORMS[:2]))))
    filled.open(other)
    assert "2 of them are in your library already, word for word." in words(sheet(InstallSheet))
    assert sheet(InstallSheet).suspend.isChecked()
    if not alone:
        sheet(InstallSheet).suspend.click()
    sheet(InstallSheet).send.click()
    assert stage.remarks[-1].sentence.endswith("2 copies were suspended.") is alone
    assert questions.count(desk.library) == COUNT + 2


def test_escape_installs_nothing(desk, page, path, stage, qtbot):
    page.open(path)
    qtbot.keyClick(sheet(InstallSheet), Qt.Key.Key_Escape)
    assert questions.count(desk.library) == 0


def test_an_update_tells_what_changes_and_which_version_it_replaces(desk, filled, path):
    changed = (replace(ALL_FORMS[0], stem="Why did Norland want Lewin?"), *ALL_FORMS[1:])
    make_pack.write(path, make_pack.files(replace(DETAILS, version="2"), ReadyQuestions(changed)))
    filled.open(path)
    told = words(sheet(InstallSheet))
    assert "1 reworded; progress stays." in told
    assert "Version 2, in place of 1.2" in told
    sheet(InstallSheet).send.click()
    assert filled.cards[0].row.info.version == "2"


def test_the_same_pack_again_is_said_to_be_there(filled, path, stage):
    filled.open(path)
    assert stage.remarks[-1].sentence == "“Ports & Accords” is installed as it is."


def test_what_is_no_pack_is_refused_in_a_sentence(page, tmp_path, stage):
    (tmp_path / "notes.quizpack").write_text("no pack", encoding="utf-8")
    page.open(tmp_path / "notes.quizpack")
    assert "“notes.quizpack” cannot be installed" in stage.notices[-1].sentence


def test_a_pack_is_removed_with_its_progress_kept_and_undo_brings_it_back(desk, filled, stage):
    filled.cards[0].remove.click()
    sheet(RemoveSheet).keep.click()
    assert questions.count(desk.library) == 0
    assert filled.cards[0].row.removed
    filled.turn_requested.connect(lambda _which: browse.undo(desk.library, desk.clock.now()))
    stage.remarks[-1].undo()
    filled.enter()
    assert questions.count(desk.library) == COUNT
    assert not filled.cards[0].row.removed


def test_a_removed_pack_is_put_back_by_its_button(desk, filled):
    pack_desk.remove(desk.library, "ports-accords", name="Remove", now=desk.clock.now())
    filled.enter()
    filled.cards[0].put_back.click()
    assert questions.count(desk.library) == COUNT


def test_a_pack_is_deleted_with_its_progress_only_where_that_is_chosen(desk, filled):
    filled.cards[0].remove.click()
    sheet(RemoveSheet).delete.click()
    assert desk.library.connection.execute("SELECT count(*) FROM card").fetchone() == (0,)


def test_its_details_are_changed_and_what_is_wrong_is_told_at_its_field(desk, filled):
    filled.cards[0].details.click()
    asked = sheet(DetailsSheet)
    asked.name.setText(" ")
    asked.send.click()
    assert "Give the pack a title." in words(asked)
    asked.name.setText("Exam, part 2")
    asked.send.click()
    assert filled.cards[0].row.info.title == "Exam, part 2"


def test_its_questions_are_shown_in_the_library(filled):
    asked = []
    filled.search_requested.connect(asked.append)
    filled.cards[0].show_questions.click()
    assert asked == ["pack:ports-accords"]


def test_it_is_saved_as_a_file_that_installs_again(filled, tmp_path, stage):
    filled.cards[0].save.click()
    dialog = next(one for one in filled.findChildren(QFileDialog))
    assert dialog.selectedFiles()[0].endswith("ports-accords.quizpack")
    dialog.fileSelected.emit(str(tmp_path / "again.quizpack"))
    dialog.reject()
    assert len(pack_desk.read(tmp_path / "again.quizpack").questions) == COUNT
    assert stage.remarks[-1].sentence == f"{COUNT} questions are in again.quizpack."
