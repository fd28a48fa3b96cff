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


def by_hand(stem: str, name: str, **changes: object) -> Question:
    values = {"stem": stem, "answer": name, "accepted": (), "kind": AnswerKind.PERSON, "template": "extra"}
    return factories.question(**{**values, **changes})


PAIRS = tuple(
    by_hand(f"Which two led {isle} in 2003 and in 2011, in this order?", f"{one} Quill and {two} Falk")
    for isle, one, two in (("Norland", "Ada", "Jon"), ("Sund", "Mina", "Bo"), ("Ost", "Tor", "Ivo"))
)
ALONE = tuple(
    by_hand(f"{asking} in May 2011?", name)
    for asking, name in (
        ("Whom did Norland’s assembly ask", "Ada Quill"),
        ("Who met the ferrymen of Sund", "Jon Falk"),
        ("Whose letter reached Ost", "Mina Okafor"),
    )
)
BODIES = tuple(
    by_hand(stem, name, kind=AnswerKind.BODY)
    for stem, name in (
        ("Which organisation did Norland leave in 2009?", "Reef League"),
        ("Of which organisation was Bo Li secretary in 2009?", "Tide Union"),
        ("Which organisation did Ost pay in 2009?", "Salt Office"),
        ("Which chamber was still to vote in 2009?", "Upper House"),
        ("To which faction did Jon Falk belong in 2009?", "Open Harbour"),
    )
)


def test_one_name_among_pairs_of_names_would_tell_where_it_belongs() -> None:
    assert matching.fits(PAIRS)
    assert matching.fits(ALONE)
    assert not matching.fits((*PAIRS[:2], ALONE[0]))
    assert not matching.fits((*PAIRS, ALONE[0]))


def test_questions_by_hand_that_ask_for_different_things_cannot_be_matched() -> None:
    assert matching.fits(BODIES[:3])
    assert not matching.fits((*BODIES[:3], BODIES[3]))
    assert not matching.fits(BODIES[2:])


def test_an_answer_that_another_stem_names_is_ruled_out_there() -> None:
    assert matching.fits((*ALONE[:2], by_hand("Who warned the ferrymen in 2011?", "Bo Li")))
    assert not matching.fits((*ALONE[:2], by_hand("Who warned the ferrymen, as Jon Falk did, in 2011?", "Bo Li")))


def test_a_stem_that_names_its_own_answer_among_others_matches_itself() -> None:
    assert not matching.fits((*ALONE[:2], by_hand("Who went to Ost in 2011: Bo Li or Mina Okafor?", "Bo Li")))


def test_a_much_longer_answer_would_stand_out() -> None:
    named = ("Harbour treaty", "Fishing accord", "Treaty on the Common Keeping of Lights and Buoys")
    asked = [
        by_hand(f"Which agreement did {isle} sign in 2009?", name, kind=AnswerKind.AGREEMENT)
        for isle, name in zip(("Norland", "Sund", "Ost"), named, strict=True)
    ]
    assert not matching.fits(asked)
    assert matching.fits([*asked[:2], by_hand("Which agreement did Vik sign?", "Ice pact", kind=AnswerKind.AGREEMENT)])


@given(st.integers())
def test_no_answer_of_what_is_chosen_can_be_ruled_out_by_form(seed: int) -> None:
    chosen = matching.chosen([*PAIRS, *ALONE, *BODIES, *FOUR], random.Random(seed))
    assert len({question.kind for question in chosen}) == 1
    assert len({" and " in question.answer for question in chosen}) == 1
    assert len({question.template for question in chosen}) == 1
    assert set(chosen) <= set(PAIRS) or set(chosen) <= set(ALONE) or set(chosen) <= {*BODIES[:3]} | set(FOUR)
    assert not any(one.answer in other.stem for one in chosen for other in chosen)


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
