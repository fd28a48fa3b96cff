"""What a thing is called after a verb that ends at a unit: "called the vote a relief", "called the price fair"."""

from quizapp.facts.lexicon import word_set
from quizapp.facts.speech.words import View

# "Called Quill a" these is no judgement.
_FETCHED = word_set("taxi cab ambulance doctor lawyer second third few day week month year little couple number minute")
_SUPERLATIVES = frozenset({"most", "best", "worst", "first", "last", "only", "least"})
_ENDS = frozenset({".", ",", ";", "and", "but"})
_CLOSING = frozenset({"under", "because", "given", "as", "for", "by", "in"})
_ADJECTIVE = 6  # letters of a short word
_ADJECTIVAL = ("less", "ous", "able", "ible", "ful", "ish")


def ranked(view: View, end: int, following: list[str]) -> bool:
    """Whether an object is followed by what it is called: "called the vote a relief", "branded Quill a liar"."""
    named = view.tag(end) in {"P", "B", "C", "A", "E", "X"}
    if not following or not (
        named or following[0] in {"the", "its", "his", "her", "this", "that", "their", "these", "those"}
    ):
        return False
    for at in range(1 if named else 2, min(6, len(following) - 1)):
        word, after = following[at], following[at + 1]
        if word in {"for", ",", ".", ";", "that", "to", "after", "and", "when", "who"}:
            return False
        if word in {"a", "an"}:
            return after not in _FETCHED and view.tag(end + at + 1) != "T"
        if word == "the" and (after in _SUPERLATIVES or after.endswith("est")):
            return True
    return False


def valued(view: View, following: list[str]) -> bool:
    """Whether an object is called something by an adjective at the clause's end: "called the claim groundless"."""
    for at in range(2, len(following)):
        one, ends = following[at - 1], following[at] in _ENDS or following[at] in _CLOSING
        adjective = len(one) > _ADJECTIVE and one.endswith(_ADJECTIVAL)
        if ends and (adjective or one in view.known.verdicts):
            return True
        if following[at] in {".", ";"}:
            return False
    return False
