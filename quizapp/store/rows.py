"""The rows that a deed may change: read whole, added, changed, taken away, with the indexes that follow questions."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, islice
from typing import Any

from quizapp.store import indexes
from quizapp.store.columns import dump, marks

# What a deed may change; the names in a file are data and are checked.
TABLES = ("card", "question", "deck", "alias", "original", "shelf", "quiz", "answer", "source", "pack")
KEYS = ("session", "searches", "breaks", "setups")  # of `meta`, whose other words are the library's own name
TOGETHER = 100  # rows of one INSERT: what CHECKs look values up in is built once for all of them

Image = dict[str, Any] | None


def insert(connection: sqlite3.Connection, table: str, values: Mapping[str, object]) -> int:
    """Add one row; gives its id."""
    sql = f"INSERT INTO {table} ({', '.join(values)}) VALUES ({marks(len(values))})"
    row_id = connection.execute(sql, tuple(values.values())).lastrowid
    if row_id is None:
        raise RuntimeError(f"no row was added to {table}")
    _follow_indexes(connection, table, row_id, None, values)
    return row_id


def insert_rows(connection: sqlite3.Connection, table: str, many: Iterable[Mapping[str, object]]) -> tuple[int, int]:
    """Add rows with the same columns and no index but SQLite's own; gives the first id and the last."""
    left, count, last = iter(many), 0, 0
    while some := list(islice(left, TOGETHER)):
        places = ", ".join([f"({marks(len(some[0]))})"] * len(some))
        sql = f"INSERT INTO {table} ({', '.join(some[0])}) VALUES {places}"
        values = tuple(chain.from_iterable(row.values() for row in some))
        count, last = count + len(some), connection.execute(sql, values).lastrowid or 0
    return last - count + 1, last


def update(
    connection: sqlite3.Connection,
    table: str,
    row_id: int | str,
    before: Mapping[str, Any],
    values: Mapping[str, object],
) -> None:
    """Change columns of one row that was as `before`."""
    sets = ", ".join(f"{column} = ?" for column in values)
    connection.execute(f"UPDATE {table} SET {sets} WHERE {_key(table)} = ?", (*values.values(), row_id))
    _follow_indexes(connection, table, row_id, before, {**before, **values})


def update_all(
    connection: sqlite3.Connection, table: str, ids: Sequence[int | str], values: Mapping[str, object]
) -> None:
    """Change columns of many rows in one statement; no index but SQLite's own follows."""
    sets = ", ".join(f"{column} = ?" for column in values)
    sql = f"UPDATE {table} SET {sets} WHERE id IN (SELECT value FROM json_each(?))"
    connection.execute(sql, (*values.values(), dump(list(ids))))


def delete(connection: sqlite3.Connection, table: str, row_id: int | str, before: Image) -> None:
    """Take away one row that was as `before`."""
    connection.execute(f"DELETE FROM {table} WHERE {_key(table)} = ?", (row_id,))
    _follow_indexes(connection, table, row_id, before, None)


def _follow_indexes(
    connection: sqlite3.Connection,
    table: str,
    row_id: int | str,
    before: Mapping[str, Any] | None,
    after: Mapping[str, Any] | None,
) -> None:
    if table == "question" and isinstance(row_id, int):
        indexes.follow(connection, row_id, before, after)


def image(connection: sqlite3.Connection, table: str, row_id: int | str) -> Image:
    """A row as it is now, None where there is none."""
    cursor = connection.execute(f"SELECT * FROM {table} WHERE {_key(table)} = ?", (row_id,))
    row = cursor.fetchone()
    return None if row is None else dict(zip((column[0] for column in cursor.description), row, strict=True))


def columns(connection: sqlite3.Connection, table: str) -> set[str]:
    """The columns that the table has: an image may be older than the last migration."""
    return {row[1] for row in connection.execute(f"PRAGMA table_info({table})")}


def _key(table: str) -> str:
    return "key" if table == "meta" else "id"


def named(table: str, row_id: object) -> str:
    """The table of a row that a deed may change."""
    return table if table == "meta" and row_id in KEYS else known(table)


def known(table: str) -> str:
    """The table, if a deed may change it."""
    if table not in TABLES:
        raise ValueError(f"{table!r} is not in the journal")
    return table
