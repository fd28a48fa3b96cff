"""The date of a document, with the candidates for it and the reasons; no date where more than one year survives."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from quizapp.corpus.date_expression import Expression, Form, Tense
from quizapp.corpus.date_resolution import resolve
from quizapp.corpus.date_sources import Shown, Source, lead_weekdays, shown
from quizapp.corpus.document import Document
from quizapp.corpus.when import Precision, When
from quizapp.i18n import _

_EARLIEST, _LATEST = date(1900, 1, 1), date(2099, 12, 31)
_SEARCHED = timedelta(days=6 * 366)  # a longer time is not searched day by day
_YEAR = timedelta(days=366)
_FAR = timedelta(days=270)  # a date without a year is no farther from today
_SAME_TIME = timedelta(days=120)  # so far back may a date without a year be of the year before
_PRINTED = timedelta(days=3)  # from a dateline to the printing, at most
_CHANGED = timedelta(days=3)  # from a dateline to a change of the page that tells its year


@dataclass(frozen=True, slots=True)
class Hint:
    """That a document was written within `when`, and why: who held an office, what had happened."""

    when: When
    reason: str


@dataclass(frozen=True, slots=True)
class Clue:
    """A date of the text, tied to something past or to come, so that it bounds when the text was written."""

    expression: Expression
    tense: Tense
    surface: str


@dataclass(frozen=True, slots=True)
class DateCandidate:
    """A date that a document may be of; `when` is None if its year is not told. `reasons` are for it or against it."""

    source: Source
    surface: str
    when: When | None
    reasons: tuple[str, ...] = ()
    good: bool = True
    paragraph: int = 0


@dataclass(frozen=True, slots=True)
class DocumentDate:
    """The date that was chosen at the precision that is sure, or None, and all candidates in the order of belief.

    `within` are the days on one of which the document was written, often fewer than those of the chosen month or year:
    from them relative dates are resolved.
    """

    chosen: When | None
    candidates: tuple[DateCandidate, ...]
    within: When | None = None


def date_of(document: Document, clues: Iterable[Clue] = (), hints: Iterable[Hint] = ()) -> DocumentDate:
    """The date of a document, from what it shows, from dates tied to events in its text, and from hints.

    Datelines are believed before lines that are a date, those before captions and metadata; stamps of the page never.
    What contradicts the hints or the clues is not believed.
    """
    order = list(Source)
    found = sorted(shown(document), key=lambda one: order.index(one.source))
    page = tuple(one for one in found if one.source in {Source.CHANGE, Source.COPYRIGHT})
    bounds = _Bounds.of(tuple(clues), tuple(hints), page)
    asked = any(one.source in {Source.DATELINE, Source.CAPTION} for one in found)
    weekdays = lead_weekdays(document) if asked else {}
    candidates = [_candidate(one, bounds, weekdays) for one in found]
    chosen = _best([one for one in candidates if one.good])
    if chosen is not None:
        when, within = _changed_since(chosen, candidates)
    else:
        within = _written_within(bounds)
        when = None if within is None else _within([within.first, within.last])
        candidates += [DateCandidate(Source.TEXT, "", when, bounds.reasons)] if when is not None else []
    return DocumentDate(when, tuple(candidates), within)


def _changed_since(chosen: DateCandidate, candidates: Sequence[DateCandidate]) -> tuple[When | None, When | None]:
    """A candidate's date, no finer than it shares with the day of a change in the same line; and the days of both."""
    days = sorted(
        one.when.first
        for one in candidates
        if one.when is not None
        and (one is chosen or (one.source in {Source.STAMP, Source.CHANGE} and one.paragraph == chosen.paragraph))
    )
    if len(days) < 2:  # noqa: PLR2004 - chosen and changed
        return chosen.when, chosen.when
    return _within(days), When(days[0], days[-1], Precision.INTERVAL)


def _best(good: Sequence[DateCandidate]) -> DateCandidate | None:
    """The first of the good candidates; a line of its own that is a little later than the dateline is the printing."""
    chosen = next((one for one in good if one.when is not None), None)
    if chosen is None or chosen.when is None or chosen.source is not Source.DATELINE:
        return chosen
    for one in good:
        if one.source is Source.LINE and one.when is not None and str(one.when.first.year) in one.surface:
            later = one.when.first - chosen.when.first
            if timedelta(0) <= later <= _PRINTED:
                return one
    return chosen


@dataclass(frozen=True, slots=True)
class _Bounds:
    """Between which days the text was written, the reasons, and the clues without a year that single days must fit."""

    first: date
    last: date
    reasons: tuple[str, ...]
    yearless: tuple[Clue, ...]
    changed: tuple[date, ...] = ()  # the days on which the page was changed

    @classmethod
    def of(cls, clues: Sequence[Clue], hints: Sequence[Hint], page: Sequence[Shown] = ()) -> "_Bounds":
        """Hints, the clues that name a year, and what the page tells; hints that exclude each other leave no day."""
        first, last = _EARLIEST, _LATEST
        reasons = [hint.reason for hint in hints]
        for hint in hints:
            first, last = max(first, hint.when.first), min(last, hint.when.last)
        for clue in clues:
            when = resolve(clue.expression, None)
            if when is None:
                continue
            begun = _end(clue.expression) or when
            if clue.tense is Tense.PAST and begun.first > first:
                first = begun.first
                reasons.append(_("{date} is told as past").format(date=clue.surface))
            elif clue.tense is Tense.FUTURE and when.last < last:
                last = when.last
                reasons.append(_("{date} is told as to come").format(date=clue.surface))
        yearless = [clue for clue in clues if clue.expression.yearless or clue.expression.form is Form.WEEKDAY]
        once = {(clue.expression, clue.tense): clue for clue in yearless}  # each is tried on many days
        changes = [(one, when) for one in page if (when := resolve(one.expression, None)) is not None]
        if changes:
            one, when = min(changes, key=lambda change: change[1].last)
            if first <= when.last < last:
                last = when.last
                reasons.append(_("the page was there on {date}").format(date=one.surface))
            if one.source is Source.COPYRIGHT and any(
                _of_weekday(clue.expression, when.first.year) for clue in yearless
            ):
                first = max(first, when.first)
                reasons.append(_("a weekday agrees"))
        changed = tuple(dict.fromkeys(when.first for _one, when in changes if when.precision is Precision.DAY))
        return cls(first, last, tuple(reasons), tuple(once.values()), changed)

    def fits(self, day: date) -> bool:
        """Whether a day lies between the bounds."""
        return self.first <= day <= self.last

    def agrees(self, day: date) -> bool:
        """Whether a day agrees with the dates of the text that have no year."""
        return all(_agrees(clue, day) for clue in self.yearless if clue.expression.yearless)

    def weekdays_agree(self, day: date) -> bool:
        """Whether a text of that day would name its weekdays so: Sunday, 12 August; and never the day after as past."""
        return all(
            _week(clue, day) if clue.expression.form is Form.WEEKDAY else _agrees(clue, day)
            for clue in self.yearless
            if clue.expression.weekday is not None
        )

    @property
    def known(self) -> bool:
        """Whether the years are bounded at all on both sides."""
        return self.first > _EARLIEST and self.last < _LATEST


def _end(expression: Expression) -> When | None:
    """The end of an interval, which is past where a past verb tells it: ran the office from 2004 to 2011."""
    return resolve(expression.last, None) if expression.form is Form.INTERVAL and expression.last is not None else None


def _of_weekday(expression: Expression, year: int) -> bool:
    """Whether a day and month with a weekday and no year would be of that year: Sunday, 21 October."""
    if expression.form is not Form.DATE or expression.weekday is None:
        return False
    days = _in_each_year(expression, range(year, year + 1))
    return any(day.weekday() == expression.weekday for day in days)


def _week(clue: Clue, day: date) -> bool:
    """Whether a bare weekday of the past is not that of the next day, which nobody would name so."""
    weekday = clue.expression.weekday
    past = clue.tense is Tense.PAST and clue.expression.shift is None and weekday is not None
    return not past or (day.weekday() - (weekday or 0)) % 7 != 6  # noqa: PLR2004 - days back to the day after


def _agrees(clue: Clue, day: date) -> bool:
    """Whether a text of that day would name a date so: "in March" is written in no March, April 25 not a year ahead."""
    expression, today = clue.expression, When(day, day, Precision.DAY)
    if expression.form is Form.MONTH_NAME:
        return expression.month != day.month or clue.tense is not Tense.PAST or expression.edge
    when = resolve(expression, today, clue.tense)
    if when is None:
        return False
    if clue.tense is Tense.PAST:  # of another year it would have its year, or "last"
        return day.year == when.first.year or day - when.first <= _SAME_TIME
    return when.first - day <= _FAR


def _candidate(one: Shown, bounds: _Bounds, weekdays: Mapping[int, Sequence[int]]) -> DateCandidate:
    if one.source in {Source.CHANGE, Source.STAMP, Source.COPYRIGHT}:
        when, of_page = resolve(one.expression, None), (_("tells of the page, not of the article"),)
        return DateCandidate(one.source, one.surface, when, of_page, good=False, paragraph=one.paragraph)
    when, reasons, good = _days(one, bounds, weekdays)
    return DateCandidate(one.source, one.surface, when, reasons, good=good, paragraph=one.paragraph)


def _days(
    one: Shown, bounds: _Bounds, weekdays: Mapping[int, Sequence[int]]
) -> tuple[When | None, tuple[str, ...], bool]:
    """What a shown date means, the reasons, and whether it may be believed."""
    if one.expression.form in {Form.DAY, Form.MONTH}:
        when = resolve(one.expression, None)
        if when is None:
            return None, (_("no day of the calendar"),), False
        weekday = one.expression.weekday
        if weekday is not None and when.first.weekday() != weekday:
            return when, (_("its weekday does not agree"),), False
        if not bounds.fits(max(when.first, min(when.last, bounds.first))):
            return when, (_("contradicts the text"), *bounds.reasons), False
        if one.source is Source.CAPTION and not _is_news(when.first, weekdays):
            return when, (_("the picture may be an old one"),), False
        day = one.expression.form is Form.DAY
        return when, (_("day, month and year are given") if day else _("the issue names its month"),), True
    return _fixed_year(one, bounds, weekdays)


def _is_news(day: date, weekdays: Mapping[int, Sequence[int]]) -> bool:
    """Whether the first paragraphs tell of the weekday of a picture."""
    return any(day.weekday() in named for named in weekdays.values())


def _fixed_year(
    one: Shown, bounds: _Bounds, weekdays: Mapping[int, Sequence[int]]
) -> tuple[When | None, tuple[str, ...], bool]:
    """A day without a year: the one year within the bounds that agrees with its weekday, if no second one does."""
    soon = _changed_soon(one.expression, bounds)
    if soon is not None:
        return When(soon, soon, Precision.DAY), (_("the page was changed within days"),), True
    if not bounds.known:
        return None, (_("no year"),), False
    days = [
        day
        for day in _in_each_year(one.expression, range(bounds.first.year, bounds.last.year + 1))
        if bounds.fits(day) and bounds.weekdays_agree(day)
    ]
    told = one.expression.weekday
    reasons = list(bounds.reasons)
    if told is not None:
        days = [day for day in days if day.weekday() == told]
        reasons.append(_("the weekday beside it"))
    elif one.source is Source.DATELINE and weekdays.get(one.paragraph):
        # A report names first, beside its dateline, the weekday on which it was written or the one before.
        days = [day for day in days if (day.weekday() - weekdays[one.paragraph][0]) % 7 in {0, 1}]
        reasons.append(_("the weekday of the first paragraph"))
    if len(days) != 1:
        return None, (_("more than one year is possible") if days else _("contradicts the text"), *reasons), False
    return When(days[0], days[0], Precision.DAY), tuple(reasons), True


def _changed_soon(expression: Expression, bounds: _Bounds) -> date | None:
    """The day that lies so shortly before a change of the page that the year of both is the same."""
    days = {
        day
        for change in bounds.changed
        for day in _in_each_year(expression, range(change.year - 1, change.year + 1))
        if timedelta(0) <= change - day <= _CHANGED and bounds.fits(day)
    }
    return days.pop() if len(days) == 1 else None


def _in_each_year(expression: Expression, years: Iterable[int]) -> list[date]:
    found = []
    for year in years:
        try:
            found.append(date(year, expression.month or 1, expression.day or 1))
        except ValueError:
            continue  # 29 February
    return found


def _written_within(bounds: _Bounds) -> When | None:
    """From the first to the last day on which a text could have been written, by hints and clues; at most a year."""
    if not bounds.known or not timedelta(0) <= bounds.last - bounds.first <= _SEARCHED:
        return None
    span = range((bounds.last - bounds.first).days + 1)
    first = next((day for at in span if bounds.agrees(day := bounds.first + timedelta(days=at))), None)
    if first is None:
        return None
    last = next(day for at in span if bounds.agrees(day := bounds.last - timedelta(days=at)))
    return When(first, last, Precision.INTERVAL) if last - first < _YEAR else None


def _within(days: Sequence[date]) -> When | None:
    """The day, month or year that holds all of the days; None if they are of several years."""
    if not days:
        return None
    first, last = days[0], days[-1]
    if first == last:
        return When(first, first, Precision.DAY)
    if (first.year, first.month) == (last.year, last.month):
        return When.parse(f"{first:%Y-%m}")
    return When.parse(f"{first:%Y}") if first.year == last.year else None
