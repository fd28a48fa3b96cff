"""The bin: questions that were deleted and can be brought back; they are kept like those no longer in their pack."""

from array import array
from collections.abc import Iterator, Sequence
from datetime import datetime

from quizapp.store import aliases, edits, originals
from quizapp.store.columns import micros
from quizapp.store.journal import Deed
from quizapp.store.library import Library


def put(library: Library, ids: Sequence[int], *, name: str, now: datetime) -> Iterator[int]:
    """Put the learner's own questions of these into the bin, a slice at a time, as `edits.set_cards`; not a pack's."""
    values = {"retired": 1, "deleted_at": micros(now)}
    return edits.set_cards(library, ids, values, name=name, now=now, only="own")


def restore(library: Library, ids: Sequence[int], *, name: str, now: datetime) -> Iterator[int]:
    """Bring back those of these questions that are in the bin, with all that was known of them."""
    return edits.set_cards(library, ids, {"retired": 0, "deleted_at": None}, name=name, now=now, only="deleted")


def delete(library: Library, ids: Sequence[int], *, name: str, now: datetime) -> Iterator[int]:
    """Delete for good those of these questions that are in the bin; their answers stay in the log.

    One undo brings them back all the same, as long as the journal reaches.
    """

    def write(made: Deed, some: Sequence[int]) -> None:
        for question_id in edits.those(made.connection, some, "deleted"):
            aliases.delete_of(made, question_id)
            originals.delete_of(made, question_id)
            made.delete("card", question_id)
            made.delete("question", question_id)

    return edits.sliced(library, ids, write, name, now)


def ids(library: Library) -> "array[int]":
    """Everything in the bin, by id."""
    sql = "SELECT id FROM card INDEXED BY card_deleted WHERE deleted_at IS NOT NULL ORDER BY id"
    return array("q", (row[0] for row in library.connection.execute(sql)))
