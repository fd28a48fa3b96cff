import random

from quizapp.questions.forms import front_back
from tests import factories


def test_a_card_needs_both_sides() -> None:
    assert front_back.fits(factories.question())
    assert not front_back.fits(factories.question(answer=" "))


def test_the_sides_are_the_question_and_its_answer() -> None:
    card = front_back.ask(factories.question(stem="Who?", answer="Ada Quill"), random.Random(1))
    assert (card.front, card.back) == ("Who?", "Ada Quill")


def test_a_typed_answer_is_compared_with_all_names_known() -> None:
    question = factories.question(answer="Marta Brand", accepted=("Brand",), distractors=())
    assert front_back.mark(question, "brand").correct
    assert front_back.mark(question, "Brant").correct
    assert not front_back.mark(question, "Brant", others=("Otto Brant",)).correct
