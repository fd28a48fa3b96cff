"""From a date's words to the days they mean, given when they were printed; what stays undecided is None."""

import calendar
from collections.abc import Callable
from datetime import date, timedelta

from quizapp.corpus.date_expression import EASTER, Expression, Form, Tense
from quizapp.corpus.when import Precision, When

_WEEK, _YEAR = 7, 366
_MONTHS = 12
_NEAR_MONTHS = 4  # without a tense a month is the nearest one, if none other is nearly as near
_NEAR_DAYS = 120
_FEW_WEEKS = 2  # so many weeks ago are told to the day
_SUSPICIOUS = 300  # days that a tense would lead away, where the other one would lead
_VERY_NEAR_MONTHS = 2
_VERY_NEAR = 60  # so few days away: then the tense was perhaps misread
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11)}
_PAST, _UNKNOWN, _DAY, _ANCHORED = Tense.PAST, Tense.UNKNOWN, Precision.DAY, Form.ANCHORED
_ANY_DAY = date(2000, 1, 1)
_FOLLOWING_YEARS = 8  # within which a date falls on a given weekday again, but for the leap day


def resolve(
    expression: Expression, published: When | None, tense: Tense = Tense.UNKNOWN, anchor: When | None = None
) -> When | None:
    """The days that an expression means in a text of a day, month or year, or None where they are not decided.

    `anchor` is the date that "the next day" and the like are told from. A text dated to several days decides only what
    is the same on the first and the last of them. Never finer than the words are.
    """
    if expression.form is _ANCHORED:
        return _anchored(expression, anchor)
    if expression.absolute:
        return _at(expression, _ANY_DAY, tense)
    if published is None or published.precision is Precision.DECADE:
        return None
    first = _at(expression, published.first, tense)
    if first is None or published.first == published.last:
        return first
    return first if first == _at(expression, published.last, tense) else None


def resolve_on(expression: Expression, day: date, tense: Tense) -> When | None:
    """The days that an expression means in a text of one day, as `resolve` without an anchor; it is tried for many."""
    return None if expression.form is _ANCHORED else _at(expression, day, tense)


def _at(expression: Expression, today: date, tense: Tense) -> When | None:
    try:
        return _READERS[expression.form](expression, today, tense)
    except (ValueError, OverflowError):  # no such day in that year, or a year that the calendar does not have
        return None


def _day(expression: Expression, _today: date, _tense: Tense) -> When:
    if expression.unit == EASTER:
        return _on(_from_easter(_year_of(expression), expression))
    return _on(date(_year_of(expression), expression.month or 1, expression.day or 1))


def _from_easter(year: int, expression: Expression) -> date:
    """A day counted from the Easter Sunday of the western churches (the anonymous Gregorian computus)."""
    century, rest = divmod(year, 100)
    golden = year % 19
    leaps, of_century = divmod(century, 4)
    moon = (19 * golden + century - leaps - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    week = (32 + 2 * of_century + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * late + 114, 31)
    return date(year, month, day + 1) + timedelta(days=expression.number or 0)


def _on(day: date) -> When:
    return When(day, day, _DAY)


def _year_of(expression: Expression) -> int:
    if expression.year is None:
        raise ValueError("no year")
    return expression.year


def _month(expression: Expression, _today: date, _tense: Tense) -> When:
    return _months(_year_of(expression), expression.month or 1)


def _months(year: int, month: int) -> When:
    """The month of a year; months beyond December are those of the next year, below January of the one before."""
    year, month = year + (month - 1) // _MONTHS, (month - 1) % _MONTHS + 1
    return When(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]), Precision.MONTH)


def _whole(year: int) -> When:
    return When(date(year, 1, 1), date(year, 12, 31), Precision.YEAR)


def _year(expression: Expression, _today: date, _tense: Tense) -> When:
    return _whole(_year_of(expression))


def _decade(expression: Expression, _today: date, _tense: Tense) -> When:
    first = _year_of(expression)
    return When(date(first, 1, 1), date(first + 9, 12, 31), Precision.DECADE)


def _date(expression: Expression, today: date, tense: Tense) -> When | None:
    """18 March: the last one or the next one, by tense; a weekday beside it must agree."""
    month, day = expression.month or 1, expression.day or 1
    if expression.unit == EASTER:
        feasts = [_from_easter(year, expression) for year in range(today.year - 1, today.year + 2)]
        feast = _by_tense(max(d for d in feasts if d <= today), min(d for d in feasts if d >= today), today, tense)
        return None if feast is None else _on(feast)
    if expression.years is not None:
        return _on(date(today.year + expression.years, month, day))
    weekday = expression.weekday
    past: date | None
    future: date | None
    if weekday is None and day < 29:  # noqa: PLR2004 - every year has it; it is tried for many a day
        this = date(today.year, month, day)
        past = this if this <= today else date(today.year - 1, month, day)
        future = this if this >= today else date(today.year + 1, month, day)
    else:
        earlier = _same_days(range(today.year, today.year - _FOLLOWING_YEARS, -1), month, day, weekday)
        later = _same_days(range(today.year, today.year + _FOLLOWING_YEARS), month, day, weekday)
        past = max((one for one in earlier if one <= today), default=None)
        future = min((one for one in later if one >= today), default=None)
    chosen = _by_tense(past, future, today, tense)
    far = weekday is not None and chosen is not None and abs((chosen - today).days) > _YEAR
    return None if chosen is None or far else _on(chosen)


def _same_days(years: range, month: int, day: int, weekday: int | None) -> list[date]:
    """The day of the month in each of the years that has it, of the weekday if one is given."""
    found = [date(one, month, day) for one in years if day < 29 or calendar.isleap(one) or (month, day) != (2, 29)]  # noqa: PLR2004
    return found if weekday is None else [one for one in found if one.weekday() == weekday]


def _by_tense(past: date | None, future: date | None, today: date, tense: Tense) -> date | None:
    """The past or the future one; none where the tense points far away and the other is near."""
    back = (today - past).days if past else None
    ahead = (future - today).days if future else None
    if tense is _UNKNOWN:
        near = [one for one, far in ((past, back), (future, ahead)) if far is not None and far <= _NEAR_DAYS]
        return near[0] if len(set(near)) == 1 else None
    chosen, far, other = (past, back, ahead) if tense is _PAST else (future, ahead, back)
    if far is not None and other is not None and far > _SUSPICIOUS and other <= _VERY_NEAR:
        return None
    return chosen


def _month_name(expression: Expression, today: date, tense: Tense) -> When | None:
    """In March, by tense; last December; this January; May last year."""
    month = expression.month or today.month  # five years ago this month
    if expression.years is not None or expression.shift == 0:
        return _months(today.year + (expression.years or 0), month)
    if expression.shift == -1:  # "last May" in November may be of either year
        return _months(today.year - 1, month) if month >= today.month else None
    if expression.shift == 1:
        return _months(today.year + 1, month) if month <= today.month else None
    back = (today.month - month) % _MONTHS
    ahead = (month - today.month) % _MONTHS
    if tense is Tense.UNKNOWN:
        if min(back, ahead) > _NEAR_MONTHS:
            return None
        tense = Tense.PAST if back <= ahead else Tense.FUTURE
    if tense is Tense.PAST and today.month < month <= today.month + _VERY_NEAR_MONTHS:
        return None  # in May, "in June" is rarely that of a year before
    return _months(today.year, today.month - back if tense is Tense.PAST else today.month + ahead)


def _weekday(expression: Expression, today: date, tense: Tense) -> When | None:
    """The last such day on or before today, or the next one on or after; "last" and "next" leave today out."""
    weekday = expression.weekday or 0
    back, ahead = (today.weekday() - weekday) % _WEEK, (weekday - today.weekday()) % _WEEK
    if expression.number:  # Thursday week
        return _on(today + timedelta(days=(ahead or _WEEK) + _WEEK))
    if expression.shift == -1:
        return _on(today - timedelta(days=back or _WEEK))
    if expression.shift == 1:
        return _on(today + timedelta(days=ahead or _WEEK))
    if tense is Tense.UNKNOWN:
        return _on(today) if back == 0 else None
    return _on(today - timedelta(days=back) if tense is Tense.PAST else today + timedelta(days=ahead))


def _nth(expression: Expression, today: date, tense: Tense) -> When | None:
    """The second Monday of May, by tense; the last Friday of this, the last or the next month."""
    if expression.shift is not None:
        return _on(_counted(expression, _months(today.year, today.month + expression.shift)))
    years = (
        range(today.year - 1, today.year + 2)
        if expression.year is None
        else range(expression.year, expression.year + 1)
    )
    days = [_counted(expression, _months(year, expression.month or 1)) for year in years]
    if expression.year is not None:
        return _on(days[0])
    past = max((day for day in days if day <= today), default=None)
    future = min((day for day in days if day >= today), default=None)
    chosen = _by_tense(past, future, today, tense)
    return None if chosen is None else _on(chosen)


def _counted(expression: Expression, month: When) -> date:
    """A weekday of a month; raises ValueError if the month has no fifth one."""
    number, weekday = expression.number or 1, expression.weekday or 0
    if number < 0:
        return month.last - timedelta(days=(month.last.weekday() - weekday) % _WEEK)
    return month.first.replace(day=1 + (weekday - month.first.weekday()) % _WEEK + _WEEK * (number - 1))


def _days(expression: Expression, today: date, _tense: Tense) -> When:
    day = today + timedelta(days=expression.number or 0)
    return _on(day if expression.years is None else day.replace(year=day.year + expression.years))


def _unit(expression: Expression, today: date, tense: Tense) -> When | None:
    """Last week, this weekend, next month, this year."""
    shift = expression.shift or 0
    match expression.unit:
        case "month":
            whole = _months(today.year, today.month + shift)
            return whole if expression.day is None else _on(whole.first.replace(day=expression.day))
        case "year":
            return _whole(today.year + shift)
        case "week":
            monday = today - timedelta(days=today.weekday()) + timedelta(weeks=shift)
            if expression.weekday is not None:
                return _on(monday + timedelta(days=expression.weekday))
            return When(monday, monday + timedelta(days=6), Precision.INTERVAL)
        case "weekend":
            return _weekend(today, shift, tense)
    return None


def _weekend(today: date, shift: int, tense: Tense) -> When | None:
    """The Saturday and Sunday before today, or after it by tense; in the middle of one "last" is unclear."""
    if today.weekday() > 4 and shift:  # noqa: PLR2004 - Friday
        return None
    saturday = today - timedelta(days=(today.weekday() + 2) % _WEEK)
    if shift == 1 or (shift == 0 and tense is Tense.FUTURE and today.weekday() < 5):  # noqa: PLR2004 - Saturday
        saturday += timedelta(weeks=1)
    return When(saturday, saturday + timedelta(days=1), Precision.INTERVAL)


def _ago(expression: Expression, today: date, _tense: Tense) -> When | None:
    """Some years ago keeps the year, months the month, many weeks the month too; one week or two, and days, the day."""
    number = expression.number or 0
    match expression.unit:
        case "year":
            return _whole(today.year - number)
        case "month":
            return _months(today.year, today.month - number)
        case "week" | "fortnight" as unit:
            weeks = number if unit == "week" else 2 * number
            day = today - timedelta(weeks=weeks)
            return _on(day) if weeks <= _FEW_WEEKS else _months(day.year, day.month)
        case "day":
            return _on(today - timedelta(days=number))
    return None


def _part(expression: Expression, today: date, tense: Tense) -> When | None:
    """Quarters and halves of a year as intervals of months; without a year by tense."""
    first, last = expression.month or 1, expression.until or _MONTHS
    year = expression.year
    if year is None and expression.years is not None:
        year = today.year + expression.years
    if year is None and tense is not Tense.UNKNOWN:
        begun, over = today.month >= first, today.month > last
        year = today.year if (begun if tense is Tense.PAST else not over) else today.year + (1, -1)[tense is Tense.PAST]
    if year is None:
        return None
    return When(_months(year, first).first, _months(year, last).last, Precision.INTERVAL)


def _season(expression: Expression, today: date, tense: Tense) -> When | None:
    """The year of a season: which months it has, and in winter which years, depends on where it is told."""
    if expression.unit not in _SEASONS:
        return None
    year = expression.year if expression.years is None else today.year + expression.years
    if year is None:
        first, last = _SEASONS[expression.unit]
        begun, over = today.month >= first, today.month > last
        year = _year_of_season(expression.shift, today.year, tense, begun=begun, over=over)
    return _whole(year) if year is not None else None


def _year_of_season(shift: int | None, year: int, tense: Tense, *, begun: bool, over: bool) -> int | None:
    if shift == 0:
        return year
    if shift == -1:  # in or after a season it is not clear which one was the last
        return None if begun else year - 1
    if shift == 1:
        return year + 1 if begun else None
    by_tense = {Tense.PAST: year if begun else year - 1, Tense.FUTURE: year + 1 if over else year}
    return by_tense.get(tense)


def _interval(expression: Expression, today: date, tense: Tense) -> When | None:
    """From the first to the last; one that has no year takes the other's, or both go by tense."""
    first, last = expression.first, expression.last
    if first is None or last is None:
        return None
    if not first.yearless or (last.yearless and tense is Tense.FUTURE):
        start = _at(first, today, tense)
        end = _at(last, start.first, Tense.FUTURE) if start and last.yearless else _at(last, today, tense)
    else:
        end = _at(last, today, tense)
        start = _at(first, end.last, Tense.PAST) if end else None
    return between(start, end)


def between(start: When | None, end: When | None) -> When | None:
    """The interval from one date to another, None if either is or they are the wrong way round."""
    if start is None or end is None or end.last < start.first:
        return None
    return start if start == end else When(start.first, end.last, Precision.INTERVAL)


def _anchored(expression: Expression, anchor: When | None) -> When | None:
    """The next day, three years later: as fine as the unit, and only where the anchor is as fine."""
    if anchor is None or anchor.precision in {Precision.DECADE, Precision.INTERVAL}:
        return None
    finer = anchor.precision is not Precision.YEAR
    if expression.shift == 0 and finer and (expression.month or 0) < anchor.first.month:
        return None  # won in November 2012, and sworn in that January
    try:
        return _from(anchor.first, anchor.precision, expression)
    except (ValueError, OverflowError):
        return None


def _from(start: date, precision: Precision, expression: Expression) -> When | None:
    number = expression.number or 0
    match expression.unit:
        case "year":
            year = start.year + number
            return _in_year(year, expression.month, expression.day)
        case "month" if expression.day is not None:
            return _on(start.replace(day=expression.day)) if precision in {Precision.DAY, Precision.MONTH} else None
        case "month" if precision in {Precision.DAY, Precision.MONTH}:
            return _months(start.year, start.month + number)
        case "week" if precision is Precision.DAY:
            day = start + timedelta(weeks=number)
            return _months(day.year, day.month)
        case "day" if precision is Precision.DAY:
            return _on(start + timedelta(days=number))
    return None


def _in_year(year: int, month: int | None, day: int | None) -> When:
    if month is None:
        return _whole(year)
    return _months(year, month) if day is None else _on(date(year, month, day))


_READERS: dict[Form, Callable[[Expression, date, Tense], When | None]] = {
    Form.DAY: _day,
    Form.MONTH: _month,
    Form.YEAR: _year,
    Form.DECADE: _decade,
    Form.DATE: _date,
    Form.MONTH_NAME: _month_name,
    Form.WEEKDAY: _weekday,
    Form.NTH: _nth,
    Form.DAYS: _days,
    Form.UNIT: _unit,
    Form.AGO: _ago,
    Form.PART: _part,
    Form.SEASON: _season,
    Form.INTERVAL: _interval,
}
