import random

import pytest

from quizapp.questions.forms import cloze
from quizapp.questions.question import AnswerKind
from tests import factories

QUESTION = factories.question(
    stem="Who was president of Norland in May 2011?",
    answer="Ada Quill",
    accepted=("Quill",),
    explanation="Ada Quill was president of Norland in May 2011.",
)


def test_the_answer_becomes_a_gap_in_its_statement() -> None:
    assert cloze.fits(QUESTION)
    assert cloze.ask(QUESTION, random.Random(1)).text == "_____ (person) was president of Norland in May 2011."


@pytest.mark.parametrize(
    ("kind", "answer", "told", "asked"),
    [
        (AnswerKind.OFFICE, "President of Norland", "Ada Quill was {} in May 2011.", "office"),
        (AnswerKind.PLACE, "Lewin", "Ada Quill met Jon Falk in {} in May 2011.", "place"),
        (AnswerKind.DATE, "May 2011", "In {}, Ada Quill met Jon Falk.", "month and year"),
        (AnswerKind.DATE, "9 May 2011", "On {}, Ada Quill met Jon Falk.", "date"),
    ],
)
def test_where_many_words_would_fit_the_gap_says_what_is_asked_for(
    kind: AnswerKind, answer: str, told: str, asked: str
) -> None:
    stated = told.format(answer[:1].lower() + answer[1:] if kind is AnswerKind.OFFICE else answer)
    question = factories.question(
        stem="What did Ada Quill do in May 2011?", kind=kind, answer=answer, accepted=(), explanation=stated
    )
    assert cloze.ask(question, random.Random(1)).text == told.format(f"_____ ({asked})")


def test_what_no_explanation_states_has_no_gap() -> None:
    silent = factories.question(answer="Ada Quill", explanation="She was elected in 2010.")
    assert not cloze.fits(silent)
    with pytest.raises(ValueError, match="no gap"):
        cloze.ask(silent, random.Random(1))


def test_nobody_types_half_a_page_into_a_gap() -> None:
    answer = "one two three four five six seven eight nine"
    told = f"In May 2011 the assembly of Norland had {answer} on its list."
    assert not cloze.fits(factories.question(answer=answer, explanation=told, kind=AnswerKind.TEXT))


def test_what_is_typed_is_marked_with_mercy() -> None:
    assert cloze.mark(QUESTION, "quill").correct
    assert not cloze.mark(QUESTION, "Falk").correct


def test_a_stem_with_a_gap_of_its_own_is_asked_as_it_stands() -> None:
    own = factories.question(stem="The accord was signed in _____ in 2011.", answer="Lewin", explanation="")
    assert cloze.ask(own, random.Random(1)).text == own.stem
    assert cloze.mark(own, "lewin").correct
    assert not cloze.fits(factories.question(stem="_____ and _____ signed.", answer="Lewin", explanation=""))
