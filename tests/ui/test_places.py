"""How one page leads to another."""

from datetime import timedelta
from string import ascii_uppercase

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from quizapp.authoring import browse
from quizapp.authoring.images import data, keep
from quizapp.store import cards, questions
from quizapp.store.decks import own_deck
from quizapp.study import simulation, sitting
from quizapp.study.deck_options import change
from quizapp.study.quiz.result import finished_results
from quizapp.study.quiz.setup import QuizSetup
from quizapp.study.quiz.shelf import shelved
from quizapp.study.quiz.view import QuizPhase
from quizapp.study.quiz.waiting import waiting
from quizapp.study.session import Rating
from quizapp.ui.keys import LiveKey
from quizapp.ui.own_keys import can_change
from quizapp.ui.pages.deck import DeckPage
from quizapp.ui.pages.editor import EditorPage
from quizapp.ui.pages.leeches import LeechesPage
from quizapp.ui.pages.library import LibraryPage
from quizapp.ui.pages.reschedule import ReschedulePage
from quizapp.ui.pages.shelf import ShelfPage
from quizapp.ui.pages.study import StudyPage
from quizapp.ui.pages.study_choice import StudyChoicePage
from quizapp.ui.paper.dialog import PaperDialog
from quizapp.ui.requests import StudyRequest
from quizapp.ui.widgets.setting_row import SettingRow
from tests import factories
from tests.store.helpers import answer
from tests.study.quiz.test_shelf import taken as ended_with
from tests.ui.paper.reading import page_texts, squeezed
from tests.ui.paper.test_quiz_on_paper import pdf_of


def test_an_edit_from_study_returns_to_the_same_card_as_edited(desk, window):
    window.places.go("study.run", StudyRequest())
    study = window.current()
    assert isinstance(study, StudyPage)
    number = study.session.view.id
    study.edit_requested.emit(number)
    editor = window.current()
    assert isinstance(editor, EditorPage)
    editor.form.answer.setText("Mina Okafor the Elder")
    editor.save()
    assert window.current() is study
    assert study.session.view.id == number
    assert study.session.view.question.answer == "Mina Okafor the Elder"


def test_an_edit_from_the_library_returns_to_the_list_as_it_stood(desk, window):
    window.places.go("library")
    library = window.current()
    library.search.setText("is:new")
    library.filters.topics[0].click()
    library.table.sort_requested.emit("stem")
    library.table.choose(2)
    (number,), stood = library.chosen_ids(), library.model.filters
    window.actions_.action("library.edit").trigger()
    editor = window.current()
    assert isinstance(editor, EditorPage)
    editor.form.answer.setText("Mina Okafor the Elder")
    editor.save()
    assert window.current() is library
    assert library.model.filters == stood
    assert library.chosen_ids() == [number]
    assert library.table.hasFocus()


def test_an_edit_that_is_taken_back_beside_its_toast_leaves_the_list_as_before(desk, window):
    said = []
    window.messages_.remarked.connect(said.append)
    window.places.go("library")
    library = window.current()
    before = library.model.index(0, 0).data()
    window.actions_.action("library.edit").trigger()
    window.current().form.stem.setPlainText("Who was it, in short?")
    window.current().save()
    assert library.model.index(0, 0).data() == "Who was it, in short?"
    said[-1].undo()
    assert library.model.index(0, 0).data() == before


def in_decks(window) -> str:
    return window.sidebar.decks.accessibleName().rpartition(", ")[2]


def test_the_counts_of_the_sidebar_follow_whatever_is_saved_and_undone_on_any_page(desk, window, qtbot):
    today = next(item for item in window.sidebar.items if item.entry.place == "today")
    window.places.go("settings")
    assert (today.accessibleDescription(), in_decks(window)) == ("", "8 questions")
    (number,) = questions.add(desk.library, [factories.question(90)], name="Add", now=desk.clock.now())
    qtbot.waitUntil(lambda: in_decks(window) == "9 questions")
    cards.save_review(
        desk.library, answer(desk.library, number, Rating.AGAIN, desk.clock.now()), name="Again", now=desk.clock.now()
    )
    qtbot.waitUntil(lambda: today.accessibleDescription() == "1")
    browse.undo(desk.library, desk.clock.now())
    browse.undo(desk.library, desk.clock.now())
    qtbot.waitUntil(lambda: (today.accessibleDescription(), in_decks(window)) == ("", "8 questions"))


def test_the_counts_wait_while_one_studies_and_are_right_when_one_comes_out(desk, window, qtbot):
    window.places.go("study.run", StudyRequest())
    questions.add(desk.library, [factories.question(90)], name="Add", now=desk.clock.now())
    window.places.go("library")
    assert in_decks(window) == "9 questions"


def test_the_sidebar_lights_add_question_for_a_new_one_and_the_library_for_an_edit(desk, window):
    def lit() -> list[str]:
        return [item.entry.place for item in window.sidebar.items if item.isChecked()]

    window.places.go("editor")
    assert lit() == ["editor"]
    window.places.go("editor", 1)
    assert lit() == ["library"]
    window.places.go("editor")
    assert lit() == ["editor"]


def test_search_puts_the_caret_into_the_library_which_was_not_visited_yet(window):
    window.places.go("today")
    window.actions_.action("find").trigger()
    page = window.current()
    assert isinstance(page, LibraryPage)
    assert page.search.hasFocus()


def test_leaving_an_edit_from_study_returns_too_but_only_once(window):
    window.places.go("study.run", StudyRequest())
    study = window.current()
    study.edit_requested.emit(study.session.view.id)
    window.current().closed.emit()
    assert window.current() is study
    window.places.go("today")
    window.places.go("editor")
    window.current().closed.emit()
    assert window.place() == "today"


def test_a_quiz_left_in_a_pause_waits_on_today_and_goes_on_from_there(window):
    window.places.begin_quiz(QuizSetup(count=3))
    run = window.current()
    number = run.quiz.id
    window.actions_.action("quiz.pause").trigger()
    run.left.emit()
    assert window.place() == "today"
    assert window.current().banner.text().startswith("A quiz waits: 0 of 3 questions answered")
    window.actions_.action("today.resume").trigger()
    assert window.place() == "quiz.run"
    assert window.current().quiz.id == number
    assert window.current().quiz.view.phase is QuizPhase.PAUSED


def test_muting_the_warnings_of_a_quiz_is_kept_and_the_settings_show_it(window):
    window.places.go("settings")
    rows = {row.name.text(): row.control for row in window.current().findChildren(SettingRow)}
    warns = rows["The clock of a quiz warns"]
    assert warns.isChecked()
    window.places.begin_quiz(QuizSetup(count=3))
    window.actions_.action("quiz.mute").trigger()
    assert not window.settings_.value.quiz_warnings
    assert not warns.isChecked()


def test_a_new_quiz_takes_the_place_of_the_unfinished_one(desk, window, qtbot):
    window.places.go("quiz")
    setup = window.current()
    setup.form.count.count.setValue(3)
    qtbot.waitUntil(lambda: not setup.is_reckoning())
    window.actions_.action("quiz.start").trigger()
    assert window.place() == "quiz.run"
    window.places.go("quiz")
    assert window.current().banner.quiz is not None
    window.current().start()
    run = window.current()
    run.quiz.submit()
    quiz, run.quiz = run.quiz, None
    run.finished.emit(quiz)
    assert window.place() == "quiz.result"
    window.places.go("quiz")
    assert window.current().banner.quiz is None


def test_a_result_can_be_retried_and_its_missed_questions_studied(window):
    window.places.go("quiz")
    window.current().form.count.count.setValue(3)
    window.current().start()
    run = window.current()
    quiz = run.quiz
    quiz.submit()
    run.quiz = None
    run.finished.emit(quiz)
    assert [item.entry.place for item in window.sidebar.items if item.isChecked()] == ["quiz"]
    window.actions_.action("quiz.retry").trigger()
    assert window.place() == "quiz.run"
    assert window.current().quiz.view.total == 3
    window.current().leave()
    window.places.go("quiz.result")
    window.actions_.action("quiz.missed").trigger()
    assert window.place() == "study.run"
    assert window.current().session.view.total == 3


def test_a_changed_default_reaches_a_quiz_set_up_that_was_seen_before(window):
    window.places.go("quiz")
    setup = window.current()
    setup.form.clock.minutes.setValue(9)
    window.places.go("settings")
    page = window.current()
    page._set("quiz_count", 7)
    page._set("quiz_feeds_schedule", False)
    QApplication.processEvents()
    window.places.go("quiz")
    assert window.current() is setup
    assert (
        setup.form.count.count.value(),
        setup.form.clock.minutes.value(),
        setup.form.schedule.feeds.isChecked(),
    ) == (7, 9, False)


def test_a_changed_start_of_the_day_reaches_a_library_that_was_seen_before(window):
    window.places.go("library")
    library = window.current()
    before = library.today()
    window.places.go("settings")
    window.current()._set("day_start_hour", 23)
    QApplication.processEvents()
    assert library.today() == before - timedelta(days=1)


def test_escape_leads_back_from_the_quiz_set_up(window):
    window.places.go("quiz")
    window.actions_.action("back").trigger()
    assert window.place() == "today"


def test_a_decks_settings_are_reached_by_key_and_lead_to_moving_its_cards_and_back(desk, window, qtbot, monkeypatch):
    monkeypatch.setattr(simulation, "GRID", simulation.GRID[::3])
    window.places.choose_deck(1)
    window.actions_.action("deck").trigger()
    page = window.current()
    assert isinstance(page, DeckPage)
    qtbot.waitUntil(page.is_reckoned)
    page.retention.slider.setValue(80)
    page.learnt.control.click()
    moving = window.current()
    assert isinstance(moving, ReschedulePage)
    qtbot.waitUntil(lambda: moving.found is not None)
    assert moving.state.text() == "At 80 %, with the usual weights:"
    window.actions_.action("back").trigger()
    assert window.current() is page
    qtbot.waitUntil(page.is_reckoned)
    window.actions_.action("undo").trigger()
    assert page.retention.slider.value() == 90
    qtbot.waitUntil(page.is_reckoned)


def test_settings_lead_to_the_decks_and_to_moving_cards(window, qtbot):
    window.places.go("settings")
    rows = {row.name.text(): row for row in window.current().findChildren(SettingRow)}
    rows["One deck, and an exam"].control.click()
    assert window.place() == "settings.deck"
    qtbot.waitUntil(window.current().is_reckoned)
    window.places.go("settings")
    rows["Cards already learnt"].control.click()
    assert window.place() == "settings.reschedule"
    qtbot.waitUntil(lambda: window.current().found is not None)


def test_moving_the_cards_of_all_decks_says_that_a_deck_may_have_a_target_of_its_own(desk, window, qtbot):
    change(desk.library, 1, desk.clock.now(), desired_retention=0.8)
    window.places.go("settings.reschedule")
    page = window.current()
    qtbot.waitUntil(lambda: page.found is not None)
    assert page.state.text() == "At 90 %, or a deck's own target, with the usual weights:"


def test_the_study_place_lets_choose_and_today_goes_straight_to_the_session(window):
    window.actions_.action("go.study").trigger()
    assert window.place() == "study"
    assert isinstance(window.current(), StudyChoicePage)
    window.places.go("today")
    window.actions_.action("today.study").trigger()
    assert window.place() == "study.run"
    assert [item.entry.place for item in window.sidebar.items if item.isChecked()] == ["study"]


def test_a_session_that_was_left_goes_on_from_the_study_place(window):
    window.places.go("study.run", StudyRequest(topic="dates"))
    window.actions_.action("study.show").trigger()
    window.actions_.action("study.easy").trigger()
    window.actions_.action("study.end").trigger()
    window.places.go("study")
    window.actions_.action("study.resume").trigger()
    assert window.place() == "study.run"
    session = window.current().session
    assert session.request == StudyRequest(topic="dates")
    assert (session.view.left.total, session.view.position) == (1, 2)
    window.places.go("editor")
    window.places.go("study")
    window.current().start()
    assert window.current().session.request == StudyRequest()


def test_what_keeps_slipping_can_be_reworded_and_is_come_back_to(desk, window):
    with desk.library.transaction() as connection:
        connection.execute("UPDATE card SET suspended = 1, lapses = 8 WHERE id = 3")
    window.places.go("study")
    window.actions_.action("study.slipping").trigger()
    page = window.current()
    assert isinstance(page, LeechesPage)
    page.rows[0].reword.click()
    editor = window.current()
    assert isinstance(editor, EditorPage)
    editor.form.answer.setText("Mina Okafor the Elder")
    editor.save()
    assert window.current() is page
    assert page.rows[0].leech.answer == "Mina Okafor the Elder"
    page.rows[0].ask.click()
    assert not page.rows
    window.actions_.action("undo").trigger()
    assert len(page.rows) == 1
    window.actions_.action("back").trigger()
    assert window.place() == "study"


def test_a_break_taken_in_the_study_place_shows_on_today(desk, window):
    window.places.go("study")
    window.current().pause.take.click()
    window.places.go("today")
    assert window.current().view.break_until is not None
    assert window.current().view.new == 0
    window.places.go("study")
    window.current().pause.end.click()
    window.places.go("today")
    assert window.current().view.new == 8


def test_a_session_that_is_open_goes_on_by_a_changed_setting(window, qtbot):
    window.places.go("study.run", StudyRequest())
    study = window.current()
    window.actions_.action("study.show").trigger()
    before = study.session.view.intervals[Rating.EASY].length
    window.places.go("settings")
    with qtbot.waitSignal(window.current().changed):
        window.current().choose("desired_retention", 0.97)
    window.places.go("study.run")
    assert window.current() is study
    assert study.session.view.intervals[Rating.EASY].length < before


def begin_and_answer(window) -> None:
    """From the Study place, with one answer given."""
    window.places.go("study")
    window.current().start()
    window.actions_.action("study.show").trigger()
    window.actions_.action("study.good").trigger()


def test_a_session_ends_where_it_was_begun(window):
    begin_and_answer(window)
    window.actions_.action("study.end").trigger()
    assert window.place() == "study"
    window.places.go("today")
    window.actions_.action("today.study").trigger()
    window.actions_.action("study.end").trigger()
    assert window.place() == "today"


def test_the_summary_says_where_it_leads(window):
    window.places.go("study")
    window.places.go("study.run", StudyRequest(topic="no such topic"))
    page = window.current()
    assert page.done.back.text() == "Back to Study"
    page.done.back.click()
    assert window.place() == "study"


def test_taking_the_end_of_a_session_back_leads_into_it_and_doing_it_again_out_of_it(desk, window):
    begin_and_answer(window)
    window.actions_.action("study.end").trigger()
    window.actions_.action("undo").trigger()
    assert window.place() == "study.run"
    assert window.current().session.view.left.total == 8
    window.actions_.action("study.redo").trigger()
    assert window.place() == "study"
    assert sitting.is_ended(desk.library)


def test_the_end_of_a_session_is_said_and_taken_back_from_there(desk, window):
    remarks = []
    window.messages_.remarked.connect(remarks.append)
    begin_and_answer(window)
    window.actions_.action("study.end").trigger()
    assert remarks[-1].sentence == "Ended with 8 questions left."
    remarks[-1].undo()
    assert window.place() == "study.run"
    assert not sitting.is_ended(desk.library)
    window.actions_.action("study.end").trigger()
    begin_and_answer(window)
    remarks[-1].undo()  # of an end that is no longer the latest deed
    assert remarks[-1].sentence.startswith("The last change is another one by now: Good on ")


def taken(window) -> None:
    """A quiz of three, answered rightly, and its result."""
    window.places.go("quiz")
    window.current().form.count.count.setValue(3)
    window.current().start()
    run = window.current()
    for place, item in enumerate(run.quiz.view.items):
        run.quiz.goto(place)
        run.quiz.respond(item.posed.right)
    run.quiz.submit()
    quiz, run.quiz = run.quiz, None
    run.finished.emit(quiz)


def paper_of(window, qtbot) -> str:
    dialog = next(one for one in window.findChildren(PaperDialog) if one.isVisible())
    qtbot.waitUntil(lambda: bool(dialog.documents))
    return "".join(page_texts(pdf_of(dialog.documents[0])))


def test_a_quiz_goes_on_paper_without_being_begun(desk, window, qtbot):
    window.places.go("quiz")
    window.current().form.count.count.setValue(3)
    qtbot.waitUntil(window.actions_.action("quiz.paper").isEnabled)
    window.actions_.action("quiz.paper").trigger()
    text = paper_of(window, qtbot)
    assert "3questions" in text
    assert text.count("WhowaspresidentofNorland") == 3
    window.places.go("quiz")
    assert window.current().banner.quiz is None
    assert list(finished_results(desk.library)) == []


def test_too_few_questions_go_on_no_paper(window, qtbot):
    window.places.go("quiz")
    window.current().form.count.count.setValue(900)
    qtbot.waitUntil(lambda: not window.current().is_reckoning())
    assert not window.actions_.action("quiz.paper").isEnabled()


def test_the_questions_of_a_result_go_on_paper_again(window, qtbot):
    taken(window)
    asked = [item.question.stem for item in window.current().result.items]
    window.actions_.action("quiz.blank").trigger()
    text = paper_of(window, qtbot)
    assert all(squeezed(f"{number}.{stem}") in text for number, stem in enumerate(asked, start=1))


def test_a_result_is_saved_from_its_menu(window, qtbot, tmp_path):
    taken(window)
    said = []
    window.messages_.remarked.connect(lambda remark: said.append(remark.sentence))
    for action, name, words in (
        ("quiz.pdf", "result.pdf", "Saved as result.pdf."),
        ("quiz.csv", "one.csv", "Saved as one.csv."),
        ("quiz.csv_all", "all.csv", "Saved as all.csv."),
    ):
        window.actions_.action(action).trigger()
        qtbot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(QFileDialog)))
        asked = next(one for one in window.findChildren(QFileDialog) if one.isVisible())
        asked.fileSelected.emit(str(tmp_path / name))
        asked.close()
        qtbot.waitUntil(lambda words=words: words in said)
        assert (tmp_path / name).stat().st_size > 100


@pytest.mark.qt_log_ignore("grabbing the keyboard")
def test_the_menu_of_a_result_opens_by_its_key(window, qtbot):
    taken(window)
    window.actions_.action("quiz.more").trigger()
    menu = QApplication.activePopupWidget()
    assert [action.text() for action in menu.actions() if action.text()] == [
        *("Earlier quizzes", "Save as PDF", "Print", "Questions on paper", "Save as CSV", "Save all quizzes as CSV"),
    ]
    menu.close()


def test_a_quiz_of_the_shelf_begins_at_once_and_one_that_was_begun_goes_on_waiting(desk, window):
    ended_with(desk, False, False)
    window.places.go("quiz.shelf")
    assert isinstance(window.current(), ShelfPage)
    window.actions_.action("shelf.quiz").trigger()
    run = window.page("quiz.run")
    assert window.current() is run
    assert run.quiz.setup.missed
    assert run.quiz.view.total == 2
    run.quiz.respond(run.quiz.view.item.posed.right)
    window.go("quiz.shelf")
    window.actions_.action("shelf.quiz").trigger()
    assert window.current() is run
    assert run.quiz.view.answered == 0
    run.quiz.submit()
    assert waiting(desk.library).answered == 1


def test_figures_lead_to_the_editor_and_back_and_the_shelf_to_the_library(desk, window, qtbot):
    ended_with(desk, False)
    window.places.go("quiz.items")
    page = window.page("quiz.items")
    qtbot.waitUntil(lambda: not page.is_reading())
    window.actions_.action("items.edit").trigger()
    assert isinstance(window.current(), EditorPage)
    window.current().closed.emit()
    assert window.current() is page
    window.places.go("quiz.shelf")
    window.actions_.action("shelf.open").trigger()
    assert window.current() is window.page("library")


def test_undo_reaches_what_was_taken_off_the_shelf(desk, window):
    ended_with(desk, False)
    desk.clock.advance(minutes=1)
    window.places.go("quiz.shelf")
    window.actions_.action("shelf.off").trigger()
    assert shelved(desk.library) == []
    window.actions_.action("undo").trigger()
    assert len(shelved(desk.library)) == 1
    assert window.page("quiz.shelf").model.rowCount() == 1


def test_an_image_that_nothing_names_any_more_goes_at_a_later_start(desk, window):
    now = desk.clock.now()
    name, new = (keep(desk.library, image, now=at) for image, at in ((b"old", now - timedelta(days=40)), (b"new", now)))
    window.places.open_up()
    assert data(desk.library, name) is None
    assert data(desk.library, new) is not None


def _shown_keys(window) -> dict[str, str]:
    """Each key that a widget of the window shows, and what shows it."""
    found: dict[str, str] = {}
    for widget in window.findChildren(QWidget):
        for holder in (widget, getattr(widget, "choice", None), getattr(widget, "entry", None)):
            for key in (getattr(holder, "key", None), getattr(holder, "_key", None)):
                if isinstance(key, str | LiveKey):
                    found[str(key)] = f"{type(widget).__name__} “{widget.accessibleName()}”"
    return found


def test_keys_that_are_changed_are_shown_everywhere_at_once(desk, window):
    actions = window.actions_
    for place in ("study", "quiz", "library", "incoming", "settings", "about", "shortcuts"):
        window.places.go(place)
    window.places.go("study.run", StudyRequest())
    actions.action("study.show").trigger()
    actions.action("study.end").trigger()
    window.places.begin_quiz(QuizSetup(count=2))
    held = ("Meta+", "Meta+Ctrl+", "Meta+Alt+", "Meta+Shift+", "Ctrl+Alt+Shift+", "Meta+Ctrl+Shift+", "Meta+Ctrl+Alt+")
    new = (modifiers + letter for modifiers in held for letter in ascii_uppercase)
    own = [f"{row.id}={next(new)}" for row in actions.usual if can_change(row)]
    window.page("shortcuts")._set(tuple(own), "All others.")
    assert actions.own() == tuple(own)
    known = {entry.partition("=")[2] for entry in own} | {"", "Return", *"123456789"}
    assert {key: where for key, where in _shown_keys(window).items() if key not in known} == {}
    assert window.settings_.value.keys == tuple(own)


def test_a_question_that_is_being_written_stays_when_another_deck_is_chosen(desk, window):
    window.places.go("editor", 1)
    page = window.page("editor")
    assert isinstance(page, EditorPage)
    page.form.stem.insertPlainText(" Not yet saved")
    window.places.choose_deck(own_deck(desk.library))
    assert page.form.stem.toPlainText().endswith(" Not yet saved")
    assert page.belongs() == "library"
