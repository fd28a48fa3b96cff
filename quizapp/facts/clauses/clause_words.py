"""The small words that tell where verbs and clauses are, by kind."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from quizapp.facts.lexicon import Lexicons, items


@dataclass(frozen=True, slots=True)
class ClauseWords:
    """The words of a lexicon by kind; a word may be of several kinds."""

    kinds: Mapping[str, frozenset[str]]

    def of(self, kind: str) -> frozenset[str]:
        """The words of a kind, none if the lexicon has no such kind."""
        return self.kinds.get(kind, frozenset())


@cache
def clause_words(lexicons: Lexicons) -> ClauseWords:
    """The small words of these lexicons."""
    return words_by_kind(lexicons, "clause_words")


@cache
def words_by_kind(lexicons: Lexicons, name: str) -> ClauseWords:
    """The words of a lexicon with the columns "word" and "kinds"."""
    found: dict[str, set[str]] = {}
    for row in lexicons.rows(name):
        for kind in items(row["kinds"]):
            found.setdefault(kind, set()).add(row["word"])
    return ClauseWords({kind: frozenset(words) for kind, words in found.items()})
