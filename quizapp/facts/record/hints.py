"""What the record tells of a document's date: who was in office when it was written, and what had happened by then."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from quizapp.corpus.date_expression import Expression, Form, Tense
from quizapp.corpus.date_resolution import resolve
from quizapp.corpus.dating import Hint
from quizapp.corpus.when import Precision, When
from quizapp.corpus.when import worded as worded_date
from quizapp.facts.dates.event_dates import DateRead, tied
from quizapp.facts.dates.event_words import worded
from quizapp.facts.entities.names import sounds
from quizapp.facts.fact import Office, Status
from quizapp.facts.record.record import Holder, KnownEvent, Record, record
from quizapp.facts.rules import Candidate, Reading
from quizapp.facts.sentence import Sentence, Tag
from quizapp.i18n import _

_OPEN = re.compile(r"\b(?:will|would|could|may|might|should|if|plans?|planned|expected|due|set|unless|until|before)\b")
_ASIDE = re.compile(r",? (?:who|whom|whose|which|where|when)\b")  # a clause of its own, with a time of its own
_AHEAD = (["by"], ["until"], ["before"])
_UNTIL_NOW = date(2099, 12, 31)
_YEARED = frozenset({Form.YEAR, Form.MONTH, Form.DAY})  # with a year of their own
_TOLD_NOW = frozenset({Form.WEEKDAY, Form.DATE, Form.MONTH_NAME, Form.UNIT, Form.DAYS})
_DAY, _ANY = frozenset({Precision.DAY}), frozenset({Precision.DAY, Precision.MONTH, Precision.YEAR})
# How finely an event must be known that is told with such a date.
_FINENESS = {
    Form.WEEKDAY: _DAY,
    Form.DAYS: _DAY,
    Form.DATE: _DAY,
    Form.MONTH_NAME: frozenset({Precision.DAY, Precision.MONTH}),
}
_TWO_YEARS = 731  # days after an event on which it may be dated from today
_NO_TIME = When(date.min, date.max, Precision.INTERVAL)
_FULL = 2  # words of a full name


def hints(offices: Iterable[Candidate], reading: Reading) -> tuple[Hint, ...]:
    """Hints for the date of a document that has these office-holders; all of them hold together, or there are none.

    Holders named with their office bound the date to their common time in office. Known events told as past are a
    lower bound, and one told of "last year" gives the year.
    """
    known = record(reading.lexicons)
    found = [*_in_office(offices, known), *_events(reading, known)]
    first = max((hint.when.first for hint in found), default=date.min)
    last = min((hint.when.last for hint in found), default=date.max)
    return tuple(dict.fromkeys(found)) if first <= last else ()


def _in_office(offices: Iterable[Candidate], known: Record) -> Iterator[Hint]:
    """One hint from all holders together: when all of them were in office, told by those who narrow it."""
    spans: list[tuple[date, date]] = [(date.min, date.max)]
    told: list[str] = []
    seen: set[tuple[str, str]] = set()
    for one in offices:
        value = one.value
        if not isinstance(value, Office) or one.status not in {Status.CURRENT, Status.DE_FACTO, Status.SELF_PROCLAIMED}:
            continue
        if (value.person, value.office_class) in seen:
            continue
        seen.add((value.person, value.office_class))
        terms = _terms(value, one.normalised.rpartition("|")[2], known)
        if not terms or _of_a_date(one):
            continue
        narrowed = _common(spans, terms)
        if not narrowed:
            return  # some are of the past, and nothing says which
        if narrowed != spans:
            spans = narrowed
            told.append(f"{value.office} {value.person}")
    if told:
        first, last = spans[0][0], spans[-1][1]
        reason = _("in office together: {people}") if len(told) > 1 else _("in office: {people}")
        yield Hint(When(first, last, Precision.INTERVAL), reason.format(people=", ".join(told)))


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


def _terms(office: Office, side: str, known: Record) -> list[tuple[date, date]]:
    """The times at which the record has a person of this full name in such an office, sorted."""
    if len(sounds(office.person)) < _FULL:
        return []
    words, named = office.office.casefold(), "-".join(side.lower().split())
    sides = [office.body, named] if office.body else [office.polity, named]
    terms: list[Holder] = []
    for key in [key for key in sides if key] or [""]:
        terms = terms or [
            one
            for one in known.terms(office.person, office.office_class, key)
            if words in one.offices or words == "leader"
        ]
    if len({one.side for one in terms}) > 1:
        return []
    return sorted((one.since.first, _UNTIL_NOW if one.still else one.until.last) for one in terms)


def _common(spans: list[tuple[date, date]], others: list[tuple[date, date]]) -> list[tuple[date, date]]:
    """The stretches that lie in both lists, sorted; nothing if one of the lists is empty."""
    return sorted(
        (max(first, begin), min(last, end))
        for first, last in spans
        for begin, end in others
        if max(first, begin) <= min(last, end)
    )


def _events(reading: Reading, known: Record) -> Iterator[Hint]:
    for sentence in reading.sentences:
        text = sentence.text[slice(*sentence.stretch)]
        events = [] if _OPEN.search(text) else list(known.told(text))
        if not events:
            continue
        dates = _dates(sentence)
        for event in events:
            if not any(one.form in _YEARED and not _fits(one, event) for one in dates):
                yield _since(event)
    for one in tied(reading):
        if one.tie.verb is not None and one.tie.tense is Tense.PAST and one.expression.form in _TOLD_NOW:
            yield from _at_its_date(one, known)


def _at_its_date(one: DateRead, known: Record) -> Iterator[Hint]:
    """When a text was written that tells a known event with a date told from its own day: last year, on Friday."""
    told = worded(one.clauses, one.tie, one.at, _NO_TIME)
    for event in known.told(told.subject, told.event.actor if not told.event.be else ""):
        days = _days_told_so(one.expression, event) if len(event.dates) == 1 else None
        if days is not None:
            yield Hint(days, _("{date}: {told}").format(date=one.sentence.words(one.at, one.at + 1), told=event.told))


def _days_told_so(expression: Expression, event: KnownEvent) -> When | None:
    """From the first to the last day on which an event of the past would be dated so, or None if on none."""
    known = event.dates[0]
    if known.precision not in _FINENESS.get(expression.form, _ANY):
        return None
    days = [
        day
        for after in range((known.last - known.first).days + _TWO_YEARS)
        if (day := known.first + timedelta(days=after)) and _is_then(expression, day, known)
    ]
    return When(days[0], days[-1], Precision.INTERVAL) if days else None


def _is_then(expression: Expression, day: date, known: When) -> bool:
    then = resolve(expression, When(day, day, Precision.DAY), Tense.PAST)
    return then is not None and then.overlaps(known)


def _since(event: KnownEvent) -> Hint:
    """That a text was written after an event."""
    first = min(event.dates, key=lambda when: when.first)
    when = When(first.first, _UNTIL_NOW, Precision.INTERVAL)
    return Hint(when, _("had happened: {told}, {date}").format(told=event.told, date=worded_date(first)))


def _dates(sentence: Sentence) -> list[Expression]:
    return [unit.value for unit in sentence.units if unit.tag == Tag.DATE and isinstance(unit.value, Expression)]


def _fits(expression: Expression, event: KnownEvent) -> bool:
    return any(expression.year in {when.first.year, when.last.year} for when in event.dates)
