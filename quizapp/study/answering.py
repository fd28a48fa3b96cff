"""What one answer writes into the log, the same for a study session and a quiz."""

import uuid
from dataclasses import dataclass
from datetime import date, datetime
from random import Random

from quizapp.clock import Clock, study_day, zone_minutes
from quizapp.settings import Settings
from quizapp.store.records import Card, Rating, Review, State
from quizapp.study.schedule import Scheduler, aside_if_leech

LONGEST_ANSWER_MS = 60_000


@dataclass(frozen=True, slots=True)
class Desk:
    """What answers are weighed with; `rng` makes the ids of log rows."""

    scheduler: Scheduler
    settings: Settings
    clock: Clock
    rng: Random

    def day(self, now: datetime) -> date:
        """The learner's local day at `now`."""
        return study_day(self.clock, now, self.settings.day_start_hour)

    def review(
        self,
        card: Card,
        rating: Rating | None,
        now: datetime,
        *,
        spent_ms: int,
        source: str,
        form: str,
        correct: bool | None,
    ) -> Review:
        """The log row of one answer, with the card before and after; a rating of None moves nothing.

        `spent_ms` is capped at a minute: a learner who leaves the room should not slow their pace.
        """
        moved = card
        if rating is not None:
            limit = self.scheduler.pace(card.deck_id).leech_lapses
            moved = aside_if_leech(card, self.scheduler.review(card, rating, now), limit)
        return Review(
            uuid=str(uuid.UUID(int=self.rng.getrandbits(128), version=4)),
            card_id=card.id,
            rating=rating,
            reviewed_at=now,
            zone_minutes=zone_minutes(self.clock, now),
            local_day=self.day(now),
            duration_ms=min(max(0, spent_ms), LONGEST_ANSWER_MS),
            before=card,
            after=moved,
            source=source,
            form=form,
            correct=correct,
        )

    def choice_rating(self, card: Card, now: datetime, *, right: bool) -> Rating | None:
        """What a choice among options means: recognising is weak evidence, so it counts only for a card that is due."""
        if not right:
            return Rating.AGAIN
        return Rating.GOOD if self.is_due(card, now) else None

    def is_due(self, card: Card, now: datetime) -> bool:
        """Whether the card is to be answered by `now`; a new one is not."""
        if card.state is State.REVIEW:
            return card.due_day is not None and card.due_day <= self.day(now)
        return card.due_at is not None and card.due_at <= now
