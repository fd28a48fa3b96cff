"""What people type, and what it is worth: rows of typed_answers.tsv, each read like a sentence."""

import csv
import time
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.questions.marking.marking import mark_typed
from quizapp.questions.question import AnswerKind, Distractor, Question
from tests import factories


def table(name: str) -> list[dict[str, str]]:
    lines = Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines()
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


ROWS = table("typed_answers.tsv")
OWN = {row["question"]: row for row in table("typed_questions.tsv")}


def asked(name: str) -> Question:
    """A question of typed_questions.tsv."""
    row = OWN[name]
    accepted, wrong = ([one for one in row[column].split("; ") if one] for column in ("accepted", "wrong"))
    return factories.question(
        kind=AnswerKind(row["kind"]),
        stem=row["stem"],
        answer=row["answer"],
        accepted=tuple(accepted),
        distractors=tuple(Distractor(text=one, why="") for one in wrong),
    )


@pytest.mark.parametrize("name", OWN)
def test_what_is_typed_counts_as_the_row_says(name: str) -> None:
    rows = [row for row in ROWS if row["question"] == name]
    question = asked(name)
    marks = {row["typed"]: mark_typed(question, row["typed"]) for row in rows}
    found = {typed: (mark.verdict, mark.note) for typed, mark in marks.items()}
    assert found == {row["typed"]: (row["verdict"], row["note"] or "") for row in rows}


def test_there_are_rows_enough_and_each_question_has_some() -> None:
    assert len(ROWS) >= 150
    assert {row["question"] for row in ROWS} == set(OWN)


QUESTIONS = st.sampled_from(sorted(OWN)).map(asked)
OPTIONS = ["Tomas Brandt", "12", "3 May 1999", "17–5", "Estmark", "9 million euros", "a storm", "its own", "no"]
FORMS = (str.upper, str.lower, str.title, str.swapcase, lambda text: unicodedata.normalize("NFD", text))


@given(QUESTIONS, st.data())
def test_the_key_and_what_is_accepted_counts_in_any_case_spacing_and_form(
    question: Question, data: st.DataObject
) -> None:
    right = data.draw(st.sampled_from((question.answer, *question.accepted)))
    form, gap, edge = data.draw(
        st.tuples(*map(st.sampled_from, (FORMS, (" ", "  ", "\u00a0", "\t"), ("", " ", ".", "“", "”"))))
    )
    assert mark_typed(question, edge + form(right).replace(" ", gap) + edge).correct


@given(
    QUESTIONS,
    st.sampled_from(OPTIONS),
    st.sampled_from((" or ", ", ", " and ", "; ", " / ", " not ", " & ")),
    st.booleans(),
)
def test_a_wrong_second_answer_never_counts(question: Question, other: str, link: str, first: bool) -> None:
    wrong = question.distractors[0].text if question.distractors and other == "its own" else other
    if mark_typed(question, wrong).correct:
        return
    both = f"{wrong}{link}{question.answer}" if first else f"{question.answer}{link}{wrong}"
    assert not mark_typed(question, both).correct


@given(QUESTIONS)
def test_no_wrong_option_counts_however_it_is_typed(question: Question) -> None:
    for option in question.distractors:
        for text in (option.text, option.text.upper(), f"it was {option.text}.", f"the {option.text}"):
            assert not mark_typed(question, text).correct


@given(QUESTIONS, st.text(max_size=400) | st.text("0123456789 ,.-/'%$€abd\u0301\u202eАа", max_size=400))
def test_whatever_is_typed_is_marked_alike_each_time(question: Question, typed: str) -> None:
    assert mark_typed(question, typed) == mark_typed(question, typed)


@pytest.mark.parametrize("text", ["a ", "4 ", "or ", "\u0301", "1,", "and, ", "ﷺ", "0 to "])
@pytest.mark.parametrize("name", ["the leader", "the tonnes", "the day", "the vote", "the two leaders", "the treaty"])
def test_a_long_text_is_no_answer_and_takes_no_time(name: str, text: str) -> None:
    question = asked(name)
    mark_typed(question, "warm")
    start = time.perf_counter()
    for size in (50_000, 280 // len(text)):
        assert not mark_typed(question, text * size).correct
    assert time.perf_counter() - start < 1
