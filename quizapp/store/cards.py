"""Cards: reading them, saving reviews, and the rows a study queue is made of."""

from collections.abc import Sequence
from datetime import date, datetime

from quizapp.store.library import Library
from quizapp.store.records import Candidate, Card, Done, Review


def get(library: Library, card_id: int) -> Card:
    """One card; KeyError where there is none."""
    raise NotImplementedError


def save_review(library: Library, review: Review, *, name: str, now: datetime, tags: Sequence[str] = ()) -> None:
    """Save `review.after` and append the review to the log, as one deed called `name`; returns once it is on disk.

    Of the card only its memory, `suspended` and `buried_until` are taken; a rating of None changes no card. `tags` are
    added to the question in the same deed. Raises ValueError where the stored card is no longer `review.before`.
    """
    raise NotImplementedError


def suspend(library: Library, ids: Sequence[int], *, on: bool, name: str, now: datetime) -> None:
    """Set cards aside, or take them back (`on=False`), as one deed."""
    raise NotImplementedError


def bury(library: Library, ids: Sequence[int], *, until: date | None, name: str, now: datetime) -> None:
    """Leave cards out until the local day `until` (None: no longer), as one deed."""
    raise NotImplementedError


def flag(library: Library, ids: Sequence[int], *, on: bool, name: str, now: datetime) -> None:
    """Mark cards to come back to, or unmark them, as one deed."""
    raise NotImplementedError


def learning(
    library: Library, *, deck_id: int | None, day: date, until: datetime, topic: str | None = None, limit: int = 1000
) -> list[Candidate]:
    """Cards in Learning or Relearning due at `until` or before, soonest first; buried ones left out."""
    raise NotImplementedError


def due(
    library: Library, *, deck_id: int | None, day: date, topic: str | None = None, limit: int = 1000
) -> list[Candidate]:
    """Cards in Review due on `day` or before, most overdue in relation to stability first; buried ones left out."""
    raise NotImplementedError


def new(
    library: Library, *, deck_id: int | None, day: date, topic: str | None = None, limit: int = 1000
) -> list[Candidate]:
    """New cards in the order in which they were added; buried ones left out."""
    raise NotImplementedError


def candidates(library: Library, ids: Sequence[int]) -> list[Candidate]:
    """The given cards in the given order, whatever their state; missing, suspended and retired ones left out."""
    raise NotImplementedError


def reviews_of(library: Library, card_id: int) -> list[Review]:
    """The reviews of one card that were not undone, oldest first."""
    raise NotImplementedError


def done(library: Library, *, deck_id: int | None, day: date) -> Done:
    """What was answered on one local day."""
    raise NotImplementedError


def facts_answered(library: Library, day: date) -> set[str]:
    """The facts whose questions were answered on one local day: their siblings wait until tomorrow."""
    raise NotImplementedError
