"""What may be changed of a finished quiz, each as one deed: a mark overruled, a flag, the whole quiz deleted."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from quizapp.store import cards, log
from quizapp.store.columns import Row, one
from quizapp.store.journal import Deed, deed
from quizapp.store.library import Library
from quizapp.store.records import Review


def logged(library: Library, card_id: int, finished_at: datetime) -> Review | None:
    """What the quiz that ended then wrote into the log for a question and still stands; None where it wrote nothing."""
    found = log.reviews_of(library.connection, card_id)
    return next((one for one in reversed(found) if one.source == "quiz" and one.reviewed_at == finished_at), None)


def moved(library: Library, quiz_id: int) -> tuple[int, int]:
    """How many of a quiz's answers moved the schedule, and how many are only in the log; without those undone.

    An order or a matching is one answer, however many questions it is made of.
    """
    sql = """
        SELECT count(DISTINCT answer.id) FILTER (WHERE rating IS NOT NULL), count(DISTINCT answer.id)
        FROM quiz JOIN answer ON quiz_id = quiz.id, json_each(posed, '$.ids')
        JOIN review ON card_id = value AND reviewed_at = finished_at AND source = 'quiz'
        WHERE quiz.id = ? AND kind = 'review' AND void = 0"""
    rated, written = library.connection.execute(sql, (quiz_id,)).fetchone()
    return rated, written - rated


class Judged(NamedTuple):
    """What may be changed of an answer in a finished quiz."""

    mark: float | None
    overruled: bool
    flagged: bool


def judged(library: Library, quiz_id: int) -> dict[int, Judged]:
    """What may be changed of a finished quiz's answers, by position; KeyError where there is no such quiz."""
    sql = "SELECT position, mark, overruled, flagged FROM answer WHERE quiz_id = ?"
    rows = library.connection.execute(sql, (quiz_id,)).fetchall()
    if not rows:
        raise KeyError(quiz_id)
    return {position: Judged(mark, bool(overruled), bool(flagged)) for position, mark, overruled, flagged in rows}


def overrule(
    library: Library,
    quiz_id: int,
    position: int,
    *,
    overruled: bool,
    mark: float,
    reviews: tuple[Review, Review] | None,
    name: str,
    now: datetime,
) -> None:
    """Give one answer of a quiz another mark, and the log the second of `reviews` for the first, as one deed `name`.

    Raises:
        KeyError: there is no such answer.
        ValueError: the card is no longer as the first of `reviews` left it.
        KnownError: it could not be saved; nothing was.
    """
    with deed(library, name, now) as made:
        made.update("answer", _answer_id(made, quiz_id, position), {"overruled": int(overruled), "mark": mark})
        if reviews is not None:
            cards.replace_review(made, *reviews)


def flag(library: Library, quiz_id: int, position: int, *, on: bool, name: str, now: datetime) -> None:
    """Flag one answer of a quiz, or take its flag away. KeyError where there is no such answer."""
    with deed(library, name, now) as made:
        made.update("answer", _answer_id(made, quiz_id, position), {"flagged": int(on)})


def delete(library: Library, ids: Sequence[int], *, name: str, now: datetime) -> None:
    """Delete quizzes with their answers; what they taught the schedule stays. Those not there are passed over."""
    with deed(library, name, now) as made:
        for quiz_id in dict.fromkeys(ids):
            rows = made.connection.execute("SELECT id FROM answer WHERE quiz_id = ? ORDER BY position", (quiz_id,))
            for (answer_id,) in rows.fetchall():
                made.delete("answer", answer_id)
            if one(made.connection, "SELECT 1 FROM quiz WHERE id = ?", (quiz_id,)):
                made.delete("quiz", quiz_id)


def _answer_id(made: Deed, quiz_id: int, position: int) -> int:
    sql = "SELECT id FROM answer WHERE quiz_id = ? AND position = ?"
    row: Row | None = one(made.connection, sql, (quiz_id, position))
    if row is None:
        raise KeyError((quiz_id, position))
    return int(row[0])
