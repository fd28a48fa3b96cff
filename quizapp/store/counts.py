"""The first figures, in plain SQL over covering indexes: they are read before anything heavy is imported."""

from datetime import date, datetime

from quizapp.store.library import Library
from quizapp.store.records import Figures, Missed


def figures(library: Library, *, deck_id: int | None, day: date, now: datetime) -> Figures:
    """Everything the first page shows, for one deck or all (None); `day` is the learner's local day at `now`."""
    raise NotImplementedError


def due_by_topic(library: Library, *, deck_id: int | None, day: date) -> dict[str, int]:
    """Cards in Review due on `day` or before, by topic; buried and suspended ones left out."""
    raise NotImplementedError


def new_by_topic(library: Library, *, deck_id: int | None, day: date) -> dict[str, int]:
    """New cards that could be asked, by topic, no limit applied."""
    raise NotImplementedError


def learning(library: Library, *, deck_id: int | None, day: date, now: datetime) -> tuple[int, int]:
    """Cards in learning due by `now`, and those due later."""
    raise NotImplementedError


def forecast(library: Library, *, deck_id: int | None, day: date, days: int = 7) -> tuple[int, ...]:
    """Reviews falling due on each of the `days` after `day`."""
    raise NotImplementedError


def answers_by_day(library: Library, *, deck_id: int | None, day: date, days: int = 28) -> tuple[int, ...]:
    """Answers on each of the `days` up to and including `day`, oldest first."""
    raise NotImplementedError


def missed(library: Library, *, deck_id: int | None, limit: int = 3) -> tuple[Missed, ...]:
    """The questions rated Again most recently, latest first; suspended, retired and deleted ones left out."""
    raise NotImplementedError


def totals_by_topic(library: Library, *, deck_id: int | None) -> dict[str, int]:
    """All questions by topic, retired ones left out."""
    raise NotImplementedError


def totals_by_state(library: Library, *, deck_id: int | None) -> dict[str, int]:
    """All questions by "new", "learning", "review" and "suspended", retired ones left out."""
    raise NotImplementedError
