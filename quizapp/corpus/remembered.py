"""What was found for a word before: a memory that costs a look-up where it knows the word, and no call."""

from collections.abc import Callable
from typing import Generic, TypeVar

_T = TypeVar("_T")
_LONGEST = 60  # characters


class Remembered(dict[str, _T], Generic[_T]):
    """What `find` gives for each word, filled as words come: `most` of them, in two halves.

    A full younger half becomes the older one; what is not asked for again before the next is full is forgotten. It is
    for functions that run for every word of an article: `map(remembered.__getitem__, words)`. What is longer than any
    word is not kept, so that memory stays bounded.
    """

    __slots__ = ("_find", "_half", "_older")

    def __init__(self, find: Callable[[str], _T], most: int = 32_000) -> None:
        super().__init__()
        self._find = find
        self._half = most // 2
        self._older: dict[str, _T] = {}

    def __missing__(self, word: str) -> _T:
        found = self._older[word] if word in self._older else self._find(word)
        if len(word) <= _LONGEST:
            if len(self) >= self._half:
                self._older = self.copy()
                self.clear()
            self[word] = found
        return found
