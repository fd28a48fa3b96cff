"""The rules of opening: missing, behind, newer, foreign, cut, damaged, interrupted."""

import os
import shutil
import sqlite3
import stat
import subprocess
import sys
import textwrap
from datetime import datetime
from pathlib import Path

import pytest

from quizapp.errors import KnownError
from quizapp.store import backup, decks, log, questions
from quizapp.store.connection import APPLICATION_ID
from quizapp.store.library import Library, is_current, open_library
from tests import factories


def refused(path: Path, now: datetime) -> str:
    """The sentence with which a file is refused; the file must stay as it was, byte for byte."""
    before = path.read_bytes()
    with pytest.raises(KnownError) as caught:
        open_library(path, now=now)
    assert path.read_bytes() == before
    return str(caught.value)


def test_a_missing_library_is_made(tmp_path: Path, now: datetime) -> None:
    path = tmp_path / "mine.quizapp"
    with open_library(path, now=now) as library:
        assert [deck.name for deck in decks.all_decks(library)] == ["My questions"]
        assert library.connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert len(library.origin) == 32
    assert sorted(path.name for path in path.parent.iterdir()) == ["mine.quizapp", "mine.quizapp.lock"]


def test_a_new_library_and_its_name_are_on_the_disk_before_it_is_used(
    library_path: Path, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced = []
    really = os.fsync

    def fsync(handle: int) -> None:
        synced.append((stat.S_ISDIR(os.fstat(handle).st_mode), library_path.exists()))
        really(handle)

    monkeypatch.setattr(os, "fsync", fsync)
    open_library(library_path, now=now).close()
    assert synced == [(False, False)] + [(True, True)] * (os.name != "nt")


def test_whether_a_file_has_to_be_made_or_migrated_first_is_known_without_opening_it(
    library_path: Path, now: datetime
) -> None:
    assert not is_current(library_path)
    with open_library(library_path, now=now) as library:
        assert is_current(library_path)
        library.connection.execute("PRAGMA user_version = 0")
    assert not is_current(library_path)
    library_path.write_bytes(b"no library")
    assert is_current(library_path)  # opening it says what is wrong, at once


def test_two_libraries_have_different_origins(tmp_path: Path, now: datetime) -> None:
    with open_library(tmp_path / "a", now=now) as first, open_library(tmp_path / "b", now=now) as second:
        assert first.origin != second.origin


def test_a_link_is_locked_where_it_leads(library: Library, now: datetime) -> None:
    link = library.path.with_name("link.quizapp")
    link.symlink_to(library.path)
    with pytest.raises(KnownError, match="already open"):
        open_library(link, now=now)


def test_a_folder_that_is_not_there_is_told_and_not_made(tmp_path: Path, now: datetime) -> None:
    folder = tmp_path / "hoem" / "ada"
    with pytest.raises(KnownError) as told:
        open_library(folder / "mine.quizapp", now=now)
    assert f"cannot be opened: there is no folder {folder}. Nothing was changed. Check" in str(told.value)
    assert [*tmp_path.iterdir()] == []


def test_a_folder_that_is_a_file_is_told(tmp_path: Path, now: datetime) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(KnownError, match="cannot be opened"):
        open_library(tmp_path / "file" / "mine.quizapp", now=now)


def test_a_newer_library_is_refused_unchanged(library: Library, now: datetime) -> None:
    library.connection.execute("PRAGMA user_version = 999")
    library.close()
    assert "newer version of QuizApp" in refused(library.path, now)


def test_a_newer_version_still_in_the_write_ahead_log_is_refused(
    library: Library, tmp_path: Path, now: datetime
) -> None:
    library.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    library.connection.execute("PRAGMA user_version = 999")
    crashed = tmp_path / "crashed.quizapp"
    shutil.copy(library.path, crashed)
    shutil.copy(f"{library.path}-wal", f"{crashed}-wal")
    assert "newer version of QuizApp" in refused(crashed, now)


@pytest.mark.parametrize("content", [b"", b"Not a database at all", b"SQLite format 3\x00" + b"\x01" * 84])
def test_what_is_not_a_library_is_refused_and_left_alone(library_path: Path, now: datetime, content: bytes) -> None:
    library_path.write_bytes(content)
    assert "is not a QuizApp library" in refused(library_path, now)
    assert [path.name for path in library_path.parent.iterdir()] == [library_path.name]


def test_another_programs_database_is_refused(library_path: Path, now: datetime) -> None:
    with sqlite3.connect(library_path) as other:
        other.execute("CREATE TABLE notes (id INTEGER)")
    other.close()
    assert "is not a QuizApp library" in refused(library_path, now)


def test_a_folder_in_the_place_of_the_library_is_refused(library_path: Path, now: datetime) -> None:
    library_path.mkdir()
    with pytest.raises(KnownError, match="is not a QuizApp library"):
        open_library(library_path, now=now)


def test_a_library_cut_short_is_refused(library: Library, now: datetime) -> None:
    library.close()
    whole = library.path.read_bytes()
    for part in (4, 2, 1.1):
        library.path.write_bytes(whole[: int(len(whole) / part)])
        said = refused(library.path, now)
        assert "is damaged" in said
        assert "there is no backup of it" in said


def test_a_damaged_library_is_refused_and_the_newest_backup_named(library: Library, now: datetime) -> None:
    made = backup.make(library.connection, library.path.parent / "backups", stem="library", now=now)
    library.close()
    content = bytearray(library.path.read_bytes())
    content[100:4096] = b"\xff" * (4096 - 100)
    library.path.write_bytes(content)
    said = refused(library.path, now)
    assert "is damaged" in said
    assert str(made.path) in said


_INTERRUPTED = """
    import os, signal, sqlite3, sys
    from datetime import UTC, date, datetime
    from pathlib import Path

    count, step = 0, int(sys.argv[2])

    def tick():
        global count
        count += 1
        if count > step > 0:
            os.kill(os.getpid(), signal.SIGKILL)

    class Cursor(sqlite3.Cursor):
        def execute(self, *arguments):
            tick()
            return super().execute(*arguments)

    class Dying(sqlite3.Connection):
        def cursor(self, *_arguments):
            return super().cursor(Cursor)

        def execute(self, *arguments):
            tick()
            return super().execute(*arguments)

    plain = sqlite3.connect
    def connect(*arguments, **options):
        return plain(*arguments, factory=Dying, **options)
    sqlite3.connect = connect
    from quizapp.store.cards import save_review
    from quizapp.store.library import open_library
    from quizapp.store.records import Rating
    from tests.store.helpers import answer
    now = datetime(2026, 11, 21, 9, tzinfo=UTC)
    library = open_library(Path(sys.argv[1]), now=now)
    print("open", flush=True)
    if sys.argv[3] == "answer":
        count, step = 0, int(sys.argv[4])
        card = library.connection.execute("SELECT id FROM question").fetchone()[0]
        save_review(library, answer(library, card, Rating.GOOD, now), name="Good", now=now)
        print("saved", flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
"""


def interrupted(path: Path, *arguments: object) -> str:
    """What a process said before it was killed, as a power cut would, at the statement asked for."""
    command = [sys.executable, "-c", textwrap.dedent(_INTERRUPTED), str(path), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False).stdout


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
@pytest.mark.parametrize("step", [3, 15, 30, 42])
def test_making_a_library_can_be_cut_off_anywhere_and_begins_anew(library_path: Path, now: datetime, step: int) -> None:
    interrupted(library_path, step, "make")
    assert not library_path.exists()
    with open_library(library_path, now=now) as library:
        assert [deck.name for deck in decks.all_decks(library)] == ["My questions"]
        assert backup.check(library_path) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_an_answer_cut_off_anywhere_is_there_whole_or_not_at_all(library: Library, now: datetime) -> None:
    (card,) = questions.add(library, [factories.question()], name="Add", now=now)
    library.close()
    outcomes = set()
    for step in range(1, 16, 2):
        fresh = library.path.with_name(f"copy{step}.quizapp")
        shutil.copy(library.path, fresh)
        said = interrupted(fresh, 0, "answer", step)
        assert "open" in said
        with open_library(fresh, now=now) as after:
            logged = log.reviews_of(after.connection, card)
            state = after.connection.execute("SELECT state FROM card").fetchone()[0]
            deeds = after.connection.execute("SELECT count(*) FROM deed").fetchone()[0]
            assert (len(logged), state, deeds) in {(0, 0, 1), (1, 2, 2)}
            if "saved" in said:
                assert logged, "an answer that was told as saved is lost"
            assert log.verify(after.connection) == []
            outcomes.add(len(logged))
    assert outcomes == {0, 1}
