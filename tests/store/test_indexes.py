"""The indexes follow the questions through every deed, those that came in bulk as well."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.questions.question import Question
from quizapp.store import bulk, full_text, indexes, journal, packs, questions
from quizapp.store.library import Library, open_library
from quizapp.store.records import PackInfo
from tests import factories
from tests.store.helpers import fresh_copy

ANSWERS = ["Ada Quill", "Bea Quill", "Tomas Brandt", "Mina Okafor", "Accord 1808", "Lewin Harbour Accord", "Norland"]
NICKNAMES = ("Quill", "A. Q.")
NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)


@contextmanager
def fresh_library() -> Iterator[Library]:
    """A new library, gone afterwards."""
    with TemporaryDirectory() as folder, open_library(fresh_copy(Path(folder)), now=NOW) as library:
        yield library


def tables(library: Library) -> dict[str, list[tuple[object, ...]]]:
    """What the indexes hold; of the full text each word with the places where it stands."""
    connection = library.connection
    connection.execute(f"CREATE VIRTUAL TABLE temp.told USING fts5vocab(main, {full_text.TABLE}, instance)")
    found = {
        table: connection.execute(f"SELECT * FROM {table} ORDER BY 1, 2, 3, 4").fetchall()
        for table in ("accepted", "temp.told")
    }
    found["answer_word"] = connection.execute("SELECT * FROM answer_word ORDER BY 1, 2, 3").fetchall()
    connection.execute("DROP TABLE temp.told")
    return found


def pieces(library: Library) -> int:
    """In how many pieces the full-text index lies."""
    sql = f"SELECT count(DISTINCT segid) FROM {full_text.TABLE}_idx"
    return int(library.connection.execute(sql).fetchone()[0])


def anew(library: Library) -> dict[str, list[tuple[object, ...]]]:
    """The same as the questions of the library fill them from nothing, those left out that wait."""
    ids = [row[0] for row in library.connection.execute("SELECT id FROM question ORDER BY id")]
    columns = {number: indexes.columns_of(library.connection, number) for number in ids}
    there = {number: told for number, told in columns.items() if not indexes.waits(library.connection, number)}
    with fresh_library() as other:
        with other.transaction() as connection:
            for number, told in there.items():
                indexes.follow(connection, number, None, told)
        return tables(other)


MOVES = st.lists(
    st.tuples(
        st.sampled_from(["add", "edit", "delete", "undo", "redo", "pack", "bulk", "catch up"]),
        st.integers(0, 5),
        st.integers(0, 2),
    ),
    max_size=12,
)


@settings(max_examples=25)
@given(moves=MOVES)
def test_the_indexes_follow_the_questions_through_every_deed(moves: list[tuple[str, int, int]]) -> None:
    with fresh_library() as library:
        for turn, (move, which, many) in enumerate(moves):
            _do(library, NOW, move, turn, factories.question(which, answer=ANSWERS[which], accepted=NICKNAMES[:many]))
        assert tables(library)["temp.told"] == anew(library)["temp.told"]
        while indexes.catch_up(library):
            pass
        assert tables(library) == anew(library)
        assert not indexes.waiting(library)


def test_what_came_in_bulk_is_indexed_in_slices(library: Library, now: datetime) -> None:
    made = [factories.question(number, key=f"own-{number}") for number in range(1, 8)]
    assert list(bulk.add(library, made, name="Import", now=now)) == [7]
    assert indexes.waiting(library) == 7
    assert indexes.catch_up(library, limit=3) == 4
    assert indexes.catch_up(library, limit=100) == 0
    assert tables(library) == anew(library)


def test_the_pieces_that_slices_leave_are_joined_and_hold_the_same(library: Library, now: datetime) -> None:
    made = [factories.question(number, key=f"own-{number}") for number in range(1, 4)]
    list(bulk.add(library, made, name="Import", now=now))
    while indexes.catch_up(library, limit=1):
        pass
    before = tables(library)
    assert pieces(library) == 3
    while indexes.tidy(library):
        pass
    assert pieces(library) == 1
    assert tables(library) == before
    assert not indexes.tidy(library)


def test_a_question_that_waits_can_be_changed_and_deleted(library: Library, now: datetime) -> None:
    list(bulk.add(library, [factories.question(n, key=f"own-{n}") for n in (1, 2)], name="Import", now=now))
    first, second = (row[0] for row in library.connection.execute("SELECT id FROM question ORDER BY id"))
    questions.update(library, first, factories.question(answer="Mina Okafor"), name="Edit", now=now)
    questions.delete(library, [second], name="Delete", now=now)
    indexes.catch_up(library)
    assert tables(library) == anew(library)
    assert tables(library)["temp.told"]


def test_a_slice_that_cannot_be_saved_waits_on(
    library: Library, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    list(bulk.add(library, [factories.question(1, key="own-1")], name="Import", now=now))

    def broken(*_values: object) -> None:
        raise RuntimeError("no")

    with monkeypatch.context() as patch:
        patch.setattr(full_text, "follow", broken)
        with pytest.raises(RuntimeError):
            indexes.catch_up(library)
    assert indexes.waiting(library) == 1
    indexes.catch_up(library)
    assert tables(library) == anew(library)


def _do(library: Library, now: datetime, move: str, turn: int, question: Question) -> None:
    ids = [row[0] for row in library.connection.execute("SELECT id FROM question ORDER BY id")]
    own = [number for number in ids if not questions.get(library, number).pack_id]
    match move:
        case "add":
            questions.add(library, [replace(question, key=f"own-{turn}")], name="Add", now=now)
        case "edit" if ids:
            questions.update(library, ids[turn % len(ids)], question, name="Edit", now=now)
        case "delete" if own:
            questions.delete(library, own[:1], name="Delete", now=now)
        case "undo":
            journal.undo(library, now)
        case "redo":
            journal.redo(library, now)
        case "bulk":
            list(bulk.add(library, [replace(question, key=f"bulk-{turn}-{n}") for n in (1, 2)], name="Import", now=now))
        case "catch up":
            indexes.catch_up(library, limit=1)
        case "pack":
            info = PackInfo(id="pack", title="Pack", version=str(turn), content_hash=str(turn))
            packs.install(library, info, [], [replace(question, key="of-the-pack")], now=now)
