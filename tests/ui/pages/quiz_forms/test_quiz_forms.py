"""Each form of a running quiz, answered by keyboard and by mouse, with what is right shown afterwards."""

from dataclasses import replace
from functools import cache

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from quizapp.questions.generate import generate
from quizapp.questions.packs.packs import load_pack
from quizapp.questions.question import Question
from quizapp.resources import bundled_packs
from quizapp.store import questions, quizzes
from quizapp.study.quiz.quiz import Quiz
from quizapp.study.quiz.setup import ClockKind, Feedback
from quizapp.ui.labels import PlainLabel
from quizapp.ui.pages.quiz_forms.choosing import ChoosingView
from quizapp.ui.pages.quiz_forms.matching import MatchingView
from quizapp.ui.pages.quiz_forms.ordering import OrderingView
from quizapp.ui.pages.quiz_forms.writing import WritingView
from quizapp.ui.pages.quiz_run import QuizRunPage
from tests.questions.forms.test_cloze import QUESTION as GAPPED
from tests.questions.forms.test_several_right import TWO
from tests.ui.pages.stage import Stage

ALT = Qt.KeyboardModifier.AltModifier


@cache
def packed() -> tuple[Question, ...]:
    return generate(load_pack(bundled_packs()[0])).questions


@pytest.fixture
def filled(desk):
    """A desk with the first pack's questions and one that has several right answers; gaps are asked for alone."""
    questions.add(desk.library, [*packed(), TWO], name="add", now=desk.clock.now())
    return desk


GAPPED_FOUR = [
    replace(GAPPED, key=f"gapped-{number}", facts=(f"gapped-{number}",), stem=f"{GAPPED.stem} ({number})")
    for number in range(4)
]


class Sitting:
    """A quiz in one form on its page."""

    def __init__(self, desk, stage: Stage, form: str, feedback: Feedback = Feedback.EACH, count: int = 3) -> None:
        self.desk, self.stage = desk, stage
        self.page = QuizRunPage(stage.actions, stage.messages)
        if form == "cloze":
            desk.library.connection.execute("UPDATE card SET suspended = 1")
            questions.add(desk.library, GAPPED_FOUR, name="add", now=desk.clock.now())
        self.quiz: Quiz = desk.quiz(forms=(form,), count=count, feedback=feedback, clock=ClockKind.NONE, seed=5)
        self.ended: list[Quiz] = []
        self.page.finished.connect(self.ended.append)
        stage.put(self.page, self.quiz)

    @property
    def form(self):
        assert self.page.question is not None
        return self.page.question.form

    @property
    def item(self):
        return self.quiz.view.item

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.stage.press(key, modifier)

    def texts(self) -> list[str]:
        return [label.text() for label in self.page.findChildren(PlainLabel) if label.isVisible()]

    def answer_by_keys(self, response: tuple[str, ...]) -> None:
        """Give a response with the keyboard alone."""
        if isinstance(self.form, ChoosingView):
            for text in response:
                self.key(Qt.Key(Qt.Key.Key_1 + self.item.options.index(text)))
        elif isinstance(self.form, WritingView):
            self.type(response[0])
        elif isinstance(self.form, OrderingView):
            self.order(response)
        else:
            for row, text in zip(self.form.rows, response, strict=True):
                while not row.hasFocus():
                    self.key(Qt.Key.Key_Tab)
                self.stage.type(self.form.letters[self.item.options.index(text)])

    def type(self, words: str) -> None:
        """Type words that no keyboard may have."""
        for letter in words:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(QApplication.focusWidget(), event)

    def order(self, wanted: tuple[str, ...]) -> None:
        rows = self.form.list
        for place, text in enumerate(wanted):
            while rows.current() != text:
                below = rows.texts().index(text) > rows.texts().index(rows.current())
                self.key(Qt.Key.Key_Down if below else Qt.Key.Key_Up)
            while rows.texts().index(text) > place:
                self.key(Qt.Key.Key_Up, ALT)


SINGLE = ("multiple_choice", "several_right", "true_false", "typed", "number", "date", "cloze")
ALL = (*SINGLE, "ordering", "matching")


@pytest.mark.crossed
@pytest.mark.parametrize("form", ALL)
@pytest.mark.parametrize("feedback", list(Feedback))
def test_each_form_is_answered_rightly_by_keyboard_alone(filled, stage, form, feedback):
    sitting = Sitting(filled, stage, form, feedback, count=1 if form == "several_right" else 4)
    for _item in range(sitting.quiz.view.total):
        assert sitting.item.posed.form == form
        sitting.answer_by_keys(sitting.item.posed.right)
        assert sitting.item.response == sitting.item.posed.right
        saved = quizzes.load(filled.library, sitting.quiz.id).answers[sitting.quiz.view.index]
        assert saved.response == sitting.item.posed.right
        if feedback is Feedback.EACH:
            sitting.key(Qt.Key.Key_Return)
            assert sitting.item.open
            assert sitting.item.mark.correct
        sitting.key(Qt.Key.Key_Return)
    assert sitting.ended
    assert sitting.quiz.result().score == sitting.quiz.view.total


@pytest.mark.parametrize("form", ["typed", "number", "date", "cloze"])
def test_what_is_typed_is_saved_with_each_letter_and_shown_again_on_coming_back(filled, stage, form):
    sitting = Sitting(filled, stage, form, Feedback.END)
    sitting.stage.type("1998")
    assert quizzes.load(filled.library, sitting.quiz.id).answers[0].response == ("1998",)
    sitting.key(Qt.Key.Key_S, ALT)
    assert sitting.quiz.view.index == 1
    sitting.page._move(Quiz.previous)
    assert sitting.form.field.text() == "1998"
    sitting.form.field.clear()
    sitting.stage.type("2")
    assert sitting.item.response == ("2",)
    sitting.key(Qt.Key.Key_Backspace)
    assert sitting.item.response is None


def test_letters_type_in_a_field_and_with_alt_they_are_keys(filled, stage):
    sitting = Sitting(filled, stage, "typed", Feedback.END)
    sitting.stage.type("fsp 1")
    assert sitting.form.field.text() == "fsp 1"
    assert not sitting.item.flagged
    sitting.key(Qt.Key.Key_F, ALT)
    assert sitting.item.flagged


def test_a_wrong_typed_answer_is_told_with_the_right_one_and_the_source(filled, stage):
    sitting = Sitting(filled, stage, "typed")
    sitting.stage.type("nobody at all")
    sitting.key(Qt.Key.Key_Return)
    assert any(sitting.item.posed.key in text for text in sitting.texts())
    assert sitting.form.field.isReadOnly()
    assert sitting.item.question.citations[0].title in sitting.texts()


def test_several_right_can_be_put_back_and_count_in_part(filled, stage, qtbot):
    sitting = Sitting(filled, stage, "several_right", count=1)
    first, second = (sitting.item.options.index(text) for text in sitting.item.posed.right)
    qtbot.mouseClick(sitting.form.rows[first], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(sitting.form.rows[second], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(sitting.form.rows[second], Qt.MouseButton.LeftButton)
    assert sitting.item.response == (sitting.item.options[first],)
    sitting.key(Qt.Key.Key_Return)
    assert [row.state() for row in sitting.form.rows].count("right") == 2
    assert any("50 %" in text for text in sitting.texts())


def test_an_order_nobody_touched_is_no_answer_until_enter_confirms_it(filled, stage):
    sitting = Sitting(filled, stage, "ordering", Feedback.END, count=8)
    sitting.key(Qt.Key.Key_S)
    assert sitting.quiz.view.items[0].response is None
    sitting.key(Qt.Key.Key_Left)
    shown = sitting.form.list.texts()
    sitting.key(Qt.Key.Key_Return)
    assert sitting.quiz.view.items[0].response == shown


def test_a_row_is_dragged_to_its_place(filled, stage, qtbot):
    sitting = Sitting(filled, stage, "ordering", count=4)
    rows = sitting.form.list
    before = rows.texts()
    last = rows.height() - 20
    QTest.mousePress(rows, Qt.MouseButton.LeftButton, pos=QPoint(60, 20))
    for y in range(30, last, 10):
        QTest.mouseMove(rows, QPoint(60, y))
    QTest.mouseRelease(rows, Qt.MouseButton.LeftButton, pos=QPoint(60, last))
    assert rows.texts() == (*before[1:], before[0])
    assert sitting.item.response == rows.texts()
    sitting.key(Qt.Key.Key_1)  # the row in hand goes to the place with this number
    assert rows.texts() == before


def test_places_of_an_order_are_marked_and_say_where_the_others_belong(filled, stage):
    sitting = Sitting(filled, stage, "ordering", count=4)
    right = sitting.item.posed.right
    sitting.order((right[1], right[0], *right[2:]))
    sitting.key(Qt.Key.Key_Return)
    assert sum("belongs in place" in text for text in sitting.texts()) == 2
    share = round(100 * (len(right) - 2) / len(right))
    assert any(f"{share} %" in text for text in sitting.texts())
    before = sitting.form.list.texts()
    sitting.form.list.push(1)
    assert sitting.form.list.texts() == before


def test_an_answer_of_a_matching_belongs_to_one_question_and_can_be_taken_back(filled, stage):
    sitting = Sitting(filled, stage, "matching", Feedback.END, count=4)
    assert isinstance(sitting.form, MatchingView)
    first, second = sitting.form.rows[:2]
    assert first.hasFocus()
    sitting.stage.type("a")
    sitting.key(Qt.Key.Key_Down)
    assert second.hasFocus()
    sitting.key(Qt.Key.Key_1)
    assert [row.letter() for row in (first, second)] == ["", "A"]
    sitting.key(Qt.Key.Key_Backspace)
    assert sitting.item.response is None


def test_the_pairs_of_a_matching_are_told_apart(filled, stage, qtbot):
    sitting = Sitting(filled, stage, "matching", count=4)
    right = sitting.item.posed.right
    sitting.answer_by_keys((right[1], right[0], *right[2:]))
    sitting.key(Qt.Key.Key_Return)
    assert sum(text.startswith("Right answer: ") for text in sitting.texts()) == 2
    assert sum(text.startswith("Your answer, right: ") for text in sitting.texts()) == len(right) - 2


@pytest.mark.sampled(3)
@pytest.mark.parametrize("form", ALL)
def test_each_stop_has_a_name_and_tab_reaches_it(filled, stage, form):
    sitting = Sitting(filled, stage, form, count=4)
    stops = sitting.page.question.stops()
    assert stops
    for stop in stops:
        assert stop.accessibleName()
    seen: list[QWidget | None] = []
    for _step in range(40):
        sitting.key(Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert all(stop in seen for stop in stops)
