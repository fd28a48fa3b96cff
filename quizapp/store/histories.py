"""Every card with its past, read in a worker over a connection of its own."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from quizapp.store.columns import CARD, card, day, moment
from quizapp.store.conditions import COUNTED, narrowed
from quizapp.store.connection import reading
from quizapp.store.log import unpack
from quizapp.store.records import Card, Past, Rating, State

_RATINGS = {int(rating): rating for rating in Rating}
_STATES = {int(state): state for state in State}


def histories(path: Path, deck_id: int | None) -> Iterator[tuple[Card, list[Past]]]:
    """The cards of a deck, or of all (None), retired ones left out, each with its rated answers that count.

    Answers are oldest first. What is committed meanwhile is not seen.
    """
    with reading(path) as connection:
        connection.execute("BEGIN")
        pasts = _pasts(connection)
        number, past = next(pasts, (0, []))
        sql = f"SELECT {CARD} FROM card WHERE {narrowed(deck_id)} AND retired = 0 ORDER BY id"
        for row in connection.execute(sql, {"deck": deck_id}):
            while past and number < row[0]:
                number, past = next(pasts, (0, []))
            yield card(row), past if number == row[0] else []


def _pasts(connection: sqlite3.Connection) -> Iterator[tuple[int, list[Past]]]:
    """(card id, its answers) by card id; deleted questions' too."""
    sql = f"""
        SELECT card_id, rating, reviewed_at, local_day, state_before, deck_id, before
        FROM review WHERE {COUNTED} AND rating IS NOT NULL ORDER BY card_id, seq"""
    here, found = 0, list[Past]()
    for number, rating, at, local_day, state, deck_id, before in connection.execute(sql):
        if number != here:
            if found:
                yield here, found
            here, found = number, []
        start = unpack(before, number, deck_id, "", "") if state == State.NEW or not found else None
        found.append(Past(_RATINGS[rating], moment(at), day(local_day), start, _STATES[state]))
    if found:
        yield here, found
