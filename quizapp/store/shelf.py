"""The missed shelf: questions missed in quizzes, until they were right on two later days.

It is not kept but follows from what is: the items of finished quizzes and the log of daily study, so that an answer
undone or overruled changes it by itself. Of its own it has only what the learner put on or took off by hand.
"""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from quizapp.questions.forms import ordering
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
_ENDED = "answer JOIN quiz ON quiz.id = quiz_id"


def _days(day: str, source: str) -> tuple[str, str]:
    """The first and the second local day on which question `q` was right after `miss.day`."""
    later = f"FROM {source} AND {day} > miss.day"
    return f"(SELECT min({day}) {later})", f"(SELECT DISTINCT {day} {later} ORDER BY {day} LIMIT 1 OFFSET 1)"


_PASS, _SECOND_PASS = _days("local_day", f"review WHERE card_id = q AND {_PASSED}")
_RIGHT_DAY, _SECOND_RIGHT_DAY = _days("quiz.day", f"{_ENDED} WHERE question_id = q AND {_RIGHT}")
# What holds questions (`q`) on the shelf, each by a row or more: the latest miss as an item of its own, those in sets,
# the hand. A miss of an `item` came `at` a moment; beside max() SQLite gives the other columns of that very row.
_HELD = f"""FROM (
        SELECT question_id AS q, max(finished_at) AS at, day, answer.id AS item
        FROM {_ENDED} WHERE day IS NOT NULL AND {_MISSED} GROUP BY question_id
        UNION ALL
        SELECT value, finished_at, day, answer.id FROM {_ENDED}, json_each(missed_of_set)
        WHERE day IS NOT NULL AND missed_of_set <> '[]'
        UNION ALL
        SELECT id, NULL, put_day, NULL FROM shelf WHERE put_day IS NOT NULL
    ) AS miss LEFT JOIN shelf ON shelf.id = q
    WHERE (at IS NULL OR at > coalesce(taken_at, -1)) AND {_SECOND_PASS} IS NULL
        AND {_SECOND_RIGHT_DAY} IS NULL AND coalesce({_RIGHT_DAY} <> {_PASS}, 0) = 0"""
ON_IT = f"SELECT q {_HELD}"  # the ids, some more than once


def rows(library: Library, *, deck_id: int | None) -> list[Shelved]:
    """The questions on the shelf, of one deck or of all (None), missed last first; those set aside are left out."""
    sql = f"""
        SELECT card.id, card.topic, stem, question.answer, held.day, right_day IS NOT NULL, response,
            CASE WHEN missed_of_set IS NULL THEN NULL ELSE posed END,
            (SELECT count(*) FROM {_ENDED} WHERE question_id = q AND day IS NOT NULL AND {_MISSED})
        FROM (SELECT q, at, miss.day, item, coalesce({_PASS}, {_RIGHT_DAY}) AS right_day {_HELD}) AS held
        CROSS JOIN card ON card.id = q CROSS JOIN question ON question.id = q LEFT JOIN answer ON answer.id = item
        WHERE {narrowed(deck_id)} AND suspended = 0 AND retired = 0
        ORDER BY at IS NULL, at DESC, card.id"""
    in_sets = _in_sets(library)
    found: dict[int, Shelved] = {}
    for row in library.connection.execute(sql, {"deck": deck_id}):
        one = _shelved(row, in_sets.get(row[0], 0))
        there = found.get(one.id)  # its latest miss
        if there is None or one.since > there.since:  # put on by hand afterwards
            found[one.id] = replace(one, last_wrong=there.last_wrong, placed=there.placed) if there else one
    return sorted(found.values(), key=lambda one: one.since, reverse=True)


def _in_sets(library: Library) -> dict[int, int]:
    """How often questions were missed as a part of an item."""
    sql = f"""SELECT value, count(*) FROM {_ENDED}, json_each(missed_of_set)
        WHERE day IS NOT NULL AND missed_of_set <> '[]' GROUP BY value"""
    return dict(library.connection.execute(sql).fetchall())


def _shelved(row: Row, in_sets: int) -> Shelved:
    number, topic, stem, answer, missed_on, right_days, response, posed, alone = row
    given: Response = () if response is None else tuple(json.loads(response))
    placed = None
    if posed is not None:
        item, ids = load_posed(posed)
        place = ids.index(number)
        if item.form == ordering.FORM and item.right[place] in given:
            placed = (given.index(item.right[place]) + 1, place + 1)
        given = () if item.form == ordering.FORM else given[place : place + 1]
    return Shelved(
        id=number,
        topic=topic,
        stem=stem,
        answer=answer,
        since=day(missed_on),
        misses=alone + in_sets,
        right_days=right_days,
        last_wrong=given,
        placed=placed,
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
