"""The open file: its pragmas, transactions, errors, and who may open it."""

import subprocess
import sys
import textwrap
from datetime import datetime

import pytest

from quizapp.errors import KnownError
from quizapp.store import decks, questions
from quizapp.store.connection import reading
from quizapp.store.library import Library, open_library
from tests import factories


def run(script: str, *arguments: object) -> str:
    result = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(script), *map(str, arguments)],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    return result.stdout


def test_each_connection_has_the_pragmas_that_keep_answers_safe(library: Library) -> None:
    wanted = {
        "foreign_keys": 1,
        "synchronous": 2,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "mmap_size": 0,
        "busy_timeout": 5000,
        "journal_mode": "wal",
    }
    for connection in [library.connection]:
        assert {name: connection.execute(f"PRAGMA {name}").fetchone()[0] for name in wanted} == wanted
    with reading(library.path) as second:
        wanted["wal_autocheckpoint"] = 0
        assert {name: second.execute(f"PRAGMA {name}").fetchone()[0] for name in wanted} == wanted


def test_a_second_connection_for_reading_cannot_write(library: Library) -> None:
    with reading(library.path) as second, pytest.raises(Exception, match="readonly"):
        second.execute("DELETE FROM meta")


def test_what_is_done_in_a_transaction_that_fails_is_not_done(library: Library) -> None:
    def fail() -> None:
        with library.transaction() as connection:
            connection.execute("UPDATE deck SET name = 'Changed'")
            connection.execute("CREATE TABLE extra (id INTEGER)")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert decks.all_decks(library)[0].name == "My questions"
    assert library.connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'extra'").fetchone() == (0,)
    assert not library.connection.in_transaction


def test_transactions_are_not_nested(library: Library) -> None:
    with library.transaction(), pytest.raises(RuntimeError), library.transaction():
        pass


def test_a_full_disk_is_told_in_a_sentence_and_loses_nothing(library: Library, now: datetime) -> None:
    pages = library.connection.execute("PRAGMA page_count").fetchone()[0]
    library.connection.execute(f"PRAGMA max_page_count = {pages}")
    many = [factories.question(number) for number in range(500)]
    with pytest.raises(KnownError, match="disk is full"):
        questions.add(library, many, name="Add", now=now)
    assert questions.count(library) == 0
    library.connection.execute("PRAGMA max_page_count = 1000000")
    assert len(questions.add(library, many, name="Add", now=now)) == 500


def test_a_full_disk_is_told_alike_in_a_session(library: Library) -> None:
    from quizapp.store import models

    pages = library.connection.execute("PRAGMA page_count").fetchone()[0]
    library.connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(KnownError, match="disk is full"), library.session() as session:
        session.add(models.Deck(name="x" * 100_000))
    assert len(decks.all_decks(library)) == 1


def test_a_library_that_cannot_be_written_is_told_in_a_sentence(library: Library, now: datetime) -> None:
    library.connection.execute("PRAGMA query_only = ON")
    with pytest.raises(KnownError, match="cannot be written"):
        decks.create(library, "Rivers", deed_name="New deck", now=now)


def test_a_mistake_of_ours_stays_an_error_of_ours(library: Library) -> None:
    with pytest.raises(Exception, match="no such table") as caught, library.transaction() as connection:
        connection.execute("SELECT * FROM missing")
    assert not isinstance(caught.value, KnownError)


def test_the_session_writes_through_the_same_connection(library: Library) -> None:
    from quizapp.store import models

    with library.session() as session:
        session.add(models.Deck(name="Rivers"))
        session.flush()
        assert library.connection.in_transaction
    assert [deck.name for deck in decks.all_decks(library)] == ["My questions", "Rivers"]


def test_giving_a_connection_back_to_the_engine_rolls_nothing_back(library: Library) -> None:
    library.engine.raw_connection().close()  # the first time SQLAlchemy asks what it is connected to
    with library.transaction() as connection:
        connection.execute("UPDATE deck SET name = 'Changed'")
        library.engine.raw_connection().close()
    assert decks.all_decks(library)[0].name == "Changed"


def test_a_session_that_fails_leaves_nothing(library: Library) -> None:
    from quizapp.store import models

    def fail() -> None:
        with library.session() as session:
            session.add(models.Deck(name="Rivers"))
            session.flush()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert len(decks.all_decks(library)) == 1
    with library.transaction(), pytest.raises(RuntimeError), library.session():
        pass


def test_a_second_window_on_the_file_is_told_so(library: Library, now: datetime) -> None:
    with pytest.raises(KnownError, match="already open in another window"):
        open_library(library.path, now=now)
    said = run(
        """
        import sys
        from datetime import UTC, datetime
        from pathlib import Path
        from quizapp.errors import KnownError
        from quizapp.store.library import open_library
        try:
            open_library(Path(sys.argv[1]), now=datetime.now(UTC))
        except KnownError as problem:
            print(problem)
        """,
        library.path,
    )
    assert "already open in another window" in said


def test_a_closed_library_can_be_opened_again_and_is_one_plain_file(library: Library, now: datetime) -> None:
    questions.add(library, [factories.question()], name="Add", now=now)
    library.close()
    library.close()
    assert sorted(path.name for path in library.path.parent.iterdir()) == ["library.quizapp", "library.quizapp.lock"]
    with open_library(library.path, now=now) as again:
        assert questions.count(again) == 1


def test_opening_and_reading_the_first_figures_imports_nothing_heavy(library: Library) -> None:
    library.close()
    said = run(
        """
        import sys
        from datetime import UTC, datetime
        from pathlib import Path
        from quizapp.store import cards, counts, decks, journal, packs, questions, quizzes
        from quizapp.store.library import open_library
        now = datetime.now(UTC)
        with open_library(Path(sys.argv[1]), now=now) as library:
            counts.figures(library, deck_id=None, day=now.date(), now=now)
            decks.all_decks(library)
        print(sorted({"sqlmodel", "sqlalchemy", "alembic", "pydantic", "fsrs", "yaml"} & set(sys.modules)))
        """,
        library.path,
    )
    assert said.strip() == "[]"


def test_the_library_is_named_by_a_url(library: Library) -> None:
    assert library.url == f"sqlite:///{library.path.as_posix()}"
    assert str(library.engine.url) == library.url
