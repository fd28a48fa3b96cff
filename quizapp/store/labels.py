"""Who published what questions rest on, and their tags, counted: every question is read for it, so in a worker."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

from quizapp.store.conditions import narrowed
from quizapp.store.connection import reading, told
from quizapp.store.records import Labels

_MOST = 60  # of each, those of most questions
_STEPS = 100_000  # of SQLite, a few milliseconds
_ASKED = """FROM card JOIN question ON question.id = card.id, json_each(content, '$.{list}') AS each
    WHERE {of_deck} AND retired = 0 AND deleted_at IS NULL"""
_SOURCES = f"SELECT card.id AS id, json_extract(each.value, '$[1]') AS label {_ASKED.replace('{list}', 'citations')}"
# A tag "war::gulf" counts for "war" as well, as a search finds it. One letter stands for "::" while they are taken off.
_TAGGED = _ASKED.replace("{list}", "tags")
_TAGS = f"""
    WITH RECURSIVE level(id, tag) AS (
        SELECT card.id, replace(each.value, '::', char(31)) {_TAGGED} AND instr(content, '::')
        UNION
        SELECT id, rtrim(rtrim(tag, replace(tag, char(31), '')), char(31)) FROM level WHERE instr(tag, char(31))
    )
    SELECT card.id AS id, each.value AS label {_TAGGED}
    UNION ALL SELECT id, replace(tag, char(31), '::') FROM level"""


def counted(path: Path, deck_id: int | None, *, stopped: Callable[[], bool] = lambda: False) -> Labels:
    """The labels of one deck's questions or of all (None) that have the most, those of the bin left out.

    Each has as many as a search for it finds, in capitals or not; `stopped` is asked as it goes on, and ends it.

    Raises:
        KnownError: the file cannot be read.
    """
    with told(path), reading(path) as connection:
        connection.set_progress_handler(stopped, _STEPS)
        return Labels(sources=_most(connection, _SOURCES, deck_id), tags=_most(connection, _TAGS, deck_id))


def _most(connection: sqlite3.Connection, labels: str, deck_id: int | None) -> dict[str, int]:
    sql = f"""SELECT min(label) AS name, count(DISTINCT id) AS count FROM ({labels.format(of_deck=narrowed(deck_id))})
        WHERE label <> '' GROUP BY label COLLATE NOCASE ORDER BY count DESC, name LIMIT {_MOST}"""
    return dict(connection.execute(sql, {"deck": deck_id}).fetchall())
