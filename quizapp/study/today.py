"""What the first page says: what is due, what comes next, and how the last weeks went."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class TopicDue:
    """One topic's share of today: reviews and learning steps due, and new questions within the day's limit."""

    topic: str
    due: int
    new: int


@dataclass(frozen=True, slots=True)
class Day:
    """A day and a number of reviews: due on it, or done on it."""

    day: date
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Missed:
    """A question answered wrongly not long ago."""

    id: int
    topic: str
    stem: str
    lapses: int
    missed_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class TodayView:
    """The first page as values.

    `due` counts reviews and learning steps within today's limit, `waiting` all that are due with the backlog beyond it.
    `minutes` is the estimate at the usual pace. `topics` lists topics with something due or new, `in_deck` all of them.
    """

    day: date
    due: int
    new: int
    waiting: int
    minutes: int
    topics: tuple[TopicDue, ...]
    in_deck: tuple[tuple[str, int], ...]
    forecast: tuple[Day, ...]  # the next 7 days, tomorrow first
    history: tuple[Day, ...]  # the last 28 days, today last
    streak: int  # days in a row with an answer, up to today or yesterday
    missed: tuple[Missed, ...]
    first_run: bool  # nothing was ever answered
    answered_today: int
    recalled_today: int
    minutes_today: int
    next_due: Day | None  # the next day on which something is due
    welcome_back: bool  # much is due after days without a review
    questions: int

    @property
    def done(self) -> bool:
        """Whether nothing is left for today."""
        return not self.due and not self.new
