"""What the record tells of a document's date: who was in office when it was written, and what had happened by then."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

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
_AHEAD = (["by"], ["until"], ["before"])
_FULL = 2  # words of a full name
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
    spans: list[tuple[date, date]] = [(date.min, date.max)]
    people: list[str] = []
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
        narrowed = _common(spans, sorted((term.since.first, _until(term)) for term in terms))
        if not narrowed:
            return  # some are of the past, and nothing says which
        if narrowed != spans:
            spans = narrowed
            people.append(f"{value.office} {value.person}")
    if people:
        first, last = spans[0][0], spans[-1][1]
        reason = _("in office together: {people}") if len(people) > 1 else _("in office: {people}")
        why = reason.format(people=", ".join(people))
        yield Hint(When(first, last, Precision.INTERVAL), why)
        if last == UNTIL_NOW:
            yield Hint(When(first, _not_long_after(known), Precision.INTERVAL), why, likely=True)


def _not_long_after(known: Record) -> date:
    """The last day of the year after the one in which the record was written: who is in office then is not known."""
    written = max(
        (one.until.last for one in known.holders if one.still and one.until.last > date.min), default=date.min
    )
    return date(written.year + 1, 12, 31)


def _of_a_date(one: Candidate) -> bool:
    """Whether a holder may be of the time of a date beside him; that of a clause about somebody is another one."""
    sentence, end = one.sentence, one.surface.end
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


def _common(spans: list[tuple[date, date]], others: list[tuple[date, date]]) -> list[tuple[date, date]]:
    """The stretches that lie in both lists, sorted; nothing if one of the lists is empty."""
    return sorted(
        (max(first, begin), min(last, end))
        for first, last in spans
        for begin, end in others
        if max(first, begin) <= min(last, end)
    )
