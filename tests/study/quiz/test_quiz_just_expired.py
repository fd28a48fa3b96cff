"""What a learner does in the moment in which the time for the question on show has just run out."""

from collections.abc import Callable

import pytest

from quizapp.study.quiz.quiz import Quiz
from quizapp.study.quiz.setup import ClockKind, Feedback
from quizapp.study.quiz.view import QuizView

DEEDS: dict[str, Callable[[Quiz], QuizView]] = {
    "choose": lambda quiz: quiz.choose(0),
    "respond": lambda quiz: quiz.respond(("Alpha",)),
    "be_certain": lambda quiz: quiz.be_certain(2),
    "confirm": Quiz.confirm,
    "skip": Quiz.skip,
    "next": Quiz.next,
}


@pytest.mark.parametrize(
    ("form", "deed"),
    [("multiple_choice", deed) for deed in DEEDS] + [("typed", deed) for deed in DEEDS if deed != "choose"],
)
def test_it_never_befalls_the_question_that_comes_next(desk, form, deed):
    desk.fill(4)
    quiz = desk.quiz(count=3, forms=(form,), clock=ClockKind.EACH, seconds_each=20, certainty=True)
    desk.clock.advance(seconds=20)
    view = DEEDS[deed](quiz)
    assert view.index == 1
    assert view.items[0].locked
    following = view.items[1]
    assert (following.response, following.certainty, following.skipped, following.locked) == (None, None, False, False)


def test_enter_then_shows_what_was_right_before_it_goes_on(desk):
    desk.fill(4)
    quiz = desk.quiz(count=3, clock=ClockKind.EACH, seconds_each=20, feedback=Feedback.EACH)
    quiz.choose(0)
    desk.clock.advance(seconds=20)
    view = quiz.confirm()
    assert (view.index, view.item.open) == (0, True)
    assert quiz.confirm().index == 1
