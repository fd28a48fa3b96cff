"""One day's work read from the library: the same for the first page, which counts it, and a session, which asks it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from quizapp.clock import Clock, study_day
from quizapp.settings import Settings
from quizapp.store import cards, choosing, counts, decks
from quizapp.store.library import Library
from quizapp.store.records import Candidate, Done, Figures, State
from quizapp.study.breaks import on_break
from quizapp.study.queue import Limits, chosen, ordered, turns
from quizapp.study.request import ALL_DUE, StudyRequest

# Rows read for each one wanted, so that enough are left when questions of one fact wait for another day.
_SPARE_REVIEWS, _SPARE_NEW = 2, 3
_MOST_ROWS = 1000
_REST_OF_THE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Work:
    """What is to be done on a day: learning steps by time, reviews most urgent first, new questions topics in turn."""

    day: date
    learning: Sequence[Candidate]
    reviews: Sequence[Candidate]
    new: Sequence[Candidate]

    def order(self) -> list[Candidate]:
        """The cards in the order of asking, learning steps first."""
        return [*self.learning, *ordered(self.reviews, self.new)]


def limits(library: Library, settings: Settings, day: date, done: Done, deck_id: int | None) -> Limits:
    """What is left of a day's limits: the deck's own, or those of the settings; nothing new on a break."""
    new, reviews = settings.new_per_day, settings.reviews_per_day
    if deck_id is not None:
        deck = decks.options(library, deck_id)
        new = new if deck.new_per_day is None else deck.new_per_day
        reviews = reviews if deck.reviews_per_day is None else deck.reviews_per_day
    if on_break(library, day) is not None:
        new = 0
    return Limits(new=max(0, new - done.new), reviews=max(0, reviews - done.reviews))


def work(
    library: Library,
    settings: Settings,
    clock: Clock,
    now: datetime,
    *,
    deck_id: int | None = None,
    request: StudyRequest = ALL_DUE,
    known: Figures | None = None,
    tagged: Sequence[int] | None = None,
) -> Work:
    """The day's work at `now`, for one deck or all, as far as a request's topic, tag and goal let it.

    `known` are the day's figures of this deck where they were read already, so that nothing is counted twice;
    so are `tagged`, the questions with the request's tag.
    """
    day = study_day(clock, now, settings.day_start_hour)
    topic, goal = request.topic, request.goal
    done = known.done if known else cards.done(library, deck_id=deck_id, day=day)
    left = limits(library, settings, day, done, deck_id)
    if request.tag:
        ids = choosing.tagged(library, request.tag) if tagged is None else tagged
        steps, reviews, unseen = _tagged(library, day, now, deck_id, request, ids)
    else:
        steps = cards.learning(library, deck_id=deck_id, day=day, until=now + _REST_OF_THE_DAY, topic=topic)
        rows = min(_SPARE_REVIEWS * left.reviews + 1, _MOST_ROWS)
        reviews = cards.due(library, deck_id=deck_id, day=day, topic=topic, limit=rows)
        unseen = _new(library, day, left.new, deck_id=deck_id, topic=topic)
    taken = None
    if settings.space_out_facts:
        taken = cards.facts_answered(library, day) | {row.fact for row in steps if row.fact}
    urgent, fresh = chosen(
        reviews,
        unseen,
        today=day,
        day_of=lambda moment: study_day(clock, moment, settings.day_start_hour),
        limits=left,
        taken=taken,
        goal=None if goal is None else max(0, goal - len(steps)),
    )
    return Work(day, steps if goal is None else steps[:goal], urgent, fresh)


def _tagged(
    library: Library, day: date, now: datetime, deck_id: int | None, request: StudyRequest, ids: Sequence[int]
) -> tuple[list[Candidate], list[Candidate], list[Candidate]]:
    """Learning steps, reviews due and new questions among those with a tag, which no index knows."""
    rows = choosing.chosen(
        library, "cram", deck_id=deck_id, day=day, now=now, topic=request.topic, ids=ids, limit=_MOST_ROWS
    )
    until = now + _REST_OF_THE_DAY
    steps = sorted(
        (row for row in rows if row.due_at is not None and row.due_at <= until),
        key=lambda row: (row.due_at or until, row.id),
    )
    reviews = [row for row in rows if row.due_day is not None and row.due_day <= day]
    return steps, reviews, sorted((row for row in rows if row.state is State.NEW), key=lambda row: row.id)


def _new(library: Library, day: date, wanted: int, *, deck_id: int | None, topic: str | None) -> list[Candidate]:
    """The first new questions of each topic: in the order of adding, one topic alone would fill the day."""
    if not wanted:
        return []
    found = counts.new_by_topic(library, deck_id=deck_id, day=day, most=wanted)
    if topic is not None:
        found = {topic: found.get(topic, 0)}
    rows: list[Candidate] = []
    for each, share in turns(found, wanted).items():
        limit = min(_SPARE_NEW * share, _MOST_ROWS)
        rows += cards.new(library, deck_id=deck_id, day=day, topic=each, limit=limit)
    return rows
