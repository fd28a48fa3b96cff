"""Dates of events: when did it happen, at the precision known and no finer."""

from quizapp.corpus.when import Precision, dated, worded
from quizapp.facts.fact import Event, Fact, Status
from quizapp.questions.action import action
from quizapp.questions.english import capital
from quizapp.questions.fact_base import FactBase
from quizapp.questions.question import AnswerKind, Topic
from quizapp.questions.templates.draft import Draft, asked_when, explained, near_miss
from quizapp.questions.templates.phrasing import phrasings


def event_date(fact: Fact, base: FactBase) -> Draft | None:
    """Event -> its day, month, year or decade."""
    event = fact.value
    if not isinstance(event, Event) or event.when.precision is Precision.INTERVAL:
        return None
    asked, told = (f"{part} {event.rest}".strip() for part in action(event, scheduled=fact.status is Status.SCHEDULED))
    return Draft(
        template="event-date",
        fact=fact,
        topic=Topic.DATES,
        kind=AnswerKind.DATE,
        stems=phrasings(fact, base, *(f"{opening} {asked}?" for opening in asked_when(event.when))),
        key=worded(event.when),
        explanation=explained(fact, base, f"{capital(dated(event.when))}, {told}."),
        asks=("date", event.clause.casefold()),
        near=("event", event.when.precision.value),
        when=event.when,
        instead=f"That was when {told}.",
        otherwise=near_miss(event.when.precision.value, worded(event.when)),
    )
