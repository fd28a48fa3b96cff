"""The words by which results of votes are told from other figures, read from their lexicon."""

import re
from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple

from quizapp.corpus.remembered import Remembered
from quizapp.facts.lexicon import Lexicons, items


class Words(NamedTuple):
    """Words of one kind in the lexicon of votes: single ones, and those of several words."""

    single: frozenset[str]
    phrases: tuple[str, ...]

    def within(self, text: str, *, small: bool = False) -> bool:
        """Whether one of them stands in a text; small: in small letters, so that the month is no "may"."""
        lower = text if small else text.lower()
        if not self.single.isdisjoint(_words_of(lower)):
            return True
        return any(map(lower.__contains__, self.phrases))

    def last_end(self, text: str) -> int | None:
        """Where the last of them ends in a text, or None."""
        lower = text.lower()
        ends = [match.end() for match in _WORDS.finditer(lower) if match.group() in self.single]
        ends += [at + len(phrase) for phrase in self.phrases if (at := lower.rfind(phrase)) >= 0]
        return max(ends, default=None)


_WORDS = re.compile(r"[^\W\d_][\w-]*")


_BETWEEN_BLANKS = Remembered[list[str]](_WORDS.findall)


@lru_cache(maxsize=32)  # one text is asked for words of several kinds
def _words_of(lower: str) -> frozenset[str]:
    return frozenset(chain.from_iterable(map(_BETWEEN_BLANKS.__getitem__, lower.split())))


@cache
def words(lexicons: Lexicons, kind: str) -> Words:
    """The words of a kind in the lexicon of votes."""
    found = [row["word"] for row in lexicons.rows("vote_words") if kind in items(row["kinds"])]
    return Words(frozenset(word for word in found if " " not in word), tuple(word for word in found if " " in word))


class Firm(NamedTuple):
    """Words that are of votes alone: for a forum (in no team's name), and for an outcome (of no match).

    `resolved` are those outcomes that tell of a vote even where nobody is named who votes.
    """

    forum: Words
    outcomes: Words
    resolved: Words


@cache
def firm(lexicons: Lexicons) -> Firm:
    """The words of these lexicons that are of votes alone."""
    forum, lost, decision = (words(lexicons, kind) for kind in ("forum", "lost", "decision"))
    contest, loose = words(lexicons, "contest"), words(lexicons, "loose")
    phrases = tuple(one for one in decision.phrases + lost.phrases if one not in contest.phrases)
    outcomes = Words(decision.single | (lost.single - contest.single), phrases)
    resolved = Words(outcomes.single - loose.single, tuple(one for one in phrases if one not in loose.phrases))
    return Firm(Words(forum.single - loose.single, forum.phrases), outcomes, resolved)
