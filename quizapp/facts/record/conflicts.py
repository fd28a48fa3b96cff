"""Where the record disagrees with what an article tells: such facts are flagged with what the record says."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from quizapp.corpus.when import When, dated, worded
from quizapp.facts.fact import Event, Office, Status
from quizapp.facts.record.contested import marked
from quizapp.facts.record.record import Holder, KnownEvent, Record, record
from quizapp.facts.rules import Candidate, Reading
from quizapp.i18n import _

_GRACE = 45  # days around a term in which a holder may be named by the office already, or still
_WHOLLY = frozenset({"acting", "interim", "transitional"})  # notes on a whole term; "acting from" is on a part
_WHEN = re.compile(r"[\s,]*(?:when|in which|the day|after which)\s+([^;:.]{8,160})")
# What stands behind these words happened at another time than the clause.
_ASIDE = re.compile(
    r"(?<=\S)\s+(?:since|after|before|following|until|despite|over|during|about|like|for|because|ahead of|as|who|whose"
    r"|that)\s.*",
    re.DOTALL | re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:18|19|20)\d\d\b")


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
