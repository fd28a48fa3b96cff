"""Whether a text may tell an event of the record at all: a quick look at its words, since most texts tell none."""

import re
from collections.abc import Iterable, Sequence
from functools import reduce
from operator import or_

from quizapp.corpus.remembered import Remembered
from quizapp.facts.entities.names import folded

_NO_WORD = re.compile(r"[\W_]+")
_GROUPS = 3  # of an event that are looked at
_KEY = 3  # letters by which words are looked up


class Signs:
    """Words with one of which each group of an event begins; `whole` letters are those of a word that has no endings.

    A set of events is a number with a bit for each; those of the three groups stand beside each other in one number.
    """

    __slots__ = ("_absent", "_by_key", "_count", "_masks")

    def __init__(self, events: Sequence[Sequence[Sequence[str]]], whole: int) -> None:
        self._by_key: dict[str, list[tuple[str, bool, int]]] = {}
        self._count = len(events)
        self._absent = 0  # the events that have no such group
        for number, groups in enumerate(events):
            for place in range(_GROUPS):
                bit = 1 << (place * self._count + number)
                if place >= len(groups):
                    self._absent |= bit
                    continue
                for words in groups[place]:
                    longest = max(_NO_WORD.split(words), key=len)
                    self._by_key.setdefault(longest[:_KEY], []).append((longest, len(words) <= whole, bit))
        self._masks: Remembered[int] = Remembered(self._of)

    def may_tell(self, words: Iterable[str]) -> bool:
        """Whether a text of these words, in small letters, has a word of each group of an event."""
        told = reduce(or_, filter(None, map(self._masks.__getitem__, words)), self._absent)
        all_events, count = (1 << self._count) - 1, self._count
        return told & (told >> count) & (told >> 2 * count) & all_events != 0

    def _of(self, word: str) -> int:
        """The events, group by group, that a word or a part of it stands for."""
        mask = 0
        for part in _NO_WORD.split(folded(word)):
            for key in {part[:length] for length in range(1, _KEY + 1)}:
                for sign, alone, bit in self._by_key.get(key, ()):
                    if part == sign or (not alone and part.startswith(sign)):
                        mask |= bit
        return mask
