"""A made-up history: a learner who studies most days, for demonstrations and pictures."""

from collections.abc import Callable
from datetime import datetime, timedelta
from random import Random

from quizapp.clock import FakeClock
from quizapp.settings import Settings
from quizapp.store.library import Library
from quizapp.study.decks import scheduler
from quizapp.study.session import Phase, Rating, StudySession

_RATINGS = (Rating.AGAIN, Rating.HARD, Rating.GOOD, Rating.EASY)
_WEIGHTS = (12, 15, 63, 10)  # a learner who recalls 88 %
_SKIPPED_DAYS = 0.12
_LONGEST_SITTING = 40


def live(
    library: Library,
    settings: Settings,
    clock: FakeClock,
    rng: Random,
    *,
    until: datetime,
    days: int,
    first: Callable[[int], object] = lambda _back: None,
) -> None:
    """Study in the library on most of the `days` before `until`, by the real session; leaves the clock at `until`.

    The last 5 days are never skipped, so that there is a streak to show. `first` is done on every day that is studied,
    so many days back, before the study.
    """
    for back in range(days, 0, -1):
        if rng.random() < _SKIPPED_DAYS and back > 5:  # noqa: PLR2004  see above
            continue
        clock.moment = until - timedelta(days=back) + timedelta(minutes=rng.randrange(300))
        first(back)
        _sitting(library, settings, clock, rng)
    clock.moment = until


def _sitting(library: Library, settings: Settings, clock: FakeClock, rng: Random) -> None:
    session = StudySession(library, scheduler(library, settings, clock), settings, clock, rng)
    for _turn in range(_LONGEST_SITTING):
        if session.view.phase is Phase.DONE:
            return
        clock.advance(seconds=rng.uniform(4, 22))
        session.show_answer()
        session.rate(rng.choices(_RATINGS, _WEIGHTS)[0])
