"""What a match of a date pattern says: one reader for each way of wording a date."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from quizapp.corpus.date_expression import Expression, Form
from quizapp.corpus.date_words import Worth


class Words(NamedTuple):
    """A match of a pattern: the letters of the sentence, what the words are worth, and the match."""

    letters: str
    worths: Sequence[Worth]
    match: re.Match[str]
    day_first: bool | None

    def worth(self, group: str) -> Worth | None:
        """The worth of the first word of a group, or None if the pattern has no such group or it took no part."""
        at = self.match.start(group) if group in self.match.re.groupindex else -1
        return self.worths[at] if at >= 0 else None

    def has(self, group: str) -> bool:
        """Whether the pattern has the group and it took part."""
        return self.worth(group) is not None

    def number(self, group: str) -> int | None:
        """The worth of a group's word as a number."""
        worth = self.worth(group)
        return worth if isinstance(worth, int) else None

    def text(self, group: str) -> str:
        """The worth of a group's word that is a word itself."""
        worth = self.worth(group)
        return worth if isinstance(worth, str) else ""

    def numbers(self, group: str) -> tuple[int, ...]:
        """The worth of a group's word that is made of several numbers."""
        worth = self.worth(group)
        return worth if isinstance(worth, tuple) else ()

    @property
    def shift(self) -> int | None:
        """-1 for last, 0 for this, 1 for next, None if neither stands there."""
        return _SHIFTS.get(self.match["s"] or "") if "s" in self.match.re.groupindex else None

    @property
    def before(self) -> str:
        """The letter before the match, empty at the beginning."""
        at = self.match.start()
        return self.letters[at - 1] if at else ""

    @property
    def after(self) -> str:
        """The letter after the match, empty at the end."""
        return self.letters[self.match.end() : self.match.end() + 1]


_SHIFTS = {"l": -1, "z": 0, "n": 1}
TOLD = {"p": -1, "F": 1, "n": 1}  # the previous, the following, the next year; else that or the same one


def one_day(words: Words) -> Expression | None:
    """A day with or without its year: Thursday, March 18, 2015; the 18th of March; 21 August next year."""
    day = words.number("d") or words.number("d2")
    found = _dated(words.number("m"), day, words.number("y"), words.number("w"))
    if found is None or not words.has("s"):
        return found
    return replace(found, years=words.shift) if words.text("u") == "year" else None


def _dated(month: int | None, day: int | None, year: int | None, weekday: int | None = None) -> Expression | None:
    if month is None or day is None or not is_real(year or 2000, month, day):
        return None
    if year is None:
        return Expression(Form.DATE, month=month, day=day, weekday=weekday)
    return Expression(Form.DAY, year=year, month=month, day=day, weekday=weekday)


def is_real(year: int, month: int, day: int) -> bool:
    """Whether there is such a day."""
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def numeric_day(words: Words) -> Expression | None:
    """2015-03-18, and 18/03/2015 where only one order is possible or this text is known for one."""
    numbers = words.numbers("n")
    if not numbers:
        return None  # a slash by itself
    one, other, year = numbers
    if words.letters[words.match.start()] == "I":
        return _dated(other, year, one)
    day_first = True if one > _MONTHS else False if other > _MONTHS else words.day_first
    if day_first is None and one != other:
        return None
    return _dated(other, one, year) if day_first else _dated(one, other, year)


def several_days(words: Words) -> Expression | None:
    """Several days of one month: March 3-5; 8 to 10 March; Aug. 21 and 22."""
    month, year = words.number("m"), words.number("y")
    first, last = words.numbers("r") or (words.number("d"), words.number("d2"))
    if first is None or last is None or first >= last:
        return None
    start, end = _dated(month, first, year), _dated(month, last, year)
    return Expression(Form.INTERVAL, first=start, last=end) if start and end else None


def month(words: Words) -> Expression | None:
    """A month with its year, or with the year told from today: March 2015; May last year; the end of March 2020."""
    month, edge = words.number("m"), words.has("e")
    if words.has("y"):
        return Expression(Form.MONTH, year=words.number("y"), month=month, edge=edge)
    if words.has("a"):  # October of the following year
        number = TOLD.get(words.match["a"], 0)
        return (
            Expression(Form.ANCHORED, month=month, number=number, unit="year") if words.text("u2") == "year" else None
        )
    if words.text("u") != "year":
        return None
    if words.shift is None:  # October of that year
        return Expression(Form.ANCHORED, month=month, number=0, unit="year")
    return Expression(Form.MONTH_NAME, month=month, years=words.shift, edge=edge)


def month_name(words: Words) -> Expression | None:
    """A month alone: in March; late October; last December; this January; the next January after another date."""
    if words.shift == 1 and words.before == "t":
        return Expression(Form.ANCHORED, month=words.number("m"), number=0)
    if words.shift is None and not _licensed_month(words):
        return None
    return Expression(Form.MONTH_NAME, month=words.number("m"), shift=words.shift, edge=words.has("e"))


def _licensed_month(words: Words) -> bool:
    """Whether what stands around a month's name makes it a month: many of them are names of people as well."""
    before, after = words.before, words.after
    at = words.match.end()
    letter = words.letters[at - 1]
    if letter == "h" or words.has("e") or after in {"D", "O"}:
        return after not in {"^", "D", "O"}
    if letter == "M":
        return before != "Z" and (after != "^" or before in {"i", "c"})
    if before in {"t", "a"}:
        return after == "_"
    if before == "v":
        return after in {",", ".", ""} or (after in {"u", "-"} and words.letters[at + 1 : at + 2] in {"M", "m"})
    if before == "&":
        return words.letters[words.match.start() - 2] in "Mm" and after != "^"
    # In April Vienna announced; but not "In August Wilson's plays", "In May Day speeches".
    first = before == "i" and at == 2 and words.number("m") != _MAY and words.letters[at + 1 : at + 2] != "'"  # noqa: PLR2004
    as_far = before == "=" and _AS_FAR.search(words.letters, 0, words.match.start()) is not None
    return (as_far or before in set("icbugB")) and (after != "^" or first)


_LISTED = re.compile("Y,Y(?:,Y|,?&Y)")  # years one of which stands between two others


def year(words: Words) -> Expression | None:
    """A year alone, where what stands around it makes it one: no number in a name, no count."""
    year, before, after = words.number("y"), words.before, words.after
    letter = words.letters[words.match.end() - 1]
    if words.has("e") or letter == "H":
        return Expression(Form.YEAR, year=year, edge=True)
    counted = after == "_" and year is not None and year % 100 == 0
    if before == "B" and words.letters.startswith("&", words.match.end()):
        licensed = _OTHER_END.match(words.letters, words.match.end()) is not None
    elif before in {"i", "c", "B", "g"}:
        licensed = not counted and after != "#"
    elif words.letters.startswith(",C", words.match.end()) and letter == "Y":
        licensed = before not in set("^;#D")  # remembered 1956, when tanks rolled in
    elif before == "=":
        licensed = _AS_FAR.search(words.letters, 0, words.match.start()) is not None and after != "#"
    elif before == "," and letter == "Y" and _LISTED.match(words.letters, words.match.start() - 2):
        licensed = True  # in 2007, 2009 and 2011
    elif letter == "y":
        licensed = before in {"u", "f"} and after not in set("_^#")
    elif before in set("ubv&f"):
        licensed = after not in set("_^#")
    elif before in set("tj'"):
        licensed = after == "_"
    else:
        licensed = before == "(" and after == ")"
    return Expression(Form.YEAR, year=year) if licensed else None


# After "between" and a year: another year that counts nothing, or another date; not "between 1966 and the war".
_OTHER_END = re.compile("&[MmWDOlznTeSHh]")
# Ends before a date: as long ago as, as early as, as recently as; not "as many as".
_AS_FAR = re.compile(r"=(?:_[GJ]|e|J)=$")


def several_years(words: Words) -> Expression | None:
    """Several years: 2015-2017; 1992-93; 1904 to 1908."""
    first, last = words.numbers("r") or (words.number("y"), words.number("y2"))
    if first is None or last is None or (words.has("y2") and words.before not in _BEFORE_YEARS):
        return None
    if words.before == "B" and "y" in words.match.group() and not first % _CENTURY and not last % _CENTURY:
        return None  # between 1500 and 1800 at the fair
    last = last if last >= _CENTURY else first - first % _CENTURY + last
    if not _EARLIEST <= first < last <= min(first + _CENTURY, _LATEST):
        return None
    return Expression(Form.INTERVAL, first=Expression(Form.YEAR, year=first), last=Expression(Form.YEAR, year=last))


def decade(words: Words) -> Expression | None:
    """A decade: the early 1990s; the nineties."""
    if words.has("x"):
        return Expression(Form.DECADE, year=words.number("x"), edge=words.has("e")) if words.before == "t" else None
    return Expression(Form.DECADE, year=words.number("d"), edge=words.has("e"))


def weekday(words: Words) -> Expression | None:
    """A weekday: late on Monday; last Tuesday; Tuesday night; Thursday week."""
    before, after = words.before, words.after
    named = after == "^" and before not in set("@_=C") and words.shift is None and not words.has("k")
    if (
        named
        or before in set("!EFpqZoO")
        or (before == "t" and after not in {"_", "^", "'"})
        or after == "!"
        or words.text("u") not in {"", "week"}
    ):
        return None
    return Expression(Form.WEEKDAY, weekday=words.number("w"), shift=words.shift, number=1 if words.has("u") else None)


def day_of_week(words: Words) -> Expression | None:
    """A weekday of a week that is told from today: Tuesday of last week; next week, on Friday."""
    if words.text("u") != "week":
        return None
    return Expression(Form.UNIT, unit="week", shift=words.shift, weekday=words.number("w"))


def nth_weekday(words: Words) -> Expression | None:
    """A weekday of a month that is counted: the second Monday of May 2012; the last Friday of next month."""
    number = words.number("o")
    if number is None or number > _WEEKS or words.text("u") not in {"", "month"}:
        return None
    found = Expression(Form.NTH, month=words.number("m"), weekday=words.number("w"), number=number)
    return replace(found, year=words.number("y")) if found.month else replace(found, shift=words.shift or 0)


def today(words: Words) -> Expression:
    """Yesterday, today, tonight, tomorrow; last night; this morning."""
    return Expression(Form.DAYS, number=words.number("t") if words.has("t") else words.shift)


def unit(words: Words) -> Expression | None:
    """Last month, this year, earlier this week; the end of next year, the end of the month."""
    unit, edge = words.text("u"), words.has("e")
    if unit == "day" or (words.before == "t" and not edge):
        return None  # "the last year" is a length of time
    return Expression(Form.UNIT, unit=unit, shift=words.shift or 0, edge=edge)


def before_last(words: Words) -> Expression | None:
    """The year before last, the week before last."""
    unit = words.text("u")
    return Expression(Form.UNIT, unit=unit, shift=-2) if unit in {"week", "month", "year"} else None


def two_years(words: Words) -> Expression | None:
    """This year and next."""
    first, last = (Expression(Form.UNIT, unit="year", shift=shift) for shift in (0, 1))
    return Expression(Form.INTERVAL, first=first, last=last) if words.text("u") == "year" else None


def ago(words: Words) -> Expression | None:
    """Two years ago; not "about" or "more than" so many."""
    number, unit = words.number("n"), words.text("u")
    return Expression(Form.AGO, number=number, unit=unit) if number and words.before not in {"E", "v"} else None


def day_of_years_ago(words: Words) -> Expression | None:
    """The same day of another year: three hundred years ago today."""
    number = words.number("n")
    if number is None or words.text("u").rstrip("s") != "year" or words.before in {"E", "v"} or words.number("t"):
        return None
    return Expression(Form.DAYS, number=0, years=-number)


def day_from(words: Words) -> Expression | None:
    """The day before yesterday; the day after tomorrow."""
    way, from_ = words.number("v"), words.number("t")
    same = words.text("u") == "day" and way is not None and way == from_
    return Expression(Form.DAYS, number=way + from_) if same and way and from_ else None


def years_ago(words: Words) -> Expression | None:
    """A month some years ago: five years ago this month, ten years ago in March; of a week the year alone."""
    number = words.number("n")
    if number is None or words.text("u").rstrip("s") != "year" or words.before in {"E", "v"}:
        return None
    month = words.number("m")
    if month is None and words.text("u2") != "month":
        return Expression(Form.AGO, number=number, unit="year")
    return Expression(Form.MONTH_NAME, month=month, years=-number)


def part_of_year(words: Words) -> Expression | None:
    """A quarter or half of a year: the third quarter of 2012; the first half of next year; in the fourth quarter."""
    number, length = words.number("o"), 3 if words.has("q") else 6
    if number is None or number * length > _MONTHS or words.text("u") not in {"", "year"}:
        return None
    first = (number - 1) * length + 1
    until = first + length - 1
    return Expression(Form.PART, year=words.number("y"), years=words.shift, month=first, until=until)


def season(words: Words) -> Expression | None:
    """A season: spring 2010; last summer; in the autumn; the spring of last year, of the following year."""
    name = words.text("season")
    if words.has("u"):  # of a year
        if words.text("u") != "year":
            return None
        if words.has("a"):
            return Expression(Form.ANCHORED, number=0)  # of a winter it may be either year: left open
        return Expression(Form.SEASON, years=-2 if words.has("l") else words.shift, unit=name)
    return Expression(Form.SEASON, year=words.number("y"), shift=words.shift, unit=name)


def anchored(words: Words) -> Expression | None:
    """What another date tells: the next day, the previous year, three years later, the day before, that year."""
    number, unit = words.number("n"), words.text("u")
    if words.has("n"):
        way = words.number("b")
        return Expression(Form.ANCHORED, number=number * way, unit=unit) if number and way else None
    if words.has("v"):
        way = words.number("v")
        return Expression(Form.ANCHORED, number=way, unit=unit) if way and unit == "day" else None
    if words.letters[: words.match.start()].endswith("ft"):  # the autumn of the following year
        return None
    return Expression(Form.ANCHORED, number=TOLD.get(words.match["a"], 0), unit=unit)


def month_of_then(words: Words) -> Expression | None:
    """That November: of the year that was told last; not after a noun or verb ("said that November")."""
    if words.before in {"_", "^"}:
        return None
    return Expression(Form.ANCHORED, month=words.number("m"), number=0, unit="year", shift=0)


def day_of_then(words: Words) -> Expression:
    """By the 14th: of the month that was told last."""
    return Expression(Form.ANCHORED, day=words.number("d"), number=0, unit="month")


def day_of_month(words: Words) -> Expression | None:
    """The 14th of last month."""
    if words.text("u") != "month":
        return None
    return Expression(Form.UNIT, unit="month", shift=words.shift, day=words.number("d"))


def next_day(words: Words) -> Expression | None:
    """The next day; "the next month" is a length of time."""
    return Expression(Form.ANCHORED, number=1, unit="day") if words.text("u") == "day" else None


def same_day(words: Words) -> Expression | None:
    """Earlier or later in the day: the day that was told last."""
    return Expression(Form.ANCHORED, number=0, unit="day") if words.text("u") == "day" else None


_MONTHS, _MAY, _CENTURY = 12, 5, 100
_WEEKS = 5
_EARLIEST, _LATEST = 1000, 2100
_BEFORE_YEARS = frozenset("gifvbcB(,et") | {""}
