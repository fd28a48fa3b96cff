import random

import pytest

from quizapp.corpus.when import Precision
from quizapp.questions.forms import date
from quizapp.questions.question import AnswerKind
from tests import factories


@pytest.mark.parametrize(
    ("answer", "precision"),
    [
        ("26 August 2008", Precision.DAY),
        ("August 2008", Precision.MONTH),
        ("2008", Precision.YEAR),
        ("the 1990s", Precision.DECADE),
    ],
)
def test_it_is_asked_as_finely_as_it_is_known(answer: str, precision: Precision) -> None:
    question = factories.question(kind=AnswerKind.DATE, answer=answer)
    assert date.fits(question)
    assert date.ask(question, random.Random(1)).precision is precision


def test_a_name_with_a_year_is_no_date() -> None:
    assert not date.fits(factories.question(kind=AnswerKind.AGREEMENT, answer="2008"))
    assert not date.fits(factories.question(kind=AnswerKind.DATE, answer="Treaty of 2008"))
    with pytest.raises(ValueError, match="is no date"):
        date.ask(factories.question(kind=AnswerKind.DATE, answer="one day"), random.Random(1))


def test_a_finer_date_counts_and_a_wrong_one_is_told_what_is_right_about_it() -> None:
    question = factories.question(kind=AnswerKind.DATE, answer="August 2008", accepted=())
    assert date.mark(question, "26.8.2008").correct
    assert date.mark(question, "May 2008").note == "Right year, wrong month."
