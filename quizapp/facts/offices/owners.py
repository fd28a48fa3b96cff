"""Whose an office is that is told as "its": the body or polity that the sentence or the one before is about."""

import re
from collections.abc import Iterator, Sequence

from quizapp.facts.fact import Entity, EntityKind
from quizapp.facts.lexicon import word_set
from quizapp.facts.rules import Reading
from quizapp.facts.sentence import Sentence, Tag, Unit, word_at

_POSSESSIVES = frozenset({"'s", "'"})
_NAMED = frozenset({Tag.POLITY, Tag.BODY, Tag.PLACE, Tag.NAME, Tag.OUTLET})
_GOVERNING = word_set("in on at after before during since under for with despite according by from as when while")
_WITHIN = word_set("of in at from for by to with on that which who")
_VERBS = word_set("is was are were has had have will would may might can could does did do said says voted called told")
_GOES_ON = frozenset({",", ";", ":", "and", "but", "while"})  # before an "its" that takes up what a clause is about
# A common noun that is a body's, so that no name of the sentence is what "its" stands for.
_BODIES = word_set(
    "institute ministry union association bank company party group agency council committee opposition federation firm"
    " commission court museum hospital university school club army board authority department society foundation"
    " movement alliance coalition team league academy bureau fund office government parliament assembly charity"
    " shipyard brewery brewer airline airport port mine miner mill plant factory hotel chain carrier insurer lender"
    " broadcaster operator maker retailer supermarket utility manufacturer publisher developer contractor trust fleet"
    " newspaper station theatre orchestra railway"
)
_PARTS = word_set("arm unit subsidiary part division branch offshoot affiliate brand")
_OWNERSHIP = frozenset({"of", "by", "to"})
_HELD_BY = frozenset({("owned", "by"), ("controlled", "by"), ("belongs", "to"), ("belonging", "to")})
_NEAR = 3  # units within which a possessive's noun stands
_DESCRIBED = 7  # units of what describes an owner
_OF_STATES = frozenset({"minister", "foreign minister", "head of government", "diplomat"})  # bodies have none
_WIDEST = 9  # units of a subject
_LETTERS = re.compile(r"[A-Z]{3,5}")


def unknown(name: str, reading: Reading | None = None) -> Entity:
    """A body that is known by its name alone ("Toyo chief executive Satoshi Ueda"), its letters spelled out."""
    if reading is not None and _LETTERS.fullmatch(name) and reading.sentences:
        words = r" (?:(?:of|for|the|and) ){0,2}".join(rf"{letter}[a-z]{{2,20}}" for letter in name)
        told = re.search(rf"\b{words}\b", reading.sentences[0].text)
        name = told.group() if told else name
    return Entity(id="-".join(name.lower().split()), kind=EntityKind.BODY, label=name)


def owner(sentence: Sentence, index: int, reading: Reading, *, group: str, national: bool) -> Entity | None:
    """What "its" or "their" at a unit stands for; None for a person's, and where the text leaves a choice.

    `group` is the class of the office; a polity is only told of one that states have (`national`).
    """
    if word_at(sentence, index) in {"his", "her"}:
        return None
    units = sentence.units[:index]
    places = [at for at, unit in enumerate(units) if unit.tag in {Tag.BODY, Tag.POLITY}]
    told = [units[at].value for at in places]
    if told:
        several = len({value.id for value in told if isinstance(value, Entity)}) > 1
        if several and word_at(sentence, index - 1) in _GOES_ON:
            about = _about(sentence, units, reading, national=national)
            if about is not None:
                return about
        if is_parent(sentence, places[-1]):
            return None
        return next((value for value in reversed(told) if isinstance(value, Entity)), None)
    before = _sentence_before(sentence, reading)
    return _taken_up(before, reading, group, national=national) if before is not None else None


def is_parent(sentence: Sentence, at: int) -> bool:
    """Whether a name is told only as whose part something else is: "the local arm of the Norlandish group Quill"."""
    if word_at(sentence, at + 1) in _POSSESSIVES and not _PARTS.isdisjoint(sentence.line[at + 2 : at + 2 + _NEAR]):
        return True  # Quill's Norlandish arm
    for index in range(at - 1, max(at - _DESCRIBED, 0), -1):
        word = word_at(sentence, index)
        if word in _OWNERSHIP:
            return (word_at(sentence, index - 1), word) in _HELD_BY or word_at(sentence, index - 1) in _PARTS
        if word in _GOES_ON or word in _VERBS:
            return False
    return False


def last_polity(sentence: Sentence, index: int, reading: Reading) -> Entity | None:
    """The polity named last before a unit, perhaps in the sentence before."""
    for unit in _earlier(sentence, index, reading):
        if unit.tag in {Tag.POLITY, Tag.DEMONYM} and isinstance(unit.value, Entity):
            return unit.value
    return None


def _earlier(sentence: Sentence, index: int, reading: Reading) -> Iterator[Unit]:
    yield from reversed(sentence.units[:index])
    before = _sentence_before(sentence, reading)
    if before is not None:
        yield from reversed(before.units)


def _sentence_before(sentence: Sentence, reading: Reading) -> Sentence | None:
    """The sentence before, if it is of the same paragraph or the one before."""
    before = reading.sentences[sentence.number - 1] if sentence.number else None
    near = before is not None and sentence.paragraph.number - before.paragraph.number <= 1
    return before if near else None


def _taken_up(before: Sentence, reading: Reading, group: str, *, national: bool) -> Entity | None:
    """What a sentence tells that another one goes on about: its subject, or the one that it names."""
    about = _about(before, before.units, reading, national=national)
    named = {unit.tag for unit in before.units}
    if group in _OF_STATES and Tag.POLITY in named and (about is None or about.kind is EntityKind.BODY):
        return _only(before, {Tag.POLITY})
    if about is not None:
        # the president of the land or of the agency
        choice = Tag.POLITY in named and Tag.BODY in named and group == "president"
        return None if choice else about
    if _of_common_noun(before):
        return None
    return _only(before, {Tag.BODY, Tag.POLITY} if national else {Tag.BODY})


def _only(sentence: Sentence, tags: set[Tag]) -> Entity | None:
    """The one entity of some tags that a sentence names, or None."""
    values = (unit.value for at, unit in enumerate(sentence.units) if unit.tag in tags and not is_parent(sentence, at))
    named = {value.id: value for value in values if isinstance(value, Entity)}
    return next(iter(named.values())) if len(named) == 1 else None


def _begins(sentence: Sentence, units: Sequence[Unit]) -> int:
    """Where the last main clause of some units begins: after a semicolon, and after "In Norland,"."""
    marks = [at for at in range(len(units) - 1) if word_at(sentence, at) == ";"]
    first = marks[-1] + 1 if marks else 0
    if word_at(sentence, first) in _GOVERNING:
        first = next((at + 1 for at in range(first, len(units)) if word_at(sentence, at) == ","), first)
    return first


def _about(sentence: Sentence, units: Sequence[Unit], reading: Reading, *, national: bool) -> Entity | None:
    """The named subject of the last main clause, or None."""
    first = _begins(sentence, units)
    for at in range(first, min(len(units), first + _WIDEST)):
        unit, word = units[at], word_at(sentence, at)
        if not unit.tag and (_parts(word) or word in _VERBS or (at > first and word.endswith("ed"))):
            return None
        if unit.tag in _NAMED and at + 1 < len(units) and _ends_subject(units[at + 1], word_at(sentence, at + 1)):
            return _entity(sentence, at, reading, national=national)
    return None


def _ends_subject(unit: Unit, word: str) -> bool:
    """Whether what follows a name may follow a subject: a verb, a comma, a bracket."""
    return not unit.tag and word not in _POSSESSIVES and word not in {"-", "--", "and", "or"}


def _entity(sentence: Sentence, at: int, reading: Reading, *, national: bool) -> Entity | None:
    unit = sentence.units[at]
    if unit.tag == Tag.NAME and sentence.words(at, at + 1).rpartition("-")[2].islower():
        return None  # the Quill-owned shipyard
    if unit.tag == Tag.NAME:
        return unknown(sentence.words(at, at + 1), reading)
    value = unit.value if isinstance(unit.value, Entity) else None
    if value is not None and unit.tag == Tag.PLACE:  # a capital that stands for its government
        return reading.polities.get(value.side) if national else None
    return value


def _of_common_noun(sentence: Sentence) -> bool:
    """Whether the subject of the last main clause is a body's common noun: "the institute, part of the academy,"."""
    first = _begins(sentence, sentence.units)
    for at in range(first, min(len(sentence.units), first + _WIDEST)):
        word = word_at(sentence, at)
        if word in _BODIES:
            return True
        if not sentence.units[at].tag and _parts(word):
            return False
    return False


def _parts(word: str) -> bool:
    """Whether a word ends the subject's own words: a mark or a preposition."""
    return (not word[:1].isalpha() and word not in _POSSESSIVES) or word in _WITHIN
