"""What the first page says: what is due, what comes next, and how the last weeks went."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from quizapp.clock import Clock, study_day
from quizapp.settings import Settings
from quizapp.store import cards, counts, decks
from quizapp.store.library import Library
from quizapp.store.records import Done, Figures, Missed
from quizapp.study import day as days
from quizapp.study.breaks import breaks, on_break
from quizapp.study.queue import topic_order
from quizapp.study.quiz.waiting import WaitingQuiz, waiting

__all__ = ["Day", "Missed", "TodayView", "TopicDue", "today"]

_USUAL_PACE_MS = 24_000  # until the learner has a pace of their own
_MUCH = 60
_BREAK_DAYS = 3


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
class TodayView:
    """The first page as values.

    `due` counts reviews and learning steps within today's limit, `waiting` all that are due with the backlog beyond it.
    `minutes` is the estimate at the usual pace. `topics` lists topics with something due or new, `in_deck` all
    questions by topic, on the first run only.
    """

    day: date
    due: int
    new: int
    waiting: int
    minutes: int
    topics: tuple[TopicDue, ...]
    in_deck: tuple[tuple[str, int], ...]
    forecast: tuple[Day, ...]  # what falls due on the next 7 days, tomorrow first
    week: tuple[Day, ...]  # what is asked on them: the backlog is spread over the days that have room
    history: tuple[Day, ...]  # the last 28 days, today last
    streak: int  # days in a row with an answer, up to today or yesterday
    missed: tuple[Missed, ...]
    first_run: bool  # nothing was ever answered
    answered_today: int
    recalled_today: int
    minutes_today: int
    next_due: Day | None  # the next day on which something is due
    welcome_back: bool  # much is due after days without a review
    has_questions: bool
    break_until: date | None = None  # the first day back, while on a planned break
    quiz: WaitingQuiz | None = None  # begun and not finished

    @property
    def done(self) -> bool:
        """Whether nothing is left for today."""
        return not self.due and not self.new


def today(library: Library, settings: Settings, clock: Clock, deck_id: int | None = None) -> TodayView:
    """The first page, for one deck or all (None); KeyError where there is no such deck."""
    now = clock.now()
    day = study_day(clock, now, settings.day_start_hour)
    figures = counts.figures(library, deck_id=deck_id, day=day, now=now)
    work = days.work(library, settings, clock, now, deck_id=deck_id, known=figures)
    due = [row.topic for row in (*work.learning, *work.reviews)]
    new = [row.topic for row in work.new]
    # A count of everything reads everything: only the first run shows it.
    in_deck = {} if figures.ever_answered else counts.tally(library, deck_id=deck_id).topics
    forecast = _ahead(day, figures.forecast)
    most = days.limits(library, settings, day, Done(), deck_id).reviews
    resting = on_break(library, day)
    return TodayView(
        day=day,
        due=len(due),
        new=len(new),
        waiting=sum(figures.due.values()) + len(work.learning),
        minutes=minutes_for(len(due) or len(new), figures.pace_ms),
        topics=tuple(TopicDue(topic, due.count(topic), new.count(topic)) for topic in topic_order({*due, *new})),
        in_deck=tuple((topic, in_deck[topic]) for topic in topic_order(in_deck)),
        forecast=forecast,
        week=_spread(sum(figures.due.values()) - len(work.reviews), forecast, most),
        history=_behind(day, figures.answers_by_day),
        streak=counts.streak(
            library, deck_id=deck_id, day=day, breaks=[(each.first, each.until) for each in breaks(library)]
        ),
        missed=figures.missed,
        first_run=not figures.ever_answered,
        answered_today=figures.done.answers,
        recalled_today=figures.done.recalled + cards.recognised(library, deck_id=deck_id, day=day),
        minutes_today=round(figures.done.duration_ms / 60_000),
        next_due=next((coming for coming in forecast if coming.count), None),
        welcome_back=_back_after_a_break(figures),
        has_questions=decks.has_questions(library, deck_id),
        break_until=None if resting is None else resting.until,
        quiz=waiting(library),
    )


def minutes_for(count: int, pace_ms: int | None) -> int:
    """How many minutes so many questions take at a pace in ms, or at the usual one (None)."""
    return max(1, round(count * (pace_ms or _USUAL_PACE_MS) / 60_000)) if count else 0


def _ahead(day: date, numbers: tuple[int, ...]) -> tuple[Day, ...]:
    return tuple(Day(day + timedelta(days=place), count) for place, count in enumerate(numbers, start=1))


def _spread(waiting: int, coming: Iterable[Day], most: int) -> tuple[Day, ...]:
    """What is asked on each day, at most so many: what falls due, and what waits from before."""
    asked = []
    for day in coming:
        waiting += day.count
        asked.append(replace(day, count=min(waiting, most)))
        waiting -= asked[-1].count
    return tuple(asked)


def _behind(day: date, numbers: tuple[int, ...]) -> tuple[Day, ...]:
    return tuple(Day(day - timedelta(days=place), count) for place, count in enumerate(reversed(numbers)))[::-1]


def _back_after_a_break(figures: Figures) -> bool:
    resting = not any(figures.answers_by_day[-_BREAK_DAYS:])
    return figures.ever_answered and resting and sum(figures.due.values()) > _MUCH
