"""Rounds of study beyond what is due: which questions match, counted for the choice and ordered for the session."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """A request's `match`, how many match each kind narrowed alike, and the topics that a round can be narrowed to."""

    match: Match
    counts: Mapping[Kind, int]
    topics: tuple[str, ...]


def match(
    library: Library, settings: Settings, clock: Clock, request: StudyRequest, deck_id: int | None = None
) -> Match:
    """What a request would ask now, of one deck or all (None)."""
    return overview(library, settings, clock, request, deck_id).match


def overview(
    library: Library, settings: Settings, clock: Clock, request: StudyRequest, deck_id: int | None = None
) -> Overview:
    """Count what a request would ask now, and what the other kinds would, of one deck or all (None)."""
    now = clock.now()
    day = study_day(clock, now, settings.day_start_hour)
    ids = choosing.tagged(library, request.tag) if request.tag else None
    everything, forgotten = choosing.count_all(library, deck_id=deck_id, day=day, ids=ids)
    there = everything if ids is None else choosing.count_all(library, deck_id=deck_id, day=day)[0]
    found = {Kind.CRAM: everything, Kind.FORGOTTEN: forgotten}
    for kind in (Kind.MISSED, Kind.AHEAD, Kind.FLAGGED):
        found[kind] = choosing.count_by_topic(
            library, kind.value, deck_id=deck_id, day=day, ids=ids, ahead=request.days
        )
    if request.topic is not None:
        found = {kind: {request.topic: by_topic.get(request.topic, 0)} for kind, by_topic in found.items()}
    today = _match_today(library, settings, clock, replace(request, kind=Kind.TODAY), deck_id, ids)
    sums = {Kind.TODAY: today.matching} | {kind: sum(by_topic.values()) for kind, by_topic in found.items()}
    chosen = today
    if request.kind is not Kind.TODAY:
        chosen = _match_other(library, settings, clock, request, deck_id, ids, found[request.kind])
    return Overview(match=chosen, counts=sums, topics=tuple(topic_order(there)))


def _match_other(
    library: Library,
    settings: Settings,
    clock: Clock,
    request: StudyRequest,
    deck_id: int | None,
    ids: Sequence[int] | None,
    found: Mapping[str, int],
) -> Match:
    matching = sum(found.values())
    asked = min(matching, request.goal or MOST)
    if request.goal is not None and asked < matching:  # which of them are asked decides what each topic gives
        rows = [row.topic for row in order(library, settings, clock, clock.now(), request, deck_id, ids)]
        found = {topic: rows.count(topic) for topic in set(rows)}
    return Match(
        matching=matching,
        asked=asked,
        topics=tuple((topic, found[topic]) for topic in topic_order(found) if found[topic]),
        minutes=_minutes(library, settings, clock, request, deck_id, asked),
    )


def _match_today(
    library: Library,
    settings: Settings,
    clock: Clock,
    request: StudyRequest,
    deck_id: int | None,
    ids: Sequence[int] | None,
) -> Match:
    def rows(wanted: StudyRequest) -> days.Work:
        return days.work(library, settings, clock, clock.now(), deck_id=deck_id, request=wanted, tagged=ids)

    work = rows(request)
    whole = work if request.goal is None else rows(replace(request, goal=None))
    found = [row.topic for row in work.order()]
    return Match(
        matching=len(whole.order()),
        asked=len(found),
        topics=tuple((topic, found.count(topic)) for topic in topic_order(set(found))),
        minutes=_minutes(library, settings, clock, request, deck_id, len(found)),
        new=len(work.new),
        backlog=_backlog(library, settings, work.day, deck_id),
    )


def _minutes(
    library: Library, settings: Settings, clock: Clock, request: StudyRequest, deck_id: int | None, count: int
) -> int:
    day = study_day(clock, clock.now(), settings.day_start_hour)
    minutes = minutes_for(count, counts.pace_ms(library, deck_id=deck_id, day=day))
    return minutes if request.minutes is None else min(minutes, request.minutes)


def _backlog(library: Library, settings: Settings, day: date, deck_id: int | None) -> Backlog | None:
    due = sum(counts.due_by_topic(library, deck_id=deck_id, day=day).values())
    limit = days.limits(library, settings, day, Done(), deck_id).reviews
    return Backlog(due, limit, -(-due // limit)) if 0 < limit < due else None


def ahead(library: Library, settings: Settings, day: date, deck_id: int | None = None) -> Ahead:
    """What will wait on a later day if nothing is answered until then."""
    due = choosing.backlog(library, deck_id=deck_id, day=day)
    limit = days.limits(library, settings, day, Done(), deck_id).reviews
    return Ahead(due, -(-due // limit) if limit else 0)


def order(
    library: Library,
    settings: Settings,
    clock: Clock,
    now: datetime,
    request: StudyRequest,
    deck_id: int | None,
    tagged: Sequence[int] | None = None,
) -> list[Candidate]:
    """The questions of a request other than of what is due, in the order of asking: topics in turn within the goal.

    `tagged` are the questions with the request's tag where they are known already.
    """
    if request.tag and tagged is None:
        tagged = choosing.tagged(library, request.tag)
    rows = choosing.chosen(
        library,
        request.kind.value,
        deck_id=deck_id,
        day=study_day(clock, now, settings.day_start_hour),
        now=now,
        topic=request.topic,
        ids=tagged,
        ahead=request.days,
        limit=min(MOST, request.goal or MOST),
    )
    return interleaved(rows)


def tags(library: Library) -> list[str]:
    """The tags that a round can be narrowed to."""
    return choosing.tags(library)
