"""What the library keeps of a learner's memory, as plain values: cards, reviews, and rows for lists."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import IntEnum, StrEnum
from typing import NamedTuple

from quizapp.questions.forms.posed import Posed, Response
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


class Report(StrEnum):
    """What is the matter with a question that its learner set aside."""

    WRONG = "wrong"
    AMBIGUOUS = "ambiguous"
    SEVERAL = "several"
    OUTDATED = "outdated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A learner's memory of one question; `id` is the question's.

    `due_at` (UTC) is set in Learning and Relearning, `due_day` (a local day) in Review; a New card has neither.
    A buried card is asked again from the day `buried_until` on.
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
    earlier_answer: str = ""  # the answer before its pack changed it; the next review clears it
    report: Report | None = None
    report_note: str = ""


class Candidate(NamedTuple):
    """What a queue needs to know of a card that could be asked; a tuple, since a queue reads thousands at once."""

    id: int
    state: State
    topic: str
    fact: str
    due_at: datetime | None
    due_day: date | None
    stability: float | None
    last_review: datetime | None


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

    @property
    def state_before(self) -> State:
        """How the card stood when it was answered."""
        return self.before.state


class Past(NamedTuple):
    """What a replay needs of one rated answer; a tuple, since a whole log is read at once."""

    rating: Rating
    reviewed_at: datetime  # UTC
    local_day: date
    before: Card | None  # where a history begins: with the first answer, or with one to a card that was new
    state_before: State


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredQuestion:
    """A question with its place in the library and the learner's card."""

    id: int
    deck_id: int
    pack_id: str  # "" for the learner's own
    question: Question
    card: Card


@dataclass(frozen=True, slots=True, kw_only=True)
class Alias:
    """An answer that the learner keeps as right for one question."""

    id: int
    question_id: int
    text: str  # as it was typed


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
    report: Report | None = None
    added: datetime | None = None
    last_review: datetime | None = None
    stability: float | None = None
    difficulty: float | None = None
    lapses: int = 0
    reviews: int = 0
    source: str = ""
    tags: tuple[str, ...] = ()
    deck: str = ""
    deleted: bool = False  # in the bin


@dataclass(frozen=True, slots=True)
class DeckOptions:
    """What a deck has of its own; what is None follows the settings."""

    new_per_day: int | None = None
    reviews_per_day: int | None = None
    desired_retention: float | None = None
    exam_day: date | None = None  # the local day by which it is to be known
    learning_steps: str | None = None  # "1m 10m"
    relearning_steps: str | None = None
    longest_days: int | None = None
    fuzz: bool | None = None
    leech_lapses: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Deck:
    """A box of questions."""

    id: int
    name: str
    questions: int
    pack_id: str = ""
    options: DeckOptions = DeckOptions()


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What was answered on one local day; undone answers do not count."""

    new: int = 0  # cards that got their first rating
    reviews: int = 0  # ratings of cards that stood in Review
    answers: int = 0  # all answers, logged-only ones included
    recalled: int = 0  # answers rated Hard or better
    rated: int = 0  # answers with a rating
    duration_ms: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Missed:
    """A question whose latest lapse is recent."""

    id: int
    topic: str
    stem: str
    missed_on: date  # the local day
    lapses: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Leech:
    """A question that was set aside because it kept slipping."""

    id: int
    topic: str
    stem: str
    answer: str
    lapses: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """The figures of the first page, for one deck or all."""

    due: dict[str, int]  # cards in Review due on the day or before, by topic
    learning: int  # cards in learning due by now
    learning_later: int  # cards in learning due after now
    done: Done
    forecast: tuple[int, ...]  # reviews falling due on each of the next 7 days, tomorrow first
    answers_by_day: tuple[int, ...]  # answers on each of the last 28 days, today last
    missed: tuple[Missed, ...]
    ever_answered: bool
    pace_ms: int | None  # mean time of an answer over the last 28 days; None before the first


@dataclass(frozen=True, slots=True)
class Tally:
    """How many questions there are of each topic, and how many stand where."""

    topics: dict[str, int]
    standings: dict[str, int]  # by "new", "learning", "review", "suspended", of these "reported"; and "deleted"


@dataclass(frozen=True, slots=True)
class Labels:
    """Who published what questions rest on, and their tags, with how many questions have each."""

    sources: dict[str, int]
    tags: dict[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class PackInfo:
    """A pack as the library knows it; `content_hash` covers everything it installs."""

    id: str
    title: str
    version: str
    content_hash: str
    description: str = ""
    licence: str = ""


@dataclass(frozen=True, slots=True)
class SourceInfo:
    """An article that questions cite."""

    id: str  # as citations name it
    publisher: str
    title: str
    published: str = ""  # as When.parse reads it, "" where unknown
    basis: str = ""  # how the date is known
    file: str = ""
    sha256: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Installed:
    """What installing a pack did to the library."""

    deck_id: int
    added: int = 0
    changed: int = 0  # content differs, answer the same: progress kept
    reset: int = 0  # answer differs: the card starts again
    retired: int = 0  # no longer in the pack: kept, not asked
    returned: int = 0  # in the pack again, or the pack in the library: asked as before


@dataclass(frozen=True, slots=True, kw_only=True)
class QuizAnswer:
    """One item of a quiz as it was posed, and what was done with it; positions count from 0.

    `ids` are those of the questions it is made of, which may have been changed or deleted since: `posed` has them as
    they were.
    """

    position: int
    ids: tuple[int, ...]
    posed: Posed
    uuid: str = ""  # made by the store when first saved
    response: Response | None = None  # None: not answered
    mark: float | None = None  # what the response is worth, 0-1
    overruled: bool = False  # the learner said the opposite of the mark
    certainty: int | None = None  # 1-3
    duration_ms: int = 0
    late: bool = False
    flagged: bool = False
    skipped: bool = False
    locked: bool = False  # it was marked and shown, or its time was up
    shown: bool = False
    recall: float | None = None  # the chance of recall, 0-1, when the quiz began; None where it was new

    @property
    def missed(self) -> tuple[int, ...]:
        """Those of its questions that were on show and answered wrongly or not at all; of several, place by place."""
        if not self.shown or self.mark == 1:
            return ()
        if len(self.ids) == 1:
            return self.ids
        given, right = self.response or (), self.posed.right
        return tuple(one for at, one in enumerate(self.ids) if given[at : at + 1] != right[at : at + 1])


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelved:
    """A question on the missed shelf: since when it counts, how often missed, on how many later days it was right."""

    id: int
    topic: str
    stem: str
    answer: str
    since: date  # the local day on which it was missed last, or put on by hand
    misses: int  # 0 for one put on by hand
    right_days: int
    last_wrong: Response  # what was answered the last time; () for nothing
    placed: tuple[int, int] | None = None  # in an order, from 1: where it was put the last time, and where it belongs


class ItemAnswer(NamedTuple):
    """What one answer in a finished quiz says of its question; a tuple, since those of a whole library are read."""

    day: date
    mark: float  # 0-1; 0 where nothing was answered
    answered: bool
    recall: float | None  # the chance of recall when the quiz began
    rest: float | None  # the mean mark of the quiz's other items; None where there were none
    seconds: float
    flagged: bool
    options: tuple[str, ...]  # of a choice among options; () in other forms
    pick: str  # which of them was chosen, "" for none


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemQuestion:
    """What is shown of a question beside its figures, and what decides whether it needs a look."""

    id: int
    topic: str
    stem: str
    answer: str
    distractors: tuple[str, ...]
    suspended: bool
    flagged: bool
    report: Report | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredQuiz:
    """One attempt with its items by position; `setup` and `state` are JSON objects that only study reads."""

    id: int
    setup: dict[str, object]
    state: dict[str, object]
    started_at: datetime
    finished_at: datetime | None
    answers: tuple[QuizAnswer, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """One line of the list of quizzes taken; `setup` and `state` are as in `StoredQuiz`."""

    id: int
    setup: dict[str, object]
    state: dict[str, object]
    started_at: datetime
    finished_at: datetime | None
    day: date | None  # the local day on which it ended
    questions: int
    answered: int
    score: float  # the sum of the marks of answers in time
