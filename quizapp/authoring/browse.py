"""The library as a list: filtered, a page at a time, with the deeds that a row offers, all of them undoable."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from quizapp.authoring.search_language import SearchError, parse
from quizapp.i18n import _
from quizapp.store import cards, counts, indexes, journal, questions, search
from quizapp.store.journal import Turn
from quizapp.store.library import Library
from quizapp.store.records import Card, Labels, QuestionRow, Rating, Report, Review, State, StoredQuestion, Tally
from quizapp.store.search import ORDERS
from quizapp.store.wanted import Every, Has, Is, Not, Some, Today, Wanted

if TYPE_CHECKING:
    from array import array

__all__ = [
    "ORDERS",
    "STANDINGS",
    "Card",
    "Filters",
    "Labels",
    "Library",
    "QuestionRow",
    "Rating",
    "Report",
    "Review",
    "SearchError",
    "State",
    "StoredQuestion",
    "Tally",
    "Today",
    "Turn",
    "bury",
    "catch_up",
    "flag",
    "found",
    "labels",
    "next_redo",
    "next_undo",
    "preview",
    "redo",
    "reviews",
    "rows",
    "standing_name",
    "state_name",
    "suspend",
    "tally",
    "tidy",
    "turning",
    "undo",
    "unindexed",
    "values",
]

STANDINGS = ("new", "learning", "review", "suspended", "reported", "deleted")
# Of the first three those alone that are asked, as `tally` counts them.
_STANDING: dict[str, Wanted] = {
    **{name: Every((Is(name), Not(Is("suspended")))) for name in ("new", "learning", "review")},
    **{name: Is(name) for name in ("suspended", "reported", "deleted")},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What the list is narrowed to and how it is ordered; None, "" and () narrow nothing.

    `text` is in the language of a search, `order` one of `ORDERS`.
    """

    deck_id: int | None = None
    text: str = ""
    topics: tuple[str, ...] = ()
    standings: tuple[str, ...] = ()  # of STANDINGS
    sources: tuple[str, ...] = ()  # who published what it rests on
    tags: tuple[str, ...] = ()
    order: str = "id"
    descending: bool = False

    @property
    def is_bin(self) -> bool:
        """Whether just what is in the bin is listed, asked for by a filter or in the text."""
        try:
            wanted = parse(self.text)
        except SearchError:
            return False
        asked = wanted.parts if isinstance(wanted, Every) else (wanted,)
        return self.standings == ("deleted",) or Is("deleted") in asked

    @property
    def narrows(self) -> bool:
        """Whether anything but the deck and the text narrows the list."""
        return bool(self.topics or self.standings or self.sources or self.tags)


def found(library: Library, filters: Filters, today: Today) -> "array[int]":
    """The ids of the questions that match, in their order.

    Raises:
        SearchError: the text cannot be read.
    """
    wanted = _wanted(filters)
    return search.find(
        library, wanted, today, deck_id=filters.deck_id, order=filters.order, descending=filters.descending
    )


def rows(library: Library, ids: Sequence[int]) -> list[QuestionRow]:
    """The questions with these ids, in this order; those that are gone are left out."""
    return search.rows(library, ids)


def values(library: Library, field: str) -> list[str]:
    """What a field of a search is in this library, for its completion: topics, tags, decks, packs."""
    return search.values(library, field)


def unindexed(library: Library) -> int:
    """How many questions a search cannot find yet, since they came in bulk."""
    return indexes.waiting(library)


def catch_up(library: Library) -> int:
    """Index the next few of those; gives how many are left.

    Raises:
        KnownError: it could not be saved; it can be tried again.
    """
    return indexes.catch_up(library)


def tidy(library: Library) -> bool:
    """Put the index of those in order, a step further, so that searches are quick; gives whether there is more to do.

    Raises:
        KnownError: it could not be saved; it can be tried again.
    """
    return indexes.tidy(library)


def _wanted(filters: Filters) -> Wanted:
    groups: tuple[list[Wanted], ...] = (
        [Has("topic", topic) for topic in filters.topics],
        [_STANDING[name] for name in filters.standings],
        [Has("publisher", source) for source in filters.sources],
        [Has("tag", tag) for tag in filters.tags],
    )
    return Every((parse(filters.text), *(Some(tuple(group)) for group in groups if group)))


def tally(library: Library, deck_id: int | None = None) -> Tally:
    """The questions counted, for the filters of a deck or of all (None)."""
    return counts.tally(library, deck_id=deck_id)


def labels(path: Path, deck_id: int | None = None, *, stopped: Callable[[], bool] = lambda: False) -> Labels:
    """The publishers and tags of questions counted, for the filters; to be called in a worker, until it is `stopped`.

    Raises:
        KnownError: the file cannot be read.
    """
    from quizapp.store import labels as store

    return store.counted(path, deck_id, stopped=stopped)


def reviews(library: Library, question_id: int) -> list[Review]:
    """The answers given to a question that were not undone, latest first."""
    return cards.reviews_of(library, question_id)[::-1]


def preview(library: Library, question_id: int) -> StoredQuestion:
    """One question with its card; KeyError where there is none."""
    return questions.get(library, question_id)


def state_name(row: QuestionRow) -> str:
    """Where a question stands, in a word."""
    if row.deleted:
        return _("In the bin")
    if row.suspended:
        return _("Suspended") if row.report is None else _("Reported")
    return {
        State.NEW: _("New"),
        State.LEARNING: _("Learning"),
        State.REVIEW: _("Review"),
        State.RELEARNING: _("Relearning"),
    }[row.state]


def standing_name(standing: str) -> str:
    """What one of STANDINGS is called."""
    return {
        "new": _("New"),
        "learning": _("Learning"),
        "review": _("Review"),
        "suspended": _("Suspended"),
        "reported": _("Reported"),
        "deleted": _("In the bin"),
    }[standing]


def suspend(library: Library, ids: Sequence[int], *, on: bool, now: datetime) -> None:
    """Set questions aside, or take them back."""
    if on:
        name = questions.called(library, ids, _("suspend"), _("suspend {count} questions"))
    else:
        name = questions.called(library, ids, _("take back"), _("take back {count} questions"))
    cards.suspend(library, ids, on=on, name=name, now=now)


def bury(library: Library, ids: Sequence[int], *, until: date, now: datetime) -> None:
    """Leave questions out until a local day."""
    name = questions.called(library, ids, _("bury"), _("bury {count} questions"))
    cards.bury(library, ids, until=until, name=name, now=now)


def flag(library: Library, ids: Sequence[int], *, on: bool, now: datetime) -> None:
    """Mark questions to come back to, or unmark them."""
    if on:
        name = questions.called(library, ids, _("flag"), _("flag {count} questions"))
    else:
        name = questions.called(library, ids, _("remove flag"), _("remove {count} flags"))
    cards.flag(library, ids, on=on, name=name, now=now)


def undo(library: Library, now: datetime) -> str | None:
    """Take the latest deed back; gives its name, None where there is none."""
    return journal.undo(library, now)


def redo(library: Library, now: datetime) -> str | None:
    """Do again what was undone last; gives its name, None where there is nothing."""
    return journal.redo(library, now)


def turning(library: Library, now: datetime, *, redo: bool = False) -> Iterator[Turn]:
    """As `undo` (or `redo`), a slice at a time; the next begins when it is asked for."""
    return (journal.redoing if redo else journal.undoing)(library, now)


def next_undo(library: Library) -> str | None:
    """The name of the deed that would be taken back."""
    return journal.next_undo(library)


def next_redo(library: Library) -> str | None:
    """The name of the deed that would be done again."""
    return journal.next_redo(library)
