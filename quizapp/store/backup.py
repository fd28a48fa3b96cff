"""Backups: whole copies of the library that count only once they were reopened, checked and hashed."""

import hashlib
import re
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from quizapp.errors import KnownError
from quizapp.i18n import _
from quizapp.store.files import sync_file, sync_folder

_TIME = "%Y-%m-%dT%H%M%SZ"
_HEX = 16


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
    unfinished = folder / f".{stem}.backup.new"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        unfinished.unlink(missing_ok=True)
        _copy(connection, unfinished)
        flaws = check(unfinished, like=connection)
        if flaws:
            raise sqlite3.DatabaseError(flaws[0])
        sync_file(unfinished)
        digest = _digest(unfinished)
        path = folder / f"{stem}-{now.astimezone(UTC):{_TIME}}-{digest}.quizapp"
        unfinished.replace(path)
        sync_folder(folder)
    except (OSError, sqlite3.Error, UnicodeDecodeError) as problem:  # the last where SQLite quotes damaged bytes
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
        raise KnownError(
            _("No backup could be made in {folder}: {problem}.").format(folder=folder, problem=problem),
            _("The library and its earlier backups are untouched."),
            _("Free some space or check the folder's permissions, then try again."),
        ) from problem
    return Backup(path=path, made_at=now, sha256=digest)


def _copy(connection: sqlite3.Connection, path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as copy:
        connection.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")  # one plain file, readable without its neighbours


def check(path: Path, *, like: sqlite3.Connection | None = None) -> list[str]:
    """What is wrong with a library file at rest, in SQLite's words; with `like`, its row counts are compared too."""
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as copy:
        found = [str(row[0]) for row in copy.execute("PRAGMA integrity_check") if row[0] != "ok"]
        found += [f"a row of {row[0]} refers to a missing row" for row in copy.execute("PRAGMA foreign_key_check")]
        if like is not None and _row_counts(copy) != _row_counts(like):
            found.append("the copy does not hold as many rows")
        return found


def _row_counts(connection: sqlite3.Connection) -> dict[str, int]:
    names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall()
    quoted = [(name, name.replace('"', '""')) for (name,) in names]
    return {name: connection.execute(f'SELECT count(*) FROM "{safe}"').fetchone()[0] for name, safe in quoted}


def newest(folder: Path, *, stem: str) -> Backup | None:
    """The latest backup whose content still has the hash in its name."""
    name = re.compile(re.escape(stem) + r"-(\d{4}-\d{2}-\d{2}T\d{6}Z)-([0-9a-f]{16})\.quizapp")
    found = [match for path in folder.glob("*.quizapp") if (match := name.fullmatch(path.name))]
    for match in sorted(found, key=lambda match: match[1], reverse=True):
        path = folder / match[0]
        if _digest(path) == match[2]:
            made_at = datetime.strptime(match[1], _TIME).replace(tzinfo=UTC)
            return Backup(path=path, made_at=made_at, sha256=match[2])
    return None


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()[:_HEX]
