"""Dates and numbers as the learner's locale writes them."""

from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale

from quizapp.facts.when import Precision, When
from quizapp.i18n import _

_A_WEEK = 7
_LONG = "dddd d MMMM yyyy"  # where no locale is set, as our own pages have it


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _plain() -> bool:
    return QLocale().language() == QLocale.Language.C


def number(value: float) -> str:
    """A count as the locale groups its digits."""
    if _plain():
        return f"{value:,}"
    return QLocale().toString(value)


def long_day(day: date) -> str:
    """The day with its weekday, written out: Saturday 21 November 2026."""
    if _plain():
        return QLocale().toString(_qdate(day), _LONG)
    return QLocale().toString(_qdate(day), QLocale.FormatType.LongFormat)


def weekday(day: date) -> str:
    """The weekday written out: Thursday."""
    return QLocale().dayName(day.isoweekday(), QLocale.FormatType.LongFormat)


def short_weekday(day: date) -> str:
    """The weekday in short: Thu."""
    return QLocale().dayName(day.isoweekday(), QLocale.FormatType.ShortFormat)


def short_day(day: date, today: date) -> str:
    """Day and month, with the year where it is another than today's: 29 Nov, 3 Jan 2027."""
    if day.year == today.year:
        return QLocale().toString(_qdate(day), "d MMM")
    return QLocale().toString(_qdate(day), "d MMM yyyy")


def near_day(day: date, today: date) -> str:
    """A day as it is said in a sentence: today, tomorrow, yesterday, on Thursday, on 3 Dec."""
    near = {0: _("today"), 1: _("tomorrow"), -1: _("yesterday")}
    away = (day - today).days
    if away in near:
        return near[away]
    if abs(away) < _A_WEEK:
        return _("on {day}").format(day=weekday(day))
    return _("on {day}").format(day=short_day(day, today))


def due_day(day: date, today: date) -> str:
    """A due day in a column: Today, Tomorrow, 29 Nov; what is overdue counts as today."""
    if day <= today:
        return _("Today")
    if day == today + timedelta(days=1):
        return _("Tomorrow")
    return short_day(day, today)


def when_text(raw: str) -> str:
    """A date of content (as `When.parse` reads it) at the precision known: 18 March 2015, March 2015; else as it is."""
    try:
        when = When.parse(raw)
    except ValueError:
        return raw
    if when.precision is Precision.DAY:
        return QLocale().toString(_qdate(when.first), "d MMMM yyyy")
    if when.precision is Precision.MONTH:
        return QLocale().toString(_qdate(when.first), "MMMM yyyy")
    return str(when)
