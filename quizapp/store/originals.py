"""The text that a pack gave of questions which the learner has changed: the layer below the learner's own.

The question in force is the learner's version. What its pack says lies here, follows the pack's updates, and comes back
by `restore`.
"""

import sqlite3
from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import datetime
from typing import Any

from quizapp.questions.question import Question
from quizapp.store import aliases
from quizapp.store.columns import card_columns_of, columns_of, one, question
from quizapp.store.journal import Deed, deed
from quizapp.store.library import Library

_TEXT = ("topic", "kind", "stem", "answer", "as_of", "content")


def of(library: Library, question_id: int) -> Question | None:
    """What the pack says, None where the learner changed nothing."""
    return _read(library.connection, "original", question_id)


def keep(made: Deed, question_id: int, changed: Mapping[str, object]) -> None:
    """Within a deed by which the learner changes a pack's question to these columns: keep what the pack says.

    What the learner makes equal to it again is no version of their own any more.
    """
    if one(made.connection, "SELECT pack_id FROM question WHERE id = ?", (question_id,)) in (None, (None,)):
        return
    kept, in_force = (_row(made.connection, table, question_id) for table in ("original", "question"))
    wanted = {name: changed[name] for name in _TEXT}
    if not kept and wanted != {name: in_force[name] for name in _TEXT}:
        made.insert("original", {"id": question_id, **in_force})
    elif kept and wanted == {name: kept[name] for name in _TEXT}:
        made.delete("original", question_id)


def update(connection: sqlite3.Connection, question_id: int, now: Question) -> Question:
    """Within a pack's update: what is to be asked where the pack says `now`, which is kept if that is another thing."""
    before, own = (_read(connection, table, question_id) for table in ("original", "question"))
    if before is None or own is None:
        return now
    asked = merged(before, own, now)
    if asked == now:
        connection.execute("DELETE FROM original WHERE id = ?", (question_id,))
        return now
    columns = {name: value for name, value in columns_of(now).items() if name != "key"}
    sets = ", ".join(f"{name} = ?" for name in columns)
    connection.execute(f"UPDATE original SET {sets} WHERE id = ?", (*columns.values(), question_id))
    return asked


def restore(library: Library, question_id: int, *, name: str, now: datetime) -> None:
    """Ask what the pack says again, as one deed; progress stays. KeyError where the learner changed nothing.

    Raises:
        KnownError: it could not be saved; nothing was.
    """
    before = of(library, question_id)
    if before is None:
        raise KeyError(question_id)
    with deed(library, name, now) as made:
        columns = _row(made.connection, "original", question_id)
        aliases.carry_over(made, question_id, before.answer)
        made.delete("original", question_id)
        made.update("question", question_id, columns)
        made.update("card", question_id, card_columns_of(before))


def delete_of(made: Deed, question_id: int) -> None:
    """Within a deed that deletes a question: what its pack said goes as well."""
    if one(made.connection, "SELECT 1 FROM original WHERE id = ?", (question_id,)) is not None:
        made.delete("original", question_id)


def merged(before: Question, own: Question, now: Question) -> Question:
    """A pack's question as it is `now`, with what the learner's `own` has changed of it as it was `before`."""
    names = [field.name for field in fields(Question)]
    changed = {name: getattr(own, name) for name in names if getattr(own, name) != getattr(before, name)}
    return replace(now, **changed)


def _read(connection: sqlite3.Connection, table: str, question_id: int) -> Question | None:
    row = _row(connection, table, question_id)
    key = one(connection, "SELECT key FROM question WHERE id = ?", (question_id,))
    return None if not row or key is None else question((*key, *(row[name] for name in _TEXT)))


def _row(connection: sqlite3.Connection, table: str, question_id: int) -> dict[str, Any]:
    """The columns that both tables have, empty where there is no such row."""
    names = (*_TEXT, "content_hash")
    row = one(connection, f"SELECT {', '.join(names)} FROM {table} WHERE id = ?", (question_id,))
    return {} if row is None else dict(zip(names, row, strict=True))
