"""The quizzes taken before: a list of them, how one compares with others of its kind, and taking one again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from random import Random

from quizapp.i18n import ngettext
from quizapp.questions.forms import posed
from quizapp.store import finished, quizzes
from quizapp.store.library import Library
from quizapp.store.records import Attempt, QuizAnswer, StoredQuestion
from quizapp.study.quiz import draw
from quizapp.study.quiz.draw import Drawn
from quizapp.study.quiz.setup import QuizSetup
from quizapp.study.quiz.view import QuizResult, percent_of

_ALL = -1  # no limit, in SQLite


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """One quiz that was begun: its set-up, when, how many questions, what they came to, and the seconds it took."""

    id: int
    setup: QuizSetup
    started_at: datetime
    finished_at: datetime | None  # None: it waits to be gone on with
    day: date | None  # the local day on which it ended
    total: int
    answered: int
    score: float
    seconds: float
    topics: tuple[str, ...] = ()  # of chosen questions, the one with most of them first; () where they were drawn

    @property
    def share(self) -> float:
        """The share of the marks, 0-1."""
        return self.score / self.total if self.total else 0.0

    @property
    def percent(self) -> int:
        """The same in whole per cent; 100 only for all of it."""
        return percent_of(self.score, self.total)


@dataclass(frozen=True, slots=True)
class Compared:
    """Earlier quizzes of the same kind as one: how many, the best and the last of them."""

    count: int
    best: Past
    last: Past


def past(library: Library, *, limit: int = _ALL) -> list[Past]:
    """The quizzes that were begun, latest first."""
    found = [_past(one) for one in quizzes.attempts(library, limit=limit)]
    topics = quizzes.topics_asked(library, [one.id for one in found if one.setup.only])
    return [replace(one, topics=topics.get(one.id, ())) for one in found]


def _past(attempt: Attempt) -> Past:
    return Past(
        id=attempt.id,
        setup=QuizSetup.from_values(attempt.setup),
        started_at=attempt.started_at,
        finished_at=attempt.finished_at,
        day=attempt.day,
        total=attempt.questions,
        answered=attempt.answered,
        score=attempt.score,
        seconds=float(str(attempt.state.get("spent", 0.0))),
    )


def kind(setup: QuizSetup) -> QuizSetup:
    """What is alike in quizzes that can be compared: all of the set-up but what was drawn and when things are told."""
    usual = QuizSetup()
    return replace(
        setup,
        seed=usual.seed,
        feedback=usual.feedback,
        certainty=usual.certainty,
        feeds_schedule=usual.feeds_schedule,
    )


def compared(library: Library, result: QuizResult) -> Compared | None:
    """How a quiz compares with those of its kind that ended before it; None where in none anything was answered.

    The best is the one with the highest share of marks, the latest of several.
    """
    wanted = kind(result.setup)
    before = quizzes.ended_before(library, result.quiz_id)
    ids = [number for number, setup in before if kind(QuizSetup.from_values(setup)) == wanted]
    alike = [_past(one) for one in quizzes.attempts(library, ids=ids, limit=_ALL) if one.answered]
    if not alike:
        return None
    return Compared(len(alike), max(alike, key=lambda one: (one.share, one.id)), alike[0])


def again(library: Library, quiz_id: int) -> tuple[QuizSetup, list[Drawn]]:
    """The set-up of a quiz and its items as they were asked, to be asked again.

    Those whose questions are gone are left out; where one was changed since, it is posed anew in the same form.
    Raises KeyError where there is no such quiz.
    """
    stored = quizzes.load(library, quiz_id)
    setup = QuizSetup.from_values(stored.setup)
    rng = Random(f"again:{setup.seed}")
    ids = [number for answer in stored.answers for number in answer.ids]
    there = {one.id: one for one in draw.widened(library, ids)}
    items = (_as_before(answer, there, rng) for answer in stored.answers)
    return setup, [item for item in items if item is not None]


def _as_before(answer: QuizAnswer, there: Mapping[int, StoredQuestion], rng: Random) -> Drawn | None:
    asked = tuple(there[number] for number in answer.ids if number in there)
    if len(asked) < len(answer.ids):
        return None
    now, then = tuple(one.question for one in asked), answer.posed
    if [replace(one, accepted=()) for one in now] == [replace(one, accepted=()) for one in then.questions]:
        return Drawn(asked, replace(then, questions=now))
    try:
        return Drawn(asked, posed.pose(then.form, now, rng))
    except ValueError:
        return None


def anew(setup: QuizSetup, rng: Random) -> QuizSetup:
    """The same set-up with another draw."""
    return replace(setup, seed=rng.getrandbits(32))


def delete(library: Library, ids: Sequence[int], now: datetime) -> None:
    """Delete quizzes with their answers, as one deed; what they taught the schedule stays.

    Raises:
        KnownError: it could not be saved; nothing was.
    """
    name = ngettext("delete {count} quiz", "delete {count} quizzes", len(ids)).format(count=len(ids))
    finished.delete(library, ids, name=name, now=now)
