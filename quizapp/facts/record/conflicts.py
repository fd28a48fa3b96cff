"""Where the record or the facts themselves disagree: such facts are flagged with what the other side says."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from quizapp.corpus.when import When, dated, worded
from quizapp.facts.entities.names import same_name, sounds
from quizapp.facts.fact import Event, Fact, FactType, Office, Status, Vote
from quizapp.facts.record.alike import stems
from quizapp.facts.record.contested import marked
from quizapp.facts.record.record import Holder, KnownEvent, Record, record
from quizapp.facts.rules import Candidate, Reading
from quizapp.i18n import _

_GRACE = 45  # days around a term in which a holder may be named by the office already, or still
_WHOLLY = frozenset({"acting", "interim", "transitional"})  # notes on a whole term; "acting from" is on a part
_WHEN = re.compile(r"[\s,]*(?:when|in which|the day|after which)\s+([^;:.]{8,160})")
_COMPARED = 30  # facts of one topic, so that the work grows with the text
# What stands behind these words happened at another time than the clause.
_ASIDE = re.compile(
    r"(?<=\S)\s+(?:since|after|before|following|until|despite|over|during|about|like|for|because|ahead of|as|who|whose"
    r"|that)\s.*",
    re.DOTALL | re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:18|19|20)\d\d\b")
_FEWEST = 3  # stems that make a description one that means the same event twice


def flagged(candidates: Iterable[Candidate], reading: Reading) -> list[Candidate]:
    """The candidates, those flagged that are contested by their nature or contradicted by the record."""
    known = record(reading.lexicons)
    return [
        replace(one, flagged=why) if not one.flagged and (why := by_record(one, reading, known)) else one
        for one in marked(candidates, reading)
    ]


def by_record(one: Candidate, reading: Reading, known: Record) -> str:
    """What the record says instead of a candidate, as a sentence; nothing where it agrees or does not know."""
    if isinstance(one.value, Office) and one.status is Status.CURRENT:
        when = one.valid or reading.published
        return _holder_conflict(one.value, one.normalised.rpartition("|")[2], when, known) if when is not None else ""
    if isinstance(one.value, Event) and one.status is Status.OCCURRED:
        return _date_conflict(one.value, _tellings(one, one.value), known)
    return ""


def _tellings(one: Candidate, event: Event) -> Iterator[tuple[str, str]]:
    """The words that tell what a date is of, with those of who acts: the clause, and a "when ..." after the date."""
    acting = "" if event.be else event.actor
    yield from ((_ASIDE.sub("", text), acting) for text in dict.fromkeys((event.clause, one.subject)))
    following = _WHEN.match(one.sentence.text, one.surface.end, one.sentence.stretch.end)
    if following is not None:
        yield following.group(1), ""


def _date_conflict(event: Event, tellings: Iterable[tuple[str, str]], known: Record) -> str:
    """What the record has instead of an event's date, if one of the tellings is of an event with other dates only."""
    for text, actor in tellings:
        years = set(_YEAR.findall(text))
        for one in known.told(text, actor):
            if not one.agrees(event.when) and not years & {str(when.first.year) for when in one.dates}:
                return _has_date(one)
    return ""


def _has_date(event: KnownEvent) -> str:
    finest = [when for when in event.dates if not any(when != one and when.contains(one) for one in event.dates)]
    dates = _(" or ").join(worded(when) for when in finest)
    return _("The record has {date} for this: {told}.").format(date=dates, told=event.told)


def _holder_conflict(office: Office, side: str, when: When, known: Record) -> str:
    """What the record says of an office at a time, where it has somebody else or the same person at another time."""
    sides = (office.polity, office.body, "-".join(side.lower().split()))
    rows = [one for key in dict.fromkeys(sides) if key for one in known.offices(key, office.office_class)]
    rows = [one for one in rows if office.office.casefold() in one.offices]
    if not rows or (office.body and office.body not in {one.side for one in rows}):
        return ""
    mine = [one for one in rows if one.is_called(office.person)]
    if any(one.possibly(when, grace=_GRACE) for one in mine):
        return ""
    others = [one for one in rows if one not in mine and one.certainly(when)]
    if any(_unsure(one) for one in others):
        return ""
    if others:
        return _("The record has {other} in this office {when}.").format(other=others[0].name, when=dated(when))
    return _out_of_time(mine, when)


def _unsure(holder: Holder) -> bool:
    """Whether somebody else may be called the holder of that term with as much right."""
    return "disputed" in holder.note or any(part.strip() in _WHOLLY for part in holder.note.split(";"))


def _out_of_time(mine: Sequence[Holder], when: When) -> str:
    """That a person held the office only at other times, where the record does not say who held it then."""
    if not mine or any(one.still and one.since.last < when.first for one in mine):
        return ""
    terms = _(" and ").join(
        _("from {since} to {until}").format(since=worded(one.since), until=worded(one.until)) for one in mine
    )
    return _("By the record {name} held this office {terms}.").format(name=mine[0].name, terms=terms)


def among(facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """The facts in their order, those flagged that disagree with another.

    One event has one date, one office of a polity one holder at a time, and one vote one score. What was flagged before
    contradicts nobody: the record has decided, or the fact is contested by its nature.
    """
    topics: dict[tuple[object, ...], list[int]] = {}
    for at, fact in enumerate(facts):
        topic = None if fact.flagged else _topic(fact)
        if topic is not None:
            topics.setdefault(topic, []).append(at)
    other: dict[int, int] = {}
    for places in topics.values():
        for left, right in combinations(places[:_COMPARED], 2):
            if _disagree(facts[left], facts[right]):
                other.setdefault(left, right)
                other.setdefault(right, left)
    return tuple(
        replace(fact, flagged=_differs(facts[other[at]])) if at in other else fact for at, fact in enumerate(facts)
    )


def _topic(fact: Fact) -> tuple[object, ...] | None:
    """What a fact is about apart from its value: two facts of one topic should say the same."""
    value = fact.value
    match value:
        case Office() if fact.status is Status.CURRENT and value.polity and not value.body and _single(value):
            return FactType.LEADER_ROLE, value.polity, value.office.casefold()
        case Event() if fact.status is Status.OCCURRED:
            words = stems(value.clause) - stems(worded(value.when))
            return (FactType.EVENT_DATE, words) if len(words) >= _FEWEST else None
        case Vote():
            words = stems(fact.subject) | stems(value.matter)
            return (FactType.VOTE, value.body.casefold(), words) if len(words) >= _FEWEST else None
    return None


def _single(office: Office) -> bool:
    """Whether a polity has only one holder of the office at a time."""
    return office.office_class in {"president", "head of government", "foreign minister", "royal"}


def _disagree(one: Fact, other: Fact) -> bool:
    """Whether two facts of one topic cannot both be true; two of one sentence are told apart by it."""
    if one.evidence[0].sentence == other.evidence[0].sentence:
        return False
    left, right = one.value, other.value
    match left, right:
        case Office(), Office():
            same = same_name(left.person, right.person) or sounds(left.person)[-1:] == sounds(right.person)[-1:]
            return not same and _at_once(one, other)
        case Event(), Event():
            return not left.when.overlaps(right.when)
        case Vote(), Vote():
            return _score(left) != _score(right) and None not in (_score(left)[0], _score(right)[0])
    return False


def _at_once(one: Fact, other: Fact) -> bool:
    """Whether two offices are told of one time, as far as it is known."""
    left, right = one.valid or one.reported, other.valid or other.reported
    return left is None or right is None or left.overlaps(right)


def _score(vote: Vote) -> tuple[int | None, int | None]:
    return vote.votes_for, vote.votes_against


def _differs(other: Fact) -> str:
    """A sentence about the fact that says something else."""
    value = other.value
    said = other.normalised
    if isinstance(value, Office):
        said = value.person
    elif isinstance(value, Event):
        said = worded(value.when)
    first = other.evidence[0]
    return _("{document}, paragraph {number}, has {value} for this.").format(
        document=first.document, number=first.paragraph, value=said
    )
