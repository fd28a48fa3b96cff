"""The missed shelf: questions missed in quizzes, until they were right on two later days.

It is not kept but follows from what is: the items of finished quizzes and the log of daily study, so that an answer
undone or overruled changes it by itself. Of its own it has only what the learner put on or took off by hand.
"""

import json
from collections.abc import Sequence
from datetime import date, datetime

from quizapp.questions.forms.posed import Response
from quizapp.store.columns import Row, day, day_number, dump, micros
from quizapp.store.conditions import COUNTED, narrowed
from quizapp.store.journal import Deed, deed
from quizapp.store.library import Library
from quizapp.store.posing import load_posed
from quizapp.store.records import Shelved

# Each repeats the condition of a partial index in `models` word for word.
_MISSED = "missed_of_set IS NULL AND shown = 1 AND coalesce(mark, 0) < 1"
_RIGHT = "missed_of_set IS NULL AND mark = 1 AND late = 0"
_PASSED = f"source = 'study' AND (rating >= 2 OR rating IS NULL AND correct = 1) AND {COUNTED}"
_NEVER = 1 << 31  # a day after all days


def _first_right(after: str) -> str:
    """The first local day later than `after` on which question `q` was right, in a quiz or in daily study."""
    return f"""min(
        coalesce((SELECT min(local_day) FROM review WHERE card_id = q AND local_day > {after} AND {_PASSED}), {_NEVER}),
        coalesce((
            SELECT min(quiz.day) FROM answer JOIN quiz ON quiz.id = quiz_id
            WHERE question_id = q AND quiz.day > {after} AND {_RIGHT}
        ), {_NEVER}))"""


# Questions on the shelf (`q`) with the day from which on it counts, the latest miss (`item`) and how many there were.
# Beside the largest moment SQLite gives the other columns of that very row.
_ON_IT = f"""
    WITH miss(q, at, day, item) AS (
        SELECT question_id, finished_at, day, answer.id FROM answer JOIN quiz ON quiz.id = quiz_id
        WHERE day IS NOT NULL AND {_MISSED}
        UNION ALL
        SELECT value, finished_at, day, answer.id
        FROM answer JOIN quiz ON quiz.id = quiz_id, json_each(missed_of_set)
        WHERE day IS NOT NULL AND missed_of_set <> '[]'
    ), missed(q, at, day, item, times) AS MATERIALIZED (
        SELECT q, max(at), day, item, count(*) FROM miss
        WHERE at > coalesce((SELECT taken_at FROM shelf WHERE id = q), -1) GROUP BY q
    ), counted(q, day, item, times) AS (
        SELECT q, max(day, coalesce(put_day, day)), item, times FROM missed LEFT JOIN shelf ON id = q
        UNION ALL
        SELECT id, put_day, NULL, 0 FROM shelf
        WHERE put_day IS NOT NULL AND NOT EXISTS (SELECT 1 FROM missed WHERE q = id)
    ), begun(q, day, item, times, first) AS MATERIALIZED (
        SELECT q, day, item, times, {_first_right("counted.day")} FROM counted
    )
    SELECT {{columns}} FROM begun WHERE first = {_NEVER} OR {_first_right("first")} = {_NEVER}"""
ON_IT = _ON_IT.format(columns="q")


def rows(library: Library, *, deck_id: int | None) -> list[Shelved]:
    """The questions on the shelf, of one deck or of all (None), missed last first; those set aside are left out."""
    sql = f"""
        SELECT card.id, card.topic, stem, question.answer, shelved.day, times, first < {_NEVER}, response,
            CASE WHEN missed_of_set IS NULL THEN NULL ELSE posed END
        FROM ({_ON_IT.format(columns="q, day, item, times, first")}) AS shelved
        CROSS JOIN card ON card.id = q CROSS JOIN question ON question.id = q LEFT JOIN answer ON answer.id = item
        WHERE {narrowed(deck_id)} AND suspended = 0 AND retired = 0
        ORDER BY shelved.day DESC, item DESC, card.id"""
    return [_shelved(row) for row in library.connection.execute(sql, {"deck": deck_id})]


def _shelved(row: Row) -> Shelved:
    number, topic, stem, answer, missed_on, times, right_days, response, posed = row
    given: Response = () if response is None else tuple(json.loads(response))
    if posed is not None:
        place = load_posed(posed)[1].index(number)
        given = given[place : place + 1]
    return Shelved(
        id=number,
        topic=topic,
        stem=stem,
        answer=answer,
        since=day(missed_on),
        misses=times,
        right_days=right_days,
        last_wrong=given,
    )


def take_off(library: Library, ids: Sequence[int], *, name: str, now: datetime) -> None:
    """Take questions off until they are missed again, as one deed."""
    _say(library, ids, {"put_day": None, "taken_at": micros(now)}, name, now)


def put_on(library: Library, ids: Sequence[int], *, on: date, name: str, now: datetime) -> None:
    """Put questions on as if missed on a local day, as one deed."""
    _say(library, ids, {"put_day": day_number(on)}, name, now)


def _say(library: Library, ids: Sequence[int], values: dict[str, int | None], name: str, now: datetime) -> None:
    sql = "SELECT id FROM shelf WHERE id IN (SELECT value FROM json_each(?))"
    there = {row[0] for row in library.connection.execute(sql, (dump(list(ids)),))}
    with deed(library, name, now) as made:
        for number in dict.fromkeys(ids):
            _write(made, number, values, there=number in there)


def _write(made: Deed, number: int, values: dict[str, int | None], *, there: bool) -> None:
    if there:
        made.update("shelf", number, values)
    else:
        made.insert("shelf", {"id": number, **values})
