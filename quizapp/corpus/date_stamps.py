"""Dates as machines and pages in other languages stamp them: 2014-05-12T10:00, 13-May-2014, 12. Mai 2014."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import NamedTuple

from quizapp.corpus.date_expression import Expression, Form
from quizapp.corpus.word_files import rows

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_CENTURY = 2000
_YEAR = r"(?P<y>(?:19|20)\d\d)(?!\d)"
_YEARED = re.compile(r"\d{4}")  # which each stamp has
_STAMPS = re.compile(
    r"(?<![\d/.-])(?P<iy>(?:19|20)\d\d)(?P<sign>[-/.]?)(?P<im>\d\d)(?P=sign)(?P<id>\d\d)(?=T\d|[^\d/.-]|$)"
    rf"|(?<![\d/.-])(?:(?P<w>mon|tue|wed|thu|fri|sat|sun)[a-z]*,? )?(?P<a>\d\d?)(?P<by>[/.-])(?P<b>\d\d?)(?P=by){_YEAR}"
    r"|(?<![\d/.-])(?P<d>\d\d?)[-. ]{1,2}(?:de |di )?(?P<m>[^\W\d_]{3,12})\.?[-. ](?:de |del |di )?"
    r"(?P<y2>(?:19|20)\d\d)(?!\d)"
    r"|(?<!\d)\d{4} ?(?:GMT|UTC|Z),? (?P<d3>\d\d?) (?P<m3>[a-z]{3,9})\.? (?P<y3>\d\d)(?!\d)",
    re.IGNORECASE,
)


class Stamp(NamedTuple):
    """A stamped day, and where in the line it stands."""

    start: int
    end: int
    expression: Expression


def stamps(text: str) -> Iterator[Stamp]:
    """The days that a line is stamped with in figures or in another language; none where their order is not sure."""
    for match in _STAMPS.finditer(text) if _YEARED.search(text) else ():
        day = _of(match)
        if day is not None:
            told = Expression(Form.DAY, year=day.year, month=day.month, day=day.day)
            yield Stamp(match.start(), match.end(), told)


def _of(match: re.Match[str]) -> date | None:
    if match["iy"]:
        return _day(int(match["iy"]), int(match["im"]), int(match["id"]))
    if match["a"]:
        return _in_order(match)
    month = match["m"] or match["m3"]
    year = int(match["y2"]) if match["y2"] else _CENTURY + int(match["y3"])
    return _day(year, _months().get(month.lower(), 0), int(match["d"] or match["d3"]))


def _in_order(match: re.Match[str]) -> date | None:
    """05/12/2014 with its weekday, or where only one order is a day of the calendar, or with points; else None."""
    one, other, year = int(match["a"]), int(match["b"]), int(match["y"])
    if match["by"] == ".":
        return _day(year, other, one)
    days = {_day(year, other, one), _day(year, one, other)} - {None}
    if match["w"]:
        days = {day for day in days if day is not None and day.weekday() == _WEEKDAYS.index(match["w"].lower())}
    return days.pop() if len(days) == 1 else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


@cache
def _months() -> dict[str, int]:
    """Names of months in many languages, lower case, with their numbers."""
    return {name: int(number) for name, number in rows("date_months.tsv")}
