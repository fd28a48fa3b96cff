"""What people type, and what it is worth: rows of typed_answers.tsv, each read like a sentence."""

import csv
from pathlib import Path

import pytest

from quizapp.questions.marking import mark_typed
from quizapp.questions.question import AnswerKind, Distractor, Question
from tests import factories

ROWS = list(
    csv.DictReader(
        Path(__file__).with_suffix(".tsv").with_stem("typed_answers").open(encoding="utf-8"),
        delimiter="\t",
        quoting=csv.QUOTE_NONE,
    )
)
OWN = {
    row["question"]: row
    for row in csv.DictReader(
        Path(__file__).with_name("typed_questions.tsv").open(encoding="utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE
    )
}


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


@pytest.mark.parametrize("row", ROWS, ids=[f"{row['question']}: {row['typed']}" for row in ROWS])
def test_what_is_typed_counts_as_the_row_says(row: dict[str, str]) -> None:
    mark = mark_typed(asked(row["question"]), row["typed"])
    assert (mark.verdict, mark.note) == (row["verdict"], row["note"] or "")


def test_there_are_rows_enough_and_each_question_has_some() -> None:
    assert len(ROWS) >= 60
    assert {row["question"] for row in ROWS} == set(OWN)
