from dataclasses import replace

import pytest

from quizapp.authoring.draft import Draft, DraftForm
from quizapp.authoring.suggesting import suggestions
from quizapp.questions.question import AnswerKind, Distractor, Question
from quizapp.store import questions
from tests import factories

DRAFT = Draft(form=DraftForm.MULTIPLE_CHOICE, stem="Who led Norland in May 2011?", answer="Ada Quill", as_of="2011-05")


def person(number: int, stem: str, answer: str, as_of: str, *wrong: str, explanation: str = "") -> Question:
    return factories.question(
        number,
        kind=AnswerKind.PERSON,
        stem=stem,
        answer=answer,
        accepted=(),
        as_of=as_of,
        distractors=tuple(Distractor(text=text, why=f"{text} was elsewhere.") for text in wrong),
        explanation=explanation,
    )


@pytest.fixture
def filled(library, clock):
    asked = [
        person(1, "Who was prime minister of Norland in May 2011?", "Ada Quill", "2011-05", "Tomas Brandt", "Jon Falk"),
        person(2, "Who led Norland in May 2001?", "Mina Okafor", "2001-05", explanation="Mina Okafor led it in 2001."),
        person(3, "Who led Norland in June 2011?", "Ida Holt", "2011"),
    ]
    questions.add(library, asked, name="add", now=clock.now())
    return library


def test_what_stands_beside_the_same_answer_comes_first_and_then_what_answers_like_questions(filled):
    found = suggestions(filled, DRAFT)
    assert [one.text for one in found] == ["Tomas Brandt", "Jon Falk", "Mina Okafor"]
    assert found[0].why == "Tomas Brandt was elsewhere."
    assert found[2].why == "Mina Okafor led it in 2001."


def test_what_is_right_at_the_same_time_is_never_suggested(filled):
    then = replace(DRAFT, answer="Nora Lind")
    long_before = replace(then, stem="Who led Norland in 1990?", as_of="1990")
    assert "Ida Holt" not in {one.text for one in suggestions(filled, then)}
    assert "Ida Holt" in {one.text for one in suggestions(filled, long_before)}


def test_what_is_written_already_or_stands_in_the_question_is_not_suggested(filled):
    draft = replace(DRAFT, wrong=("Jon Falk",), stem="Who led Norland in May 2011, after Tomas Brandt?")
    assert [one.text for one in suggestions(filled, draft)] == ["Mina Okafor"]


def test_options_are_of_the_answer_s_type_or_there_are_none(filled):
    assert suggestions(filled, replace(DRAFT, stem="Where did Norland meet in May 2011?", answer="Lewin")) == []


@pytest.mark.parametrize("changes", [{"form": DraftForm.TYPED}, {"answer": " "}, {"stem": ""}])
def test_nothing_is_suggested_before_it_is_wanted(filled, changes):
    assert suggestions(filled, replace(DRAFT, **changes)) == []
