"""The small words that tell where verbs and clauses are, by kind."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from quizapp.facts.lexicon import Lexicons, items

_LY = 5  # letters of the shortest adverb in -ly


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


class SmallWords(NamedTuple):
    """The small words around verbs, a set for each kind."""

    adverbs: frozenset[str]
    no_adverbs: frozenset[str]
    denials: frozenset[str]
    ahead: frozenset[str]
    determiners: frozenset[str]
    prepositions: frozenset[str]
    openers: frozenset[str]
    pronouns: frozenset[str]


@cache
def small_words(lexicons: Lexicons) -> SmallWords:
    """The small words around verbs of these lexicons."""
    of = clause_words(lexicons).of
    return SmallWords(
        of("adverb"),
        of("no adverb"),
        of("denial"),
        of("ahead"),
        of("determiner"),
        of("preposition"),
        of("opener"),
        of("pronoun"),
    )


def is_adverb(word: str, lexicons: Lexicons) -> bool:
    """Whether a word may stand between a subject or a helper and its verb."""
    return may_be_adverb(word, small_words(lexicons))


def may_be_adverb(word: str, small: SmallWords) -> bool:
    """Whether a word may stand between a subject or a helper and its verb."""
    return word in small.adverbs or (word[-2:] == "ly" and len(word) > _LY and word not in small.no_adverbs)
