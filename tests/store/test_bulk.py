"""Questions added in bulk: saved slice by slice, one deed to undo."""

from datetime import datetime

import pytest

from quizapp.questions.question import Question
from quizapp.store import bulk, cards, journal, questions
from quizapp.store.library import Library
from quizapp.store.records import State
from tests import factories
from tests.store.helpers import contents


def many(count: int) -> list[Question]:
    return [factories.question(number, key=f"own-{number}") for number in range(1, count + 1)]


@pytest.fixture(autouse=True)
def small_slices(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bulk, "SLICE", 5)
    monkeypatch.setattr(journal, "PART", 2)


def test_each_question_gets_a_new_card_in_the_own_deck_and_each_slice_is_told(library: Library, now: datetime) -> None:
    wanted = many(12)
    assert list(bulk.add(library, wanted, name="Import", now=now)) == [5, 10, 12]
    there = [questions.by_key(library, one.key) for one in wanted]
    assert [one.question for one in there if one] == wanted
    assert {cards.get(library, one.id).state for one in there if one} == {State.NEW}
    assert {one.deck_id for one in there if one} == {int(library.meta("own_deck"))}


def test_they_equal_those_that_are_added_one_by_one(library: Library, now: datetime) -> None:
    questions.add(library, many(7), name="Add", now=now)
    slow = contents(library)
    journal.undo(library, now)
    library.connection.execute("UPDATE sqlite_sequence SET seq = 0 WHERE name = 'question'")
    list(bulk.add(library, many(7), name="Import", now=now))
    assert contents(library) == slow


def test_one_undo_takes_all_back_and_one_redo_brings_all(library: Library, now: datetime) -> None:
    before = contents(library)
    list(bulk.add(library, many(12), name="Import", now=now))
    after = contents(library)
    turns = list(journal.undoing(library, now))
    assert [turn.name for turn in turns] == ["Import"] * len(turns)
    assert len(turns) > 5  # the window stays awake
    assert contents(library) == before
    journal.redo(library, now)
    assert contents(library) == after
    journal.undo(library, now)
    assert contents(library) == before


def test_an_import_that_is_left_keeps_what_was_saved_and_one_undo_takes_it_back(
    library: Library, now: datetime
) -> None:
    before = contents(library)
    steps = bulk.add(library, many(12), name="Import", now=now)
    assert next(steps) == 5
    steps.close()
    assert questions.count(library) == 5
    journal.undo(library, now)
    assert contents(library) == before


def test_an_import_undone_meanwhile_ends(library: Library, now: datetime) -> None:
    steps = bulk.add(library, many(12), name="Import", now=now)
    next(steps)
    journal.undo(library, now)
    assert list(steps) == []
    assert questions.count(library) == 0


def test_a_key_that_is_there_stops_its_slice_alone(library: Library, now: datetime) -> None:
    wanted = [*many(6), factories.question(1, key="own-1")]
    steps = bulk.add(library, wanted, name="Import", now=now)
    assert next(steps) == 5
    with pytest.raises(ValueError, match="cannot be added"):
        next(steps)
    assert questions.count(library) == 5


def test_what_is_done_between_two_slices_is_undone_by_itself(library: Library, now: datetime) -> None:
    steps = bulk.add(library, many(12), name="Import", now=now)
    next(steps)
    questions.add(library, [factories.question(99, key="by-hand")], name="Add", now=now)
    list(steps)
    assert questions.count(library) == 13
    assert journal.undo(library, now) == "Add"
    assert journal.undo(library, now) == "Import"
    assert questions.count(library) == 0
