from random import Random

from hypothesis import given
from hypothesis import strategies as st

from quizapp.questions.forms.posed import Posed, Response, mark, pose
from quizapp.store.records import QuizAnswer
from quizapp.study.quiz.by_place import Place, by_place
from tests.factories import question

ORDER = Posed(form="ordering", questions=(question(1),), options=("b", "c", "a"), right=("a", "b", "c"))
PAIRS = Posed(form="matching", questions=(question(1),), options=("y", "x"), right=("x", "y"), prompts=("one?", "two?"))
PICKS = Posed(form="several_right", questions=(question(1),), options=("a", "b", "c", "d"), right=("a", "c"))


def answered(posed: Posed, response: Response | None) -> QuizAnswer:
    return QuizAnswer(position=0, ids=(1,), posed=posed, response=response)


def test_an_order_is_told_from_the_first_place_to_the_last():
    places = by_place(answered(ORDER, ("a", "c", "b")))
    assert places == (Place("", "a", "a"), Place("", "c", "b"), Place("", "b", "c"))
    assert [place.correct for place in places] == [True, False, False]


def test_a_pair_is_told_by_its_question_and_one_without_an_answer_is_not_right():
    places = by_place(answered(PAIRS, ("x",)))
    assert places == (Place("one?", "x", "x"), Place("two?", "", "y"))
    assert not places[1].correct


def test_of_several_right_picks_those_missing_and_those_too_many_are_told():
    places = by_place(answered(PICKS, ("a", "b")))
    assert places == (Place("", "a", "a"), Place("", "b", ""), Place("", "", "c"))


def test_where_nothing_was_answered_what_is_right_is_told():
    assert by_place(answered(ORDER, None))[0] == Place("", "", "a")
    assert by_place(answered(PICKS, None)) == (Place("", "", "a"), Place("", "", "c"))


def test_a_form_with_one_answer_has_no_places():
    posed = pose("multiple_choice", [question(1)], Random(1))
    assert by_place(answered(posed, posed.right)) == ()


@given(st.permutations(ORDER.right))
def test_the_share_of_an_order_is_the_share_of_its_right_places(order):
    places = by_place(answered(ORDER, tuple(order)))
    assert mark(ORDER, tuple(order)).share == sum(place.correct for place in places) / len(places)
