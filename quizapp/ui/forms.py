"""Icons of the forms in which a question can be asked."""

from quizapp.questions.forms.posed import FORMS
from quizapp.study.words import form_name

FORM_ICONS = {
    "front_back": "card",
    "multiple_choice": "choice",
    "several_right": "check",
    "true_false": "truefalse",
    "typed": "typed",
    "number": "number",
    "date": "dates",
    "cloze": "cloze",
    "ordering": "order",
    "matching": "match",
}

__all__ = ["FORMS", "FORM_ICONS", "form_name"]
