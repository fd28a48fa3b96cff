import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.questions.forms import several_right
from quizapp.questions.marking.lists import is_list
from quizapp.questions.question import AnswerKind, Distractor, Question
from tests import factories


def states(answer: str, *wrong: str, **changes: object) -> Question:
    return factories.question(
        **{
            "kind": AnswerKind.POLITY,
            "stem": "Which states signed the accord in 2011?",
            "answer": answer,
            "accepted": (),
            "distractors": tuple(Distractor(text=text, why="") for text in wrong),
            **changes,
        }
    )


TWO = states("Norland and Estmark", "Norland and Vask", "Sund and Holt")


def test_a_key_of_two_things_with_two_wrong_ones_beside_it_can_be_asked() -> None:
    assert several_right.fits(TWO)
    assert set(several_right.ask(TWO, random.Random(1)).options) == {"Norland", "Estmark", "Vask", "Sund", "Holt"}


def test_signs_without_a_letter_are_things_of_their_own() -> None:
    signs = states("+; −", "×; ÷", kind=AnswerKind.TEXT, stem="Which signs change nothing beside a nought?")
    assert several_right.fits(signs)
    assert set(several_right.ask(signs, random.Random(1)).options) == {"+", "−", "×", "÷"}


def test_ticks_have_no_order_so_a_stem_that_asks_for_one_is_not_asked_so() -> None:
    wrong = ("Norland and Vask", "Sund and Holt")
    assert not several_right.fits(states("Norland and Estmark", *wrong, stem="Which states signed, in this order?"))
    assert several_right.fits(states("Norland and Estmark", *wrong, stem="Which states signed, in any order?"))
    order = "Which states did the president’s order of May 2011 name?"
    assert several_right.fits(states("Norland and Estmark", *wrong, stem=order))


def test_one_thing_or_a_single_wrong_one_cannot() -> None:
    assert not several_right.fits(states("Norland", "Estmark", "Vask"))
    assert not several_right.fits(states("Norland and Estmark", "Norland and Vask"))
    with pytest.raises(ValueError, match="several"):
        several_right.ask(states("Norland", "Estmark", "Vask"), random.Random(1))


def test_what_is_right_by_another_name_is_no_wrong_option() -> None:
    question = states("Norland and Estmark", "Norway and Vask", "Sund and Holt", accepted=("Norway and Estmark",))
    assert "Norway" not in several_right.ask(question, random.Random(1)).options


def test_no_small_letter_tells_what_stood_in_the_middle_of_the_key() -> None:
    words = states("Lawsuits, raids and incentives", "Threats and blockades", kind=AnswerKind.TEXT)
    asked = several_right.ask(words, random.Random(1))
    assert set(asked.right) == {"Lawsuits", "Raids", "Incentives"}
    assert all(one[0].isupper() for one in asked.options)
    assert several_right.mark(asked, asked.right).correct


@given(st.integers(), st.sets(st.sampled_from(["Norland", "Estmark", "Vask", "Sund", "Holt"])))
def test_each_wrong_pick_takes_a_right_one_away_and_no_mark_is_below_nothing(seed: int, picks: set[str]) -> None:
    asked = several_right.ask(TWO, random.Random(seed))
    right, wrong = len(picks & set(asked.right)), len(picks - set(asked.right))
    mark = several_right.mark(asked, tuple(picks))
    assert mark.share == max(0, right - wrong) / 2
    assert mark.correct is (picks == set(asked.right))


@pytest.mark.parametrize(
    ("answer", "kind", "listed"),
    [
        ("The Treaty on Alliance and Integration", AnswerKind.TEXT, False),
        ("Ministry of Trade and Industry", AnswerKind.TEXT, False),
        ("Bosnia and Herzegovina", AnswerKind.POLITY, False),
        ("Saint Vincent and the Grenadines", AnswerKind.POLITY, False),
        ("Recognition of Norland and Lewin", AnswerKind.TEXT, False),
        ("Norland’s sovereignty and integrity", AnswerKind.TEXT, False),
        ("A joint defence and customs zone", AnswerKind.TEXT, False),
        ("Norland and South Lewin", AnswerKind.TEXT, True),
        ("Norway and Sweden", AnswerKind.POLITY, True),
        ("Russia, Georgia and Abkhazia", AnswerKind.POLITY, True),
        ("Ursula von der Leyen and Charles Michel", AnswerKind.PERSON, True),
        ("Trade, economic, social and scientific", AnswerKind.TEXT, True),
        ("Terrorism and organised crime", AnswerKind.TEXT, True),
    ],
)
def test_a_name_with_and_in_it_is_one_thing(answer: str, kind: AnswerKind, listed: bool) -> None:
    assert is_list(factories.question(answer=answer, kind=kind)) is listed


def test_semicolons_tell_things_apart_that_have_commas_and_and_in_them() -> None:
    made = states(
        "Sund, the port; Bosnia and Herzegovina", "Trinidad and Tobago", "Holt, the mine", kind=AnswerKind.TEXT
    )
    asked = several_right.ask(made, random.Random(1))
    assert set(asked.right) == {"Sund, the port", "Bosnia and Herzegovina"}
    assert set(asked.options) - set(asked.right) == {"Trinidad and Tobago", "Holt, the mine"}
