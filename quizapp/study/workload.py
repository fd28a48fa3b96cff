"""What a choice leads to, in numbers: reviews a day at a desired retention, days that new questions last."""

from dataclasses import dataclass

from quizapp.store import counts
from quizapp.store.library import Library
from quizapp.study.schedule import days_for_stability


@dataclass(frozen=True, slots=True)
class Workload:
    """The work of one deck or all (None), as the cards stand now."""

    library: Library
    deck_id: int | None = None

    def reviews_a_day(self, retention: float) -> float:
        """The mean number of reviews a day if every card keeps its stability, at a desired retention of 0.70-0.97."""
        return counts.reviews_a_day(self.library, deck_id=self.deck_id, days=days_for_stability(retention))

    def new_left(self) -> int:
        """How many questions were never answered."""
        return counts.totals_by_state(self.library, deck_id=self.deck_id).get("new", 0)
