"""The rules of opening: what is missing is made, what is behind is brought up, all else that is not ours is refused."""

import errno
import os
import sqlite3
import struct
import uuid
from datetime import datetime
from pathlib import Path

from quizapp.errors import KnownError
from quizapp.i18n import _
from quizapp.store import backup, migrations
from quizapp.store.columns import micros
from quizapp.store.connection import (
    APPLICATION_ID,
    connect,
    engine_over,
    environment_error,
    plain_errors,
    reading,
)
from quizapp.store.files import sync_file, sync_folder
from quizapp.store.lock import Lock

_MAGIC = b"SQLite format 3\x00"
_HEADER = 100


def open_file(path: Path, *, now: datetime, backups: Path | None) -> tuple[Path, sqlite3.Connection, Lock]:
    """The file's true path, its one writing connection and its lock; see `quizapp.store.library.open_library`."""
    path = path.resolve()
    folder = backups or path.parent / "backups"
    try:
        if not path.parent.is_dir():  # a name may be misspelt, or a drive not be there: a new library is no help then
            raise FileNotFoundError(errno.ENOENT, _("there is no folder {folder}").format(folder=path.parent))
        if os.path.lexists(path):
            _check_ours(path)  # before a lock is laid beside somebody else's file
    except OSError as problem:
        raise _unreachable(path, problem) from problem
    lock = Lock(path)
    try:
        if os.path.lexists(path):
            _check_version(path)
        else:
            _make(path, now)
        return path, _open(path, folder, now), lock
    except sqlite3.DatabaseError as problem:
        lock.release()
        known = _explained(problem, path, folder)
        if known is None:
            raise
        raise known from problem
    except UnicodeDecodeError as problem:  # SQLite's complaint quotes the damaged bytes
        lock.release()
        raise damaged(path, folder) from problem
    except OSError as problem:
        lock.release()
        raise _unreachable(path, problem) from problem
    except BaseException:
        lock.release()
        raise


def is_current(path: Path) -> bool:
    """See `quizapp.store.library.is_current`; of anything doubtful, opening says what is wrong."""
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER)
    except OSError:
        return os.path.lexists(path)
    return len(header) < _HEADER or _number(header, 60) >= migrations.HEAD


def _open(path: Path, folder: Path, now: datetime) -> sqlite3.Connection:
    connection = connect(path)
    try:
        version = _pragma(connection, "user_version")
        if version < migrations.HEAD:
            backup.make(connection, folder, stem=path.stem, now=now)
            _upgrade(connection, path)
        connection.execute("SELECT value FROM meta").fetchall()  # damage shows here, not at the first answer
    except BaseException:
        connection.close()
        raise
    return connection


def _upgrade(connection: sqlite3.Connection, path: Path) -> None:
    with plain_errors():
        migrations.upgrade(engine_over(connection, f"sqlite:///{path.as_posix()}"), connection, migrations.HEAD)


def _make(path: Path, now: datetime) -> None:
    """Make a whole library under another name first: whatever stands at `path` is complete from its first moment."""
    unfinished = path.with_name(f".{path.name}.new")
    for suffix in ("", "-wal", "-shm"):
        unfinished.with_name(unfinished.name + suffix).unlink(missing_ok=True)
    connection = connect(unfinished)
    try:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        migrations.lay_out(connection)
        if _pragma(connection, "user_version") < migrations.HEAD:  # a step that is not written down there yet
            _upgrade(connection, unfinished)
        connection.execute("BEGIN IMMEDIATE")
        deck = connection.execute("INSERT INTO deck (name) VALUES (?)", (_("My questions"),)).lastrowid
        connection.executemany(
            "INSERT INTO meta (key, value) VALUES (?, ?)",
            [("origin", uuid.uuid4().hex), ("own_deck", str(deck)), ("made_at", str(micros(now)))],
        )
        connection.execute("COMMIT")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        connection.close()
    sync_file(unfinished)
    unfinished.replace(path)
    sync_folder(path.parent)


def _check_ours(path: Path) -> bytes:
    """The file's first 100 bytes; refused, before SQLite touches it, where they are not those of a library."""
    if not path.is_file():
        raise _foreign(path)
    with path.open("rb") as file:
        header = file.read(_HEADER)
    if len(header) < _HEADER or not header.startswith(_MAGIC) or _number(header, 68) != APPLICATION_ID:
        raise _foreign(path)
    return header


def _check_version(path: Path) -> None:
    """Refuse a library that a newer program wrote."""
    user_version = _number(_check_ours(path), 60)
    log = path.with_name(f"{path.name}-wal")
    if log.exists() and log.stat().st_size:
        with reading(path) as connection:  # a newer program may have left its version there
            user_version = _pragma(connection, "user_version")
    if user_version > migrations.HEAD:
        raise KnownError(
            _("{path} was made by a newer version of QuizApp.").format(path=path),
            _("Nothing was changed."),
            _("Install the newest version to open it."),
        )


def _number(header: bytes, at: int) -> int:
    value: int = struct.unpack_from(">I", header, at)[0]
    return value


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    value: int = connection.execute(f"PRAGMA {name}").fetchone()[0]
    return value


def _explained(problem: sqlite3.DatabaseError, path: Path, folder: Path) -> KnownError | None:
    code = getattr(problem, "sqlite_errorcode", 0) & 0xFF
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return damaged(path, folder)
    return environment_error(problem, path)


def damaged(path: Path, folder: Path) -> KnownError:
    """The sentence for a damaged library, naming the newest backup that holds."""
    found = backup.newest(folder, stem=path.stem)
    todo = (
        _("Set the file aside and open its newest backup: {backup}.").format(backup=found.path)
        if found
        else _("Set the file aside and start with a new one; there is no backup of it in {folder}.").format(
            folder=folder
        )
    )
    return KnownError(_("The library {path} is damaged.").format(path=path), _("Nothing was changed."), todo)


def _foreign(path: Path) -> KnownError:
    return KnownError(
        _("{path} is not a QuizApp library.").format(path=path),
        _("Nothing was changed."),
        _("Choose another file, or another name for a new library."),
    )


def _unreachable(path: Path, problem: OSError) -> KnownError:
    return KnownError(
        _("{path} cannot be opened: {problem}.").format(path=path, problem=problem.strerror or problem),
        _("Nothing was changed."),
        _("Check the folder and its permissions, or choose another place."),
    )
