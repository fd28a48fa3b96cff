"""Taking a pack out of the library, with or without what is known of its questions, and putting it back."""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from datetime import datetime

from quizapp.store import aliases, edits, originals
from quizapp.store.columns import dump, micros, one
from quizapp.store.journal import Deed, deed
from quizapp.store.library import Library

_OF_PACK = "SELECT id FROM question WHERE pack_id = :pack"


def remove(library: Library, pack_id: str, *, name: str, now: datetime) -> int:
    """Ask nothing of a pack any more; progress, own changes and the log stay, as for a question no longer in its pack.

    Gives how many questions left. It is a deed to undo; `put_back` and installing the pack again bring it back too.

    Raises:
        KnownError: it could not be saved; nothing was removed.
    """
    with deed(library, name, now) as made:
        there = _there(made.connection, pack_id)
        if there["removed_at"] is None:
            gone = {"removed_at": micros(now), "left_out": dump(_cards(made.connection, pack_id, "retired = 1"))}
            made.update_all("pack", [pack_id], there, gone)
        ids = _cards(made.connection, pack_id, "retired = 0")
        made.update_all("card", ids, {"retired": 0}, {"retired": 1})
    return len(ids)


def put_back(library: Library, pack_id: str, *, name: str, now: datetime) -> int:
    """Have a removed pack again as it was; gives how many questions came back. It is a deed to undo.

    Raises:
        KnownError: it could not be saved.
    """
    with deed(library, name, now) as made:
        before = set(left_out(made.connection, pack_id))
        retired = _cards(made.connection, pack_id, "retired = 1 AND deleted_at IS NULL")
        ids = [card_id for card_id in retired if card_id not in before]
        made.update_all("card", ids, {"retired": 1}, {"retired": 0})
        made.update_all("pack", [pack_id], _there(made.connection, pack_id), {"removed_at": None, "left_out": ""})
    return len(ids)


def _cards(connection: sqlite3.Connection, pack_id: str, where: str) -> list[int]:
    sql = f"SELECT id FROM card WHERE {where} AND id IN ({_OF_PACK}) ORDER BY id"
    return [row[0] for row in connection.execute(sql, {"pack": pack_id})]


def _there(connection: sqlite3.Connection, pack_id: str) -> dict[str, object]:
    """Whether and how a pack is removed, as a deed changes it."""
    row = one(connection, "SELECT removed_at, left_out FROM pack WHERE id = ?", (pack_id,))
    if row is None:
        raise KeyError(pack_id)
    return {"removed_at": row[0], "left_out": row[1]}


def left_out(connection: sqlite3.Connection, pack_id: str) -> list[int]:
    """The questions that were no longer asked when the pack was removed."""
    row = one(connection, "SELECT left_out FROM pack WHERE id = ?", (pack_id,))
    found: list[int] = json.loads(row[0]) if row is not None and row[0] else []
    return found


def delete(library: Library, pack_id: str, *, name: str, now: datetime) -> Iterator[int]:
    """Delete the questions of a removed pack with their cards, a slice at a time, as `edits.set_cards`.

    The log of answers stays. One undo brings the cards back, a second one what `remove` did; so does `put_back`.
    """
    ids = _cards(library.connection, pack_id, "retired = 1")

    def write(made: Deed, some: Sequence[int]) -> None:
        for question_id in some:
            aliases.delete_of(made, question_id)
            originals.delete_of(made, question_id)
            made.delete("card", question_id)
            made.delete("question", question_id)

    return edits.sliced(library, ids, write, name, now)
