"""Reading lengths of time from words: numbers with a unit, articles with one, and two that make one."""

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from quizapp.facts.amounts.numeral import Kind
from quizapp.facts.amounts.numerals import numerals
from quizapp.facts.lexicon import Lexicons, items
from quizapp.facts.sentence import Sentence, where
from quizapp.facts.signs import HYPHEN, sign_of, sign_of_parts

_SMALLER = {"Y": ("M", 12), "W": ("D", 7), "D": ("TH", 24), "TH": ("TM", 60), "TM": ("TS", 60)}
_BETWEEN = frozenset({
    "more", "further", "full", "whole", "long", "consecutive", "straight", "successive", "additional", "extra",
    "fiscal", "financial", "calendar", "academic", "school", "working", "business", "entire", "solid", "short", "other",
})  # fmt: skip


class TimeUnit(NamedTuple):
    """A unit of time by the letter of ISO 8601 ("TH" for hours), and how many of these it has: a decade is 10 Y."""

    letter: str
    times: int


class Read(NamedTuple):
    """Tokens `first` to `last` (exclusive) that are an amount of a unit of time."""

    first: int
    last: int
    amount: Fraction
    unit: TimeUnit
    article: bool = False  # "a year", "one week": only the words around tell whether it is a length


@cache
def time_units(lexicons: Lexicons) -> Mapping[str, TimeUnit]:
    """The units of time of these lexicons by every form."""
    return {
        form: TimeUnit(row["iso"], int(row["times"]))
        for row in lexicons.rows("units")
        if row["kind"] == "time"
        for form in (row["unit"], *items(row["forms"]))
    }


def lengths(sentence: Sentence, words: list[str], lexicons: Lexicons) -> Iterator[Read]:
    """The lengths of time of a sentence whose words in lower case are given, in order, none overlapping."""
    units = time_units(lexicons)
    joined = [at for at, word in enumerate(words) if word.endswith(_LONG)] if sentence.signs & _JOINED else []
    alone = sorted({*where(units.__contains__, words), *joined})
    return _joined(_reads(sentence, words, alone, lexicons), words)


_LONG = "long"  # ends a word of its own: a week-long strike
# A unit of time, alone or joined to a number.
_JOINED = sign_of_parts((_LONG,))
SIGNS = HYPHEN | sign_of(lambda lexicons: time_units(lexicons).keys()) | _JOINED


def _reads(sentence: Sentence, words: list[str], alone: Iterable[int], lexicons: Lexicons) -> list[Read]:
    """Numbers with a unit of time, joined to it or after it, and single units with an article, in order."""
    units = time_units(lexicons)
    found = [
        read
        for number in numerals(sentence, lexicons)
        if number.kind in {Kind.COUNT, Kind.FRACTION}
        and (read := _after(number.first, number.last, number.amount, number.tail, words, units)) is not None
    ]
    used = {token for read in found for token in range(read.first, read.last)}
    for at in alone:
        single = _single(words, at, words[at], units) if at not in used else None
        if single is not None:
            found.append(single)
    return sorted(found)


def _single(words: list[str], at: int, word: str, units: Mapping[str, TimeUnit]) -> Read | None:
    """A unit of time with no number: half an hour, a year, the past decade, week-long."""
    if word not in units:
        name = word.removesuffix("long").rstrip("-")
        return Read(at, at + 1, Fraction(1), units[name]) if word.endswith("long") and name in units else None
    before = words[at - 1] if at else ""
    if before in {"a", "an"} and at > 1 and words[at - 2] == "half":
        return Read(at - 2, at + 1, Fraction(1, 2), units[word])
    alone = before in {"a", "an", "one"} and word != "second"  # "a second" is mostly another one
    if alone or (before in {"past", "last"} and units[word].times > 1 and units[word].letter == "Y"):
        return Read(at - 1, at + 1, Fraction(1), units[word], article=True)
    return None


def _after(
    first: int, last: int, amount: Fraction, tail: str, words: list[str], units: Mapping[str, TimeUnit]
) -> Read | None:
    """The length that a number makes with its tail or the words after it."""
    if tail:
        name = tail.removesuffix("-long").removesuffix("-period").removesuffix("-term")
        return Read(first, last, amount, units[name]) if name in units else None
    at = last
    if words[at : at + 2] in (["of", "a"], ["of", "an"]) and amount < 1:
        at += 2
    if at < len(words) and words[at] in _BETWEEN:
        at += 1
    name = words[at].rstrip("'’") if at < len(words) else ""
    return Read(first, at + 1, amount, units[name]) if name in units else None


def _joined(reads: list[Read], words: list[str]) -> Iterator[Read]:
    """Two lengths that make one: seven hours and 20 minutes; and those with "and a half" after them."""
    before: Read | None = None
    for read in reads:
        if before is not None and _continues(before, read, words):
            factor = _factor(before.unit.letter, read.unit.letter)
            total = before.amount * before.unit.times * factor + read.amount * read.unit.times
            before = Read(before.first, read.last, total, TimeUnit(read.unit.letter, 1))
            continue
        if before is not None:
            yield _with_half(before, words)
        before = read
    if before is not None:
        yield _with_half(before, words)


def _continues(before: Read, read: Read, words: list[str]) -> bool:
    gap = words[before.last : read.first]
    return gap in ([], ["and"], [","], [",", "and"]) and _factor(before.unit.letter, read.unit.letter) > 0


def _factor(larger: str, smaller: str) -> int:
    """How many of the smaller unit the larger has; 0 if that is not fixed, or it is not larger."""
    factor = 1
    while larger != smaller:
        if larger not in _SMALLER:
            return 0
        larger, step = _SMALLER[larger]
        factor *= step
    return factor if factor > 1 else 0


def _with_half(read: Read, words: list[str]) -> Read:
    if words[read.last : read.last + 3] == ["and", "a", "half"]:
        return read._replace(last=read.last + 3, amount=read.amount + Fraction(1, 2), article=False)
    return read


def iso(amount: Fraction, unit: TimeUnit) -> str:
    """The duration in its unit, or in the next smaller one that makes it whole: a year and a half is P18M.

    Decimals beyond that are measurements (10.97 seconds), and make none.
    """
    amount, letter = amount * unit.times, unit.letter
    if amount.denominator != 1 and letter in _SMALLER:
        letter, step = _SMALLER[letter]
        amount *= step
    return f"P{letter[:-1]}{amount.numerator}{letter[-1]}" if amount.denominator == 1 and amount > 0 else ""
