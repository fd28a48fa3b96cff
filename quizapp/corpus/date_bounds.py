"""Between which days a text was written, by hints, by the dates it tells as past or to come, and by its page."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from quizapp.corpus.date_expression import Expression, Form, Tense
from quizapp.corpus.date_resolution import resolve, resolve_on
from quizapp.corpus.date_sources import Shown, Source
from quizapp.corpus.when import Precision, When
from quizapp.i18n import _

_EARLIEST, _LATEST = date(1900, 1, 1), date(2099, 12, 31)
_ELECTED = timedelta(days=100)  # before and after a term, in which the office is named with somebody all the same
_FAR = timedelta(days=270)  # a date without a year is no farther from today
_LIKELY_FAR = timedelta(days=235)  # and seldom farther than this
_PAST, _MONTH_NAME, _WEEKDAY = Tense.PAST, Form.MONTH_NAME, Form.WEEKDAY
_SAME_TIME = timedelta(days=120)  # so far back may a date without a year be of the year before
# Told as past, or as to come, a date of these forms seldom names its year in that very year.
_SELDOM = {
    Tense.PAST: frozenset({Form.YEAR, Form.SEASON, Form.PART}),
    Tense.FUTURE: frozenset({Form.YEAR, Form.SEASON, Form.PART, Form.MONTH, Form.DAY}),
}


@dataclass(frozen=True, slots=True)
class Hint:
    """That a document was written within `when`, and why: who held an office, what had happened.

    What is only `likely` counts where nothing surer decides. `spans` are the stretches of that time that may be meant,
    empty for all of it. If somebody may have been named out of his time, `spared` are those that do not need him.
    """

    when: When
    reason: str
    likely: bool = False
    spans: tuple[tuple[date, date], ...] = ()
    spared: tuple[tuple[date, date], ...] = ()


@dataclass(frozen=True, slots=True)
class Clue:
    """A date of the text, tied to something past or to come, so that it bounds when the text was written.

    `foreseen`: by a forecast, which names the year in which it is made as well as later ones.
    """

    expression: Expression
    tense: Tense
    surface: str
    foreseen: bool = False


@dataclass(frozen=True, slots=True)
class Bounds:
    """Between which days the text was written, the reasons, and the clues without a year that single days must fit."""

    first: date
    last: date
    reasons: tuple[str, ...]
    yearless: tuple[Clue, ...]
    changed: tuple[date, ...] = ()  # the days on which the page was changed
    owned: int | None = None  # the year of its copyright, if that may be the article's
    likely: bool = False  # with what is seldom otherwise
    told: tuple[date, ...] = ()  # the days with a year that are told as past
    spans: tuple[tuple[tuple[date, date], ...], ...] = ()  # of hints that have several stretches of time
    named: tuple[Hint, ...] = ()  # the hints from people of whom one may be named out of his time
    firm: tuple[date, date] = _EARLIEST, _LATEST  # the bounds without these hints

    @classmethod
    def of(
        cls, clues: Sequence[Clue], hints: Sequence[Hint], page: Sequence[Shown] = (), *, likely: bool = False
    ) -> "Bounds":
        """Hints, the clues that name a year, and what the page tells; hints that exclude each other leave no day.

        With `likely` also what is seldom otherwise: a year that is named is not the one in which the text was written.
        """
        first, last = _EARLIEST, _LATEST
        used = [hint for hint in hints if likely or not hint.likely]
        spans = tuple(hint.spans for hint in used if len(hint.spans) > 1)
        reasons = [hint.reason for hint in used]
        for hint in used:
            first, last = max(first, hint.when.first), min(last, hint.when.last)
        begun = [hint.when.first for hint in used if not hint.spared]
        ended = [hint.when.last for hint in used if not hint.spared]
        for clue in clues:
            begins, ends = _told(clue, likely=likely)
            begun += [begins] if begins is not None else []
            ended += [ends] if ends is not None else []
            if begins is not None and begins > first:
                first = begins
                reasons.append(_("{date} is told as past").format(date=clue.surface))
            elif ends is not None and ends < last:
                last = ends
                reasons.append(_("{date} is told as to come").format(date=clue.surface))
        yearless = [clue for clue in clues if without_year(clue.expression)]
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
        owned = {when.first.year for one, when in changes if one.source is Source.COPYRIGHT} if likely else set()
        year = owned.pop() if len(owned) == 1 else None
        past = (resolve(clue.expression, None) for clue in clues if _is_past_day(clue))
        told = tuple(when.first for when in past if when is not None)
        named = tuple(hint for hint in used if hint.spared)
        firm = max(begun, default=_EARLIEST), min(ended, default=_LATEST)
        return cls(first, last, tuple(reasons), tuple(once.values()), changed, year, likely, told, spans, named, firm)

    def fits(self, day: date) -> bool:
        """Whether a day lies between the bounds, and in one of the stretches of each hint that has several."""
        return self.first <= day <= self.last and all(
            any(begin <= day <= end for begin, end in spans) for spans in self.spans
        )

    def spares(self, day: date, *, one: bool) -> bool:
        """Whether only who was in office speaks against a day: an elected or a late one, or with `one` anybody."""
        if not self.firm[0] <= day <= self.firm[1]:
            return False
        near = all(hint.when.first - _ELECTED <= day <= _after(hint.when.last) for hint in self.named)
        return near or (one and all(any(a <= day <= b for a, b in hint.spared) for hint in self.named))

    def agrees(self, day: date) -> bool:
        """Whether a day agrees with the dates of the text that have no year."""
        for clue in self.yearless:  # a plain loop: this runs for many a day
            if clue.expression.form is not _WEEKDAY and not _agrees(clue, day, near=self.likely):
                return False
        return True

    def weekdays_agree(self, day: date) -> bool:
        """Whether a text of that day would name its weekdays so: Sunday, 12 August; and never the day after as past."""
        return all(
            _week(clue, day) if clue.expression.form is _WEEKDAY else _agrees(clue, day)
            for clue in self.yearless
            if clue.expression.weekday is not None
        )

    @property
    def known(self) -> bool:
        """Whether the years are bounded at all on both sides."""
        return self.first > _EARLIEST and self.last < _LATEST


def _after(last: date) -> date:
    return last if last >= _LATEST else last + _ELECTED


def _is_past_day(clue: Clue) -> bool:
    return clue.tense is Tense.PAST and clue.expression.form is Form.DAY


def _told(clue: Clue, *, likely: bool) -> tuple[date | None, date | None]:
    """The first day on which a date with a year is told as past, or the last on which it is told as to come."""
    expression = clue.expression
    when = resolve(expression, None)
    if when is None:
        return None, None
    other = likely and not clue.foreseen and expression.form in _SELDOM.get(clue.tense, ())
    if clue.tense is Tense.PAST:
        begun = _end(expression) or when
        return date(begun.last.year + 1, 1, 1) if other else begun.first, None
    if clue.tense is Tense.FUTURE:
        return None, date(when.first.year - 1, 12, 31) if other else when.last
    return None, None


def _end(expression: Expression) -> When | None:
    """The end of an interval, which is past where a past verb tells it: ran the office from 2004 to 2011."""
    return resolve(expression.last, None) if expression.form is Form.INTERVAL and expression.last is not None else None


def without_year(expression: Expression) -> bool:
    """Whether a date is of a year that is not told: Monday, 3 May, in May, May 3 to 5."""
    if expression.form is Form.INTERVAL:
        return all(end is not None and end.form is Form.DATE and end.yearless for end in _ends(expression))
    return expression.yearless or expression.form is Form.WEEKDAY


def _ends(expression: Expression) -> Iterator[Expression | None]:
    yield expression.first
    yield expression.last


def _of_weekday(expression: Expression, year: int) -> bool:
    """Whether a day and month with a weekday and no year would be of that year: Sunday, 21 October."""
    if expression.form is not Form.DATE or expression.weekday is None:
        return False
    days = in_each_year(expression, range(year, year + 1))
    return any(day.weekday() == expression.weekday for day in days)


def _week(clue: Clue, day: date) -> bool:
    """Whether a bare weekday of the past is not that of the next day, which nobody would name so."""
    weekday = clue.expression.weekday
    past = clue.tense is _PAST and clue.expression.shift is None and weekday is not None
    return not past or (day.weekday() - (weekday or 0)) % 7 != 6  # noqa: PLR2004 - days back to the day after


def _agrees(clue: Clue, day: date, *, near: bool = False) -> bool:
    """Whether a text of that day would name a date so: "in March" is written in no March, April 25 not a year ahead.

    With `near` a day and month without a year must be as near as such dates mostly are.
    """
    expression = clue.expression
    if expression.form is _MONTH_NAME:
        return expression.month != day.month or clue.tense is not _PAST or expression.edge
    when = resolve_on(expression, day, clue.tense)
    if when is None or (near and abs(when.first - day) > _LIKELY_FAR):
        return False
    if clue.tense is _PAST:  # of another year it would have its year, or "last"
        return day.year == when.first.year or day - when.first <= _SAME_TIME
    return when.first - day <= _FAR


def in_each_year(expression: Expression, years: Iterable[int]) -> list[date]:
    """The days of a day and month in those years that have it."""
    found = []
    for year in years:
        try:
            found.append(date(year, expression.month or 1, expression.day or 1))
        except ValueError:
            continue  # 29 February
    return found
