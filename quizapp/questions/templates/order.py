"""The order of events: which of some came first, and which last."""

from collections.abc import Iterable

from quizapp.corpus.when import dated
from quizapp.facts.fact import Event, Fact
from quizapp.questions.english import capital
from quizapp.questions.fact_base import FactBase
from quizapp.questions.question import AnswerKind, Distractor, Topic
from quizapp.questions.templates.draft import Draft, has_year

_OTHERS = 3  # events beside the one that is asked for
_WORDS = 26  # of the stem

_Named = tuple[Event, Fact]


def event_first(fact: Fact, base: FactBase) -> Draft | None:
    """A named event and some later ones -> the event."""
    event = fact.value
    if not isinstance(event, Event) or not event.name:
        return None
    later = [one for one in base.named_events if one[0].when.first > event.when.last]
    return _draft(fact, base, later, "first")


def event_last(fact: Fact, base: FactBase) -> Draft | None:
    """A named event and some earlier ones -> the event."""
    event = fact.value
    if not isinstance(event, Event) or not event.name:
        return None
    earlier = [one for one in reversed(base.named_events) if one[0].when.last < event.when.first]
    return _draft(fact, base, earlier, "last")


def _draft(fact: Fact, base: FactBase, others: Iterable[_Named], place: str) -> Draft | None:
    """The question with the nearest others that it has room for; none if there are too few, or if it is not certain."""
    event = next((event for event, source in base.named_events if source is fact and not has_year(event.name)), None)
    if event is None:
        return None
    names, taken = {event.name}, list[_Named]()
    for other in others:
        name = other[0].name
        room = name not in names and max(map(_length, _stems(place, {*names, name}))) <= _WORDS
        if len(taken) < _OTHERS and room and not has_year(name):
            names.add(name)
            taken.append(other)
    if len(taken) < _OTHERS:
        return None
    return Draft(
        template=f"event-{place}",
        fact=fact,
        topic=Topic.DATES,
        kind=AnswerKind.TEXT,
        stems=_stems(place, names),
        key=capital(event.name),
        explanation=f"{capital(event.name)} came {place}, {dated(event.when)}.",
        asks=(place, event.name.casefold()),
        options=tuple(_option(other) for other, _source in taken),
        otherwise=f"{capital(event.name)} came {place}.",
        beside=tuple(source for _other, source in taken),
    )


def _stems(place: str, names: Iterable[str]) -> tuple[str, ...]:
    """The names in an order that tells nothing: that of the alphabet."""
    *some, last = sorted(names, key=lambda name: name.removeprefix("the ").casefold())
    asked = (f"Which of these came {place}", f"Which came {place}")
    return tuple(f"{words}: {', '.join(some)} or {last}?" for words in asked)


def _length(stem: str) -> int:
    return len(stem.split())


def _option(event: Event) -> Distractor:
    return Distractor(text=capital(event.name), why=f"{capital(event.name)} came {dated(event.when)}.")
