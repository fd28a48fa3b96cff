"""No text that stood in a field is lost, whatever comes next: it is on disk before the next key is read."""

from collections.abc import Callable
from random import Random

import pytest
from PySide6.QtCore import Qt

from quizapp.store import quizzes
from quizapp.study.quiz.setup import ClockKind
from quizapp.study.quiz.view import QuizPhase
from quizapp.ui.pages.quiz_run import QuizRunPage
from tests.ui.pages.stage import Stage

ALT = Qt.KeyboardModifier.AltModifier


class Typing:
    """A quiz of typed answers on its page, and what its fields hold."""

    def __init__(self, desk, stage: Stage, **choices) -> None:
        desk.fill(6)
        self.desk, self.stage = desk, stage
        self.quiz = desk.quiz(**{"count": 4, "forms": ("typed",), "clock": ClockKind.NONE, **choices})
        self.page = QuizRunPage(stage.actions, stage.messages)
        stage.put(self.page, self.quiz)

    def saved(self) -> list[str]:
        answers = quizzes.load(self.desk.library, self.quiz.id).answers
        return [(answer.response or ("",))[0] for answer in answers]

    def here(self) -> str:
        return self.saved()[self.quiz.view.index]

    def fail(self, *, on: bool) -> None:
        """Let nothing be saved, or again."""
        self.desk.library.connection.execute(f"PRAGMA query_only = {'ON' if on else 'OFF'}")


def time_up(typing: Typing) -> None:
    typing.desk.clock.advance(minutes=10)
    typing.page._tick()
    assert typing.quiz.view.phase is QuizPhase.TIME_UP


DEEDS: dict[str, Callable[[Typing], object]] = {
    "next": lambda typing: typing.stage.press(Qt.Key.Key_Return),
    "next by mouse": lambda typing: typing.page.next_button.click(),
    "previous": lambda typing: typing.stage.press(Qt.Key.Key_Left, ALT),
    "flag": lambda typing: typing.stage.press(Qt.Key.Key_F, ALT),
    "skip": lambda typing: typing.stage.press(Qt.Key.Key_S, ALT),
    "pause": lambda typing: typing.stage.press(Qt.Key.Key_P, ALT),
    "end": lambda typing: typing.stage.press(Qt.Key.Key_Escape),
    "a segment": lambda typing: typing.page.bar.wanted.emit(3),
    "another page": lambda typing: typing.page.leave(),
    "the time is up": time_up,
    "nothing more, the window is killed": lambda _typing: None,
}


@pytest.mark.parametrize("deed", DEEDS)
def test_it_is_kept_whatever_comes_next(desk, stage, deed):
    typing = Typing(desk, stage, clock=ClockKind.WHOLE, minutes=5)
    stage.type("Alpha be")
    DEEDS[deed](typing)
    assert typing.saved()[0] == "Alpha be"
    desk.reopen()
    assert typing.saved()[0] == "Alpha be"
    if typing.quiz.view.phase is not QuizPhase.TIME_UP:
        assert desk.resumed().view.items[0].response == ("Alpha be",)


@pytest.mark.parametrize("deed", ["next", "next by mouse", "flag", "skip", "pause", "end", "a segment", "another page"])
def test_what_could_not_be_saved_is_given_again_before_anything_else(desk, stage, deed):
    typing = Typing(desk, stage)
    stage.type("Al")
    typing.fail(on=True)
    stage.type("pha")
    assert "not saved yet" in stage.notices[-1].sentence
    assert typing.page.question.form.field.text() == "Alpha"
    typing.fail(on=False)
    DEEDS[deed](typing)
    assert typing.saved()[0] == "Alpha"


def test_a_text_taken_back_while_nothing_could_be_saved_is_taken_back_then(desk, stage):
    typing = Typing(desk, stage)
    stage.type("A")
    typing.fail(on=True)
    stage.press(Qt.Key.Key_Backspace)
    typing.fail(on=False)
    stage.press(Qt.Key.Key_S, ALT)
    assert typing.saved()[0] == ""


def test_while_nothing_can_be_saved_the_field_stays_with_its_text(desk, stage):
    typing = Typing(desk, stage)
    typing.fail(on=True)
    stage.type("Alpha")
    stage.press(Qt.Key.Key_Return)
    assert typing.quiz.view.index == 0
    assert typing.page.question.form.field.text() == "Alpha"
    typing.fail(on=False)
    stage.press(Qt.Key.Key_Return)
    assert (typing.quiz.view.index, typing.saved()[0]) == (1, "Alpha")


@pytest.mark.parametrize("seed", range(4))
def test_what_fields_hold_is_what_is_on_disk_after_any_deeds(desk, stage, seed):
    typing, rng = Typing(desk, stage), Random(seed)
    held = [""] * typing.quiz.view.total
    for _step in range(60):
        at = typing.quiz.view.index
        deed = rng.choice(["letter"] * 4 + ["back", "left", "right", "flag", "pause", "goto", "leave"])
        if deed == "letter":
            letter = rng.choice("abfgps19")
            stage.type(letter)
            held[at] += letter
        elif deed == "back":
            stage.press(Qt.Key.Key_Backspace)
            held[at] = held[at][:-1]
        elif deed in {"left", "right"}:
            stage.actions.action("quiz.before" if deed == "left" else "quiz.after").trigger()
        elif deed == "flag":
            stage.press(Qt.Key.Key_F, ALT)
        elif deed == "pause":
            stage.press(Qt.Key.Key_P, ALT)
            stage.press(Qt.Key.Key_P)
        elif deed == "goto":
            typing.page.bar.wanted.emit(rng.randrange(len(held)))
        else:
            typing.page.leave()
            typing.page.enter()
            stage.press(Qt.Key.Key_P)
        assert typing.saved() == held
        assert typing.page.question.form.field.text() == held[typing.quiz.view.index]
        typing.page.question.form.field.end(False)
