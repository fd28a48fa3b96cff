"""Marking a typed date, score or amount: no slip is forgiven, but it is told how far the answer was right."""

from collections.abc import Iterable
from fractions import Fraction

from quizapp.corpus.when import Precision, When
from quizapp.i18n import _
from quizapp.questions.mark import Mark, wrong
from quizapp.questions.overlap import near
from quizapp.questions.reading import is_rough, read_date, read_duration, read_money, read_number, read_score

_POWERS = tuple(Fraction(10) ** power for power in (-9, -6, -3, -2, -1, 1, 2, 3, 6, 9))


def mark_date(typed: str, right: Iterable[str]) -> Mark:
    """Compare with dates in any usual form: right at the asked precision or finer."""
    given = read_date(typed)
    keys = [date for date in map(read_date, right) if date is not None]
    if given is None or not keys:
        return wrong()
    if any(key.contains(given) for key in keys):
        return Mark(correct=True)
    return wrong(_date_note(keys[0], given))


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


def mark_amount(typed: str, right: Iterable[str]) -> Mark:
    """Compare with a score, a length of time, an amount of money or a number; roughly only where the key is rough."""
    keys = list(right)
    if any(_same(key, typed) for key in keys):
        return Mark(correct=True)
    return wrong(next((note for key in keys if (note := _amount_note(key, typed))), ""))


def _same(key: str, typed: str) -> bool:
    score = read_score(key)
    if score:
        return read_score(typed) == score
    length = read_duration(key)
    if length:
        return _same_length(length, typed)
    amount, given = read_money(key), read_money(typed)
    if amount and given:
        return given[1] in {amount[1], ""} and near(amount[0], given[0], rough=is_rough(key))
    number, other = read_number(key), read_number(typed)
    return number is not None and other is not None and near(number, other, rough=is_rough(key))


def _same_length(length: tuple[Fraction, str], typed: str) -> bool:
    given = read_duration(typed)
    bare = read_number(typed)
    if given and {given[1], length[1]} == {"W", "D"}:
        days = {"W": 7, "D": 1}
        return given[0] * days[given[1]] == length[0] * days[length[1]]
    return given == length or (given is None and bare == length[0])


def _amount_note(key: str, typed: str) -> str:
    """What is right about a wrong amount."""
    score, told = read_score(key), read_score(typed)
    if score and told:
        return _("Right numbers, the wrong way round.") if told[:2] == score[1::-1] and told[2:] == score[2:] else ""
    one = read_duration(key) or read_money(key)
    other = read_duration(typed) or read_money(typed)
    if not one or not other:
        return ""
    if one[0] == other[0] and one[1] != other[1]:
        return _("Right number, wrong unit.")
    if other[1] in {one[1], ""} and other[0] and one[0] / other[0] in _POWERS:
        return _("Right digits, wrong size.")
    return ""
