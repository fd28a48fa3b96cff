"""What follows from questions so that they are found quickly: their words, and the words of what is right for them.

Questions that come in bulk are indexed afterwards: `unindexed` holds the ranges of ids that wait. A search is complete
when none waits; `catch_up` is called until then, a slice at a time, and then `tidy`, so that it is quick as well.
"""

import sqlite3
from collections.abc import Mapping
from typing import Any

from quizapp.store import full_text, names
from quizapp.store.columns import one
from quizapp.store.library import Library

READ = ("kind", "stem", "answer", "content")  # the columns of a question that indexes follow
SLICE = 400  # questions, some 30 ms
_Columns = Mapping[str, Any] | None


def follow(connection: sqlite3.Connection, question_id: int, before: _Columns, after: _Columns) -> None:
    """Let the indexes follow a question whose columns were `before` and are `after`; None is no question."""
    if waits(connection, question_id):
        return
    names.follow(connection, question_id, before, after)
    full_text.follow(connection, question_id, before, after)


def columns_of(connection: sqlite3.Connection, question_id: int) -> dict[str, Any] | None:
    """The columns that `follow` reads of a question that is there."""
    row = one(connection, f"SELECT {', '.join(READ)} FROM question WHERE id = ?", (question_id,))
    return None if row is None else dict(zip(READ, row, strict=True))


def put_off(connection: sqlite3.Connection, first: int, last: int) -> None:
    """Let the questions from the id `first` to `last`, just added, wait for `catch_up`."""
    joined = connection.execute('UPDATE unindexed SET "last" = ? WHERE "last" = ?', (last, first - 1))
    if not joined.rowcount:
        connection.execute('INSERT INTO unindexed ("first", "last") VALUES (?, ?)', (first, last))


def waits(connection: sqlite3.Connection, question_id: int) -> bool:
    """Whether a question is not indexed yet."""
    sql = 'SELECT 1 FROM unindexed WHERE ? BETWEEN "first" AND "last"'
    return connection.execute(sql, (question_id,)).fetchone() is not None


def waiting(library: Library) -> int:
    """How many ids are not indexed yet."""
    row = one(library.connection, 'SELECT coalesce(sum("last" - "first" + 1), 0) FROM unindexed')
    return 0 if row is None else int(row[0])


def catch_up(library: Library, *, limit: int = SLICE) -> int:
    """Index the next `limit` questions that wait, in one transaction; gives how many ids still wait.

    Raises:
        KnownError: it could not be saved; it can be tried again.
    """
    if not waiting(library):
        return 0
    with library.transaction() as connection:
        first, last = connection.execute('SELECT "first", "last" FROM unindexed ORDER BY "first"').fetchone()
        sql = f"SELECT id, {', '.join(READ)} FROM question WHERE id BETWEEN ? AND ? ORDER BY id LIMIT ?"
        rows = connection.execute(sql, (first, last, limit)).fetchall()
        reached = rows[-1][0] if len(rows) == limit else last
        if reached == last:
            connection.execute('DELETE FROM unindexed WHERE "first" = ?', (first,))
        else:
            connection.execute('UPDATE unindexed SET "first" = ? WHERE "first" = ?', (reached + 1, first))
        for question_id, *values in rows:
            follow(connection, question_id, None, dict(zip(READ, values, strict=True)))
    return waiting(library)


def tidy(library: Library) -> bool:
    """Put in order what slices have left, a step in one transaction; gives whether there is more to do.

    Raises:
        KnownError: it could not be saved; it can be tried again.
    """
    with library.transaction() as connection:
        return full_text.join(connection)
