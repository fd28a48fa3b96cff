"""The open library file: one connection, one writer."""

import logging
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Self

from quizapp.store import opening
from quizapp.store.connection import engine_over, plain_errors, told
from quizapp.store.lock import Lock

if TYPE_CHECKING:
    from sqlalchemy import Engine
    from sqlmodel import Session

_log = logging.getLogger(__name__)


class Library:
    """A learner's library, open and locked; use it as a context manager or call `close`."""

    def __init__(self, path: Path, connection: sqlite3.Connection, lock: Lock | None = None) -> None:
        self.path = path
        self.connection = connection
        self._lock = lock
        self._engine: Engine | None = None
        self._closed = False
        self.on_saved: Callable[[], object] = lambda: None  # called after each transaction that was saved

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

    @cached_property
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
        with told(self.path):
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield self.connection
                self.connection.execute("COMMIT")
            except BaseException:
                self.connection.rollback()  # does nothing where the error has rolled back by itself
                raise
        self.on_saved()

    @property
    def engine(self) -> "Engine":
        """SQLAlchemy over the same connection, built when first asked for (its import takes some 350 ms).

        Not to be connected to inside `transaction`: on its first connection it asks about and rolls back.
        """
        if self._engine is None:
            self._engine = engine_over(self.connection, self.url)
        return self._engine

    @contextmanager
    def session(self) -> Iterator["Session"]:
        """An ORM session in one transaction of its own; not to be nested in `transaction`.

        Raises:
            KnownError: the disk is full, read-only or failing; nothing was saved.
        """
        from sqlmodel import Session

        if self.connection.in_transaction:
            raise RuntimeError("a transaction is open already")
        with told(self.path), plain_errors(), Session(self.engine) as session, session.begin():
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


def is_current(path: Path) -> bool:
    """Whether a library of this version seems to stand there, so that opening it neither makes nor migrates a file."""
    return opening.is_current(path)


def open_library(path: Path, *, now: datetime, backups: Path | None = None) -> Library:
    """Open a library, or make it where there is none in its folder; `backups` is beside it unless given.

    Raises:
        KnownError: it is open elsewhere, newer than this program, foreign, damaged, or cannot be read or written, or
            its folder is missing.
    """
    return Library(*opening.open_file(path, now=now, backups=backups))
