"""Decks: the learner's boxes, each with its own limits."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from quizapp.store.columns import Row, one
from quizapp.store.journal import deed
from quizapp.store.library import Library
from quizapp.store.records import Deck

_DECK = """
    SELECT id, name, (SELECT count(*) FROM card WHERE card.deck_id = deck.id AND retired = 0), pack_id, new_per_day,
        reviews_per_day, desired_retention
    FROM deck"""


def all_decks(library: Library) -> list[Deck]:
    """Every deck with the number of its questions (retired ones left out), the learner's own first, then by name."""
    rows = library.connection.execute(f"{_DECK} ORDER BY id <> ?, name COLLATE NOCASE", (own_deck(library),))
    return [_deck(row) for row in rows]


def get(library: Library, deck_id: int) -> Deck:
    """One deck; KeyError where there is none."""
    row = one(library.connection, f"{_DECK} WHERE id = ?", (deck_id,))
    if row is None:
        raise KeyError(deck_id)
    return _deck(row)


def _deck(row: Row) -> Deck:
    return Deck(
        id=row[0],
        name=row[1],
        questions=row[2],
        pack_id=row[3] or "",
        new_per_day=row[4],
        reviews_per_day=row[5],
        desired_retention=row[6],
    )


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


def set_limits(
    library: Library,
    deck_id: int,
    *,
    new_per_day: int | None,
    reviews_per_day: int | None,
    desired_retention: float | None,
    deed_name: str,
    now: datetime,
) -> None:
    """Give a deck limits of its own as a deed; None follows the settings."""
    limits = {
        "new_per_day": new_per_day,
        "reviews_per_day": reviews_per_day,
        "desired_retention": desired_retention,
    }
    with deed(library, deed_name, now) as made:
        made.update("deck", deck_id, limits)
