"""Whose a body is that goes by a name which many lands know: the Federal Chancellery, the Justice Department."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from quizapp.corpus.lines import dateline
from quizapp.facts.entities import name_words
from quizapp.facts.fact import Entity, EntityKind
from quizapp.facts.lexicon import Lexicons
from quizapp.facts.sentence import Mention, Sentence, Tag

_BODY = Tag.BODY
_LANDS = frozenset({Tag.POLITY, Tag.DEMONYM})
_NEAR = 1  # sentences back in which a land named is one that a body may be of


class _Usual(NamedTuple):
    """The body that a common name stands for where nothing is told, and its land, empty for one of many lands."""

    body: Entity
    land: str


@cache
def _common(lexicons: Lexicons) -> Mapping[str, _Usual]:
    gazetteer = name_words.words(lexicons).gazetteer
    lands = {row["id"]: row["polity"] for row in lexicons.rows("bodies")}
    known = ((name, gazetteer.named(name)) for name in sorted(lexicons.words("common_bodies")))
    return {
        name: _Usual(entry.entity, lands[entry.entity.id])
        for name, entry in known
        if entry is not None and entry.tag is _BODY
    }


def settle(sentences: Sequence[Sentence], lexicons: Lexicons) -> None:
    """Let each body of a common name be of the land that the document tells, or of none."""
    known, ids = _common(lexicons), _ids(lexicons)
    found = [
        (number, at, name)
        for number, sentence in enumerate(sentences)
        for at, mention in enumerate(sentence.mentions)
        if mention[0] is _BODY and _id(mention) in ids and (name := _name(sentence, mention)) in known
    ]
    told = _Told(sentences, known, lexicons) if found else None
    for number, at, name in found:
        mention = sentences[number].mentions[at]
        if told is not None and _id(mention) == known[name].body.id:
            sentences[number].mentions[at] = mention._replace(value=told.meant(name, known[name], number))


@cache
def _ids(lexicons: Lexicons) -> frozenset[str]:
    return frozenset(one.body.id for one in _common(lexicons).values())


def _id(mention: Mention) -> str:
    return mention.value.id if isinstance(mention.value, Entity) else ""


def _name(sentence: Sentence, mention: Mention) -> str:
    words = sentence.text[sentence.begins[mention.first] : sentence.ends[mention.last - 1]]
    return words.removeprefix("The ").removeprefix("the ")


class _Told:
    """The lands and bodies that a document names, and the land whence it is reported."""

    def __init__(self, sentences: Sequence[Sentence], known: Mapping[str, _Usual], lexicons: Lexicons) -> None:
        self._gazetteer = name_words.words(lexicons).gazetteer
        self._polities = self._gazetteer.polities
        self._lands: list[list[str]] = []  # by sentence, those that its mentions name
        self._bodies: set[str] = set()  # those named by a name of their own
        for sentence in sentences:
            lands: list[str] = []
            for mention in sentence.mentions:
                value = mention.value
                if not isinstance(value, Entity):
                    continue
                if mention.tag in _LANDS:
                    lands += self._of(value.id)
                elif mention.tag is not _BODY or _name(sentence, mention) not in known:
                    lands += self._of(value.side)
                    self._bodies.add(value.id)
            self._lands.append(lands)
        self._often = Counter(land for lands in self._lands for land in dict.fromkeys(lands))
        self._home = self._dateline(sentences[0])

    def _of(self, land: str) -> Iterable[str]:
        """A polity and, for a region, the state that it is of."""
        entity = self._polities.get(land)
        return () if entity is None else (land, entity.side) if entity.side else (land,)

    def _dateline(self, first: Sentence) -> str:
        """The state of the place that stands before the first sentence, or nothing."""
        start = first.paragraph.start
        ends = start + dateline(first.paragraph.text)
        words = [text.title() for text, end in zip(first.texts, first.ends, strict=True) if end <= ends]
        found = self._gazetteer.match(words, 0, len(words)) if words else None
        if found is None:
            return ""
        named = found[1].entity
        return next((land for land in self._of(named.side or named.id) if not self._polities[land].side), "")

    def meant(self, name: str, usual: _Usual, number: int) -> Entity:
        """What a common name stands for in a sentence: the usual body where its land is told, or another."""
        body, land = usual
        if body.id in self._bodies or (not land and name == body.label):
            return body
        if not land:
            return _another(name, "", body)
        near = {one for lands in self._lands[max(0, number - _NEAR) : number + 1] for one in lands}
        if land in near or land == self._home:
            return body
        if self._home:
            return _another(name, "" if land in self._often else self._home, body)
        if land in self._often:
            return body if self._often[land] == max(self._often.values()) else _another(name, "", body)
        return _another(name, self._only(), body)

    def _only(self) -> str:
        """The one state that the document names, if it is the only one."""
        states = [land for land in self._often if not self._polities[land].side]
        return states[0] if len(states) == 1 else ""


def _another(name: str, land: str, usual: Entity) -> Entity:
    """A body of the same name in a land, or in none that is told; one that acts for its state as the usual one does."""
    slug = "-".join(name.lower().split())
    own = f"{slug}-{land}" if land else slug if slug != usual.id else f"{slug}-of-some-land"
    return Entity(id=own, kind=EntityKind.BODY, label=name, side=land if usual.side else "")
