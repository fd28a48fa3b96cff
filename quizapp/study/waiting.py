"""The cards of one sitting: which still wait, and which of them comes next."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from quizapp.clock import Clock, study_day
from quizapp.settings import Settings
from quizapp.store import cards
from quizapp.store.library import Library
from quizapp.store.records import Candidate, Rating, Review, State
from quizapp.study import custom
from quizapp.study import day as days
from quizapp.study.breaks import on_break
from quizapp.study.queue import next_learning
from quizapp.study.request import StudyRequest
from quizapp.study.view import Left


class Waiting:
    """The rows of a sitting by card, in the order of asking; `answers` are those given in it, kept up by its session.

    `order` gives the place of each of its cards, `rows` those that wait; `ids` is the order of a sitting that goes on.
    """

    def __init__(
        self,
        library: Library,
        settings: Settings,
        clock: Clock,
        request: StudyRequest,
        deck_id: int | None,
        answers: Sequence[Review],
        ids: Sequence[int] | None = None,
    ) -> None:
        self._library, self.settings, self._clock = library, settings, clock
        self._request, self._deck_id, self._answers = request, deck_id, answers
        self._ids = ids
        self.day = self.today()
        self.order: dict[int, int] = {}
        self._places: list[int] = []  # the same cards as a list
        self._begun = 0  # no card before this place waits for its turn
        self.rows: dict[int, Candidate] = {}
        self._steps: dict[int, Candidate] = {}  # those of them in a learning step
        self._states: Counter[State] = Counter()  # how many of them are in each state
        self._resting = False  # on a break, which nothing new is asked on
        self.begin()

    def today(self) -> date:
        """The learner's local day now."""
        return study_day(self._clock, self._clock.now(), self.settings.day_start_hour)

    def begin(self) -> None:
        """Read the cards anew: those asked for, or the work of the day that it is now."""
        now = self._clock.now()
        self.day = self.today()
        self._resting = self._rests()
        found = self._found(now)
        # What was chosen for a purpose stays, though an answer changes what matches; the day's work is read anew.
        self._ids = None if self._request.follows_schedule else [row.id for row in found]
        self.order = {row.id: place for place, row in enumerate(found)}
        self._places, self._begun = list(self.order), 0
        self.rows = {row.id: row for row in found if self._waits(row)}
        self._steps = {row.id: row for row in self.rows.values() if row.due_at is not None}
        self._states = Counter(row.state for row in self.rows.values())

    def _found(self, now: datetime) -> Sequence[Candidate]:
        ids = self._request.ids or self._ids
        if ids is not None:
            return cards.candidates(self._library, list(dict.fromkeys(ids)), day=self.day)
        if self._request.follows_schedule:
            request = self._still_asked()
            return days.work(
                self._library, self.settings, self._clock, now, deck_id=self._deck_id, request=request
            ).order()
        return custom.order(self._library, self.settings, self._clock, now, self._request, self._deck_id)

    def _still_asked(self) -> StudyRequest:
        """The request with what is left of its goal: what was answered and waits no longer is not made up for."""
        goal = self._request.goal
        if goal is None:
            return self._request
        return replace(self._request, goal=max(0, goal - len(self.answered() - self.rows.keys())))

    def load(self, ids: Iterable[int]) -> None:
        """Read again how these cards stand, all of them on a new day; those with nothing left to do wait no longer."""
        if self.today() != self.day:
            self.begin()
            return
        ours = [number for number in ids if number in self.order]
        found = {row.id: row for row in cards.candidates(self._library, ours, day=self.day)}
        for number in ours:
            row = found.get(number)
            self._place(number, row if row is not None and self._waits(row) else None)

    def _place(self, number: int, row: Candidate | None) -> None:
        """Put a card as it is now among those that wait, or take it out; sums follow, since a round may be long."""
        before = self.rows.get(number)
        if before is not None:
            self._states[before.state] -= 1
            self._steps.pop(number, None)
        if row is None:
            self.rows.pop(number, None)
            return
        self.rows[number] = row
        self._states[row.state] += 1
        if row.due_at is not None:
            self._steps[number] = row
        self._begun = min(self._begun, self.order[number])

    def again(self) -> None:
        """Read again how all cards stand; what is to be asked as well, where a break began or ended meanwhile."""
        if self._rests() == self._resting:
            self.load(self.order)
        else:
            self.begin()

    def _rests(self) -> bool:
        return self._request.follows_schedule and on_break(self._library, self.day) is not None

    def _waits(self, row: Candidate) -> bool:
        if not self._request.counts:
            return row.id not in self._recalled()
        if row.state is not State.REVIEW:
            return not (self._resting and row.state is State.NEW)
        asked_for = not self._request.follows_schedule and row.id not in self.answered()
        return asked_for or (row.due_day is not None and row.due_day <= self.day)

    def answered(self) -> set[int]:
        """The cards answered in this sitting."""
        return {review.card_id for review in self._answers}

    def _recalled(self) -> set[int]:
        return {review.card_id for review in self._answers if passed(review)}

    @property
    def time_is_up(self) -> bool:
        """Whether the time-box is used up by the time spent at the cards."""
        return self.seconds_left == 0

    @property
    def seconds_left(self) -> float | None:
        """What is left of the time-box, which only the time spent at the cards uses up; None without one."""
        minutes = self._request.minutes
        if minutes is None:
            return None
        return max(0.0, 60 * minutes - sum(review.duration_ms for review in self._answers) / 1000)

    def pick(self, now: datetime) -> Candidate | None:
        """The card that comes next at `now`: learning steps due, the rest in order, then steps ahead of time."""
        if self.time_is_up:
            return None
        if not self._request.counts:
            return self._pick_uncounted()
        learning = self._steps.values()
        ahead = timedelta(minutes=self.settings.learn_ahead_minutes)
        return next_learning(learning, now) or self._in_turn() or next_learning(learning, now, ahead)

    def _in_turn(self) -> Candidate | None:
        """The first card in order that waits for no step; what was found done is not looked at again."""
        while self._begun < len(self._places):
            row = self.rows.get(self._places[self._begun])
            if row is not None and row.due_at is None:
                return row
            self._begun += 1
        return None

    def _pick_uncounted(self) -> Candidate | None:
        """Each once in order, then those missed again, the one missed longest ago first."""
        last = {review.card_id: place for place, review in enumerate(self._answers, start=1)}
        waiting = [number for number in self.order if number in self.rows]
        number = min(waiting, key=lambda each: last.get(each, 0), default=None)
        return None if number is None else self.rows[number]

    def wait_until(self) -> datetime | None:
        """When the next learning step comes, None where none waits or time is up."""
        if self.time_is_up or not self._request.counts:
            return None
        return min((row.due_at for row in self._steps.values() if row.due_at is not None), default=None)

    def left(self) -> Left:
        """How many cards of each kind wait."""
        new, review = self._states[State.NEW], self._states[State.REVIEW]
        return Left(new=new, learning=len(self.rows) - new - review, review=review)


def passed(review: Review) -> bool:
    """Whether an answer was rated, or marked where it moved nothing, as recalled."""
    if review.rating is None:
        return bool(review.correct)
    return review.rating is not Rating.AGAIN
