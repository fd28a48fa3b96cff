"""What a sitting came to: how many, how well, what was missed, and what tomorrow holds."""

from collections.abc import Sequence
from datetime import date, timedelta

from quizapp.settings import Settings
from quizapp.store import choosing, counts, questions
from quizapp.store.library import Library
from quizapp.store.records import Done, Review
from quizapp.study import day as days
from quizapp.study.request import StudyRequest
from quizapp.study.schedule import set_aside
from quizapp.study.today import minutes_for
from quizapp.study.view import MissedQuestion, Summary, Tomorrow
from quizapp.study.waiting import Waiting, passed


def summary(
    library: Library,
    settings: Settings,
    waiting: Waiting,
    answers: Sequence[Review],
    deck_id: int | None,
    request: StudyRequest,
) -> Summary:
    """A sitting in figures, from the answers given in it that stand."""
    day, count = counts.next_due(library, deck_id=deck_id, day=waiting.day) or (None, 0)
    leeches = {review.card_id for review in answers if set_aside(review)}
    return Summary(
        answered=len(answers),
        recalled=sum(passed(review) for review in answers),
        minutes=sum(review.duration_ms for review in answers) / 60_000,
        next_due=day,
        next_count=count,
        missed=_missed(library, answers, leeches),
        tomorrow=_tomorrow(library, settings, waiting.day, deck_id),
        left=len(waiting.rows),
        time_is_up=waiting.time_is_up,
        counts=request.counts,
    )


def _missed(library: Library, answers: Sequence[Review], leeches: set[int]) -> tuple[MissedQuestion, ...]:
    times: dict[int, int] = {}
    for review in answers:
        if not passed(review):
            times[review.card_id] = times.get(review.card_id, 0) + 1
    return tuple(
        MissedQuestion(
            id=stored.id,
            topic=str(stored.question.topic),
            stem=stored.question.stem,
            answer=stored.question.answer,
            times=times[stored.id],
            leech=stored.id in leeches and stored.card.suspended,
        )
        for stored in questions.get_many(library, list(times))
    )


def _tomorrow(library: Library, settings: Settings, day: date, deck_id: int | None) -> Tomorrow:
    """Reviews due tomorrow, what is left of today's among them, and new questions, both within the day's limits."""
    following = day + timedelta(days=1)
    limits = days.limits(library, settings, following, Done(), deck_id)
    waiting = choosing.backlog(library, deck_id=deck_id, day=following)
    new = 0
    if waiting <= limits.reviews and limits.new:
        found = counts.new_by_topic(library, deck_id=deck_id, day=following, most=limits.new)
        new = min(limits.new, sum(found.values()))
    reviews = min(waiting, limits.reviews)
    pace = counts.pace_ms(library, deck_id=deck_id, day=day)
    return Tomorrow(day=following, reviews=reviews, new=new, minutes=minutes_for(reviews + new, pace))
