"""What a study session shows at one moment, as values that a page draws."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from quizapp.questions.marking.mark import Verdict
from quizapp.questions.question import Question
from quizapp.store.records import Rating, StoredQuestion
from quizapp.study.ladder import AS_CARD, Asked
from quizapp.study.schedule import Interval


class Phase(StrEnum):
    """Which side of a card is up, or that there is none."""

    QUESTION = "question"
    ANSWER = "answer"
    DONE = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """What was typed, or `chosen` among options, how it compares, and that in words.

    `label` is the word in front ("Matches"), `words` the sentence after it. `overruled` is set by "I was right";
    the text can then be kept as a right answer from now on, or `why_not` says why it cannot.
    """

    text: str
    verdict: Verdict
    correct: bool
    label: str
    words: str
    chosen: bool = False
    overruled: bool = False
    can_keep: bool = False
    why_not: str = ""


@dataclass(frozen=True, slots=True)
class Left:
    """How many cards of each kind still wait in this session, the one on show included."""

    new: int = 0
    learning: int = 0
    review: int = 0

    @property
    def total(self) -> int:
        """All of them."""
        return self.new + self.learning + self.review


@dataclass(frozen=True, slots=True, kw_only=True)
class MissedQuestion:
    """A question answered wrongly in a session, how many times, and whether that set it aside as a leech."""

    id: int
    topic: str
    stem: str
    answer: str
    times: int
    leech: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Tomorrow:
    """The next day as it is planned now: reviews and new questions within its limits, and minutes for both."""

    day: date
    reviews: int
    new: int
    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """A session in figures: answers given, those not rated Again, minutes at the cards, and what comes next.

    `left` cards still wait in it, `time_is_up` where its time-box ended it; `counts` is whether answers moved the
    schedule.
    """

    answered: int
    recalled: int
    minutes: float
    next_due: date | None
    next_count: int
    missed: tuple[MissedQuestion, ...] = ()
    tomorrow: Tomorrow | None = None
    left: int = 0
    time_is_up: bool = False
    counts: bool = True

    @property
    def leeches(self) -> tuple[MissedQuestion, ...]:
        """Those that were set aside."""
        return tuple(missed for missed in self.missed if missed.leech)


@dataclass(frozen=True, slots=True, kw_only=True)
class StudyView:
    """One moment of a session.

    `position` of `total` counts answers given and cards waiting. `wait_until` is set when nothing but a learning step
    is left and its time has not come: ask again with `StudySession.look()` then. `seconds_left` is what the time-box
    has left at the card on show, None without one.
    """

    phase: Phase
    stored: StoredQuestion | None = None
    left: Left = Left()
    position: int = 0
    total: int = 0
    seconds_left: float | None = None
    asked: Asked = AS_CARD
    typed: Typed | None = None
    intervals: Mapping[Rating, Interval] = field(default_factory=dict)
    undo: str | None = None
    redo: str | None = None
    notice: str = ""
    wait_until: datetime | None = None
    ended: bool = False  # by a redo
    summary: Summary | None = None

    @property
    def done(self) -> int:
        """How many of `total` need nothing more in this sitting."""
        return self.position - (self.phase is not Phase.DONE)

    @property
    def question(self) -> Question | None:
        """The question on show: the card's own, or its reverse."""
        if self.asked.turned is not None:
            return self.asked.turned
        return self.stored.question if self.stored else None

    @property
    def id(self) -> int | None:
        """Its id in the library."""
        return self.stored.id if self.stored else None

    @property
    def missed(self) -> bool:
        """Whether another option was chosen than the right one, which can only be rated Again."""
        return self.typed is not None and self.typed.chosen and not self.typed.correct

    @property
    def flagged(self) -> bool:
        """Whether it is flagged."""
        return self.stored is not None and self.stored.card.flagged
