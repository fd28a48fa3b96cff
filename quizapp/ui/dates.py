"""Dates and numbers as the learner's locale writes them."""

import math
from datetime import date, datetime, timedelta

from PySide6.QtCore import QDate, QLocale, QTime

from quizapp.i18n import _, ngettext

_A_WEEK = 7
_TWO_MINUTES = 120  # s
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
    from quizapp.corpus.when import Precision, When

    try:
        when = When.parse(raw)
    except ValueError:
        return raw
    match when.precision:
        case Precision.DAY:
            return full_day(when.first)
        case Precision.MONTH:
            return QLocale().toString(_qdate(when.first), "MMMM yyyy")
        case Precision.DECADE:
            return _("the {year}s").format(year=when.first.year)
        case Precision.INTERVAL:
            first, last = str(when).split("/")
            return _("{first} to {last}").format(first=when_text(first), last=when_text(last))
        case _other:
            return str(when)


def full_day(day: date) -> str:
    """A day written out without its weekday: 21 November 2026."""
    return QLocale().toString(_qdate(day), "d MMMM yyyy")


def time_of_day(moment: datetime) -> str:
    """The time of a local moment: 09:14."""
    shown = QTime(moment.hour, moment.minute)
    return shown.toString("HH:mm") if _plain() else QLocale().toString(shown, QLocale.FormatType.ShortFormat)


def clock_hour(hour: int) -> str:
    """A full hour (0-23) as the locale has it: 04:00."""
    if _plain():
        return f"{hour:02}:00"
    return QLocale().toString(QTime(hour, 0), QLocale.FormatType.ShortFormat)


def clock_text(seconds: float) -> str:
    """Time that is left, or allowed, as a clock shows it: 11:24, 1:02:05; a second that has begun counts as whole."""
    return _clock(math.ceil(seconds))


def spent_text(seconds: float) -> str:
    """Time that was spent, as a clock shows it: a second counts when it is over."""
    return _clock(math.floor(seconds))


def _clock(seconds: int) -> str:
    minutes, rest = divmod(max(0, seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def length_text(seconds: float) -> str:
    """A length of time in words: 12 minutes, and under two of them 40 seconds."""
    minutes, whole = round(seconds / 60), round(seconds)
    if seconds < _TWO_MINUTES:
        return ngettext("{count} second", "{count} seconds", whole).format(count=whole)
    return ngettext("{count} minute", "{count} minutes", minutes).format(count=number(minutes))
