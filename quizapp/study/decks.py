"""The deck chooser: which decks there are, and how each is scheduled."""

from dataclasses import dataclass

from quizapp.clock import Clock
from quizapp.i18n import _
from quizapp.settings import LONGEST_DAYS, Settings, steps
from quizapp.store import decks
from quizapp.store.library import Library
from quizapp.store.records import DeckOptions
from quizapp.study.deck_options import Options
from quizapp.study.schedule import USUAL_PACE, Pace, Scheduler


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
    """A scheduler with the weights of the settings, at each deck's own retention and pace or those of the settings."""
    usual = pace_of(settings)
    return Scheduler(
        clock,
        settings.desired_retention,
        settings.day_start_hour,
        settings.weights,
        decks.retentions(library),
        usual,
        {number: pace_of(own, usual) for number, own in decks.paces(library).items()},
    )


def pace_of(chosen: Settings | DeckOptions | Options, usual: Pace = USUAL_PACE) -> Pace:
    """What was chosen, and the usual where nothing was; a library is a file, so what makes no sense is passed over."""
    learning, relearning = steps(chosen.learning_steps or ""), steps(chosen.relearning_steps or "")
    longest, leech = chosen.longest_days, chosen.leech_lapses
    return Pace(
        learning=usual.learning if chosen.learning_steps is None or learning is None else learning,
        relearning=usual.relearning if chosen.relearning_steps is None or relearning is None else relearning,
        longest_days=longest if longest is not None and 1 <= longest <= LONGEST_DAYS else usual.longest_days,
        fuzz=usual.fuzz if chosen.fuzz is None else chosen.fuzz,
        leech_lapses=leech if leech is not None and leech >= 0 else usual.leech_lapses,
    )
