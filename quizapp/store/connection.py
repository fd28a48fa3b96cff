"""How the file is reached: plain connections with our pragmas, SQLAlchemy over one of them, and what errors mean."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from quizapp.errors import KnownError
from quizapp.i18n import _

if TYPE_CHECKING:
    from sqlalchemy import Engine

APPLICATION_ID = 0x51415050  # "QAPP"
_PRAGMAS = (
    "foreign_keys = ON",
    "synchronous = FULL",  # NORMAL loses acknowledged answers in a power cut
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "mmap_size = 0",
    "cache_size = -32768",  # 32 MB: with 100,000 cards the usual 2 MB are read again and again
    "busy_timeout = 5000",
)


def connect(path: Path) -> sqlite3.Connection:
    """A writing connection with the pragmas every connection of ours has."""
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("PRAGMA journal_mode = WAL")
    except BaseException:
        connection.close()
        raise
    return connection


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """A second connection for long reads in a worker: it neither writes nor checkpoints."""
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)
    try:
        for pragma in (*_PRAGMAS, "wal_autocheckpoint = 0"):
            connection.execute(f"PRAGMA {pragma}")
        yield connection
    finally:
        connection.close()


def engine_over(connection: sqlite3.Connection, url: str) -> "Engine":
    """SQLAlchemy over one connection that is ours: it begins as we do and never closes or resets it."""
    from sqlalchemy import Connection, StaticPool, create_engine, event

    engine = create_engine(url, creator=lambda: connection, poolclass=StaticPool, pool_reset_on_return=None)

    def begin(over: Connection) -> None:
        over.exec_driver_sql("BEGIN IMMEDIATE")

    event.listen(engine, "begin", begin)
    return engine


def environment_error(problem: sqlite3.Error, path: Path) -> KnownError | None:
    """The sentence for an error that is the environment's; None for one of ours."""
    kept = _("Nothing was changed.")
    code = getattr(problem, "sqlite_errorcode", 0) & 0xFF
    if code == sqlite3.SQLITE_FULL:
        return KnownError(
            _("The disk is full, so {path} could not be saved.").format(path=path),
            kept,
            _("Free some space, then try again."),
        )
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM):
        return KnownError(
            _("{path} cannot be written.").format(path=path),
            kept,
            _("Check the permissions of the file and its folder, then try again."),
        )
    if code == sqlite3.SQLITE_IOERR:
        return KnownError(
            _("The disk reports an error at {path}: {problem}.").format(path=path, problem=problem),
            kept,
            _("Check the disk, then open the library again."),
        )
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return KnownError(
            _("Another program is using {path}.").format(path=path), kept, _("Close it there, then try again.")
        )
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return KnownError(
            _("{path} is damaged.").format(path=path), kept, _("Set it aside and open the newest backup.")
        )
    return None


@contextmanager
def plain_errors() -> Iterator[None]:
    """Lets SQLite's own error through where SQLAlchemy has wrapped it, so that both are told alike."""
    from sqlalchemy.exc import DBAPIError

    try:
        yield
    except DBAPIError as problem:
        if isinstance(problem.orig, sqlite3.Error):
            raise problem.orig from problem
        raise


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Tells the environment's errors in a sentence.

    Raises:
        KnownError: the disk is full, read-only or failing.
    """
    try:
        yield
    except sqlite3.DatabaseError as problem:
        known = environment_error(problem, path)
        if known is None:
            raise
        raise known from problem
