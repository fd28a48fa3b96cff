"""The deck chooser: which decks there are, and how each is scheduled."""

from dataclasses import dataclass

from quizapp.clock import Clock
from quizapp.i18n import _
from quizapp.settings import Settings
from quizapp.store import decks
from quizapp.store.library import Library
from quizapp.study.schedule import Scheduler


@dataclass(frozen=True, slots=True)
class DeckChoice:
    """One line of the deck chooser; `id` is None for all decks together."""

    id: int | None
    name: str
    questions: int


def choices(library: Library) -> list[DeckChoice]:
    """All decks together first where there is more than one, then each."""
    found = [DeckChoice(deck.id, deck.name, deck.questions) for deck in decks.all_decks(library)]
    everything = DeckChoice(None, _("All decks"), sum(choice.questions for choice in found))
    return [everything, *found] if len(found) > 1 else found


def own_deck(library: Library) -> int:
    """The deck that one's own questions go to."""
    return decks.own_deck(library)


def scheduler(library: Library, settings: Settings, clock: Clock) -> Scheduler:
    """A scheduler with the weights of the settings, at each deck's own desired retention or that of the settings."""
    return Scheduler(
        clock, settings.desired_retention, settings.day_start_hour, settings.weights, decks.retentions(library)
    )
