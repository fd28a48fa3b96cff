"""The words of a sentence as dates see them: one letter for each word, and what the word is worth."""

import re
from collections.abc import Sequence
from functools import cache

from quizapp.corpus.remembered import Remembered
from quizapp.corpus.word_files import rows

_FILE = "date_words.tsv"
_LAST_DAY = 31
_FIRST_YEAR, _SURE_YEAR, _LAST_YEAR = 1000, 1900, 2099

# Classes that count only where the word begins with a capital, and only where it does not.
_CAPITAL = frozenset("MmWw")
_SMALL = frozenset("UNGKiufgbcvSsQV>ok")
_TELLING = frozenset("MmWwGTSsQLUKVXxYyRrIOHh/")  # each pattern of the grammar has one of them

Worth = int | str | tuple[int, ...]

_SIGNS = {",": ",", ".": ".", "(": "(", ")": ")", "-": "-", "–": "-", "—": "-", "'s": "'", "’s": "'", "/": "/"}
_SHAPES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("O", re.compile(r"(\d{1,2})(?:st|nd|rd|th)$")),
    ("R", re.compile(r"(\d{4})[-–/](\d{2}|\d{4})$")),
    ("r", re.compile(r"(\d{1,2})[-–](\d{1,2})$")),
    ("I", re.compile(r"(\d{4})-(\d{2})-(\d{2})$")),
    ("/", re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})$")),
    ("X", re.compile(r"(\d{3}0)['’]?s$")),
)
_OPENING = frozenset({'"', "“", "‘", "«"})
_PREFIXED = re.compile(r"(?:mid|early|late|end)[-‐‑](.+)", re.IGNORECASE)


def codes(words: Sequence[str]) -> tuple[str, Sequence[Worth]]:
    """One letter for each word, as date_words.tsv says, and each word's worth (0 where it has none).

    Beside the letters of the file: D day, O ordinal in digits, Y year, y early year, R years, r days, I and / numeric
    date, X decade, H mid-year, h mid-month, # other number, ^ capitalised, _ other word, ; other sign.
    """
    if not words:
        return "", []
    found = list(map(_CODES.__getitem__, words))
    found[0] = _code_of_first(words[0])
    if not _OPENING.isdisjoint(words):  # what is quoted begins with a capital too
        for at, word in enumerate(words[:-1], 1):
            if word in _OPENING:
                found[at] = _code_of_first(words[at])
    letters, worths = zip(*found, strict=True)
    return "".join(letters), worths


def _code(word: str) -> tuple[str, Worth]:
    """The letter and worth of a word inside a sentence."""
    if word[0].isupper() and _known().get(word.lower(), _NONE)[0] in _SMALL:
        return "^", 0
    return _code_of_first(word)


_CODES = Remembered(_code)  # most words of an article were in the one before


def _code_of_first(word: str) -> tuple[str, Worth]:
    """The letter and worth of a sentence's first word, which has its capital from there."""
    letter, worth = _known().get(word.lower(), _NONE)
    if not letter:
        return _by_shape(word)
    return ("_", 0) if letter in _CAPITAL and not word[0].isupper() else (letter, worth)


_NONE: tuple[str, Worth] = ("", 0)


def _by_shape(word: str) -> tuple[str, Worth]:
    first = word[0]
    if first.isdigit():
        return _number(word)
    if not first.isalpha():
        return _SIGNS.get(word, ";"), 0
    if "-" in word or "‐" in word or "‑" in word:
        return _hyphened(word)
    return ("^" if first.isupper() else "_"), 0


def _number(word: str) -> tuple[str, Worth]:
    if word.isdecimal():
        value = int(word) if len(word) < 10 else 0  # noqa: PLR2004 - no number of a date is longer
        if len(word) == 4 and value <= _LAST_YEAR:  # noqa: PLR2004 - digits of a year
            return ("Y" if value >= _SURE_YEAR else "y" if value >= _FIRST_YEAR else "#"), value
        return ("D" if 0 < value <= _LAST_DAY and len(word) < 3 else "#"), value  # noqa: PLR2004 - digits of a day
    for letter, shape in _SHAPES:
        match = shape.match(word)
        if match:
            parts = tuple(map(int, match.groups()))
            return letter, parts if len(parts) > 1 else parts[0]
    return "#", 0


def _hyphened(word: str) -> tuple[str, Worth]:
    """A word of several parts: mid-2014, mid-March, mid-1990s, sixty-five."""
    match = _PREFIXED.match(word)
    if match:
        (letter, worth) = _known().get(match[1].lower(), _NONE)
        if letter in {"M", "m"} and match[1][0].isupper():
            return "h", worth
        letter, worth = _by_shape(match[1])
        return {"Y": ("H", worth), "X": ("X", worth)}.get(letter, ("_", 0))
    tens, _, ones = re.sub("[‐‑]", "-", word.lower()).partition("-")
    values = [_known().get(part, _NONE) for part in (tens, ones)]
    if all(letter == "k" for letter, _worth in values):
        return "k", sum(worth for _letter, worth in values if isinstance(worth, int))
    return ("^" if word[0].isupper() else "_"), 0


@cache
def telling() -> frozenset[str]:
    """The words in small letters that may be the telling one of a date: a sentence without one has no date.

    Words that are not of letters alone may be such as well: see `may_date`.
    """
    return frozenset(word for word, (letter, _worth) in _known().items() if letter in _TELLING)


def may_date(word: str) -> bool:
    """Whether a word in small letters may be the telling one of a date."""
    if word in _known():
        return word in telling()
    return _number(word)[0] in _TELLING if word[0].isdigit() else _PREFIXED.match(word) is not None


@cache
def _known() -> dict[str, tuple[str, Worth]]:
    found: dict[str, tuple[str, Worth]] = {}
    for word, letter, *rest in rows(_FILE):
        value = rest[0] if rest else "0"
        found[word] = letter, int(value) if value.lstrip("-").isdecimal() else value
    return found
