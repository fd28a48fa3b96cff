"""Backups: whole copies of the library that count only once they were reopened, checked and hashed."""

import sqlite3
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """A verified copy; its file name carries the time and the beginning of its hash."""

    path: Path
    made_at: datetime
    sha256: str  # the first 16 hex digits


def make(connection: sqlite3.Connection, folder: Path, *, stem: str, now: datetime) -> Backup:
    """Copy the library behind `connection` into `folder`, check the copy, then give it its lasting name.

    Raises:
        KnownError: the copy could not be written or did not pass its check; none was kept.
    """
    raise NotImplementedError


def newest(folder: Path, *, stem: str) -> Backup | None:
    """The latest backup whose content still has the hash in its name."""
    raise NotImplementedError
