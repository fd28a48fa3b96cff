"""The forms in which one question can be asked alone, as a table; ordering and matching take several questions."""

from typing import Protocol

from quizapp.questions.forms import cloze, date, front_back, multiple_choice, number, true_false, typed
from quizapp.questions.question import Question


class Form(Protocol):
    """A module that asks a question in one way: `fits`, `ask` and `mark`, of which the first is alike in all."""

    FORM: str

    def fits(self, question: Question) -> bool:
        """Whether the question's content allows the form."""


SINGLE: tuple[Form, ...] = (front_back, multiple_choice, true_false, typed, number, date, cloze)


def fitting(question: Question) -> tuple[str, ...]:
    """The names of the forms in which a question can be asked."""
    return tuple(form.FORM for form in SINGLE if form.fits(question))
