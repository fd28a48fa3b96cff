"""An image in the editor: dropped, pasted or chosen, kept with the draft, shown as it will be asked."""

from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from quizapp.authoring.images import data
from quizapp.authoring.own import Draft, DraftFile
from quizapp.store import questions
from quizapp.ui.images import images
from quizapp.ui.pages.editor import EditorPage
from quizapp.ui.widgets.image_view import ImageView
from tests.ui.pages.stage import Stage
from tests.ui.test_image_reading import drawn

CTRL = Qt.KeyboardModifier.ControlModifier
COPY = Qt.DropAction.CopyAction


@pytest.fixture
def drafts(tmp_path: Path) -> DraftFile:
    return DraftFile(tmp_path / "draft.json")


@pytest.fixture
def page(desk, stage: Stage, drafts: DraftFile):
    images().use(lambda name: data(desk.library, name))
    made = EditorPage(desk.library, drafts, stage.actions, stage.messages, desk.clock, Random(8))
    stage.put(made)
    made.form.fill(Draft(stem="Which islands are these?", answer="Lewin"))
    yield made
    images().use(lambda _name: None)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = tmp_path / "map.png"
    assert drawn().save(str(found))
    return found


def of_files(*paths: Path) -> QMimeData:
    given = QMimeData()
    given.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return given


def drop(page: EditorPage, over: QWidget, given: QMimeData) -> bool:
    """Drop as Qt does: whoever refuses it hands it on to what holds it; whether anybody took it."""
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), COPY, given, buttons, keys)
    holder = over
    while True:
        enter.ignore()
        QApplication.sendEvent(holder, enter)
        if enter.isAccepted() or holder is page:
            break
        holder = holder.parentWidget()
    QApplication.sendEvent(holder, QDropEvent(QPoint(5, 5), COPY, given, buttons, keys))
    return enter.isAccepted()


def shown(page: EditorPage) -> list[ImageView]:
    return [view for view in page.preview.findChildren(ImageView) if view.isVisible()]


@pytest.mark.parametrize("over", ["stem", "answer", "explanation", "form"])
def test_an_image_dropped_on_any_field_is_the_questions_and_not_its_path(page, path, over):
    field = {"form": page.form}.get(over) or getattr(page.form.fields, over)
    before = page.form.draft()
    assert drop(page, field, of_files(path))
    after = page.form.draft()
    assert len(after.image) == 64
    assert (after.stem, after.answer, after.explanation) == (before.stem, before.answer, before.explanation)
    assert [view.there() for view in shown(page)] == [True]


def test_a_pasted_image_is_the_questions(page, stage):
    QGuiApplication.clipboard().setImage(drawn())
    page.form.stem.setFocus()
    stage.press(Qt.Key.Key_V, CTRL)
    assert page.form.draft().image
    assert page.form.draft().stem == "Which islands are these?"


def test_a_pasted_text_stays_a_text(page, stage):
    QGuiApplication.clipboard().setText("Where? ")
    page.form.stem.setFocus()
    stage.press(Qt.Key.Key_Home, CTRL)
    stage.press(Qt.Key.Key_V, CTRL)
    assert page.form.draft().stem == "Where? Which islands are these?"
    assert not page.form.draft().image


def test_what_is_no_image_is_refused_in_a_sentence_and_the_one_before_stays(page, path, stage, tmp_path):
    drop(page, page.form, of_files(path))
    before = page.form.draft()
    notes = tmp_path / "notes.txt"
    notes.write_text("no image", encoding="utf-8")
    drop(page, page.form, of_files(notes))
    assert "“notes.txt” is no image that can be shown." in stage.notices[-1].sentence
    assert page.form.draft() == before
    drop(page, page.form, of_files(path, notes))
    assert page.form.draft() == before


def test_it_is_saved_with_its_words_and_comes_back_to_be_edited(page, path, desk):
    drop(page, page.form, of_files(path))
    page.form.fields.image.text.setText("A map of three islands")
    number = page._save()
    saved = questions.get(desk.library, number).question
    assert data(desk.library, saved.image) is not None
    assert saved.image_text == "A map of three islands"
    page.enter(number)
    assert page.form.draft().image == saved.image
    assert page.form.fields.image.text.text() == "A map of three islands"


def test_a_draft_keeps_its_image(page, path, drafts):
    drop(page, page.form, of_files(path))
    page.leave()
    kept = drafts.load()
    assert kept is not None
    assert kept.image == page.form.draft().image
    assert drafts.images() == [kept.image]


def test_removing_it_can_be_undone(page, path, stage):
    drop(page, page.form, of_files(path))
    page.form.fields.image.text.setText("A map")
    before = page.form.draft()
    page.form.fields.image.remove.click()
    assert not page.form.draft().image
    assert not shown(page)
    stage.remarks[-1].undo()
    assert page.form.draft() == before


def test_the_next_question_begins_without_the_image_of_the_one_before(page, path):
    drop(page, page.form, of_files(path))
    page.save_and_go_on()
    assert not page.form.draft().image
    assert not shown(page)
