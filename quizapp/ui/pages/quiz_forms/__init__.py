"""The forms of a question in a running quiz: what is answered with, one view for each way of answering."""

from collections.abc import Callable

from quizapp.questions.forms.posed import CHOSEN, TYPED
from quizapp.study.quiz.view import Item
from quizapp.ui.pages.quiz_forms.choosing import ChoosingView
from quizapp.ui.pages.quiz_forms.form_view import FormView
from quizapp.ui.pages.quiz_forms.matching import MatchingView
from quizapp.ui.pages.quiz_forms.ordering import OrderingView
from quizapp.ui.pages.quiz_forms.writing import WritingView

_VIEWS: dict[str, Callable[[Item], FormView]] = {
    **dict.fromkeys((*sorted(CHOSEN), "several_right"), ChoosingView),
    **dict.fromkeys(sorted(TYPED), WritingView),
    "ordering": OrderingView,
    "matching": MatchingView,
}


def view_of(item: Item) -> FormView:
    """The view of an item, by its form."""
    return _VIEWS[item.posed.form](item)
