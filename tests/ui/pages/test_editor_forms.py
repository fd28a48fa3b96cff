"""Every form of a question in the editor: its fields, how it will be asked, and back again."""

from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from quizapp.authoring.own import FIELDS, Draft, DraftFile, DraftForm, as_question
from quizapp.questions.question import AnswerKind, Distractor
from quizapp.store import questions
from quizapp.ui.labels import PlainLabel
from quizapp.ui.pages.editor import EditorPage
from quizapp.ui.widgets.option_row import OptionRow
from quizapp.ui.widgets.suggestions import Suggestions
from tests.authoring.drafts import FINISHED
from tests.ui.pages.stage import Stage

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
OF_A_FORM = {name for names in FIELDS.values() for name in names}


@pytest.fixture
def page(desk, stage: Stage, tmp_path: Path) -> EditorPage:
    made = EditorPage(
        desk.library, DraftFile(tmp_path / "draft.json"), stage.actions, stage.messages, desk.clock, Random(8)
    )
    stage.put(made)
    return made


def write(page: EditorPage, draft: Draft) -> None:
    page.form.fill(draft)
    page._changed()
    QApplication.processEvents()


def rows(page: EditorPage) -> list[OptionRow]:
    return [row for row in page.preview.findChildren(OptionRow) if row.isVisible()]


def shown(page: EditorPage) -> list[str]:
    return [label.text() for label in page.preview.findChildren(PlainLabel) if label.isVisible()]


def test_each_form_shows_its_own_fields_is_saved_and_comes_back(desk, page):
    for form, draft in FINISHED.items():
        page.enter()
        write(page, draft)
        visible = {name for name in OF_A_FORM if page.form.fields.named[name].isVisible()}
        assert visible == set(FIELDS[form])
        number = page._save()
        assert number is not None
        saved = questions.get(desk.library, number).question
        assert saved == as_question(draft, saved.key)
        page.enter(number)
        assert page.form.draft().form is form


def test_what_was_typed_into_a_field_that_another_form_hides_is_there_again(page):
    write(page, FINISHED[DraftForm.SEVERAL_RIGHT])
    page.form.form.choose(DraftForm.TRUE_FALSE)
    page.form.form.choose(DraftForm.SEVERAL_RIGHT)
    assert page.form.draft().right == FINISHED[DraftForm.SEVERAL_RIGHT].right


def test_a_number_is_written_by_keys_alone(desk, page, stage):
    saved: list[int] = []
    page.saved.connect(saved.append)
    page.form.form.choose(DraftForm.NUMBER)
    for text in ("How long is the pipe?", "1,200", "km", "5 %"):
        stage.type(text)
        stage.press(Qt.Key.Key_Tab)
    stage.press(Qt.Key.Key_Return, CTRL)
    made = questions.get(desk.library, saved[0]).question
    assert (made.answer, made.tolerance) == ("1,200 km", "5 %")


def test_selected_words_become_the_gap_by_one_key_and_undo_takes_it_back(page, stage):
    page.form.form.choose(DraftForm.CLOZE)
    stage.type("Signed in Lewin")
    cursor = page.form.stem.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.WordLeft, QTextCursor.MoveMode.KeepAnchor)
    page.form.stem.setTextCursor(cursor)
    stage.press(Qt.Key.Key_G, ALT)
    assert page.form.stem.toPlainText() == "Signed in {Lewin}"
    assert "Signed in _____" in shown(page)
    stage.press(Qt.Key.Key_Z, CTRL)
    assert page.form.stem.toPlainText() == "Signed in Lewin"


def test_the_gap_key_does_nothing_in_other_forms(page, stage):
    stage.type("Signed in Lewin")
    stage.press(Qt.Key.Key_G, ALT)
    assert page.form.stem.toPlainText() == "Signed in Lewin"


def test_the_preview_is_what_a_quiz_asks_with_and_takes_no_press(page, stage):
    write(page, FINISHED[DraftForm.SEVERAL_RIGHT])
    assert {row.option() for row in rows(page) if row.state() == "right"} == {"Norland", "Bosnia and Herzegovina"}
    stage.qtbot.mouseClick(rows(page)[0], Qt.MouseButton.LeftButton)
    assert {row.focusPolicy() for row in rows(page)} == {Qt.FocusPolicy.NoFocus}
    write(page, FINISHED[DraftForm.TRUE_FALSE])
    assert [(row.option(), row.state()) for row in rows(page)] == [("True", "normal"), ("False", "right")]
    write(page, FINISHED[DraftForm.NUMBER])
    assert {"km", "1,200 km"} <= set(shown(page))


def test_how_finely_a_date_is_asked_for_is_told_while_it_is_typed(page, stage):
    page.form.form.choose(DraftForm.DATE)
    page.form.answer.setFocus()
    stage.type("2008-08")
    assert page.form.fields.named["answer"].hint.text() == "Asked for: month and year"
    stage.type("-26")
    assert page.form.fields.named["answer"].hint.text() == "Asked for: day, month and year"


def test_a_problem_of_a_form_is_told_at_its_field(page, stage):
    write(page, Draft(form=DraftForm.SEVERAL_RIGHT, stem="Which?", right=("a", ""), wrong=("b", "c")))
    stage.press(Qt.Key.Key_Return, CTRL)
    assert QApplication.focusWidget() is page.form.fields.right.options[1].field
    assert page.form.fields.named["right"].problem.isVisible()


def test_tags_are_completed_from_those_in_use(desk, page, stage):
    desk.fill(1, tags=("harbours",))
    page.enter()
    line = page.form.fields.tags.line
    line.setFocus()
    stage.qtbot.keyClicks(line, "harb")
    assert [shown.texts() for shown in page.window().findChildren(Suggestions)] == [("harbours",)]
    stage.press(Qt.Key.Key_Tab)
    assert page.form.fields.tags.texts() == ("harbours",)


def test_the_draft_of_an_edit_survives_the_page_and_can_be_discarded_and_taken_back(desk, page, stage, tmp_path):
    (number,) = desk.fill(1)
    page.enter(number)
    assert not page.discard.isVisible()
    page.form.answer.setText("Mina Okafor")
    assert page.leave()
    again = DraftFile(tmp_path / "draft.json")
    assert again.load(number).answer == "Mina Okafor"
    page.enter(number)
    assert page.form.draft().answer == "Mina Okafor"
    stage.qtbot.mouseClick(page.discard, Qt.MouseButton.LeftButton)
    assert page.form.draft().answer == "Ada Quill"
    assert again.load(number) is None
    stage.remarks[-1].undo()
    assert page.form.draft().answer == "Mina Okafor"


def test_an_edit_that_was_only_looked_at_leaves_no_draft(desk, page, tmp_path):
    (number,) = desk.fill(1)
    page.enter(number)
    assert page.leave()
    assert not (tmp_path / "draft.json").exists()


def test_what_was_typed_is_on_disk_within_a_second_however_fast_one_types_on(page, stage, tmp_path):
    stage.type("Which harbour")
    assert page._keeping.isActive()
    page._pause.stop()  # as another key does before the pause is over
    page._keeping.timeout.emit()
    assert DraftFile(tmp_path / "draft.json").load().stem == "Which harbour"


def test_a_suggested_option_is_taken_by_key_and_by_mouse_with_why_it_is_wrong(desk, page, stage):
    wrong = tuple(Distractor(text=text, why=f"{text} was elsewhere.") for text in ("Tomas Brandt", "Jon Falk"))
    desk.fill(1, kind=AnswerKind.PERSON, answer="Ada Quill", accepted=(), distractors=wrong)
    write(page, Draft(form=DraftForm.MULTIPLE_CHOICE, stem="Who was it in 1950?", answer="Ada Quill"))
    page._look_again()
    stage.press(Qt.Key.Key_1, ALT)
    (chip,) = page.form.suggested.chips
    stage.qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    draft = page.form.draft()
    assert (draft.wrong[:2], draft.reasons[:2]) == (("Tomas Brandt", "Jon Falk"), tuple(one.why for one in wrong))
    assert not page.form.suggested.isVisible()
    page.form.wrong.options[0].field.setText("Tomas Brand")
    assert page.form.draft().reasons[:2] == ("", wrong[1].why)
