"""The open library file: one connection, one writer."""

import logging
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Self

from quizapp.errors import KnownError
from quizapp.i18n import _
from quizapp.store.lock import Lock

if TYPE_CHECKING:
    from sqlalchemy import Engine
    from sqlmodel import Session

APPLICATION_ID = 0x51415050  # "QAPP"
_PRAGMAS = (
    "foreign_keys = ON",
    "synchronous = FULL",  # NORMAL loses acknowledged answers in a power cut
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "mmap_size = 0",
    "busy_timeout = 5000",
)
_log = logging.getLogger(__name__)


class Library:
    """A learner's library, open and locked; use it as a context manager or call `close`."""

    def __init__(self, path: Path, connection: sqlite3.Connection, lock: Lock | None = None) -> None:
        self.path = path
        self.connection = connection
        self._lock = lock
        self._engine: Engine | None = None
        self._closed = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_args: object) -> None:
        self.close()

    @property
    def url(self) -> str:
        """Where the tables live, as SQLAlchemy names it."""
        return f"sqlite:///{self.path.as_posix()}"

    def meta(self, key: str) -> str:
        """What the library says of itself: "origin" (random, names the rows it wrote), "own_deck", "made_at"."""
        value: str = self.connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()[0]
        return value

    @property
    def origin(self) -> str:
        """The random name of this library, under which it writes its log."""
        return self.meta("origin")

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """One BEGIN IMMEDIATE ... COMMIT, rolled back on any exception; not to be nested.

        Raises:
            KnownError: the disk is full, read-only or failing; nothing was saved.
        """
        if self.connection.in_transaction:
            raise RuntimeError("a transaction is open already")
        try:
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield self.connection
                self.connection.execute("COMMIT")
            except BaseException:
                self.connection.rollback()  # does nothing where the error has rolled back by itself
                raise
        except sqlite3.DatabaseError as problem:
            known = environment_error(problem, self.path)
            if known is None:
                raise
            raise known from problem

    @property
    def engine(self) -> "Engine":
        """SQLAlchemy over the same connection, built when first asked for (its import takes some 350 ms)."""
        if self._engine is None:
            self._engine = engine_over(self.connection, self.url)
        return self._engine

    @contextmanager
    def session(self) -> Iterator["Session"]:
        """An ORM session in one transaction of its own; not to be nested in `transaction`."""
        from sqlmodel import Session

        if self.connection.in_transaction:
            raise RuntimeError("a transaction is open already")
        with Session(self.engine) as session, session.begin():
            yield session

    def close(self) -> None:
        """Write the log back into the file and let go of the lock; a second call does nothing."""
        if self._closed:
            return
        self._closed = True
        try:
            self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        except sqlite3.Error as problem:  # the log stays and is read back at the next opening
            _log.info("%s was closed with its log: %s", self.path, problem)
        finally:
            self.connection.close()
            if self._lock is not None:
                self._lock.release()


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
        for pragma in (*_PRAGMAS, "query_only = ON", "wal_autocheckpoint = 0"):
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


def is_current(path: Path) -> bool:
    """Whether a library of this version seems to stand there, so that opening it neither makes nor migrates a file."""
    from quizapp.store import opening

    return opening.is_current(path)


def open_library(path: Path, *, now: datetime, backups: Path | None = None) -> Library:
    """Open a library, or make it (with its folder) where there is none; `backups` is beside it unless given.

    Raises:
        KnownError: it is open elsewhere, newer than this program, foreign, damaged, or cannot be read or written.
    """
    from quizapp.store import opening

    return opening.open_library(path, now=now, backups=backups)


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
