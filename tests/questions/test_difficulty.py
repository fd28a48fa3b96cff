from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.questions.difficulty import STEPS, WEIGHT, Step, facility, guess
from quizapp.questions.generate import generate
from quizapp.questions.packs.packs import load_pack
from quizapp.questions.question import AnswerKind, Distractor, Question
from tests import factories

PACK = Path(__file__).parents[2] / "questions" / "south-caucasus-2008-2017"


@pytest.fixture(scope="module")
def shipped() -> tuple[Question, ...]:
    return generate(load_pack(PACK)).questions


def told(kind: AnswerKind, answer: str, **changes: Any) -> float:
    return guess(factories.question(kind=kind, answer=answer, **changes))


def options(*texts: str) -> tuple[Distractor, ...]:
    return tuple(Distractor(text=one, why="Wrong.") for one in texts)


def test_a_country_is_easier_than_a_name_and_a_name_that_everybody_knows_than_another() -> None:
    assert told(AnswerKind.POLITY, "Norway") > told(AnswerKind.PERSON, "Erna Solberg")
    assert told(AnswerKind.PERSON, "Angela Merkel") > told(AnswerKind.PERSON, "Ada Quill")


def test_a_day_is_harder_than_its_month_and_a_month_than_its_year() -> None:
    finer = [told(AnswerKind.DATE, one) for one in ("the 1990s", "1998", "May 1998", "2 May 1998")]
    assert finer == sorted(finer, reverse=True)
    assert len(set(finer)) == 4


def test_a_figure_with_more_digits_to_know_is_harder() -> None:
    rounder = [told(AnswerKind.NUMBER, one) for one in ("4,000", "4,100", "4,120", "4,127")]
    assert rounder == sorted(rounder, reverse=True)
    assert len(set(rounder)) == 4
    assert told(AnswerKind.NUMBER, "About 4,100") > told(AnswerKind.NUMBER, "4,100")


def test_a_long_answer_is_harder_unless_the_question_has_it_to_choose_from() -> None:
    answer = "The opening of all harbours to ships"
    assert told(AnswerKind.TEXT, answer) < told(AnswerKind.TEXT, "The opening")
    given_in_stem = told(AnswerKind.TEXT, answer, stem=f"Which came first: {answer} or the strike?")
    assert given_in_stem > told(AnswerKind.TEXT, answer)


def test_two_names_are_harder_than_the_less_known_of_them() -> None:
    assert told(AnswerKind.TEXT, "France and Norway") < told(AnswerKind.TEXT, "Norway")


def test_options_near_the_key_are_harder_than_those_far_from_it() -> None:
    near = told(AnswerKind.DATE, "12 May 2011", distractors=options("13 May 2011", "10 May 2011", "9 May 2011"))
    far = told(AnswerKind.DATE, "12 May 2011", distractors=options("12 May 2009", "1 June 2013", "9 May 2002"))
    assert near < far


def test_fewer_options_are_easier_and_none_at_all_is_hardest() -> None:
    three, two = options("1 May 1990", "2 June 1950", "9 May 1960"), options("1 May 1990", "2 June 1950")
    by_count = [told(AnswerKind.PERSON, "Ada Quill", distractors=some) for some in (two, three, ())]
    assert by_count == sorted(by_count, reverse=True)
    assert len(set(by_count)) == 3


def test_what_several_sources_tell_is_easier_and_what_one_reports_harder() -> None:
    both = (factories.citation(), factories.citation(document="doc-2"))
    one = told(AnswerKind.NUMBER, "4,100")
    assert told(AnswerKind.NUMBER, "4,100", citations=both, facts=("boats",)) > one
    assert told(AnswerKind.NUMBER, "4,100", citations=both, facts=("boats", "ships")) == one
    stem = "How many boats sailed in 2011, according to Ada Quill?"
    assert told(AnswerKind.NUMBER, "4,100", stem=stem) < one


def test_the_holder_of_an_office_is_easier_than_the_office_and_that_easier_than_by_what_was_said() -> None:
    office = "Chancellor of Germany"
    holder = told(AnswerKind.PERSON, "Angela Merkel", template="office-name")
    title = told(AnswerKind.OFFICE, office, template="office-title")
    assert holder > title > told(AnswerKind.OFFICE, office, template="office-speaker")


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.reason)
def test_every_step_moves_some_question_of_the_shipped_pack_or_of_ones_own(
    step: Step, shipped: tuple[Question, ...]
) -> None:
    own = factories.question(kind=AnswerKind.PERSON, answer="Ada Quill", distractors=())
    two = factories.question(distractors=options("One", "Two"))
    assert any(step.amount(one) for one in (*shipped, own, two))


def test_the_guesses_tell_the_questions_of_the_shipped_pack_apart(shipped: tuple[Question, ...]) -> None:
    guesses = [guess(one) for one in shipped]
    assert Counter(guesses).most_common(1)[0][1] <= 0.10 * len(guesses)
    assert max(guesses) - min(guesses) > 0.5


@given(st.integers(min_value=0, max_value=500), st.floats(min_value=0, max_value=1))
def test_answers_take_the_place_of_the_guess_as_they_come(answers: int, share: float) -> None:
    question = factories.question()
    told = facility(question, share * answers, answers)
    assert min(guess(question), share) - 1e-9 <= told <= max(guess(question), share) + 1e-9
    assert abs(told - share) <= WEIGHT / (WEIGHT + answers) + 1e-9
    assert facility(question, 0, 0) == guess(question)


@given(st.sampled_from(AnswerKind), st.text(max_size=30), st.text(max_size=30))
def test_any_words_give_a_guess(kind: AnswerKind, stem: str, answer: str) -> None:
    assert 0.05 <= guess(factories.question(kind=kind, stem=stem, answer=answer)) <= 0.95
