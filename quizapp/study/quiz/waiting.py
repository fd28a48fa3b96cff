"""The quiz that was begun and not finished, as far as the first page tells of it."""

from dataclasses import dataclass

from quizapp.store import quizzes
from quizapp.store.library import Library


@dataclass(frozen=True, slots=True)
class WaitingQuiz:
    """How far it has come, and how many seconds it has left where a clock for the whole of it runs."""

    answered: int
    total: int
    seconds_left: float | None


def waiting(library: Library) -> WaitingQuiz | None:
    """The quiz that waits to be gone on with; None where there is none."""
    found = quizzes.waits(library)
    if found is None:
        return None
    setup, state, total, answered = found
    if not total:
        return None
    from quizapp.study.quiz.setup import QuizSetup  # the first page is there before it is asked for

    allowed = QuizSetup.from_values(setup).seconds
    spent = float(str(state.get("spent", 0)))
    left = None if allowed is None or state.get("untimed") else max(0.0, allowed - spent)
    return WaitingQuiz(answered, total, left)
