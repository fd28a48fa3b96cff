"""The people, polities, bodies and places that a drafted pack names, each once with an id."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache

from quizapp.facts.entities.gazetteer import Gazetteer
from quizapp.facts.entities.name_words import words
from quizapp.facts.entities.names import same_name, sounds
from quizapp.facts.fact import Entity, EntityKind
from quizapp.facts.lexicon import Lexicons, items
from quizapp.facts.record.record import record
from quizapp.questions.fact_base import family_names
from quizapp.questions.overlap import mentions

_LONGEST = 60
_NEUTRAL = {
    f"{head}{gender}": neutral
    for gender in ("man", "woman")
    for head, neutral in (("spokes", "spokesperson"), ("chair", "chair"), ("congress", "member of Congress"))
}
_MINISTRY = re.compile(r"^(?:Department|Ministry) of (?:the )?| (?:Department|Ministry)$")
_NUMBERED = re.compile(r" (?:[IVX]+|\d)$")  # START I: one of several
_PLAIN = ("agreement_words", "org_words", "not_names", "verbs")
_PARLIAMENTS = frozenset({"parliament", "assembly", "legislature"})
_POINTING = frozenset(["its", "their", "his", "her", "this", "that", "these", "those", "it", "they", "them", "the"])


def slug(text: str) -> str:
    """Small letters and digits with single hyphens, as ids are."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_LONGEST].strip("-") or "x"


class UndraftedError(Exception):
    """Why a fact becomes none of the pack's; its text is for the ledger."""


@dataclass(slots=True)
class Named:
    """Entities taken into the pack as facts name them; `read` are those of the documents, by id."""

    lexicons: Lexicons
    read: dict[str, Entity] = field(default_factory=dict)
    taken: dict[str, Entity] = field(default_factory=dict)
    _text: str = ""  # of the last document
    _told: set[str] = field(default_factory=set)  # ids of what the last document says in words
    _people: dict[tuple[str, ...], list[str]] = field(default_factory=dict)  # by the sound of their last names

    def add(self, entities: Mapping[str, Entity], text: str) -> None:
        """More entities that a document names; one that it mostly calls "the ..." has an article from then on.

        A union of states is a body: it has no ministers, and is no country.
        """
        self._text = text
        self._told = {id for id, entity in entities.items() if _is_named(entity, text)}
        for id, entity in entities.items():
            if id in _unions(self.lexicons):
                self.read[id] = replace(entity, kind=EntityKind.BODY)
            elif id not in self.read:
                own = entity.kind is EntityKind.BODY and not entity.article and _mostly_the(entity.label, text)
                self.read[id] = replace(entity, article=True) if own else entity

    def known(self, id: str) -> Entity | None:
        """The entity with that id, if a document names it or the lexicons have it."""
        return self.read.get(id) or gazetteer(self.lexicons).polities.get(id)

    def is_told(self, id: str) -> bool:
        """Whether the document added last names it, or those who belong to it: else only the record tells of it."""
        return id in self._told

    def names(self, *ids: str) -> tuple[str, ...]:
        """All names of entities, as far as they are known."""
        known = (entity for id in ids if (entity := self.known(id)) is not None)
        return tuple(name for entity in known for name in (entity.label, *entity.aliases))

    def mentions(self, person: str) -> int:
        """How often the document added last names a person, by the family name or in full."""
        names = family_names(person) or (person,)
        return max(len(re.findall(rf"(?<!\w){re.escape(name)}(?!\w)", self._text)) for name in names)

    def ministry(self, body: str, polity: str) -> str:
        """What a ministry of a state is for: Treasury of US Treasury, Defense of Department of Defense."""
        entity, side = self.known(body), self.known(polity)
        label = entity.label if entity else ""
        owners = (side.label, *side.aliases, *side.demonyms) if side else ()
        owner = next((name for name in owners if label.startswith(f"{name} ")), "")
        return _MINISTRY.sub("", label.removeprefix(owner).strip())

    def is_well_known(self, polity: str, body: str) -> bool:
        """Whether an office belongs to a state, or to a body that the lexicon of well-known ones has."""
        return body in _ids(self.lexicons, "bodies") if body else polity in _ids(self.lexicons, "polities")

    def is_party(self, body: str) -> bool:
        """Whether it is a party, or an armed group: these have leaders."""
        return body in _led(self.lexicons)

    def country(self, party: str) -> Entity | None:
        """The polity of a party or armed group whose name does not tell it: there are Labour Parties everywhere."""
        state = self.known(_led(self.lexicons).get(party, ""))
        own = (*self.names(state.id), *state.demonyms) if state else ()
        return None if any(mentions(" ".join(self.names(party)), name) for name in own) else state

    def is_state(self, id: str) -> bool:
        """Whether it is a polity of the lexicon."""
        return id in _ids(self.lexicons, "polities")

    def is_noun(self, body: str) -> bool:
        """Whether a body of the pack goes by a common noun, as many do: the Senate."""
        return self.taken[body].is_common and self.taken[body].label in words(self.lexicons).heads

    def whole(self, body: str, polity: str) -> str:
        """A body with its polity: the Senate of Norway."""
        return f"{self.taken[body].the} of {self.taken[polity].the}"

    def lowered(self, office: str) -> str:
        """The words of an office without the capitals of a title, and without a gender, which would tell the holder's.

        Words that no office is made of may be names, and keep their capitals.
        """
        known = _office_words(self.lexicons) - _demonyms(self.lexicons)
        of_office, _of, name = office.strip().partition(" of the ")
        of_office = re.sub(r"(?i)\battorney-general", "attorney general", of_office)  # spelt both ways
        if of_office.lower().endswith(" minister"):  # a portfolio is no name, unless it is told by one
            known = known | {word.lower() for word in of_office.split()} - self._name_words()
        low = (word.lower() if word.lower() in known and not word.isupper() else word for word in of_office.split())
        return " ".join(_NEUTRAL.get(word, word) for word in low) + _of + name

    def _name_words(self) -> frozenset[str]:
        """The words of the names that documents and lexicons have, in small letters."""
        named = (word for entity in self.read.values() for word in entity.label.lower().split())
        return frozenset((*named, *_demonyms(self.lexicons)))

    def kept(self, id: str, kind: EntityKind) -> str:
        """The id of an entity of a kind, taken into the pack with its side; "" where there is no such entity."""
        entity = self.known(id)
        if entity is None or entity.kind is not kind:
            return ""
        return self.take(entity)

    def person(self, name: str, side: str) -> str:
        """The id of a person by full name; the side is that of the office in which they are named first.

        One spelling of a name is taken for all: the record's, or that in which it is met first.
        """
        alike = self._people.setdefault(sounds(name)[-1:], [])
        id = next((one for one in alike if same_name(name, self.taken[one].label)), "")
        if id:
            person = replace(self.taken[id], side=self._side(side))
        else:
            label = self._recorded(name)
            id = slug(label)
            alias = () if label == name else (name,)
            person = Entity(id=id, kind=EntityKind.PERSON, label=label, aliases=alias, side=self._side(side))
            alike.append(id)
        return self.take(person)

    def _recorded(self, name: str) -> str:
        """A name as the record spells it, if that knows one person alone who may have it."""
        found = record(self.lexicons).by_name.get("".join(sounds(name)[-1:]), ())
        labels = {one.name for one in found if any(same_name(name, own) for own in one.names)}
        return labels.pop() if len(labels) == 1 else name

    def parliament(self, words: str) -> Entity | None:
        """The one parliament of a polity, named after it: the Turkish parliament, Norway's parliament.

        Of a polity whose parliament has chambers, or is not in the lexicon, it goes by the name of the polity.
        """
        owner, _blank, head = words.removeprefix("the ").rpartition(" ")
        found = gazetteer(self.lexicons).named(re.sub(r"['’]s$", "", owner)) if head.lower() in _PARLIAMENTS else None
        rows = [
            row
            for row in self.lexicons.rows("bodies")
            if found is not None and row["kind"] == "parliament" and row["polity"] == found.entity.id
        ]
        known = gazetteer(self.lexicons).named(rows[0]["label"]) if len(rows) == 1 else None
        if known is not None or found is None or not self.is_state(found.entity.id):
            return known.entity if known else None
        state = found.entity
        label = f"Parliament of {state.the}"
        return Entity(id=slug(label), kind=EntityKind.BODY, label=label, side=state.id, article=True)

    def is_title(self, agreement: str) -> bool:
        """Whether a name leads to one agreement alone: a well-known one, or one with more than words of agreements."""
        return agreement in _ids(self.lexicons, "agreements") or bool(self._own_words(agreement))

    def is_lone_title(self, agreement: str) -> bool:
        """Whether a name tells without its parties which agreement it is of: by a place, or one word of its own.

        Others tell only what such agreements are about: Strategic Arms Reduction Treaty, of which there were several.
        """
        rows = (row for row in self.lexicons.rows("agreements") if row["name"] == agreement)
        known = next(rows, None)
        if known is not None:
            return not any(_NUMBERED.search(name) for name in (known["name"], *items(known["aliases"])))
        capital = _capitals(agreement)
        name = len(capital) == 2 and bool(self._own_words(agreement))  # noqa: PLR2004  Treaty of Sund
        return name or any(self.is_place(word) or gazetteer(self.lexicons).named(word) for word in capital)

    def short_titles(self, agreement: str) -> tuple[str, ...]:
        """What the document added last calls an agreement of that name by a place, if only one: the Oslo treaty."""
        heads = [word.lower() for word in _capitals(agreement) if word.lower() in _heads(self.lexicons)]
        told = re.findall(rf"\b([A-Z][\w-]+) ({'|'.join(heads)})\b", self._text) if len(heads) == 1 else ()
        names = tuple(dict.fromkeys(f"{place} {head}" for place, head in told if self.is_place(place)))
        return names if len(names) == 1 else ()

    def _own_words(self, agreement: str) -> list[str]:
        """The words in the name of an agreement that are its own; none where it has but one word in capitals."""
        capital = _capitals(agreement)
        plain = _plain_words(self.lexicons)
        return [word for word in capital if word.lower() not in plain] if len(capital) > 1 else []

    def is_place(self, name: str) -> bool:
        """Whether a place is in the lexicon, and so has others like it."""
        return name in _places(self.lexicons)

    def place(self, name: str) -> str:
        """The id of a place or polity by its name."""
        found = self._named(name, {EntityKind.PLACE, EntityKind.POLITY})
        return self.take(found or Entity(id=slug(name), kind=EntityKind.PLACE, label=name))

    def speaker(self, name: str) -> str:
        """The id of whoever speaks by that name, a body or a person by full name; "" for a description."""
        return self._by_name(name, {EntityKind.BODY, EntityKind.POLITY, EntityKind.OUTLET})

    def thing(self, name: str) -> str:
        """The id of a side of a relation by its name; "" for a description."""
        return self._by_name(name, set(EntityKind))

    def _by_name(self, name: str, kinds: Iterable[EntityKind]) -> str:
        """The id of an entity of one of the kinds, or of a person by full name; "" for a description."""
        found = self._named(name, kinds)
        if found is not None:
            return self.take(found)
        return self.person(name, "") if _is_full_name(name) else ""

    def stands(self, words: str) -> bool:
        """Whether words point to nothing outside of them: no "its", and no "the" that leads to no name."""
        low = words.split()
        pointing = (_POINTING - {"the"}) & {word.lower() for word in low}
        definite = [at for at, word in enumerate(low) if word.lower() == "the"]
        return not pointing and all(any(word[:1].isupper() for word in low[at + 1 :]) for at in definite)

    def _named(self, name: str, kinds: Iterable[EntityKind]) -> Entity | None:
        """The entity of that name among those of the documents or taken already."""
        for entity in (*self.taken.values(), *self.read.values()):
            if entity.kind in kinds and name in {entity.label, *entity.aliases}:
                return entity
        return None

    def _side(self, id: str) -> str:
        entity = self.known(id)
        if entity is None:
            return ""
        if entity.kind is EntityKind.POLITY:
            return self.take(entity)
        return self._side(entity.side) if entity.side and entity.side != id else ""

    def take(self, entity: Entity) -> str:
        """The id of an entity, which belongs to the pack from then on, with its side."""
        id = slug(entity.id)
        known = self.taken.get(id)
        if known is None:
            side = self._side(entity.side) if entity.kind is not EntityKind.POLITY else ""
            self.taken[id] = replace(entity, id=id, side=side or (entity.side if entity.side in self.taken else ""))
        elif entity.side and not known.side and entity.kind is EntityKind.PERSON:
            self.taken[id] = replace(known, side=entity.side)
        return id


def _capitals(name: str) -> list[str]:
    return [word for word in re.findall(r"[^\W\d_]+", name) if word[:1].isupper()]


def _mostly_the(label: str, text: str) -> bool:
    """Whether a name stands after "the" more often than not."""
    named = len(re.findall(rf"\b{re.escape(label)}\b", text))
    return 2 * len(re.findall(rf"\bthe {re.escape(label)}\b", text, re.IGNORECASE)) > named


def _is_named(entity: Entity, text: str) -> bool:
    names = "|".join(map(re.escape, (entity.label, *entity.aliases, *entity.demonyms)))
    return re.search(rf"(?<!\w)(?:{names})(?!\w)", text) is not None


@cache
def _ids(lexicons: Lexicons, name: str) -> frozenset[str]:
    """The first cells of a lexicon."""
    return frozenset(next(iter(row.values())) for row in lexicons.rows(name))


@cache
def _plain_words(lexicons: Lexicons) -> frozenset[str]:
    """Words in small letters that stand in the names of many agreements and bodies."""
    return frozenset(word.lower() for name in _PLAIN for word in _ids(lexicons, name))


@cache
def _heads(lexicons: Lexicons) -> frozenset[str]:
    """The nouns for an agreement."""
    return frozenset(row["word"] for row in lexicons.rows("agreement_words") if "strong" in items(row["kinds"]))


def gazetteer(lexicons: Lexicons) -> Gazetteer:
    """The names that the lexicons know."""
    return words(lexicons).gazetteer


@cache
def _places(lexicons: Lexicons) -> frozenset[str]:
    return frozenset(row["name"] for row in lexicons.rows("places"))


@cache
def _unions(lexicons: Lexicons) -> frozenset[str]:
    return frozenset(row["id"] for row in lexicons.rows("polities") if row["kind"] == "union")


@cache
def _led(lexicons: Lexicons) -> dict[str, str]:
    """The parties and armed groups, each with the polity that it is of."""
    rows = lexicons.rows("bodies")
    return {row["id"]: row["polity"] for row in rows if row["kind"] in {"party", "armed_group"}}


@cache
def _office_words(lexicons: Lexicons) -> frozenset[str]:
    """All words of which the lexicon puts offices together."""
    rows = lexicons.rows("offices")
    return frozenset(word for row in rows for form in (row["word"], *items(row["forms"])) for word in form.split())


@cache
def _demonyms(lexicons: Lexicons) -> frozenset[str]:
    """What people and things of a polity or continent are called, in lower case: these keep their capital."""
    told = (name.lower() for row in lexicons.rows("polities") for name in items(row["demonyms"]))
    return frozenset((*told, "european", "african", "asian", "american", "arab"))


def _is_full_name(name: str) -> bool:
    words = name.split()
    return len(words) > 1 and words[0][:1].isupper() and words[-1][:1].isupper() and words[0].lower() != "the"
