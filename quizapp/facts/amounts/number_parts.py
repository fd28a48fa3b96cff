"""Parts of a whole: half, a third, two-thirds, three quarters of it, half a million, a quarter of a million."""

from fractions import Fraction

from quizapp.facts.amounts.numeral import Numeral, View

_HALF, _QUARTER = 2, 4
PAUSES = frozenset({".", ",", ";", ":", ")", "-", "–", "—", "--", "”", '"', "?", "!"})
# What may follow "a third" when it is a part of something, and not the third in a row.
_AFTER_PART = PAUSES | {
    "of",
    "and",
    "or",
    "as",
    "less",
    "more",
    "from",
    "since",
    "compared",
    "the",
    "in",
    "to",
    "by",
    "on",
}
_HALF_AFTER = PAUSES | {
    "of",
    "the",
    "his",
    "her",
    "its",
    "their",
    "our",
    "all",
    "that",
    "those",
    "and",
    "from",
    "to",
    "in",
}
_NO_HALF = frozenset(
    {"first", "second", "other", "latter", "former", "final", "better", "the", "its", "their", "this", "that"}
)
_PART_LEADS = frozenset({"by", "than", "to", "is", "was", "due"})


def part(view: View, at: int) -> Numeral | None:
    """Half, a third, two-thirds as separate words: two thirds, three quarters of it."""
    word, divisor = view.words[at], view.table.parts[view.words[at]]
    if divisor == _HALF:
        return _half(view, at)
    before, after = view.word(at - 1), view.word(at + 1)
    count = {"a": 1, "one": 1}.get(before) if not word.endswith("s") else view.table.small.get(before)
    if count is None or count >= divisor:
        return None
    led = view.word(at - 2) in view.table.lead_ends | _PART_LEADS and view.word(at - 2) != "of"
    if (after == "," and at == 1) or _is_point(view, at + 1):
        return None  # "A fifth, still to come, ..."; a quarter point
    if not led and after and after not in _AFTER_PART and not after[0].isdigit() and not word.endswith("s"):
        return None
    if divisor == _QUARTER and (after in {"past", "to", "final", "finals"} or _is_time(view, at + 1)):
        return None
    scale = _of_a_scale(view, at + 1)
    large = view.numeral(at - 1, at + 4, Fraction(scale * count, divisor)) if scale else None
    return large or view.fraction(at - 1, at + 1, Fraction(count, divisor), f"{count}/{divisor}")


def _of_a_scale(view: View, at: int) -> int:
    """What a part is of, if it is one of the large numbers: a quarter of a million."""
    if view.word(at) != "of" or view.word(at + 1) != "a":
        return 0
    return view.table.scales.get(view.word(at + 2), 0)


def _half(view: View, at: int) -> Numeral | None:
    before, after = view.word(at - 1), view.word(at + 1)
    if after == "a" and _is_point(view, at + 2):
        width = 3 + (view.word(at + 2) == "percentage")
        return view.fraction(at, at + width, Fraction(1, 2), "1/2") if view.word(at + width - 1) == "point" else None
    if after in {"a", "an"} and view.word(at + 2) in view.table.scales:
        return view.numeral(at, at + 3, Fraction(view.table.scales[view.words[at + 2]], 2))
    first = at - 1 if before in {"one", "a"} else at
    led = view.word(first - 1) in view.table.lead_ends | {"by", "than"}
    idle = view.words[at + 1 : at + 3] == ["and", "half"] or view.words[first - 2 : first] == ["half", "and"]
    if idle or (before in _NO_HALF and not led) or (first < at and view.word(first - 1) == "and"):
        return None
    if not after or after in _HALF_AFTER or (led and not _is_time(view, at + 1) and not _is_time(view, at + 2)):
        return view.fraction(first, at + 1, Fraction(1, 2), "1/2")
    return None


def hyphened(view: View, at: int, count: int, tail: str) -> Numeral | None:
    """Two-thirds."""
    divisor = view.table.parts.get(tail, 0)
    return view.fraction(at, at + 1, Fraction(count, divisor), f"{count}/{divisor}") if count < divisor else None


def halved(view: View, at: int) -> Numeral | None:
    """half-hour, half-million, half-billion-dollar."""
    tail = view.words[at].partition("-")[2]
    head, _, rest = tail.partition("-")
    scale = view.table.scales.get(head)
    if scale:
        return view.numeral(at, at + 1, Fraction(scale, 2), rest)
    return view.numeral(at, at + 1, Fraction(1, 2), tail) if tail in view.table.units else None


def _is_point(view: View, at: int) -> bool:
    return view.word(at) in {"percentage", "point"}


def _is_time(view: View, at: int) -> bool:
    return view.word(at) in {"hour", "minute", "century", "decade", "day", "year", "month", "past", "hours", "years"}
