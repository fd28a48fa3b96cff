"""A quiz as values: what a page shows while it runs, and how it ended."""

import math
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from quizapp.questions.forms import posed as forms
from quizapp.questions.forms.posed import Posed, Response
from quizapp.questions.marking.mark import Mark
from quizapp.questions.question import Citation, Question
from quizapp.store.records import QuizAnswer
from quizapp.study.quiz.setup import ClockKind, Feedback, QuizSetup

_CHANCES = {1: 0.33, 2: 0.73, 3: 0.90}  # 1 is best below 2/3, 3 above 4/5
WARNINGS = (0.2, 0.1)  # the shares of time left at which the clock warns


class QuizPhase(StrEnum):
    """Where a quiz stands. At TIME_UP it asks: finish, or keep going untimed."""

    RUNNING = "running"
    PAUSED = "paused"
    TIME_UP = "time_up"
    FINISHED = "finished"


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a quiz and what was done with it so far; what is right is told only where it is `open`."""

    answer: QuizAnswer
    open: bool
    expired: bool = False  # the time for it was up

    @property
    def id(self) -> int:
        """The id of its question, the first of several."""
        return self.answer.ids[0]

    @property
    def posed(self) -> Posed:
        """How it is posed."""
        return self.answer.posed

    @property
    def question(self) -> Question:
        """Its question, the first of several."""
        return self.answer.posed.question

    @property
    def options(self) -> tuple[str, ...]:
        """What is chosen from, in the order shown."""
        return self.answer.posed.options

    @property
    def response(self) -> Response | None:
        """What was answered."""
        return self.answer.response

    @property
    def answered(self) -> bool:
        """Whether there is an answer."""
        return self.answer.response is not None

    @property
    def chosen(self) -> int | None:
        """The position of the option chosen, where one is."""
        return self._place(self.answer.response)

    @property
    def key(self) -> int | None:
        """The position of the right option; None while it is not to be seen, or where none is chosen from."""
        return self._place(self.answer.posed.right) if self.open else None

    def _place(self, response: Response | None) -> int | None:
        one = self.answer.posed.form in forms.CHOSEN and response and response[0] in self.options
        return self.options.index(response[0]) if one and response else None

    @property
    def right(self) -> Response | None:
        """The response that counts in full; None while it is not to be seen."""
        return self.answer.posed.right if self.open else None

    @property
    def mark(self) -> Mark | None:
        """What the answer is worth; None while that is not to be seen, and where there is none."""
        return forms.mark(self.posed, self.answer.response) if self.open and self.answer.response else None

    @property
    def flagged(self) -> bool:
        """Whether the learner flagged it."""
        return self.answer.flagged

    @property
    def skipped(self) -> bool:
        """Whether it was left for later."""
        return self.answer.skipped

    @property
    def locked(self) -> bool:
        """Whether it takes no answer any more."""
        return self.answer.locked

    @property
    def late(self) -> bool:
        """Whether it was answered after the time was up, so that it is not in the score."""
        return self.answer.late

    @property
    def certainty(self) -> int | None:
        """How sure the learner is, 1-3."""
        return self.answer.certainty


@dataclass(frozen=True, slots=True, kw_only=True)
class QuizView:
    """One moment of a quiz. `items` are all in order (for the segments), `item` the one on show.

    The times are those of the whole quiz, or where the clock is for each question those of the one on show.
    """

    phase: QuizPhase
    index: int
    items: tuple[Item, ...]
    seconds_left: float | None
    seconds_allowed: float | None
    seconds_spent: float
    untimed: bool = False  # kept going after the time was up
    feedback: Feedback = Feedback.END
    certainty: bool = False  # whether it is asked for
    clock: ClockKind = ClockKind.NONE
    extra: float = 1.0  # times the usual time
    seconds_slept: float = 0.0  # of those spent since it was begun or resumed, while the computer slept

    @property
    def item(self) -> Item:
        """The item on show."""
        return self.items[self.index]

    @property
    def total(self) -> int:
        """How many items the quiz has."""
        return len(self.items)

    @property
    def answered(self) -> int:
        """How many have an answer."""
        return sum(item.answered for item in self.items)

    @property
    def blank(self) -> bool:
        """Whether nothing was answered, nor closed by the clock, before the time is up: ended so, it is no attempt."""
        return self.seconds_left != 0 and not self.untimed and not any(one.answered or one.locked for one in self.items)

    @property
    def shut(self) -> bool:
        """Whether the item on show takes no answer: it is locked, or was answered in time and the time is up."""
        return self.item.locked or (self.untimed and self.item.answered and not self.item.late)

    @property
    def unanswered(self) -> tuple[int, ...]:
        """The positions of those without an answer that still take one."""
        return tuple(at for at, item in enumerate(self.items) if not item.answered and not item.locked)

    @property
    def closed(self) -> tuple[int, ...]:
        """The positions of those that the clock closed before they had an answer."""
        return tuple(at for at, item in enumerate(self.items) if not item.answered and item.locked)

    @property
    def flagged(self) -> tuple[int, ...]:
        """The positions of those that the learner flagged."""
        return tuple(at for at, item in enumerate(self.items) if item.flagged)

    @property
    def share_left(self) -> float:
        """The share of the time that is left, 0-1; 1 where there is no clock."""
        if not self.seconds_allowed or self.seconds_left is None:
            return 1.0
        return self.seconds_left / self.seconds_allowed

    @property
    def warns(self) -> bool:
        """Whether a fifth of the time or less is left."""
        return self.seconds_left is not None and not self.untimed and self.share_left <= WARNINGS[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultItem:
    """One item afterwards: mine and right as texts, what it is worth, and why mine was wrong or counted as right."""

    answer: QuizAnswer
    mine: str  # "" where nothing was answered
    right: str
    share: float  # what it is worth, 0-1
    why: str  # why mine is wrong; "" where nothing is known
    told: str = ""  # what is told of mine although it is right ("Short for the right answer.")

    @property
    def id(self) -> int:
        """The id of its question, the first of several."""
        return self.answer.ids[0]

    @property
    def question(self) -> Question:
        """Its question, the first of several."""
        return self.answer.posed.question

    @property
    def correct(self) -> bool:
        """Whether it counts in full."""
        return self.share == 1

    @property
    def late(self) -> bool:
        """Whether it was answered after the time was up."""
        return self.answer.late

    @property
    def flagged(self) -> bool:
        """Whether the learner flagged it."""
        return self.answer.flagged

    @property
    def seconds(self) -> float:
        """How long it was on show."""
        return self.answer.duration_ms / 1000

    @property
    def citation(self) -> Citation | None:
        """The first place where the answer can be looked up."""
        return next(iter(self.question.citations), None)


def percent_of(score: float, total: int) -> int:
    """A score in whole per cent; 100 only for all of it, 0 only for nothing."""
    if not total or score == total:
        return 100 if total else 0
    return max(1 if score > 0 else 0, min(99, math.floor(100 * score / total + 0.5)))


@dataclass(frozen=True, slots=True)
class PartScore:
    """What a part of a quiz came to, those of one topic or form: the sum of marks in time, of so many items."""

    name: str
    score: float
    total: int


@dataclass(frozen=True, slots=True)
class Sureness:
    """How the answers of one certainty turned out: so many, what their marks sum to, and the points they gave."""

    level: int
    count: int
    score: float
    points: int

    @property
    def chance(self) -> float:
        """The chance of being right, 0-1, that a level stands for: the middle of where it gives the most points."""
        return _CHANCES[self.level]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuizResult:
    """How a quiz ended. `predicted` sums the chances of recall at its start, `score` the marks of answers in time."""

    quiz_id: int
    setup: QuizSetup
    finished_at: datetime
    headline: str = ""
    score: float = 0.0
    total: int
    predicted: float
    seconds: float
    seconds_allowed: float | None
    topics: tuple[PartScore, ...] = ()
    forms: tuple[PartScore, ...] = ()
    certainty: tuple[Sureness, ...] = ()  # none where it was not asked for
    items: tuple[ResultItem, ...] = ()

    @property
    def missed(self) -> tuple[ResultItem, ...]:
        """What was wrong, unanswered or late."""
        return tuple(item for item in self.items if not item.correct or item.late)

    @property
    def percent(self) -> int:
        """The score in whole per cent; 100 only for all of it."""
        return percent_of(self.score, self.total)

    @property
    def new(self) -> int:
        """How many were new, so that nothing was predicted of them; 0 where that was not written down."""
        none = sum(item.answer.recall is None for item in self.items)
        return 0 if none == self.total and self.predicted else none

    @property
    def sure(self) -> float | None:
        """The mean chance of being right, 0-1, that the learner gave their answers; None where it was not asked."""
        said = sum(one.count for one in self.certainty)
        return sum(one.chance * one.count for one in self.certainty) / said if said else None
