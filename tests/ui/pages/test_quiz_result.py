"""The result of a quiz: a finding, figures, and every question with mine and right."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from quizapp.questions.forms.posed import Posed, mark
from quizapp.store import finished
from quizapp.store.records import QuizAnswer
from quizapp.study.quiz.aftermath import aftermath
from quizapp.study.quiz.history import compared
from quizapp.study.quiz.result import refreshed, told
from quizapp.study.quiz.view import PartScore, QuizResult, ResultItem
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import apply_theme
from quizapp.ui.pages.quiz_result import QuizResultPage, ResultSource
from quizapp.ui.requests import StudyRequest
from quizapp.ui.widgets.evidence_panel import EvidencePanel
from tests.factories import citation, question
from tests.ui.pages.stage import Stage, tab_walk

HOSTILE = "<b>bold</b> & <img src='file:///etc/passwd'> a<b"


@pytest.fixture
def page(stage: Stage) -> QuizResultPage:
    return QuizResultPage(stage.actions, lambda: date(2026, 11, 21))


@pytest.fixture
def living(stage: Stage, desk) -> QuizResultPage:
    """A page that reads its result anew from the library."""
    source = ResultSource(
        now=lambda result: refreshed(desk.library, result),
        compared=lambda result: compared(desk.library, result),
        done=lambda result: aftermath(desk.library, result),
        day=lambda _moment: date(2026, 11, 20),
    )
    return QuizResultPage(stage.actions, lambda: date(2026, 11, 21), source=source)


@pytest.fixture
def result(desk) -> QuizResult:
    """Four questions in 4 of 5 minutes: right, wrong, skipped and flagged, right."""
    desk.fill(8)
    quiz = desk.quiz(count=4, minutes=5)
    for at, item in enumerate(quiz.view.items):
        desk.clock.advance(minutes=1)
        key = item.options.index(item.question.answer)
        if at == 2:
            quiz.flag()
            quiz.skip()
        else:
            quiz.choose(key if at != 1 else (key + 1) % 4)
            quiz.next()
    quiz.submit()
    return quiz.result()


CITED = citation(paragraph=3)


def citing(posed: Posed, citations=(CITED,)) -> Posed:
    return replace(posed, questions=tuple(replace(one, citations=citations) for one in posed.questions))


def texts(page: QuizResultPage) -> list[str]:
    return [label.text() for label in page.findChildren(PlainLabel) if label.isVisible()]


def test_the_finding_and_the_figures_stand_at_the_top(page, stage, result):
    stage.put(page, result)
    shown = texts(page)
    assert result.headline in shown
    assert "Quiz of 21 November 2026, 4 questions" in shown
    assert {"2", "/ 4", "50 %", "4:00 of 5:00", "60 seconds each"} <= set(shown)


def test_what_was_missed_is_listed_with_mine_and_right(page, stage, result):
    stage.put(page, result)
    assert "2 to review" in texts(page)
    wrong, skipped = page.rows()
    assert wrong.item.mine in texts(page)
    assert "No answer" in texts(page)
    assert skipped.item.flagged


def test_the_filter_shows_flagged_and_all(page, stage, result):
    stage.put(page, result)
    for value, count, heading in (("flagged", 1, "1 flagged"), ("all", 4, "4 questions"), ("missed", 2, "2 to review")):
        next(segment for segment in page.filter.segments if segment.choice.value == value).click()
        QApplication.processEvents()
        assert len(page.rows()) == count
        assert heading in texts(page)


def test_why_and_the_evidence_are_one_press_away(page, stage, result, qtbot):
    stage.put(page, result)
    row = page.rows()[0]
    assert not page.findChildren(EvidencePanel)
    qtbot.mouseClick(row.more, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert page.findChildren(EvidencePanel)
    assert row.item.why
    assert f"{row.item.mine}: {row.item.why}" in texts(page)
    assert row.more.accessibleName() == "Hide why"
    row.more.click()
    assert row.more.accessibleName() == "Show why"


def test_the_arrows_go_from_row_to_row_and_enter_opens_why(page, stage, result):
    stage.put(page, result)
    first, second = page.rows()
    first.setFocus(Qt.FocusReason.TabFocusReason)
    stage.press(Qt.Key.Key_Down)
    assert second.hasFocus()
    stage.press(Qt.Key.Key_Down)
    assert second.hasFocus()
    stage.press(Qt.Key.Key_Return)
    assert second.is_open()
    assert second.more.accessibleName() == "Hide why"
    stage.press(Qt.Key.Key_Up)
    assert first.hasFocus()
    assert not first.is_open()


def test_a_row_says_all_of_itself_in_words(page, stage, result):
    stage.put(page, result)
    wrong, skipped = page.rows()
    assert f"Your answer, wrong: {wrong.item.mine}. Right answer: {wrong.item.right}" in wrong.accessibleName()
    assert "No answer" in skipped.accessibleName()
    assert skipped.accessibleName().endswith("Flagged")


def test_rows_of_a_long_quiz_are_made_as_they_come_into_sight(page, stage, result):
    items = tuple(replace(result.items[1], answer=replace(result.items[1].answer, position=at)) for at in range(1000))
    stage.put(page, replace(result, items=items))
    assert len(page.rows()) < 40
    bar = page.area.verticalScrollBar()
    before = len(page.rows())
    bar.setValue(bar.maximum())
    stage.qtbot.waitUntil(lambda: len(page.rows()) > before)
    page.rows()[-1].setFocus(Qt.FocusReason.OtherFocusReason)
    for _press in range(12):
        stage.press(Qt.Key.Key_Down)
    QApplication.processEvents()
    assert page.list.row().item.answer.position > before
    assert len(page.rows()) < 200


def test_a_high_window_is_filled_with_rows_although_nothing_scrolls_in_it(page, stage, result):
    items = tuple(replace(result.items[1], answer=replace(result.items[1].answer, position=at)) for at in range(1000))
    stage.resize(1224, 2400)
    stage.put(page, replace(result, items=items))
    bar = page.area.verticalScrollBar()
    stage.qtbot.waitUntil(lambda: bar.maximum() > 0)
    assert len(page.rows()) < 100


ORDER = Posed(
    form="ordering", questions=(question(1),), options=("Treaty", "Vote", "War"), right=("War", "Vote", "Treaty")
)
PAIRS = Posed(
    form="matching",
    questions=(question(1), question(2)),
    options=("x", "y"),
    right=("y", "x"),
    prompts=("One?", "Two?"),
)
PICKS = Posed(form="several_right", questions=(question(1),), text="Which?", options=("a", "b", "c"), right=("a", "b"))


@pytest.mark.parametrize(
    ("posed", "response", "shown"),
    [
        (ORDER, ("War", "Treaty", "Vote"), {"1 of 3 in their place", "Place 1", "War", "Place 2", "Treaty", "Vote"}),
        (PAIRS, ("y", "y"), {"1 of 2 pairs right", "One?", "Two?", "y", "x"}),
        (PICKS, ("a", "c"), {"Which?", "a", "b", "c", "missing: b", "0 of 1 mark"}),
        (PICKS, ("a",), {"a", "missing: b", "0.5 of 1 mark"}),
    ],
)
def test_an_answer_of_several_things_is_shown_one_by_one(page, stage, result, posed, response, shown):
    share = mark(posed, response).share
    answer = QuizAnswer(position=0, ids=(1,), posed=posed, response=response)
    item = ResultItem(answer=answer, mine=told(response), right=told(posed.right), share=share, why="")
    stage.put(page, replace(result, items=(item,)))
    assert shown <= set(texts(page))
    page.rows()[0].open(on=True)
    QApplication.processEvents()


def test_what_counted_of_a_typed_answer_is_told(page, stage, result):
    item = replace(result.items[0], told="Short for the right answer.")
    stage.put(page, replace(result, items=(item,)))
    page.rows()[0].more.click()
    QApplication.processEvents()
    assert f"{item.mine}: Short for the right answer." in texts(page)


def test_a_result_of_before_bears_its_own_day(living, stage, result):
    stage.put(living, result)
    assert "Quiz of 20 November 2026, 4 questions" in texts(living)


def test_coming_back_shows_what_was_changed_meanwhile_and_leaves_the_list_as_it_is(living, stage, result, desk):
    stage.put(living, result)
    row = living.rows()[0]
    row.open(on=True)
    finished.flag(desk.library, result.quiz_id, row.item.answer.position, on=True, name="flag", now=desk.clock.now())
    living.enter()
    QApplication.processEvents()
    assert living.rows()[0] is row
    assert row.item.flagged
    assert row.is_open()
    assert living.filter.value() == "missed"
    assert [segment.text() for segment in living.filter.segments] == ["Missed 2", "Flagged 2", "All 4"]
    names = tab_walk(stage, living._head.findChildren(type(living._buttons(result)[0]))[0])
    assert names[:3] == ["Done", "Study missed today", "Retry 2 missed"]
    assert names[-1] == row.accessibleName()


def test_what_came_late_can_be_listed_alone(page, stage, result):
    late = replace(result.items[0], answer=replace(result.items[0].answer, late=True))
    stage.put(page, replace(result, items=(late, *result.items[1:])))
    next(segment for segment in page.filter.segments if segment.choice.value == "late").click()
    QApplication.processEvents()
    assert [row.item for row in page.rows()] == [late]
    assert "1 answered late" in texts(page)


def test_marks_are_told_by_form_where_there_are_several(page, stage, result):
    forms = (PartScore("typed", 1.5, 2), PartScore("matching", 0.5, 2))
    stage.put(page, replace(result, forms=forms))
    assert "By topic" in texts(page)
    next(segment for segment in page.parts.by.segments if segment.choice.value == "form").click()
    QApplication.processEvents()
    assert {"By form", "Typed", "Matching", "1.5 of 2", "0.5 of 2"} <= set(texts(page))


def test_a_second_quiz_of_a_kind_is_compared_with_the_first(living, stage, result, desk):
    desk.clock.advance(days=1)
    quiz = desk.quiz(count=4, minutes=5)
    quiz.choose(0)
    quiz.submit()
    stage.put(living, quiz.result())
    assert "Last time 2 of 4 on 21 Nov." in texts(living)
    assert any("faster than last time" in text for text in texts(living))


def test_o_and_the_button_at_the_end_of_a_row_open_its_article(page, stage, result):
    wanted: list[object] = []
    page.article_requested.connect(wanted.append)
    cited = [replace(item, answer=replace(item.answer, posed=citing(item.answer.posed))) for item in result.items]
    stage.put(page, replace(result, items=tuple(cited)))
    second = page.rows()[1]
    second.setFocus(Qt.FocusReason.OtherFocusReason)
    stage.press(Qt.Key.Key_O)
    stage.qtbot.mouseClick(page.rows()[0].article, Qt.MouseButton.LeftButton)
    assert wanted == [second.item, page.rows()[0].item]


def test_a_question_that_cites_nothing_offers_no_article(page, stage, result):
    wanted: list[object] = []
    page.article_requested.connect(wanted.append)
    plain = [replace(item, answer=replace(item.answer, posed=citing(item.answer.posed, ()))) for item in result.items]
    stage.put(page, replace(result, items=tuple(plain)))
    stage.press(Qt.Key.Key_O)
    assert wanted == []
    assert not page.rows()[0].article.isVisible()


def test_r_retries_m_studies_and_escape_ends(page, stage, result):
    retried: list[object] = []
    studied: list[object] = []
    ended: list[bool] = []
    page.retry_requested.connect(retried.append)
    page.study_requested.connect(studied.append)
    page.ended.connect(lambda: ended.append(True))
    stage.put(page, result)
    stage.press(Qt.Key.Key_R)
    stage.press(Qt.Key.Key_M)
    stage.press(Qt.Key.Key_Escape)
    assert retried == [result]
    assert studied == [StudyRequest(ids=tuple(item.id for item in result.missed))]
    assert ended == [True]


def test_without_a_miss_all_are_listed_and_a_new_quiz_is_the_next_step(page, stage, result):
    right = tuple(replace(item, share=1.0, mine=item.right) for item in result.items)
    perfect = replace(result, items=right, score=4, headline="Every answer right")
    asked: list[bool] = []
    page.new_requested.connect(lambda: asked.append(True))
    retried: list[object] = []
    page.retry_requested.connect(retried.append)
    stage.put(page, perfect)
    assert len(page.rows()) == 4
    stage.press(Qt.Key.Key_R)
    assert not retried
    names = tab_walk(stage, page.filter.segments[0])
    assert "New quiz" in names
    assert "Retry missed" not in names


def test_a_late_answer_is_said_to_be_late(page, stage, result):
    late = replace(result.items[0], answer=replace(result.items[0].answer, late=True))
    stage.put(page, replace(result, items=(late, *result.items[1:])))
    assert "Your answer, late" in texts(page)


def test_hostile_text_is_shown_literally(page, stage, result):
    item = result.items[1]
    question = replace(item.question, stem=HOSTILE, explanation=HOSTILE + " more to say")
    posed = replace(item.answer.posed, questions=(question,), text=HOSTILE)
    answer = replace(item.answer, posed=posed)
    hostile = replace(item, answer=answer, mine=HOSTILE + "1", right=HOSTILE + "2", why=HOSTILE)
    stage.put(page, replace(result, items=(hostile,)))
    page.rows()[0].more.click()
    QApplication.processEvents()
    assert {HOSTILE, HOSTILE + "1", HOSTILE + "2", HOSTILE + " more to say"} <= set(texts(page))


def test_theme_and_text_size_change_while_it_is_shown(page, stage, result, qapp):
    stage.put(page, result)
    apply_theme(qapp, "dark", 2.0)
    QApplication.processEvents()
    assert len(page.rows()) == 2
    assert page.content.width() <= page.area.viewport().width()
    apply_theme(qapp, "light")


def test_tab_visits_everything_by_name_in_reading_order(page, stage, result):
    stage.put(page, result)
    names = tab_walk(stage, page._content.findChildren(type(page._buttons(result)[0]))[0])
    assert names[:3] == ["Done", "Study missed today", "Retry 2 missed"]
    assert names[-1] == page.rows()[0].accessibleName()  # the list is one stop
    assert names.count(names[-1]) == 1


def test_where_every_question_was_new_nothing_is_said_to_have_been_predicted(page, stage, result):
    stage.put(page, replace(result, predicted=0.0))
    assert "These questions were new to you, so nothing was predicted." in texts(page)
    assert "Exactly as predicted." not in texts(page)


def test_a_long_answer_is_shown_whole_and_a_flag_does_not_move_the_columns(page, stage, result):
    long = "Treaty on Alliance and Integration between neighbours and friends"
    items = tuple(replace(item, mine=long, right=f"{long} too", share=0.0) for item in result.items)
    stage.put(page, replace(result, items=items))
    page._list("all")
    QApplication.processEvents()
    labels = [label for label in page.findChildren(PlainLabel) if label.isVisible() and label.text() == long]
    assert labels[0].line_count() > 1
    stage.qtbot.waitUntil(lambda: all(label.height() >= label.heightForWidth(label.width()) for label in labels))
    assert {row.item.flagged for row in page.rows()} == {True, False}
    assert len({label.mapTo(page, label.rect().topLeft()).x() for label in labels}) == 1
