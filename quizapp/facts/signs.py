"""Signs: what the words of a sentence show at one look, so that most of those who read it need not look closer."""

import re
from collections.abc import Callable, Iterable
from functools import cache, reduce
from operator import or_

from quizapp.corpus.remembered import Remembered
from quizapp.facts.lexicon import Lexicons

_MAKERS: list[Callable[[Lexicons], Callable[[str], object]]] = []
ALL = -1  # the signs of words that nobody has looked at


def sign(make: Callable[[Lexicons], Callable[[str], object]]) -> int:
    """The bit of a new sign; `make` gives for some lexicons whether a word in small letters shows it."""
    _MAKERS.append(make)
    table.cache_clear()
    return 1 << (len(_MAKERS) - 1)


@cache
def table(lexicons: Lexicons) -> Remembered[int]:
    """For each word the bits of the signs that it shows."""
    shows = [make(lexicons) for make in _MAKERS]
    return Remembered(lambda word: sum(1 << at for at, shown in enumerate(shows) if shown(word)))


def shown(words: Iterable[str], lexicons: Lexicons) -> int:
    """The bits of all signs that these words show."""
    return reduce(or_, filter(None, map(table(lexicons).__getitem__, words)), ANY)


ANY = sign(lambda _lexicons: lambda _word: False)  # what every sentence shows
FIGURE = sign(lambda _lexicons: re.compile(r"[\d‐‑-]").search)  # without it there is no number but in words
HYPHEN = sign(lambda _lexicons: re.compile("-").search)
