import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.questions.forms import matching
from quizapp.questions.question import AnswerKind, Question
from tests import factories


def office(country: str, name: str, **changes: object) -> Question:
    stem = f"Who was president of {country} in May 2011?"
    values = {"stem": stem, "answer": name, "accepted": (), "kind": AnswerKind.PERSON, "template": "office-name"}
    return factories.question(**{**values, **changes})


FOUR = (
    office("Norland", "Ada Quill"),
    office("Sund", "Jon Falk"),
    office("Ost", "Mina Okafor"),
    office("Vik", "Bo Li"),
)


def test_three_questions_of_one_template_can_be_matched_and_two_cannot() -> None:
    assert matching.fits(FOUR[:3])
    assert not matching.fits(FOUR[:2])


def test_questions_of_different_templates_cannot_be_matched() -> None:
    assert not matching.fits((*FOUR[:2], office("Vik", "Bo Li", template="office-polity")))
    assert not matching.fits([office(one, two, template="") for one, two in (("A", "Li"), ("B", "Mo"), ("C", "Jo"))])


def test_dates_would_tell_by_their_form_where_they_belong() -> None:
    assert not matching.fits([office("A", str(year), kind=AnswerKind.DATE) for year in (2003, 2005, 2009)])


def test_an_answer_that_suits_two_stems_cannot_be_matched() -> None:
    assert not matching.fits((*FOUR[:2], office("Ost", "Quill")))
    assert not matching.fits((*FOUR[:2], office("Ost", "Mo Berg", accepted=("Jon Falk",))))


@given(st.integers(), st.dictionaries(st.sampled_from(FOUR).map(lambda one: one.stem), st.sampled_from(FOUR)))
def test_the_mark_is_the_share_of_right_pairs(seed: int, given_: dict[str, Question]) -> None:
    asked = matching.ask(FOUR, random.Random(seed))
    answer = {stem: question.answer for stem, question in given_.items()}
    mark = matching.mark(asked, answer)
    assert mark.share == sum(answer.get(question.stem) == question.answer for question in FOUR) / 4
    assert matching.mark(asked, asked.right).correct


@given(st.integers())
def test_every_answer_is_shown_once(seed: int) -> None:
    asked = matching.ask(FOUR, random.Random(seed))
    assert sorted(asked.answers) == sorted(question.answer for question in FOUR)


@given(st.integers())
def test_what_is_chosen_fits_together(seed: int) -> None:
    pool = [*FOUR, office("Ost", "Quill"), office("Vik", "Bo Li", template="office-polity")]
    assert matching.fits(matching.chosen(pool, random.Random(seed)))
    assert matching.chosen(FOUR[:2], random.Random(seed)) == ()


def test_what_does_not_fit_is_refused() -> None:
    with pytest.raises(ValueError, match="cannot be matched"):
        matching.ask(FOUR[:2], random.Random(1))
