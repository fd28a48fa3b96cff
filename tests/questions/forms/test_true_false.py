import random
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from quizapp.questions.forms import true_false
from quizapp.questions.forms.posed import fits, mark, pose
from quizapp.questions.question import Distractor
from tests import factories

QUESTION = factories.question(
    answer="Ada Quill",
    distractors=(Distractor(text="Jon Falk", why="He left in 2010."), Distractor(text="Mina Okafor", why="She lost.")),
)


def test_without_a_wrong_answer_there_is_nothing_false_to_propose() -> None:
    assert true_false.fits(QUESTION)
    assert not true_false.fits(factories.question(distractors=()))


def test_the_key_is_proposed_as_often_as_a_wrong_answer() -> None:
    proposed = Counter(true_false.ask(QUESTION, random.Random(seed)).proposed for seed in range(400))
    assert set(proposed) == {"Ada Quill", "Jon Falk", "Mina Okafor"}
    assert 160 < proposed["Ada Quill"] < 240


@given(st.integers(), st.booleans())
def test_exactly_one_of_the_two_words_is_right(seed: int, says_true: bool) -> None:
    proposed = true_false.ask(QUESTION, random.Random(seed)).proposed
    one = true_false.mark(QUESTION, proposed, says_true=says_true)
    other = true_false.mark(QUESTION, proposed, says_true=not says_true)
    assert one.correct is not other.correct
    assert (one.correct and says_true) == (says_true and proposed == QUESTION.answer)


def test_why_a_proposal_is_wrong_is_told_either_way() -> None:
    assert true_false.mark(QUESTION, "Jon Falk", says_true=True).note == "He left in 2010."
    assert true_false.mark(QUESTION, "Jon Falk", says_true=False).note == "He left in 2010."


def test_a_statement_proposes_itself_and_is_true_or_not() -> None:
    false = factories.question(
        stem="Norland left the league in 2009.",
        answer="False",
        accepted=(),
        distractors=(Distractor(text="True", why="It stayed until 2012."),),
    )
    posed = pose(true_false.FORM, [false], random.Random(1))
    assert (posed.text, posed.proposed, posed.right) == (false.stem, "", ("false",))
    assert mark(posed, ("false",)).correct
    assert not mark(posed, ("true",)).correct
    assert not fits("typed", false)
