"""Signs: what the words of a sentence show at one look, so that most of those who read it need not look closer."""

import re
from collections.abc import Callable, Iterable
from collections.abc import Set as AbstractSet
from functools import cache, reduce
from itertools import count
from operator import or_

from quizapp.corpus.alternatives import grouped
from quizapp.corpus.remembered import Remembered
from quizapp.facts.lexicon import Lexicons

ALL = -1  # the signs of words that nobody has looked at
_BITS = map((1).__lshift__, count())
# What shows each sign: a word of a list, a part of a word, or what a function tells of a word.
_WORDS: dict[int, Callable[[Lexicons], AbstractSet[str]]] = {}
_PARTS: dict[int, frozenset[str]] = {}
_TOLD: dict[int, Callable[[Lexicons], Callable[[str], object]]] = {}


def sign(make: Callable[[Lexicons], Callable[[str], object]]) -> int:
    """The bit of a new sign; `make` gives for some lexicons whether a word in small letters shows it."""
    bit = _new()
    _TOLD[bit] = make
    return bit


def sign_of(words: Callable[[Lexicons], AbstractSet[str]]) -> int:
    """The bit of a new sign, which the words in small letters show that are given for some lexicons."""
    bit = _new()
    _WORDS[bit] = words
    return bit


def sign_of_parts(parts: Iterable[str]) -> int:
    """The bit of a new sign, which a word in small letters shows that has one of these parts."""
    bit = _new()
    _PARTS[bit] = frozenset(parts)
    return bit


def _new() -> int:
    table.cache_clear()
    return next(_BITS)


@cache
def table(lexicons: Lexicons) -> Remembered[int]:
    """For each word the bits of the signs that it shows.

    Words are looked up and parts are looked for at one go for all signs; only the rest is asked sign by sign.
    """
    by_word: dict[str, int] = {}
    for bit, words in _WORDS.items():
        for word in words(lexicons):
            by_word[word] = by_word.get(word, 0) | bit
    told = [(bit, make(lexicons)) for bit, make in _TOLD.items()]
    longest, by_part = _parts()

    def find(word: str) -> int:
        bits = sum(bit for bit, shows in told if shows(word)) | by_word.get(word, 0)
        return reduce(or_, map(by_part.__getitem__, longest.findall(word)), bits)

    return Remembered(find)


def _parts() -> tuple[re.Pattern[str], dict[str, int]]:
    """A pattern of the longest part from each letter of a word, and what a part shows with those that begin it."""
    signs: dict[str, int] = {}
    for bit, parts in _PARTS.items():
        for part in parts:
            signs[part] = signs.get(part, 0) | bit
    ordered = sorted(signs, key=lambda part: (-len(part), part))
    pattern = re.compile(f"(?=({grouped((re.escape(part[0]), re.escape(part[1:])) for part in ordered)}))")
    begun = {part: [part[:length] for length in range(1, len(part) + 1)] for part in ordered}
    return pattern, {part: reduce(or_, (signs.get(begin, 0) for begin in begun[part])) for part in ordered}


def shown(words: Iterable[str], lexicons: Lexicons) -> int:
    """The bits of all signs that these words show."""
    return reduce(or_, filter(None, map(table(lexicons).__getitem__, words)), ANY)


ANY = sign_of(lambda _lexicons: frozenset())  # what every sentence shows
FIGURE = sign(lambda _lexicons: re.compile(r"[\d‐‑-]").search)  # without it there is no number but in words
HYPHEN = sign_of_parts(("-",))
