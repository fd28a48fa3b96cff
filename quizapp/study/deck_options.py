"""What a deck is studied by: its own limits, retention and exam, or those of the settings."""

from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from typing import Any

from quizapp.i18n import _
from quizapp.settings import LONGEST_DAYS, Settings
from quizapp.store import decks
from quizapp.store.library import Library
from quizapp.store.records import DeckOptions
from quizapp.study.schedule import LEECH_LAPSES

PACE = ("learning_steps", "relearning_steps", "longest_days", "fuzz", "leech_lapses")


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """The values in force for a deck, or for all of them; `own` names those that are the deck's own."""

    name: str
    questions: int
    new_per_day: int
    reviews_per_day: int
    desired_retention: float
    exam_day: date | None
    learning_steps: str = "1m 10m"
    relearning_steps: str = "10m"
    longest_days: int = LONGEST_DAYS
    fuzz: bool = True
    leech_lapses: int = LEECH_LAPSES
    own: frozenset[str] = frozenset()


def read(library: Library, settings: Settings, deck_id: int | None) -> Options:
    """The options of one deck, or those of the settings (None); KeyError where there is no such deck."""
    overall = Options(
        name=_("All decks"),
        questions=0,
        new_per_day=settings.new_per_day,
        reviews_per_day=settings.reviews_per_day,
        desired_retention=settings.desired_retention,
        exam_day=settings.exam,
        **{name: getattr(settings, name) for name in PACE},
    )
    if deck_id is None:
        return replace(overall, questions=sum(deck.questions for deck in decks.all_decks(library)))
    deck = decks.get(library, deck_id)
    own = {name: value for name, value in _values(deck.options).items() if value is not None}
    return replace(overall, name=deck.name, questions=deck.questions, own=frozenset(own), **own)


def _values(options: DeckOptions) -> dict[str, Any]:
    return {field.name: getattr(options, field.name) for field in fields(options)}


def differ(library: Library) -> bool:
    """Whether any deck has a desired retention of its own."""
    return bool(decks.retentions(library))


def change(library: Library, deck_id: int, now: datetime, **values: Any) -> None:  # noqa: ANN401  fields of DeckOptions
    """Give a deck values of its own as one deed; a value of None follows the settings from then on.

    Raises:
        KnownError: it could not be saved.
    """
    chosen = replace(decks.options(library, deck_id), **values)
    decks.set_options(library, deck_id, chosen, deed_name=_("change the settings of a deck"), now=now)


def overall(values: dict[str, Any]) -> dict[str, Any]:
    """The same values as the settings file keeps them."""
    kept = dict(values)
    if "exam_day" in kept:
        day: date | None = kept["exam_day"]
        kept["exam_day"] = "" if day is None else day.isoformat()
    return kept
