"""When a question comes back: FSRS-6 behind a function from values to values, with due days of our own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from random import Random
from types import MappingProxyType
from typing import TYPE_CHECKING

from quizapp.clock import Clock, study_day
from quizapp.i18n import _, ngettext
from quizapp.settings import USUAL_WEIGHTS, weights_fit
from quizapp.store.records import Card, Rating, State

if TYPE_CHECKING:
    import fsrs

LEARNING_STEPS = (timedelta(minutes=1), timedelta(minutes=10))
RELEARNING_STEPS = (timedelta(minutes=10),)
LONGEST_DAYS = 36_500
LEECH_LAPSES = 8
LEECH_AGAIN_EVERY = 4
# FSRS spreads an interval by one day and these shares of its length beyond each start, in days.
_SPREAD = ((2.5, 7.0, 0.15), (7.0, 20.0, 0.10), (20.0, float("inf"), 0.05))
_DAYS_A_MONTH = 30.4375
_DAYS_A_YEAR = 365.25


@dataclass(frozen=True, slots=True)
class Interval:
    """How long until a question is asked again, and how a button says it ("10 minutes", "16 days", "1.1 months")."""

    length: timedelta
    words: str


class Scheduler:
    """FSRS-6 at a desired retention, with days that begin at one local hour.

    Args:
        clock: asked only what a moment is called locally, never what time it is.
        desired_retention: the share to be recalled when due, 0.70-0.97.
        day_start_hour: the local hour, 0-23, at which the learner's day begins.
        weights: the 21 numbers of the algorithm.
        by_deck: the desired retention of decks that have one of their own, by id.

    Raises:
        ValueError: the weights are not 21 numbers within the algorithm's limits.
    """

    def __init__(
        self,
        clock: Clock,
        desired_retention: float = 0.90,
        day_start_hour: int = 4,
        weights: Sequence[float] = USUAL_WEIGHTS,
        by_deck: Mapping[int, float] = MappingProxyType({}),
    ) -> None:
        if not weights_fit(weights):
            raise ValueError(f"FSRS-6 has {len(USUAL_WEIGHTS)} weights within limits, not {weights}")
        self._clock = clock
        self.desired_retention = desired_retention
        self.day_start_hour = day_start_hour
        self.weights = tuple(weights)
        self._by_deck = dict(by_deck)
        self._engines: dict[float, fsrs.Scheduler] = {}

    def retention(self, deck_id: int) -> float:
        """The desired retention of a deck's cards."""
        return self._by_deck.get(deck_id, self.desired_retention)

    def review(self, card: Card, rating: Rating, now: datetime, day: date | None = None) -> Card:
        """The card as it is after being answered with `rating` at `now` (aware, UTC); nothing is written.

        `day` is the learner's local day at `now` where the log knows it; without one the clock is asked.
        """
        import fsrs

        memory, _log = self._engine(card).review_card(_to_fsrs(card, now), fsrs.Rating(rating), now)
        state = State(memory.state)
        lapsed = card.state is State.REVIEW and rating is Rating.AGAIN
        after = replace(
            card,
            state=state,
            step=memory.step,
            stability=memory.stability,
            difficulty=memory.difficulty,
            due_at=None,
            due_day=None,
            last_review=now,
            reviews=card.reviews + 1,
            lapses=card.lapses + lapsed,
            earlier_answer="",
        )
        if state is not State.REVIEW:
            return replace(after, due_at=memory.due)
        days = spread((memory.due - now).days, _seeded(card))
        today = study_day(self._clock, now, self.day_start_hour) if day is None else day
        return replace(after, due_day=today + timedelta(days=days))

    def preview(self, card: Card, now: datetime) -> dict[Rating, Interval]:
        """For each rating the interval that pressing it at `now` will set, no more and no less."""
        return {rating: self._interval(self.review(card, rating, now), now) for rating in Rating}

    def retrievability(self, card: Card, now: datetime) -> float:
        """The chance, 0-1, that the card is recalled at `now`; 0 for one never answered."""
        return float(self._engine(card).get_card_retrievability(_to_fsrs(card, now), now))

    def recall_after(self, card: Card, days: float) -> float:
        """The chance, 0-1, so many days after its last answer, parts of a day included; 0 for one never answered.

        py-fsrs counts whole days alone: on those the two agree, and between them a curve through this one is smooth.
        """
        if card.stability is None:
            return 0.0
        decay = -self.weights[-1]
        factor = float(0.9 ** (1 / decay)) - 1
        return float((1 + factor * max(0.0, days) / card.stability) ** decay)

    def _interval(self, after: Card, now: datetime) -> Interval:
        if after.due_day is not None:
            length = after.due_day - study_day(self._clock, now, self.day_start_hour)
        else:
            length = (after.due_at or now) - now
        return Interval(length, worded(length))

    def _engine(self, card: Card) -> fsrs.Scheduler:
        retention = self.retention(card.deck_id)
        found = self._engines.get(retention)
        if found is None:
            found = self._engines[retention] = engine(retention, self.weights)
        return found


def engine(desired_retention: float, weights: Sequence[float] = USUAL_WEIGHTS) -> fsrs.Scheduler:
    """The algorithm itself with our steps, which spreads nothing."""
    import fsrs

    return fsrs.Scheduler(
        parameters=weights,
        desired_retention=desired_retention,
        learning_steps=LEARNING_STEPS,
        relearning_steps=RELEARNING_STEPS,
        maximum_interval=LONGEST_DAYS,
        enable_fuzzing=False,  # it draws from the global generator; see spread()
    )


def load_algorithm() -> None:
    """Import the algorithm ahead of the first answer; it takes some 50 ms."""
    import fsrs  # noqa: F401


def _to_fsrs(card: Card, now: datetime) -> fsrs.Card:
    import fsrs

    learning = card.state in (State.NEW, State.LEARNING)
    return fsrs.Card(
        card_id=card.id,  # without one, fsrs makes it from the clock and sleeps
        state=fsrs.State.Learning if learning else fsrs.State(card.state),
        step=card.step,
        stability=card.stability,
        difficulty=card.difficulty,
        due=card.due_at or now,
        last_review=card.last_review,
    )


def _seeded(card: Card) -> Random:
    return Random(f"{card.id}:{card.reviews}")


def spread(days: int, rng: Random) -> int:
    """An interval in days, moved a little either way so that cards learnt together do not stay together.

    The same draw moves longer intervals to no earlier a day, so the order of the four ratings is kept.
    """
    draw = rng.random()
    if days < _SPREAD[0][0]:
        return days
    reach = 1.0 + sum(share * max(min(days, end) - start, 0.0) for start, end, share in _SPREAD)
    first = max(2, round(days - reach))
    last = min(round(days + reach), LONGEST_DAYS)
    return first + int(draw * (last - first + 1))


def days_for_stability(retention: float, weights: Sequence[float] = USUAL_WEIGHTS) -> float:
    """How many days pass, for each day of stability, until recall falls to a desired retention (0-1)."""
    power = -1 / weights[20]
    return float((retention**power - 1) / (0.9**power - 1))


def is_leech(before: Card, after: Card) -> bool:
    """Whether this answer made the card one that keeps slipping: at 8 lapses, then at every fourth."""
    beyond = after.lapses - LEECH_LAPSES
    return after.lapses > before.lapses and beyond >= 0 and beyond % LEECH_AGAIN_EVERY == 0


def aside_if_leech(before: Card, after: Card) -> Card:
    """The card after an answer, suspended where the answer made it a leech."""
    return replace(after, suspended=True) if is_leech(before, after) else after


def worded(length: timedelta) -> str:
    """An interval as a button says it, in the largest unit that keeps it readable."""
    minutes = max(1, round(length.total_seconds() / 60))
    days = length.total_seconds() / 86_400
    if minutes < 60:  # noqa: PLR2004  minutes in an hour
        return ngettext("{count} minute", "{count} minutes", minutes).format(count=minutes)
    if days < 1:
        hours = round(minutes / 60)
        return ngettext("{count} hour", "{count} hours", hours).format(count=hours)
    if days < _DAYS_A_MONTH:
        return ngettext("{count} day", "{count} days", round(days)).format(count=round(days))
    if days < _DAYS_A_YEAR:
        return _tenths(days / _DAYS_A_MONTH, _("{count} month"), _("{count} months"))
    return _tenths(days / _DAYS_A_YEAR, _("{count} year"), _("{count} years"))


def _tenths(value: float, one: str, many: str) -> str:
    shown = f"{value:.1f}".removesuffix(".0")
    return (one if shown == "1" else many).format(count=shown)
