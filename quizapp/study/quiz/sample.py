"""A question as an item of a quiz that nobody takes: how it looks while it is written."""

from random import Random

from quizapp.questions.forms import posed
from quizapp.questions.question import Question
from quizapp.store.records import QuizAnswer
from quizapp.study.quiz.view import Item

_SEED = 0  # options keep their places while they are written


def sample(question: Question, form: str) -> Item | None:
    """The question in a form, not answered yet; None where it cannot be asked so, or not yet."""
    if not posed.fits(form, question):
        return None
    made = posed.pose(form, [question], Random(_SEED))
    return Item(QuizAnswer(position=0, ids=(0,), posed=made), open=False)
