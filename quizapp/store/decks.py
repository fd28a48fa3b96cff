"""Decks: the learner's boxes, each with its own limits."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import datetime

from quizapp.store import columns
from quizapp.store.columns import Row, one, optional_day_number
from quizapp.store.conditions import narrowed
from quizapp.store.journal import deed
from quizapp.store.library import Library
from quizapp.store.records import Deck, DeckOptions

_PACE = "learning_steps, relearning_steps, longest_days, fuzz, leech_lapses"
_OPTIONS = f"new_per_day, reviews_per_day, desired_retention, exam_day, {_PACE}"
_DECK = f"""
    SELECT id, name, (SELECT count(*) FROM card WHERE card.deck_id = deck.id AND retired = 0), pack_id, {_OPTIONS}
    FROM deck"""


def all_decks(library: Library) -> list[Deck]:
    """Every deck with the number of its questions (retired ones left out), the learner's own first, then by name.

    Not the emptied deck of a pack that was removed.
    """
    removed = "pack_id IN (SELECT id FROM pack WHERE removed_at IS NOT NULL)"
    asked = "EXISTS (SELECT 1 FROM card WHERE card.deck_id = deck.id AND retired = 0)"
    there = f"WHERE pack_id IS NULL OR NOT {removed} OR {asked}"
    rows = library.connection.execute(f"{_DECK} {there} ORDER BY id <> ?, name COLLATE NOCASE", (own_deck(library),))
    return [_deck(row) for row in rows]


def get(library: Library, deck_id: int) -> Deck:
    """One deck; KeyError where there is none."""
    row = one(library.connection, f"{_DECK} WHERE id = ?", (deck_id,))
    if row is None:
        raise KeyError(deck_id)
    return _deck(row)


def options(library: Library, deck_id: int) -> DeckOptions:
    """What a deck has of its own, without counting its questions; KeyError where there is no such deck."""
    row = one(library.connection, f"SELECT {_OPTIONS} FROM deck WHERE id = ?", (deck_id,))
    if row is None:
        raise KeyError(deck_id)
    return _options(row)


def retentions(library: Library) -> dict[int, float]:
    """The desired retention of each deck that has one of its own."""
    sql = "SELECT id, desired_retention FROM deck WHERE desired_retention IS NOT NULL"
    return dict(library.connection.execute(sql).fetchall())


def paces(library: Library) -> dict[int, DeckOptions]:
    """The options of each deck that has steps, a longest interval, a spread or a leech limit of its own."""
    sql = f"SELECT id, {_OPTIONS} FROM deck WHERE COALESCE({_PACE}) IS NOT NULL"
    return {row[0]: _options(row[1:]) for row in library.connection.execute(sql)}


def has_questions(library: Library, deck_id: int | None) -> bool:
    """Whether there is a question in a deck, or in any (None), retired ones left out."""
    sql = f"SELECT 1 FROM card WHERE {narrowed(deck_id)} AND retired = 0 LIMIT 1"
    return one(library.connection, sql, {"deck": deck_id}) is not None


def _deck(row: Row) -> Deck:
    return Deck(
        id=row[0],
        name=row[1],
        questions=row[2],
        pack_id=row[3] or "",
        options=_options(row[4:]),
    )


def _options(row: Row) -> DeckOptions:
    new, reviews, retention, exam, learning, relearning, longest, fuzz, leech = row
    day = None if exam is None else columns.day(exam)
    fuzzed = None if fuzz is None else bool(fuzz)
    return DeckOptions(new, reviews, retention, day, learning, relearning, longest, fuzzed, leech)


def own_deck(library: Library) -> int:
    """The deck that own questions go to: "My questions", there from the first opening."""
    return int(library.meta("own_deck"))


def create(library: Library, name: str, *, deed_name: str, now: datetime) -> int:
    """Make an empty deck as a deed; gives its id. ValueError where the name is empty or taken."""
    with _named(name), deed(library, deed_name, now) as made:
        return made.insert("deck", {"name": name.strip()})


def rename(library: Library, deck_id: int, name: str, *, deed_name: str, now: datetime) -> None:
    """Rename a deck as a deed. ValueError where the name is empty or taken."""
    with _named(name), deed(library, deed_name, now) as made:
        made.update("deck", deck_id, {"name": name.strip()})


@contextmanager
def _named(name: str) -> Iterator[None]:
    try:
        yield
    except sqlite3.IntegrityError as problem:
        raise ValueError(f"a deck cannot be called {name!r}") from problem


def set_options(library: Library, deck_id: int, chosen: DeckOptions, *, deed_name: str, now: datetime) -> None:
    """Give a deck options of its own as a deed; what is None follows the settings."""
    with deed(library, deed_name, now) as made:
        made.update("deck", deck_id, {**asdict(chosen), "exam_day": optional_day_number(chosen.exam_day)})
