"""What a figure is about: the words of its clause, whether that is still to come, and who says it."""

import re
from typing import NamedTuple

from quizapp.facts.amounts.numeral import Kind
from quizapp.facts.entities.person import Person
from quizapp.facts.fact import Attribution, Entity, Stance, Status
from quizapp.facts.sentence import Sentence, word_at

_MOST = 14  # units on each side
_CLOSE = 3  # units within which a conjunction ends nothing
_BOUNDS = frozenset([",", ";", ":", "--", "—", "–", "-", "(", ")", '"', "“", "”", ".", "?", "!"])
_JOINS = frozenset(
    {"and", "but", "while", "which", "who", "that", "because", "although", "when", "whose", "where", "after"}
)
_OPENS = frozenset(
    ["(", ",", "'s", "’s", "of", "for", "than", "at", "to", "by", "in", "with", "from", "a", "an", "the"]
)
_TO_COME = re.compile(r" (?:will|shall|is to|are to|is due to|are due to|plans? to|intends? to|hopes? to|expects? to) ")
_PROPOSED = re.compile(r" (?:would|could|might|may|should|proposed|proposes|offered|demanded|demanding) ")
# What led to the figure alone, and what joined its clause to another.
_LED = re.compile(r"(?:^| )(?:only|just|some|as many as)$", re.IGNORECASE)
_LED_ENDS = ("only", "just", "some", "as many as")
_BEGINNING = re.compile(r"^(?:and|but|or|while|that|which|because|although|though|when|where) +", re.IGNORECASE)
# Prepositions that lead to a figure and stand idle without it; "and" and "or" after it are as idle.
_DANGLING = frozenset({
    "of", "for", "than", "at", "to", "by", "in", "with", "from", "within", "over", "under", "after", "until", "between",
    "about", "around", "on", "per", "and", "or", "as", "during",
})  # fmt: skip
_PARTS = {Kind.COUNT: "some", Kind.FRACTION: "part", Kind.PERCENT: "part"}
_SAYS = re.compile(
    r"(?:^| )(?:([PB])(?: , [^PB]{0,80}? ,)? (?:said|says|told|added|warned|noted|wrote|argued|insisted)"
    r"|(?:said|says|added|warned|wrote|asked) ([PB]))(?= |$)"
)


_PLAIN = Attribution()


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
    if start == 0 and end < len(sentence.units) and sentence.words(end, end + 1) == "," and _leads(sentence, first):
        opened = end + 1  # "After 40 years in power, the party lost": on into the main clause
        while end < len(sentence.units) and end - opened < _MOST and (end < opened or not _bound(sentence, end, end)):
            end += 1
    words = _without(sentence, start, first, last, end)
    shadow = f" {sentence.shadow[sentence.offset_of(start) : sentence.offset_of(end - 1) + 1]} "
    status = Status.OCCURRED
    if _TO_COME.search(shadow):
        status = Status.SCHEDULED
    elif _PROPOSED.search(shadow):
        status = Status.PROPOSED
    return Clause(" ".join(words.split()).strip(" ,") or sentence.words(first, last), status)


def _leads(sentence: Sentence, first: int) -> bool:
    """Whether the sentence begins with a preposition and the figure soon after it."""
    return first <= _CLOSE and sentence.lower[0] in _DANGLING


def _without(sentence: Sentence, start: int, first: int, last: int, end: int) -> str:
    """The words of the units `start` to `end` without the figure from `first` to `last`, and without what led to it."""
    before = sentence.words(start, first).removesuffix("(")
    if before.lower().endswith(_LED_ENDS):
        before = _LED.sub("", before)
    following = word_at(sentence, last)
    if following == "of" and last + 1 < end:  # thousands of troops, 40 of the winners, a third of the harvest
        kind = getattr(sentence.units[first].value, "kind", Kind.VAGUE)
        before = f"{before} {_PARTS.get(kind, '')}".rstrip()
        last += kind not in _PARTS
    elif last >= end or following in _DANGLING or not (following[:1].isalnum() or sentence.units[last].tag):
        lead, _blank, word = before.rpartition(" ")
        before = lead if word.lower() in _DANGLING else before
    words = f"{before} {sentence.words(last, end).partition('(')[0]}".replace(" , ", ", ").replace(" '", "'")
    return _BEGINNING.sub("", words.lstrip(" ,"))


def _bound(sentence: Sentence, at: int, away: int) -> bool:
    """Whether a unit ends the clause; a conjunction does so only some words away from the figure."""
    if sentence.kinds[at]:
        return False
    word = sentence.line[at]
    if word in _BOUNDS:
        return away > 0 or word not in _OPENS
    return away > _CLOSE and word in _JOINS


def attribution(sentence: Sentence, token: int) -> Attribution:
    """Of a figure inside quotation marks: the person or body that the sentence names as speaker, if it does."""
    if not sentence.quoted or not sentence.quoted[token]:
        return _PLAIN
    match = _SAYS.search(sentence.shadow)
    speaker = ""
    if match is not None:
        value = sentence.units[sentence.unit_at(match.start(1 if match.group(1) else 2))].value
        speaker = value.name if isinstance(value, Person) else value.label if isinstance(value, Entity) else ""
    return Attribution(speaker=speaker, stance=Stance.CLAIMED)
