"""What a finished quiz did beside giving a mark: to the schedule, to the log, to the missed shelf."""

from typing import NamedTuple

from quizapp.store import finished
from quizapp.store.library import Library
from quizapp.study.quiz import shelf
from quizapp.study.quiz.view import QuizResult, ResultItem


class Aftermath(NamedTuple):
    """Answers that moved the schedule, those only in the log, what was missed and is on the shelf by now, or is not.

    All of it counts items of the quiz, `on_shelf` the questions that those `shelved` are on the shelf as: of an order
    each one that stood in a wrong place. What was `not_shown`, or right though `late`, stays off the shelf unless it
    was there `before`; with nothing `answered`, the log has what was on show until time was up.
    """

    moved: int
    logged: int
    shelved: int
    not_shown: int = 0
    answered: bool = True
    late: int = 0
    on_shelf: int = 0
    before: int = 0


def aftermath(library: Library, result: QuizResult) -> Aftermath:
    """What a quiz did, as it stands by now: without what was undone, taken off the shelf or right since."""
    shelved = {one.id for one in shelf.shelved(library)} if result.missed else set()
    waiting = [(item, _may_wait(item) & shelved) for item in result.missed]
    off = [item for item, there in waiting if not there]
    come = [there for item, there in waiting if there and not _is_of_old(item)]
    moved, logged = finished.moved(library, result.quiz_id)
    return Aftermath(
        moved,
        logged,
        shelved=len(come),
        not_shown=sum(not item.answer.shown for item in off),
        answered=any(item.mine for item in result.items),
        late=sum(item.correct for item in off),
        on_shelf=len(set().union(*come)),
        before=len(waiting) - len(off) - len(come),
    )


def _may_wait(item: ResultItem) -> set[int]:
    """The questions of a missed item that can be on the shelf for its sake, or were before."""
    return set(item.answer.ids if _is_of_old(item) else item.answer.missed)


def _is_of_old(item: ResultItem) -> bool:
    """Whether a missed item puts nothing on the shelf, so that what is there was there before."""
    return not item.answer.shown or item.correct
