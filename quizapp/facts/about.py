"""What a figure is about: the words of its clause, whether that is still to come, and who says it."""

import re
from typing import NamedTuple

from quizapp.facts.fact import Attribution, Entity, Stance, Status
from quizapp.facts.people import Person
from quizapp.facts.sentence import Sentence

_MOST = 14  # units on each side
_CLOSE = 3  # units within which a conjunction ends nothing
_BOUNDS = frozenset([",", ";", ":", "--", "—", "–", "-", "(", ")", '"', "“", "”", ".", "?", "!"])
_JOINS = frozenset(
    {"and", "but", "while", "which", "who", "that", "because", "although", "when", "whose", "where", "after"}
)
_OPENS = frozenset(
    ["(", ",", "'s", "’s", "of", "for", "than", "at", "to", "by", "in", "with", "from", "a", "an", "the"]
)
_TO_COME = re.compile(
    r"(?:^| )(?:will|shall|is to|are to|is due to|are due to|plans? to|intends? to|hopes? to|expects? to) "
)
_PROPOSED = re.compile(r"(?:^| )(?:would|could|might|may|should|proposed|proposes|offered|demanded|demanding) ")
_SAYS = re.compile(
    r"(?:^| )(?:([PB])(?: , [^PB]{0,80}? ,)? (?:said|says|told|added|warned|noted|wrote|argued|insisted)"
    r"|(?:said|says|added|warned|wrote|asked) ([PB]))(?= |$)"
)


class Clause(NamedTuple):
    """The words around a figure without it, and whether what they tell happened."""

    words: str
    status: Status


def clause(sentence: Sentence, first: int, last: int) -> Clause:
    """The clause around the units `first` to `last` (exclusive), as far as punctuation and conjunctions tell it."""
    start, end = first, last
    while start > 0 and first - start < _MOST and not _bound(sentence, start - 1, first - start):
        start -= 1
    while end < len(sentence.units) and end - last < _MOST and not _bound(sentence, end, end - last):
        end += 1
    before, after = sentence.words(start, first).removesuffix("("), sentence.words(last, end).partition("(")[0]
    words = f"{before} {after}".replace(" , ", ", ").replace(" '", "'")
    shadow = sentence.shadow[sentence.starts[start] : sentence.starts[end - 1] + 1] + " "
    status = Status.OCCURRED
    if _TO_COME.search(shadow):
        status = Status.SCHEDULED
    elif _PROPOSED.search(shadow):
        status = Status.PROPOSED
    return Clause(" ".join(words.split()).strip(" ,") or sentence.words(first, last), status)


def _bound(sentence: Sentence, at: int, away: int) -> bool:
    """Whether a unit ends the clause; a conjunction does so only some words away from the figure."""
    unit = sentence.units[at]
    if unit.tag:
        return False
    word = sentence.tokens[unit.first].text
    if word in _BOUNDS:
        return away > 0 or word not in _OPENS
    return away > _CLOSE and word.lower() in _JOINS


def attribution(sentence: Sentence, token: int) -> Attribution:
    """Of a figure inside quotation marks: the person or body that the sentence names as speaker, if it does."""
    if not sentence.quoted or not sentence.quoted[token]:
        return Attribution()
    match = _SAYS.search(sentence.shadow)
    speaker = ""
    if match is not None:
        value = sentence.units[sentence.unit_at(match.start(1 if match.group(1) else 2))].value
        speaker = value.name if isinstance(value, Person) else value.label if isinstance(value, Entity) else ""
    return Attribution(speaker=speaker, stance=Stance.CLAIMED)
