"""Dates of events: when did it happen, at the precision known and no finer."""

from quizapp.corpus.when import Precision, dated, worded
from quizapp.facts.fact import Event, Fact, Status
from quizapp.questions.english import capital, is_plural
from quizapp.questions.fact_base import FactBase
from quizapp.questions.question import AnswerKind, Topic
from quizapp.questions.templates.draft import Draft, asked_when, attributed, explained


def event_date(fact: Fact, base: FactBase) -> Draft | None:
    """Event -> its day, month, year or decade."""
    event = fact.value
    if not isinstance(event, Event) or event.when.precision is Precision.INTERVAL:
        return None
    scheduled = fact.status is Status.SCHEDULED
    clause = _planned(event) if scheduled else event.clause
    return Draft(
        template="event-date",
        fact=fact,
        topic=Topic.DATES,
        kind=AnswerKind.DATE,
        stem=attributed(fact, base, f"{asked_when(event.when)} {_inverted(event, scheduled=scheduled)}?"),
        key=worded(event.when),
        explanation=explained(fact, base, f"{capital(dated(event.when))}, {clause}."),
        asks=("date", event.clause.casefold()),
        near=("event", event.when.precision.value),
        when=event.when,
        instead=f"That was when {clause}.",
        otherwise=f"The date on record is {worded(event.when)}.",
    )


def _inverted(event: Event, *, scheduled: bool) -> str:
    """The event in the order of a question."""
    if scheduled:
        action = f"be {event.past}" if event.be else event.base
        parts: tuple[str, ...] = (_was(event), event.actor, "due to", action, event.rest)
    elif event.be:
        parts = (event.be, event.actor, event.past, event.rest)
    else:
        parts = ("did", event.actor, event.base, event.rest)
    return " ".join(part for part in parts if part)


def _planned(event: Event) -> str:
    action = f"be {event.past}" if event.be else event.base
    return " ".join(part for part in (event.actor, _was(event), "due to", action, event.rest) if part)


def _was(event: Event) -> str:
    return event.be or ("were" if is_plural(event.actor) else "was")
