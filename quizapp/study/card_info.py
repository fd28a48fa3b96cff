"""What is known of one card: how its memory stands, what was answered, and how recall went and will go."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import NamedTuple

from quizapp.store import cards
from quizapp.store.library import Library
from quizapp.store.records import Card, Rating, Review, State
from quizapp.study.quiz.health import ItemFigures, figures_of
from quizapp.study.schedule import Scheduler, worded

MOST_POINTS = 60  # of a stretch of the curve, however long it is
_LEAST_POINTS = 24  # of one of a day or more: fewer show corners
_A_DAY = timedelta(days=1)


class Point(NamedTuple):
    """The chance of recall (0-1) at a moment (UTC)."""

    at: datetime
    recall: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One line of a card's history; `interval` says how long it set ("16 days"), "" where it moved nothing."""

    day: date
    rating: Rating | None
    form: str
    source: str
    correct: bool | None
    seconds: float
    interval: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CardInfo:
    """A card at one moment: `answers` latest first, `curve` one stretch for each answer, oldest first.

    A stretch begins with its answer; the last one goes on to the moment `due` where that is to come. `recall` (0-1) is
    None for a card that has no memory yet, `target` the share at which it is asked again. `quizzes` has its figures in
    quizzes, None where it was in none.
    """

    card: Card
    now: datetime
    today: date
    target: float
    recall: float | None
    due: datetime | None
    answers: tuple[Answer, ...]
    curve: tuple[tuple[Point, ...], ...]
    quizzes: ItemFigures | None = None


def card_info(library: Library, scheduler: Scheduler, card: Card, *, now: datetime, today: date) -> CardInfo:
    """All that is known of a card at `now` (UTC), on the learner's local day `today`."""
    reviews = cards.reviews_of(library, card.id)
    memory = _of_this_memory(card, reviews)
    due = _due(card, memory)
    known = card.stability is not None
    return CardInfo(
        card=card,
        now=now,
        today=today,
        target=scheduler.retention(card.deck_id),
        recall=scheduler.retrievability(card, now) if known else None,
        due=due,
        answers=tuple(_answer(review) for review in reversed(reviews)),
        curve=curve(memory, scheduler, max(now, due or now)),
        quizzes=figures_of(library, card.id),
    )


def curve(reviews: Sequence[Review], scheduler: Scheduler, until: datetime) -> tuple[tuple[Point, ...], ...]:
    """How recall falls after each of the `reviews` (rated, oldest first), the last one followed to `until`."""
    ends = [*(review.reviewed_at for review in reviews[1:]), until]
    return tuple(
        tuple(_stretch(review.after, review.reviewed_at, end, scheduler))
        for review, end in zip(reviews, ends, strict=False)
    )


def _stretch(card: Card, start: datetime, end: datetime, scheduler: Scheduler) -> Iterable[Point]:
    length = max(end - start, timedelta())
    steps = min(MOST_POINTS, max(_LEAST_POINTS if length >= _A_DAY else 1, math.ceil(length / _A_DAY)))
    for step in range(steps + 1):
        passed = length * (step / steps)
        yield Point(start + passed, scheduler.recall_after(card, passed / _A_DAY))


def _of_this_memory(card: Card, reviews: Iterable[Review]) -> list[Review]:
    """The rated reviews since the card was last new: before that another answer was learnt, or none."""
    found: list[Review] = []
    for review in reviews:
        if review.rating is None:
            continue
        if review.before.state is State.NEW:
            found.clear()
        found.append(review)
    return [] if card.state is State.NEW else found


def _due(card: Card, reviews: Sequence[Review]) -> datetime | None:
    if card.due_day is None or not reviews:
        return card.due_at
    return reviews[-1].reviewed_at + (card.due_day - reviews[-1].local_day)


def _answer(review: Review) -> Answer:
    after = review.after
    length = None
    if review.rating is not None and after.due_day is not None:
        length = after.due_day - review.local_day
    elif review.rating is not None and after.due_at is not None:
        length = after.due_at - review.reviewed_at
    return Answer(
        day=review.local_day,
        rating=review.rating,
        form=review.form,
        source=review.source,
        correct=review.correct,
        seconds=review.duration_ms / 1000,
        interval="" if length is None else worded(length),
    )
