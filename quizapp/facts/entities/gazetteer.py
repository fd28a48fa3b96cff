"""The gazetteer: names of polities, bodies, places and outlets that the lexicons know, found by their longest form."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from quizapp.corpus.remembered import Remembered
from quizapp.facts.fact import Entity, EntityKind
from quizapp.facts.lexicon import Lexicons, Row, items
from quizapp.facts.sentence import Tag, words_of

# Bodies that act for their polity; a party or company is of a country, but its leader leads the party.
_OF_STATE = frozenset({"government", "parliament", "court", "bank", "agency"})
_ACRONYM = 4  # letters of a word in capitals that may be an acronym


class Entry(NamedTuple):
    """What a name stands for."""

    tag: Tag
    entity: Entity


class Gazetteer:
    """The names of all entities of the lexicons, and the polities by id."""

    def __init__(self, lexicons: Lexicons) -> None:
        self.polities: dict[str, Entity] = {}
        self.branched = frozenset(  # societies that have a branch of their own in each country
            row["id"] for row in lexicons.rows("bodies") if row["kind"] == "ngo" and not row["polity"]
        )
        self._names: dict[str, Entry] = {}
        self._lengths: dict[str, tuple[int, ...]] = {}  # by first word, how long its names are, longest first
        lengths: dict[str, set[int]] = {}
        for name, entry in _entries(lexicons):
            words = _words(name)
            if words and self._names.setdefault(" ".join(words), entry) is entry:
                lengths.setdefault(words[0], set()).add(len(words))
            if entry.tag is Tag.POLITY:
                self.polities[entry.entity.id] = entry.entity
        self._lengths = {word: tuple(sorted(known, reverse=True)) for word, known in lengths.items()}

    def match(self, texts: Sequence[str], at: int, last: int) -> tuple[int, Entry] | None:
        """The end of the longest name that begins with token `at` and ends by `last`, and what it stands for."""
        first = _FORMS[texts[at]]
        for length in self._lengths.get(first, ()):
            end = at + length
            if end <= last:
                name = first if length == 1 else " ".join([_FORMS[text] for text in texts[at:end]])
                entry = self._names.get(name)
                if entry is not None:
                    return end, entry
        return None

    def named(self, name: str) -> Entry | None:
        """What a whole name stands for, or None."""
        return self._names.get(" ".join(_words(name)))


def _form(word: str) -> str:
    """A word as names are looked up: straight apostrophes, and capitals throughout read as a title."""
    if len(word) > _ACRONYM and word.isupper():
        word = word.title()
    return word.replace("’", "'")


_FORMS = Remembered(_form)


def _words(name: str) -> tuple[str, ...]:
    return tuple(map(_form, words_of(name)))


def _entries(lexicons: Lexicons) -> Iterator[tuple[str, Entry]]:
    """Names with what they stand for; of two things with one name the first holds."""
    yield from _polities(lexicons)
    for row in lexicons.rows("bodies"):
        entity = _entity(row, EntityKind.BODY, row["polity"] if row["kind"] in _OF_STATE else "")
        for name in (entity.label, *entity.aliases):
            yield name, Entry(Tag.BODY, entity)
    for row in lexicons.rows("outlets"):
        entity = Entity(id=_slug(row["name"]), kind=EntityKind.OUTLET, label=row["name"], aliases=items(row["aliases"]))
        for name in (entity.label, *entity.aliases):
            yield name, Entry(Tag.OUTLET, entity)
    for row in lexicons.rows("places"):
        entity = Entity(
            id=_slug(row["name"]),
            kind=EntityKind.PLACE,
            label=row["name"],
            aliases=items(row["aliases"]),
            side=row["polity"],
        )
        for name in (entity.label, *entity.aliases):
            yield name, Entry(Tag.PLACE, entity)


def _polities(lexicons: Lexicons) -> Iterator[tuple[str, Entry]]:
    rows = lexicons.rows("polities")
    order = {"state": 0, "union": 1, "territory": 2, "region": 3}
    made = [
        (row, _entity(row, EntityKind.POLITY, row["side"])) for row in sorted(rows, key=lambda row: order[row["kind"]])
    ]
    for _row, entity in made:
        for name in (entity.label, *entity.aliases):
            yield name, Entry(Tag.POLITY, entity)
    for _row, entity in made:
        for name in entity.demonyms:
            yield name, Entry(Tag.DEMONYM, entity)


def _entity(row: Row, kind: EntityKind, side: str) -> Entity:
    return Entity(
        id=row["id"],
        kind=kind,
        label=row["label"],
        aliases=items(row["aliases"]),
        demonyms=items(row.get("demonyms", "")),
        side=side,
        article=row.get("article", "") == "yes",
    )


def _slug(name: str) -> str:
    return "-".join(name.lower().split())
