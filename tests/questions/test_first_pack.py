"""The questions of the shipped pack, as a person approved them and as the goals have them."""

import random
from itertools import combinations
from pathlib import Path

import pytest

from quizapp.exchange.question_list import as_text
from quizapp.questions.flaws import flaws
from quizapp.questions.forms import multiple_choice
from quizapp.questions.generate import Generated, generate
from quizapp.questions.marking.marking import mark_typed
from quizapp.questions.overlap import overlapping
from quizapp.questions.packs.packs import load_pack
from quizapp.questions.question import AnswerKind
from tests.approval import assert_approved

ROOT = Path(__file__).parents[2]
PACK = ROOT / "questions" / "south-caucasus-2008-2017"


@pytest.fixture(scope="module")
def found() -> Generated:
    return generate(load_pack(PACK))


def test_the_questions_are_those_that_a_person_approved(found: Generated) -> None:
    assert_approved("south-caucasus-2008-2017.txt", as_text(found.questions))


def test_there_are_many_and_most_of_them_can_be_multiple_choice(found: Generated) -> None:
    assert len(found.questions) >= 190  # what independent readers left of more; each reading takes a few away
    assert sum(map(multiple_choice.fits, found.questions)) >= 0.85 * len(found.questions)


def test_none_has_a_flaw_of_its_wording(found: Generated) -> None:
    told = {(question.key, flaw.rule) for question in found.questions for flaw in flaws(question)}
    assert not {(key, rule) for key, rule in told if rule != "only diacritic"}


def test_no_wrong_option_of_any_would_be_marked_right(found: Generated) -> None:
    assert not [
        (question.key, one.text)
        for question in found.questions
        for one in question.distractors
        if mark_typed(question, one.text).correct
    ]


def test_no_two_options_of_any_are_one(found: Generated) -> None:
    for question in found.questions:
        options = [question.answer, *(one.text for one in question.distractors)]
        assert not [pair for pair in combinations(options, 2) if overlapping(*pair, question.kind)], question.key


def test_the_key_is_not_the_longest_option_more_often_than_chance(found: Generated) -> None:
    worded = [one for one in found.questions if one.distractors and one.kind not in {AnswerKind.DATE, AnswerKind.VOTE}]
    longest = [one for one in worded if len(one.answer) > max(len(other.text) for other in one.distractors)]
    assert len(longest) <= 0.30 * len(worded)


def test_the_key_of_a_date_is_not_always_in_the_middle(found: Generated) -> None:
    dates = [one for one in found.questions if one.kind is AnswerKind.DATE]
    places = [choice.key for choice in multiple_choice.ask_all(dates, random.Random(1))]
    assert all(places.count(place) >= len(places) * 0.1 for place in range(4)), places
