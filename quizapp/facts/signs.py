"""Signs: what the words of a sentence show at one look, so that most of those who read it need not look closer."""

import re
from collections.abc import Callable, Iterable
from collections.abc import Set as AbstractSet
from functools import cache, reduce
from itertools import count
from operator import or_
from typing import TypeVar

from quizapp.corpus.alternatives import grouped
from quizapp.corpus.remembered import Remembered
from quizapp.facts.lexicon import Lexicons

_T = TypeVar("_T")
ALL = -1  # the signs of words that nobody has looked at
_BITS = map((1).__lshift__, count())
_Tells = Callable[[str], object]  # whether a word in small letters shows a sign
# What shows each sign: a word of a list, a part of a word, or what is told of a word.
_WORDS: dict[int, Callable[[Lexicons], AbstractSet[str]]] = {}
_PARTS: dict[int, frozenset[str]] = {}
_TOLD: dict[int, Callable[[Lexicons], _Tells]] = {}
_JOINED: dict[int, Callable[[Lexicons], _Tells]] = {}  # of words that are not of letters alone


def sign(tells: Callable[[Lexicons], _Tells]) -> int:
    """The bit of a new sign, which is told of a word with some lexicons."""
    return _noted(_TOLD, tells)


def sign_of(words: Callable[[Lexicons], AbstractSet[str]], joined: Callable[[Lexicons], _Tells] | None = None) -> int:
    """The bit of a new sign, which the words show that some lexicons have.

    `joined` tells of other words that are not of letters alone whether they show it too.
    """
    bit = _noted(_WORDS, words)
    if joined is not None:
        _JOINED[bit] = joined
    return bit


def sign_of_parts(parts: Iterable[str]) -> int:
    """The bit of a new sign, which a word shows that has one of these parts."""
    return _noted(_PARTS, frozenset(parts))


def _noted(among: dict[int, _T], shows: _T) -> int:
    table.cache_clear()
    bit = next(_BITS)
    among[bit] = shows
    return bit


@cache
def table(lexicons: Lexicons) -> Remembered[int]:
    """For each word the bits of the signs that it shows.

    Words are looked up and parts are looked for at one go for all signs; only the rest is asked for sign by sign.
    """
    by_word: dict[str, int] = {}
    for bit, words in _WORDS.items():
        for word in words(lexicons):
            by_word[word] = by_word.get(word, 0) | bit
    told = [(bit, tells(lexicons)) for bit, tells in _TOLD.items()]
    joined = [*told, *((bit, tells(lexicons)) for bit, tells in _JOINED.items())]
    longest, by_part = _parts()

    def find(word: str) -> int:
        bits = by_word.get(word, 0)
        for bit, tells in told if word.isalpha() else joined:
            if tells(word):
                bits |= bit
        for part in longest.findall(word):
            bits |= by_part[part]
        return bits

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
# Without it there is no number but in words.
FIGURE = sign_of(lambda _lexicons: frozenset(), joined=lambda _lexicons: re.compile(r"[\d‐‑-]").search)
HYPHEN = sign_of_parts(("-",))
