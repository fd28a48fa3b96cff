"""Migrations: every step from empty and from a saved library, in one transaction, after a verified backup."""

import json
import re
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date, datetime
from pathlib import Path

import pytest

from quizapp.errors import KnownError
from quizapp.store import aliases, backup, cards, counts, decks, full_text, journal, log, migrations, questions, quizzes
from quizapp.store.columns import day_number
from quizapp.store.connection import connect, engine_over
from quizapp.store.library import Library, open_library

SAVED = Path(__file__).parent.parent / "libraries"
STEPS = range(1, migrations.HEAD + 1)
ALIASES = 2  # the step that brought them
SHELF = 14  # the step that brought the missed one


def version(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        found: int = connection.execute("PRAGMA user_version").fetchone()[0]
        return found


def in_memory() -> sqlite3.Connection:
    return sqlite3.connect(":memory:", isolation_level=None)


def test_the_head_is_the_last_step_and_steps_are_numbered_without_gaps() -> None:
    names = sorted(path.name[:5] for path in (migrations.FOLDER / "versions").glob("v*.py"))
    assert names == [f"v{number:04}" for number in STEPS]


def test_a_new_library_is_laid_out_as_the_steps_do_one_after_the_other() -> None:
    with closing(in_memory()) as at_once, closing(in_memory()) as by_steps:
        migrations.lay_out(at_once)
        migrations.upgrade(engine_over(by_steps, "sqlite://"), by_steps, migrations.HEAD)
        for what in ("SELECT version_num FROM alembic_version", "PRAGMA user_version"):
            same = at_once.execute(what).fetchall() == by_steps.execute(what).fetchall()
            assert same, "run python -m tests.store.make_whole"
        assert _schema(at_once) == _schema(by_steps)


def test_the_tables_of_the_models_are_those_of_the_last_step(library: Library) -> None:
    from alembic import command

    command.check(migrations.config(library.engine))


def test_the_indexes_and_checks_of_the_models_are_those_of_the_last_step(library: Library) -> None:
    # Alembic compares neither the conditions of indexes nor CHECK constraints.
    from sqlmodel import SQLModel

    from quizapp.store import models

    assert models.Card.metadata is SQLModel.metadata
    with closing(in_memory()) as fresh:
        SQLModel.metadata.create_all(engine_over(fresh, "sqlite://"))
        there = _schema(library.connection)
        assert _schema(fresh) == {name: parts for name, parts in there.items() if not name.startswith(full_text.TABLE)}


def _schema(connection: sqlite3.Connection) -> dict[str, list[str]]:
    """The parts of each table and index, sorted, since their order means nothing."""
    rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name <> 'alembic_version'")
    plain = {name: " ".join(sql.replace('"', "").split()) for name, sql in rows}
    return {name: sorted(re.findall(r"\w[^,]*?(?=[\s)]*(?:,|$| CONSTRAINT))", sql)) for name, sql in plain.items()}


@pytest.mark.sampled(3)
@pytest.mark.parametrize("number", STEPS)
def test_a_saved_library_of_each_version_comes_up_to_date_with_all_it_holds(
    library_path: Path, now: datetime, number: int, tmp_path: Path
) -> None:
    shutil.copy(SAVED / f"v{number}.quizapp", library_path)
    with open_library(library_path, now=now) as library:
        with open_library(tmp_path / "new.quizapp", now=now) as new:  # a step that was shipped is never edited
            assert _schema(library.connection) == _schema(new.connection)
        assert library.connection.execute("PRAGMA user_version").fetchone() == (migrations.HEAD,)
        assert questions.count(library) == 8
        assert [deck.name for deck in decks.all_decks(library)] == ["My questions", "Lewin Islands"]
        assert sum(counts.answers_by_day(library, deck_id=None, day=now.date())) == 5
        assert [review.rating for review in cards.reviews_of(library, 2)] == [1, 3]
        kept = ["President Quill"] if number >= ALIASES else []
        assert [alias.text for alias in aliases.of(library, 1)] == kept
        given = quizzes.load(library, 1).answers[0]
        assert (given.response, given.mark, given.posed.right, given.shown) == (
            ("Ada Quill",),
            1.0,
            ("Ada Quill",),
            True,
        )
        assert journal.next_undo(library) == "Good"
        assert journal.undo(library, now) == "Good"
        assert log.verify(library.connection) == []
    assert backup.check(library_path) == []


@pytest.fixture
def with_step(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[str], None]:
    """A program that has one step more than ours, with the given body."""

    def add(body: str) -> None:
        folder = tmp_path / "migrations"
        shutil.copytree(migrations.FOLDER, folder, ignore=shutil.ignore_patterns("__pycache__"))
        head = f"revision = '{migrations.HEAD + 1:04}'\ndown_revision = '{migrations.HEAD:04}'\n"
        lines = "\n".join(f"    {line}" for line in body.splitlines())
        step = f"import sqlalchemy as sa\nfrom alembic import op\n{head}\ndef upgrade():\n{lines}\n"
        (folder / "versions" / f"v{migrations.HEAD + 1:04}_next.py").write_text(step)
        monkeypatch.setattr(migrations, "FOLDER", folder)
        monkeypatch.setattr(migrations, "HEAD", migrations.HEAD + 1)

    return add


@pytest.fixture
def filled(library_path: Path) -> Path:
    shutil.copy(SAVED / f"v{migrations.HEAD}.quizapp", library_path)
    return library_path


def test_a_library_that_is_behind_is_backed_up_and_brought_up(
    filled: Path, now: datetime, with_step: Callable[[str], None]
) -> None:
    with_step("op.add_column('deck', sa.Column('colour', sa.String()))")
    with open_library(filled, now=now) as library:
        assert library.connection.execute("SELECT colour FROM deck").fetchall() == [(None,), (None,)]
    assert version(filled) == migrations.HEAD
    kept = backup.newest(filled.parent / "backups", stem="library")
    assert kept is not None
    assert kept.made_at == now
    assert version(kept.path) == migrations.HEAD - 1


def test_a_step_that_fails_leaves_the_library_as_it_was(
    filled: Path, now: datetime, with_step: Callable[[str], None]
) -> None:
    with_step(
        "op.create_table('extra', sa.Column('id', sa.Integer()))\nop.drop_table('answer')\nraise ZeroDivisionError"
    )
    with pytest.raises(ZeroDivisionError):
        open_library(filled, now=now)
    assert version(filled) == migrations.HEAD - 1
    with closing(sqlite3.connect(filled)) as connection:
        tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    assert "answer" in tables
    assert "extra" not in tables


def test_a_step_that_leaves_dangling_rows_is_rolled_back(
    filled: Path, now: datetime, with_step: Callable[[str], None]
) -> None:
    with_step("op.execute('DELETE FROM deck')")
    with pytest.raises(RuntimeError, match="references to missing rows"):
        open_library(filled, now=now)
    assert version(filled) == migrations.HEAD - 1
    with closing(sqlite3.connect(filled)) as connection:
        assert connection.execute("SELECT count(*) FROM deck").fetchone() == (2,)


def test_rebuilding_a_table_does_not_empty_those_that_refer_to_it(
    filled: Path, now: datetime, with_step: Callable[[str], None]
) -> None:
    with closing(sqlite3.connect(filled)) as connection:
        before = connection.execute("SELECT count(*) FROM answer").fetchone()
    assert before != (0,)
    with_step(
        "with op.batch_alter_table('quiz', recreate='always') as b:\n    b.add_column(sa.Column('x', sa.Integer()))"
    )
    with open_library(filled, now=now) as library:
        assert library.connection.execute("SELECT count(*) FROM answer").fetchone() == before
        assert library.connection.execute("PRAGMA foreign_keys").fetchone() == (1,)


def test_without_a_backup_nothing_is_migrated(filled: Path, now: datetime, with_step: Callable[[str], None]) -> None:
    with_step("op.drop_table('answer')")
    (filled.parent / "backups").write_text("in the way")
    with pytest.raises(KnownError, match="No backup could be made"):
        open_library(filled, now=now)
    assert version(filled) == migrations.HEAD - 1


def test_a_mistake_in_a_step_is_not_told_as_damage(
    filled: Path, now: datetime, with_step: Callable[[str], None]
) -> None:
    with_step("op.execute('SELECT * FROM missing')")
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        open_library(filled, now=now)
    with pytest.raises(sqlite3.OperationalError, match="no such table"):  # the lock was let go
        open_library(filled, now=now)


def test_a_disk_that_fills_up_during_a_step_is_told_in_a_sentence(
    filled: Path, now: datetime, with_step: Callable[[str], None]
) -> None:
    with_step("op.execute('PRAGMA max_page_count = 1')\nop.create_table('extra', sa.Column('id', sa.Integer()))")
    with pytest.raises(KnownError, match="disk is full"):
        open_library(filled, now=now)
    assert version(filled) == migrations.HEAD - 1


def test_each_step_goes_up_from_empty(tmp_path: Path) -> None:
    for number in STEPS:
        with closing(connect(tmp_path / f"{number}.db")) as connection:
            migrations.upgrade(engine_over(connection, "sqlite://"), connection, number)
            assert connection.execute("PRAGMA user_version").fetchone() == (number,)


SHELF = 14  # the step that brought the missed shelf


def test_earlier_quizzes_know_the_day_they_ended_and_what_was_missed_of_a_set(
    library_path: Path, now: datetime
) -> None:
    shutil.copy(SAVED / f"v{SHELF - 1}.quizapp", library_path)
    with closing(sqlite3.connect(library_path)) as connection:
        posed = {"form": "ordering", "ids": [1, 3, 4], "right": ["a", "b", "c"], "questions": []}
        sql = "UPDATE answer SET posed = ?, response = ?, mark = 0.33, shown = 1 WHERE quiz_id = 1 AND position = ?"
        connection.execute(sql, (json.dumps(posed), json.dumps(["a", "c", "b"]), 0))
        connection.execute(sql, (json.dumps(posed), None, 1))
        connection.commit()
    with open_library(library_path, now=now) as library:
        rows = library.connection.execute("SELECT missed_of_set FROM answer ORDER BY quiz_id, position").fetchall()
        assert rows == [("[3,4]",), ("[1,3,4]",), (None,), (None,)]
        days = library.connection.execute("SELECT day, finished_at IS NULL FROM quiz ORDER BY id").fetchall()
        assert days == [(day_number(date(2026, 11, 20)), 0), (None, 1)]
