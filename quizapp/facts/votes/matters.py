"""On what was voted: an infinitive or the object of the decision, if it is told whole, or else nothing."""

from quizapp.facts.clauses.nearby import View
from quizapp.facts.lexicon import Lexicons
from quizapp.facts.votes.own_clause import is_passive, own_clause, verb_of
from quizapp.facts.votes.words import words

_LONGEST = 14  # units of what was voted on
_FEWEST = 2  # units of an infinitive that lacks its object
_SIGNS = frozenset({",", ";", ":", ".", "!", "?", "(", ")", '"', "'", "--", "-"})
_CLOSED = frozenset({"", ",", ";", ".", "!", "?", ")", "--", "-", ":"})  # what a phrase may end before
_STOPS = _SIGNS | {"T", "V", "that", "which", "who", "by", "with", "after", "before", "when", "while", "but", "despite"}
_OPENS = frozenset({",", ";", ":", ".", "when", "while", "but", "after", "before", "V", "T", ""})  # before a subject
_BE = frozenset({"is", "was", "are", "were", "be", "been", "being"})
_HAVE = frozenset({"had", "has", "have"})
_ARTICLES = frozenset({"the", "a", "an", "its", "their", "his", "her", "our", "both", "all"})
_NOT_TOLD = frozenset(  # who or what they are is told elsewhere, or a thing is told by other words than a noun
    [
        *("P", "X", "O", "N", "him", "her", "them", "it", "he", "she", "they", "theirs", "its", "their", "his", "ours"),
        *("hers", "this", "that", "these", "those", "such", "himself", "herself", "itself", "both", "one", "'s"),
        *("through", "down", "up", "out", "off", "over", "in", "on", "at", "against", "for", "to", "of", "by", "from"),
        *("as", "would", "will", "could", "should", "not", "so", "and", "or", "into", "then", "also", "only"),
    ]
)
_HALF = frozenset({"through", "down", "up", "out", "off", "over"})  # of a verb: scraped a budget through
_ROUNDS = frozenset(
    ["reading", "try", "attempt", "vote", "votes", "ballot", "count", "round", "division", "hands", "day"]
)
_OPEN_ENDS = frozenset(
    [
        "on",
        "in",
        "for",
        "of",
        "to",
        "and",
        "T",
        "a",
        "an",
        "the",
        "or",
        "from",
        "at",
        "as",
        "into",
        "until",
        "since",
        "during",
        "within",
    ]
)


def matter_of(view: View, at: int, lexicons: Lexicons) -> str:
    """What was voted on: the infinitive after the result or verb, or "on ..." with the object; empty if not told."""
    own = own_clause(view, at)
    verb = verb_of(view, at, lexicons, own)
    starts = sorted({at + 1, *([verb + 1] if verb is not None else [])}, reverse=True)
    for start in starts:
        found = _infinitive(view, start) or _named(view, start)
        if found:
            return found
    if verb is None or view.word(verb + 1) in {"it", "them"}:  # the House by 390 to 12, the Senate by 70 to 30
        return matter_of(view, own.start - 1, lexicons) if view.word(own.start - 1) == "V" else ""
    if verb > at:
        return ""
    if is_passive(view, verb):
        return _subject(view, verb - 1 if view.words[verb - 1] in _BE else verb - 2, own)
    end = view.after(verb + 1, _STOPS, _LONGEST)
    if _forum(view, verb + 1, end, lexicons):  # passed the Senate
        return _subject(view, verb, own)
    return _on(view, verb + 1, end)


def _forum(view: View, start: int, end: int, lexicons: Lexicons) -> bool:
    """Whether a phrase names those who vote."""
    last = view.word(end - 1)
    return end > start and (last == "B" or last.lower() in words(lexicons, "voter").single)


def _infinitive(view: View, start: int) -> str:
    index = _over_date(view, start)
    if view.word(index) != "to" or not view.word(index + 1).islower() or view.word(index + 1) in _ARTICLES:
        return ""
    end = view.after(index, _STOPS, _LONGEST)
    whole = end - index > _FEWEST or view.word(end) in _CLOSED
    return view.sentence.words(index, end) if whole and _ends(view, index, end) else ""


def _named(view: View, start: int) -> str:
    """What follows "on", "for" or "against", if it is no date."""
    index = _over_date(view, start)
    if view.word(index) in {"on", "for", "against"} and view.word(index + 1) not in {"T", ""}:
        return _on(view, index + 1, view.after(index + 1, _STOPS, _LONGEST))
    return ""


def _over_date(view: View, start: int) -> int:
    index = start
    while view.word(index) in {"T", "V", ",", "by"} or (
        view.word(index) in {"on", "in"} and view.word(index + 1) == "T"
    ):
        index += 1
    return index


def _subject(view: View, end: int, own: range) -> str:
    """The phrase before "was" or "had been", or before what passed a house, if it is no part of a longer one."""
    if view.word(end - 1) in _HAVE:
        end -= 1
    start = end
    while start > own.start and end - start < _LONGEST and view.words[start - 1] not in _STOPS:
        start -= 1
    if view.word(start - 1) not in _OPENS and start > own.start:
        return ""
    if view.word(start) in {"and", "but", "At", "In", "On"}:
        return ""
    return _on(view, start, end)


def _on(view: View, start: int, end: int) -> str:
    while end > start and view.words[end - 1] in _OPEN_ENDS | _HALF:
        end -= 1
    if end <= start or view.words[start].lower() in _NOT_TOLD or view.words[start] in _NOT_TOLD:
        return ""  # who was elected, convicted or removed is not told as a matter
    if view.words[end - 1] in _ROUNDS or not _ends(view, start, end):
        return ""
    words = view.sentence.words(start, end)
    return f"on {words[0].lower() if view.words[start].lower() in _ARTICLES else words[0]}{words[1:]}"


def _ends(view: View, start: int, end: int) -> bool:
    """Whether a phrase is whole: no quotation, bracket or list goes on behind it, and it is not cut for its length."""
    if end - start >= _LONGEST or view.word(end) in {'"', "'", "(", "-"} or view.word(end - 1) in _OPEN_ENDS:
        return False
    return not (view.word(end) == "," and view.word(end + 2) in {"and", "or", ","})
