"""What somebody may mean by a few letters: names that have them, the likeliest first."""

import unicodedata
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import TypeVar

_WORD, _INITIALS, _INSIDE, _NEARLY = 400, 300, 200, 75.0
T = TypeVar("T")
_FEWEST = 4  # letters from which a slip is forgiven


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """Lower case without accents."""
    split = unicodedata.normalize("NFD", text.casefold())
    return "".join(letter for letter in split if not unicodedata.combining(letter))


def likeness(typed: str, name: str) -> float:
    """How likely somebody means `name` who typed this: 0 is not at all, more is likelier.

    Each word typed begins a word of the name, in any order; or the letters are its initials; or stand in it; or are a
    slip away.
    """
    wanted, told = folded(typed).split(), folded(name)
    words = told.replace("-", " ").replace("/", " ").split()
    if not wanted:
        return 1.0
    whole = "".join(wanted)
    shorter = 1 - len(told) / 10_000  # of two that fit alike, the shorter
    if all(any(word.startswith(each) for word in words) for each in wanted):
        first = words[0].startswith(wanted[0]) if words else False
        return _WORD + 50 * first + shorter
    if "".join(word[0] for word in words).startswith(whole) and len(whole) > 1:
        return _INITIALS + shorter
    if " ".join(wanted) in told:
        return _INSIDE + shorter
    slipped = _slipped(wanted, words)
    return slipped + shorter if slipped else 0.0


def _slipped(wanted: list[str], words: list[str]) -> float:
    """How like words typed are to words of a name, in per cent; 0 where one of them is too short or too unlike."""
    if not words or min(map(len, wanted)) < _FEWEST:
        return 0.0
    from rapidfuzz import fuzz

    worst = min(max(fuzz.ratio(each, word) for word in words) for each in wanted)
    return worst if worst >= _NEARLY else 0.0


def ranked(typed: str, entries: Iterable[T], name: Callable[[T], str]) -> list[T]:
    """The entries that may be meant, the likeliest first; those alike keep their order, all come for ""."""
    scored = [(likeness(typed, name(entry)), place, entry) for place, entry in enumerate(entries)]
    kept = [row for row in scored if row[0] > 0]
    return [entry for _score, _place, entry in sorted(kept, key=lambda row: (-row[0], row[1]))]
