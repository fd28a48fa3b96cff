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
from quizapp.settings import LONGEST_DAYS, USUAL_WEIGHTS, weights_fit
from quizapp.store.records import Card, Rating, Review, State

if TYPE_CHECKING:
    import fsrs

LEECH_LAPSES = 8
# FSRS spreads an interval by one day and these shares of its length beyond each start, in days.
_SPREAD = ((2.5, 7.0, 0.15), (7.0, 20.0, 0.10), (20.0, float("inf"), 0.05))
_DAYS_A_MONTH = 30.4375
_DAYS_A_YEAR = 365.25


@dataclass(frozen=True, slots=True)
class Interval:
    """How long until a question is asked again, and how a button says it ("10 minutes", "16 days", "1.1 months")."""

    length: timedelta
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """How a deck's cards are learnt and spaced beside what is to be recalled of them."""

    learning: tuple[timedelta, ...] = (timedelta(minutes=1), timedelta(minutes=10))
    relearning: tuple[timedelta, ...] = (timedelta(minutes=10),)
    longest_days: int = LONGEST_DAYS
    fuzz: bool = True
    leech_lapses: int = LEECH_LAPSES  # 0: nothing is set aside


USUAL_PACE = Pace()


class Scheduler:
    """FSRS-6 at a desired retention, with days that begin at one local hour.

    Args:
        clock: asked only what a moment is called locally, never what time it is.
        desired_retention: the share to be recalled when due, 0.70-0.97.
        day_start_hour: the local hour, 0-23, at which the learner's day begins.
        weights: the 21 numbers of the algorithm.
        by_deck: the desired retention of decks that have one of their own, by id.
        pace: steps, longest interval, spreading and leeches.
        paces: those of decks that have some of their own, by id.

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
        pace: Pace = USUAL_PACE,
        paces: Mapping[int, Pace] = MappingProxyType({}),
    ) -> None:
        if not weights_fit(weights):
            raise ValueError(f"FSRS-6 has {len(USUAL_WEIGHTS)} weights within limits, not {weights}")
        self._clock = clock
        self.desired_retention = desired_retention
        self.day_start_hour = day_start_hour
        self.weights = tuple(weights)
        self._by_deck = dict(by_deck)
        self._pace, self._paces = pace, dict(paces)
        self._engines: dict[tuple[float, Pace], fsrs.Scheduler] = {}
        self._without_steps: dict[bool, Scheduler] = {}

    def retention(self, deck_id: int) -> float:
        """The desired retention of a deck's cards."""
        return self._by_deck.get(deck_id, self.desired_retention)

    def pace(self, deck_id: int) -> Pace:
        """How a deck's cards are learnt and spaced."""
        return self._paces.get(deck_id, self._pace)

    def without_steps(self, *, other_fuzz: bool = False) -> Scheduler:
        """The same with every answer setting a day, for a replay; with `other_fuzz`, spread where this one is not."""
        found = self._without_steps.get(other_fuzz)
        if found is None:
            usual = _at_once(self._pace, other_fuzz=other_fuzz)
            by_deck = {deck: _at_once(pace, other_fuzz=other_fuzz) for deck, pace in self._paces.items()}
            found = self._without_steps[other_fuzz] = Scheduler(
                self._clock, self.desired_retention, self.day_start_hour, self.weights, self._by_deck, usual, by_deck
            )
        return found

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
        days = self._spread(card, (memory.due - now).days)
        today = study_day(self._clock, now, self.day_start_hour) if day is None else day
        return replace(after, due_day=today + timedelta(days=days))

    def preview(self, card: Card, now: datetime) -> dict[Rating, Interval]:
        """For each rating the interval that pressing it at `now` will set, no more and no less."""
        return {rating: self._interval(self.review(card, rating, now), now) for rating in Rating}

    def retrievability(self, card: Card, now: datetime) -> float:
        """The chance, 0-1, that the card is recalled at `now`; 0 for one never answered."""
        return float(self._engine(card).get_card_retrievability(_to_fsrs(card, now), now))

    def elapsed_at(self, recall: float) -> float:
        """After how many stabilities the chance of recall has fallen to `recall` (0-1, not 0)."""
        decay = -self.weights[-1]
        factor = float(0.9 ** (1 / decay)) - 1
        return (float(recall ** (1 / decay)) - 1) / factor

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

    def _spread(self, card: Card, days: int) -> int:
        pace = self.pace(card.deck_id)
        return spread(days, _seeded(card), pace.longest_days) if pace.fuzz else days

    def _engine(self, card: Card) -> fsrs.Scheduler:
        key = (self.retention(card.deck_id), self.pace(card.deck_id))
        found = self._engines.get(key)
        if found is None:
            found = self._engines[key] = engine(key[0], self.weights, key[1])
        return found


def _at_once(pace: Pace, *, other_fuzz: bool) -> Pace:
    return replace(pace, learning=(), relearning=(), fuzz=pace.fuzz is not other_fuzz)


def engine(
    desired_retention: float, weights: Sequence[float] = USUAL_WEIGHTS, pace: Pace = USUAL_PACE
) -> fsrs.Scheduler:
    """The algorithm itself with our steps, which spreads nothing."""
    import fsrs

    return fsrs.Scheduler(
        parameters=weights,
        desired_retention=desired_retention,
        learning_steps=pace.learning,
        relearning_steps=pace.relearning,
        maximum_interval=pace.longest_days,
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


def spread(days: int, rng: Random, longest: int = LONGEST_DAYS) -> int:
    """An interval in days, moved a little either way so that cards learnt together do not stay together.

    The same draw moves longer intervals to no earlier a day, so the order of the four ratings is kept.
    """
    draw = rng.random()
    if days < _SPREAD[0][0]:
        return days
    reach = 1.0 + sum(share * max(min(days, end) - start, 0.0) for start, end, share in _SPREAD)
    first = max(2, round(days - reach))
    last = min(round(days + reach), longest)
    return first + int(draw * (last - first + 1))


def days_for_stability(retention: float, weights: Sequence[float] = USUAL_WEIGHTS) -> float:
    """How many days pass, for each day of stability, until recall falls to a desired retention (0-1)."""
    power = -1 / weights[20]
    return float((retention**power - 1) / (0.9**power - 1))


def is_leech(before: Card, after: Card, limit: int = LEECH_LAPSES) -> bool:
    """Whether this answer made the card one that keeps slipping: at so many lapses, then each time half as many come.

    A limit of 0 makes none.
    """
    beyond = after.lapses - limit
    return limit > 0 and after.lapses > before.lapses and beyond >= 0 and beyond % -(-limit // 2) == 0


def aside_if_leech(before: Card, after: Card, limit: int = LEECH_LAPSES) -> Card:
    """The card after an answer, suspended where the answer made it a leech."""
    return replace(after, suspended=True) if is_leech(before, after, limit) else after


def set_aside(review: Review) -> bool:
    """Whether an answer set its card aside, which only one that makes a leech does."""
    return review.after.suspended and not review.before.suspended


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
