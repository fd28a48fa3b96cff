"""A timed quiz as values: what is asked for, what a page shows, and how it ended."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any, Self

from quizapp.questions.question import Citation, Question
from quizapp.store.records import StoredQuestion

WARNINGS = (0.2, 0.1)  # the shares of time left at which the clock warns


class Feedback(StrEnum):
    """When the learner sees what was right."""

    END = "end"
    EACH = "each"


class QuizPhase(StrEnum):
    """Where a quiz stands. At TIME_UP it asks: finish, or keep going untimed."""

    RUNNING = "running"
    PAUSED = "paused"
    TIME_UP = "time_up"
    FINISHED = "finished"


@dataclass(frozen=True, slots=True, kw_only=True)
class QuizSetup:
    """What a quiz is made of.

    Args:
        topics: the topics to draw from; none named means all.
        count: how many questions, at least 1.
        minutes: for the whole quiz; None for no clock.
        feedback: after each question, or at the end.
        seed: decides which questions and in which order the options.
        feeds_schedule: whether answers move the cards' schedule.
        deck_id: the deck to draw from; None for all.
        only: exactly these questions instead of a draw (a retry).
    """

    topics: tuple[str, ...] = ()
    count: int = 10
    minutes: float | None = 5
    feedback: Feedback = Feedback.END
    seed: int = 0
    feeds_schedule: bool = True
    deck_id: int | None = None
    only: tuple[int, ...] = ()

    @property
    def seconds(self) -> float | None:
        """The time allowed, in seconds; None for no clock."""
        return None if self.minutes is None else 60.0 * self.minutes

    def as_values(self) -> dict[str, Any]:
        """The set-up as plain values that JSON can hold."""
        return asdict(self)

    @classmethod
    def from_values(cls, values: Mapping[str, Any]) -> Self:
        """The set-up read back from plain values."""
        known = dict(values)
        known["topics"] = tuple(known.get("topics", ()))
        known["only"] = tuple(known.get("only", ()))
        known["feedback"] = Feedback(known.get("feedback", Feedback.END))
        return cls(**known)


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One question of a quiz as it is asked, and what was done with it so far.

    `chosen` and `key` are positions in `options`. `key` is None while it is not to be seen. `locked`: the answer was
    confirmed and shown. `late`: answered after the time was up, so it is not in the score.
    """

    stored: StoredQuestion
    options: tuple[str, ...]
    chosen: int | None = None
    key: int | None = None
    flagged: bool = False
    skipped: bool = False
    locked: bool = False
    late: bool = False

    @property
    def question(self) -> Question:
        """The question itself."""
        return self.stored.question

    @property
    def answered(self) -> bool:
        """Whether an option was chosen."""
        return self.chosen is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuizView:
    """One moment of a quiz. `items` are all questions in order (for the segments), `item` the one on show."""

    phase: QuizPhase
    index: int
    items: tuple[Item, ...]
    seconds_left: float | None
    seconds_allowed: float | None
    seconds_spent: float
    untimed: bool = False  # kept going after the time was up
    feedback: Feedback = Feedback.END

    @property
    def item(self) -> Item:
        """The question on show."""
        return self.items[self.index]

    @property
    def total(self) -> int:
        """How many questions the quiz has."""
        return len(self.items)

    @property
    def answered(self) -> int:
        """How many have an answer."""
        return sum(item.answered for item in self.items)

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
    """One question afterwards: mine and right as texts, and why mine was wrong."""

    stored: StoredQuestion
    mine: str  # "" where nothing was chosen
    right: str
    correct: bool
    late: bool
    flagged: bool
    why: str  # why the chosen option is wrong, "" where it is right or not known
    seconds: float

    @property
    def citation(self) -> Citation | None:
        """The first place where the answer can be looked up."""
        return next(iter(self.stored.question.citations), None)


@dataclass(frozen=True, slots=True)
class TopicScore:
    """How many of one topic's questions were right."""

    topic: str
    right: int
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class QuizResult:
    """How a quiz ended. `predicted` sums the chances of recall at its start, `score` counts what was right in time."""

    quiz_id: int
    headline: str
    score: int
    total: int
    predicted: float
    seconds: float
    seconds_allowed: float | None
    topics: tuple[TopicScore, ...]
    items: tuple[ResultItem, ...]

    @property
    def missed(self) -> tuple[ResultItem, ...]:
        """What was wrong, unanswered or late."""
        return tuple(item for item in self.items if not item.correct or item.late)

    @property
    def percent(self) -> int:
        """The score in whole per cent."""
        return round(100 * self.score / self.total) if self.total else 0
