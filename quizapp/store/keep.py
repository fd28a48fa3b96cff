"""What a library keeps beside its tables, one JSON value a key: a session that was left, planned breaks."""

import json

from quizapp.store.columns import dump, one
from quizapp.store.library import Library

_KEYS = ("session", "breaks")  # the words of `Meta` that are not the library's own name


def read(library: Library, key: str) -> object:
    """The value kept under a key, None where there is none or it cannot be read."""
    row = one(library.connection, "SELECT value FROM meta WHERE key = ?", (_known(key),))
    try:
        return None if row is None else json.loads(row[0])
    except ValueError:
        return None


def write(library: Library, key: str, value: object) -> None:
    """Keep a JSON value under a key, or nothing any more (None); on disk when it returns.

    Raises:
        KnownError: it could not be saved; what was kept before stays.
    """
    with library.transaction() as connection:
        if value is None:
            connection.execute("DELETE FROM meta WHERE key = ?", (_known(key),))
        else:
            connection.execute("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", (_known(key), dump(value)))


def _known(key: str) -> str:
    if key not in _KEYS:
        raise ValueError(f"{key!r} is not kept here")
    return key
