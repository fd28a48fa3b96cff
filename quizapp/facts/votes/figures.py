"""Figures and number words as votes are counted in, and a search that leaps from one to the next."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

_UNITS = [
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_SMALL = {word: number for number, word in enumerate(_UNITS, start=1)}
_SMALL |= {word: number * 10 for number, word in enumerate(_TENS, start=2)}
NUMBER_WORDS = frozenset(_SMALL)
_NOBODY = ("none", "nil", "nothing", "nobody", "no one", "no-one", "zero", "no")


def number(words: str) -> int:
    """The value of digits or number words; none and nobody are 0, "a single" is 1."""
    plain = words.lower().replace(",", "")
    if plain.isdigit():
        return int(plain)
    if plain in _NOBODY:
        return 0
    if plain in {"a", "a single"}:
        return 1
    if plain == "dozen":
        return 12
    hundreds, hundred, rest = plain.rpartition("hundred")
    if hundred:
        return (number(hundreds.strip()) or 1) * 100 + number(rest.removeprefix(" and").strip())
    return sum(_SMALL.get(part, 0) for part in re.split(r"[- ]", plain))


def any_of(*words: str) -> str:
    """A group of alternatives, parted by blanks in each argument; an underscore stands for a blank within one."""
    return f"(?:{'|'.join(word.replace('_', ' ') for part in words for word in part.split())})"


DIGITS = r"\d{1,3}(?:,\d{3})+(?!,?\d)|\d{1,7}(?!\d|[,.:]\d)"
_BELOW = rf"(?:{'|'.join(_TENS)})[- ](?:{'|'.join(_UNITS[:9])})|{'|'.join((*_UNITS, *_TENS))}"
_HUNDRED = rf"hundred(?!(?: and)?(?: (?:\w+[- ])?\w+)? (?:thousand|million))(?: and (?:{_BELOW}))?"
_ONES, _TYS = "|".join(_UNITS), "|".join(_TENS)
WORD = rf"(?:{_TYS})[- ](?:{'|'.join(_UNITS[:9])})|(?:{_ONES})(?![a-z])(?: {_HUNDRED})?|{_TYS}"
SMALL_WORD = "|".join(_UNITS)
_NOT_AFTER = r"(?<![\w.,/:$€£¥-])(?<!\bpoint )(?<!hundred and )"  # where no number of its own begins
NUMBER = rf"{_NOT_AFTER}(?:{DIGITS}|(?:{WORD})(?![\w-]| point \w)|(?<=\b[Aa] )(?:dozen(?! or\b)|{_HUNDRED}(?![\w-])))"
NUMBER_OR_A = rf"(?:{NUMBER}|\ba(?: single)?(?= ))"
NUMBER_OR_NONE = rf"(?:{NUMBER}|\b(?:{'|'.join(_NOBODY)})\b)"


def _begins() -> str:
    """Where a figure or number word begins: its first sign is one of few, to which a search leaps."""
    rests: dict[str, list[str]] = {}
    for word in (*_SMALL, *_NOBODY, "dozen", "hundred"):
        if word.isalpha():
            rests.setdefault(word[0], []).append(word[1:])
    first = "".join((*rests, *map(str.upper, rests)))
    words = (rf"(?<=[{one}{one.upper()}])(?i:{'|'.join(rest)})(?!\w)" for one, rest in rests.items())
    return rf"[\d{first}](?<!\w.)(?:(?<=\d)|{'|'.join(words)})"


BEGINS = re.compile(_begins())


@lru_cache(maxsize=4)  # a text is asked for by several patterns
def beginnings(text: str) -> tuple[int, ...]:
    """The characters of a text where figures and number words begin."""
    return tuple([match.start() for match in BEGINS.finditer(text)])


def leaping(
    pattern: re.Pattern[str], text: str, keeps: Callable[[re.Match[str]], bool] | None = None
) -> Iterator[re.Match[str]]:
    """The matches of a pattern that begins with a figure or a number word: as `finditer`, but tried only at these.

    What is not kept is searched for others that begin within it: after six hours with nineteen members against.
    """
    done = 0
    for begin in beginnings(text):
        if begin >= done:
            match = pattern.match(text, begin)
            if match is not None and (keeps is None or keeps(match)):
                done = match.end()
                yield match
