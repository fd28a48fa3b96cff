"""How questions were answered in finished quizzes, as far as they were then what they are now.

Answers given late, and orders and matchings, which ask for several questions at once, say nothing of one question here;
nor do those from before its stem or its answer was changed.
"""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from quizapp.store.columns import Row, day
from quizapp.store.conditions import narrowed
from quizapp.store.connection import reading
from quizapp.store.library import Library
from quizapp.store.records import ItemAnswer, ItemQuestion, Report

_CHOICE = "json_extract(posed, '$.form') = 'multiple_choice'"
_COUNTS = "shown = 1 AND late = 0"
_SQL = f"""
    WITH marks(quiz_id, total, items) AS MATERIALIZED (
        SELECT quiz_id, sum(coalesce(mark, 0)), count(*) FROM answer WHERE {_COUNTS} AND {{of_quizzes}} GROUP BY quiz_id
    )
    SELECT question.id, question.topic, stem, question.answer, suspended, card.flagged, report, content,
        quiz.day, coalesce(mark, 0), response IS NOT NULL, recall, duration_ms, answer.flagged,
        CASE WHEN items > 1 THEN (total - coalesce(mark, 0)) / (items - 1) END,
        CASE WHEN {_CHOICE} THEN json_extract(posed, '$.options') END, json_extract(response, '$[0]')
    FROM answer JOIN quiz ON quiz.id = answer.quiz_id JOIN marks ON marks.quiz_id = quiz.id
        JOIN question ON question.id = question_id JOIN card ON card.id = question.id
    WHERE {_COUNTS} AND missed_of_set IS NULL AND quiz.day IS NOT NULL AND {{of_questions}}
        AND json_extract(posed, '$.questions[0][3]') = stem
        AND json_extract(posed, '$.questions[0][4]') = question.answer
    ORDER BY question.id, quiz.finished_at, answer.id"""
_QUESTION = 8  # columns of the question, before those of the answer

Answered = tuple[ItemQuestion, list[ItemAnswer]]


def survey(path: Path, deck_id: int | None) -> Iterator[Answered]:
    """Every question of a deck, or of all (None), that was answered in a quiz, with its answers, oldest first.

    Read in a worker over a connection of its own; what is committed meanwhile is not seen. Retired ones are left out.
    """
    sql = _SQL.format(of_quizzes="1", of_questions=f"{narrowed(deck_id)} AND retired = 0")
    with reading(path) as connection:
        yield from _grouped(connection, sql, {"deck": deck_id})


def of(library: Library, question_id: int) -> Answered | None:
    """One question with its answers, oldest first; None where no answer counts."""
    quizzes = "quiz_id IN (SELECT quiz_id FROM answer WHERE question_id = :id)"
    sql = _SQL.format(of_quizzes=quizzes, of_questions="question_id = :id")
    return next(_grouped(library.connection, sql, {"id": question_id}), None)


def _grouped(connection: sqlite3.Connection, sql: str, values: dict[str, int | None]) -> Iterator[Answered]:
    for _number, rows in groupby(connection.execute(sql, values), key=lambda row: row[0]):
        found = list(rows)
        yield _question(found[0]), [_answer(row[_QUESTION:]) for row in found]


def _question(row: Row) -> ItemQuestion:
    number, topic, stem, answer, suspended, flagged, report, content, *_rest = row
    told: Sequence[Sequence[str]] = json.loads(content).get("distractors", ())
    return ItemQuestion(
        id=number,
        topic=topic,
        stem=stem,
        answer=answer,
        distractors=tuple(each[0] for each in told),
        suspended=bool(suspended),
        flagged=bool(flagged),
        report=Report(report) if report else None,
    )


def _answer(row: Row) -> ItemAnswer:
    on, mark, answered, recall, spent, flagged, rest, options, pick = row
    choice: list[str] = json.loads(options) if options else []
    return ItemAnswer(
        day=day(on),
        mark=mark,
        answered=bool(answered),
        recall=recall,
        rest=rest,
        seconds=spent / 1000,
        flagged=bool(flagged),
        options=tuple(choice),
        pick=str(pick) if choice and answered else "",
    )
