"""The words of a speaker that can be asked about: a quotation that stands alone and names what it is about."""

from quizapp.facts.sentence import Sentence

FEWEST, MOST = 5, 20  # words
_NAMED = frozenset("ABCDEFLPUX")
_MARKS = '"“”„«»‘’'


def quotation(sentence: Sentence) -> str:
    """The longest quotation of a sentence that names somebody or something; "" where there is none.

    It is whole: it begins and ends with quotation marks in this sentence.
    """
    best = ""
    for first, last in _quoted(sentence):
        inside = [unit for unit in sentence.units if first <= unit.first and unit.last <= last]
        words = [token.text for token in sentence.tokens[first:last] if token.text[:1].isalnum()]
        telling = any(unit.tag in _NAMED for unit in inside)
        if FEWEST <= len(words) <= MOST and telling:
            text = sentence.text[sentence.tokens[first].start : sentence.tokens[last - 1].end].strip(" ,.;:")
            best = max(best, text, key=len)
    return best


def _quoted(sentence: Sentence) -> list[tuple[int, int]]:
    """The tokens between marks that open and close in the sentence."""
    found: list[tuple[int, int]] = []
    begin = -1
    for at, token in enumerate(sentence.tokens):
        if token.text in _MARKS and token.text:
            if begin >= 0:
                if at > begin:
                    found.append((begin, at))
                begin = -1
            else:
                begin = at + 1
    return found
