"""Moves in a quiz of choices, and questions that fit other forms."""

from dataclasses import replace

from quizapp.store import questions
from quizapp.study.quiz.quiz import Quiz
from tests.questions.forms.test_ordering import EVENTS
from tests.questions.forms.test_several_right import TWO


def right(quiz: Quiz) -> int:
    item = quiz.view.item
    return item.options.index(item.question.answer)


def wrong(quiz: Quiz) -> int:
    return (right(quiz) + 1) % len(quiz.view.item.options)


def answered(quiz: Quiz, *, correct: int) -> None:
    """Answer every question, the first `correct` ones rightly."""
    for place in range(quiz.view.total):
        quiz.goto(place)
        quiz.choose(right(quiz) if place < correct else wrong(quiz))


def several(desk):
    """A question with two right answers among wrong ones."""
    questions.add(desk.library, [replace(TWO, key="two", facts=("two",))], name="add", now=desk.clock.now())


def dated(desk):
    """Four events with their dates."""
    made = [replace(one, key=f"event-{at}", facts=(f"event-{at}",)) for at, one in enumerate(EVENTS[:4])]
    questions.add(desk.library, made, name="add", now=desk.clock.now())
