"""Backups: whole, checked, hashed, and never pushed out by a bad one."""

import shutil
import sqlite3
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from quizapp.errors import KnownError
from quizapp.store import backup, questions
from quizapp.store.library import Library, open_library
from tests import factories


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "kept"


def make(library: Library, folder: Path, now: datetime) -> backup.Backup:
    return backup.make(library.connection, folder, stem="library", now=now)


def test_a_backup_holds_what_was_only_in_the_write_ahead_log(library: Library, folder: Path, now: datetime) -> None:
    questions.add(library, [factories.question()], name="Add", now=now)
    made = make(library, folder, now)
    assert made.path.name == f"library-2026-11-21T090000Z-{made.sha256}.quizapp"
    assert list(folder.iterdir()) == [made.path]
    copy = folder.parent / "restored.quizapp"
    shutil.copy(made.path, copy)
    with open_library(copy, now=now) as restored:
        assert questions.count(restored) == 1
        assert restored.origin == library.origin


def test_the_newest_backup_is_found_by_its_time(library: Library, folder: Path, now: datetime) -> None:
    assert backup.newest(folder, stem="library") is None
    for days in (2, 0, 1):
        made = make(library, folder, now + timedelta(days=days))
        questions.add(library, [factories.question(days)], name="Add", now=now)
        if days == 2:
            latest = made
    assert backup.newest(folder, stem="library") == latest
    assert backup.newest(folder, stem="other") is None


def test_a_backup_that_was_damaged_since_does_not_count(library: Library, folder: Path, now: datetime) -> None:
    good = make(library, folder, now)
    questions.add(library, [factories.question()], name="Add", now=now)
    bad = make(library, folder, now + timedelta(days=1))
    content = bytearray(bad.path.read_bytes())
    content[-1] ^= 1
    bad.path.write_bytes(content)
    assert backup.newest(folder, stem="library") == good


def test_a_copy_that_fails_its_check_is_not_kept(
    library: Library, folder: Path, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = make(library, folder, now)
    whole_copy = backup._copy

    def with_a_row_lost(connection: sqlite3.Connection, path: Path) -> None:
        whole_copy(connection, path)
        with closing(sqlite3.connect(path, isolation_level=None)) as copy:
            copy.execute("DELETE FROM meta WHERE key = 'made_at'")

    monkeypatch.setattr(backup, "_copy", with_a_row_lost)
    with pytest.raises(KnownError, match="does not hold as many rows"):
        make(library, folder, now + timedelta(days=1))
    assert list(folder.iterdir()) == [good.path]


def test_a_damaged_library_gives_no_backup(library: Library, folder: Path, now: datetime) -> None:
    questions.add(library, [factories.question(number) for number in range(50)], name="Add", now=now)
    library.close()
    content = bytearray(library.path.read_bytes())
    middle = len(content) // 2 // 4096 * 4096  # the first byte of a page says what it is
    content[middle::4096] = b"\xff" * len(content[middle::4096])
    library.path.write_bytes(content)
    with closing(sqlite3.connect(library.path)) as connection, pytest.raises(KnownError, match="No backup"):
        backup.make(connection, folder, stem="library", now=now)
    assert list(folder.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_told(library: Library, tmp_path: Path, now: datetime) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(KnownError, match="No backup could be made"):
        make(library, tmp_path / "file", now)
