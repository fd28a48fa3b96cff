"""Questions added in bulk: a slice at a time, all one deed to undo, and indexed afterwards."""

import sqlite3
from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import islice

from quizapp.questions.question import Question
from quizapp.store import indexes
from quizapp.store.columns import card_columns_of, micros, own_columns_of
from quizapp.store.journal import deed, stands
from quizapp.store.library import Library

SLICE = 2000  # questions


def add(
    library: Library,
    questions: Iterable[Question],
    *,
    name: str,
    now: datetime,
    deck_id: int | None = None,
    part_of: int = 0,
    size: int = 0,
) -> Iterator[int]:
    """Add questions with new cards; after each slice, which is saved then, gives how many there are so far.

    They go to the learner's own deck by default, and are found by a search when `indexes.catch_up` has been at them.
    It ends early where the deed was undone meanwhile; who stops asking keeps what is saved. With `part_of`, the `seq`
    of a deed, they are taken back with it. A slice has `SLICE` questions, or `size`.

    Raises:
        ValueError: a key is there already; of its slice nothing was added.
        KnownError: a slice could not be saved; those before it are.
    """
    deck = int(library.meta("own_deck")) if deck_id is None else deck_id
    left, at = iter(questions), micros(now)
    seq, total = part_of, 0
    while some := list(islice(left, size or SLICE)):
        if seq and not stands(library, seq):
            return
        with deed(library, name, now, part_of=seq) as made:
            try:
                first = made.insert_rows("question", ({**own_columns_of(one), "added_at": at} for one in some))
            except sqlite3.IntegrityError as problem:
                raise ValueError(f"a question cannot be added: {problem}") from problem
            rows = enumerate(some, start=first)
            made.insert_rows("card", ({"id": place, "deck_id": deck, **card_columns_of(one)} for place, one in rows))
            indexes.put_off(made.connection, first, first + len(some) - 1)
        seq, total = made.seq, total + len(some)
        yield total
