import random

from quizapp.questions.forms import typed
from quizapp.questions.question import AnswerKind
from tests import factories


def test_a_name_can_be_typed() -> None:
    assert typed.fits(factories.question(answer="Ada Quill"))


def test_a_sentence_is_too_long_to_type() -> None:
    assert not typed.fits(factories.question(answer="that the islands would never again sell their fish to strangers"))


def test_dates_and_amounts_have_forms_of_their_own() -> None:
    assert not typed.fits(factories.question(kind=AnswerKind.DATE, answer="May 2011"))
    assert not typed.fits(factories.question(kind=AnswerKind.MONEY, answer="$9"))


def test_it_is_asked_by_its_stem_and_marked_as_typed_text() -> None:
    question = factories.question(answer="Ada Quill", accepted=("Quill",), distractors=())
    assert typed.ask(question, random.Random(1)).stem == question.stem
    assert typed.mark(question, "quill").correct
    assert not typed.mark(question, "Quilt", ("Mo Quilt",)).correct
