"""Long, unbroken, right-to-left and hostile texts in every form: nothing is cut, too wide, or out of reach."""

import contextlib
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.exceptions import TimeoutError as NotInTime

from quizapp.questions.forms.posed import CHOSEN, FALSE, FORMS, PLACED, TRUE, TYPED, Posed
from quizapp.questions.question import Question
from quizapp.store import questions
from quizapp.study.quiz.beginning import begin
from quizapp.study.quiz.draw import Drawn
from quizapp.study.quiz.quiz import Quiz
from quizapp.study.quiz.setup import ClockKind, Feedback, QuizSetup
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import apply_theme
from quizapp.ui.pages.quiz_run import QuizRunPage
from tests import factories
from tests.ui.pages.stage import Stage

RTL = "أيَّ معاهدة وقّعت روسيا (٢٠١٥) مع South Ossetia في الكرملين؟"
HOSTILE = "<b>bold</b> & <img src='file:///etc/passwd'> a<b <table><tr><td>{name} %s \u202e evil"
TEXTS = {
    "long": ("word and another " * 67).strip(),  # 201 words
    "unbroken": "m" * 300,
    "right to left": RTL,
    "hostile": HOSTILE,
}
STEM_WORDS, EVENT_WORDS = 80, 30
SIZES = {"small window": (1.0, 1024, 680), "large text": (2.0, 1024, 680)}  # scale, width, height


def cut(text: str, words: int) -> str:
    return " ".join(text.split()[:words])


def posed(form: str, text: str) -> Posed:
    """An item whose every text is such a one."""
    many = tuple(f"{cut(text, EVENT_WORDS)} {at}" for at in range(4))
    options = tuple(f"{text} {at}" for at in range(4))
    asked = tuple(_question(text, at, options) for at in range(4 if form in PLACED else 1))
    common = Posed(form=form, questions=asked, text=cut(text, STEM_WORDS), right=(options[0],))
    if form == "multiple_choice":
        return replace(common, options=options)
    if form == "several_right":
        return replace(common, options=options, right=options[:2])
    if form == "true_false":
        return replace(common, options=(TRUE, FALSE), right=(FALSE,), proposed=options[1])
    if form == "ordering":
        return replace(common, text="", options=many, right=(many[1], many[0], *many[2:]))
    if form == "matching":
        return replace(common, text="", prompts=many, options=options, right=options[::-1])
    unit = {"number": cut(text, 3), "date": "day"}.get(form, "")
    return replace(common, unit=unit)


def _question(text: str, at: int, options: tuple[str, ...]) -> Question:
    cited = factories.citation(publisher=cut(text, 5), title=text, sentence=text, surface=cut(text, 2))
    return factories.question(
        at,
        stem=cut(text, STEM_WORDS),
        answer=options[at],
        distractors=tuple(factories.Distractor(text=one, why=text) for one in options if one != options[at]),
        explanation=text,
        citations=(cited,),
        attribution=cut(text, 5),
    )


def begun(desk, item: Posed) -> Quiz:
    stored = desk.fill(len(item.questions))
    asked = tuple(questions.get_many(desk.library, stored))
    setup = QuizSetup(forms=FORMS, feedback=Feedback.EACH, clock=ClockKind.NONE, count=1)
    return begin(desk.library, setup, [Drawn(asked, item)], desk.scheduler, desk.settings, desk.clock, desk.rng)


@pytest.fixture
def scaled(qapp) -> Iterator[object]:
    yield lambda scale: apply_theme(qapp, "light", scale)
    apply_theme(qapp, "light")


def wrong(item: Posed) -> tuple[str, ...]:
    if item.form in TYPED:
        return (f"no {cut(item.question.answer, 200)}",)
    if item.form in CHOSEN:
        return (next(one for one in item.options if one not in item.right),)
    if item.form == "several_right":
        return item.options[1:3]
    return (item.right[1], item.right[0], *item.right[2:])


def problems(page: QuizRunPage) -> list[str]:
    """What stands out of the page to the side, lacks a line of its text, or cannot be scrolled to."""
    view, content = page.area.viewport(), page.content
    found = []
    if content.width() > view.width():
        found.append("the content is wider than the page")
    if page.area.verticalScrollBar().maximum() < content.height() - view.height():
        found.append("the content cannot be scrolled to its end")
    for widget in content.findChildren(QWidget):
        parent = widget.parentWidget()
        if not widget.isVisible() or parent is None or not widget.width():
            continue
        name = f"{type(widget).__name__} {widget.accessibleName()[:40]}"
        where = QRect(widget.mapTo(content, QPoint(0, 0)), widget.size())
        if not content.rect().contains(where):
            found.append(f"{name} stands out of the page")
        if parent is not content and not parent.rect().contains(widget.geometry()):
            found.append(f"{name} is cut by its {type(parent).__name__}")
        wraps = isinstance(widget, PlainLabel) and widget.hasHeightForWidth()
        if wraps and widget.height() < widget.heightForWidth(widget.width()):
            found.append(f"{name} lacks a line")
    return found


def check(stage: Stage, page: QuizRunPage) -> None:
    """Nothing of the page is cut, once it is laid out."""
    with contextlib.suppress(NotInTime):
        stage.qtbot.waitUntil(lambda: not problems(page), timeout=1000)
    assert not problems(page)


@pytest.mark.crossed
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("kind", TEXTS)
@pytest.mark.parametrize("form", FORMS)
def test_nothing_is_cut_or_wider_than_the_page(desk, stage: Stage, scaled, form, kind, size):
    scale, width, height = SIZES[size]
    scaled(scale)
    stage.resize(width, height)
    item = posed(form, TEXTS[kind])
    quiz = begun(desk, item)
    page = QuizRunPage(stage.actions, stage.messages)
    stage.put(page, quiz)
    check(stage, page)
    _walk(stage, page)
    page.question.responded.emit(wrong(item))
    check(stage, page)
    stage.press(Qt.Key.Key_Return)
    if form in ("date", "number"):  # it is no date or number: that is said, and Enter once more insists
        check(stage, page)
        stage.press(Qt.Key.Key_Return)
    assert quiz.view.item.open
    check(stage, page)
    _walk(stage, page)


def _walk(stage: Stage, page: QuizRunPage) -> None:
    """Go through the question by Tab: what has the focus is in sight, at least from its top."""
    view = page.area.viewport()
    for stop in page.question.stops():
        for _step in range(40):
            if stop.hasFocus():
                break
            stage.press(Qt.Key.Key_Tab)
        assert stop.hasFocus(), f"Tab never reaches {stop.accessibleName()[:40]}"
        QApplication.processEvents()
        part = getattr(stop, "ring_rect", stop.rect)()
        top = stop.mapTo(view, part.topLeft()).y()
        assert 0 <= top < view.height() - 20, f"{stop.accessibleName()[:40]} has the focus out of sight"
        if part.height() + 16 <= view.height():
            assert top + part.height() <= view.height(), f"{stop.accessibleName()[:40]} is cut below"


@pytest.mark.parametrize("form", FORMS)
def test_markup_is_shown_as_it_is(desk, stage, form):
    item = posed(form, HOSTILE)
    quiz = begun(desk, item)
    page = QuizRunPage(stage.actions, stage.messages)
    stage.put(page, quiz)
    page.question.responded.emit(wrong(item))
    stage.press(Qt.Key.Key_Return)
    shown = [label.text() for label in page.findChildren(PlainLabel)]
    for text in (item.text, *item.prompts, *(item.options if item.options != (TRUE, FALSE) else ()), item.proposed):
        assert any(text in one for one in shown)
    for widget in page.findChildren(QWidget):
        for told in (widget.accessibleName(), widget.accessibleDescription()):
            assert "&lt;" not in told
        tip = widget.toolTip()
        assert "<b>" not in tip
        assert "<img" not in tip
