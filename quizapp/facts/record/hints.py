"""What the record tells of a document's date: who was in office when it was written, and what had happened by then."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from quizapp.corpus.date_bounds import Hint
from quizapp.corpus.date_expression import Expression
from quizapp.corpus.when import Precision, When
from quizapp.facts.entities.names import sounds
from quizapp.facts.fact import Office, Status
from quizapp.facts.record.event_hints import UNTIL_NOW, told
from quizapp.facts.record.record import Holder, Record, record
from quizapp.facts.rules import Candidate, Reading
from quizapp.facts.sentence import Tag
from quizapp.i18n import _

_ASIDE = re.compile(r",? (?:who|whom|whose|which|where|when|that)\b")  # a clause of its own, with a time of its own
# Who lost an office, told by what happened to them: voters threw out Ada Quill, the mayor who had built the bridge.
_GONE = re.compile(
    r"\b(?:(?:threw|voted|forced|drove) out|oust(?:ed|ing)|toppl(?:ed|ing)|overthr(?:ew|owing|own)|depos(?:ed|ing)"
    r"|unseat(?:ed|ing)|succeed(?:ed|ing)|replac(?:ed|ing)|took over from|taking over from|brought down"
    r"|in place of|a successor to|defeat(?:ed|ing))\b[^.;]{0,60}$"
)
_THAT_TIME = re.compile(
    r"\b(?:(?:of|in|at) (?:that|the same) (?:year|time)|at the time|the (?:year|summer|winter|autumn|spring) before)\b"
)
_AHEAD = (["by"], ["until"], ["before"])
_FULL = 2  # words of a full name
_ELECTED = timedelta(days=100)  # before a term, when somebody may be called by his office already
_TWO = 2  # holders of whom nobody can say which one is of the past
_Spans = list[tuple[date, date]]
_ACTING_FOR = {"european-union": "european-commission"}  # the EU's trade commissioner


def hints(offices: Iterable[Candidate], reading: Reading) -> tuple[Hint, ...]:
    """Hints for the date of a document that has these office-holders; all of them hold together, or there are none.

    Holders named with their office bound the date to their common time in office. Known events told as past are a
    lower bound, and one told of "last year" gives the year.
    """
    known = record(reading.lexicons)
    holders: list[Holder] = []
    found = [*_in_office(offices, known, holders), *told(reading, known, holders)]
    sure = [hint for hint in found if not hint.likely]
    if not _agree(sure):
        return ()
    return tuple(dict.fromkeys(found if _agree(found) else sure))


def _agree(found: Sequence[Hint]) -> bool:
    """Whether some day is left on which all hints can be true."""
    first = max((hint.when.first for hint in found), default=date.min)
    return first <= min((hint.when.last for hint in found), default=date.max)


def _in_office(offices: Iterable[Candidate], known: Record, holders: list[Holder]) -> Iterator[Hint]:
    """One hint from all holders together: when all of them were in office, told by those who narrow it.

    The terms that may be meant are added to `holders`.
    """
    told: list[tuple[str, _Spans]] = []
    seen: set[tuple[str, str]] = set()
    for one in offices:
        value = one.value
        if not isinstance(value, Office) or one.status not in {Status.CURRENT, Status.DE_FACTO, Status.SELF_PROCLAIMED}:
            continue
        if (value.person, value.office_class) in seen:
            continue
        seen.add((value.person, value.office_class))
        terms = _terms(value, one.normalised.rpartition("|")[2], known)
        if not terms or _of_a_date(one) or _GONE.search(one.sentence.text, one.sentence.stretch.start, one.surface.end):
            continue
        holders += terms
        told.append((f"{value.office} {value.person}", sorted((term.since.first, _until(term)) for term in terms)))
    likely = bool(told) and not _common(told)
    if likely:  # some are of the past, and nothing says who, but all are of no later time
        begun = _begun(told)
        why = _("in office: {people}").format(people=", ".join(name for name, terms in told if terms[0][0] == begun))
        yield Hint(When(begun - _ELECTED, UNTIL_NOW, Precision.INTERVAL), why)
        told = _but_one(told)
    spans = _common(told)
    if told and spans:
        first, last = spans[0][0], spans[-1][1]
        people = _narrowing(told)
        reason = _("in office together: {people}") if len(people) > 1 else _("in office: {people}")
        why = reason.format(people=", ".join(people))
        spared = [span for at in range(len(told)) for span in _common(told[:at] + told[at + 1 :])]
        hint = Hint(When(first, last, Precision.INTERVAL), why, likely, tuple(spans), tuple(spared))
        yield hint
        if last == UNTIL_NOW:
            until = min(last, max(_not_long_after(known), first))
            yield replace(hint, when=When(first, until, Precision.INTERVAL), likely=True)


def _common(told: Sequence[tuple[str, _Spans]]) -> _Spans:
    """The stretches of time in which all were in office; from ever to ever if there is nobody."""
    spans: _Spans = [(date.min, date.max)]
    for _name, terms in told:
        spans = _overlaps(spans, terms)
    return spans


def _begun(told: Sequence[tuple[str, _Spans]]) -> date:
    """When the last of the holders came into an office: nobody is called president long before he is."""
    return max(terms[0][0] for _name, terms in told)


def _but_one(told: Sequence[tuple[str, _Spans]]) -> list[tuple[str, _Spans]]:
    """The holders without the one of the past, in whose time the others were not all in office; nobody if not sure."""
    if len(told) <= _TWO:
        return []
    ways = [[*told[:at], *told[at + 1 :]] for at in range(len(told))]
    good = [way for way in ways if (spans := _common(way)) and spans[-1][1] >= _begun(told)]
    return good[0] if len(good) == 1 else []


def _narrowing(told: Sequence[tuple[str, _Spans]]) -> list[str]:
    """Those who narrow the time that is left by the ones before them."""
    spans: _Spans = [(date.min, date.max)]
    people: list[str] = []
    for name, terms in told:
        narrowed = _overlaps(spans, terms)
        if narrowed != spans:
            spans = narrowed
            people.append(name)
    return people


def _not_long_after(known: Record) -> date:
    """The last day of the year after the one in which the record was written: who is in office then is not known."""
    written = max(
        (one.until.last for one in known.holders if one.still and one.until.last > date.min), default=date.min
    )
    return date(written.year + 1, 12, 31)


def _of_a_date(one: Candidate) -> bool:
    """Whether a holder may be of the time of a date beside him; that of a clause about somebody is another one."""
    sentence, end = one.sentence, one.surface.end
    if _THAT_TIME.search(sentence.text, *sentence.stretch):
        return True
    for at, unit in enumerate(sentence.units):
        if unit.tag == Tag.DATE and isinstance(unit.value, Expression) and unit.value.absolute:
            start = sentence.span(at, at + 1).start
            if sentence.shadow.split(" ")[at - 1 : at] in _AHEAD:
                continue
            if start < end or not _ASIDE.search(sentence.text, end, start):
                return True
    return False


def _until(term: Holder) -> date:
    return UNTIL_NOW if term.still else term.until.last


def _terms(office: Office, side: str, known: Record) -> list[Holder]:
    """The terms in which the record has a person of this full name in such an office."""
    if len(sounds(office.person)) < _FULL:
        return []
    words, named = office.office.casefold(), "-".join(side.lower().split())
    named_so = {words, words.partition(" of ")[0], words.partition(" for ")[0]}  # foreign minister of both countries
    sides = [office.body, named] if office.body else [office.polity, named, _ACTING_FOR.get(office.polity, "")]
    terms: list[Holder] = []
    for key in [key for key in sides if key] or [""]:
        terms = terms or [
            one
            for one in known.terms(office.person, office.office_class, key)
            if named_so.intersection(one.offices) or words == "leader"
        ]
    return [] if len({one.side for one in terms}) > 1 else terms


def _overlaps(spans: _Spans, others: _Spans) -> _Spans:
    """The stretches that lie in both lists, sorted; nothing if one of the lists is empty."""
    return sorted(
        (max(first, begin), min(last, end))
        for first, last in spans
        for begin, end in others
        if max(first, begin) <= min(last, end)
    )
