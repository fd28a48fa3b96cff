"""Dates, times of day and lengths of time as the reader's locale writes them."""

from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale, QTime

from quizapp.facts.when import Precision, When
from quizapp.i18n import _


def day_text(day: date) -> str:
    """A day in full, without its weekday: "26 August 2008"."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")


def month_text(day: date) -> str:
    """A month and its year: "August 2008"."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "MMMM yyyy")


def time_text(moment: datetime) -> str:
    """The time of day of a local moment: "09:14"."""
    return QLocale().toString(QTime(moment.hour, moment.minute), QLocale.FormatType.ShortFormat)


def when_text(text: str) -> str:
    """A stretch of time as `When.parse` reads it, written out at its own precision; other text stays as it is."""
    try:
        when = When.parse(text)
    except ValueError:
        return text
    match when.precision:
        case Precision.DAY:
            return day_text(when.first)
        case Precision.MONTH:
            return month_text(when.first)
        case Precision.YEAR:
            return f"{when.first:%Y}"
        case Precision.DECADE:
            return _("the {year}s").format(year=when.first.year)
        case Precision.INTERVAL:
            first, last = str(when).split("/")
            return _("{first} to {last}").format(first=when_text(first), last=when_text(last))


def minutes_text(seconds: float) -> str:
    """A length of time as a clock shows it: "11:24", "1:02:05"; a begun second counts until it is over."""
    whole = max(0, int(seconds + 0.999))
    hours, rest = divmod(whole, 3600)
    minutes, left = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{left:02}" if hours else f"{minutes}:{left:02}"
