"""Names as they compare: without accents and case, and in whatever spelling they came over from another alphabet."""

import re
import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans({"đ": "d", "ð": "d", "ø": "o", "ł": "l", "ı": "i", "ß": "ss", "æ": "ae", "þ": "th", "’": "'"})
_HIGH = re.compile(r"[^\0-\u02ff]")  # no letter below combines with the one before
_WORD = re.compile(r"[^\W_]+(?:['.][^\W_]+)*")
_ARTICLES = frozenset({"al", "el", "ul"})
# Pairs of letters that stand for one sound of another alphabet, in the order in which they are replaced.
_SOUNDS = (
    ("sch", "s"),
    ("tch", "c"),
    ("dzh", "j"),
    ("ch", "c"),
    ("sh", "s"),
    ("zh", "z"),
    ("kh", "h"),
    ("gh", "g"),
    ("ph", "f"),
    ("ts", "c"),
    ("tz", "c"),
    ("dj", "d"),
    ("ck", "k"),
    ("x", "ks"),
    ("w", "v"),
    ("j", "i"),
    ("y", "i"),
    ("oe", "o"),
    ("ae", "a"),
    ("ue", "u"),
    ("oo", "u"),
    ("ou", "u"),
    ("ei", "i"),
    ("ie", "e"),
    ("q", "k"),
)
_DOUBLED = re.compile(r"(.)\1+")
_REMEMBERED = 4096  # words and names; many articles leave memory flat


def folded(text: str) -> str:
    """A text in lower case without accents: "Đinđić" is "dindic"."""
    if text.isascii():
        return text.lower()
    parted = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    return _HIGH.sub(lambda match: "" if unicodedata.combining(match.group()) else match.group(), parted)


@lru_cache(maxsize=_REMEMBERED)
def sound(word: str) -> str:
    """A word of a name by its sound, roughly: one form for Sergei and Sergey, Gül and Gul, Djindjic and Đinđić."""
    plain = re.sub(r"[^a-z0-9]", "", folded(word))
    for letters, one in _SOUNDS:
        plain = plain.replace(letters, one)
    return _DOUBLED.sub(r"\1", plain)


@lru_cache(maxsize=_REMEMBERED)
def sounds(name: str) -> tuple[str, ...]:
    """The words of a name by their sounds, without the article of Arabic names; an initial is one letter."""
    words = _WORD.findall(name.replace("-", " "))
    return tuple(key for word in words if word.lower() not in _ARTICLES and (key := sound(word)))


def same_name(one: str, other: str) -> bool:
    """Whether two full names can be one person's: the last words agree, and no other word of the shorter contradicts.

    "G. W. Bush" and "George Bush" agree, "Lech Kaczyński" and "Jarosław Kaczyński" do not; a family name alone agrees
    with none, for it tells too little. A name in eastern order agrees with itself in western order.
    """
    first, second = sounds(one), sounds(other)
    if len(first) < 2 or len(second) < 2:  # noqa: PLR2004 - a given and a family name
        return first == second
    if sorted(first) == sorted(second):
        return True
    if first[-1] != second[-1] or not _alike(first[0], second[0]):
        return False
    short, long = sorted((first[1:-1], second[1:-1]), key=len)
    initials = [[word for word in middle if len(word) == 1] for middle in (short, long)]
    if all(initials) and initials[0] != initials[1]:
        return False
    if len(short) == len(long):
        return all(map(_alike, short, long))
    return all(any(_alike(word, middle) for middle in long) for word in short)


def _alike(one: str, other: str) -> bool:
    """Whether two words are the same, or one is the other's initial."""
    return one == other or (min(len(one), len(other)) == 1 and one[0] == other[0])
