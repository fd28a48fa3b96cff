"""Many questions changed as one deed, a slice at a time, each slice saved before the next begins."""

import sqlite3
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from datetime import datetime

from quizapp.questions.question import Question
from quizapp.store import aliases, originals, questions
from quizapp.store.columns import card_columns_of, dump, told
from quizapp.store.journal import Deed, deed, stands
from quizapp.store.library import Library
from quizapp.store.records import StoredQuestion

_SO = {
    "flagged": "card.flagged = 1",
    "suspended": "card.suspended = 1",
    "learnt": "card.state <> 0",
    "of packs": "question.pack_id IS NOT NULL",
    "own": "question.pack_id IS NULL",
    "deleted": "card.deleted_at IS NOT NULL",
}
STATES = tuple(_SO)
_CARDS = "card JOIN question ON question.id = card.id WHERE card.id IN (SELECT value FROM json_each(?))"
SLICE = 100  # questions: few enough that nobody waits for it


def edit(
    library: Library, ids: Sequence[int], change: Callable[[Question], Question], *, name: str, now: datetime
) -> Generator[int, None, int]:
    """Let `change` make other questions of these; after each slice gives how many were looked at so far.

    At the end it gives the deed's `seq`, so that more can be done as part of it; 0 where nothing was changed.

    What it gives back as it was is left alone, what is gone is passed over; keys and progress stay. Of a pack's
    question it makes a version of the learner's own. It ends early where the deed was undone meanwhile.

    Raises:
        KnownError: a slice could not be saved; those before it are, and one undo takes them back.
    """

    def write(made: Deed, some: Sequence[int]) -> None:
        for stored in questions.get_many(library, some):
            changed = change(stored.question)
            if changed != stored.question:
                _write(made, stored, changed)

    return sliced(library, ids, write, name, now)


def set_cards(
    library: Library, ids: Sequence[int], values: Mapping[str, object], *, name: str, now: datetime, only: str = ""
) -> Iterator[int]:
    """Give the cards of these questions the same columns, or those alone that are `only` (of `STATES`)."""

    def write(made: Deed, some: Sequence[int]) -> None:
        for card_id in those(made.connection, some, only):
            made.update("card", card_id, values)

    return sliced(library, ids, write, name, now)


def count(library: Library, ids: Sequence[int], state: str) -> int:
    """How many of these questions are so; one of `STATES`."""
    sql = f"SELECT count(*) FROM {_CARDS} AND {_SO[state]}"
    return int(library.connection.execute(sql, (dump(list(ids)),)).fetchone()[0])


def those(connection: sqlite3.Connection, ids: Sequence[int], state: str = "") -> list[int]:
    """The ids of these questions that are there, or that are so; one of `STATES`."""
    sql = f"SELECT card.id FROM {_CARDS} AND {_SO[state] if state else 'TRUE'}"
    return [row[0] for row in connection.execute(sql, (dump(list(ids)),))]


def sliced(
    library: Library, ids: Sequence[int], write: Callable[[Deed, Sequence[int]], None], name: str, now: datetime
) -> Generator[int, None, int]:
    """Let `write` do a deed to these questions, a slice at a time; as `edit`."""
    seq = 0
    for start in range(0, len(ids), SLICE):
        if seq and not stands(library, seq):
            return seq
        some = ids[start : start + SLICE]
        with deed(library, name, now, part_of=seq) as made:
            write(made, some)
        seq = made.seq or seq
        yield start + len(some)
    return seq


def _write(made: Deed, stored: StoredQuestion, changed: Question) -> None:
    columns = told(changed)
    del columns["key"]
    aliases.carry_over(made, stored.id, changed.answer)
    originals.keep(made, stored.id, columns)
    made.update("question", stored.id, columns)
    if card_columns_of(stored.question) != card_columns_of(changed):
        made.update("card", stored.id, card_columns_of(changed))
