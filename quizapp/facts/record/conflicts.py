"""Where the record disagrees with what an article tells: such facts are flagged with what the record says."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from quizapp.corpus.when import worded
from quizapp.facts.fact import Event, Office, Status
from quizapp.facts.record.contested import marked
from quizapp.facts.record.holding import Times
from quizapp.facts.record.record import KnownEvent, Record, record
from quizapp.facts.rules import Candidate, Reading
from quizapp.i18n import _

_WHEN = re.compile(r"[\s,]*(?:when|in which|the day|after which)\s+([^;:.]{8,160})")
# What stands behind these words happened at another time than the clause.
_ASIDE = re.compile(
    r"\s(?<=\S\s)\s*+(?:since|after|before|following|until|despite|over|during|about|like|for|because|ahead of|as"
    r"|who|whose|that)\s.*",
    re.DOTALL | re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:18|19|20)\d\d\b")


def flagged(candidates: Iterable[Candidate], reading: Reading) -> list[Candidate]:
    """The candidates, those flagged that are contested by their nature or contradicted by the record, or both."""
    known = record(reading.lexicons)
    found = marked(candidates, reading)
    times = Times(found, reading)
    return [
        replace(one, flagged=" ".join(part for part in (one.flagged, why) if part))
        if (why := by_record(one, times, known))
        else one
        for one in found
    ]


def by_record(one: Candidate, times: Times, known: Record) -> str:
    """What the record says instead of a candidate, as a sentence; nothing where it agrees or does not know."""
    if isinstance(one.value, Office) and one.status in {Status.CURRENT, Status.FORMER}:
        return times.holder_conflict(one, one.value, known)
    if isinstance(one.value, Event) and one.status is Status.OCCURRED:
        return _date_conflict(one.value, _tellings(one, one.value), known) or times.entry_conflict(
            one, one.value, known
        )
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
