"""The conditions that queues and figures share.

Each repeats the condition of a partial index in `models` word for word, or SQLite would not use that index. Decks are
named one by one even for all of them, since the indexes begin with the deck.
"""

import sqlite3

ASKED = "suspended = 0 AND retired = 0 AND (buried_until IS NULL OR buried_until <= :day)"
NEW = f"state = 0 AND {ASKED}"
LEARNING = f"state IN (1, 3) AND {ASKED}"
DUE = f"state = 2 AND {ASKED}"
PLANNED = "state = 2 AND suspended = 0 AND retired = 0"  # buried ones too: they are due on their day all the same
COUNTED = "kind = 'review' AND void = 0"


def narrowed(deck_id: int | None, topic: str | None = None) -> str:
    """One deck (as `:deck`) or all, and one topic (as `:topic`) or all."""
    deck = "deck_id IN (SELECT id FROM deck)" if deck_id is None else "deck_id = :deck"
    return deck if topic is None else f"{deck} AND topic = :topic"


def decks_of(connection: sqlite3.Connection, deck_id: int | None) -> list[int]:
    """The one deck, or all."""
    return [row[0] for row in connection.execute("SELECT id FROM deck")] if deck_id is None else [deck_id]
