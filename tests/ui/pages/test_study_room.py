"""In a study session nothing is cut off: the question fits where it can, and whatever is long can be scrolled to."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication

from quizapp.questions.question import Distractor
from quizapp.store.records import Rating
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import apply_theme
from quizapp.ui.pages.study import StudyPage
from quizapp.ui.pages.study_sides import QuestionSide
from quizapp.ui.requests import StudyRequest
from quizapp.ui.widgets.option_row import OptionRow
from tests import factories
from tests.ui.pages.study_page import in_view

SIXTY = " ".join(f"option{number}" for number in range(60))
LONG_STEM = " ".join(f"stem{number:03}" for number in range(38))  # some 300 characters
TWENTY_LINES = " ".join(f"evidence{number:03}" for number in range(150))
UNBROKEN = "Lang" * 60
HEBREW = "מי היה נשיא נורלנד במאי 2011, ומי בא אחריו?"
ARABIC = "آدا كويل"


@pytest.fixture
def page(desk, stage) -> StudyPage:
    desk.settings = replace(desk.settings, ladder=True)
    return StudyPage(lambda _request: desk.study(), stage.actions, stage.messages, desk.clock)


@pytest.fixture(params=[1.0, 2.0], ids=["100", "200"])
def scale(request, qapp, shown) -> float:
    apply_theme(qapp, "light", request.param, reduced_motion=True)
    return request.param


def answer_once(desk) -> None:
    """A young question is asked with its options."""
    session = desk.study()
    session.show_answer()
    session.rate(Rating.GOOD)
    desk.clock.advance(minutes=15)


def cut(page: StudyPage) -> list[str]:
    """The texts that are not shown in full, or reach out of what they stand in."""
    found = []
    for label in page.findChildren(PlainLabel):
        if not label.isVisible() or label._elide:
            continue
        content = page.content if page.content.isAncestorOf(label) else page
        area = QRect(label.mapTo(content, QPoint(0, 0)), label.size())
        low = label.height() < label.heightForWidth(label.width()) if label._wrap else False
        narrow = not label._wrap and label.width() < label.sizeHint().width() - 1
        if low or narrow or not content.rect().contains(area):
            found.append(label.text())
    return found


def test_the_question_and_the_line_to_type_on_are_seen_at_once(desk, page, stage, scale):
    desk.fill(1)
    stage.put(page, StudyRequest())
    side = page.card.side
    assert isinstance(side, QuestionSide)
    assert in_view(page, side.stem)
    assert in_view(page, side.line)
    assert page.area.verticalScrollBar().maximum() == 0


def test_the_question_and_all_its_options_are_seen_at_once(desk, page, stage, scale):
    desk.fill(1)
    answer_once(desk)
    stage.put(page, StudyRequest())
    side = page.card.side
    assert isinstance(side, QuestionSide)
    assert len(side.options) == 4
    assert [in_view(page, widget) for widget in (side.stem, *side.options)] == [True] * 5


def test_a_question_drawn_in_a_low_window_grows_again_with_the_window(desk, page, stage, shown):
    desk.fill(1)
    stage.resize(1224, 420)
    stage.put(page, StudyRequest())
    small = page.card.side.stem.heightForWidth(600)
    stage.resize(1224, 900)
    QApplication.processEvents()
    assert page.card.side.stem.heightForWidth(600) > small


@pytest.mark.parametrize("stem", [LONG_STEM, UNBROKEN, HEBREW], ids=["long", "unbroken", "right-to-left"])
@pytest.mark.parametrize("size", [(1280, 800), (1024, 680)])
def test_nothing_is_cut_off_however_long_the_texts_are(desk, page, stage, scale, stem, size):
    evidence = factories.citation(sentence=TWENTY_LINES, surface="evidence003")
    others = tuple(Distractor(text=f"{SIXTY} {number}", why=SIXTY) for number in range(2))
    desk.fill(
        1,
        stem=stem,
        answer=ARABIC,
        accepted=(),
        distractors=(*others, Distractor(text=UNBROKEN, why="")),
        citations=(evidence,),
    )
    answer_once(desk)
    stage.resize(*size)
    stage.put(page, StudyRequest())
    QApplication.processEvents()
    assert cut(page) == []
    stage.press(Qt.Key.Key_Space)
    QApplication.processEvents()
    assert cut(page) == []


def test_an_option_below_the_fold_comes_into_view_when_tab_reaches_it(desk, page, stage, scale):
    others = tuple(Distractor(text=f"{SIXTY} {number}", why="") for number in range(3))
    desk.fill(1, distractors=others, answer=f"{SIXTY} 4", accepted=())
    answer_once(desk)
    stage.resize(1024, 680)
    stage.put(page, StudyRequest())
    rows = page.card.side.options
    assert len(rows) == 4
    page.bar.stops()[-1].setFocus(Qt.FocusReason.TabFocusReason)
    reached = 0
    for _step in range(12):
        stage.press(Qt.Key.Key_Tab)
        QApplication.processEvents()
        now = QApplication.focusWidget()
        if isinstance(now, OptionRow):
            reached += 1
            assert not now.visibleRegion().isEmpty()
            assert in_view(page, now) or now.height() > page.area.viewport().height()
    assert reached == 4
