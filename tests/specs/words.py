"""How two spellings of one answer are compared: folded letters, telling words, names of persons, numbers, durations."""

import re
import unicodedata
from functools import lru_cache

_STOP = frozenset(["the", "of", "a", "an", "and", "or", "to", "in", "for", "on", "de", "facto", "self", "proclaimed"])
_SAME = {
    "spokeswoman": "spokesperson",
    "spokesman": "spokesperson",
    "chairman": "chair",
    "chairwoman": "chair",
    "chairperson": "chair",
    "chaired": "chair",
    "head": "leader",
    "headed": "leader",
    "led": "leader",
    "ambassador": "envoy",
    "un": "unitednations",
    "us": "unitedstates",
    "u.s": "unitedstates",
    "eu": "europeanunion",
    "uk": "unitedkingdom",
    "british": "unitedkingdom",
    "britain": "unitedkingdom",
    "programme": "program",
}
_SHORTER = (
    ("united nations", "un"),
    ("united states", "us"),
    ("european union", "eu"),
    ("united kingdom", "uk"),
    ("u.s.", "us"),
)
_NUMBER_WORDS = {
    word: float(number)
    for number, word in enumerate(
        [
            *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
            *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
            "twenty",
        ]
    )
}
_KINDS = frozenset(["unanimous", "unanimously", "thousands", "hundreds", "handful"])
_SCALES = {"million": 1e6, "billion": 1e9, "thousand": 1e3}
_LETTERS = str.maketrans({"đ": "d", "Đ": "D", "ı": "i"})
_PUNCTUATION = str.maketrans({"’": "'", "–": "-", "—": "-"})
_TOKEN = re.compile(r"[a-z0-9]+(?:\.[0-9]+)?")
_NUMBER = re.compile(r"(\d+(?:\.\d+)?)\s*/\s*(\d+)|(\d+(?:\.\d+)?)\s*(million|billion|thousand)?|\b([a-z]+)\b")
_GROUPING = re.compile(r"(\d),(?=\d{3})")
_DURATION = re.compile(r"P(\d+)([DWMY])")

Number = float | str


@lru_cache(maxsize=50_000)
def fold(text: str) -> str:
    """Lower case without diacritics, with plain apostrophes and dashes."""
    apart = unicodedata.normalize("NFKD", text.translate(_LETTERS))
    bare = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return bare.lower().translate(_PUNCTUATION)


@lru_cache(maxsize=50_000)
def tokens(text: str) -> tuple[str, ...]:
    """The telling words of a text, with synonyms made one."""
    folded = fold(text)
    for long, short in _SHORTER:
        folded = folded.replace(long, short)
    return tuple(_SAME.get(token, token) for token in _TOKEN.findall(folded) if token not in _STOP)


def overlap(one: str, other: str) -> float:
    """The share of the shorter text's words that stand in the other as well, from 0 to 1."""
    first, second = set(tokens(one)), set(tokens(other))
    return len(first & second) / max(1, min(len(first), len(second)))


def same_person(one: str, other: str) -> bool:
    """Whether two names may be one person's: the last name, two names, or the only name agree."""
    first, second = tokens(one), tokens(other)
    if not first or not second:
        return False
    if first[-1] == second[-1] or len(set(first) & set(second)) >= 2:
        return True
    return (len(first) == 1 and first[0] in second) or (len(second) == 1 and second[0] in first)


@lru_cache(maxsize=50_000)
def numbers(text: str) -> tuple[Number, ...]:
    """The numbers of a text in order, fractions divided, scales multiplied; "unanimous", "thousands" are cut short."""
    found: list[Number] = []
    for match in _NUMBER.finditer(_GROUPING.sub(r"\1", fold(text))):
        above, below, plain, scale, word = match.groups()
        if above:
            found.append(float(above) / float(below) if float(below) else 0.0)
        elif plain:
            found.append(float(plain) * _SCALES.get(scale or "", 1.0))
        elif word in _NUMBER_WORDS:
            found.append(_NUMBER_WORDS[word])
        elif word in _KINDS:
            found.append(word[:6])
    return tuple(found)


def duration(text: str) -> tuple[float, str] | None:
    """The number and the unit of an ISO 8601 duration of days, weeks, months or years."""
    match = _DURATION.match(text)
    return (float(match.group(1)), match.group(2)) if match else None


def bare(text: str) -> str:
    """A normalised value without its sign of approximation."""
    return text.strip().lstrip("~<>≈ ")
