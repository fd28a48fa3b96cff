"""Marking a typed date: no slip is forgiven, but it is told how far the date was right, and what it lacks."""

import calendar
import re
from collections.abc import Iterable

from quizapp.corpus.when import Precision, When, worded
from quizapp.i18n import _
from quizapp.questions.marking.mark import Mark, Verdict, nearly, wrong
from quizapp.questions.marking.spelling import spelt
from quizapp.questions.reading import plain, read_date

_WEEKDAYS = tuple(calendar.day_name)
_WEEKDAY = re.compile(r"^([a-z]{3,9})\.?,? (?=.)|,? ([a-z]{3,9})$")
_JOINED = re.compile(r"^(\d{1,2})[-/ ]?([a-z]{3,9})\.?[-/, ]*('?\d{2,4})?$")  # 26-Aug-2008, 26Aug08
_NUMBERS = re.compile(r"(\d{1,2})[-./](\d{1,2})[-./]('?\d{2}|\d{4})")
_ISO = re.compile(r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})")
_SHORT_YEAR = re.compile(r"(^|.*[^\d'])'?(\d{2})$")
_DAY, _NAME = r"(?:the )?\d{1,2}(?:st|nd|rd|th)?", r"[a-z]{3,9}\.?"
_NO_YEAR = re.compile(rf"\d{{1,2}}[-./]\d{{1,2}}|{_DAY}(?: of)? {_NAME}|{_NAME}(?: {_DAY})?")


def mark_date(typed: str, right: Iterable[str]) -> Mark:
    """Compare with dates in any usual form: right at the asked precision or finer."""
    keys = [date for date in map(read_date, right) if date is not None]
    if not keys:
        return wrong()
    weekday, text = _weekday(plain(typed))
    marks = [_compared(text, key, weekday) for key in keys]
    return next((mark for mark in marks if mark.correct), marks[0])


def _compared(text: str, key: When, weekday: int | None) -> Mark:
    year = key.first.year
    given = read_date(_usual(text, year))
    if given is None:
        return nearly(_without_year(text, key))
    if key.contains(given):
        if weekday is not None and given.precision is Precision.DAY and given.first.weekday() != weekday:
            note = _("Right date, but it was a {weekday}.").format(weekday=_WEEKDAYS[given.first.weekday()])
            return Mark(correct=True, note=note, verdict=Verdict.CLOSE)
        return Mark(correct=True)
    turned = _turned(text)
    if turned and key.contains(turned):
        return nearly(_("Read as {date}. Write the month as a word.").format(date=worded(given)))
    return nearly(_date_note(key, given))


def _weekday(text: str) -> tuple[int | None, str]:
    """The number of a weekday at the start or end of a text, Monday 0, and the text without it."""
    found = _WEEKDAY.search(text)
    name = (found[1] or found[2]) if found else ""
    fits = [number for number, day in enumerate(_WEEKDAYS) if name and day.casefold().startswith(name)]
    if not found or len(fits) != 1:
        return None, text
    return fits[0], (text[: found.start()] + text[found.end() :]).removeprefix("the ")


def _usual(text: str, year: int) -> str:
    """A date as `read_date` knows it, the last two figures of the key's year as the whole of it."""
    text = re.sub(
        r"^(?:(?:circa|c\.?|about|around) )?(?:(?:on|in|by) )?(?:the )?(?:(?:year|month)(?: of)? )?", "", text
    )
    text = re.sub(r"\b(\d{1,2})(?:st|nd|rd|th)\b", r"\1", text)
    text = re.sub(r" of (?='?\d{2,4}$)", " ", text).removesuffix(" ad").replace(" , ", ", ")
    if joined := _JOINED.fullmatch(text):
        text = " ".join(part for part in joined.groups() if part)
    elif numbers := _NUMBERS.fullmatch(text):
        text = "/".join(numbers.groups())
    elif iso := _ISO.fullmatch(text):
        text = "-".join(iso.groups())
    short = _SHORT_YEAR.fullmatch(text)
    if short and read_date(text) is None:
        whole = f"{short[1]}{year // 100:02}{short[2]}"
        # Of "August 26" the number is a day, unless it can be the year.
        if int(short[2]) == year % 100 or len(re.findall(r"\w+", text)) > 2:  # noqa: PLR2004  day, month and year
            return whole
    if decade := re.fullmatch(r"'?(\d)0'?s", text):
        return f"{year // 100:02}{decade[1]}0s"
    return named if (named := spelt(text)).endswith("0s") else text  # the nineties


def _turned(text: str) -> When | None:
    """The date of numbers with the month before the day."""
    numbers = _NUMBERS.fullmatch(text)
    return read_date(f"{numbers[2]}/{numbers[1]}/{numbers[3]}") if numbers else None


def _without_year(text: str, key: When) -> str:
    """What to say of a day or month without a year that is right as far as it goes."""
    if not _NO_YEAR.fullmatch(text):
        return ""
    link = "/" if text[-1].isdigit() and not re.search(r"[a-z]", text) else " "
    given = read_date(f"{text.replace('.', '/') if link == '/' else text}{link}{key.first.year}")
    if given is None or given.precision is Precision.YEAR:
        return ""
    if key.precision is Precision.YEAR:
        return _asked(key)
    if key.contains(given):
        return _("The year is missing.")
    return _("The day and the year are missing.") if given.contains(key) else ""


def _date_note(key: When, given: When) -> str:
    """Which parts of a wrong date are right."""
    if given.contains(key):
        return _asked(key)
    if key.precision not in {Precision.DAY, Precision.MONTH}:
        return ""
    year, month = given.first.year == key.first.year, given.first.month == key.first.month
    day = given.first.day == key.first.day
    if given.precision is Precision.YEAR:
        return ""
    if given.precision is Precision.MONTH or key.precision is Precision.MONTH:
        return _("Right year, wrong month.") if year else _("Right month, wrong year.") if month else ""
    return {
        (True, True, False): _("Right month and year, wrong day."),
        (True, False, True): _("Right day and year, wrong month."),
        (False, True, True): _("Right day and month, wrong year."),
        (True, False, False): _("Right year, wrong month and day."),
    }.get((year, month, day), "")


def _asked(key: When) -> str:
    return {
        Precision.DAY: _("The day is asked for."),
        Precision.MONTH: _("The month is asked for."),
        Precision.YEAR: _("The year is asked for."),
    }.get(key.precision, "")
