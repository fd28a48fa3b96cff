"""Amounts as people type them: thousands set apart in any way, signs before and behind, every unit of time."""

import re
from collections.abc import Collection
from fractions import Fraction
from functools import cache, lru_cache
from typing import NamedTuple

from quizapp.facts.lexicon import bundled, items
from quizapp.questions.marking.typed_words import only, words
from quizapp.questions.overlap import folded
from quizapp.questions.reading import plain, read_number, read_quantity

_LONGEST = 200  # characters of an amount; patterns stay quick
_APART = re.compile(r"(?<=\d)['_ ](?=\d{3}(?!\d))")  # 1 200, 1'200
_INDIAN = re.compile(r"(?<![\d,])\d{1,2}(?:,\d{2}){1,6},\d{3}(?!\d)")
_POINTS = re.compile(r"(?<![\d.])\d{1,3}(?:\.\d{3}){2,6}(?![\d.])")  # 1.200.000
_DECIMAL_COMMA = re.compile(r"(?<![\d,.])(\d{1,9}),(\d{1,2})(?![\d,])")
_ONE_POINT = re.compile(r"(?<![\d.])(\d{1,3})\.(\d{3})(?![\d.])")  # 1.200: decimals, or one thousand two hundred
_SIGN_BEFORE = re.compile(r"([^\W\d_]{1,3}\.?|[^\W\d_]{0,3}[^\w\s.,~'+-]) ?(?=\d)")
_SIGN_BEHIND = re.compile(r"(?<=\w)([^\w\s.,%'/-])$")
_PERCENT = re.compile(r"%|\bper ?cent\b|\bpct\b|\bpc$|\bp\.c$")
_OF = re.compile(r"(\S{1,40}) (?:in|out of|in every|of every) (\S{1,40})(?: .{0,60})?")
_AND_A_HALF = re.compile(r"(\S{1,40}) and a half (.{1,60})")
_POINT = re.compile(r"\b([a-z]{3,9}) point ([a-z]{3,9})\b")
_SECONDS = {"TS": 1, "TM": 60, "TH": 3600, "D": 86400, "W": 604800}
_MONTHS = {"M": 1, "Y": 12}


class Amount(NamedTuple):
    """A number and what stands behind it; per cent are a share of one, told to so many decimals of a hundredth."""

    number: Fraction
    unit: str
    percent: bool = False
    decimals: int = 0


@lru_cache(maxsize=1024)
def usual(text: str) -> str:
    """An amount in plain text with its digits together and a point before decimals."""
    text = _APART.sub("", plain(text)[:_LONGEST])
    for pattern, mark in ((_INDIAN, ","), (_POINTS, ".")):
        text = pattern.sub(lambda found, mark=mark: found[0].replace(mark, ""), text)  # type: ignore[misc]
    text = _POINT.sub(_with_point, _DECIMAL_COMMA.sub(r"\1.\2", text))
    return "0" if text in words("nothing") else text.removesuffix(" or so")


def _with_point(spoken: re.Match[str]) -> str:
    """Seven point six as 7.6."""
    whole, part = read_number(spoken[1]), read_number(spoken[2])
    return spoken[0] if whole is None or part is None else f"{whole}.{part}"


@lru_cache(maxsize=1024)
def quantity(text: str, *, points: bool = True) -> Amount | None:
    """The amount that a text is, or None; without `points` a point before three digits parts thousands."""
    text = usual(text) if points else _ONE_POINT.sub(r"\1\2", usual(text))
    text = _SIGN_BEHIND.sub(r" \1", text)
    if found := _OF.fullmatch(text):
        top, bottom = read_quantity(found[1]), read_quantity(found[2])
        if top and bottom and not top[1] and not bottom[1] and bottom[0] > top[0] > 0:
            return Amount(top[0] / bottom[0], "")
    if text.startswith(("half a ", "half an ")):
        return _halves(f"1 {text.split(' ', 2)[2]}", Fraction(1, 2))
    if (mixed := _AND_A_HALF.fullmatch(text)) and (ones := read_number(mixed[1])) is not None:
        return _halves(f"1 {mixed[2]}", ones + Fraction(1, 2))
    percent = bool(_PERCENT.search(text))
    if (sign := _SIGN_BEFORE.match(text)) and (percent or currency(sign[1])):
        text = f"{text[sign.end() :]} {sign[1]}"
    share, _of, whole = text.partition(" of ")
    part = read_quantity(share) if whole and not percent else None
    if part and not part[1] and part[0] < 1:
        return Amount(part[0], f"of {whole}")
    read = read_quantity(text)
    if read is None:
        return None
    number, unit = read
    if percent and unit:  # 67 % of residents
        number, unit = number / 100, _PERCENT.sub("", unit).strip()
    shown = re.match(r"\d+\.(\d+)", text)
    return Amount(number, unit, percent, len(shown[1]) if shown else 0)


def _halves(one: str, times: Fraction) -> Amount | None:
    read = read_quantity(one)
    return Amount(read[0] * times, read[1]) if read else None


@lru_cache(maxsize=256)
def currency(unit: str) -> frozenset[str]:
    """The codes of currencies that a word or sign may mean: those of one name, or the one it stands for everywhere."""
    unit = re.sub(r"^(?:of|in) ", "", unit.casefold().strip())
    signs, defaults = _currencies()
    forms = (unit, unit.removesuffix("s"), unit.removesuffix("."))
    default = next((defaults[one] for one in forms if one in defaults), "")
    return frozenset({default}) if default else next((signs[one] for one in forms if one in signs), frozenset())


@cache
def _currencies() -> tuple[dict[str, frozenset[str]], dict[str, str]]:
    """The codes by names with and without their adjective, signs and codes, and the code meant by a shared name."""
    found: dict[str, set[str]] = {}
    for row in bundled().rows("currencies"):
        names = [name.casefold() for name in items(row["names"])]
        adjectives = [adjective.casefold() for adjective in items(row["adjectives"])]
        joined = [f"{adjective} {name}" for adjective in adjectives for name in names]
        for name in (*names, *joined, row["code"].casefold(), *(sign.casefold() for sign in items(row["symbols"]))):
            found.setdefault(name, set()).add(row["code"])
    defaults = {row["name"].casefold(): row["code"] for row in bundled().rows("currency_defaults")}
    return {name: frozenset(codes) for name, codes in found.items()}, defaults


def unit_forms(unit: str) -> tuple[str, ...]:
    """All ways to write a unit of measure: km, kilometres; what is none stands for itself."""
    return (unit, *_measures().get(unit.rstrip("."), ()))


@cache
def _measures() -> dict[str, tuple[str, ...]]:
    """The units of measure, each with all its forms, by each of these; points alone may be of either kind."""
    rows = [row for row in bundled().rows("units") if row["kind"] == "measure"]
    each = [tuple(folded(form) for form in (row["unit"], *items(row["forms"]))) for row in rows]
    ends = {form.split()[-1] for forms in each for form in forms if " " in form}
    found: dict[str, tuple[str, ...]] = {}
    for forms in each:
        found |= dict.fromkeys(forms, tuple(form for form in forms if form not in ends))
    return found


def length(text: str, talk: Collection[str] = ()) -> tuple[Fraction, str] | None:
    """A length of time in seconds (S) or months (M), also of two units, or None; `talk` may stand behind it."""
    text = re.sub(r"^(?:for |an? (?=[a-z]+\b))", "", usual(text).replace("-", " "))
    text = text if re.match(r"\d|half", text) or read_quantity(text) else f"1 {text}"
    total: dict[str, Fraction] = {}
    for _turn in range(4):
        amount = quantity(text)
        first, _space, rest = amount.unit.partition(" ") if amount else ("", "", "")
        unit = _times().get(first.strip(".,"))
        if amount is None or unit is None:
            break
        number, rest = _and_half(amount.number, rest)
        total[unit[1]] = total.get(unit[1], Fraction(0)) + number * unit[0]
        text = re.sub(r"^(?:and|,|&) ?", "", rest)
    return (total.popitem()[::-1]) if len(total) == 1 and only(text, talk) else None


def _and_half(number: Fraction, rest: str) -> tuple[Fraction, str]:
    return (
        (number + Fraction(1, 2), rest.removeprefix("and a half").strip())
        if rest.startswith("and a half")
        else (number, rest)
    )


@cache
def _times() -> dict[str, tuple[int, str]]:
    """The units of time by each of their forms: how many seconds or months they are."""
    found = {}
    for row in bundled().rows("units"):
        many, base = _SECONDS.get(row["iso"]), "S"
        if many is None:
            many, base = _MONTHS.get(row["iso"]), "M"
        if row["kind"] == "time" and many is not None:
            for form in (row["unit"], *items(row["forms"])):
                found[folded(form)] = (many * int(row["times"]), base)
    return found
