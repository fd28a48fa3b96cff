"""What a finished quiz did beside giving a mark: to the schedule, to the log, to the missed shelf."""

from typing import NamedTuple

from quizapp.store import finished
from quizapp.store.library import Library
from quizapp.study.quiz import shelf
from quizapp.study.quiz.view import QuizResult


class Aftermath(NamedTuple):
    """Answers that moved the schedule, those only in the log, what was missed and is on the shelf by now, or is not.

    What was `not_shown`, or right though `late`, stays off the shelf; with nothing `answered`, the log has what was on
    show until time was up.
    """

    moved: int
    logged: int
    shelved: int
    not_shown: int = 0
    answered: bool = True
    late: int = 0


def aftermath(library: Library, result: QuizResult) -> Aftermath:
    """What a quiz did, as it stands by now: without what was undone, taken off the shelf or right since."""
    missed = {number for item in result.items for number in item.answer.missed}
    on_it = {one.id for one in shelf.shelved(library)} if missed else set()
    moved, logged = finished.moved(library, result.quiz_id)
    return Aftermath(
        moved,
        logged,
        shelved=len(missed & on_it),
        not_shown=sum(not item.answer.shown for item in result.missed),
        answered=any(item.mine for item in result.items),
        late=sum(item.correct for item in result.missed),
    )
