"""The library as a list: filtered, a page at a time, with the deeds that a row offers, all of them undoable."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any

from quizapp.i18n import _
from quizapp.store import cards, counts, journal, questions
from quizapp.store.journal import Turn
from quizapp.store.library import Library
from quizapp.store.records import Card, QuestionRow, Rating, Report, Review, State, StoredQuestion

__all__ = [
    "STANDINGS",
    "Card",
    "Filters",
    "Library",
    "Listing",
    "QuestionRow",
    "Rating",
    "Report",
    "Review",
    "State",
    "StoredQuestion",
    "Tally",
    "Turn",
    "bury",
    "delete",
    "flag",
    "listing",
    "next_redo",
    "next_undo",
    "position",
    "preview",
    "redo",
    "reviews",
    "standing_name",
    "state_name",
    "suspend",
    "tally",
    "turning",
    "undo",
]

PAGE = 100
STANDINGS = ("new", "learning", "review", "suspended", "reported")


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What the list is narrowed to; None and "" narrow nothing. `text` is looked for in stem and answer."""

    deck_id: int | None = None
    text: str = ""
    topic: str | None = None
    state: State | None = None
    suspended: bool | None = None
    topics: tuple[str, ...] = ()
    standings: tuple[str, ...] = ()  # of STANDINGS

    @property
    def narrows(self) -> bool:
        """Whether anything but the deck and the text narrows the list."""
        return bool(self.topics or self.standings or self.topic or self.state is not None or self.suspended is not None)


@dataclass(frozen=True, slots=True)
class Tally:
    """How many questions there are of each topic, and how many stand where."""

    topics: dict[str, int]
    standings: dict[str, int]


@dataclass(frozen=True, slots=True)
class Listing:
    """One page of the list and how many questions match altogether."""

    rows: tuple[QuestionRow, ...]
    total: int


def listing(library: Library, filters: Filters, *, offset: int = 0, limit: int = PAGE) -> Listing:
    """The questions that match, from `offset` on, at most `limit` of them."""
    wanted = _wanted(filters)
    rows = questions.browse(library, **wanted, limit=limit, offset=offset)
    total = questions.count(library, **wanted)
    return Listing(tuple(rows), total)


def position(library: Library, filters: Filters, question_id: int) -> int:
    """How many of the questions that match stand before this one in the list."""
    return questions.count(library, **_wanted(filters), below=question_id)


def _wanted(filters: Filters) -> dict[str, Any]:
    return {field.name: getattr(filters, field.name) for field in fields(filters)} | {"text": filters.text.strip()}


def tally(library: Library, deck_id: int | None = None) -> Tally:
    """The questions counted, for the filters of a deck or of all (None)."""
    return Tally(counts.totals_by_topic(library, deck_id=deck_id), counts.totals_by_state(library, deck_id=deck_id))


def reviews(library: Library, question_id: int) -> list[Review]:
    """The answers given to a question that were not undone, latest first."""
    return cards.reviews_of(library, question_id)[::-1]


def preview(library: Library, question_id: int) -> StoredQuestion:
    """One question with its card; KeyError where there is none."""
    return questions.get(library, question_id)


def state_name(row: QuestionRow) -> str:
    """Where a question stands, in a word."""
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


def delete(library: Library, ids: Sequence[int], *, now: datetime) -> None:
    """Delete questions; their reviews stay in the log."""
    name = questions.called(library, ids, _("delete question"), _("delete {count} questions"))
    questions.delete(library, ids, name=name, now=now)


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
