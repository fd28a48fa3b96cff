"""Decks: the learner's boxes, each with its own limits."""

from datetime import datetime

from quizapp.store.library import Library
from quizapp.store.records import Deck


def all_decks(library: Library) -> list[Deck]:
    """Every deck with the number of its questions (retired ones left out), the learner's own first, then by name."""
    raise NotImplementedError


def get(library: Library, deck_id: int) -> Deck:
    """One deck; KeyError where there is none."""
    raise NotImplementedError


def own_deck(library: Library) -> int:
    """The deck that own questions go to: "My questions", there from the first opening."""
    raise NotImplementedError


def create(library: Library, name: str, *, deed_name: str, now: datetime) -> int:
    """Make an empty deck as a deed; gives its id. ValueError where the name is empty or taken."""
    raise NotImplementedError


def rename(library: Library, deck_id: int, name: str, *, deed_name: str, now: datetime) -> None:
    """Rename a deck as a deed. ValueError where the name is empty or taken."""
    raise NotImplementedError


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
    raise NotImplementedError
