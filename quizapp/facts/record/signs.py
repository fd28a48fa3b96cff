"""Whether a text may tell an event of the record at all: a quick look at its words, since most texts tell none."""

import re
from collections.abc import Iterable, Sequence

from quizapp.corpus.remembered import Remembered
from quizapp.facts.entities.names import folded

_NO_WORD = re.compile(r"[\W_]+")
_GROUPS = 3  # of an event that are looked at
_KEY = 3  # letters by which words are looked up


class Signs:
    """Words with one of which each group of an event begins; `whole` letters are those of a word that has no endings.

    A set of events is a number with a bit for each.
    """

    __slots__ = ("_all", "_by_key", "_masks")

    def __init__(self, events: Sequence[Sequence[Sequence[str]]], whole: int) -> None:
        self._by_key: dict[str, list[tuple[str, bool, int, int]]] = {}
        self._all = [0] * _GROUPS  # the events that have no such group
        for number, groups in enumerate(events):
            for place in range(_GROUPS):
                if place >= len(groups):
                    self._all[place] |= 1 << number
                    continue
                for words in groups[place]:
                    longest = max(_NO_WORD.split(words), key=len)
                    sign = longest, len(words) <= whole, place, 1 << number
                    self._by_key.setdefault(longest[:_KEY], []).append(sign)
        self._masks: Remembered[tuple[int, ...]] = Remembered(self._of)

    def may_tell(self, words: Iterable[str]) -> bool:
        """Whether a text of these words, in small letters, has a word of each group of an event."""
        first, second, third = self._all
        for one, two, three in filter(None, map(self._masks.__getitem__, words)):
            first, second, third = first | one, second | two, third | three
        return first & second & third != 0

    def _of(self, word: str) -> tuple[int, ...]:
        """The events in each of the groups that a word, or a part of it, stands for; nothing if it is of none."""
        masks = [0] * _GROUPS
        for part in _NO_WORD.split(folded(word)):
            for key in {part[:length] for length in range(1, _KEY + 1)}:
                for sign, alone, place, bit in self._by_key.get(key, ()):
                    if part == sign or (not alone and part.startswith(sign)):
                        masks[place] |= bit
        return tuple(masks) if any(masks) else ()
