"""What a choice leads to, in numbers: reviews a day at a desired retention, days that new questions last."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from quizapp.settings import USUAL_WEIGHTS
from quizapp.store import counts
from quizapp.store.library import Library
from quizapp.study.schedule import days_for_stability


@dataclass(frozen=True, slots=True)
class Workload:
    """The work of the deck that is shown, or of all (None), as the cards stand now."""

    library: Library
    deck: Callable[[], int | None] = lambda: None
    weights: Callable[[], Sequence[float]] = lambda: USUAL_WEIGHTS

    def reviews_a_day(self, retention: float) -> float:
        """The mean number of reviews a day if every card keeps its stability, at a desired retention of 0.70-0.97."""
        days = days_for_stability(retention, self.weights())
        return counts.reviews_a_day(self.library, deck_id=self.deck(), days=days)

    def new_left(self) -> int:
        """How many questions were never answered."""
        return counts.tally(self.library, deck_id=self.deck()).standings.get("new", 0)
