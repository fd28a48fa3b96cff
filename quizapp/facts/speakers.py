"""Who speaks: the noun phrase before or after a verb of speech, and the person, body or group that it stands for."""

from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple

from quizapp.facts.fact import Entity
from quizapp.facts.offices import OfficeWords
from quizapp.facts.people import Person
from quizapp.facts.speech_words import View

_PRONOUNS = frozenset({"he", "she"})
_NAMES = frozenset({"B", "C", "X", "L"})
_JOINING = frozenset({"O", "D", "B", "C", "L", "X"})
_POSSESSIVE = frozenset({"'s", "'"})
HONORIFICS = frozenset({"mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "dr", "dr.", "sir", "dame", "prof", "prof."})
_LONGEST = 16  # units of a noun phrase that are looked at


class Kind(Enum):
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
    IT = auto()


class Phrase(NamedTuple):
    """A noun phrase at units `first` to `last` (exclusive), by its head; `owner` is the unit of who it belongs to, or -1."""

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
}
_KIND_OF_TAG = {"B": Kind.BODY, "C": Kind.POLITY, "L": Kind.CAPITAL, "X": Kind.NAME, "U": Kind.OUTLET}


def kind_at(view: View, at: int) -> Kind | None:
    """What a unit would be as the head of a speaker's noun phrase, or None if it cannot be one."""
    tag, word = view.tag(at), view.word(at)
    if tag == "P":
        return Kind.PERSON
    if tag == "O":
        office = view.sentence.units[at].value
        if not isinstance(office, OfficeWords):
            return None
        if office.plural:
            return Kind.GROUP
        return Kind.SPOKESPERSON if office.group == "spokesperson" else Kind.OFFICE
    if tag:
        return _KIND_OF_TAG.get(tag)
    if word in _PRONOUNS:
        return Kind.PRONOUN
    if word == "it":
        return Kind.IT
    return _KIND_OF_NOUN.get(view.known.nouns.get(word, ""))


def ending_at(view: View, last: int) -> list[Phrase]:
    """The noun phrases whose last unit is `last`, two if they are coordinated; none if none is understood."""
    if view.word(last) == ")":
        opening = next((at for at in range(last - 1, max(last - 12, -1), -1) if view.words[at] == "("), 0)
        return ending_at(view, opening - 1) if opening else []
    kind = kind_at(view, last)
    if kind is None:
        return _complemented(view, last)
    first = _first(view, last)
    ruler = _ruler(view, first, kind)
    if ruler < 0:
        return [*_coordinated(view, first), _phrase(view, kind, last, first, last + 1)]
    return _ruled(view, ruler, last)


def _ruled(view: View, preposition: int, last: int) -> list[Phrase]:
    """The noun before a preposition, whose complement ends with `last`: a spokesman for the ministry."""
    head = preposition - 1
    kind = kind_at(view, head)
    if kind is None and view.word(head) == ",":
        head -= 1  # Jen Psaki, of the State Department
        kind = Kind.PERSON if view.tag(head) == "P" else None
    if kind is None:
        return _complemented(view, head)
    if (
        view.tag(last) == "P"
        and kind is Kind.OFFICE
        and view.word(preposition) == "of"
        and view.tag(last - 1) in {"B", "C"}
    ):
        return [Phrase(Kind.PERSON, last, last, last + 1)]  # director of the fund Ada Quill
    first = _first(view, head)
    ruler = _ruler(view, first, kind)
    if ruler >= 0:
        return _ruled(view, ruler, last)
    owner = next((at for at in range(preposition + 1, last + 1) if view.tag(at) in {"B", "C", "D", "P", "X", "L"}), -1)
    return [Phrase(kind, head, first, last + 1, owner)]


def _complemented(view: View, last: int) -> list[Phrase]:
    """A phrase that ends in words that are no head: "the head of its legal department", by the noun before "of"."""
    for at in range(last, max(last - 7, 0), -1):
        word = view.words[at]
        if view.tags[at] in {"", *_JOINING} and (
            word in view.known.prepositions or word in view.known.place_prepositions
        ):
            kind = kind_at(view, at - 1)
            return _ruled(view, at, last) if kind in {Kind.OFFICE, Kind.SPOKESPERSON, Kind.PERSON, Kind.GROUP} else []
        if not (view.tags[at] or word.replace("-", "").isalpha() or word in _POSSESSIVE):
            return []
    return []


def _first(view: View, head: int) -> int:
    """Where the phrase of a head begins: over its qualities, names that own it, and its determiner."""
    at = head
    if view.tag(head) == "P":
        return at - (view.word(at - 1) in HONORIFICS)
    if view.tag(head) and view.tag(head) != "O":
        return at - (view.word(at - 1) == "the")
    while at > 0 and head - at < _LONGEST // 2:
        word, tag = view.words[at - 1], view.tags[at - 1]
        if tag in {"D", "B", "C", "X", "L", "N"} or (tag == "P" and view.word(at) in _POSSESSIVE):
            at -= 1
        elif tag:
            break
        elif word in view.known.determiners:
            return at - 1
        elif word in view.known.qualities or word in _POSSESSIVE or (word in view.known.nouns and at - 1 < head):
            at -= 1
        elif _determined(view, at - 1):
            at -= 1
        else:
            break
    return at


def _determined(view: View, at: int) -> bool:
    """Whether an unknown word stands, with at most two others, after a determiner or possessive: the *sprawling* ministry."""
    for index in range(at, max(at - 3, -1), -1):
        word = view.words[index]
        if view.tags[index] or not word.replace("-", "").isalpha() or word in view.known.verbs:
            return word in _POSSESSIVE
        if word in view.known.determiners:
            return True
        if word in view.known.prepositions or word in view.known.place_prepositions:
            return False
    return False


def _ruler(view: View, first: int, kind: Kind) -> int:
    """The preposition that rules the phrase which begins at `first`, or -1."""
    at, known = first - 1, view.known
    if kind is Kind.PERSON:
        while at >= 0 and first - at < 7 and (view.tags[at] in {"O", "D"} or _filler(view, at)):
            at -= 1
        if view.tag(at) in {"B", "C", "L", "X"}:
            return _before_name(view, at)
        if view.word(at) in known.prepositions:
            return at
        return _after_thing(view, first)
    while at >= 0 and (view.tags[at] == "D" or _filler(view, at)):
        at -= 1
    if view.word(at) in known.prepositions:
        return at
    return at if view.word(at) in known.place_prepositions and kind is not Kind.IT and _noun_before(view, at) else -1


def _before_name(view: View, at: int) -> int:
    """The preposition before a name that stands before an office or person: "of" in "head of the Fund Ada Quill"."""
    while at >= 0 and (view.tags[at] in {"B", "C", "L", "X", "D"} or _filler(view, at)):
        at -= 1
    return at if view.word(at) in view.known.prepositions else -1


def _after_thing(view: View, first: int) -> int:
    """The preposition of place before a thing that has a person's name, as in "witnesses on the ferry Ada Quill"; or -1."""
    at = first - 2
    if not (view.word(first - 1).isalpha() and not view.tag(first - 1)) or kind_at(view, first - 1) is not None:
        return -1
    while at >= 0 and (view.tags[at] in {"B", "X", "D", "L"} or _filler(view, at)):
        at -= 1
    there = at < first - 2 and view.word(at) in view.known.place_prepositions
    return at if there and kind_at(view, at - 1) in {Kind.GROUP, Kind.SOMEBODY} else -1


def _filler(view: View, at: int) -> bool:
    word = view.words[at]
    return not view.tags[at] and (word in view.known.determiners or word in view.known.qualities or word in _POSSESSIVE)


def _noun_before(view: View, at: int) -> bool:
    """Whether a noun of a speaker stands before a preposition of place: prosecutors in Kupang, not: on Monday in Kupang."""
    return kind_at(view, at - 1) not in {None, Kind.POLITY, Kind.CAPITAL, Kind.DOCUMENT, Kind.IT, Kind.PRONOUN}


def _coordinated(view: View, first: int) -> Iterator[Phrase]:
    """The phrase before "and" that belongs to the one which begins at `first`: Ada Quill and Foreign Minister Bo Reed."""
    at = first - 1
    while at >= 0 and (view.tags[at] in {"O", "D"} or _filler(view, at)):
        at -= 1
    if view.word(at) != "and" or view.tag(at - 1) not in {"P", "B", "C"}:
        return
    kind = kind_at(view, at - 1)
    begin = _first(view, at - 1)
    start = begin
    while start > 0 and (view.tags[start - 1] in {"O", "D", "C", "B"} or _filler(view, start - 1)):
        start -= 1
    # Only at the beginning of a clause: in "she met Reed and Quill said" Reed does not speak.
    if kind is not None and (start == 0 or view.word(start - 1) in {",", '"', "both", "that", "-", "with"}):
        yield Phrase(kind, at - 1, begin, at)


def _phrase(view: View, kind: Kind, head: int, first: int, last: int) -> Phrase:
    """A phrase with whom its first names tell that it belongs to: a Kremlin spokesman, Georgia's president."""
    owner = next((at for at in range(first, head) if view.tags[at] in {"B", "C", "D", "X", "L"}), -1)
    return Phrase(kind, head, first, last, owner)


def beginning_at(view: View, first: int) -> list[Phrase]:
    """The noun phrases that begin at a unit, after an inverted verb or "according to"; none if none is understood."""
    best: Phrase | None = None
    at = first
    while at < min(first + _LONGEST, view.count):
        word, tag = view.words[at], view.tags[at]
        if tag == "P":
            return _named(view, first, at, best)
        if tag or kind_at(view, at) is not None:
            best = best or _unnamed(view, first, at)
        elif word == ",":
            person = _person_after(view, at + 1)
            return (
                [Phrase(Kind.PERSON, person, person, person + 1)] if person >= 0 and best is not None else _list(best)
            )
        elif not _within(view, at, best is not None):
            break
        at += 1
    return _list(best)


def _name_phrase(view: View, at: int) -> Phrase:
    return Phrase(Kind.PERSON if view.tags[at] == "P" else Kind.NAME, at, at, at + 1)


def _list(phrase: Phrase | None) -> list[Phrase]:
    return [] if phrase is None else [phrase]


def _named(view: View, first: int, at: int, best: Phrase | None) -> list[Phrase]:
    """The person at a unit if the phrase means that person, else what the phrase names before."""
    ruled = best is not None and _ruler(view, _first(view, at), Kind.PERSON) >= first
    if ruled or view.word(at + 1) in _POSSESSIVE:
        if ruled and best is not None:
            person = _person_after(view, at + 2) if view.word(at + 1) == "," else -1
            if person >= 0:
                return [_name_phrase(view, person)]
            return [best]
        return _list(_owned(view, at))
    begin = max(first, _first(view, at))
    found = [Phrase(Kind.PERSON, at, begin, at + 1)]
    if view.word(at + 1) == "and" and view.tag(at + 2) == "P":
        found.append(Phrase(Kind.PERSON, at + 2, at + 2, at + 3))
    return found


def _owned(view: View, at: int) -> Phrase | None:
    """What belongs to the person at a unit: Quill's spokesman, Quill's office."""
    for index in range(at + 2, min(at + 7, view.count)):
        kind = kind_at(view, index)
        if kind is not None:
            return Phrase(kind, index, at, index + 1, at)
    return None


def _person_after(view: View, at: int) -> int:
    """The unit of a person that stands, with an honorific or not, right at a unit; or -1."""
    at += view.word(at) in HONORIFICS
    return at if view.tag(at) in {"P", "X"} else -1


def _unnamed(view: View, first: int, at: int) -> Phrase | None:
    """The phrase by its first head at a unit; a name before an office or noun is only its owner."""
    tag = view.tags[at]
    if tag == "D":
        return None
    kind = kind_at(view, at)
    if kind is None:
        return None
    if tag in _NAMES or tag == "U" or kind in {Kind.SOMEBODY, Kind.BODY_NOUN, Kind.GROUP}:
        for index in range(at + 1, min(at + 6, view.count)):
            later = kind_at(view, index)
            if (
                later is not None
                and view.tags[index] in {"", "O"}
                and later is not Kind.IT
                and later is not Kind.PRONOUN
            ):
                following = _unnamed(view, first, index)
                return following if following is None or following.owner >= 0 else following._replace(owner=at)
            if not (_filler(view, index) or view.tags[index] in {"B", "D"}) or view.tags[index] == "P":
                break
    if kind in {Kind.BODY_NOUN, Kind.SOMEBODY} and view.tag(at + 1) in {"B", "X"}:
        return Phrase(_KIND_OF_TAG[view.tags[at + 1]], at + 1, at + 1, at + 2)  # the insurer Norland Life
    end, owner = at + 1, next((index for index in range(first, at) if view.tags[index] in _NAMES | {"D"}), -1)
    if view.word(end) in view.known.prepositions | view.known.place_prepositions and tag in {"", "O"}:
        for index in range(end + 1, min(end + 6, view.count)):
            if view.tags[index] in _NAMES | {"P"}:
                return Phrase(kind, at, first, index + 1, index if owner < 0 else owner)
            if not (_filler(view, index) or view.tags[index] in {"D", "O"} or kind_at(view, index)):
                break
    return Phrase(kind, at, first, end, owner)


def _within(view: View, at: int, headed: bool) -> bool:  # noqa: FBT001
    """Whether a plain word may stand inside a noun phrase that has its head already, or not yet."""
    word = view.words[at]
    known = view.known
    if word in known.determiners or word in known.qualities or word in _POSSESSIVE or word in HONORIFICS:
        return True
    if word in {"of", "for", "at", "in", "from"}:
        return headed
    return (
        not headed
        and word.replace("-", "").isalpha()
        and word not in known.verbs
        and word not in {"that", "it", "there"}
    )


def entity(view: View, at: int) -> Entity | None:
    """The entity that a unit's mention stands for, or None."""
    value = view.sentence.units[at].value
    return value if isinstance(value, Entity) else None


def person(view: View, at: int) -> Person | None:
    """The person that a unit's mention stands for, or None."""
    value = view.sentence.units[at].value
    return value if isinstance(value, Person) else None


def subject_people(view: View, before: int | None = None) -> Iterator[Person]:
    """The people who stand in subject position: outside of quotations, ruled by no preposition, owning nothing."""
    for at in range(view.count if before is None else before):
        if view.tags[at] != "P" or view.quoted[at] or view.word(at + 1) in _POSSESSIVE:
            continue
        somebody = person(view, at)
        if somebody is not None and _ruler(view, _first(view, at), Kind.PERSON) < 0:
            yield somebody
