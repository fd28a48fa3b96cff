"""The nouns of events, and where a noun phrase with one ends."""

from functools import cache

from quizapp.facts.clauses.clause_words import is_adverb
from quizapp.facts.clauses.clauses import Clauses
from quizapp.facts.lexicon import Lexicons

MOST_NOUNS = 4  # words of a noun phrase beside a date


@cache
def event_nouns(lexicons: Lexicons) -> frozenset[str]:
    """The nouns of events, singular and plural."""
    words = lexicons.words("event_nouns")
    return words | {word + "s" for word in words}


def in_noun_phrase(clauses: Clauses, at: int) -> bool:
    """Whether a unit may be one of the words of a noun phrase before its head, or the head."""
    word, tag = clauses.word(at), clauses.tag(at)
    if tag:
        return tag in {"E", "A", "D", "X"}
    if not word.isalpha() or clauses.opens(at) or is_adverb(word, clauses.lexicons):
        return False
    if word in clauses.prepositions or word in clauses.determiners:
        return False
    return not any(verb.first <= at < verb.last and not (verb.present and verb.first == at) for verb in clauses.verbs)
