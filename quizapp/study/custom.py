"""Rounds of study beyond what is due: which questions match, counted for the choice and ordered for the session."""

from dataclasses import dataclass
from datetime import date, datetime

from quizapp.clock import Clock, study_day
from quizapp.settings import Settings
from quizapp.store import choosing, counts
from quizapp.store.library import Library
from quizapp.store.records import Candidate, Done
from quizapp.study import day as days
from quizapp.study.queue import interleaved, topic_order
from quizapp.study.request import Kind, StudyRequest
from quizapp.study.today import minutes_for

MOST = 1000  # questions of one round: more than anybody answers in a sitting


@dataclass(frozen=True, slots=True)
class Backlog:
    """More reviews `due` than the `limit` of a day: they are spread over `days`, and nothing new is asked meanwhile."""

    due: int
    limit: int
    days: int


@dataclass(frozen=True, slots=True)
class Ahead:
    """What a break leads to: how many reviews are `due` on the first day back, and how many `days` they fill."""

    due: int
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """What a request would ask: `matching` questions in all, of which `asked` with its goal, by topic; and how long.

    `new` are those of `asked` never answered before, where they are told apart. `minutes` is at the usual pace, or the
    time-box where that is shorter. `backlog` is there where more is due than a day's limit.
    """

    matching: int
    asked: int
    topics: tuple[tuple[str, int], ...]
    minutes: int
    new: int = 0
    backlog: Backlog | None = None


def match(
    library: Library, settings: Settings, clock: Clock, request: StudyRequest, deck_id: int | None = None
) -> Match:
    """Count what a request would ask now, of one deck or all (None)."""
    now = clock.now()
    pace = counts.pace_ms(library, deck_id=deck_id, day=study_day(clock, now, settings.day_start_hour))
    if request.kind is Kind.TODAY:
        return _match_today(library, settings, clock, request, deck_id, pace)
    day = study_day(clock, now, settings.day_start_hour)
    found = choosing.count_by_topic(
        library,
        request.kind.value,
        deck_id=deck_id,
        day=day,
        topic=request.topic,
        tag=request.tag,
        ahead=request.days,
    )
    matching = sum(found.values())
    asked = min(matching, request.goal or MOST)
    if asked < matching:  # which of them are asked decides what each topic gives
        rows = [row.topic for row in order(library, settings, clock, now, request, deck_id)]
        found = {topic: rows.count(topic) for topic in set(rows)}
    return Match(
        matching=matching,
        asked=asked,
        topics=tuple((topic, found[topic]) for topic in topic_order(found)),
        minutes=_boxed(minutes_for(asked, pace), request),
    )


def _match_today(
    library: Library,
    settings: Settings,
    clock: Clock,
    request: StudyRequest,
    deck_id: int | None,
    pace: int | None,
) -> Match:
    from dataclasses import replace

    def rows(wanted: StudyRequest) -> days.Work:
        return days.work(library, settings, clock, clock.now(), deck_id=deck_id, request=wanted)

    work = rows(request)
    whole = work if request.goal is None else rows(replace(request, goal=None))
    found = [row.topic for row in work.order()]
    return Match(
        matching=len(whole.order()),
        asked=len(found),
        topics=tuple((topic, found.count(topic)) for topic in topic_order(set(found))),
        minutes=_boxed(minutes_for(len(found), pace), request),
        new=len(work.new),
        backlog=_backlog(library, settings, work.day, deck_id),
    )


def _backlog(library: Library, settings: Settings, day: date, deck_id: int | None) -> Backlog | None:
    due = sum(counts.due_by_topic(library, deck_id=deck_id, day=day).values())
    limit = days.limits(library, settings, day, Done(), deck_id).reviews
    return Backlog(due, limit, -(-due // limit)) if 0 < limit < due else None


def ahead(library: Library, settings: Settings, day: date, deck_id: int | None = None) -> Ahead:
    """What will wait on a later day if nothing is answered until then."""
    due = choosing.backlog(library, deck_id=deck_id, day=day)
    limit = days.limits(library, settings, day, Done(), deck_id).reviews
    return Ahead(due, -(-due // limit) if limit else 0)


def _boxed(minutes: int, request: StudyRequest) -> int:
    return minutes if request.minutes is None else min(minutes, request.minutes)


def order(
    library: Library, settings: Settings, clock: Clock, now: datetime, request: StudyRequest, deck_id: int | None
) -> list[Candidate]:
    """The questions of a request other than of what is due, in the order of asking: topics in turn within the goal."""
    rows = choosing.chosen(
        library,
        request.kind.value,
        deck_id=deck_id,
        day=study_day(clock, now, settings.day_start_hour),
        now=now,
        topic=request.topic,
        tag=request.tag,
        ahead=request.days,
        limit=min(MOST, request.goal or MOST),
    )
    return interleaved(rows)


def topics(library: Library, settings: Settings, clock: Clock, deck_id: int | None = None) -> list[str]:
    """The topics that a round can be narrowed to, in their fixed order."""
    day = study_day(clock, clock.now(), settings.day_start_hour)
    return topic_order(choosing.count_by_topic(library, "cram", deck_id=deck_id, day=day))


def tags(library: Library) -> list[str]:
    """The tags that a round can be narrowed to."""
    return choosing.tags(library)
