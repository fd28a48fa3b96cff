"""Quizzes as they are kept: every answer at once, so that one can go on after a crash."""

import json
import sqlite3
import uuid
from collections.abc import Mapping, Sequence
from datetime import datetime

from quizapp.store import cards
from quizapp.store.columns import Row, dump, micros, moment, one
from quizapp.store.journal import deed
from quizapp.store.library import Library
from quizapp.store.records import Attempt, QuizAnswer, Review, StoredQuiz

_QUIZ = "id, setup, state, started_at, finished_at"
_ANSWER = "position, question_id, uuid, chosen, correct, duration_ms, late, flagged, skipped, shown"


def create(
    library: Library,
    *,
    setup: Mapping[str, object],
    state: Mapping[str, object],
    question_ids: Sequence[int],
    now: datetime,
) -> int:
    """Begin a quiz over these questions, in this order; gives its id."""
    with library.transaction() as connection:
        quiz_id = connection.execute(
            "INSERT INTO quiz (uuid, setup, state, started_at) VALUES (?, ?, ?, ?)",
            (uuid.uuid4().hex, dump(setup), dump(state), micros(now)),
        ).lastrowid
        connection.executemany(
            "INSERT INTO answer (uuid, quiz_id, position, question_id) VALUES (?, ?, ?, ?)",
            [(uuid.uuid4().hex, quiz_id, position, question_id) for position, question_id in enumerate(question_ids)],
        )
    return int(quiz_id or 0)


def save_answer(
    library: Library,
    quiz_id: int,
    answer: QuizAnswer,
    *,
    now: datetime,
    state: Mapping[str, object] | None = None,
    review: Review | None = None,
    name: str = "",
) -> None:
    """Save what was done with one question, with the quiz's `state` if given; returns once it is on disk.

    A `review` goes into the schedule in the same transaction, as a deed called `name`; undoing that deed takes the
    review back and leaves the quiz as it was answered. Raises KeyError where the quiz has no such position.
    """
    with deed(library, name, now) as made:  # without a review it stays empty and leaves no entry
        _write_answer(made.connection, quiz_id, answer, now)
        if state is not None:
            _write_state(made.connection, quiz_id, state)
        if review is not None:
            cards.apply(made, review)


def save_state(library: Library, quiz_id: int, state: Mapping[str, object]) -> None:
    """Save how far a running quiz has come (time used, position, pauses)."""
    with library.transaction() as connection:
        _write_state(connection, quiz_id, state)


def finish(
    library: Library,
    quiz_id: int,
    *,
    answers: Sequence[QuizAnswer],
    state: Mapping[str, object],
    reviews: Sequence[Review] = (),
    name: str = "",
    now: datetime,
) -> None:
    """End a quiz with its marked answers in one transaction; `reviews` go into the schedule as one deed `name`."""
    with deed(library, name, now) as made:
        for answer in answers:
            _write_answer(made.connection, quiz_id, answer, now)
        _write_state(made.connection, quiz_id, state)
        made.connection.execute("UPDATE quiz SET finished_at = ? WHERE id = ?", (micros(now), quiz_id))
        for review in reviews:
            cards.apply(made, review)


def _write_answer(connection: sqlite3.Connection, quiz_id: int, answer: QuizAnswer, now: datetime) -> None:
    written = connection.execute(
        """UPDATE answer SET chosen = ?, correct = ?, duration_ms = ?, late = ?, flagged = ?, skipped = ?, shown = ?,
            answered_at = CASE WHEN ? IS NULL THEN NULL WHEN chosen IS ? THEN answered_at ELSE ? END
        WHERE quiz_id = ? AND position = ? AND question_id = ?""",
        (
            answer.chosen,
            None if answer.correct is None else int(answer.correct),
            answer.duration_ms,
            int(answer.late),
            int(answer.flagged),
            int(answer.skipped),
            int(answer.shown),
            answer.chosen,
            answer.chosen,
            micros(now),
            quiz_id,
            answer.position,
            answer.question_id,
        ),
    )
    if written.rowcount != 1:
        raise KeyError((quiz_id, answer.position))


def _write_state(connection: sqlite3.Connection, quiz_id: int, state: Mapping[str, object]) -> None:
    if connection.execute("UPDATE quiz SET state = ? WHERE id = ?", (dump(state), quiz_id)).rowcount != 1:
        raise KeyError(quiz_id)


def load(library: Library, quiz_id: int) -> StoredQuiz:
    """One quiz; KeyError where there is none."""
    row = one(library.connection, f"SELECT {_QUIZ} FROM quiz WHERE id = ?", (quiz_id,))
    if row is None:
        raise KeyError(quiz_id)
    return _quiz(library, row)


def unfinished(library: Library) -> StoredQuiz | None:
    """The latest quiz that was begun and not finished."""
    row = one(library.connection, f"SELECT {_QUIZ} FROM quiz WHERE finished_at IS NULL ORDER BY id DESC LIMIT 1")
    return None if row is None else _quiz(library, row)


def _quiz(library: Library, row: Row) -> StoredQuiz:
    answers = library.connection.execute(f"SELECT {_ANSWER} FROM answer WHERE quiz_id = ? ORDER BY position", (row[0],))
    return StoredQuiz(
        id=row[0],
        setup=json.loads(row[1]),
        state=json.loads(row[2]),
        started_at=moment(row[3]),
        finished_at=None if row[4] is None else moment(row[4]),
        answers=tuple(_answer(one) for one in answers),
    )


def _answer(row: Row) -> QuizAnswer:
    position, question_id, uuid_, chosen, correct, duration, late, flagged, skipped, shown = row
    return QuizAnswer(
        position=position,
        question_id=question_id,
        uuid=uuid_,
        chosen=chosen,
        correct=None if correct is None else bool(correct),
        duration_ms=duration,
        late=bool(late),
        flagged=bool(flagged),
        skipped=bool(skipped),
        shown=bool(shown),
    )


def discard(library: Library, quiz_id: int) -> None:
    """Throw an unfinished quiz away; what it fed into the schedule stays. ValueError where it is finished."""
    with library.transaction() as connection:
        if connection.execute("DELETE FROM quiz WHERE id = ? AND finished_at IS NULL", (quiz_id,)).rowcount != 1:
            raise ValueError(f"quiz {quiz_id} is finished or not there")


def attempts(library: Library, *, limit: int = 50) -> list[Attempt]:
    """The quizzes taken, latest first."""
    sql = """
        SELECT id, started_at, finished_at, (SELECT count(*) FROM answer WHERE quiz_id = quiz.id),
            (SELECT count(*) FROM answer WHERE quiz_id = quiz.id AND correct = 1 AND late = 0)
        FROM quiz ORDER BY id DESC LIMIT ?"""
    return [
        Attempt(
            id=row[0],
            started_at=moment(row[1]),
            finished_at=None if row[2] is None else moment(row[2]),
            questions=row[3],
            right=row[4],
        )
        for row in library.connection.execute(sql, (limit,))
    ]


def earlier(library: Library, question_id: int, *, limit: int = 20) -> list[QuizAnswer]:
    """How one question was answered in finished quizzes, latest first."""
    names = ", ".join(f"answer.{name}" for name in _ANSWER.split(", "))
    sql = f"""
        SELECT {names} FROM answer JOIN quiz ON quiz.id = quiz_id
        WHERE question_id = ? AND finished_at IS NOT NULL AND shown = 1 ORDER BY quiz_id DESC, position LIMIT ?"""
    return [_answer(row) for row in library.connection.execute(sql, (question_id, limit))]
