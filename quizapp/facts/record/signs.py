"""Whether a text may tell an event of the record at all: a quick look at its words, since most texts tell none."""

import re
from collections.abc import Iterable, Sequence
from functools import reduce
from operator import or_

from quizapp.corpus.remembered import Remembered
from quizapp.facts.entities.names import folded

_NO_WORD = re.compile(r"[\W_]+")
_GROUPS = 3  # of an event that are looked at


class Signs:
    """Words with one of which each group of an event begins; `whole` letters are those of a word that has no endings.

    A set of events is a number with a bit for each; those of the three groups stand beside each other in one number.
    """

    __slots__ = ("_absent", "_begun", "_count", "_longest", "_masks", "_whole")

    def __init__(self, events: Sequence[Sequence[Sequence[str]]], whole: int) -> None:
        self._whole: dict[str, int] = {}  # what words stand for that have no endings
        self._begun: dict[str, int] = {}  # and what words stand for that begin so
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
                    told = self._whole if len(words) <= whole else self._begun
                    told[longest] = told.get(longest, 0) | bit
        self._longest = max(map(len, self._begun), default=0)
        self._masks: Remembered[int] = Remembered(self._of)

    def may_tell(self, words: Iterable[str]) -> bool:
        """Whether a text of these words, in small letters, has a word of each group of an event."""
        told = reduce(or_, filter(None, map(self._masks.__getitem__, words)), self._absent)
        all_events, count = (1 << self._count) - 1, self._count
        return told & (told >> count) & (told >> 2 * count) & all_events != 0

    def _of(self, word: str) -> int:
        """The events, group by group, that a word or a part of it stands for."""
        mask, begun = 0, self._begun
        plain = folded(word)
        for part in (plain,) if plain.isalpha() else _NO_WORD.split(plain):
            mask |= self._whole.get(part, 0)
            for length in range(1, min(len(part), self._longest) + 1):
                if (start := part[:length]) in begun:
                    mask |= begun[start]
        return mask
