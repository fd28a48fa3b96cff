"""What a small word beside a relation means: "she", "it", "the company", and the subject that "and" goes on with."""

import re
from collections.abc import Mapping
from itertools import chain, islice

from quizapp.facts.entities.name_words import capitals
from quizapp.facts.entities.person import Person
from quizapp.facts.fact import Entity
from quizapp.facts.relations.names import own_names
from quizapp.facts.relations.pattern import BUSINESS
from quizapp.facts.rules import Reading
from quizapp.facts.sentence import Sentence, Tag, where
from quizapp.facts.speech.discourse import Discourse
from quizapp.facts.speech.speakers import entity, person
from quizapp.facts.speech.words import View, speech_words

_PERSONS = frozenset({"he", "she", "him", "her"})
_BUSINESS = re.compile(BUSINESS)
_COPULAS = frozenset({"is", "are", "was", "remains", "remain", "became", "become", "now", "still", "far"})
_FIRST_WORDS = 4
_MEMORY = 3  # sentences that a word reaches back
_AROUND = 10  # sentences of a paragraph on either side
_REACH = 30  # sentences in which "he" is looked for
_BEGINNING = 100  # sentences, or people, that tell what a document is about: more would cost more with each mention
_OF_ANOTHER = frozenset({"that", "who", "which", "said", "says", "told", "but", ";", ":"})


def referent(reading: Reading, sentence: Sentence, at: int, tags: str) -> str:
    """The name that the word at a unit stands for, or nothing if that is not sure.

    `tags` are the tags of things that may be meant; "he" and "she" mean people, whatever they are.
    """
    view = View(sentence, speech_words(reading.lexicons))
    word = view.word(at)
    if word in _PERSONS:
        return somebody(reading, view, at)
    if word == "the" and view.tag(at + 1) == Tag.OFFICE.value:
        return _holder(reading, sentence, at + 1)
    if word == "and":
        return _continued(reading, view, at, tags)
    own = _head(view, tags, owning=word == "its") if at > 1 else ""
    if not own and word == "its" and at > 1:
        own = _only(view, at, tags)
    if not own and word == "its" and view.word(at - 1) == "through":
        own = _head(view, tags + Tag.PERSON.value) or _last_body(view, at)  # a firm may be named like a person
    if word == "the" and at == 0:
        own = _with_noun(reading, sentence, view.word(1))
    copular = word == "its" and view.word(at - 1) in _COPULAS  # in "Peru is its main partner" it is not Peru's
    afresh = word == "it" and not own and set(view.tags[:at]).isdisjoint(tags)
    if (own or at > 1) and not copular and not afresh:
        return own
    return told_before(reading, sentence, tags)


def pair(reading: Reading, unions: tuple[str, ...], sentence: Sentence) -> list[str]:
    """The lands that "both countries" means: the only two of the paragraph, or two named clearly more than a third."""
    at = sentence.number
    lands = {
        name: unit.value.label
        for name, unit in own_names(reading.sentences[:_BEGINNING], reading.lexicons).items()
        if isinstance(unit.value, Entity)
    }
    around = reading.sentences[max(0, at - _AROUND) : at + _AROUND]
    near = [one for one in around if one.paragraph.number == sentence.paragraph.number]
    whole = reading.sentences[:_BEGINNING]
    return (
        _pair(near, unions, lands)
        or _by_seat([one for one in near if one.number < at], sentence, unions, reading)
        or _pair(whole, unions, lands)
    )


def _by_seat(before: list[Sentence], own: Sentence, unions: tuple[str, ...], reading: Reading) -> list[str]:
    """The two lands up to a sentence, one of which is named by its capital alone in those before: "Oslo is silent"."""
    seats = capitals(reading.lexicons)
    named = list(_lands_named([*before, own], unions))
    for sentence in before:
        for at in where(Tag.PLACE.value.__eq__, sentence.kinds):
            state = seats.get(sentence.words(at, at + 1))
            if state is not None and state.label not in named:
                named.append(state.label)
    return named if len(named) == len(("one", "other")) else []


def _pair(sentences: list[Sentence], unions: tuple[str, ...], lands: Mapping[str, str]) -> list[str]:
    counts = _lands_named(sentences, unions)
    for sentence in sentences if lands else ():
        for text in sentence.texts:
            if name := lands.get(text):
                counts[name] = counts.get(name, 0) + 1
    named = sorted(counts.items(), key=lambda item: -item[1])
    (one, _), (two, seldom), (_, third) = [*named, ("", 0), ("", 0), ("", 0)][:3]
    return [one, two] if two and seldom >= 2 * third else []


def most_named(reading: Reading, unions: tuple[str, ...]) -> str:
    """The land that a document names twice as often as any other, or first and most often; or nothing."""
    counts = _lands_named(reading.sentences[:_BEGINNING], unions)
    first, second = [*sorted(counts.items(), key=lambda item: -item[1]), ("", 0), ("", 0)][:2]
    earliest = next(iter(counts), "")
    return first[0] if first[1] >= 2 * second[1] or (first[0] == earliest and first[1] > second[1]) else ""


def _lands_named(sentences: list[Sentence], unions: tuple[str, ...]) -> dict[str, int]:
    """How often sentences name each land or its people, in the order in which they are first named; no unions."""
    counts: dict[str, int] = {}
    for sentence in sentences:
        for unit in () if sentence.tags.isdisjoint("CD") else sentence.units:
            if unit.tag in {"C", "D"} and isinstance(unit.value, Entity) and not unit.value.side:
                counts[unit.value.label] = counts.get(unit.value.label, 0) + 1
    return {name: count for name, count in counts.items() if not name.endswith(unions)}


def union(reading: Reading, unions: tuple[str, ...]) -> str:
    """The union that "the bloc" means: the only one that the document names, or nothing."""
    named: dict[str, None] = {}
    for sentence in reading.sentences[:_BEGINNING]:
        for unit in () if sentence.tags.isdisjoint("BC") else sentence.units:
            if isinstance(unit.value, Entity) and unit.tag in {Tag.POLITY.value, Tag.BODY.value}:
                label = unit.value.label
                if label.endswith((*unions, "Nations")) or label == "NATO":
                    named[label] = None
    return next(iter(named)) if len(named) == 1 else ""


def head(reading: Reading, sentence: Sentence) -> str:
    """The name of unknown kind that owns what a sentence begins with: "Norland's army", or nothing."""
    view = View(sentence, speech_words(reading.lexicons))
    return _head(view, Tag.NAME.value, owning=True) if view.word(1) in {"'s", "'"} else ""


def told_before(reading: Reading, sentence: Sentence, tags: str) -> str:
    """What "it" means where it is no subject: the name with which the sentence before begins."""
    return next(iter(_heads_before(reading, sentence, tags)), "")


def _holder(reading: Reading, sentence: Sentence, at: int) -> str:
    """Who holds the office at a unit: the one person who is named with it up to there."""
    office = sentence.words(at, at + 1).lower()
    named: dict[str, None] = {}
    for before in reading.sentences[max(0, sentence.number - _BEGINNING) : sentence.number + 1]:
        units = before.units
        for index in range(len(units) - 1):
            comma = index + 2 < len(units) and before.words(index + 1, index + 2) == ","
            unit, after = units[index], units[index + 1 + comma]
            if unit.tag == Tag.OFFICE.value and isinstance(after.value, Person):
                titled = before.words(index, index + 1).lower()
                if titled == office or titled.endswith(f" {office}"):
                    named[after.value.name] = None
    return next(iter(named)) if len(named) == 1 else ""


def _with_noun(reading: Reading, sentence: Sentence, noun: str) -> str:
    """The last body named before that has the noun in its name: the Fisheries Institute of "the institute"."""
    for before in reversed(reading.sentences[max(0, sentence.number - _BEGINNING) : sentence.number]):
        for unit in reversed(before.units):
            if (
                unit.tag == Tag.BODY.value
                and isinstance(unit.value, Entity)
                and noun in unit.value.label.lower().split()
            ):
                return unit.value.label
    return ""


def somebody(reading: Reading, view: View, at: int, *, sure: bool = False) -> str:
    """Whom "he", "she", "his" or "her" at a unit means, or nothing.

    Sure: a person whose gender is known, or who is named in the sentence before; "her" may be another's else.
    """
    if at == 0 and (named := _by_one_name(reading, view.sentence)):
        return named
    last = view.sentence.number
    views = [View(one, view.known) for one in reading.sentences[max(0, last - _REACH) : last]] + [view]
    discourse = Discourse(views, reading.lexicons)
    for one in views:
        discourse.begin(one)
    pronouns = discourse.pronouns
    known = pronouns.genders.copy()
    meant = discourse.meant_by(view.word(at), view, at) or _only_person(view, at)
    if meant is not None and pronouns.given(meant) == _OTHERS.get(view.word(at)):
        return ""  # "his", where only a woman is named
    if meant is None or (sure and not (at or meant in known or pronouns.given(meant) or _names(views[-2:-1], meant))):
        return ""
    return meant.name


_OTHERS = {"he": "f", "his": "f", "him": "f", "she": "m", "her": "m"}


def _names(views: list[View], somebody: Person) -> bool:
    return any(somebody.family in view.sentence.texts for view in views)


def _by_one_name(reading: Reading, sentence: Sentence) -> str:
    """The one person with whose middle name alone the sentence before begins: "Bihi was sworn in"."""
    before = reading.sentences[sentence.number - 1] if sentence.number else sentence
    word = before.texts[0]
    if before.taken[0] or not word[0].isupper():
        return ""
    people = chain.from_iterable(islice(reading.people.by_family.values(), _BEGINNING))
    known = [one.name for one in people if word in one.name.split()]
    return known[0] if len(known) == 1 else ""


def _only_person(view: View, before: int) -> Person | None:
    """The person named before a unit of the sentence, if it is one alone."""
    named = [at for at in range(before) if view.tags[at] == "P"]
    return person(view, named[0]) if len(named) == 1 and not view.quoted[named[0]] else None


def _continued(reading: Reading, view: View, at: int, tags: str) -> str:
    """The subject of the sentence, if nothing between it and "and" has a subject of its own."""
    if not _OF_ANOTHER.isdisjoint(view.words[_past_aside(view) : at]) or any(view.quoted[:at]):
        return ""
    if view.word(0) in _PERSONS:
        return somebody(reading, view, 0)
    return _head(view, tags + Tag.PERSON.value)


def _past_aside(view: View) -> int:
    """The unit after ", which has two ports," beside the name with which a sentence begins; else 0."""
    comma = 1 + (view.word(0) == "the")
    if view.word(comma) != "," or view.word(comma + 1) not in {"which", "who"}:
        return 0
    closes = next((at for at in range(comma + 2, view.count) if view.word(at) == ","), view.count - 1)
    return closes + 1


def _only(view: View, at: int, tags: str) -> str:
    """The only name before a unit of its sentence that has one of the tags, in the first words: shares in *X* rose."""
    named = [index for index in range(at) if view.tags[index] in set(tags) and not view.quoted[index]]
    if len(named) != 1 or named[0] >= _FIRST_WORDS:
        return ""
    one = entity(view, named[0])
    return one.label if one else view.sentence.words(named[0], named[0] + 1)


def _last_body(view: View, at: int) -> str:
    """The body named last before a unit of its sentence."""
    body = next((index for index in range(at - 1, -1, -1) if view.tags[index] == Tag.BODY.value), -1)
    one = entity(view, body) if body >= 0 else None
    return one.label if one else ""


def _head(view: View, tags: str, *, owning: bool = False) -> str:
    """The name with which a sentence begins, if it has one of the tags, and owns nothing unless that may be."""
    at = _past_kind(view, 1 if view.word(0) == "the" else 0)
    if view.tag(at) not in set(tags) or view.quoted[at] or (view.word(at + 1) in {"'s", "'"} and not owning):
        return ""
    one = entity(view, at)
    somebody = person(view, at)
    return one.label if one is not None else somebody.name if somebody else view.sentence.words(at, at + 1)


def _past_kind(view: View, at: int) -> int:
    """Where the name stands after what sort of firm it is: the Danish net maker Nordfisk."""
    last = at
    while last < at + _FIRST_WORDS and view.tag(last) in {"", Tag.DEMONYM.value} and view.word(last).isalpha():
        last += 1
    return last if last > at and _BUSINESS.fullmatch(view.word(last - 1)) else at


def _heads_before(reading: Reading, sentence: Sentence, tags: str) -> list[str]:
    """The head of the sentence before, or of the one before that if it goes on about the same thing."""
    known = speech_words(reading.lexicons)
    for before in _before(reading, sentence):
        view = View(before, known)
        head = _head(view, tags)
        if head:
            return [] if _of_several(view, tags) else [head]
        if view.word(0) != "it":
            return []
    return []


def _of_several(view: View, tags: str) -> bool:
    """Whether a sentence begins with several names: "Peru, Chile and Cuba did so"."""
    after = 1 + (view.word(0) == "the")
    another = view.tag(after + 1 + (view.word(after + 1) == "the")) in set(tags)
    return another and (view.word(after) == "and" or (view.word(after) == "," and view.word(after + 2) in {",", "and"}))


def _before(reading: Reading, sentence: Sentence) -> list[Sentence]:
    """The sentences before one, the nearest first, of its paragraph and the one before."""
    near = reading.sentences[max(0, sentence.number - _MEMORY) : sentence.number]
    return [one for one in reversed(near) if sentence.paragraph.number - one.paragraph.number <= 1]
