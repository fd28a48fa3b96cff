"""Days and months whose year is told in words beside them: in March, ten years ago; the following year, in May."""

from quizapp.corpus.date_expression import Expression, Form
from quizapp.corpus.date_readers import TOLD, Words, is_real

_YEARS, _COUNTED = {"year": 1}, {"year": 1, "decade": 10}
_VAGUE = frozenset({"E", "v"})  # more than ten years ago, about a year ago


def beside(words: Words) -> Expression | None:
    """A day or month of a year that is told from today or from another date; open where that is told vaguely."""
    times = (_COUNTED if words.has("n") else _YEARS).get(words.text("u"), 0)
    month, day = words.number("m") or words.number("m2"), words.number("d") or words.number("d2")
    if not times or month is None or (day is not None and not is_real(2000, month, day)):
        return None
    if (shift := _from_today(words)) is not None:
        form = Form.MONTH_NAME if day is None else Form.DATE
        return Expression(form, month=month, day=day, years=shift * times)
    shift = _from_another(words)
    return Expression(
        Form.ANCHORED, month=month, day=day, number=(shift or 0) * times, unit="year" if shift is not None else ""
    )


def _from_today(words: Words) -> int | None:
    """How many years from today, None where they are not told from today."""
    if words.has("l"):
        return -2  # the year before last
    if words.has("s"):
        return words.shift
    if not words.has("g") or words.before in _VAGUE:
        return None
    number = words.number("n")
    return -number if number else None


def _from_another(words: Words) -> int | None:
    """How many years from the date told before, None where that is vague."""
    if words.has("a"):
        return TOLD.get(words.match["a"], 0)
    way = words.number("b")
    if not words.has("n"):
        return way
    number = words.number("n")
    return number * way if number and way and words.before not in _VAGUE else None
