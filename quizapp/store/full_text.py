"""The words of questions, to be searched: a full-text index (SQLite's FTS5) that keeps no text of its own.

It follows from `question`: whoever writes that calls `indexes.follow`. An entry is taken out by the very words that
went in, so a change of `told` asks for a migration that fills the index anew.
"""

import json
import sqlite3
from collections.abc import Mapping
from typing import Any

from quizapp.store.columns import NOTHING_MORE

TABLE = "question_text"
PARTS = ("stem", "answer", "more", "source", "tags")
# One letter is looked up as such; longer beginnings are quick without an index of their own, which would double it.
CREATE = f"""
    CREATE VIRTUAL TABLE {TABLE} USING fts5(
        {", ".join(PARTS)}, content = '', tokenize = 'unicode61 remove_diacritics 2', prefix = '1')"""
_INTO = f"INSERT INTO {TABLE} (rowid, {', '.join(PARTS)}) VALUES (?, ?, ?, ?, ?, ?)"
_OUT = f"INSERT INTO {TABLE} ({TABLE}, rowid, {', '.join(PARTS)}) VALUES ('delete', ?, ?, ?, ?, ?, ?)"
_JOIN = f"INSERT INTO {TABLE} ({TABLE}, rank) VALUES ('merge', ?)"
_STEP = 100  # pages, some 15 ms
_PUBLISHER, _TITLE, _SENTENCE = 1, 2, 6  # of a citation as `columns.content` keeps it
_BETWEEN = "\n"


def told(columns: Mapping[str, Any]) -> tuple[str, ...]:
    """What a question is found by, a text for each of `PARTS`: all that it says but for the options that are wrong."""
    content = columns["content"]
    if content == NOTHING_MORE:
        return columns["stem"], columns["answer"], "", "", ""
    parts = json.loads(content)
    cited = parts.get("citations", ())
    more = [*parts.get("accepted", ()), parts.get("explanation", ""), *(one[_SENTENCE] for one in cited)]
    source = [one[place] for one in cited for place in (_PUBLISHER, _TITLE)]
    tags = parts.get("tags", ())
    return columns["stem"], columns["answer"], *(_BETWEEN.join(filter(None, part)) for part in (more, source, tags))


def join(connection: sqlite3.Connection) -> bool:
    """Join the pieces that the index was written in some way further; gives whether there is more to join.

    Every piece is asked for each word, so that in one a word is found three times as fast as in ten.
    """
    before = connection.total_changes
    connection.execute(_JOIN, (-_STEP,))  # below 0 it goes on until one is left
    return connection.total_changes - before > 1  # what is done when nothing is to be joined counts as one


def follow(
    connection: sqlite3.Connection, question_id: int, before: Mapping[str, Any] | None, after: Mapping[str, Any] | None
) -> None:
    """Let the index follow a question whose columns were `before` and are `after`; None is no question."""
    old, new = None if before is None else told(before), None if after is None else told(after)
    if old == new:
        return
    if old is not None:
        connection.execute(_OUT, (question_id, *old))
    if new is not None:
        connection.execute(_INTO, (question_id, *new))
