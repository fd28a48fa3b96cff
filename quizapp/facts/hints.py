"""What the record tells of a document's date: who was in office when it was written, and what had happened by then."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from quizapp.corpus.date_expression import Expression, Form
from quizapp.corpus.dating import Hint
from quizapp.corpus.when import Precision, When, worded
from quizapp.facts.fact import Office, Status
from quizapp.facts.names import sounds
from quizapp.facts.record import Holder, KnownEvent, Record, record
from quizapp.facts.rules import Candidate, Reading
from quizapp.facts.sentence import Sentence, Tag
from quizapp.i18n import _

_OPEN = re.compile(r"\b(?:will|would|could|may|might|should|if|plans?|planned|expected|due|set|unless|until|before)\b")
_UNTIL_NOW = date(2099, 12, 31)
_YEARED = frozenset({Form.YEAR, Form.MONTH, Form.DAY})  # with a year of their own
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
        if not terms or any(date.absolute for date in _dates(one.sentence)):
            continue  # a holder named with a date may be of that time only
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
        dates = _dates(sentence) if events else []
        for event in events:
            if not any(one.form in _YEARED and not _fits(one, event) for one in dates):
                yield _since(event, dates)


def _since(event: KnownEvent, dates: list[Expression]) -> Hint:
    """That a text was written after an event, or in the year after it where its only date is "last year"."""
    years = {edge.year for when in event.dates for edge in (when.first, when.last)}
    last_year = [one.form is Form.UNIT and one.unit == "year" and one.shift == -1 for one in dates]
    if last_year == [True] and len(years) == 1:
        return Hint(When.parse(str(years.pop() + 1)), _("last year: {told}").format(told=event.told))
    first = min(event.dates, key=lambda when: when.first)
    when = When(first.first, _UNTIL_NOW, Precision.INTERVAL)
    return Hint(when, _("had happened: {told}, {date}").format(told=event.told, date=worded(first)))


def _dates(sentence: Sentence) -> list[Expression]:
    return [unit.value for unit in sentence.units if unit.tag == Tag.DATE and isinstance(unit.value, Expression)]


def _fits(expression: Expression, event: KnownEvent) -> bool:
    return any(expression.year in {when.first.year, when.last.year} for when in event.dates)
