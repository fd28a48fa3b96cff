"""Noun phrases that may speak: what names the speaker, and what the words before and after a verb of speech share."""

from enum import StrEnum, auto
from typing import NamedTuple

from quizapp.facts.entities.office_words import OfficeWords
from quizapp.facts.entities.person import Person
from quizapp.facts.fact import Entity
from quizapp.facts.lexicon import word_set
from quizapp.facts.speech.words import View

POSSESSIVE = frozenset({"'s", "'"})
HONORIFICS = frozenset({"mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "dr", "dr.", "sir", "dame", "prof", "prof."})
OWNERS = frozenset({"B", "C", "D", "L", "X"})


class Kind(StrEnum):
    """What a noun phrase names a speaker by."""

    PERSON = auto()
    PRONOUN = auto()
    BODY = auto()  # by its name
    POLITY = auto()
    CAPITAL = auto()  # perhaps for a government
    NAME = auto()  # a name of unknown kind
    OUTLET = auto()
    OFFICE = auto()  # the president
    SPOKESPERSON = auto()
    GROUP = auto()  # officials
    BODY_NOUN = auto()  # the ministry
    SOMEBODY = auto()  # an analyst
    DOCUMENT = auto()  # the statement
    SILENT = auto()  # the constitution
    IT = auto()
    TOGETHER = auto()  # lands and bodies in a list


class Phrase(NamedTuple):
    """A noun phrase at units `first` to `last` (exclusive) by its head; `owner` is the unit of whose it is, or -1."""

    kind: Kind
    head: int
    first: int
    last: int
    owner: int = -1


_KIND_OF_NOUN = {
    "person": Kind.SOMEBODY,
    "group": Kind.GROUP,
    "body": Kind.BODY_NOUN,
    "document": Kind.DOCUMENT,
    "media": Kind.OUTLET,
    "silent": Kind.SILENT,
}
_UNSPEAKING = {"document": Kind.SILENT, "silent": Kind.SILENT, "media": Kind.OUTLET}
KIND_OF_TAG = {"P": Kind.PERSON, "B": Kind.BODY, "C": Kind.POLITY, "L": Kind.CAPITAL, "X": Kind.NAME, "U": Kind.OUTLET}
# What names of newspapers end with.
_PAPERS = word_set(
    "gazette times herald tribune journal chronicle courier mirror telegraph echo mail examiner inquirer dispatch"
    " sentinel argus advertiser messenger zeitung tageblatt allgemeine rundschau nachrichten"
)
GUARDS = frozenset({"coast", "border", "national", "presidential"})  # a guard of these is no human being
_PRONOUNS = {"he": Kind.PRONOUN, "she": Kind.PRONOUN, "it": Kind.IT}


def kind_at(view: View, at: int) -> Kind | None:
    """What a unit would be as the head of a speaker's noun phrase, or None if it cannot be one."""
    tag, word = view.tag(at), view.word(at)
    if tag == "O":
        return _office_kind(view.sentence.units[at].value)
    if tag in {"X", "B"}:  # the Quran, the Portsea Gazette
        unit = view.sentence.units[at]
        last = view.sentence.lower[unit.last - 1]
        if last in _PAPERS and unit.last - unit.first > 1:
            return Kind.OUTLET
        if tag == "X":
            return _UNSPEAKING.get(view.known.nouns.get(last, ""), Kind.NAME)
    if tag:
        return KIND_OF_TAG.get(tag)
    if word == "guard" and view.word(at - 1) in GUARDS:
        return Kind.BODY_NOUN
    return _PRONOUNS.get(word) or _KIND_OF_NOUN.get(view.known.nouns.get(word, ""))


def _office_kind(office: object) -> Kind | None:
    if not isinstance(office, OfficeWords):
        return None
    if office.plural:
        return Kind.GROUP
    return Kind.SPOKESPERSON if office.group == "spokesperson" else Kind.OFFICE


def filler(view: View, at: int) -> bool:
    """Whether a unit is a small word inside a noun phrase: a determiner, a quality, a possessive."""
    word = view.words[at]
    known = view.known
    return not view.tags[at] and (word in known.determiners or word in known.qualities or word in POSSESSIVE)


def entity(view: View, at: int) -> Entity | None:
    """The entity that a unit's mention stands for, or None."""
    value = view.sentence.units[at].value
    return value if isinstance(value, Entity) else None


def person(view: View, at: int) -> Person | None:
    """The person that a unit's mention stands for, or None."""
    value = view.sentence.units[at].value
    return value if isinstance(value, Person) else None
