"""The words of a speaker that can be asked about: a quotation that stands alone and names what it is about."""

from quizapp.facts.sentence import Sentence
from quizapp.facts.wording.standing import NAMED

FEWEST, MOST = 12, 20  # words: a shorter one seldom tells what it is about
_MARKS = '"“”„«»‘’'


def quotation(sentence: Sentence) -> str:
    """The longest quotation of a sentence that names somebody or something; "" where there is none.

    It is whole: it begins with a capital, and with quotation marks that end in this sentence.
    """
    best = ""
    for first, last in _quoted(sentence):
        inside = [unit for unit in sentence.units if first <= unit.first and unit.last <= last]
        text = sentence.text[sentence.begins[first] : sentence.ends[last - 1]].strip(" ,.;:")
        whole = text[:1].isupper() and FEWEST <= len(text.split()) <= MOST
        if whole and any(unit.tag in NAMED for unit in inside):
            best = max(best, text, key=len)
    return best


def _quoted(sentence: Sentence) -> list[tuple[int, int]]:
    """The tokens between marks that open and close in the sentence."""
    found: list[tuple[int, int]] = []
    begin = -1
    for at, text in enumerate(sentence.texts):
        if text in _MARKS:
            if begin >= 0:
                if at > begin:
                    found.append((begin, at))
                begin = -1
            else:
                begin = at + 1
    return found
