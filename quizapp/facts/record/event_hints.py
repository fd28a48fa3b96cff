"""When a document was written, by the known events and terms that it dates from its own day, and by what it names."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache

from quizapp.corpus.alternatives import grouped
from quizapp.corpus.date_bounds import Hint
from quizapp.corpus.date_expression import Expression, Form, Tense
from quizapp.corpus.date_resolution import resolve, resolve_on
from quizapp.corpus.when import Precision, When
from quizapp.corpus.when import worded as worded_date
from quizapp.facts.dates.event_dates import tied
from quizapp.facts.dates.event_words import worded
from quizapp.facts.dates.of_year import DateRead
from quizapp.facts.entities.names import sounds
from quizapp.facts.entities.person import Person
from quizapp.facts.lexicon import Lexicons
from quizapp.facts.record.record import Holder, KnownEvent, Record
from quizapp.facts.rules import Reading
from quizapp.facts.sentence import Sentence, Tag
from quizapp.facts.signs import sign_of
from quizapp.i18n import _

UNTIL_NOW = date(2099, 12, 31)
_DATE = Tag.DATE.value
_NO_WORD = re.compile(r"\W+")
_OPEN = re.compile(r"\b(?:will|would|could|may|might|should|if|plans?|planned|expected|due|set|unless|until|before)\b")
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
_TWO_YEARS, _YEAR = 731, 366  # days after an event, and before it, on which it may be dated from today
_REACH = {Form.WEEKDAY: 22, Form.DAYS: 32}  # days from today within which such a date lies, where they are few
_ENTERED = re.compile(
    r"\b(?:(?:took|takes?|taking|taken|assum(?:ed?|es|ing)) (?:up )?office|(?:swear|sworn|swore)\b|inaugurated"
    r"|oath of office|took over)"
)
_MAY_ENTER = re.compile("office|swear|sworn|swore|inaugurated|took")
_NO_TIME = When(date.min, date.max, Precision.INTERVAL)
_FULL = 2  # words of a full name
# Twice as many as in the same months of 2013; the year before the one that the text tells of.
_SAME_TIME = re.compile(r"\bsame (?:\w+ ){1,3}(?:of|in) $|\bsame (?:period|time|point|stage) $")
# The figures of a year are told in it or in the next one: 6 percent of its 2017 revenue.
_ANNUAL = re.compile(
    r" (?:annual |net |global |total )?(?:revenues?|turnover|sales|profits?|earnings|results|output|exports)\b"
)
# "25th anniversary" and its words; what "centenary" and the like begin with is counted from the year of the event.
_ANNIVERSARY = re.compile(
    r"\b(?:(?P<n>\d{1,3})(?:st|nd|rd|th)[ -]anniversary|(?P<word>\w+)[ -]anniversary"
    r"|(?P<whole>(?:bi|ter|tri|quater|sesqui)?cent(?:enary|ennial)))\b"
)
_YEARS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "fifteenth": 15, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60,
    "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100, "centenary": 100, "centennial": 100,
    "sesquicentennial": 150, "bicentenary": 200, "bicentennial": 200, "tercentenary": 300, "tricentennial": 300,
}  # fmt: skip
_OTHER_TIME = re.compile(r"\b(?:next|last|will|ahead of|coming|had|were|was)\b")


def told(reading: Reading, known: Record, holders: Sequence[Holder]) -> Iterator[Hint]:
    """Hints from the events that a text tells; `holders` are the terms of those whom it names with their office."""
    telling = {one.number: one for one in reading.sentences if known.may_tell(one.lower)}
    for sentence in telling.values():
        text = sentence.text[slice(*sentence.stretch)]
        events = list(known.told(text))
        events = [] if events and _OPEN.search(text) else events
        dates = _dates(sentence) if events else []
        for event in events:
            if not any(one.form in _YEARED and not _fits(one, event) for one in dates):
                yield _since(event)
    for one in tied(reading):
        if one.tie.verb is not None and one.tie.tense is not Tense.UNKNOWN and one.expression.form in _TOLD_NOW:
            if one.sentence.number in telling or _MAY_ENTER.search(one.sentence.text, *one.sentence.stretch):
                yield from _at_its_date(one, known, holders)
        elif one.expression.form is Form.YEAR:
            yield from _years_after(one)
        if one.expression.form is Form.DAYS and one.expression.number == 0:
            yield from _today(one)
    yield from _of_the_time(reading)


def _today(one: DateRead) -> Iterator[Hint]:
    """The day that is told beside today: bought four ships today (14 May 2014); but nobody's words of another day."""
    units, at = one.sentence.units, one.at
    beside = units[at + 2].value if len(units) > at + 2 and one.clauses.word(at + 1) in {"(", ","} else None
    if isinstance(beside, Expression) and beside.form is Form.DAY and not one.sentence.quoted[units[at].first]:
        day = resolve(beside, None)
        if day is not None:
            yield Hint(day, one.sentence.words(at + 2, at + 3))


def _years_after(one: DateRead) -> Iterator[Hint]:
    """The year after the one that is compared with, and that of an anniversary of what happened then."""
    year = one.expression.year or 0
    first, last = one.sentence.stretch
    start = one.sentence.span(one.at, one.at + 1).start
    if _SAME_TIME.search(one.sentence.text, first, start):
        reason = _("compared with {date}").format(date=one.sentence.words(one.at, one.at + 1))
        yield Hint(When.parse(f"{year + 1:04}"), reason, likely=True)
        return
    end = one.sentence.span(one.at, one.at + 1).end
    if _ANNUAL.match(one.sentence.text, end):
        surface = one.sentence.words(one.at, one.at + 1)
        yield Hint(When.parse(f"{year:04}/{year + 1:04}"), _("figures of {date}").format(date=surface), likely=True)
        return
    told = one.sentence.text[first:last]
    match = _ANNIVERSARY.search(one.sentence.text, first, last) if "anniversary" in told or "cent" in told else None
    if match is None:
        return
    yeared = [date for date in _dates(one.sentence) if date.form in _YEARED]
    if len(yeared) > 1 or _OTHER_TIME.search(one.sentence.text, first, match.start()):
        return
    number = int(match["n"]) if match["n"] else _YEARS.get(match["word"] or match["whole"], 0)
    if number:
        yield Hint(When.parse(f"{year + number:04}"), match.group(), likely=True)


def _of_the_time(reading: Reading) -> Iterator[Hint]:
    """Since when there is what the text names: a text that names a pandemic was not written before it."""
    times, pattern = _times(reading.lexicons)
    found: dict[str, None] = {}
    for sentence in reading.sentences:
        if sentence.signs & _BEGINS:  # mostly there is none
            for match in pattern.finditer(sentence.text, *sentence.stretch):
                found[match.group()] = None
    for word in found:
        yield Hint(When(times[word].first, UNTIL_NOW, Precision.INTERVAL), word)


@cache
def _times(lexicons: Lexicons) -> tuple[dict[str, When], re.Pattern[str]]:
    """The words of record_times.tsv with when they came into use, and a pattern that finds them."""
    times = {row["word"]: When.parse(row["since"]) for row in lexicons.rows("record_times")}
    words = sorted(times, key=lambda word: (-len(word), word))
    # The edge is looked at behind the first letter, so that a search leaps to it.
    pattern = re.compile(grouped((rf"{re.escape(one[0])}(?<!\w.)", re.escape(one[1:])) for one in words) + r"(?!\w)")
    return times, pattern


@cache
def _first(lexicons: Lexicons) -> frozenset[str]:
    """The words in small letters with which these begin."""
    return frozenset(_NO_WORD.split(row["word"])[0].lower() for row in lexicons.rows("record_times"))


# The word itself, or a part of it: non-Brexit.
_BEGINS = sign_of(_first, joined=lambda lexicons: lambda word: not _first(lexicons).isdisjoint(_NO_WORD.split(word)))


def _at_its_date(one: DateRead, known: Record, holders: Sequence[Holder]) -> Iterator[Hint]:
    """When a text was written that dates a known event or a term's start from its own day: on Friday, last year."""
    told = worded(one.clauses, one.tie, one.at, _NO_TIME)
    found = [
        (event.told, event.dates[0])
        for event in known.told(told.subject, told.event.actor if not told.event.be else "")
        if len(event.dates) == 1
    ]
    if _ENTERED.search(told.subject):
        found += [(f"{term.offices[0]} {term.name}", term.since) for term in _terms_begun(one, known, holders)]
    for what, when in found:
        days = _days_told_so(one.expression, when, one.tie.tense)
        if days is not None:
            yield Hint(days, _("{date}: {told}").format(date=one.sentence.words(one.at, one.at + 1), told=what))


def _terms_begun(one: DateRead, known: Record, holders: Sequence[Holder]) -> list[Holder]:
    """The one term that may have begun at a date: that of the person before the verb, or else of one of the holders."""
    units = one.sentence.units[: one.tie.verb.first if one.tie.verb is not None else 0]
    person = next((unit.value for unit in reversed(units) if isinstance(unit.value, Person)), None)
    if person is None:  # the government, which was sworn in on June 13 last year
        terms = list(holders) if one.expression.form is Form.DATE else []
    else:
        terms = list(known.named(person.name)) if len(sounds(person.name)) >= _FULL else []
    terms = [term for term in terms if _days_told_so(one.expression, term.since, one.tie.tense)]
    return terms[:1] if len({term.since for term in terms}) == 1 else []


def _days_told_so(expression: Expression, known: When, tense: Tense) -> When | None:
    """From the first to the last day on which something would be dated so, or None if on none."""
    if known.precision not in _FINENESS.get(expression.form, _ANY):
        return None
    if tense is Tense.FUTURE and expression.form not in {Form.DATE, Form.MONTH_NAME}:
        return None
    if _is_of_another_day(expression, known):  # mostly, and no day need be tried
        return None
    length, reach = (known.last - known.first).days, _REACH.get(expression.form, _TWO_YEARS)
    after = range(min(length + _TWO_YEARS, length + reach)) if tense is Tense.PAST else range(-min(_YEAR, reach), 1)
    days = range(known.first.toordinal() + after.start, known.first.toordinal() + after.stop)
    first = next((day for day in days if _is_then(expression, day, known, tense)), None)
    if first is None:
        return None
    last = next(day for day in reversed(days) if _is_then(expression, day, known, tense))
    return When(date.fromordinal(first), date.fromordinal(last), Precision.INTERVAL)


def _is_of_another_day(expression: Expression, known: When) -> bool:
    """Whether a date names a month, a day or a weekday that a known one of such fineness is not of."""
    match expression.form:
        case Form.DATE:
            return (expression.month or 1, expression.day or 1) != (known.first.month, known.first.day)
        case Form.MONTH_NAME:
            return expression.month not in {None, known.first.month}
        case Form.WEEKDAY:
            return (expression.weekday or 0) != known.first.weekday()
    return False


def _is_then(expression: Expression, day: int, known: When, tense: Tense) -> bool:
    then = resolve_on(expression, date.fromordinal(day), tense)
    return then is not None and then.overlaps(known)


def _since(event: KnownEvent) -> Hint:
    """That a text was written after an event."""
    first = min(event.dates, key=lambda when: when.first)
    when = When(first.first, UNTIL_NOW, Precision.INTERVAL)
    return Hint(when, _("had happened: {told}, {date}").format(told=event.told, date=worded_date(first)))


def _dates(sentence: Sentence) -> list[Expression]:
    return [unit.value for unit in sentence.units if unit.tag == _DATE and isinstance(unit.value, Expression)]


def _fits(expression: Expression, event: KnownEvent) -> bool:
    return any(expression.year in {when.first.year, when.last.year} for when in event.dates)
