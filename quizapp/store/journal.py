"""The undo journal: one deed is one transaction, one entry to undo, and one log row for each review in it.

An entry keeps its rows as they are on the other side of the deed: undoing swaps them with the rows in force, and
redoing swaps them back. Rows change through a deed only, or the journal is emptied (`forget`). A deed done in slices
keeps each further one as a part of its own, and is turned slice by slice; where that was broken off, the parts that
differ from their deed follow it before anything else is done.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any, NamedTuple

from quizapp.store import log, rows
from quizapp.store.columns import dump, micros
from quizapp.store.library import Library
from quizapp.store.records import Review
from quizapp.store.rows import Image

KEPT = 500  # deeds that can be undone
PART = 400  # rows of a table added or changed in one statement that are turned in one slice


class Deed:
    """A deed in progress: the only way to change rows so that they can be put back."""

    def __init__(self, connection: sqlite3.Connection, origin: str, now: datetime) -> None:
        self.connection = connection
        self._origin = origin
        self._now = now
        self._images: dict[tuple[str, int | str], Image] = {}
        self._many: list[tuple[str, Sequence[int | str], Image]] = []  # rows added, or changed alike, in one statement
        self._log: list[tuple[str, str, bool]] = []  # of a review: its UUID, its latest row, whether it was voided here
        self.seq = 0  # its place in the journal, once it is there

    def insert(self, table: str, values: Mapping[str, object]) -> int:
        """Add one row; gives its id."""
        row_id = rows.insert(self.connection, rows.known(table), values)
        self._images.setdefault((table, row_id), None)
        return row_id

    def insert_rows(self, table: str, many: Iterable[Mapping[str, object]]) -> int:
        """Add rows that have the same columns and no index but SQLite's own; gives the first id, the others follow it.

        Their ids are those given, each one more than that before, or the next that are free.
        """
        first, last = rows.insert_rows(self.connection, rows.known(table), many)
        self._many.append((table, range(first, last + 1), None))
        return first

    def update(self, table: str, row_id: int, values: Mapping[str, object]) -> None:
        """Change columns of one row; KeyError where there is none."""
        image = self._remember(table, row_id)
        if image is None:
            raise KeyError(row_id)
        rows.update(self.connection, table, row_id, image, values)

    def update_where(
        self, table: str, row_id: int, expected: Mapping[str, object], values: Mapping[str, object]
    ) -> bool:
        """Change columns of one row if it is there and these columns are as `expected`; gives whether it was."""
        image = rows.image(self.connection, rows.known(table), row_id)
        if image is None or any(image[column] != value for column, value in expected.items()):
            return False
        self._images.setdefault((table, row_id), image)
        rows.update(self.connection, table, row_id, image, values)
        return True

    def update_all(
        self, table: str, ids: Sequence[int | str], before: Mapping[str, object], values: Mapping[str, object]
    ) -> None:
        """Change columns of many rows that were alike in them, as `before`, in one statement; not of questions.

        No other column is put back with them, so that what changes those is no business of the journal.
        """
        if ids:
            rows.update_all(self.connection, rows.known(table), ids, values)
            self._many.append((table, ids, dict(before)))

    def delete(self, table: str, row_id: int) -> None:
        """Take one row away; KeyError where there is none."""
        image = self._remember(table, row_id)
        if image is None:
            raise KeyError(row_id)
        rows.delete(self.connection, table, row_id, image)

    def put(self, key: str, value: str | None) -> None:
        """Keep a text under one of `rows.KEYS`, or nothing any more (None)."""
        there = self._remember("meta", key)
        if value is None:
            rows.delete(self.connection, "meta", key, there)
        elif there is not None:
            rows.update(self.connection, "meta", key, there, {"value": value})
        else:
            rows.insert(self.connection, "meta", {"key": key, "value": value})

    def log(self, review: Review) -> None:
        """Append a review to the log."""
        log.append(self.connection, review, origin=self._origin)
        self._log.append((review.uuid, review.uuid, False))

    def void(self, uuid: str) -> None:
        """Let a review that is in force count no longer, by a reversal in the log."""
        latest = log.reverse(self.connection, uuid, root=uuid, void=True, origin=self._origin, now=self._now)
        self._log.append((uuid, latest, True))

    def _remember(self, table: str, row_id: int | str) -> Image:
        image = rows.image(self.connection, rows.named(table, row_id), row_id)
        self._images.setdefault((table, row_id), image)
        return image

    @property
    def is_empty(self) -> bool:
        """Whether nothing was changed or logged."""
        return not (self._images or self._many or self._log)

    def entries(self) -> tuple[list[str], str]:
        """The images, in as many parts as it is turned in, and the log rows, as the journal keeps them."""
        parts: list[list[list[Any]]] = [[[*place, image] for place, image in self._images.items()]]
        for table, ids, image in self._many:
            for place, begin in enumerate(range(0, len(ids), PART)):
                if place == len(parts):
                    parts.append([])
                some = ids[begin : begin + PART]
                parts[place].append([table, [some[0], some[-1]] if image is None else list(some), image])
        return list(map(dump, parts)), dump(self._log)


@contextmanager
def deed(library: Library, name: str, now: datetime, *, part_of: int = 0) -> Iterator[Deed]:
    """One undoable deed called `name` in one transaction; what was undone before can no longer be redone.

    With `part_of`, the `seq` of a deed that `stands`, rows changed here, none of them its own, are put back with it.

    Raises:
        KnownError: it could not be saved; nothing of it was.
    """
    with library.transaction() as connection:
        _follow(connection)
        made = Deed(connection, library.origin, now)
        yield made
        if made.is_empty:
            return
        parts, logged = made.entries()
        if part_of:
            _keep_parts(connection, part_of, parts)
            made.seq = part_of
            return
        connection.execute("DELETE FROM deed WHERE undone = 1")
        made.seq = (
            connection.execute(
                "INSERT INTO deed (name, done_at, images, log) VALUES (?, ?, ?, ?)",
                (name, micros(now), parts[0], logged),
            ).lastrowid
            or 0
        )
        _keep_parts(connection, made.seq, parts[1:])
        connection.execute("DELETE FROM deed WHERE seq <= ?", (made.seq - KEPT,))


def _keep_parts(connection: sqlite3.Connection, seq: int, parts: Sequence[str]) -> None:
    connection.executemany("INSERT INTO deed_part (seq, images) VALUES (?, ?)", [(seq, part) for part in parts])


def stands(library: Library, seq: int) -> bool:
    """Whether a deed is in the journal and not undone."""
    sql = "SELECT 1 FROM deed WHERE seq = ? AND undone = 0"
    return library.connection.execute(sql, (seq,)).fetchone() is not None


class Turn(NamedTuple):
    """How far the undoing or redoing of a deed is: slices turned so far, of how many."""

    name: str
    done: int
    total: int


def undo(library: Library, now: datetime) -> str | None:
    """Take the latest deed back; gives its name, None where there is none."""
    return _last(undoing(library, now))


def redo(library: Library, now: datetime) -> str | None:
    """Do again what was undone last; gives its name, None where there is nothing."""
    return _last(redoing(library, now))


def undoing(library: Library, now: datetime) -> Iterator[Turn]:
    """As `undo`, a slice at a time; the next begins when it is asked for. Nothing comes where there is no deed.

    Each is a transaction of its own. It ends early where something else was done meanwhile, which turns the rest first.

    Raises:
        KnownError: a slice could not be saved; those before it are, and the rest follow with whatever is done next.
    """
    return _turned(library, now, _UNDO, undone=True)


def redoing(library: Library, now: datetime) -> Iterator[Turn]:
    """As `redo`, a slice at a time; see `undoing`."""
    return _turned(library, now, _REDO, undone=False)


def _last(turns: Iterator[Turn]) -> str | None:
    name = None
    for turn in turns:
        name = turn.name
    return name


def next_undo(library: Library) -> str | None:
    """The name of the deed that `undo` would take back."""
    return _name(library, _UNDO)


def next_redo(library: Library) -> str | None:
    """The name of the deed that `redo` would do again."""
    return _name(library, _REDO)


def cards_of_next(library: Library, *, redo: bool) -> list[int]:
    """The ids of the cards that `undo` (or `redo`) would change, answered or edited, in no order."""
    row = library.connection.execute(f"SELECT seq, images {_REDO if redo else _UNDO}").fetchone()
    if row is None:
        return []
    parts = library.connection.execute("SELECT images FROM deed_part WHERE seq = ?", (row[0],))
    images = [image for text in (row[1], *(text for (text,) in parts)) for image in _loaded(text)]
    return list(dict.fromkeys(row_id for table, row_id, _image in images if table in ("card", "question")))


def forget(connection: sqlite3.Connection) -> None:
    """Empty the journal, since rows have changed in a way that it does not know."""
    connection.execute("DELETE FROM deed")


_UNDO = "FROM deed WHERE undone = 0 ORDER BY seq DESC LIMIT 1"
_REDO = "FROM deed WHERE undone = 1 ORDER BY seq LIMIT 1"


def _name(library: Library, which: str) -> str | None:
    row = library.connection.execute(f"SELECT name {which}").fetchone()
    return None if row is None else str(row[0])


def _turned(library: Library, now: datetime, which: str, *, undone: bool) -> Iterator[Turn]:
    if _name(library, which) is None:
        return
    with library.transaction() as connection:
        _follow(connection)
        seq, name = _turn_first(connection, which, library.origin, now, undone=undone)
    behind = _behind(library.connection)
    total = len(behind) + 1
    yield Turn(name, 1, total)
    for done, (part, _seq, _undone) in enumerate(behind, start=2):
        with library.transaction() as connection:
            if (part, seq, int(undone)) not in _behind(connection):
                return
            _turn_part(connection, part, undone=undone)
        yield Turn(name, done, total)


def _turn_first(
    connection: sqlite3.Connection, which: str, origin: str, now: datetime, *, undone: bool
) -> tuple[int, str]:
    """Turn a deed but for its parts, which are behind it from then on; gives its `seq` and name."""
    seq, name, images, logged = connection.execute(f"SELECT seq, name, images, log {which}").fetchone()
    connection.execute("PRAGMA defer_foreign_keys = ON")  # until COMMIT: rows come back in any order
    swapped = _swap(connection, _loaded(images), last_first=undone)
    reversals = [
        (root, log.reverse(connection, latest, root=root, void=undone != any(voided), origin=origin, now=now), *voided)
        for root, latest, *voided in json.loads(logged)  # an entry of an older version says of none that it was voided
    ]
    connection.execute(
        "UPDATE deed SET undone = ?, images = ?, log = ? WHERE seq = ?",
        (int(undone), dump(swapped), dump(reversals), seq),
    )
    return int(seq), str(name)


def _turn_part(connection: sqlite3.Connection, part: int, *, undone: bool) -> None:
    (images,) = connection.execute("SELECT images FROM deed_part WHERE id = ?", (part,)).fetchone()
    connection.execute("PRAGMA defer_foreign_keys = ON")
    swapped = _swap(connection, _loaded(images), last_first=undone)
    connection.execute("UPDATE deed_part SET undone = ?, images = ? WHERE id = ?", (int(undone), dump(swapped), part))


def _behind(connection: sqlite3.Connection) -> list[tuple[int, int, int]]:
    """The parts that do not stand as their deed does, latest first: id, `seq` of the deed, whether that is undone."""
    sql = """
        SELECT part.id, deed.seq, deed.undone FROM deed_part AS part JOIN deed ON deed.seq = part.seq
        WHERE part.undone <> deed.undone ORDER BY part.id DESC"""
    return connection.execute(sql).fetchall()


def _follow(connection: sqlite3.Connection) -> None:
    """Turn what was left of a deed whose undoing or redoing was broken off."""
    for part, _seq, undone in _behind(connection):
        _turn_part(connection, part, undone=bool(undone))


def _loaded(text: str) -> list[list[Any]]:
    """The images of an entry, one a row; of those added in bulk the first and last id are told, else each."""
    images: list[list[Any]] = []
    for table, row_id, image in json.loads(text):
        if isinstance(row_id, list):
            ids = range(row_id[0], row_id[1] + 1) if image is None else row_id
            images += [[table, each, image] for each in ids]
        else:
            images.append([table, row_id, image])
    return images


def _swap(connection: sqlite3.Connection, images: list[list[Any]], *, last_first: bool) -> list[list[Any]]:
    """Put the rows of an entry in force; gives those that were, in the entry's order."""
    in_force: list[list[Any]] = []
    columns = {table: rows.columns(connection, rows.named(table, row_id)) for table, row_id, _image_ in images}
    for table, row_id, image in reversed(images) if last_first else images:
        now_there = rows.image(connection, table, row_id)
        known = {column: value for column, value in (image or {}).items() if column in columns[table]}
        if image is None:
            rows.delete(connection, table, row_id, now_there)
        elif now_there is None:
            rows.insert(connection, table, known)
        else:
            rows.update(connection, table, row_id, now_there, known)
            now_there = {column: now_there[column] for column in known}
        in_force.append([table, row_id, now_there])
    return in_force[::-1] if last_first else in_force
