"""What a date's words say, before anybody knows on which day they were printed."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from quizapp.corpus.quickly_made import quickly_made


class Form(StrEnum):
    """How a date is given, which tells what it needs to be resolved."""

    DAY = "day"  # 18 March 2015
    MONTH = "month"  # March 2015
    YEAR = "year"  # 2015
    DECADE = "decade"  # the 1990s; `year` is its first
    DATE = "date"  # 18 March
    MONTH_NAME = "month name"  # in March; last March; March last year
    WEEKDAY = "weekday"  # Wednesday; last Tuesday
    NTH = "nth weekday"  # the second Monday of May; `number` is -1 for the last
    DAYS = "days"  # yesterday; `number` of days from today
    UNIT = "unit"  # last month, this year
    AGO = "ago"  # two years ago
    PART = "part"  # the third quarter of 2012: `month` to `until`
    SEASON = "season"  # spring 2010
    ANCHORED = "anchored"  # the next day, three years later: told from another date
    INTERVAL = "interval"


class Tense(StrEnum):
    """Whether what happened at a date lies behind or ahead of whoever writes."""

    PAST = "past"
    FUTURE = "future"
    UNKNOWN = "unknown"


EASTER = "easter"  # the unit of a day that is counted from Easter Sunday, by `number` of days
ABSOLUTE = frozenset({Form.DAY, Form.MONTH, Form.YEAR, Form.DECADE})
_OF_A_YEAR = frozenset({Form.PART, Form.SEASON, Form.NTH})  # absolute if they name their year
_YEARLESS = frozenset({Form.DATE, Form.MONTH_NAME})
_INTERVAL = Form.INTERVAL  # looking a member up in its class is slow


@quickly_made
@dataclass(frozen=True, slots=True)
class Expression:
    """A date as it is worded; what its form does not use is None.

    `shift` is -1 for last, 0 for this, 1 for next; `years` the same for the year that a month or part is said to be of
    ("May last year"). `edge` says that the words mean only a part of the stretch (early, late, the end of).
    """

    form: Form
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None  # Monday is 0
    shift: int | None = None
    years: int | None = None
    number: int | None = None
    unit: str = ""  # day, week, weekend, month, year; or the season
    until: int | None = None
    edge: bool = False
    first: Self | None = None
    last: Self | None = None

    @property
    def absolute(self) -> bool:
        """Whether the words name the same days whenever they are printed."""
        if self.form is _INTERVAL:
            return all(end is not None and end.absolute for end in (self.first, self.last))
        return self.form in ABSOLUTE or (self.form in _OF_A_YEAR and self.year is not None)

    @property
    def yearless(self) -> bool:
        """Whether the words name a day or month of a year that is not told."""
        return self.form in _YEARLESS and self.shift is None and self.years is None
