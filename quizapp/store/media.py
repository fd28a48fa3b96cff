"""Images that questions show, kept once each under the hash of their bytes.

They are no deeds: one that no question names harms nothing for a while, and what undo brings back finds its own.
"""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from hashlib import sha256

from quizapp.store.columns import dump, micros, one
from quizapp.store.library import Library

SPARED = timedelta(days=30)  # how long what nothing names may still come back by an undo
_NAMED = """
    SELECT json_extract(content, '$.image[0]') FROM question WHERE instr(content, '"image"') > 0
    UNION SELECT json_extract(content, '$.image[0]') FROM original WHERE instr(content, '"image"') > 0
    UNION SELECT value FROM json_each(:besides)"""


def keep(library: Library, data: bytes, *, now: datetime) -> str:
    """Have an image in the library; gives the hash by which a question names it.

    Raises:
        KnownError: it could not be written.
    """
    name = sha256(data).hexdigest()
    with library.transaction() as connection:
        sql = """INSERT INTO media (sha256, data, added_at) VALUES (?, ?, ?)
            ON CONFLICT (sha256) DO UPDATE SET added_at = excluded.added_at"""
        connection.execute(sql, (name, data, micros(now)))
    return name


def data(library: Library, name: str) -> bytes | None:
    """The bytes of an image, None where the library has none of this name."""
    row = one(library.connection, "SELECT data FROM media WHERE sha256 = ?", (name,))
    return None if row is None else bytes(row[0])


def sweep(library: Library, besides: Callable[[], Iterable[str]], *, now: datetime) -> int:
    """Forget the images that for `SPARED` have been named neither by a question nor by `besides`; gives how many.

    `besides` is asked only where there is one so old.

    Raises:
        KnownError: they could not be deleted; they stay.
    """
    before = micros(now - SPARED)
    if one(library.connection, "SELECT 1 FROM media WHERE added_at < ? LIMIT 1", (before,)) is None:
        return 0  # which needs no look at every question
    with library.transaction() as connection:
        sql = f"DELETE FROM media WHERE added_at < :before AND sha256 NOT IN ({_NAMED})"
        return connection.execute(sql, {"before": before, "besides": dump(list(besides()))}).rowcount
