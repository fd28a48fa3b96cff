"""What was found for a word before: a memory that costs a look-up where it knows the word, and no call."""

from collections.abc import Callable
from typing import Generic, TypeVar

_T = TypeVar("_T")


class Remembered(dict[str, _T], Generic[_T]):
    """What `find` gives for each word, filled as words come; all is forgotten when there are `most` of them.

    It is for functions that run for every word of an article: `map(remembered.__getitem__, words)`.
    """

    __slots__ = ("_find", "_most")

    def __init__(self, find: Callable[[str], _T], most: int = 20_000) -> None:
        super().__init__()
        self._find = find
        self._most = most

    def __missing__(self, word: str) -> _T:
        if len(self) >= self._most:
            self.clear()
        found = self[word] = self._find(word)
        return found
