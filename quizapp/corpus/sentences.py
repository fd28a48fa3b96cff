"""Sentences of a paragraph, as stretches of the document's text."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from quizapp.corpus.document import Paragraph

# No sentence is longer, so that all that works sentence by sentence is linear in the document.
LONGEST = 1_500

_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s|$)|(?<=[a-z]{2})[.!?](?=[A-Z][a-z])|(?<=[a-z][.!?][\"”])(?=[A-Z])")
_SHORT = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Maj|Sgt|Capt|Cmdr|Adm|Brig|Sen|Rep|Gov|Hon|Rev|Fr|St|Ste|Mt|Messrs|Jr|Sr|No|Nos"
    r"|vs|v|Inc|Ltd|Co|Corp|Bros|Dept|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|approx|ca|cf|e\.g|i\.e|a\.m|p\.m)"
    r"|\b(?:[A-Za-z]\.)*[A-Z])\.$"
)
_ALWAYS_SHORT = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Maj|Sgt|Capt|Cmdr|Adm|Brig|Sen|Rep|Gov|Hon|Rev|Fr|St|Ste|Mt|Messrs|No|Nos|vs|v)\.$"
)
_NEXT = re.compile(r"\s*[\"'“‘(\[]*(\w+)")
# Words with which a sentence begins, and no name: after "the U.S." they tell that the sentence was over.
_STARTERS = frozenset(
    [
        "The",
        "A",
        "An",
        "This",
        "That",
        "These",
        "Those",
        "It",
        "Its",
        "He",
        "She",
        "They",
        "We",
        "I",
        "You",
        "In",
        "On",
        "At",
        "By",
        "For",
        "From",
        "With",
        "After",
        "Before",
        "When",
        "While",
        "If",
        "As",
        "But",
        "And",
        "However",
        "Meanwhile",
        "Earlier",
        "Later",
        "Last",
        "Since",
        "Under",
        "Both",
        "Some",
        "Many",
        "Most",
        "Officials",
        "His",
        "Her",
        "Their",
        "Our",
        "There",
    ]
)


class Stretch(NamedTuple):
    """Where something begins and ends in the document's text."""

    start: int
    end: int


def sentences(paragraph: Paragraph) -> tuple[Stretch, ...]:
    """The sentences of a paragraph in order, without outer blanks, none longer than `LONGEST`."""
    return tuple(
        Stretch(paragraph.start + start, paragraph.start + end)
        for start, end in _trimmed(paragraph.text, _cut(paragraph.text))
    )


def _cut(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _END.finditer(text):
        if match.end() > start and not _goes_on(text, match.start(), match.end()):
            yield start, match.end()
            start = match.end()
    yield start, len(text)


def _goes_on(text: str, dot: int, after: int) -> bool:
    """Whether the stop belongs to an abbreviation or initial, or what follows does not begin a sentence."""
    following = _NEXT.match(text, after)
    if following is None:
        return False
    word = following.group(1)
    if word[0].islower():
        return True
    before = text[max(0, dot - 12) : dot + 1]
    if not _SHORT.search(before):
        return False
    return bool(_ALWAYS_SHORT.search(before)) or word not in _STARTERS


def _trimmed(text: str, parts: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    for start, end in parts:
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        while end - start > LONGEST:
            middle = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
            middle = middle if middle > start else start + LONGEST
            yield start, middle
            start = middle + (text[middle] == " ")
        if end > start:
            yield start, end
