"""The open library file: one connection, one writer, and the rules of opening it."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from sqlalchemy import Engine
    from sqlmodel import Session


class Library:
    """A learner's library, open and locked; use it as a context manager or call `close`."""

    path: Path
    connection: sqlite3.Connection
    origin: str  # random, names the rows this library wrote itself

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_args: object) -> None:
        self.close()

    @property
    def url(self) -> str:
        """Where the tables live, as SQLAlchemy names it."""
        raise NotImplementedError

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """One BEGIN IMMEDIATE ... COMMIT, rolled back on any exception; not to be nested.

        Raises:
            KnownError: the disk is full, read-only or failing; nothing was saved.
        """
        raise NotImplementedError
        yield

    @property
    def engine(self) -> "Engine":
        """SQLAlchemy over the same connection, built when first asked for (its import takes some 350 ms)."""
        raise NotImplementedError

    @contextmanager
    def session(self) -> Iterator["Session"]:
        """An ORM session in one transaction of its own; not to be nested in `transaction`."""
        raise NotImplementedError
        yield

    def close(self) -> None:
        """Write the log back into the file and let go of the lock; a second call does nothing."""
        raise NotImplementedError


def open_library(path: Path, *, now: datetime, backups: Path | None = None) -> Library:
    """Open a library, or make it (with its folder) where there is none; `backups` is beside it unless given.

    Raises:
        KnownError: it is open elsewhere, newer than this program, foreign, damaged, or cannot be read or written.
    """
    raise NotImplementedError
