"""Taking a pack out of the library, with or without what is known of its questions, and putting it back."""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from datetime import datetime

from quizapp.store import aliases, edits, journal, originals
from quizapp.store.columns import dump, micros, one
from quizapp.store.journal import Deed
from quizapp.store.library import Library

_OF_PACK = "SELECT id FROM question WHERE pack_id = :pack"


def remove(library: Library, pack_id: str, *, now: datetime) -> int:
    """Ask nothing of a pack any more; progress, own changes and the log stay, as for a question no longer in its pack.

    Gives how many questions left. `put_back` undoes it, and so does installing the pack again.

    Raises:
        KnownError: it could not be saved; nothing was removed.
    """
    with library.transaction() as connection:
        sql = f"SELECT id FROM card WHERE retired = 1 AND id IN ({_OF_PACK}) ORDER BY id"
        before = [row[0] for row in connection.execute(sql, {"pack": pack_id})]
        sql = f"UPDATE card SET retired = 1 WHERE retired = 0 AND id IN ({_OF_PACK})"
        gone = connection.execute(sql, {"pack": pack_id}).rowcount
        sql = "UPDATE pack SET removed_at = ?, left_out = ? WHERE id = ? AND removed_at IS NULL"
        connection.execute(sql, (micros(now), dump(before), pack_id))
        journal.forget(connection)  # its images would bring cards of the pack back
    return gone


def put_back(library: Library, pack_id: str) -> int:
    """Have a removed pack again as it was; gives how many questions came back.

    Raises:
        KnownError: it could not be saved.
    """
    with library.transaction() as connection:
        before = left_out(connection, pack_id)
        sql = f"""UPDATE card SET retired = 0 WHERE retired = 1 AND deleted_at IS NULL AND id IN ({_OF_PACK})
            AND id NOT IN (SELECT value FROM json_each(:before))"""
        back = connection.execute(sql, {"pack": pack_id, "before": dump(before)}).rowcount
        connection.execute("UPDATE pack SET removed_at = NULL, left_out = '' WHERE id = ?", (pack_id,))
        journal.forget(connection)
    return back


def left_out(connection: sqlite3.Connection, pack_id: str) -> list[int]:
    """The questions that were no longer asked when the pack was removed."""
    row = one(connection, "SELECT left_out FROM pack WHERE id = ?", (pack_id,))
    found: list[int] = json.loads(row[0]) if row is not None and row[0] else []
    return found


def delete(library: Library, pack_id: str, *, name: str, now: datetime) -> Iterator[int]:
    """Delete the questions of a removed pack with their cards, a slice at a time, as `edits.set_cards`.

    The log of answers stays. One undo brings the cards back, as long as the journal reaches; `put_back` then asks them.
    """
    sql = f"SELECT id FROM card WHERE retired = 1 AND id IN ({_OF_PACK}) ORDER BY id"
    ids = [row[0] for row in library.connection.execute(sql, {"pack": pack_id})]

    def write(made: Deed, some: Sequence[int]) -> None:
        for question_id in some:
            aliases.delete_of(made, question_id)
            originals.delete_of(made, question_id)
            made.delete("card", question_id)
            made.delete("question", question_id)

    return edits.sliced(library, ids, write, name, now)
