"""The editor: fields by form, problems in words, near duplicates, a draft that is never lost."""

import json
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from quizapp.authoring import browse, own
from quizapp.authoring.own import Draft, DraftFile, DraftForm
from quizapp.store import packs, questions
from quizapp.store.records import PackInfo
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import apply_theme
from quizapp.ui.pages.editor import EditorPage
from quizapp.ui.widgets.option_row import OptionRow
from tests import factories
from tests.ui.pages.stage import Stage, tab_walk

HOSTILE = "<b>bold</b> & <img src='file:///etc/passwd'> a<b"
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def drafts(tmp_path: Path) -> DraftFile:
    return DraftFile(tmp_path / "draft.json")


@pytest.fixture
def page(desk, drafts, stage: Stage) -> EditorPage:
    return EditorPage(desk.library, drafts, stage.actions, stage.messages, desk.clock, Random(8))


def texts(page: EditorPage) -> list[str]:
    return [label.text() for label in page.findChildren(PlainLabel) if label.isVisible()]


def choose_form(page: EditorPage, form: DraftForm) -> None:
    page.form.form.choose(form)


def write(page: EditorPage, **fields: object) -> None:
    page.form.fill(Draft(**fields))  # type: ignore[arg-type]
    page._changed()


def test_a_question_is_typed_and_saved_by_keys_alone(desk, page, stage):
    saved: list[int] = []
    page.saved.connect(saved.append)
    stage.put(page)
    stage.type("Which harbour did Norland buy in 2011?")
    stage.press(Qt.Key.Key_Tab)
    stage.type("Lewin Harbour")
    stage.press(Qt.Key.Key_Return, CTRL)
    (number,) = saved
    stored = questions.get(desk.library, number).question
    assert (stored.stem, stored.answer) == ("Which harbour did Norland buy in 2011?", "Lewin Harbour")
    assert stage.remarks[-1].sentence == "Question saved."
    assert page.form.draft().empty


def test_letters_are_letters_in_the_editor(page, stage):
    stage.put(page)
    stage.type("n t s f 1 2 3 ?")
    assert page.form.stem.toPlainText() == "n t s f 1 2 3 ?"


def test_saving_can_be_undone(desk, page, stage):
    stage.put(page)
    write(page, stem="Which harbour?", answer="Lewin")
    stage.press(Qt.Key.Key_Return, CTRL)
    assert questions.count(desk.library) == 1
    stage.remarks[-1].undo()
    assert questions.count(desk.library) == 0


def test_save_and_add_another_keeps_form_topic_and_tags(desk, page, stage):
    stage.put(page)
    write(page, stem="Which harbour?", answer="Lewin", topic="places", tags=("sea",))
    bar = page.area.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    stage.press(Qt.Key.Key_Return, CTRL | SHIFT)
    assert questions.count(desk.library) == 1
    draft = page.form.draft()
    assert (draft.stem, draft.topic, draft.tags) == ("", "places", ("sea",))
    assert QApplication.focusWidget() is page.form.stem
    assert bar.value() == 0  # and the focus is in sight


def test_the_undo_key_takes_back_a_discarded_draft_or_what_was_saved_but_nothing_while_one_writes(desk, page, stage):
    stage.put(page)
    write(page, stem="Which harbour?", answer="Lewin")
    page.discard.click()
    stage.press(Qt.Key.Key_Z, CTRL)
    assert page.form.draft().stem == "Which harbour?"
    stage.press(Qt.Key.Key_Return, CTRL | SHIFT)
    write(page, stem="Which bay?")
    stage.actions.action("undo").trigger()
    assert questions.count(desk.library) == 1
    write(page, stem="")
    stage.actions.action("undo").trigger()
    assert questions.count(desk.library) == 0
    stage.actions.action("redo").trigger()
    assert questions.count(desk.library) == 1


def test_only_the_fields_of_the_form_are_shown(page, stage):
    stage.put(page)
    assert not page.form.wrong.isVisible()
    choose_form(page, DraftForm.MULTIPLE_CHOICE)
    assert page.form.wrong.isVisible()
    assert len(page.form.wrong.options) == 3


def test_wrong_options_come_and_go(page, stage, qtbot):
    stage.put(page)
    choose_form(page, DraftForm.MULTIPLE_CHOICE)
    qtbot.mouseClick(page.form.wrong._more, Qt.MouseButton.LeftButton)
    assert len(page.form.wrong.options) == 4
    page.form.wrong.options[0].field.setText("Brandt")
    page.form.wrong.options[3].field.setText("Falk")
    qtbot.mouseClick(page.form.wrong.options[0].remove, Qt.MouseButton.LeftButton)
    assert page.form.wrong.texts() == ("", "", "Falk")


def test_a_problem_is_said_under_its_field_which_gets_the_focus(desk, page, stage):
    stage.put(page)
    write(page, stem="Which harbour?", as_of="31 Feb")
    stage.press(Qt.Key.Key_Return, CTRL)
    assert questions.count(desk.library) == 0
    assert "Write the right answer." in texts(page)
    assert page.form.answer.property("state") == "wrong"
    assert QApplication.focusWidget() is page.form.answer
    assert page.form.answer.accessibleDescription() == "Write the right answer."
    stage.type("Lewin")
    assert "Write the right answer." not in texts(page)
    assert any(text.startswith("Write a date such as") for text in texts(page))


def test_multiple_choice_needs_two_wrong_options(desk, page, stage):
    stage.put(page)
    write(page, form=DraftForm.MULTIPLE_CHOICE, stem="Which harbour?", answer="Lewin", wrong=("Oster", "", ""))
    stage.press(Qt.Key.Key_Return, CTRL)
    assert "Multiple choice needs two wrong options or more." in texts(page)
    assert QApplication.focusWidget() is page.form.wrong.options[1].field
    assert page.form.wrong.options[1].field.property("state") == "wrong"
    write(page, form=DraftForm.MULTIPLE_CHOICE, stem="Which harbour?", answer="Lewin", wrong=("Oster", "Sund", ""))
    page.save()
    assert questions.count(desk.library) == 1


def test_the_preview_follows_as_a_card_and_as_a_quiz(page, stage):
    stage.put(page)
    write(page, form=DraftForm.MULTIPLE_CHOICE, stem="Which harbour?", answer="Lewin", wrong=("Oster", "Sund", ""))
    rows = [row for row in page.preview.findChildren(OptionRow) if row.isVisible()]
    assert {row.option() for row in rows} == {"Lewin", "Oster", "Sund"}
    assert [row.option() for row in rows if row.state() == "right"] == ["Lewin"]
    next(segment for segment in page.preview.side.segments if segment.choice.value == "card").click()
    QApplication.processEvents()
    assert not [row for row in page.preview.findChildren(OptionRow) if row.isVisible()]


def test_the_checks_come_on_a_pause_in_typing(page, stage, qtbot):
    stage.put(page)
    write(page, stem="What did Lewin sell to Norland in 2011?", answer="Lewin")
    qtbot.waitUntil(lambda: any("answer" in text for text in _checks(page)), timeout=3000)


def _checks(page: EditorPage) -> list[str]:
    checks = page.preview._checks
    return [
        label.text() for at in range(checks.count()) for label in checks.itemAt(at).widget().findChildren(PlainLabel)
    ]


def test_a_question_that_is_there_already_is_named_and_can_be_opened(desk, page, stage, qtbot):
    (number,) = desk.fill(1)
    asked: list[int] = []
    page.open_requested.connect(asked.append)
    stage.put(page)
    stage.type("Who was the president of Norland number 1 in May 2011?")
    qtbot.waitUntil(page.form.banner.isVisible, timeout=3000)
    assert "Who was president of Norland number 1" in page.form.banner.text()
    qtbot.mouseClick(page.form.banner.button, Qt.MouseButton.LeftButton)
    assert asked == [number]


def test_the_draft_is_kept_on_a_pause_on_leaving_and_on_escape(desk, page, stage, drafts, qtbot):
    closed: list[bool] = []
    page.closed.connect(lambda: closed.append(True))
    stage.put(page)
    stage.type("Which harbour?")
    qtbot.waitUntil(lambda: drafts.load() is not None, timeout=3000)
    assert page.kept.isVisible()
    stage.type(" And when?")
    assert not page.kept.isVisible()
    assert page.leave()
    assert drafts.load().stem == "Which harbour? And when?"
    page.enter()
    assert page.form.draft().stem == "Which harbour? And when?"
    stage.press(Qt.Key.Key_Escape)
    assert closed == [True]


def test_saving_forgets_the_draft(page, stage, drafts):
    stage.put(page)
    write(page, stem="Which harbour?", answer="Lewin")
    assert page.leave()
    assert drafts.path.exists()
    page.save()
    assert not drafts.path.exists()


def test_where_saving_fails_the_text_stays_and_it_is_said(desk, page, stage):
    stage.put(page)
    write(page, stem="Which harbour?", answer="Lewin")
    desk.library.connection.execute("PRAGMA query_only = ON")
    stage.press(Qt.Key.Key_Return, CTRL)
    desk.library.connection.execute("PRAGMA query_only = OFF")
    assert "not saved yet" in stage.notices[-1].sentence
    assert page.form.draft().stem == "Which harbour?"


def test_an_existing_question_is_edited_in_place_and_the_new_draft_is_left_alone(desk, page, stage, drafts):
    (number,) = desk.fill(1)
    drafts.keep(Draft(stem="Half a question"))
    stage.put(page, number)
    assert "Edit the question" in texts(page)
    assert not page.another.isVisible()
    assert page.form.draft().answer == "Ada Quill"
    page.form.answer.setText("Mina Okafor the Elder")
    assert page.leave()
    page.enter(number)
    assert page.form.draft().answer == "Mina Okafor the Elder"
    page.save()
    assert questions.get(desk.library, number).question.answer == "Mina Okafor the Elder"
    page.enter()
    assert page.form.draft().stem == "Half a question"


def test_long_texts_are_shown_from_their_beginning(desk, page, stage):
    long = "Treaty on Alliance and Integration " * 4
    (number,) = desk.fill(1, answer=long.strip())
    stage.put(page, number)
    fields = [page.form.answer, *(option.field for option in page.form.wrong.options)]
    assert [field.cursorPosition() for field in fields] == [0] * len(fields)


@pytest.mark.parametrize("scale", [0.8, 1.0])
def test_a_long_question_is_shown_whole_when_it_is_opened(desk, page, stage, qapp, scale):
    apply_theme(qapp, "light", scale)
    (number,) = desk.fill(1, stem="word " * 26)
    stage.resize(1024, 680)
    stage.put(page, number)
    QApplication.processEvents()
    assert page.form.stem.document().size().height() > 1
    assert page.form.stem.verticalScrollBar().maximum() == 0


def test_tokens_are_ended_by_enter_and_semicolon_and_taken_out_by_press_and_backspace(page, stage, qtbot):
    stage.put(page)
    field = page.form.fields.accepted
    field.line.setFocus()
    stage.type("Quill")
    stage.press(Qt.Key.Key_Return)
    stage.type("A. Quill;Ada")
    assert field.texts() == ("Quill", "A. Quill", "Ada")
    stage.press(Qt.Key.Key_Return)
    qtbot.mouseClick(field.tokens[0], Qt.MouseButton.LeftButton)
    assert field.texts() == ("A. Quill", "Ada")
    stage.press(Qt.Key.Key_Backspace)
    assert field.texts() == ("A. Quill",)
    assert page.form.draft().accepted == ("A. Quill",)


def test_hostile_text_is_shown_literally_in_preview_and_warning(desk, page, stage, qtbot):
    questions.add(desk.library, [factories.question(1, stem=HOSTILE)], name="add", now=desk.clock.now())
    stage.put(page)
    write(page, stem=HOSTILE, answer=HOSTILE + "2")
    page._look_again()
    QApplication.processEvents()
    assert {HOSTILE, HOSTILE + "2"} <= set(texts(page))
    assert HOSTILE in page.form.banner.text()


def test_the_draft_file_holds_plain_values(page, stage, drafts):
    stage.put(page)
    write(page, stem=HOSTILE, tags=("a", "b"))
    page.leave()
    assert json.loads(drafts.path.read_text(encoding="utf-8"))[""]["stem"] == HOSTILE


def test_theme_and_text_size_change_while_it_is_shown(page, stage, qapp):
    stage.put(page)
    write(page, form=DraftForm.MULTIPLE_CHOICE, stem="Which harbour?", answer="Lewin")
    apply_theme(qapp, "dark", 2.0)
    QApplication.processEvents()
    assert page.form.draft().stem == "Which harbour?"
    assert page.content.width() <= page.area.viewport().width()
    apply_theme(qapp, "light")


def test_tab_visits_everything_by_name_in_reading_order(page, stage):
    stage.put(page)
    choose_form(page, DraftForm.MULTIPLE_CHOICE)
    QApplication.processEvents()
    names = tab_walk(stage, page.another)
    wanted = [
        "Save and add another",
        "Save",
        "Form",
        "Question",
        "Right answer",
        "Wrong option 1",
        "Remove wrong option 1",
        "Wrong option 2",
        "Remove wrong option 2",
        "Wrong option 3",
        "Remove wrong option 3",
        "Add an option",
        "Also accept when typed",
        "Why it is right",
        "Source",
        "True as of",
        "Quotation",
        "Topic",
        "Tags",
    ]
    assert [name for name in names if name in wanted] == wanted


def test_tab_leads_from_the_question_to_the_answer_although_a_warning_has_appeared(desk, page, stage, qtbot):
    stem = questions.get(desk.library, desk.fill(1)[0]).question.stem
    stage.put(page)
    page.form.stem.setFocus()
    stage.type(stem)
    qtbot.waitUntil(page.form.banner.isVisible)
    stage.press(Qt.Key.Key_Tab)
    assert page.form.answer.hasFocus()


def test_saving_a_question_in_which_nothing_was_changed_says_so_and_is_no_deed(desk, page, stage):
    info = PackInfo(id="pack", title="Pack", version="1", content_hash="1")
    packs.install(desk.library, info, [], [factories.question(1)], now=desk.clock.now())
    (stored,) = questions.of_pack(desk.library, "pack")
    back: list[int] = []
    page.saved.connect(back.append)
    stage.put(page, stored.id)
    stage.press(Qt.Key.Key_Return, CTRL)
    assert back == [stored.id]
    assert (stage.remarks[-1].sentence, stage.remarks[-1].undo) == ("Nothing was changed.", None)
    assert not own.layers(desk.library, stored.id).edited
    assert browse.next_undo(desk.library) is None


def test_a_question_of_a_pack_becomes_a_version_of_one_s_own_and_can_be_brought_back(desk, page, stage):
    info = PackInfo(id="pack", title="Pack", version="1", content_hash="1")
    packs.install(desk.library, info, [], [factories.question(1)], now=desk.clock.now())
    (stored,) = questions.of_pack(desk.library, "pack")
    stage.put(page, stored.id)
    assert page.layer.isVisible()
    assert page.layer.text().startswith("This question belongs to a pack.")
    assert not page.layer.button.isVisible()
    stage.type(" Say.")
    stage.press(Qt.Key.Key_Return, CTRL)
    assert questions.get(desk.library, stored.id).question.stem.endswith(" Say.")
    page.enter(stored.id)
    assert f"The pack has: {stored.question.stem} {stored.question.answer}" in page.layer.text()
    back: list[int] = []
    page.saved.connect(back.append)
    stage.qtbot.mouseClick(page.layer.button, Qt.MouseButton.LeftButton)
    assert back == [stored.id]
    assert questions.get(desk.library, stored.id).question == stored.question
    stage.remarks[-1].undo()
    assert questions.get(desk.library, stored.id).question.stem.endswith(" Say.")
    page.enter(None)
    assert not page.layer.isVisible()
