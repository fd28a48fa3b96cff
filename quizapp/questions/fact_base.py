"""The facts of a pack with the names of its people, polities and bodies: what the guards are asked against."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, cached_property, lru_cache

from quizapp.facts.fact import Entity, EntityKind, Event, Fact, Office, Stance, Statement, Status
from quizapp.facts.lexicon import bundled
from quizapp.questions.reading import plain

_PAIR = 2
_FAMILY_FIRST_WORDS = (2, 3)
_SON = frozenset({"al", "bin", "ibn", "bint", "ben"})  # what follows is the father's name, or no name alone


class FactBase:
    """Facts and entities, looked up by id; an id that is no entity stands for its own name."""

    def __init__(self, facts: Sequence[Fact], entities: Iterable[Entity]) -> None:
        self.facts = tuple(facts)
        self.entities = {entity.id: entity for entity in entities}
        self._labels = {entity.label: entity for entity in self.entities.values()}
        people = (entity for entity in self.entities.values() if entity.kind is EntityKind.PERSON)
        self._families = Counter((entity.side, plain(name)) for entity in people for name in family_names(entity.label))

    def label(self, id: str) -> str:
        """The neutral name, without an article."""
        entity = self.entities.get(id)
        return entity.label if entity else id

    def the(self, id: str) -> str:
        """The name as it stands in a sentence: "the State Duma", "Georgia"."""
        entity = self.entities.get(id)
        return entity.the if entity else id

    def aliases(self, id: str) -> tuple[str, ...]:
        """Further names that count as right, a person's family name among them where only one of their side bears it.

        An alias with a word in brackets tells names apart, and is how nobody answers.
        """
        entity = self.entities.get(id)
        if entity is None:
            return ()
        families = family_names(entity.label) if entity.kind is EntityKind.PERSON else ()
        alone = (name for name in families if self._families[entity.side, plain(name)] == 1)
        return tuple(dict.fromkeys((*(name for name in entity.aliases if "(" not in name), *alone)))

    def id_of(self, label: str) -> str:
        """The id of the entity of that name, or the name itself."""
        entity = self._labels.get(label)
        return entity.id if entity else label

    def names(self, label: str) -> tuple[str, ...]:
        """The label and its aliases, for a label that may belong to no entity."""
        entity = self._labels.get(label)
        return (label, *entity.aliases) if entity else (label,)

    def demonyms(self, id: str) -> tuple[str, ...]:
        """What people and things of a polity are called: Georgian."""
        entity = self.entities.get(id)
        return entity.demonyms if entity else ()

    def side(self, id: str) -> str:
        """The side an entity belongs to, "" where none is given."""
        entity = self.entities.get(id)
        return entity.side if entity else ""

    @cached_property
    def offices(self) -> Mapping[str, Sequence[Fact]]:
        """The offices that are asked of each person, by the person's id."""
        found: dict[str, list[Fact]] = defaultdict(list)
        for fact in self.facts:
            if isinstance(fact.value, Office) and not fact.background:
                found[fact.value.person].append(fact)
        return found

    @cached_property
    def contradicted(self) -> Sequence[Fact]:
        """What is cited and contradicted by the record."""
        return [fact for fact in self.facts if fact.flagged and fact.evidence]

    @cached_property
    def statements(self) -> Mapping[str, Sequence[Fact]]:
        """The statements that are asked of each speaker, by the speaker's id."""
        found: dict[str, list[Fact]] = defaultdict(list)
        for fact in self.facts:
            if isinstance(fact.value, Statement) and not fact.background:
                found[fact.value.speaker].append(fact)
        return found

    @cached_property
    def named_events(self) -> Sequence[tuple[Event, Fact]]:
        """What happened and has a name, is cited and disputed by nobody: the earliest first."""
        cited = (fact for fact in self.facts if fact.status is Status.OCCURRED and not fact.background)
        sure = (fact for fact in cited if not fact.flagged and fact.attribution.stance is Stance.ASSERTED)
        named = [(fact.value, fact) for fact in sure if isinstance(fact.value, Event) and fact.value.name]
        return sorted(named, key=lambda one: one[0].when.first)

    def of_kind(self, kind: EntityKind) -> tuple[Entity, ...]:
        """All entities of a kind, in the order in which the pack names them."""
        return self._by_kind.get(kind, ())

    @cached_property
    def _by_kind(self) -> Mapping[EntityKind, tuple[Entity, ...]]:
        kinds = {entity.kind for entity in self.entities.values()}
        return {kind: tuple(one for one in self.entities.values() if one.kind is kind) for kind in kinds}


@lru_cache(maxsize=4096)
def family_names(name: str) -> tuple[str, ...]:
    """The ways to tell a family name alone, without the label itself: "de Sousa", "Rebelo de Sousa" and "Sousa"."""
    words = name.split()
    while len(words) > 1 and words[0].rstrip(".") in bundled().words("honorifics"):
        words = words[1:]
    first = is_family_first(words)
    last = words[0] if first else surname(" ".join(words))
    found = [last]
    if not first:
        given = bundled().words("given_names")
        rest = words[1:]
        if len(words) == _PAIR and last in given and words[0] not in given:
            found.append(words[0])  # perhaps it stands first: Kirishima Haruto
        while len(rest) > 1 and (rest[0] in given or len(rest[0].rstrip(".")) == 1):
            rest = rest[1:]
        particle, _blank, bare = last.rpartition(" ")
        found += [" ".join(rest), *([bare] if particle and particle.split()[-1].lower() not in _SON else [])]
    return tuple(one for one in dict.fromkeys(found) if one and one != name)


def is_family_first(words: Sequence[str]) -> bool:
    """Whether the family name of a full name stands first, as in Chinese, Korean and Vietnamese."""
    if len(words) not in _FAMILY_FIRST_WORDS or words[0] not in bundled().words("family_first"):
        return False
    given = words[0] in bundled().words("given_names") and "-" not in words[1]
    return not given and words[0].casefold() not in _parsed_words()  # Van Buren


@lru_cache(maxsize=4096)
def surname(name: str) -> str:
    """The family name in a person's name, particles included: "von der Leyen"."""
    from nameparser import HumanName

    words = name.split(" ")
    if len(words) == _PAIR and all(map(_is_bare, words)):
        return words[1]  # a given and a family name, of which nothing has to be parsed
    return str(HumanName(name).last) or name


def _is_bare(word: str) -> bool:
    """Whether a word of a name can be only a name: no initial, numeral, particle, title or suffix."""
    return word.isalpha() and word.istitle() and word.casefold() not in _parsed_words()


@cache
def _parsed_words() -> frozenset[str]:
    """Words that the parser knows for something else than a name."""
    from nameparser.config import CONSTANTS

    titles, suffixes = CONSTANTS.titles, (*CONSTANTS.suffix_acronyms, *CONSTANTS.suffix_not_acronyms)
    return frozenset((*titles, *CONSTANTS.first_name_titles, *suffixes, *CONSTANTS.prefixes, *CONSTANTS.conjunctions))
