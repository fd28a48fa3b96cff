"""The study page draws each view of a session and hands it what the learner does, by key and by mouse."""

import sys
import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from quizapp.authoring.articles import Articles
from quizapp.questions.question import AnswerKind
from quizapp.store import cards, packs, questions
from quizapp.store.records import PackInfo, Rating, SourceInfo, State
from quizapp.study.view import Phase, Verdict
from quizapp.ui.actions import Actions
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import apply_theme
from quizapp.ui.pages.article_sheet import ArticleSheet
from quizapp.ui.pages.card_info import CardInfoSheet
from quizapp.ui.pages.report_question import ReportQuestion
from quizapp.ui.pages.study import StudyPage
from quizapp.ui.pages.study_sides import AnswerSide
from quizapp.ui.requests import StudyRequest
from quizapp.ui.speech import Voice
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.chips import Chip
from quizapp.ui.widgets.cross_fade import cross_fade
from quizapp.ui.widgets.evidence_panel import EvidencePanel
from quizapp.ui.widgets.key_cap import KeyCap
from tests import factories
from tests.ui.pages.stage import Stage, tab_walk
from tests.ui.pages.study_page import phase, study_page, texts

HOSTILE = "<b>bold</b> & <img src='file:///etc/passwd'> a<b"
KEYS = {
    Rating.AGAIN: Qt.Key.Key_1,
    Rating.HARD: Qt.Key.Key_2,
    Rating.GOOD: Qt.Key.Key_3,
    Rating.EASY: Qt.Key.Key_4,
}


@pytest.fixture
def page(desk, stage: Stage) -> StudyPage:
    return study_page(desk, stage)


def test_the_question_side_shows_the_stem_and_neither_answer_nor_source(desk, page, stage):
    desk.fill(1)
    stage.put(page, StudyRequest())
    shown = " ".join(texts(page))
    assert "Who was president of Norland" in shown
    assert "Ada Quill" not in shown
    assert "Harbour Courier" not in shown


def test_the_time_is_not_told_where_it_would_be_the_answer(desk, page, stage):
    desk.fill(1, kind=AnswerKind.DATE, answer="May 2011")
    stage.put(page, StudyRequest())
    assert not [chip for chip in page.findChildren(Chip) if chip.text() == "As of May 2011"]
    stage.press(Qt.Key.Key_Space)
    assert [chip for chip in page.findChildren(Chip) if chip.text() == "As of May 2011"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_space_and_enter_show_the_answer_and_then_rate_it_good(desk, page, stage, key):
    (number,) = desk.fill(1)
    stage.put(page, StudyRequest())
    stage.press(key)
    assert phase(page) is Phase.ANSWER
    assert "Ada Quill" in texts(page)
    assert cards.get(desk.library, number).state is State.NEW
    stage.press(key)
    after = cards.get(desk.library, number)
    assert (after.reviews, after.step) == (1, 1)


@pytest.mark.parametrize("rating", list(Rating))
def test_each_number_rates_and_is_saved(desk, page, stage, rating):
    desk.fill(3)
    stage.put(page, StudyRequest())
    number = page.session.view.id
    stage.press(Qt.Key.Key_Space)
    promised = page.ratings.buttons[rating - 1].interval()
    assert promised == page.session.view.intervals[rating].words
    stage.press(KEYS[rating])
    assert cards.get(desk.library, number).reviews == 1
    assert phase(page) is Phase.QUESTION
    assert page.session.view.id != number


def test_the_numbers_rate_nothing_on_the_question_side(desk, page, stage):
    (number,) = desk.fill(1)
    stage.put(page, StudyRequest())
    for key in KEYS.values():
        stage.press(key)
    assert phase(page) is Phase.QUESTION
    assert cards.get(desk.library, number).reviews == 0


def test_the_mouse_shows_and_rates(desk, page, stage, qtbot):
    desk.fill(2)
    stage.put(page, StudyRequest())
    number = page.session.view.id
    qtbot.mouseClick(page.show_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(page.ratings.buttons[0], Qt.MouseButton.LeftButton)
    assert cards.get(desk.library, number).reviews == 1
    assert phase(page) is Phase.QUESTION


def test_space_on_a_focused_tool_presses_that_tool_and_not_the_card(desk, page, stage):
    desk.fill(2)
    stage.put(page, StudyRequest())
    page.bar._flag.setFocus()
    stage.press(Qt.Key.Key_Space)
    assert page.session.view.flagged
    assert phase(page) is Phase.QUESTION


def test_the_tools_of_a_flagged_card_keep_their_words(desk, page, stage):
    desk.fill(1)
    stage.resize(1280, 800)
    stage.put(page, StudyRequest())
    stage.press(Qt.Key.Key_F)
    QApplication.processEvents()
    assert [tool.text() for tool in page.bar.stops()] == ["End study", "Undo", "Edit", "Flag", "Suspend", ""]
    assert page.bar._flag.accessibleName() == "Remove flag"


def test_what_stands_at_the_foot_is_told_on_both_sides_and_not_under_the_summary(desk, page, stage):
    desk.fill(1)
    stage.put(page, StudyRequest())
    assert page.foot_height() == page.foot.height() > page.show_button.height()
    stage.press(Qt.Key.Key_Space)
    assert page.foot_height() == page.foot.height() > page.ratings.height()
    stage.press(Qt.Key.Key_4)
    assert phase(page) is Phase.DONE
    assert page.foot_height() == 0


def test_a_session_by_the_clock_tells_in_words_what_is_left(desk, page, stage):
    desk.fill(9)
    stage.put(page, StudyRequest(minutes=2))
    told = page.bar._left_counts
    assert told.time.text() == "2 minutes left"
    assert told.accessibleName().endswith("2 minutes left")
    for words in ("2 minutes left", "under a minute left"):
        desk.clock.advance(seconds=40)
        stage.press(Qt.Key.Key_Space)
        stage.press(Qt.Key.Key_4)
        assert told.time.text() == words
    desk.clock.advance(seconds=50)
    stage.press(Qt.Key.Key_Space)
    stage.press(Qt.Key.Key_4)
    assert phase(page) is Phase.DONE
    assert not told.time.isVisible()
    stage.put(page)
    assert not told.time.isVisible()


def test_how_much_is_done_counts_no_card_that_comes_again(desk, page, stage):
    desk.fill(3)
    stage.put(page, StudyRequest())
    said = []
    for key in (Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_4):
        said += [text for text in texts(page) if text.endswith("done")]
        stage.press(Qt.Key.Key_Space)
        stage.press(key)
    said += [text for text in texts(page) if text.endswith("done")]
    assert said == ["0 of 3 done", "0 of 3 done", "1 of 3 done", "2 of 3 done"]


def test_the_key_that_shows_the_answer_is_the_one_that_does_while_an_answer_is_typed(desk, page, stage):
    desk.fill(2)
    stage.put(page, StudyRequest())
    caps = [page.show_button.key()]
    for key in (Qt.Key.Key_T, Qt.Key.Key_Escape, Qt.Key.Key_T):
        stage.press(key)
        caps.append(page.show_button.key())
    stage.press(Qt.Key.Key_Return)
    assert phase(page) is Phase.ANSWER
    stage.press(Qt.Key.Key_3)
    caps.append(page.show_button.key())
    assert caps == ["Space", "Return", "Space", "Return", "Space"]


def test_good_has_the_focus_on_the_answer_side(desk, page, stage):
    desk.fill(1)
    stage.put(page, StudyRequest())
    stage.press(Qt.Key.Key_Space)
    assert QApplication.focusWidget() is page.ratings.buttons[2]


def test_typing_is_checked_with_enter_and_letters_stay_letters_meanwhile(desk, page, stage):
    desk.fill(1)
    stage.put(page, StudyRequest())
    stage.press(Qt.Key.Key_T)
    assert page.card.typing()
    stage.type("quill fs 1")
    assert page.card.typed() == "quill fs 1"
    assert not page.session.view.flagged
    page.card.side.line.field.setText("Quill")
    stage.press(Qt.Key.Key_Return)
    assert phase(page) is Phase.ANSWER
    assert page.session.view.typed.verdict is Verdict.MATCH
    assert "Matches." in texts(page)


def test_a_letter_works_with_alt_while_typing(desk, page, stage):
    desk.fill(1)
    stage.put(page, StudyRequest())
    stage.press(Qt.Key.Key_T)
    stage.type("Qui")
    stage.press(Qt.Key.Key_F, Qt.KeyboardModifier.AltModifier)
    assert page.session.view.flagged
    stage.type("ll")
    assert page.card.typed() == "Quill"


def test_what_was_typed_does_not_stay_for_the_next_asking(desk, page, stage):
    desk.fill(1)
    stage.put(page, StudyRequest())
    stage.press(Qt.Key.Key_T)
    stage.type("Quill")
    stage.press(Qt.Key.Key_Return)
    stage.press(Qt.Key.Key_1)
    assert phase(page) is Phase.QUESTION
    assert not page.card.typing()
    assert page.card.typed() == ""


def test_escape_leaves_the_line_first_and_the_session_after(desk, page, stage):
    desk.fill(1)
    ended: list[bool] = []
    page.ended.connect(lambda: ended.append(True))
    stage.put(page, StudyRequest())
    stage.press(Qt.Key.Key_T)
    stage.press(Qt.Key.Key_Escape)
    assert not page.card.typing()
    assert not ended
    stage.press(Qt.Key.Key_Escape)
    assert ended == [True]


def test_edit_asks_for_the_question_on_show(desk, page, stage):
    (number,) = desk.fill(1)
    asked: list[int] = []
    page.edit_requested.connect(asked.append)
    stage.put(page, StudyRequest())
    stage.press(Qt.Key.Key_E)
    assert asked == [number]


def test_the_evidence_stands_on_the_answer_side_with_its_words_marked(desk, page, stage):
    desk.fill(1)
    stage.put(page, StudyRequest())
    assert not page.findChildren(EvidencePanel)
    stage.press(Qt.Key.Key_Space)
    (panel,) = page.findChildren(EvidencePanel)
    sentence = next(label for label in panel.findChildren(PlainLabel) if label.text().startswith("Ada Quill led"))
    assert sentence._highlights == ((0, len("Ada Quill")),)


def test_a_question_without_a_source_has_no_panel(desk, page, stage):
    desk.fill(1, citations=())
    stage.put(page, StudyRequest())
    stage.press(Qt.Key.Key_Space)
    assert not page.findChildren(EvidencePanel)


def test_hostile_text_is_shown_literally_on_both_sides(desk, page, stage):
    desk.fill(1, stem=HOSTILE, answer=HOSTILE + "2", explanation=HOSTILE + " more to say")
    stage.put(page, StudyRequest())
    assert HOSTILE in texts(page)
    stage.press(Qt.Key.Key_Space)
    assert {HOSTILE, HOSTILE + "2", HOSTILE + " more to say"} <= set(texts(page))


def test_a_question_without_a_topic_has_no_chip(desk, page, stage):
    desk.fill(1, topic="", as_of="")
    stage.put(page, StudyRequest())
    assert page.card.findChildren(Chip) == []


def test_a_long_stem_is_set_smaller(desk, page, stage):
    desk.fill(1, stem="word " * 30)
    stage.put(page, StudyRequest())
    stem = next(label for label in page.findChildren(PlainLabel) if label.text().startswith("word"))
    assert stem._role == "stem-quiz"


def test_the_summary_stands_in_place_of_the_card(desk, page, stage):
    desk.fill(1)
    ended: list[bool] = []
    page.ended.connect(lambda: ended.append(True))
    stage.put(page, StudyRequest())
    stage.press(Qt.Key.Key_Space)
    stage.press(Qt.Key.Key_4)
    assert page.done.isVisible()
    assert not page.card.isVisible()
    assert "Done for now" in texts(page)
    assert "You answered 1 question in 1 minute and recalled 1." in page.done.accessibleName()
    assert {"1", "answer", "100 %", "recalled"} <= set(texts(page))
    assert stage.actions.context() == "study.done"
    stage.press(Qt.Key.Key_Return)
    assert ended == [True]


def test_enter_leads_back_from_the_summary_wherever_the_focus_is(desk, page, stage, qtbot):
    desk.fill(1)
    stage.put(page, StudyRequest())
    page._now().suspend()
    page._look()
    assert stage.actions.context() == "study.done"
    page.setFocus()
    with qtbot.waitSignal(page.ended, timeout=1000):
        stage.press(Qt.Key.Key_Return)


def test_nothing_to_study_is_said(desk, page, stage):
    stage.put(page, StudyRequest(topic="votes"))
    assert "Nothing to study here" in texts(page)


def test_a_wait_for_a_learning_step_is_said_and_ends_by_itself(desk, page, stage):
    desk.settings = type(desk.settings)(learn_ahead_minutes=0)
    (number,) = desk.fill(1)
    stage.put(page, StudyRequest())
    stage.press(Qt.Key.Key_Space)
    stage.press(Qt.Key.Key_3)
    assert "Waiting for a learning step" in texts(page)
    assert any("09:10" in text for text in texts(page))
    assert page._wait.isActive()
    desk.clock.advance(minutes=10)
    page._wait.timeout.emit()
    assert phase(page) is Phase.QUESTION
    assert page.session.view.id == number


def test_leaving_stops_the_timers(desk, page, stage):
    desk.settings = type(desk.settings)(learn_ahead_minutes=0)
    desk.fill(1)
    stage.put(page, StudyRequest())
    stage.press(Qt.Key.Key_Space)
    stage.press(Qt.Key.Key_3)
    assert page.leave()
    assert not page._wait.isActive()


def test_coming_back_from_the_editor_shows_the_question_as_it_is_now(desk, page, stage):
    from dataclasses import replace

    (number,) = desk.fill(1)
    stage.put(page, StudyRequest())
    changed = replace(page.session.view.question, stem="Another stem?")
    questions.update(desk.library, number, changed, name="edit", now=desk.clock.now())
    page.enter(None)
    assert "Another stem?" in texts(page)


def test_the_reveal_fades_unless_motion_is_reduced(desk, page, stage, qapp, qtbot):
    desk.fill(1)
    stage.put(page, StudyRequest())
    stage.press(Qt.Key.Key_Space)
    fading = [child for child in page.card.children() if type(child).__name__ == "_Fading"]
    assert len(fading) == 1
    qtbot.waitUntil(lambda: not [child for child in page.card.children() if type(child).__name__ == "_Fading"])
    apply_theme(qapp, "light", reduced_motion=True)
    cross_fade(page.card, lambda: None)
    assert not [child for child in page.card.children() if type(child).__name__ == "_Fading"]
    apply_theme(qapp, "light")


def test_tab_visits_everything_by_name_on_both_sides(desk, page, stage):
    desk.fill(2)
    stage.put(page, StudyRequest())
    names = tab_walk(stage, page.bar._end)
    assert names[0] == "End study"
    assert names[-1] == "Show answer"
    stage.actions.action("study.show").trigger()
    assert isinstance(page.card.side, AnswerSide)
    names = tab_walk(stage, page.bar._end)
    assert names[-4:] == ["Again", "Hard", "Good", "Easy"]


@pytest.mark.parametrize(
    ("action", "kind"), [("study.report", ReportQuestion), ("study.info", CardInfoSheet)], ids=["report", "info"]
)
@pytest.mark.parametrize("turned", [False, True], ids=["question", "answer"])
def test_tab_goes_round_in_a_dialog_and_escape_leaves_the_card_as_it_was(desk, page, stage, action, kind, turned):
    desk.fill(2)
    stage.put(page, StudyRequest())
    if turned:
        stage.press(Qt.Key.Key_Space)
    before = page.session.view
    stage.actions.action(action).trigger()
    dialog = page.findChild(kind)
    dialog.activateWindow()  # as a window manager does
    stage.qtbot.waitUntil(dialog.isActiveWindow)
    assert dialog.closer.accessibleName() in tab_walk(stage, dialog.closer, dialog)
    stage.press(Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert page.session.view == before


# The offscreen platform shows popups but holds no keyboard for them.
@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
def test_what_has_no_button_of_its_own_is_under_more(desk, page, stage):
    desk.fill(1)
    stage.put(page, StudyRequest())
    stage.press(Qt.Key.Key_M)
    (menu,) = page.findChildren(QMenu)
    stage.qtbot.waitUntil(menu.isVisible)
    offered = [action.objectName() for action in menu.actions() if action.isEnabled() and not action.isSeparator()]
    assert offered == ["study.bury", "study.report", "study.info", "study.hands_free"]
    assert len(menu.actions()) == 5  # what this page cannot do is not shown
    menu.close()


def test_info_tells_the_memory_and_every_answer_and_leaves_the_card_where_it_was(desk, page, stage):
    (number,) = desk.fill(1)
    session = desk.study()
    session.show_answer()
    session.rate(Rating.EASY)
    desk.clock.sleep(days=12)
    stage.put(page, StudyRequest(ids=(number,)))
    stage.press(Qt.Key.Key_Space)
    stage.press(Qt.Key.Key_I)
    sheet = page.findChild(CardInfoSheet)
    stage.qtbot.waitUntil(sheet.isVisible)
    said = [label.text() for label in sheet.findChildren(PlainLabel)]
    assert page.session.view.question.stem in said
    for words in ("Review", "Recall today", "8.3 days", "Easy", "21 Nov", "Today"):
        assert words in said
    assert sheet.curve.accessibleDescription() == "87 % today."
    stage.qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert phase(page) is Phase.ANSWER


def test_why_the_wrong_options_are_wrong_is_told_with_the_answer_and_not_before(desk, page, stage):
    desk.fill(1)
    stage.put(page, StudyRequest())
    assert "Jon Falk: He was foreign minister." not in texts(page)
    stage.press(Qt.Key.Key_Space)
    said = texts(page)
    assert "Why other answers are wrong" in said
    assert "Tomas Brandt: He led the opposition." in said
    assert "Jon Falk: He was foreign minister." in said


def test_the_article_opens_from_the_answer_of_a_pack_s_question_only(desk, stage):
    (own,) = desk.fill(1)
    pack = PackInfo(id="lewin", title="Lewin Islands", version="1", content_hash="a")
    source = SourceInfo(id="doc-1", publisher="Harbour Courier", title="Islands back accord", file="h.txt")
    question = factories.question(7, key="lewin:7:office-name")
    packs.install(desk.library, pack, [source], [question], now=desk.clock.now())
    packed = questions.by_key(desk.library, question.key).id
    page = StudyPage(
        lambda request: desk.study(ids=request.ids),
        stage.actions,
        stage.messages,
        desk.clock,
        articles=Articles(desk.library),
    )
    stage.put(page, StudyRequest(ids=(packed, own)))
    stage.press(Qt.Key.Key_O)
    assert not page.findChildren(ArticleSheet)  # the source would give the answer away
    stage.press(Qt.Key.Key_Space)
    (button,) = [each for each in page.findChildren(Button) if each.text() == "Open in article" and each.isVisible()]
    button.click()
    (sheet,) = page.findChildren(ArticleSheet)
    assert not sheet.offer.isEnabled()  # the pack names no hash
    stage.qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    stage.press(Qt.Key.Key_4)
    assert page.session.view.id == own
    stage.press(Qt.Key.Key_Space)
    assert not stage.actions.action("study.article").isEnabled()


def test_reading_aloud_says_the_side_that_is_up_and_stops_with_the_card(desk, stage, tmp_path):
    desk.fill(2)
    heard = tmp_path / "heard.txt"
    code = "import sys, time; open(sys.argv[1], 'w').write(sys.stdin.read()); time.sleep(600)"
    voice = Voice((sys.executable, "-c", code, str(heard)))
    page = StudyPage(lambda _request: desk.study(), stage.actions, stage.messages, desk.clock, voice=voice)
    stage.put(page, StudyRequest())
    speech = page._tools.speech
    stage.press(Qt.Key.Key_V)
    stage.qtbot.waitUntil(lambda: heard.exists() and heard.read_text() == page.session.view.question.stem)
    stage.press(Qt.Key.Key_F)
    assert speech.speaking()  # a flag changes no card
    stage.press(Qt.Key.Key_Space)
    assert not speech.speaking()
    stage.press(Qt.Key.Key_V)
    stage.qtbot.waitUntil(lambda: heard.read_text() == "Ada Quill")
    stage.press(Qt.Key.Key_V)
    assert not speech.speaking()
    stage.press(Qt.Key.Key_V)
    page.leave()
    assert not speech.speaking()


def test_without_a_speech_command_there_is_no_such_action(shown, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    actions = Actions(window, without=("study.speak",))
    assert "study.speak" not in [row.id for row in actions.rows]
    assert not actions.has("study.speak")


def test_the_keys_shown_are_those_of_the_action_table(desk, stage):
    desk.fill(1)
    changed = ["study.type=K", "study.good=G", "study.show=X", "study.back=W"]
    stage.actions = Actions(stage, changed)
    page = StudyPage(lambda _request: desk.study(), stage.actions, stage.messages, desk.clock)
    stage.put(page, StudyRequest())
    assert [cap.accessibleName() for cap in page.card.findChildren(KeyCap)] == ["K"]
    assert "X shows the answer" in page.card.accessibleDescription()
    assert str(page.ratings.buttons[2]._key) == "G"
    stage.press(Qt.Key.Key_X)
    stage.press(Qt.Key.Key_4)
    assert page.done.back.key() == "W"


def test_an_article_is_read_in_a_worker_and_not_shown_over_another_card(desk, stage, monkeypatch):
    pack = PackInfo(id="lewin", title="Lewin Islands", version="1", content_hash="a")
    source = SourceInfo(id="doc-1", publisher="Harbour Courier", title="Islands back accord", file="h.txt")
    made = [factories.question(number, key=f"lewin:{number}:office-name") for number in (7, 8)]
    packs.install(desk.library, pack, [source], made, now=desk.clock.now())
    ids = tuple(stored.id for stored in questions.of_pack(desk.library, "lewin"))
    articles, jobs, threads = Articles(desk.library), stage.jobs, []
    read = articles.with_texts
    monkeypatch.setattr(
        articles, "with_texts", lambda cited: (threads.append(threading.current_thread()), read(cited))[1]
    )
    page = StudyPage(
        lambda request: desk.study(ids=request.ids),
        stage.actions,
        stage.messages,
        desk.clock,
        articles=articles,
        jobs=jobs,
    )
    stage.put(page, StudyRequest(ids=ids))
    stage.press(Qt.Key.Key_Space)
    stage.press(Qt.Key.Key_O)
    stage.press(Qt.Key.Key_4)
    stage.qtbot.waitUntil(lambda: not jobs.busy())
    assert not page.findChildren(ArticleSheet)
    stage.press(Qt.Key.Key_Space)
    stage.press(Qt.Key.Key_O)
    stage.qtbot.waitUntil(lambda: bool(page.findChildren(ArticleSheet)))
    assert threading.main_thread() not in threads
    jobs.close()
