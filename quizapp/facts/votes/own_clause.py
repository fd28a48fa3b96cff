"""The clause of a result: where its own words end and those of another result begin, and the verb that decides it."""

from quizapp.facts.clauses.nearby import View
from quizapp.facts.lexicon import Lexicons
from quizapp.facts.votes.words import words

_VERB_BEFORE, _VERB_AFTER = 25, 10  # units between a result and its verb
_NO_VERBS = frozenset(
    ["vote", "votes", "majority", "margin", "count", "tally", "ballot", "decision", "ruling", "result", "verdict"]
)
_BE = frozenset({"is", "was", "are", "were", "be", "been", "being"})
_NEXT = frozenset({";", "V", "and", "but", "while", "whereas", "though"})


def own_clause(view: View, at: int) -> range:
    """The units of the clause of the result at a unit: from behind the result before it up to what follows it."""
    start = next((index + 1 for index in range(at - 1, -1, -1) if view.words[index] in {"V", ";"}), 0)
    end = next((index for index in range(at + 1, len(view.words)) if view.words[index] in _NEXT), len(view.words))
    return range(start, end)


def verb_of(view: View, at: int, lexicons: Lexicons, own: range) -> int | None:
    """The unit of the verb that tells the decision in a clause: the nearest before the result, or else after it."""
    verbs = frozenset().union(*(words(lexicons, kind).single for kind in ("decision", "lost", "contest"))) - _NO_VERBS
    for index in range(at - 1, max(own.start - 1, at - _VERB_BEFORE), -1):
        if view.words[index] in verbs:
            return index
    for index in range(at + 1, min(own.stop, at + _VERB_AFTER)):
        if view.words[index] in verbs:
            return index
    return None


def is_passive(view: View, verb: int) -> bool:
    """Whether a form of "be" stands before a verb, perhaps with one word between."""
    return not _BE.isdisjoint(view.words[max(0, verb - 2) : verb])
