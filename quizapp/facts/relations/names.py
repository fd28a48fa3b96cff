"""Names as relations need them: rows of units as one, and the lands of the document that no lexicon knows."""

import re
from collections.abc import Container, Mapping
from copy import copy

from quizapp.facts.fact import Entity, EntityKind
from quizapp.facts.lexicon import Lexicons
from quizapp.facts.sentence import Sentence, Tag, Unit
from quizapp.facts.speech.words import speech_words

_NAME = Tag.NAME
_NO_NAMES = frozenset({"I", "The", "A", "An"})
_SIDES = frozenset({"Upper", "Lower", "North", "South", "East", "West", "New", "Greater", "Inner", "Outer"})
_PAIRS = ("X X", "X B", "B X", "C X", "L X")
_QUALITIES = ("ian", "ean", "sian", "ish", "ese")  # Central Asian, before a noun


# "Karvenia's president", "the republic of Karvenia", "prime minister of Karvenia".
_OF_LAND = re.compile(
    r"(?<![^ ])(?:(?:republic|kingdom|government|capital|parliament|army|foreign ministry) of (X)"
    r"|(X) (?:'s|') (?:president|prime|foreign|parliament|army|capital|breakaway|border|independence))(?![^ ])"
)
# "Quillo, a unit of", "Quillo, the budget arm of": a word that begins a sentence and is told of is a name.
_TOLD_OF = re.compile(
    r", (?:which is |now )?(?:an?|the|part) (?:[\w-]+ ){0,4}?(?:of|by) (?:the )?[A-Z][\w &.'-]{0,40}, [a-z]"
    r"|, (?:co-founded|founded|owned|established|set up) (?:in \d{4} )?by [A-Z]"
)
_ADVERBS = (
    *("ly", "ever", "while", "where", "stead", "time", "day", "night", "days", "wise", "theless", "more", "fter"),
    *("besides", "nearby", "again", "next", "then", "there", "today", "soon", "perhaps", "indeed", "abroad", "home"),
    *("still", "thus", "hence", "here", "later", "once", "also", "before", "first", "second", "third", "last", "since"),
    *("result", "contrast", "example", "year", "month", "week", "morning", "evening", "earlier", "worse", "better"),
)
_SHORTEST = 4  # letters of a land
_ENDINGS = ("n", "ian", "an", "i", "ese", "ish", "er")


def own_names(sentences: list[Sentence], lexicons: Lexicons) -> dict[str, Unit]:
    """Units by word for what no lexicon knows: lands, their people, and names that begin sentences.

    A land is known by what it has, or because its people are named after it: Karvenia beside Karvenian. A word at
    the beginning of a sentence is a name because another ends with it.
    """
    named: dict[str, None] = {}
    first: dict[str, None] = {}  # words that begin a sentence, which may be names as well
    found: dict[str, Unit] = {}
    lands: dict[str, None] = {}
    for sentence in sentences:
        if not sentence.taken[0]:
            word = sentence.texts[0]
            first[word] = None
            if _TOLD_OF.match(sentence.text, sentence.ends[0]) and _may_name(word, lexicons):
                found[word] = Unit("X", 0, 0, word)
        if "X" not in sentence.tags:
            continue
        for one in sentence.mentions:
            if one[0] is _NAME:
                named[str(one[3])] = None
        shadow = sentence.shadow
        for match in _OF_LAND.finditer(shadow) if " of X" in shadow or "X '" in shadow else ():
            at = sentence.unit_at(match.start(match.lastindex or 0))
            lands[sentence.words(at, at + 1)] = None
    found |= {name: _land(name) for name in lands}
    for people in named:
        _note_people(people, named, first, found)
        last = people.rpartition(" ")[2]  # "Marsk closed", of Minera Marsk
        if last != people and last in first and len(last) >= _SHORTEST:
            found.setdefault(last, Unit("X", 0, 0, last))
    return found


def _may_name(word: str, lexicons: Lexicons) -> bool:
    """Whether a word that begins a sentence may be a name, and is no "However" or "Separately"."""
    small = word.lower()
    return len(word) >= _SHORTEST and not small.endswith(_ADVERBS) and not _starts(small, lexicons)


def _note_people(people: str, named: Container[str], first: Container[str], found: dict[str, Unit]) -> None:
    """Take a name as that of a land's people if the document names the land as well."""
    for ending in _ENDINGS if people.endswith(_ENDINGS) else ():
        stem = people.removesuffix(ending)
        name = next((stem + end for end in ("", "a", "e", "o") if stem + end in named or stem + end in first), "")
        if stem != people and len(name) >= _SHORTEST:
            found.setdefault(name, _land(name))
            found[people] = found[name]._replace(tag=Tag.DEMONYM.value)


def _land(name: str) -> Unit:
    return Unit(Tag.POLITY.value, 0, 0, Entity(id="-".join(name.lower().split()), kind=EntityKind.POLITY, label=name))


class Wholes:
    """The sentences of a document with whole names, made when they are asked for."""

    __slots__ = ("_lands", "_lexicons", "_made", "_sentences")

    def __init__(self, sentences: list[Sentence], lexicons: Lexicons) -> None:
        self._sentences = sentences
        self._lexicons = lexicons
        self._lands: dict[str, Unit] | None = None
        self._made: dict[int, Sentence] = {}

    def of(self, sentence: Sentence) -> Sentence:
        """A sentence of the document as relations read it."""
        if self._lands is None:
            self._lands = own_names(self._sentences, self._lexicons)
        made = self._made.get(sentence.number)
        if made is None:
            made = self._made[sentence.number] = joined(sentence, self._lexicons, self._lands)
        return made


def joined(sentence: Sentence, lexicons: Lexicons, lands: Mapping[str, Unit]) -> Sentence:
    """The sentence with each row of names and capitalised words as one name, and lands as such; or itself."""
    rows = _rows(sentence, lexicons)
    text = sentence.text[slice(*sentence.stretch)] if lands else ""
    known = any(name in text for name in lands)
    if not rows and not known:
        return sentence
    units: list[Unit] = []
    at = 0
    for first, last in rows:
        units += sentence.units[at:first]
        units.append(Unit(Tag.NAME.value, sentence.units[first].first, sentence.units[last - 1].last))
        at = last
    units += sentence.units[at:]
    if lands:
        units = [_as_land(sentence, unit, lands) for unit in units]
    whole = copy(sentence)
    whole.cast(units)
    return whole


def _as_land(sentence: Sentence, unit: Unit, lands: Mapping[str, Unit]) -> Unit:
    if unit.tag not in {"", "X"}:
        return unit
    land = lands.get(sentence.text[sentence.begins[unit.first] : sentence.ends[unit.last - 1]])
    return unit._replace(tag=land.tag, value=land.value) if land else unit


def _rows(sentence: Sentence, lexicons: Lexicons) -> list[tuple[int, int]]:
    """The first and last (exclusive) units of the rows of two or more that are one name."""
    taken = sentence.taken
    loose = [at for at in sentence.capitals if not taken[at]]
    if loose[:1] == [0] and sentence.kinds[1:2] != ["X"]:
        del loose[0]
    if not loose and not ("X" in sentence.tags and any(pair in sentence.shadow for pair in _PAIRS)):
        return []
    found: list[tuple[int, int]] = []
    units, texts = sentence.units, sentence.texts
    first = -1
    for at in range(len(units) + 1):
        unit = units[at] if at < len(units) else None
        word = texts[unit.first] if unit is not None and not unit.tag else ""
        part = unit is not None and (unit.tag in {"X", "B"} or (word[:1].isupper() and word not in _NO_NAMES))
        if not part and first < 0 and unit is not None and unit.tag in {"C", "L"}:
            part = at + 1 < len(units) and units[at + 1].tag == "X"  # the firm Norland Gas
        if part and at == 0 and word and word not in _SIDES:
            part = not _starts(word.lower(), lexicons) and not (len(units) > 1 and units[1].tag == "B")
        if part:
            first = at if first < 0 else first
        elif first >= 0 and not (word == "&" and at + 1 < len(units)):
            last = sentence.words(at - 1, at)
            if at - first > 1 and not last.endswith(_QUALITIES) and {one.tag for one in units[first:at]} != {"B"}:
                found.append((first, at))
            first = -1
    return found


def _starts(word: str, lexicons: Lexicons) -> bool:
    """Whether a word only begins a sentence."""
    known = speech_words(lexicons)
    small = word in known.prepositions or word in known.place_prepositions or word in known.determiners
    return small or word in known.auxiliaries or word in known.adverbs or word.title() in lexicons.words("not_names")
