"""Quizzes as they are kept: every answer at once, so that one can go on after a crash."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from quizapp.store.library import Library
from quizapp.store.records import Attempt, QuizAnswer, Review, StoredQuiz


def create(
    library: Library,
    *,
    setup: Mapping[str, object],
    state: Mapping[str, object],
    question_ids: Sequence[int],
    now: datetime,
) -> int:
    """Begin a quiz over these questions, in this order; gives its id."""
    raise NotImplementedError


def save_answer(
    library: Library,
    quiz_id: int,
    answer: QuizAnswer,
    *,
    now: datetime,
    state: Mapping[str, object] | None = None,
    review: Review | None = None,
    name: str = "",
) -> None:
    """Save what was done with one question, with the quiz's `state` if given; returns once it is on disk.

    A `review` goes into the schedule in the same transaction, as a deed called `name`; undoing that deed takes the
    review back and leaves the quiz as it was answered.
    """
    raise NotImplementedError


def save_state(library: Library, quiz_id: int, state: Mapping[str, object]) -> None:
    """Save how far a running quiz has come (time used, position, pauses)."""
    raise NotImplementedError


def finish(
    library: Library,
    quiz_id: int,
    *,
    answers: Sequence[QuizAnswer],
    state: Mapping[str, object],
    reviews: Sequence[Review] = (),
    name: str = "",
    now: datetime,
) -> None:
    """End a quiz with its marked answers in one transaction; `reviews` go into the schedule as one deed `name`."""
    raise NotImplementedError


def load(library: Library, quiz_id: int) -> StoredQuiz:
    """One quiz; KeyError where there is none."""
    raise NotImplementedError


def unfinished(library: Library) -> StoredQuiz | None:
    """The latest quiz that was begun and not finished."""
    raise NotImplementedError


def discard(library: Library, quiz_id: int) -> None:
    """Throw an unfinished quiz away; what it fed into the schedule stays. ValueError where it is finished."""
    raise NotImplementedError


def attempts(library: Library, *, limit: int = 50) -> list[Attempt]:
    """The quizzes taken, latest first."""
    raise NotImplementedError


def earlier(library: Library, question_id: int, *, limit: int = 20) -> list[QuizAnswer]:
    """How one question was answered in finished quizzes, latest first."""
    raise NotImplementedError
