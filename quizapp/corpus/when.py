"""A stretch of time known to a day, a month, a year, a decade or an interval, and never finer than that."""

import calendar
import re
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from typing import Self

from quizapp.corpus.quickly_made import quickly_made

MONTHS = tuple(calendar.month_name)[1:]
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_MONTH = re.compile(r"\d{4}-\d{2}")
_YEAR = re.compile(r"\d{4}")
_DECADE = re.compile(r"\d{3}X")


class Precision(StrEnum):
    """How finely a date is known."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    DECADE = "decade"
    INTERVAL = "interval"


_LENGTH = {Precision.DAY: 10, Precision.MONTH: 7, Precision.YEAR: 4}  # letters of an ISO date that each takes


@quickly_made
@dataclass(frozen=True, slots=True)
class When:
    """All days from `first` to `last`, as known at `precision`; `ends`: how finely an interval's ends are known."""

    first: date
    last: date
    precision: Precision
    ends: tuple[Precision, Precision] | None = field(default=None, compare=False)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `2008-08-26`, `2008-08`, `2008`, `199X` or an interval `2015/2017` of any two of these.

        Raises:
            ValueError: the text is none of them, or no date of the calendar.
        """
        if text.count("/") == 1:
            left, _, right = text.partition("/")
            start, end = cls.parse(left), cls.parse(right)
            if end.last < start.first:
                raise ValueError(f"{text!r} ends before it begins")
            known = {start.precision, end.precision} <= _LENGTH.keys()
            ends = (start.precision, end.precision) if known else None
            return cls(start.first, end.last, Precision.INTERVAL, ends)
        match len(text):
            case 10 if _DAY.fullmatch(text):
                day = date.fromisoformat(text)
                return cls(day, day, Precision.DAY)
            case 7 if _MONTH.fullmatch(text):
                year, month = int(text[:4]), int(text[5:])
                first = date(year, month, 1)
                return cls(first, date(year, month, calendar.monthrange(year, month)[1]), Precision.MONTH)
            case 4 if _YEAR.fullmatch(text):
                return cls(date(int(text), 1, 1), date(int(text), 12, 31), Precision.YEAR)
            case 4 if _DECADE.fullmatch(text):
                decade = int(text[:3]) * 10
                return cls(date(decade, 1, 1), date(decade + 9, 12, 31), Precision.DECADE)
        raise ValueError(f"{text!r} is not a date: write 2008-08-26, 2008-08, 2008, 199X or 2015/2017")

    def __str__(self) -> str:
        match self.precision:
            case Precision.DAY:
                return self.first.isoformat()
            case Precision.MONTH:
                return self.first.isoformat()[: _LENGTH[Precision.MONTH]]
            case Precision.YEAR:
                return self.first.isoformat()[: _LENGTH[Precision.YEAR]]
            case Precision.DECADE:
                return f"{self.first.year // 10}X"
            case Precision.INTERVAL:
                first, last = self.ends or (self._finest(),) * 2
                return f"{self.first.isoformat()[: _LENGTH[first]]}/{self.last.isoformat()[: _LENGTH[last]]}"

    def _finest(self) -> Precision:
        """How finely both ends of an interval are known: years or months if they are the edges of such, else days."""
        after = self.last + timedelta(days=1) if self.last < date.max else self.first
        if (self.first.month, self.first.day, after.month, after.day) == (1, 1, 1, 1):
            return Precision.YEAR
        return Precision.MONTH if self.first.day == after.day == 1 else Precision.DAY

    def contains(self, other: Self) -> bool:
        """Whether every day of `other` lies in this stretch: a coarser truth contains a finer one."""
        return self.first <= other.first and other.last <= self.last

    def overlaps(self, other: Self) -> bool:
        """Whether some day lies in both."""
        return self.first <= other.last and other.first <= self.last

    def before(self, other: Self) -> bool:
        """Whether this stretch is over before the other begins."""
        return self.last < other.first


def worded(when: When) -> str:
    """The date as English prose has it: 26 August 2008, August 2008, 2008, the 1990s, 2015-2017 (with an en dash)."""
    match when.precision:
        case Precision.DAY:
            return f"{when.first.day} {MONTHS[when.first.month - 1]} {when.first.year}"
        case Precision.MONTH:
            return f"{MONTHS[when.first.month - 1]} {when.first.year}"
        case Precision.YEAR:
            return str(when.first.year)
        case Precision.DECADE:
            return f"the {when.first.year}s"
        case Precision.INTERVAL:
            left, right = (worded(When.parse(edge)) for edge in str(when).split("/"))
            return f"{left}–{right}" if left.isdigit() and right.isdigit() else f"{left} to {right}"


def dated(when: When) -> str:
    """The date with its preposition: "on 26 August 2008", "in August 2008", "in the 1990s", "in 2015-2017"."""
    if when.precision is Precision.INTERVAL and not worded(when).replace("–", "").isdigit():
        return f"from {worded(when)}"
    return f"{'on' if when.precision is Precision.DAY else 'in'} {worded(when)}"
