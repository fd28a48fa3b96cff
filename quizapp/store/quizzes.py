"""Quizzes as they are kept: every answer at once, so that one can go on after a crash."""

import json
import sqlite3
import uuid
from collections.abc import Generator, Iterable, Mapping, Sequence
from datetime import date, datetime

from quizapp.questions.forms.posed import Posed
from quizapp.store import cards
from quizapp.store.columns import Row, day_number, dump, micros, moment, one, optional_day, optional_moment
from quizapp.store.journal import deed
from quizapp.store.library import Library
from quizapp.store.posing import dump_posed, load_posed
from quizapp.store.records import Attempt, QuizAnswer, Review, StoredQuiz

_QUIZ = "id, setup, state, started_at, finished_at"
_ANSWER = (
    "position, uuid, posed, response, mark, overruled, certainty, duration_ms, late, flagged, skipped, locked, shown,"
    " recall"
)

_DELETE_UNTOUCHED = """DELETE FROM quiz WHERE finished_at IS NULL AND NOT EXISTS (
    SELECT 1 FROM answer WHERE quiz_id = quiz.id AND (response IS NOT NULL OR flagged))"""


def create(
    library: Library,
    *,
    setup: Mapping[str, object],
    state: Mapping[str, object],
    items: Sequence[tuple[Sequence[int], Posed]],
    recalls: Sequence[float | None] = (),
    now: datetime,
) -> StoredQuiz:
    """Begin a quiz of these items, each with the ids of its questions, in this order; gives it as it is kept.

    Earlier ones wait until they are gone on with, but for those in which nothing was answered or flagged: they are
    thrown away. `recalls` are the items' chances of recall, 0-1, None where none is predicted; given for all of them
    or for none.
    """
    chances = recalls or [None] * len(items)
    answers = [
        QuizAnswer(position=position, ids=tuple(ids), posed=posed, uuid=uuid.uuid4().hex, recall=recall)
        for position, ((ids, posed), recall) in enumerate(zip(items, chances, strict=True))
    ]
    with library.transaction() as connection:
        connection.execute(_DELETE_UNTOUCHED)
        quiz_id = connection.execute(
            "INSERT INTO quiz (uuid, setup, state, started_at) VALUES (?, ?, ?, ?)",
            (uuid.uuid4().hex, dump(setup), dump(state), micros(now)),
        ).lastrowid
        connection.executemany(
            "INSERT INTO answer (uuid, quiz_id, position, question_id, posed, recall, missed_of_set)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            [
                (one.uuid, quiz_id, one.position, one.ids[0], dump_posed(one.posed, one.ids), one.recall, _of_set(one))
                for one in answers
            ],
        )
    return StoredQuiz(
        id=int(quiz_id or 0),
        setup=dict(setup),
        state=dict(state),
        started_at=now,
        finished_at=None,
        answers=tuple(answers),
    )


def save_answers(
    library: Library, quiz_id: int, answers: Sequence[QuizAnswer], *, state: Mapping[str, object], now: datetime
) -> None:
    """Save what was done with some items, and how far the quiz has come; returns once it is on disk.

    Raises KeyError where the quiz has no such position.
    """
    with library.transaction() as connection:
        for answer in answers:
            _write_answer(connection, quiz_id, answer, now)
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
    day: date | None = None,
) -> None:
    """End a quiz with its marked answers in one transaction; `reviews` go into the schedule as one deed `name`.

    `day` is the learner's local day; that of `now` in UTC where it is not told.
    """
    with deed(library, name, now) as made:
        for answer in answers:
            _write_answer(made.connection, quiz_id, answer, now)
        _write_state(made.connection, quiz_id, state)
        ended = (micros(now), day_number(day or now.date()), quiz_id)
        made.connection.execute("UPDATE quiz SET finished_at = ?, day = ? WHERE id = ?", ended)
        for review in reviews:
            cards.apply(made, review)


def _write_answer(connection: sqlite3.Connection, quiz_id: int, answer: QuizAnswer, now: datetime) -> None:
    response = None if answer.response is None else dump(list(answer.response))
    written = connection.execute(
        """UPDATE answer SET response = :response, mark = :mark, overruled = :overruled, certainty = :certainty,
            duration_ms = :duration_ms, late = :late, flagged = :flagged, skipped = :skipped, locked = :locked,
            shown = :shown, missed_of_set = :missed_of_set,
            answered_at = CASE
                WHEN :response IS NULL THEN NULL WHEN response IS :response THEN answered_at ELSE :now END
        WHERE quiz_id = :quiz_id AND position = :position AND question_id = :question_id""",
        {
            "response": response,
            "mark": answer.mark,
            "overruled": int(answer.overruled),
            "certainty": answer.certainty,
            "duration_ms": answer.duration_ms,
            "late": int(answer.late),
            "flagged": int(answer.flagged),
            "skipped": int(answer.skipped),
            "locked": int(answer.locked),
            "shown": int(answer.shown),
            "missed_of_set": _of_set(answer),
            "now": micros(now),
            "quiz_id": quiz_id,
            "position": answer.position,
            "question_id": answer.ids[0],
        },
    )
    if written.rowcount != 1:
        raise KeyError((quiz_id, answer.position))


def _of_set(answer: QuizAnswer) -> str | None:
    return dump(list(answer.missed)) if len(answer.ids) > 1 else None


def _write_state(connection: sqlite3.Connection, quiz_id: int, state: Mapping[str, object]) -> None:
    if connection.execute("UPDATE quiz SET state = ? WHERE id = ?", (dump(state), quiz_id)).rowcount != 1:
        raise KeyError(quiz_id)


def load(library: Library, quiz_id: int) -> StoredQuiz:
    """One quiz; KeyError where there is none."""
    row, answers = _rows(library, quiz_id)
    return _quiz(row, map(_answer, answers))


def loading(library: Library, quiz_id: int) -> Generator[None, None, StoredQuiz]:
    """As `load`, with a pause after each item; the library is read before the first."""
    row, rows = _rows(library, quiz_id)
    answers = []
    for one_row in rows:
        answers.append(_answer(one_row))
        yield
    return _quiz(row, answers)


def _rows(library: Library, quiz_id: int) -> tuple[Row, list[Row]]:
    row = one(library.connection, f"SELECT {_QUIZ} FROM quiz WHERE id = ?", (quiz_id,))
    if row is None:
        raise KeyError(quiz_id)
    return row, _answers(library, quiz_id)


def unfinished(library: Library) -> StoredQuiz | None:
    """The latest quiz that was begun and not finished."""
    row = one(library.connection, f"SELECT {_QUIZ} FROM quiz WHERE finished_at IS NULL ORDER BY id DESC LIMIT 1")
    return None if row is None else _quiz(row, map(_answer, _answers(library, row[0])))


def latest_setup(library: Library) -> dict[str, object] | None:
    """The set-up of the quiz that was drawn last, not of one made of chosen questions; None where there is none."""
    sql = "SELECT setup FROM quiz WHERE json_array_length(setup, '$.only') = 0 ORDER BY id DESC LIMIT 1"
    row = one(library.connection, sql)
    found: dict[str, object] | None = None if row is None else json.loads(row[0])
    return found


def waits(library: Library) -> tuple[dict[str, object], dict[str, object], int, int] | None:
    """Of the latest quiz that was not finished: set-up, state, how many items it has and how many have an answer."""
    row = one(
        library.connection, "SELECT setup, state, id FROM quiz WHERE finished_at IS NULL ORDER BY id DESC LIMIT 1"
    )
    if row is None:
        return None
    counts = one(library.connection, "SELECT count(*), count(response) FROM answer WHERE quiz_id = ?", (row[2],))
    total, answered = counts or (0, 0)
    return json.loads(row[0]), json.loads(row[1]), total, answered


def _answers(library: Library, quiz_id: int) -> list[Row]:
    sql = f"SELECT {_ANSWER} FROM answer WHERE quiz_id = ? ORDER BY position"
    return library.connection.execute(sql, (quiz_id,)).fetchall()


def _quiz(row: Row, answers: Iterable[QuizAnswer]) -> StoredQuiz:
    return StoredQuiz(
        id=row[0],
        setup=json.loads(row[1]),
        state=json.loads(row[2]),
        started_at=moment(row[3]),
        finished_at=optional_moment(row[4]),
        answers=tuple(answers),
    )


def _answer(row: Row) -> QuizAnswer:
    position, uuid_, told, response, mark, overruled, certainty, duration, *marks, recall = row
    late, flagged, skipped, locked, shown = map(bool, marks)
    posed, ids = load_posed(told)
    return QuizAnswer(
        position=position,
        ids=ids,
        posed=posed,
        uuid=uuid_,
        response=None if response is None else tuple(json.loads(response)),
        mark=mark,
        overruled=bool(overruled),
        certainty=certainty,
        duration_ms=duration,
        late=late,
        flagged=flagged,
        skipped=skipped,
        locked=locked,
        shown=shown,
        recall=recall,
    )


def ended_before(library: Library, quiz_id: int) -> list[tuple[int, dict[str, object]]]:
    """The finished quizzes begun before one, latest first: each one's id and set-up."""
    sql = "SELECT id, setup FROM quiz WHERE id < ? AND finished_at IS NOT NULL ORDER BY id DESC"
    return [(number, json.loads(setup)) for number, setup in library.connection.execute(sql, (quiz_id,))]


def attempts(library: Library, *, limit: int = 50, ids: Sequence[int] | None = None) -> list[Attempt]:
    """The quizzes taken, latest first; of these `ids` only, where they are given."""
    sql = """
        SELECT quiz.id, setup, state, started_at, finished_at, day, count(answer.id), count(response),
            coalesce(sum(mark) FILTER (WHERE late = 0), 0.0)
        FROM (
            SELECT * FROM quiz WHERE :ids IS NULL OR id IN (SELECT value FROM json_each(:ids))
            ORDER BY id DESC LIMIT :limit
        ) AS quiz LEFT JOIN answer ON quiz_id = quiz.id
        GROUP BY quiz.id ORDER BY quiz.id DESC"""
    return [
        Attempt(
            id=row[0],
            setup=json.loads(row[1]),
            state=json.loads(row[2]),
            started_at=moment(row[3]),
            finished_at=optional_moment(row[4]),
            day=optional_day(row[5]),
            questions=row[6],
            answered=row[7],
            score=row[8],
        )
        for row in library.connection.execute(sql, {"limit": limit, "ids": None if ids is None else dump(list(ids))})
    ]


def topics_asked(library: Library, ids: Sequence[int]) -> dict[int, tuple[str, ...]]:
    """The topics of the questions of some quizzes by their ids, the one with most questions first."""
    sql = """
        SELECT quiz_id, topic FROM answer JOIN question ON question.id = question_id
        WHERE quiz_id IN (SELECT value FROM json_each(?))
        GROUP BY quiz_id, topic ORDER BY quiz_id, count(*) DESC, min(position)"""
    found: dict[int, tuple[str, ...]] = {}
    for quiz_id, topic in library.connection.execute(sql, (dump(list(ids)),)):
        found[quiz_id] = (*found.get(quiz_id, ()), topic)
    return found


def earlier(library: Library, question_id: int, *, limit: int = 20) -> list[QuizAnswer]:
    """How one question was answered in finished quizzes, latest first."""
    names = ", ".join(f"answer.{name}" for name in _ANSWER.split(", "))
    sql = f"""
        SELECT {names} FROM answer JOIN quiz ON quiz.id = quiz_id
        WHERE question_id = ? AND finished_at IS NOT NULL AND shown = 1 ORDER BY quiz_id DESC, position LIMIT ?"""
    return [_answer(row) for row in library.connection.execute(sql, (question_id, limit))]
