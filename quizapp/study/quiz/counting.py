"""What the answers of a quiz mean for the schedule."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from quizapp.questions.forms import multiple_choice, several_right, true_false
from quizapp.questions.forms.posed import PLACED
from quizapp.store import cards
from quizapp.store.library import Library
from quizapp.store.records import Card, QuizAnswer, Rating, Review
from quizapp.study.answering import Desk
from quizapp.study.quiz.setup import QuizSetup

RECOGNISED = frozenset({multiple_choice.FORM, several_right.FORM, true_false.FORM})  # weak evidence of recall


def reviews_of(
    library: Library, answers: Sequence[QuizAnswer], setup: QuizSetup, desk: Desk, now: datetime
) -> Iterator[Review]:
    """The log rows of a quiz: one for each question answered, or shown until its time was up.

    Where the set-up says so they move the schedule. Questions no longer in the library have none.
    """
    for answer in answers:
        for place, question_id in enumerate(answer.ids):
            right = _right(answer, place)
            if right is None:
                continue
            try:
                card = cards.get(library, question_id)
            except KeyError:
                continue
            yield _review(answer, card, setup, desk, now, right=right)


def counted_anew(answer: QuizAnswer, logged: Review, setup: QuizSetup, desk: Desk) -> Review:
    """What the log would have for the only question of an answer, had it been marked so; `logged` is what it has.

    It stands at the moment and on the day of `logged`, and leads on from the card as it was then.
    """
    made = _review(answer, logged.before, setup, desk, logged.reviewed_at, right=answer.mark == 1)
    return replace(made, zone_minutes=logged.zone_minutes, local_day=logged.local_day, duration_ms=logged.duration_ms)


def _review(answer: QuizAnswer, card: Card, setup: QuizSetup, desk: Desk, now: datetime, *, right: bool) -> Review:
    return desk.review(
        card,
        _rating(answer, card, desk, now, right=right) if setup.feeds_schedule else None,
        now,
        spent_ms=answer.duration_ms // len(answer.ids),
        source="quiz",
        form=answer.posed.form,
        correct=right,
    )


def _right(answer: QuizAnswer, place: int) -> bool | None:
    """Whether one question of an item was answered rightly; None where that is not known."""
    if answer.response is None:
        return False if answer.locked and answer.shown else None
    if answer.posed.form in PLACED:
        given = answer.response[place : place + 1]
        return given == answer.posed.right[place : place + 1]
    return answer.mark == 1


def _rating(answer: QuizAnswer, card: Card, desk: Desk, now: datetime, *, right: bool) -> Rating | None:
    """What an answer counts as; an order or a matching is only logged."""
    if answer.posed.form in PLACED:
        return None
    if answer.posed.form in RECOGNISED:
        return desk.choice_rating(card, now, right=right)
    if right and _is_fresh(card, desk, now):
        return None
    return Rating.GOOD if right else Rating.AGAIN


def _is_fresh(card: Card, desk: Desk, now: datetime) -> bool:
    """Whether its answer was seen on the same day and is not due again: in a retry it is only said after."""
    return card.last_review is not None and desk.day(card.last_review) == desk.day(now) and not desk.is_due(card, now)
