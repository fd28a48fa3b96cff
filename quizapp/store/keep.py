"""What a library keeps beside its tables, one JSON value a key: a session that was left, breaks, saved set-ups."""

import json
from datetime import datetime

from quizapp.store.columns import dump, one
from quizapp.store.journal import Deed, deed
from quizapp.store.library import Library
from quizapp.store.rows import KEYS


def read(library: Library, key: str) -> object:
    """The value kept under a key, None where there is none or it cannot be read."""
    row = one(library.connection, "SELECT value FROM meta WHERE key = ?", (_known(key),))
    try:
        return None if row is None else json.loads(row[0])
    except ValueError:
        return None


def change(library: Library, key: str, value: object, *, name: str, now: datetime) -> None:
    """Keep a JSON value under a key, or nothing any more (None), as one deed.

    Raises:
        KnownError: it could not be saved; what was kept before stays.
    """
    with deed(library, name, now) as made:
        put(made, key, value)


def put(made: Deed, key: str, value: object) -> None:
    """Within a deed: keep a JSON value under a key, or nothing any more (None)."""
    made.put(_known(key), None if value is None else dump(value))


def _known(key: str) -> str:
    if key not in KEYS:
        raise ValueError(f"{key!r} is not kept here")
    return key
