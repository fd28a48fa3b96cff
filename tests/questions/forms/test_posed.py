import random
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.questions.forms import posed
from quizapp.questions.forms.posed import FORMS, Posed, mark, pose
from quizapp.questions.question import AnswerKind, Question
from tests import factories
from tests.questions.forms.test_ordering import EVENTS
from tests.questions.forms.test_several_right import TWO

LEADER = factories.question(1, explanation="Ada Quill was president of Norland number 1 in May 2011.")
BOATS = factories.question(
    2,
    kind=AnswerKind.NUMBER,
    stem="How many boats did Estmark hold in 2011?",
    answer="4",
    accepted=(),
    distractors=(),
    explanation="Estmark held 4 boats in 2011.",
)
PEOPLE: Sequence[Question] = [
    factories.question(number, answer=name, accepted=(), distractors=())
    for number, name in enumerate(("Ada Quill", "Tomas Brandt", "Jon Falk"), start=1)
]
ASKED: dict[str, Sequence[Question]] = {
    "multiple_choice": [LEADER],
    "several_right": [TWO],
    "true_false": [LEADER],
    "typed": [LEADER],
    "number": [BOATS],
    "date": [EVENTS[2]],
    "cloze": [LEADER],
    "ordering": EVENTS[:4],
    "matching": PEOPLE,
}


def asked(form: str, seed: int = 1) -> Posed:
    return pose(form, ASKED[form], random.Random(seed))


@pytest.mark.parametrize("form", FORMS)
@given(seed=st.integers(0, 10_000))
def test_the_right_response_counts_in_full_and_none_at_all_for_nothing(form: str, seed: int) -> None:
    one = asked(form, seed)
    assert mark(one, one.right).share == 1
    assert mark(one, ()).share == 0
    assert mark(one, ("",)).share == 0


@pytest.mark.parametrize("form", FORMS)
def test_the_same_seed_poses_the_same(form: str) -> None:
    assert asked(form, 7) == asked(form, 7)


@pytest.mark.parametrize("form", ["multiple_choice", "true_false", "several_right"])
def test_what_is_right_is_among_the_options(form: str) -> None:
    one = asked(form)
    assert set(one.right) <= set(one.options)


def test_a_wrong_choice_tells_why() -> None:
    assert mark(asked("multiple_choice"), ("Mina Okafor",)).note == "She took office in 2014."


def test_a_wrong_answer_called_true_tells_why() -> None:
    told = next(one for seed in range(50) if (one := asked("true_false", seed)).proposed == "Jon Falk")
    assert mark(told, (posed.TRUE,)).note == "He was foreign minister."
    assert mark(told, (posed.FALSE,)).correct


def test_what_is_typed_is_marked_with_mercy() -> None:
    assert mark(asked("typed"), ("ada quil",)).correct
    assert mark(asked("number"), ("four boats",)).correct
    assert not mark(asked("date"), ("26 August 2009",)).correct


def test_places_and_pairs_count_by_their_share() -> None:
    one = asked("ordering")
    swapped = (one.right[1], one.right[0], *one.right[2:])
    assert mark(one, swapped).share == (len(one.right) - 2) / len(one.right)
    pairs = asked("matching")
    assert mark(pairs, (pairs.right[0], pairs.right[2], pairs.right[1])).share == pytest.approx(1 / 3)
    assert mark(pairs, pairs.right[:2]).share == pytest.approx(2 / 3)


def test_a_form_that_does_not_fit_is_refused() -> None:
    for form in ("several_right", "number", "date", "ordering", "matching"):
        with pytest.raises(ValueError, match=r".+"):
            pose(form, [LEADER], random.Random(1))
    with pytest.raises(ValueError, match="no form"):
        pose("riddle", [LEADER], random.Random(1))


def test_a_question_fits_the_forms_that_its_content_allows() -> None:
    assert [form for form in FORMS if posed.fits(form, LEADER)] == ["multiple_choice", "true_false", "typed", "cloze"]
    assert [form for form in FORMS if posed.fits(form, BOATS)] == ["number", "cloze"]
