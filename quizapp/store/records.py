"""What the library keeps of a learner's memory, as plain values: cards, reviews, and rows for lists."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import IntEnum

from quizapp.questions.question import Question


class State(IntEnum):
    """Where a card stands in learning."""

    NEW = 0
    LEARNING = 1
    REVIEW = 2
    RELEARNING = 3


class Rating(IntEnum):
    """How well an answer was recalled."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A learner's memory of one question; `id` is the question's.

    `due_at` (UTC) is set in Learning and Relearning, `due_day` (a local day) in Review; a New card has neither.
    """

    id: int
    deck_id: int
    topic: str
    fact: str  # questions of one fact share it; "" for none
    state: State = State.NEW
    step: int | None = None
    stability: float | None = None
    difficulty: float | None = None
    due_at: datetime | None = None
    due_day: date | None = None
    last_review: datetime | None = None
    reviews: int = 0
    lapses: int = 0
    suspended: bool = False
    buried_until: date | None = None
    flagged: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """One answer in the append-only log, with the card as it was before and is after."""

    uuid: str
    card_id: int
    rating: Rating | None  # None: logged only, the schedule did not move
    reviewed_at: datetime  # UTC
    zone_minutes: int
    local_day: date
    duration_ms: int  # as capped at 60 s
    before: Card
    after: Card
    source: str = "study"  # or "quiz"
    form: str = "front_back"
    correct: bool | None = None  # as marked, where something marked it


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredQuestion:
    """A question with its place in the library and the learner's card."""

    id: int
    deck_id: int
    pack_id: str  # "" for the learner's own
    question: Question
    card: Card


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionRow:
    """One line of a list of questions."""

    id: int
    topic: str
    stem: str
    answer: str
    state: State
    suspended: bool
    flagged: bool
    due_at: datetime | None
    due_day: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Deck:
    """A box of questions; limits of None follow the settings."""

    id: int
    name: str
    questions: int
    pack_id: str = ""
    new_per_day: int | None = None
    reviews_per_day: int | None = None
    desired_retention: float | None = None
