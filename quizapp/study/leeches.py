"""Questions that keep slipping: set aside after too many lapses, until they are reworded or taken back."""

from quizapp.store import choosing
from quizapp.store.library import Library
from quizapp.store.records import Leech
from quizapp.study.schedule import LEECH_LAPSES

__all__ = ["LEECH_LAPSES", "Leech", "leeches"]


def leeches(library: Library, deck_id: int | None = None, lapses: int = LEECH_LAPSES) -> list[Leech]:
    """Those of one deck or of all (None), missed most often first; reported ones are set aside for another reason.

    `lapses` is the limit of decks that have none of their own.
    """
    return choosing.leeches(library, deck_id=deck_id, lapses=lapses)
