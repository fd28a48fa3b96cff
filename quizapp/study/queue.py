"""What is asked today and in which order: pure functions over small rows, no clock, no file."""

from collections import defaultdict, deque
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Protocol, TypeVar

from quizapp.questions.question import Topic
from quizapp.store.records import State


class Row(Protocol):
    """The part of a card that decides when it is asked; both a `Card` and the store's small rows have it."""

    @property
    def id(self) -> int: ...  # noqa: D102
    @property
    def state(self) -> State: ...  # noqa: D102
    @property
    def topic(self) -> str: ...  # noqa: D102
    @property
    def fact(self) -> str: ...  # noqa: D102
    @property
    def due_at(self) -> datetime | None: ...  # noqa: D102
    @property
    def due_day(self) -> date | None: ...  # noqa: D102
    @property
    def last_review(self) -> datetime | None: ...  # noqa: D102


DayOf = Callable[[datetime], date]
AnyRow = TypeVar("AnyRow", bound=Row)

_TOPIC_ORDER = {topic.value: place for place, topic in enumerate(Topic)}


@dataclass(frozen=True, slots=True)
class Limits:
    """How many new questions and reviews are still allowed today."""

    new: int
    reviews: int


def topic_order(topics: Iterable[str]) -> list[str]:
    """Topics as they are listed everywhere: the seven in their fixed order, then the learner's own by name."""
    return sorted(topics, key=lambda topic: (_TOPIC_ORDER.get(topic, len(_TOPIC_ORDER)), topic))


def urgency(row: Row, today: date, day_of: DayOf) -> float:
    """Time since the last review in intervals: 1.0 when just due, 2.0 when waiting twice as long as planned."""
    if row.due_day is None or row.last_review is None:
        return 1.0
    last = day_of(row.last_review)
    return (today - last).days / max(1, (row.due_day - last).days)


def by_urgency(rows: Iterable[AnyRow], today: date, day_of: DayOf) -> list[AnyRow]:
    """The rows, most overdue for their interval first."""
    return sorted(rows, key=lambda row: (-urgency(row, today, day_of), row.id))


def interleaved(rows: Sequence[AnyRow]) -> list[AnyRow]:
    """The same rows with no topic twice running where that is possible; otherwise as near their order as can be."""
    waiting: dict[str, deque[tuple[int, AnyRow]]] = defaultdict(deque)
    for place, row in enumerate(rows):
        waiting[row.topic].append((place, row))
    mixed: list[AnyRow] = []
    last = ""
    for left in range(len(rows), 0, -1):
        # A topic that fills half of what is left must come now, or it will follow itself at the end.
        crowd = max(waiting, key=lambda topic: len(waiting[topic]))
        others = [topic for topic in waiting if topic != last]
        if crowd != last and 2 * len(waiting[crowd]) > left:
            chosen = crowd
        else:
            chosen = min(others or [last], key=lambda topic: waiting[topic][0][0])
        mixed.append(waiting[chosen].popleft()[1])
        if not waiting[chosen]:
            del waiting[chosen]
        last = chosen
    return mixed


def by_turns(rows: Iterable[AnyRow]) -> list[AnyRow]:
    """One of each topic in turn, topics in their fixed order and each topic's rows in the order given."""
    topics: dict[str, list[AnyRow]] = defaultdict(list)
    for row in rows:
        topics[row.topic].append(row)
    order = topic_order(topics)
    rounds = max((len(found) for found in topics.values()), default=0)
    return [topics[topic][turn] for turn in range(rounds) for topic in order if turn < len(topics[topic])]


def turns(found: Mapping[str, int], wanted: int) -> dict[str, int]:
    """How many rows of each topic `by_turns` may need to give the first `wanted`."""
    rounds, total = 0, min(wanted, sum(found.values()))
    while sum(min(count, rounds) for count in found.values()) < total:
        rounds += 1
    return {topic: min(count, rounds) for topic, count in found.items()}


def mixed_in(reviews: Sequence[AnyRow], new: Sequence[AnyRow]) -> list[AnyRow]:
    """Reviews and new questions, each in its own order, the fewer spread evenly among the more."""
    placed = [
        ((place + 0.5) / len(rows), kind, row)
        for kind, rows in enumerate((reviews, new))
        for place, row in enumerate(rows)
    ]
    return [row for _place, _kind, row in sorted(placed, key=lambda item: item[:2])]


def one_of_each_fact(rows: Iterable[AnyRow], taken: Collection[str] = ()) -> list[AnyRow]:
    """The first row of each fact that is not in `taken`; rows without a fact stand for themselves."""
    seen = set(taken)
    kept: list[AnyRow] = []
    for row in rows:
        if row.fact and row.fact in seen:
            continue
        seen.add(row.fact)
        kept.append(row)
    return kept


def chosen(
    reviews: Sequence[AnyRow],
    new: Sequence[AnyRow],
    *,
    today: date,
    day_of: DayOf,
    limits: Limits,
    taken: Collection[str] | None = (),
    goal: int | None = None,
) -> tuple[list[AnyRow], list[AnyRow]]:
    """Today's reviews, most urgent first, and today's new questions, topics in turn; learning steps left out.

    Args:
        reviews: what is due today or was due before.
        new: what was never answered, in the order of introduction.
        today: the learner's day.
        day_of: the learner's day at a moment.
        limits: what is left of the day's limits.
        taken: facts already asked today or in learning; None where questions of one fact may meet on one day.
        goal: at most so many questions, the most urgent ones first.
    """
    urgent = by_urgency(reviews, today, day_of)
    fresh = by_turns(new)
    if taken is not None:
        urgent = one_of_each_fact(urgent, taken)
        fresh = one_of_each_fact(fresh, {*taken, *(row.fact for row in urgent if row.fact)})
    backlog = len(urgent) > limits.reviews
    urgent = urgent[: max(0, limits.reviews)]
    fresh = [] if backlog else fresh[: max(0, limits.new)]
    if goal is not None:
        urgent = urgent[:goal]
        fresh = fresh[: goal - len(urgent)]
    return urgent, fresh


def ordered(reviews: Sequence[AnyRow], new: Sequence[AnyRow]) -> list[AnyRow]:
    """What was chosen, in the order of asking: topics interleaved, new questions mixed in evenly."""
    return mixed_in(interleaved(reviews), new)


def next_learning(rows: Iterable[AnyRow], now: datetime, ahead: timedelta = timedelta(0)) -> AnyRow | None:
    """The card in a learning step that is due first, if it is due by `now` plus `ahead`."""
    due = [(row.due_at, row.id, row) for row in rows if row.due_at is not None and row.due_at <= now + ahead]
    return min(due, key=lambda item: item[:2])[2] if due else None
