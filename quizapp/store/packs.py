"""Packs in the library: installed as a deck, updated in place without touching progress."""

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import astuple, dataclass
from datetime import datetime

from quizapp.questions.question import Question
from quizapp.store import indexes, journal, originals
from quizapp.store.columns import card_columns_of, columns_of, dump, micros, one
from quizapp.store.library import Library
from quizapp.store.records import Installed, PackInfo, SourceInfo

_INFO = "id, title, version, content_hash, description, licence"
_DETAILS = ("title", "description", "licence")  # what the learner may put otherwise
SOURCE = "document, publisher, title, published, basis, file, sha256"  # as in SourceInfo
_FORGOTTEN = """
    state = 0, step = NULL, stability = NULL, difficulty = NULL, due_at = NULL, due_day = NULL, last_review = NULL,
    reviews = 0, lapses = 0, buried_until = NULL"""


def installed(library: Library) -> list[PackInfo]:
    """The packs in the library, by title."""
    return _packs(library, "removed_at IS NULL")


def removed(library: Library) -> list[PackInfo]:
    """The packs that were installed and were removed, by title."""
    return _packs(library, "removed_at IS NOT NULL")


def _packs(library: Library, where: str) -> list[PackInfo]:
    rows = library.connection.execute(f"SELECT {_INFO} FROM pack WHERE {where} ORDER BY title COLLATE NOCASE")
    return [
        PackInfo(id=row[0], title=row[1], version=row[2], content_hash=row[3], description=row[4], licence=row[5])
        for row in rows
    ]


def counted(library: Library, pack_id: str) -> tuple[int, int, int]:
    """Of a pack's questions that are asked: how many there are, have been answered, and are the learner's versions."""
    sql = """SELECT count(*), coalesce(sum(state <> 0), 0), count(original.id)
        FROM question JOIN card ON card.id = question.id LEFT JOIN original ON original.id = question.id
        WHERE pack_id = ? AND retired = 0"""
    row = one(library.connection, sql, (pack_id,))
    return (0, 0, 0) if row is None else (row[0], row[1], row[2])


def describe(library: Library, pack_id: str, *, title: str, description: str, licence: str) -> None:
    """Call a pack as the learner likes; an update leaves alone what was changed here.

    Raises:
        KeyError: there is no such pack.
        KnownError: it could not be saved.
    """
    with library.transaction() as connection:
        row = one(connection, f"SELECT {', '.join(_DETAILS)}, own FROM pack WHERE id = ?", (pack_id,))
        if row is None:
            raise KeyError(pack_id)
        values = (title, description, licence)
        own = {name for name, before, now in zip(_DETAILS, row, values, strict=False) if before != now}
        named = " ".join(sorted(own | set(row[-1].split())))
        sets = ", ".join(f"{name} = ?" for name in _DETAILS)
        connection.execute(f"UPDATE pack SET {sets}, own = ? WHERE id = ?", (*values, named, pack_id))


def is_removed(library: Library, pack_id: str) -> bool:
    """Whether a pack was installed once and the learner removed it."""
    return one(library.connection, "SELECT 1 FROM pack WHERE id = ? AND removed_at IS NOT NULL", (pack_id,)) is not None


def sources(library: Library, pack_id: str) -> list[SourceInfo]:
    """The articles that a pack's questions cite; for "" those that the learner imported."""
    sql = f"SELECT {SOURCE} FROM source WHERE pack_id IS nullif(?, '') ORDER BY id"
    return [SourceInfo(*row) for row in library.connection.execute(sql, (pack_id,))]


def sources_named(library: Library, documents: Iterable[str]) -> list[SourceInfo]:
    """The articles that citations name so, of packs or imported, each once."""
    sql = f"""SELECT {SOURCE} FROM source WHERE document IN (SELECT value FROM json_each(?))
        GROUP BY document HAVING id = min(id) ORDER BY document"""
    return [SourceInfo(*row) for row in library.connection.execute(sql, (dump(sorted(documents)),))]


def is_current(library: Library, pack_id: str, version: str, content_hash: str) -> bool:
    """Whether exactly this pack is installed already, so that it need not be loaded."""
    sql = "SELECT 1 FROM pack WHERE id = ? AND version = ? AND content_hash = ? AND removed_at IS NULL"
    return one(library.connection, sql, (pack_id, version, content_hash)) is not None


def install(
    library: Library, pack: PackInfo, sources: Sequence[SourceInfo], questions: Sequence[Question], *, now: datetime
) -> Installed | None:
    """Install or update a pack in one transaction; None where nothing changed. It cannot be undone.

    Questions are known by their key. Where only wording changed, progress stays; where the answer changed, the card
    starts again and keeps the earlier answer as its reason; those no longer in the pack are kept but not asked. What
    the learner has changed of a question stays as the learner has it.
    """
    if is_current(library, pack.id, pack.version, pack.content_hash):
        return None
    with library.transaction() as connection:
        return _install(connection, pack, sources, questions, now)


def look_at(library: Library, pack: PackInfo, questions: Sequence[Question], *, now: datetime) -> Installed | None:
    """What `install` would do, without doing it."""
    if is_current(library, pack.id, pack.version, pack.content_hash):
        return None
    found = None
    with suppress(_LookedError), library.transaction() as connection:
        found = _install(connection, pack, (), questions, now)
        raise _LookedError  # which rolls everything back
    return found


def copies(library: Library, pack_id: str, questions: Sequence[Question]) -> tuple[str, ...]:
    """The keys of questions new to a pack that the library asks already, word for word, out of another or one's own."""
    sql = """SELECT stem, answer FROM question JOIN card ON card.id = question.id
        WHERE retired = 0 AND deleted_at IS NULL AND pack_id IS NOT ? AND stem IN (SELECT value FROM json_each(?))"""
    asked = set(library.connection.execute(sql, (pack_id, dump([one.stem for one in questions]))))
    mine = {row[0] for row in library.connection.execute("SELECT key FROM question WHERE pack_id = ?", (pack_id,))}
    return tuple(one.key for one in questions if (one.stem, one.answer) in asked and one.key not in mine)


def ids_of(library: Library, pack_id: str, keys: Sequence[str]) -> list[int]:
    """The ids of a pack's questions with these keys."""
    sql = "SELECT id FROM question WHERE pack_id = ? AND key IN (SELECT value FROM json_each(?)) ORDER BY id"
    return [row[0] for row in library.connection.execute(sql, (pack_id, dump(list(keys))))]


class _LookedError(Exception):
    """Enough was seen."""


def _install(
    connection: sqlite3.Connection,
    pack: PackInfo,
    sources: Sequence[SourceInfo],
    questions: Sequence[Question],
    now: datetime,
) -> Installed:
    _write_pack(connection, pack, now)
    _write_sources(connection, pack.id, sources)
    deck_id = _deck(connection, pack)
    update = _Update(connection, pack.id, deck_id, micros(now))
    for question in questions:
        update.take(question)
    update.retire_others()
    if update.changed or update.reset or update.retired or update.returned:
        journal.forget(connection)  # its images would bring the old rows back
    return Installed(
        deck_id=deck_id,
        added=update.added,
        changed=update.changed,
        reset=update.reset,
        retired=update.retired,
        returned=update.returned,
    )


def _write_pack(connection: sqlite3.Connection, pack: PackInfo, now: datetime) -> None:
    kept = ", ".join(f"{name} = iif(instr(own, '{name}'), {name}, excluded.{name})" for name in _DETAILS)
    connection.execute(
        f"""
        INSERT INTO pack ({_INFO}, installed_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET version = excluded.version, content_hash = excluded.content_hash, {kept},
            updated_at = excluded.updated_at, removed_at = NULL, left_out = ''""",
        (
            pack.id,
            pack.title,
            pack.version,
            pack.content_hash,
            pack.description,
            pack.licence,
            micros(now),
            micros(now),
        ),
    )


def _write_sources(connection: sqlite3.Connection, pack_id: str, sources: Sequence[SourceInfo]) -> None:
    connection.execute("DELETE FROM source WHERE pack_id = ?", (pack_id,))
    connection.executemany(
        f"INSERT INTO source (pack_id, {SOURCE}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [(pack_id, *astuple(source)) for source in sources],
    )


def _deck(connection: sqlite3.Connection, pack: PackInfo) -> int:
    """The pack's deck; made under the pack's title at first, and never renamed, since the learner may have."""
    row = one(connection, "SELECT id FROM deck WHERE pack_id = ?", (pack.id,))
    if row is not None:
        return int(row[0])
    taken = {name for (name,) in connection.execute("SELECT name FROM deck")}
    name = next(name for name in (pack.title, f"{pack.title} ({pack.id})", pack.id) if name not in taken)
    return int(connection.execute("INSERT INTO deck (name, pack_id) VALUES (?, ?)", (name, pack.id)).lastrowid or 0)


@dataclass(frozen=True, slots=True)
class _Known:
    """What the library has of a question that the pack brings again: the answer in force, the hash of its own text."""

    id: int
    answer: str
    content_hash: str
    retired: bool


class _Update:
    """One pass over a pack's questions, counting what it does."""

    def __init__(self, connection: sqlite3.Connection, pack_id: str, deck_id: int, at: int) -> None:
        self.connection = connection
        self._pack_id = pack_id
        self._deck_id = deck_id
        self._at = at
        self.added = self.changed = self.reset = self.retired = self.returned = 0
        rows = connection.execute(
            """SELECT key, question.id, question.answer, coalesce(original.content_hash, question.content_hash), retired
            FROM question JOIN card ON card.id = question.id LEFT JOIN original ON original.id = question.id
            WHERE pack_id = ?""",
            (pack_id,),
        )
        self._left = {row[0]: _Known(row[1], row[2], row[3], bool(row[4])) for row in rows}

    def take(self, question: Question) -> None:
        known = self._left.pop(question.key, None)
        if known is None:
            self._add(question)
            return
        if known.retired:
            self.connection.execute("UPDATE card SET retired = 0 WHERE id = ?", (known.id,))
            self.returned += 1
        if columns_of(question)["content_hash"] != known.content_hash:
            self._change(known, originals.update(self.connection, known.id, question))

    def _add(self, question: Question) -> None:
        columns = {**columns_of(question), "pack_id": self._pack_id, "added_at": self._at}
        sql = f"INSERT INTO question ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"
        question_id = self.connection.execute(sql, tuple(columns.values())).lastrowid or 0
        indexes.follow(self.connection, question_id, None, columns)
        self.connection.execute(
            "INSERT INTO card (id, deck_id, topic, fact, distractors) VALUES (?, ?, ?, ?, ?)",
            (question_id, self._deck_id, *card_columns_of(question).values()),
        )
        self.added += 1

    def _change(self, known: _Known, question: Question) -> None:
        columns = columns_of(question)
        sets = ", ".join(f"{column} = ?" for column in columns)
        before = indexes.columns_of(self.connection, known.id)
        self.connection.execute(f"UPDATE question SET {sets} WHERE id = ?", (*columns.values(), known.id))
        indexes.follow(self.connection, known.id, before, columns)
        self.connection.execute(
            "UPDATE card SET topic = ?, fact = ?, distractors = ? WHERE id = ?",
            (*card_columns_of(question).values(), known.id),
        )
        if question.answer == known.answer:
            self.changed += 1
            return
        self.reset += 1
        self.connection.execute(  # a card never asked has nothing to unlearn
            f"UPDATE card SET {_FORGOTTEN}, earlier_answer = ? WHERE id = ? AND state <> 0", (known.answer, known.id)
        )

    def retire_others(self) -> None:
        gone = [(known.id,) for known in self._left.values() if not known.retired]
        self.connection.executemany("UPDATE card SET retired = 1 WHERE id = ?", gone)
        self.retired = len(gone)
