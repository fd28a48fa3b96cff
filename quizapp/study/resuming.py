"""Going on with the sitting that was left."""

from random import Random

from quizapp.clock import Clock, study_day
from quizapp.settings import Settings
from quizapp.store.library import Library
from quizapp.study import sitting
from quizapp.study.schedule import Scheduler
from quizapp.study.session import StudySession
from quizapp.study.view import Phase


def resume(
    library: Library, scheduler: Scheduler, settings: Settings, clock: Clock, rng: Random
) -> StudySession | None:
    """The sitting that was left with something to ask, to go on with; None where there is none.

    What follows the schedule is over with its day: a new day has its own work.
    """
    found = sitting.load(library)
    if found is None:
        return None
    if found.request.follows_schedule and found.day != study_day(clock, clock.now(), settings.day_start_hour):
        return None
    session = StudySession(library, scheduler, settings, clock, rng, goes_on=found)
    return None if session.view.phase is Phase.DONE and session.view.wait_until is None else session
