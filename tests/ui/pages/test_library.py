"""The list of questions: found by words and filters, previewed, flagged, suspended, deleted, and all of it undone."""

from dataclasses import replace
from datetime import timedelta
from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from quizapp.authoring import browse, own
from quizapp.authoring.browse import Filters
from quizapp.questions.question import Question
from quizapp.settings import Settings
from quizapp.store import bulk, cards, decks, indexes, journal, packs, questions
from quizapp.store.columns import memory
from quizapp.store.records import PackInfo, Report, State
from quizapp.study.decks import scheduler
from quizapp.study.quiz.shelf import shelved
from quizapp.study.schedule import Scheduler
from quizapp.study.session import Rating, StudySession
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import apply_theme
from quizapp.ui.pages.ask_name import AskName
from quizapp.ui.pages.due_day import DueDay
from quizapp.ui.pages.library import LibraryPage
from quizapp.ui.pages.library_model import LibraryModel
from quizapp.ui.pages.replace_words import ReplaceWords
from quizapp.ui.pages.tag_questions import TagQuestions
from quizapp.ui.requests import Edited
from quizapp.ui.widgets.button import Button
from tests import factories
from tests.ui.pages.stage import Stage, tab_walk

HOSTILE = "<b>bold</b> & <img src='file:///etc/passwd'> a<b?"
MORE = (
    *("Flag", "Change topic", "Move to a deck", "Find and replace", "Make a pack", "Bury"),
    *("Bring back today", "Set due day"),
    *("Start anew", "Put on the missed shelf", "Restore", "Empty the bin", "Sort by", "Columns"),
)
CTRL = Qt.KeyboardModifier.ControlModifier


class Shelf:
    """A library with own questions, and the page over it."""

    def __init__(self, library, clock, stage: Stage) -> None:
        self.library, self.clock, self.stage = library, clock, stage
        self.page = LibraryPage(
            library, clock, Settings(), stage.messages, stage.actions, scheduler=self.scheduler, jobs=stage.jobs
        )
        self.edits: list[int] = []
        self.page.edit_requested.connect(self.edits.append)

    def scheduler(self) -> Scheduler:
        return scheduler(self.library, Settings(), self.clock)

    def add(self, *made: Question) -> list[int]:
        return questions.add(self.library, made, name="add", now=self.clock.now())

    def fill(self, count: int) -> list[int]:
        return self.add(
            *(factories.question(number, topic="dates" if number % 2 else "votes") for number in range(1, count + 1))
        )

    def show(self) -> None:
        self.stage.put(self.page)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key, and have done what it does."""
        self.stage.press(key, modifier)
        self.settle()

    def settle(self) -> None:
        """Let a deed end that a busy machine did not do at once."""
        self.stage.qtbot.waitUntil(lambda: not self.page._deeds.busy)

    def stems(self) -> list[str]:
        self.settle()
        model = self.page.model
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    def texts(self) -> list[str]:
        return [label.text() for label in self.page.findChildren(PlainLabel) if label.isVisible()]

    def search(self, words: str) -> None:
        self.page.search.setText(words)
        self.stage.qtbot.waitUntil(lambda: self.page.model.filters.text == words)


@pytest.fixture
def shelf(library, clock, stage) -> Shelf:
    return Shelf(library, clock, stage)


def test_the_first_question_is_previewed_with_answer_and_source(shelf):
    shelf.fill(3)
    shelf.show()
    QApplication.processEvents()
    assert "3 questions" in shelf.texts()
    assert "Ada Quill" in shelf.texts()
    assert "Harbour Courier, 12 May 2011, ¶ 3" in shelf.texts()
    assert "Not answered yet, so there is nothing to say about it." in shelf.texts()


def test_words_and_filters_narrow_the_list_together(shelf):
    shelf.fill(9)
    shelf.show()
    shelf.page.filters.topics[1].click()
    assert len(shelf.stems()) == 5
    shelf.search("number 3")
    assert shelf.stems() == ["Who was president of Norland number 3 in May 2011?"]
    shelf.page.filters.topics[3].click()
    shelf.search("number")
    assert len(shelf.stems()) == 9


def test_no_match_says_so_and_leads_back(shelf):
    shelf.fill(3)
    shelf.show()
    shelf.page.filters.topics[0].click()
    shelf.search("<i>number</i>")
    QApplication.processEvents()
    assert "No question matches “<i>number</i>”" in shelf.texts()
    assert not shelf.page.preview.isVisible()
    shelf.search("number")
    QApplication.processEvents()
    assert "3 questions match without the filters." in shelf.texts()
    clear = next(b for b in shelf.page.findChildren(Button) if b.text() == "Clear filters" and b.isVisible())
    clear.click()
    assert len(shelf.stems()) == 3


def test_a_topic_that_is_none_is_told_with_what_is_nearest(shelf):
    shelf.fill(2)
    shelf.show()
    shelf.search("topic:dat")
    QApplication.processEvents()
    assert "No topic is called “dat”. “dates” begins so: topic:dat* finds all that do." in shelf.texts()
    shelf.page.filters.topics[1].click()
    QApplication.processEvents()
    assert "No topic is called “dat”. “dates” begins so: topic:dat* finds all that do." in shelf.texts()


def test_escape_clears_a_filter_that_leaves_nothing(shelf):
    shelf.fill(2)
    shelf.show()
    shelf.page.filters.topics[0].click()
    assert shelf.stems() == []
    shelf.page.setFocus()
    shelf.press(Qt.Key.Key_Escape)
    assert len(shelf.stems()) == 2


def test_an_empty_library_offers_the_first_question(shelf):
    shelf.show()
    QApplication.processEvents()
    assert "No questions here yet" in shelf.texts()
    with shelf.stage.qtbot.waitSignal(shelf.page.add_requested):
        shelf.page.nothing.button().click()


def test_suspending_by_key_is_told_counted_and_undone_by_key(shelf):
    ids = shelf.fill(3)
    shelf.show()
    shelf.page.table.choose(1)
    shelf.press(Qt.Key.Key_S)
    assert browse.preview(shelf.library, ids[1]).card.suspended
    assert shelf.stage.remarks[-1].sentence == "1 question is set aside."
    assert shelf.page.filters.standings[3].accessibleName() == "Suspended, 1"
    assert shelf.page.table.current_number() == 1
    assert shelf.page.line.suspend.text() == "Take back"
    shelf.press(Qt.Key.Key_Z, CTRL)
    assert not browse.preview(shelf.library, ids[1]).card.suspended
    assert shelf.stage.remarks[-1].sentence == "Undone: suspend “Who was president of Norland number 2 in May…”"
    shelf.press(Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert browse.preview(shelf.library, ids[1]).card.suspended


def test_several_are_flagged_and_deleted_together_by_mouse(shelf):
    ids = shelf.fill(4)
    shelf.show()
    shelf.page.table.selectAll()
    QApplication.processEvents()
    assert "4 selected" in shelf.texts()
    shelf.stage.actions.action("library.flag").trigger()
    assert all(browse.preview(shelf.library, number).card.flagged for number in ids)
    shelf.page.table.selectAll()
    shelf.stage.qtbot.mouseClick(shelf.page.line.delete, Qt.MouseButton.LeftButton)
    assert shelf.stems() == []
    undo = shelf.stage.remarks[-1].undo
    assert undo is not None
    undo()
    assert len(shelf.stems()) == 4


def test_a_row_is_chosen_alone_although_ctrl_is_held(shelf):
    shelf.fill(3)
    shelf.show()
    shelf.press(Qt.Key.Key_Control, CTRL)
    for _again in range(2):
        shelf.page.refresh()
        assert len(shelf.page.chosen()) == 1


def test_a_question_of_a_pack_is_edited_and_not_deleted(shelf):
    info = PackInfo(id="pack", title="Pack", version="1", content_hash="1")
    packs.install(shelf.library, info, [], [factories.question(1)], now=shelf.clock.now())
    shelf.show()
    assert shelf.page.preview.first.isEnabled()
    shelf.press(Qt.Key.Key_E)
    shelf.press(Qt.Key.Key_Delete)
    (number,) = shelf.edits
    assert len(shelf.stems()) == 1
    (remark,) = shelf.stage.remarks
    assert remark.sentence.startswith("A question of a pack comes back with its pack")
    own.edit(
        shelf.library, number, replace(own.draft_of(shelf.library, number), stem="Who led?"), now=shelf.clock.now()
    )
    shelf.page.refresh()
    said = [label.text() for label in shelf.page.preview.findChildren(PlainLabel)]
    assert f"This is your own version. The pack has: {factories.question(1).stem} Ada Quill" in said


def test_an_own_question_is_edited_by_key_and_by_button(shelf):
    ids = shelf.fill(2)
    shelf.show()
    shelf.press(Qt.Key.Key_E)
    shelf.page.preview.first.click()
    assert shelf.edits == [ids[0], ids[0]]


def test_letters_typed_into_the_search_do_nothing_else(shelf):
    ids = shelf.fill(2)
    shelf.show()
    shelf.press(Qt.Key.Key_F, CTRL)
    assert shelf.page.search.hasFocus()
    shelf.stage.type("sef")
    assert shelf.page.search.text() == "sef"
    assert shelf.edits == []
    assert not browse.preview(shelf.library, ids[0]).card.suspended


def test_enter_in_the_search_leads_to_the_list(shelf):
    shelf.fill(2)
    shelf.show()
    shelf.page.search_now()
    shelf.stage.type('"number 2"')
    shelf.press(Qt.Key.Key_Return)
    assert shelf.page.table.hasFocus()
    assert len(shelf.stems()) == 1


def test_text_is_shown_as_it_is(shelf):
    shelf.add(factories.question(1, stem=HOSTILE, answer=HOSTILE, topic="<u>own</u>", tags=("<s>tag</s>",)))
    shelf.show()
    QApplication.processEvents()
    assert shelf.texts().count(HOSTILE) == 2
    assert "&lt;b&gt;bold" in str(shelf.page.model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole))
    assert shelf.page.filters.topics[-1].text() == "<u>own</u>"


def test_memory_and_last_reviews_of_an_answered_question(shelf):
    shelf.fill(1)
    rng = Random(1)
    for rating in (Rating.GOOD, Rating.GOOD, Rating.AGAIN):
        settings = Settings()
        session = StudySession(
            shelf.library, scheduler(shelf.library, settings, shelf.clock), settings, shelf.clock, rng
        )
        session.show_answer()
        shelf.clock.advance(seconds=8)
        session.rate(rating)
        shelf.clock.advance(days=90)
    shelf.show()
    QApplication.processEvents()
    texts = shelf.texts()
    assert texts[texts.index("Last reviews") + 2] == "Again"
    assert texts.count("Good") == 2
    assert "8.0 s" in texts
    assert "Recall today" in texts


@pytest.mark.parametrize(("width", "scale"), [(968, 1.0), (1168, 2.0)])
def test_the_preview_is_a_drawer_where_there_is_little_room(shelf, qapp, width, scale):
    apply_theme(qapp, "light", scale)
    shelf.fill(3)
    shelf.stage.resize(width, 680)
    shelf.show()
    left: list[str] = []
    shelf.stage.actions.on("back", lambda: left.append("back"))
    assert not shelf.page.preview.isVisible()
    assert shelf.page.filters.isVisible() == (scale == 1.0)
    shelf.page.table.setFocus()
    shelf.press(Qt.Key.Key_Return)
    QApplication.processEvents()
    assert shelf.page.preview.isVisible()
    assert not shelf.page.filters.isVisible()
    assert shelf.stage.width() == width
    shelf.press(Qt.Key.Key_Escape)
    assert not shelf.page.preview.isVisible()
    assert left == []
    shelf.press(Qt.Key.Key_Escape)
    assert left == ["back"]


def test_tab_goes_from_the_search_to_the_filters_to_the_list_to_the_preview(shelf):
    shelf.fill(3)
    shelf.show()
    names = tab_walk(shelf.stage, shelf.page.search)
    assert names[:2] == ["Search questions and answers", "What can be searched for"]
    assert names[2] == "Leaders, 0"
    assert names.index("Suspended, 0") < names.index("Tag") < names.index("Questions") < names.index("Edit")


def test_it_survives_a_change_of_theme_and_text_size_while_shown(shelf, qapp):
    shelf.fill(3)
    shelf.show()
    apply_theme(qapp, "dark", 2.0)
    QApplication.processEvents()
    assert shelf.page.table.rowHeight(0) == 86
    apply_theme(qapp, "light")
    QApplication.processEvents()
    assert shelf.page.preview.isVisible()


def test_a_column_that_had_no_room_comes_back_as_wide_as_it_is_meant_to_be(shelf, qapp):
    shelf.fill(3)
    apply_theme(qapp, "light", 2.0)
    shelf.show()
    table, state = shelf.page.table, shelf.page.model.column("state")
    table.restyle()
    assert table.columnWidth(state) == shelf.page.model.columns[state].width * 2


def test_a_long_list_is_read_a_page_at_a_time(shelf, library, clock):
    shelf.fill(250)
    shelf.show()
    model = LibraryModel(library, shelf.page.today, shelf.page.moment)
    model.show(Filters())
    assert model.rowCount() == 250
    assert len(model._pages) == 0
    assert str(model.index(249, 0).data()).endswith("number 250 in May 2011?")
    assert len(model._pages) == 1


def test_a_search_that_cannot_be_read_is_told_and_the_list_stays(shelf):
    shelf.fill(3)
    shelf.show()
    shelf.page.search.setText("colour:red")
    shelf.stage.qtbot.waitUntil(lambda: any("nothing to search by" in text for text in shelf.texts()))
    assert len(shelf.stems()) == 3
    shelf.search("topic:dates")
    assert len(shelf.stems()) == 2
    assert not any("nothing to search by" in text for text in shelf.texts())


def test_due_days_are_said_as_days(shelf):
    shelf.fill(1)
    settings = Settings()
    session = StudySession(
        shelf.library, scheduler(shelf.library, settings, shelf.clock), settings, shelf.clock, Random(1)
    )
    session.show_answer()
    session.rate(Rating.EASY)
    due = session._library.connection.execute("SELECT due_day FROM card").fetchone()[0]
    shelf.show()
    days = due - (shelf.clock.now() - timedelta(0)).date().toordinal()
    assert shelf.page.model.index(0, 2).data() != "–"
    shelf.clock.advance(days=abs(days) + 40)
    shelf.page.refresh()
    assert shelf.page.model.index(0, 2).data() == "Today"


def test_a_question_just_saved_is_gone_to(shelf):
    ids = shelf.fill(150)
    shelf.show()
    shelf.page.filters.topics[1].click()
    shelf.page.enter(ids[119])
    assert [row.id for row in shelf.page.chosen()] == [ids[119]]
    assert len(shelf.stems()) == 150


def test_a_question_of_another_deck_than_the_one_shown_is_found_too(shelf):
    info = PackInfo(id="pack", title="Pack", version="1", content_hash="1")
    pack = packs.install(shelf.library, info, [], [factories.question(90)], now=shelf.clock.now())
    ids = shelf.fill(3)
    shelf.page.set_deck(pack.deck_id)
    shelf.show()
    assert len(shelf.stems()) == 1
    shelf.page.enter(ids[1])
    assert [row.id for row in shelf.page.chosen()] == [ids[1]]
    shelf.page.enter()
    assert len(shelf.stems()) == 1
    shelf.page.enter(4711)
    assert len(shelf.stems()) == 1


def test_back_from_an_edit_the_list_is_scrolled_as_it_was_and_the_question_chosen(shelf):
    ids = shelf.fill(60)
    shelf.show()
    place = shelf.page.model.position(ids[30])
    shelf.page.table.choose(place)
    bar = shelf.page.table.verticalScrollBar()
    bar.setValue(bar.value() + 40)
    stood = bar.value()
    shelf.page.enter(Edited(ids[30]))
    assert [row.id for row in shelf.page.chosen()] == [ids[30]]
    assert bar.value() == stood > 0


def test_back_from_an_edit_a_question_of_another_deck_is_still_listed_and_chosen(shelf):
    info = PackInfo(id="pack", title="Pack", version="1", content_hash="1")
    pack = packs.install(shelf.library, info, [], [factories.question(90)], now=shelf.clock.now())
    ids = shelf.fill(3)
    shelf.page.set_deck(pack.deck_id)
    shelf.show()
    shelf.page.enter(ids[1])
    shelf.page.enter(Edited(ids[1]))
    assert [row.id for row in shelf.page.chosen()] == [ids[1]]


def test_a_deed_that_cannot_be_saved_is_told_and_changes_nothing(shelf):
    ids = shelf.fill(2)
    shelf.show()
    shelf.library.connection.execute("PRAGMA query_only = ON")
    shelf.press(Qt.Key.Key_S)
    shelf.library.connection.execute("PRAGMA query_only = OFF")
    assert not browse.preview(shelf.library, ids[0]).card.suspended
    assert "cannot be written" in shelf.stage.notices[0].sentence
    assert shelf.stage.remarks == []


def test_the_focus_stays_on_the_page_where_nothing_is_found(shelf):
    shelf.fill(3)
    shelf.show()
    shelf.page.table.setFocus()
    shelf.page.search.setText("zebra")
    shelf.page.search.returnPressed.emit()
    assert QApplication.focusWidget().accessibleName() == "Clear search"
    shelf.press(Qt.Key.Key_Return)
    assert shelf.page.table.hasFocus()
    shelf.page.search_now()
    shelf.page.search.setText("zebra")
    shelf.press(Qt.Key.Key_Return)
    assert shelf.page.search.hasFocus()


def test_what_can_be_done_is_never_cut_in_a_small_window_at_large_text(shelf, qapp):
    shelf.fill(3)
    apply_theme(qapp, "light", text_scale=2.0)
    shelf.stage.resize(960, 680)
    shelf.show()
    line = shelf.page.line
    add = next(one for one in shelf.page.bar.findChildren(Button) if one.text() == "Add question")
    for button in (add, *shelf.page.bar.tabs.segments, line.tag, line.suspend, line.delete):
        assert button.width() >= button.sizeHint().width(), button.text()
    assert line._count.width() >= line._count.sizeHint().width()


def test_what_was_reported_is_found_by_its_filter_told_with_reason_and_note_and_taken_back(shelf):
    ids = shelf.fill(3)
    cards.report(shelf.library, ids[1], Report.SEVERAL, HOSTILE, name="report", now=shelf.clock.now())
    shelf.show()
    reported = next(row for row in shelf.page.filters.standings if row.value == "reported")
    assert reported.accessibleName() == "Reported, 1"
    reported.click()
    assert shelf.page.model.rowCount() == 1
    assert shelf.page.model.index(0, 1).data() == "Reported"
    assert "Reported and set aside. More than one answer is right." in shelf.texts()
    assert HOSTILE in shelf.texts()
    shelf.page.table.setFocus()
    shelf.press(Qt.Key.Key_S)
    assert browse.preview(shelf.library, ids[1]).card.report is None
    assert shelf.page.model.rowCount() == 0
    shelf.press(Qt.Key.Key_Z, CTRL)
    assert browse.preview(shelf.library, ids[1]).card.report is Report.SEVERAL


def test_questions_are_brought_back_put_off_and_started_anew_each_by_a_named_deed_that_is_undone(shelf):
    (number, *_rest) = shelf.fill(2)
    shelf.show()
    day = shelf.page.today()
    shelf.press(Qt.Key.Key_B)
    assert shelf.stage.remarks[-1].sentence == "Nothing chosen was left out until tomorrow."
    now = shelf.clock.now()
    review = factories.review_card(id=number, due_day=day, buried_until=day + timedelta(days=1), lapses=2)
    with journal.deed(shelf.library, "learn", now) as made:
        made.update("card", number, memory(review))
    shelf.page.refresh()
    shelf.press(Qt.Key.Key_B)
    assert cards.get(shelf.library, number).buried_until is None
    assert journal.next_undo(shelf.library).startswith("bring back “")
    shelf.press(Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    asked = shelf.page.findChild(DueDay)
    asked.field.setDate(asked.field.date().addDays(9))
    asked.send.click()
    after = cards.get(shelf.library, number)
    assert (after.due_day, after.stability, after.lapses) == (day + timedelta(days=10), review.stability, 2)
    assert journal.next_undo(shelf.library).startswith("set due day “")
    shelf.stage.actions.action("library.anew").trigger()
    assert cards.get(shelf.library, number).state is State.NEW
    assert journal.next_undo(shelf.library).startswith("start anew “")
    for _time in range(2):
        shelf.stage.remarks[-1].undo() if shelf.stage.remarks[-1].undo else shelf.page._deeds.undo()
    assert cards.get(shelf.library, number).due_day == day


def test_a_question_is_put_on_the_missed_shelf_by_hand_and_undo_takes_it_off(shelf):
    shelf.fill(2)
    shelf.show()
    number = shelf.page.chosen()[0].id
    shelf.press(Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    assert [one.id for one in shelved(shelf.library)] == [number]
    assert shelf.stage.remarks[-1].sentence == "1 question is on the missed shelf."
    shelf.stage.remarks[-1].undo()
    assert shelved(shelf.library) == []


def test_the_menu_of_more_deeds_opens_below_its_button(shelf, monkeypatch):
    opened: list[list[str]] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, _at: opened.append([each.text() for each in menu.actions()]))
    shelf.fill(1)
    shelf.show()
    shelf.press(Qt.Key.Key_M)
    shelf.page.line.more.click()
    assert opened[0] == opened[1]
    assert [each for each in opened[0] if each] == list(MORE)


def test_a_search_is_saved_by_name_and_found_again_with_its_count(shelf):
    shelf.fill(9)
    shelf.show()
    shelf.search("topic:dates")
    shelf.stage.actions.action("library.save_search").trigger()
    sheet = shelf.page.findChild(AskName)
    sheet.field.setText("  ")
    sheet.send.click()
    assert sheet.isVisible()
    sheet.field.setText("Days")
    sheet.send.click()
    (row,) = shelf.page.filters.saved.rows
    shelf.stage.qtbot.waitUntil(lambda: row.accessibleName() == "Days, 5")
    shelf.search("")
    row.click()
    shelf.stage.qtbot.waitUntil(lambda: len(shelf.stems()) == 5)


def test_a_saved_search_is_renamed_and_deleted_by_key_and_comes_back(shelf):
    shelf.fill(2)
    shelf.show()
    shelf.page.saved._deeds.save_search("Days", "topic:dates")
    (row,) = shelf.page.filters.saved.rows
    row.setFocus()
    shelf.press(Qt.Key.Key_F2)
    sheet = shelf.page.findChild(AskName)
    sheet.field.setText("Dates")
    sheet.send.click()
    (row,) = shelf.page.filters.saved.rows
    assert row.text() == "Dates"
    shelf.stage.qtbot.keyClick(row, Qt.Key.Key_Delete)
    assert shelf.page.filters.saved.rows == []
    assert shelf.page.model.total() == 2
    shelf.stage.actions.action("undo").trigger()
    assert [row.text() for row in shelf.page.filters.saved.rows] == ["Dates"]


def test_several_get_a_tag_by_keyboard_and_lose_it_by_undo(shelf):
    ids = shelf.fill(3)
    shelf.show()
    shelf.page.table.selectAll()
    shelf.press(Qt.Key.Key_T, CTRL)
    sheet = shelf.page.findChild(TagQuestions)
    sheet.add.line.setText("my tag")
    sheet.remove.line.setText("one that none has")
    sheet.send.click()
    assert {browse.preview(shelf.library, number).question.tags[-1] for number in ids} == {"my tag"}
    assert shelf.stage.remarks[-1].sentence == "The tags of 3 questions are changed."
    assert len(shelf.page.chosen_ids()) == 3
    shelf.page.refresh()
    shelf.stage.actions.action("undo").trigger()
    assert all("my tag" not in browse.preview(shelf.library, number).question.tags for number in ids)


def test_several_are_put_under_a_topic_and_into_a_deck_by_menu(shelf, monkeypatch):
    menus: list[QMenu] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, _at: menus.append(menu))
    deck = decks.create(shelf.library, "R&D", deed_name="deck", now=shelf.clock.now())
    ids = shelf.fill(2)
    shelf.show()
    shelf.page.table.selectAll()
    shelf.stage.actions.action("library.topic").trigger()
    next(each for each in menus[-1].actions() if each.text() == "Places").trigger()
    shelf.page.table.selectAll()
    shelf.stage.actions.action("library.move").trigger()
    next(each for each in menus[-1].actions() if each.text() == "R&&D").trigger()
    stored = [browse.preview(shelf.library, number) for number in ids]
    assert {(each.question.topic, each.card.topic, each.deck_id) for each in stored} == {("places", "places", deck)}


def test_many_are_done_a_slice_at_a_time_and_the_window_answers_between(shelf):
    ids = shelf.fill(1500)
    shelf.show()
    shelf.page.table.selectAll()
    assert shelf.page.chosen() == []
    assert "1,500 selected" in shelf.texts()
    shelf.page._deeds.tag(shelf.page.chosen_ids(), ["many"], [])
    assert shelf.page._deeds.busy
    shelf.stage.qtbot.waitUntil(lambda: not shelf.page._deeds.busy)
    assert "questions changed so far." in shelf.stage.notices[-1].sentence
    assert browse.preview(shelf.library, ids[-1]).question.tags[-1] == "many"
    shelf.stage.actions.action("undo").trigger()
    shelf.stage.qtbot.waitUntil(lambda: not shelf.page._deeds.busy)
    assert browse.preview(shelf.library, ids[-1]).question.tags[-1:] != ("many",)


def test_a_search_says_that_it_is_not_complete_yet(shelf):
    list(bulk.add(shelf.library, [factories.question(1)], name="Import", now=shelf.clock.now()))
    shelf.show()
    assert "Still indexing: 1 question to go." not in shelf.texts()
    shelf.search("president")
    assert "Still indexing: 1 question to go." in shelf.texts()
    shelf.page.show_unindexed(indexes.catch_up(shelf.library))
    assert "Still indexing: 1 question to go." not in shelf.texts()
    assert len(shelf.stems()) == 1


def test_what_was_not_found_is_told_no_longer_where_the_next_search_has_a_fault(shelf):
    shelf.fill(1)
    shelf.show()
    shelf.search("herring")
    assert "No question matches “herring”" in shelf.texts()
    shelf.page.search.setText("herring is:nothing")
    shelf.stage.qtbot.waitUntil(lambda: any("“is:”" in text for text in shelf.texts()))
    assert "No question matches “herring”" not in shelf.texts()


def test_the_list_is_narrowed_to_who_published_and_to_tags_by_keyboard(shelf):
    first, second = factories.question(1, tags=("nato",)), factories.question(2, tags=("nato", "2008"))
    paper = replace(first.citations[0], publisher="The Lewin Courier")
    shelf.add(replace(first, citations=(paper,)), second, factories.question(3, tags=()))
    shelf.show()
    groups = shelf.page.filters.sources, shelf.page.filters.tags
    shelf.stage.qtbot.waitUntil(lambda: all(group.rows for group in groups))
    assert [row.accessibleName() for row in groups[1].rows] == ["nato, 2", "2008, 1"]
    row = next(row for row in groups[0].rows if row.value == "The Lewin Courier")
    row.setFocus()
    shelf.press(Qt.Key.Key_Space)
    assert shelf.stems() == [first.stem]
    shelf.page.filters.clear()
    groups[1].rows[0].click()
    assert shelf.stems() == [first.stem, second.stem]
    groups[1].rows[1].click()  # either of them
    assert shelf.page.model.total() == 2


def test_of_many_labels_the_first_are_shown_and_the_others_on_request(shelf):
    shelf.add(*(factories.question(number, tags=(f"tag{number:02}",)) for number in range(1, 11)))
    shelf.show()
    tags = shelf.page.filters.tags
    shelf.stage.qtbot.waitUntil(lambda: bool(tags.rows))
    assert (len(tags.rows), tags.more.isVisible()) == (6, True)
    tags.rows[5].click()
    tags.more.setFocus()
    shelf.press(Qt.Key.Key_Space)
    assert (len(tags.rows), tags.more.isVisible()) == (10, False)
    assert tags.chosen() == ("tag06",)
    assert tags.rows[6].hasFocus()


def test_the_preview_says_how_many_are_chosen(shelf):
    shelf.fill(3)
    shelf.show()
    shelf.page.table.selectAll()
    QApplication.processEvents()
    assert "3 questions are chosen" in shelf.texts()


def test_the_bin_is_looked_into_restored_from_and_emptied_by_keyboard(shelf):
    ids = shelf.fill(4)
    shelf.show()
    shelf.page.table.choose_all([0, 1])
    shelf.press(Qt.Key.Key_Delete)
    assert shelf.stage.remarks[-1].sentence == "2 questions are in the bin."
    bin_row = next(row for row in shelf.page.filters.standings if row.value == "deleted")
    assert bin_row.accessibleName() == "In the bin, 2"
    bin_row.setFocus()
    shelf.press(Qt.Key.Key_Space)
    assert [row.id for row in map(shelf.page.model.row, range(2))] == ids[:2]
    line = shelf.page.line
    assert (line.restore.isVisible(), line.tag.isVisible(), line.delete.text()) == (True, False, "Delete for good")
    shelf.page.table.setFocus()
    shelf.press(Qt.Key.Key_R)
    assert shelf.page.model.total() == 1
    shelf.press(Qt.Key.Key_Delete, Qt.KeyboardModifier.ShiftModifier)
    assert shelf.page.model.total() == 0
    assert shelf.page.nothing.button().text() == "Show all questions"
    shelf.page.nothing.button().click()
    assert shelf.page.model.total() == 3
    assert not line.restore.isVisible()


def test_a_bin_of_which_the_filters_leave_nothing_is_not_called_empty(shelf):
    shelf.add(factories.question(1, tags=("nato",)), factories.question(2, tags=()))
    shelf.show()
    shelf.stage.qtbot.waitUntil(lambda: bool(shelf.page.filters.tags.rows))
    shelf.page.table.choose(1)
    shelf.press(Qt.Key.Key_Delete)
    next(row for row in shelf.page.filters.standings if row.value == "deleted").click()
    assert shelf.page.model.total() == 1
    shelf.page.filters.tags.rows[0].click()
    assert "No question matches" in shelf.texts()
    assert "The bin is empty" not in shelf.texts()


def test_a_question_in_the_bin_is_restored_where_others_are_edited(shelf):
    ids = shelf.fill(2)
    shelf.show()
    assert shelf.page.preview.first.text() == "Edit"
    shelf.press(Qt.Key.Key_Delete)
    shelf.search("is:deleted")
    assert shelf.page.preview.first.text() == "Restore"
    assert shelf.page.line.restore.isVisible()
    assert not shelf.page.line.tag.isVisible()
    shelf.page.table.setFocus()
    shelf.press(Qt.Key.Key_E)
    assert shelf.stage.remarks[-1].sentence == "This question is in the bin. Restore it to edit it."
    shelf.page.preview.first.click()
    shelf.settle()
    assert shelf.edits == []
    assert shelf.stage.remarks[-1].sentence == "1 question is back."
    shelf.search("")
    assert {row.id for row in map(shelf.page.model.row, range(2))} == set(ids)


def test_words_are_looked_at_and_replaced_in_what_is_chosen_and_come_back(shelf):
    shelf.fill(3)
    shelf.show()
    shelf.page.table.choose_all([0, 1])
    shelf.press(Qt.Key.Key_H, CTRL)
    sheet = shelf.page.findChild(ReplaceWords)
    assert not sheet.send.isEnabled()
    sheet.sought.setText("Norland")
    sheet.instead.setText("<b>Sud{land}</b>")
    shelf.stage.qtbot.waitUntil(lambda: sheet.found is not None)
    shown = [label.text() for label in sheet.findChildren(PlainLabel)]
    assert "2 questions would change. The first of them:" not in shown  # all of them are shown
    assert "2 questions would change." in shown
    assert "Who was president of <b>Sud{land}</b> number 1 in May 2011?" in shown
    assert shown.count("Question") == 2  # what each of them is
    sheet.send.click()
    shelf.settle()
    assert ["Sud{land}" in stem for stem in shelf.stems()] == [True, True, False]
    assert shelf.stage.remarks[-1].sentence == "“Norland” was replaced by “<b>Sud{land}</b>”."
    shelf.stage.remarks[-1].undo()
    assert not any("Sud{land}" in stem for stem in shelf.stems())


def test_a_replacement_that_changes_nothing_says_so_and_cannot_be_sent(shelf):
    shelf.fill(1)
    shelf.show()
    shelf.press(Qt.Key.Key_H, CTRL)
    sheet = shelf.page.findChild(ReplaceWords)
    sheet.sought.setText("not in there")
    sheet.look()
    shelf.stage.qtbot.waitUntil(lambda: sheet.found is not None)
    assert "Nothing would change." in [label.text() for label in sheet.findChildren(PlainLabel)]
    sheet._send()
    assert sheet.isVisible()
