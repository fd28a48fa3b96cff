"""Words of an article as they stand in a question: people by their full names, no capital but that of a name."""

import re
from collections.abc import Sequence

from quizapp.facts.entities.person import Person
from quizapp.facts.lexicon import word_set
from quizapp.facts.sentence import Sentence, Tag

_OPENING = '“"(['
_FIGURES = frozenset("NYMT")
_SHORT = 4  # letters
_SMALL = word_set("the a an some many most several both each every no all its their his her")
_PAIRS = (("(", ")"), ("“", "”"), ("[", "]"))


def rendered(sentence: Sentence, units: Sequence[int]) -> str:
    """The words of some units in their order; what was left out between them leaves one blank."""
    text = ""
    for before, at in zip([None, *units], units, strict=False):
        unit = sentence.units[at]
        begin = sentence.begins[unit.first]
        joined = before is not None and before == at - 1
        gap = sentence.text[sentence.ends[sentence.units[at - 1].last - 1] : begin] if joined else " "
        text += (gap if before is not None else "") + _words(sentence, at)
    return re.sub(r"\s+", " ", text).strip(" ,;:–—-")


def _words(sentence: Sentence, at: int) -> str:
    unit = sentence.units[at]
    if unit.tag == Tag.PERSON and isinstance(unit.value, Person):
        return unit.value.name
    words = sentence.words(at, at + 1)
    begins = unit.first == 0 or sentence.text[sentence.begins[unit.first] - 1] in _OPENING
    title = unit.tag == Tag.OFFICE and sentence.kinds[at + 1 : at + 2] == [Tag.PERSON]
    if begins and words[:1].isupper() and not title and _is_common(sentence, words, unit.tag):
        return words[:1].lower() + words[1:]  # the first word of the sentence
    return words


def _is_common(sentence: Sentence, words: str, tag: str) -> bool:
    """Whether a word has its capital only because it comes first: it is no name, or stands elsewhere without one."""
    if words.startswith("The ") or tag in _FIGURES or (tag == Tag.OFFICE and " " not in words):
        return True
    lower = words.lower()
    if not tag and len(lower) > _SHORT and lower.endswith("s") and lower.isalpha():
        return True  # things of one kind: Analyses, Exports; a name in -s is tagged as one
    return not tag and (lower in _SMALL or re.search(rf"\b{re.escape(lower)}\b", sentence.text) is not None)


def broken(text: str) -> bool:
    """Whether a bracket or a quotation opens and does not close, or the other way round."""
    return any(text.count(left) != text.count(right) for left, right in _PAIRS) or text.count('"') % 2 == 1
