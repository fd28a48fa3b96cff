"""Whether two descriptions are of one thing: by the words that carry meaning, cut to stems, whatever their order."""

from functools import lru_cache
from itertools import chain

from quizapp.corpus.remembered import Remembered
from quizapp.facts.lexicon import bundled
from quizapp.facts.record.record import words_meant

_STEM = 5  # letters
_SHARED = 0.6  # of the words of both
_FEWEST = 2  # stems of a description that is all contained in another


@lru_cache(maxsize=512)
def stems(text: str) -> frozenset[str]:
    """The stems of the words that carry meaning, those not in idle_words.tsv."""
    return frozenset(chain.from_iterable(map(_STEMS.__getitem__, text.split())))


def _stems(between_blanks: str) -> list[str]:
    idle = bundled().words("idle_words")
    return [word[:_STEM] for word in words_meant(between_blanks) if word not in idle]


_STEMS = Remembered(_stems)


def alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two sets of stems describe one thing: most are shared, or one description says all of the other."""
    shared = len(one & other)
    if shared >= _FEWEST and shared == min(len(one), len(other)):
        return True
    return one == other or 0 < shared >= _SHARED * len(one | other)
