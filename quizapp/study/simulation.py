"""A deck studied ahead of time: what a desired retention costs a day, and how much is known on a later day.

Each card is followed by itself through the algorithm, with chance for whether it is recalled; of many cards a sample is
followed and counted up. A day's limit of reviews is not applied: what is told is what the schedule asks for.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from typing import TYPE_CHECKING, TypeVar

from quizapp.settings import USUAL_WEIGHTS
from quizapp.store.records import Rating
from quizapp.store.snapshot import Memory, Snapshot
from quizapp.study.schedule import USUAL_PACE, Pace, engine, spread

if TYPE_CHECKING:
    import fsrs

Row = TypeVar("Row")
_FOLLOWED = 300  # learnt cards, and as many new ones
_USUAL_FIRST = {Rating.AGAIN: 20, Rating.HARD: 10, Rating.GOOD: 60, Rating.EASY: 10}
_USUAL_LATER = {Rating.HARD: 10, Rating.GOOD: 80, Rating.EASY: 10}
_ENOUGH = 50  # ratings before the learner's own habits take the place of the usual ones
_USUAL_PACE_MS = 24_000
_STEPS = 20  # answers that learning a card on one day takes at most


@dataclass(frozen=True, slots=True)
class Ahead:
    """A number of days studied at one desired retention: means a day, and the share known at their end.

    `known` is the mean chance of recall over all questions on the last day; those never asked count as 0.
    """

    retention: float
    reviews: float
    minutes: float
    known: float


@dataclass(frozen=True, slots=True)
class Course:
    """What is simulated: a deck as it stands at `now`, so many days, so many new questions a day, and its own pace."""

    deck: Snapshot
    now: datetime
    days: int
    new_per_day: int
    weights: Sequence[float] = USUAL_WEIGHTS
    pace: Pace = USUAL_PACE

    @property
    def introduced(self) -> int:
        """How many of the new questions are asked within the days."""
        return min(self.deck.new, self.new_per_day * self.days)


def simulate(course: Course, retention: float, seed: int = 0) -> Ahead:
    """The course at a desired retention (0.70-0.97); the same seed gives the same numbers."""
    run = _Run(course, engine(retention, course.weights, course.pace))
    deck = course.deck
    learnt = _sample(sorted(deck.learnt, key=lambda memory: memory.stability), _FOLLOWED)
    fresh = _sample(range(course.introduced), _FOLLOWED)
    run.weight = len(deck.learnt) / len(learnt) if learnt else 0.0
    for number, memory in enumerate(learnt):
        run.follow(memory, Random(f"{seed}:learnt:{number}"))
    run.weight = course.introduced / len(fresh) if fresh else 0.0
    for number, place in enumerate(fresh):
        run.introduce(place // max(1, course.new_per_day), Random(f"{seed}:new:{number}"))
    everything = len(deck.learnt) + deck.new
    days = max(1, course.days)
    return Ahead(
        retention=retention,
        reviews=run.reviews / days,
        minutes=run.answers * (deck.pace_ms or _USUAL_PACE_MS) / 60_000 / days,
        known=run.known / everything if everything else 0.0,
    )


def _sample(rows: Sequence[Row], most: int) -> list[Row]:
    """So many, evenly from the first to the last; each of a few several times, so that chance evens out."""
    if len(rows) <= most:
        return [row for row in rows for _time in range(most // len(rows))]
    return [rows[place * len(rows) // most] for place in range(most)]


class _Run:
    """One simulation under way; each card counts `weight` times."""

    def __init__(self, course: Course, model: "fsrs.Scheduler") -> None:
        self._course = course
        self._model = model
        self._first = _habits(course.deck.first, _USUAL_FIRST, tuple(Rating))
        self._later = _habits(course.deck.later, _USUAL_LATER, (Rating.HARD, Rating.GOOD, Rating.EASY))
        self.weight = 1.0
        self.reviews = self.answers = self.known = 0.0

    def follow(self, memory: Memory, rng: Random) -> None:
        import fsrs

        card = fsrs.Card(
            card_id=1,
            state=fsrs.State.Review,
            step=None,
            stability=memory.stability,
            difficulty=memory.difficulty,
            due=self._course.now,
            last_review=memory.last_review,
        )
        self._study(card, max(0, memory.due_in), rng)

    def introduce(self, day: int, rng: Random) -> None:
        import fsrs

        now = self._at(day)
        rating = rng.choices(*self._first)[0]
        card = self._learn(fsrs.Card(card_id=1, due=now), rating, now)
        self._study(card, day + self._interval(card, now, rng), rng)

    def _study(self, card: "fsrs.Card", day: int, rng: Random) -> None:
        """Follow a card from the day on which it is due to the end of the course."""
        while day < self._course.days:
            now = self._at(day)
            recalled = rng.random() < self._model.get_card_retrievability(card, now)
            rating = rng.choices(*self._later)[0] if recalled else Rating.AGAIN
            self.reviews += self.weight
            card = self._learn(card, rating, now)
            day += self._interval(card, now, rng)
        self.known += self.weight * self._model.get_card_retrievability(card, self._at(self._course.days))

    def _learn(self, card: "fsrs.Card", rating: Rating, now: datetime) -> "fsrs.Card":
        """Answer, and go through the steps, all shorter than a day, with Good until the card is in Review."""
        import fsrs

        for _step in range(_STEPS):
            card, _log = self._model.review_card(card, fsrs.Rating(rating), now)
            self.answers += self.weight
            if card.state is fsrs.State.Review:
                return card
            rating = Rating.GOOD
        return card

    def _interval(self, card: "fsrs.Card", now: datetime, rng: Random) -> int:
        days, pace = (card.due - now).days, self._course.pace
        return max(1, spread(days, rng, pace.longest_days) if pace.fuzz else days)

    def _at(self, day: int) -> datetime:
        return self._course.now + timedelta(days=day)


def _habits(
    own: dict[Rating, int], usual: dict[Rating, int], ratings: Sequence[Rating]
) -> tuple[Sequence[Rating], list[int]]:
    """Ratings with their weights: the learner's own where there are enough, else the usual ones."""
    counts = [own.get(rating, 0) for rating in ratings]
    return ratings, counts if sum(counts) >= _ENOUGH else [usual[rating] for rating in ratings]


GRID = tuple(share / 100 for share in range(70, 98, 3))


def curve(course: Course, told: Callable[[int, int], object] = lambda *_told: None) -> tuple[Ahead, ...]:
    """The course at each desired retention of the grid, from 0.70 to 0.97."""
    found = []
    for place, share in enumerate(GRID):
        told(place, len(GRID))
        found.append(simulate(course, share))
    return tuple(found)


def between(curve: Sequence[Ahead], retention: float) -> Ahead:
    """A point of a curve at any desired retention: a smooth line through its points that overshoots none of them."""
    share = min(max(retention, curve[0].retention), curve[-1].retention)
    at = max(1, next(place for place, point in enumerate(curve) if point.retention >= share)) if curve[1:] else 0
    xs = [point.retention for point in curve]

    def smooth(name: str) -> float:
        ys = [float(getattr(point, name)) for point in curve]
        return ys[0] if at == 0 else _cubic(xs, ys, at, share)

    return Ahead(share, smooth("reviews"), smooth("minutes"), smooth("known"))


def _cubic(xs: Sequence[float], ys: Sequence[float], at: int, x: float) -> float:
    """Hermite's cubic between the points `at - 1` and `at`, monotone where they are (Fritsch and Carlson)."""
    width = xs[at] - xs[at - 1]
    part = (x - xs[at - 1]) / width
    first, last = (width * _slope(xs, ys, each) for each in (at - 1, at))
    rise = ys[at] - ys[at - 1]
    return ys[at - 1] + part * (first + part * (3 * rise - 2 * first - last + part * (first + last - 2 * rise)))


def _slope(xs: Sequence[float], ys: Sequence[float], at: int) -> float:
    """The slope at a point: the harmonic mean of those beside it, 0 at a turn; at an end that of its one side."""
    sides = [(ys[b] - ys[a]) / (xs[b] - xs[a]) for a, b in ((at - 1, at), (at, at + 1)) if a >= 0 and b < len(xs)]
    if len(sides) == 1:
        return sides[0]
    before, after = sides
    return 2 * before * after / (before + after) if before * after > 0 else 0.0
