"""A card made again from its log: what its reviews lead to under any scheduler."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from typing import Protocol

from quizapp.store.records import Card, Rating, State
from quizapp.study.schedule import Scheduler


class Answered(Protocol):
    """The part of an answer that a replay reads: a whole `Review`, or the store's small `Past`."""

    @property
    def rating(self) -> Rating | None: ...  # noqa: D102
    @property
    def reviewed_at(self) -> datetime: ...  # noqa: D102
    @property
    def local_day(self) -> date: ...  # noqa: D102
    @property
    def before(self) -> Card | None: ...  # noqa: D102
    @property
    def state_before(self) -> State: ...  # noqa: D102


def replayed(card: Card, reviews: Iterable[Answered], scheduler: Scheduler) -> Card:
    """The card with the memory that its reviews give it under `scheduler`; what no review sets is kept as it is.

    Each review stands on the local day that was logged, and the spread of its due day has the seed it had then, so the
    scheduler that wrote the log gives back what was saved. Where a card stood in its learning steps is read from the
    log as well, and a day that differs by the spread alone is kept: steps and spreading changed since then move
    nothing that was answered before.

    Args:
        card: the card as it stands now.
        reviews: those that count, oldest first; those that were logged only move nothing.
        scheduler: any desired retention and any weights.
    """
    memory: Card | None = None
    ahead = scheduler.without_steps()
    last: tuple[Card, Rating, datetime, date] | None = None
    for review in reviews:
        if review.rating is None:
            continue
        # A card that was reset begins again; one that came with a memory goes on from it.
        start = review.before
        if start is not None and (memory is None or start.state is State.NEW):
            memory = replace(start, deck_id=card.deck_id)
        elif memory is not None:
            stepping = review.state_before in (State.LEARNING, State.RELEARNING)
            memory = replace(memory, state=review.state_before, step=0 if stepping else None)
        if memory is None:
            raise ValueError(f"the log of card {card.id} does not say how it begins")
        last = (memory, review.rating, review.reviewed_at, review.local_day)
        memory = ahead.review(*last)
    if memory is None or last is None or card.state is State.NEW:
        return card
    in_review = card.state is State.REVIEW
    due_day = memory.due_day if in_review else None
    if due_day != card.due_day and in_review:
        other = scheduler.without_steps(other_fuzz=True).review(*last).due_day
        due_day = card.due_day if card.due_day == other else due_day
    return replace(
        card,
        stability=memory.stability,
        difficulty=memory.difficulty,
        due_day=due_day,
        last_review=memory.last_review,
        reviews=memory.reviews,
        lapses=memory.lapses,
    )
