"""The whole of a post around its office: whose it is, by what stands before and after, and how it is held."""

from collections.abc import Iterator
from dataclasses import dataclass

from quizapp.facts.fact import Entity, EntityKind, FactType, Office, Status
from quizapp.facts.offices import OfficeWords
from quizapp.facts.people import Person
from quizapp.facts.rules import Candidate, Reading
from quizapp.facts.sentence import Sentence, Tag, Unit

_SIDES = frozenset({Tag.POLITY, Tag.DEMONYM, Tag.BODY, Tag.PLACE, Tag.NAME})
_OWN = frozenset({"its", "his", "her", "their"})
_POSSESSIVES = frozenset({"'s", "'"})
_STATUS = {
    "former": Status.FORMER,
    "formerly": Status.FORMER,
    "previously": Status.FORMER,
    "ex": Status.FORMER,
    "ousted": Status.FORMER,
    "late": Status.FORMER,
    "deposed": Status.FORMER,
    "then": Status.FORMER,
    "onetime": Status.FORMER,
    "one-time": Status.FORMER,
    "acting": Status.ACTING,
    "interim": Status.ACTING,
    "caretaker": Status.ACTING,
    "facto": Status.DE_FACTO,
    "self-proclaimed": Status.SELF_PROCLAIMED,
    "self-declared": Status.SELF_PROCLAIMED,
    "self-styled": Status.SELF_PROCLAIMED,
}
_NEW = frozenset({"de", "new", "current", "outgoing", "incoming"})
_LEADS = frozenset({"of", "for", "at", "to", "in"})
_STOPS = frozenset(
    [
        "has",
        "had",
        "have",
        "is",
        "was",
        "were",
        "are",
        "will",
        "would",
        "could",
        "may",
        "might",
        "can",
        "said",
        "says",
        "told",
        "who",
        "which",
        "that",
        "whose",
        "since",
        "from",
        "until",
        "after",
        "before",
        "when",
        "while",
        "as",
        "by",
        "with",
        "during",
        "and",
        "but",
        "or",
        "on",
        "about",
        "into",
        "over",
        "under",
        "if",
        "because",
        "although",
        "though",
        "also",
        "not",
    ]
)
# What an office is held for is no part of it: "president for a third term".
_TERMS = frozenset({"term", "years", "months", "time", "decades"})
_ARTICLES = frozenset({"the", "a", "an"})
_ENDS = frozenset({",", ";", ":", ".", "(", ")", '"', "-", "--", "?", "!"})
_WIDEST = 10  # units of a complement
_REACH = 6  # units before an office


@dataclass(frozen=True, slots=True)
class Post:
    """An office with what it is of: a polity, a body, or both; `words` are the office's own with those of its body.

    `first` to `last` (exclusive) are the units of the words, `begins` to `ends` those of all that belongs to the post.
    """

    words: str
    office: str  # without the body's
    group: str
    polity: Entity | None
    body: Entity | None
    status: Status
    begins: int
    first: int
    last: int
    ends: int

    @property
    def side(self) -> str:
        """The polity's name, or else the body's; empty where the text does not tell."""
        found = self.polity or self.body
        return found.label if found else ""


def post_at(sentence: Sentence, at: int, reading: Reading) -> Post:
    """The post whose OFFICE is the unit `at`."""
    office = sentence.units[at].value
    if not isinstance(office, OfficeWords):
        raise TypeError(f"unit {at} is no office")
    before = _Before(sentence, at, reading)
    polity, body, status = before.polity, before.body, before.status
    if office.words.lower().startswith(("ex-", "then-")):
        status = Status.FORMER
    ends, named = _after(sentence, at)
    whole = False  # whether the words after the office say more than its polity
    if named:
        side, within, whole = _of_what(sentence, named, ends)
        polity, body = polity or side, body or within
    if polity is None and body is not None and body.side:
        polity = reading.polities.get(body.side)
    if polity is not None and polity.kind is EntityKind.PLACE:
        polity = reading.polities.get(polity.side) if _national(office.group) else polity
    words = sentence.words(at, ends) if ends > at + 1 and (whole or not named) else office.words
    last = ends if words != office.words else at + 1
    return Post(words, office.words, office.group, polity, body, status, before.begins, at, last, ends)


def _national(group: str) -> bool:
    """Whether the office is one of a state, so that a city before it stands for the state's government."""
    return group not in {"local", "law", "religious", "leader", "chair", "director", "executive", "sport"}


class _Before:
    """What stands before an office, read backwards: its polity, its body, how it is held, and where all that begins."""

    def __init__(self, sentence: Sentence, at: int, reading: Reading) -> None:
        self.sentence = sentence
        self.reading = reading
        self.polity: Entity | None = None
        self.body: Entity | None = None
        self.status = Status.CURRENT
        self.begins = at
        self._loose = 0  # words since a name that may describe the office
        index = at - 1
        while index >= 0 and at - index <= _REACH and self._takes(index, at):
            index -= 1

    def _takes(self, index: int, at: int) -> bool:
        """Whether what stands before a unit may belong to the office too."""
        unit, word = self.sentence.units[index], _word(self.sentence, index)
        if unit.tag in _SIDES and isinstance(unit.value, Entity):
            return self._named(index, unit)
        if word in _STATUS:
            self.status, self.begins = _STATUS[word], index
            return True
        if self._ends(index, at, unit, word):
            self.begins = index
            return False
        return word in _POSSESSIVES or word in _NEW or self._describes(index, unit, word)

    def _ends(self, index: int, at: int, unit: Unit, word: str) -> bool:
        """Whether it is the first word of all that belongs to the office."""
        if unit.tag == Tag.NAME and index == at - 1:
            self.body = self.body or _unknown(self.sentence.words(index, index + 1))
        elif word == "country" and index + 1 < at and self.polity is None:
            self.polity = _last_polity(self.sentence, index, self.reading)
        elif word in _OWN:
            self._owned_by(_owner(self.sentence, index, self.reading), index)
        else:
            return word in _ARTICLES
        return True

    def _named(self, index: int, unit: Unit) -> bool:
        if not isinstance(unit.value, Entity):
            return False
        if unit.value.kind in {EntityKind.POLITY, EntityKind.PLACE}:
            self.polity = self.polity or unit.value
        else:
            self.body = self.body or unit.value
        self.begins, self._loose = index, 0
        if unit.tag == Tag.DEMONYM and _owned(self.sentence, index):
            self.polity = None  # "the fund's Norlandish director": where she is from, not what she directs
            return True
        if self.polity is not None and index and _word(self.sentence, index - 1) in _STATUS:
            self.status, self.begins = (
                _STATUS[_word(self.sentence, index - 1)],
                index - 1,
            )  # "former Norlandish president"
        return self.polity is None

    def _owned_by(self, owner: Entity | None, index: int) -> None:
        if owner is not None and owner.kind is EntityKind.POLITY:
            self.polity = self.polity or owner
        else:
            self.body = self.body or owner
        self.begins = index

    def _describes(self, index: int, unit: Unit, word: str) -> bool:
        """Whether it is one of up to two words between an owner and the office: "Norland's pro-Western president"."""
        self._loose += 1
        return (
            not unit.tag
            and word[:1].isalpha()
            and self._loose <= 2  # noqa: PLR2004
            and word not in _STOPS
            and _owned(self.sentence, index)
        )


def _unknown(name: str) -> Entity:
    """A body that is known by its name alone: "Toyo chief executive Satoshi Ueda"."""
    return Entity(id="-".join(name.lower().split()), kind=EntityKind.BODY, label=name)


def _owned(sentence: Sentence, index: int) -> bool:
    """Whether a possessive or demonym stands a little before: "Norland's pro-Western president"."""
    for back in (index - 1, index - 2):
        if back >= 0:
            unit = sentence.units[back]
            if unit.tag == Tag.DEMONYM or sentence.words(back, back + 1) in {"'s", "’s"}:
                return True
    return False


def _after(sentence: Sentence, at: int) -> tuple[int, list[int]]:
    """The end of "of the Senate" or "for the ministry of defence" after an office, and the units of names in it."""
    units = sentence.units
    index = at + 1
    if index >= len(units) or units[index].tag or _word(sentence, index) not in _LEADS:
        return at + 1, []
    if _word(sentence, index) in {"to", "in"} and (index + 1 >= len(units) or not _opens(sentence, index + 1)):
        return at + 1, []
    end = at + 1
    found: list[int] = []
    index += 1
    while index < len(units) and index - at <= _WIDEST:
        unit = units[index]
        word = _word(sentence, index)
        if unit.tag in {Tag.DATE, Tag.OFFICE} or (not unit.tag and (word in _STOPS or word in _ENDS)):
            break
        before = _word(sentence, index - 1)
        if (
            word.endswith("ed") and before not in _ARTICLES | _OWN
        ):  # "the fund welcomed" ends, "the united front" does not
            break
        if unit.tag == Tag.PERSON and before not in _LEADS:
            break
        if word in _TERMS:
            return at + 1, []
        if isinstance(unit.value, Entity):
            found.append(index)
        index += 1
        if word not in _ARTICLES | _LEADS | _POSSESSIVES:
            end = index
    return end, found


def _of_what(sentence: Sentence, named: list[int], ends: int) -> tuple[Entity | None, Entity | None, bool]:
    """Polity and body of the names after an office, and whether they are more than the polity's name.

    "of Norland's breakaway region of Lewin" is of Lewin; "of the Norlandish judo federation" is a body of Norland;
    "of the committee for Norland affairs" tells no polity.
    """
    units = sentence.units
    body = next((_entity(units[at]) for at in named if units[at].tag in {Tag.BODY, Tag.OUTLET}), None)
    last = units[named[-1]]
    if named[-1] == ends - 1 and last.tag in {Tag.POLITY, Tag.PLACE} and body is None:
        return _entity(last), None, False
    owners = (
        at
        for at in named
        if units[at].tag == Tag.DEMONYM
        or (units[at].tag == Tag.POLITY and (at == ends - 1 or _word(sentence, at + 1) in _POSSESSIVES))
    )
    owner = next(owners, None)
    plain_origin = body is not None and owner is not None and units[owner].tag == Tag.DEMONYM
    # A body that is only described belongs to its polity but is not it, so no polity is told.
    return (None if owner is None or plain_origin or body is None else _entity(units[owner])), body, True


def _entity(unit: Unit) -> Entity | None:
    return unit.value if isinstance(unit.value, Entity) else None


def _opens(sentence: Sentence, index: int) -> bool:
    """Whether a name begins here, perhaps after "the"."""
    if _word(sentence, index) == "the" and index + 1 < len(sentence.units):
        index += 1
    return sentence.units[index].tag in _SIDES


def _word(sentence: Sentence, index: int) -> str:
    return "" if sentence.units[index].tag else sentence.words(index, index + 1).lower().replace("’", "'")


def _last_polity(sentence: Sentence, index: int, reading: Reading) -> Entity | None:
    for unit in _earlier(sentence, index, reading):
        if unit.tag in {Tag.POLITY, Tag.DEMONYM} and isinstance(unit.value, Entity):
            return unit.value
    return None


def _owner(sentence: Sentence, index: int, reading: Reading) -> Entity | None:
    """What "its" or "their" stands for: the last body or polity before; none for a person's."""
    if _word(sentence, index) in {"his", "her"}:
        return None
    for unit in _earlier(sentence, index, reading):
        if unit.tag in {Tag.BODY, Tag.POLITY} and isinstance(unit.value, Entity):
            return unit.value
    return None


def _earlier(sentence: Sentence, index: int, reading: Reading) -> Iterator[Unit]:
    """The units before one, backwards, into the sentence before if it is of the same paragraph or the one before."""
    yield from reversed(sentence.units[:index])
    if sentence.number:
        previous = reading.sentences[sentence.number - 1]
        if sentence.paragraph.number - previous.paragraph.number <= 1:
            yield from reversed(previous.units)


def candidate(sentence: Sentence, person: Person, post: Post, rule_id: str, status: Status) -> Candidate:
    """A candidate that says: this person holds this post."""
    office = Office(
        person=person.name,
        office=post.words,
        office_class=post.group,
        polity=post.polity.id if post.polity else "",
        body=post.body.id if post.body else "",
    )
    return Candidate(
        type=FactType.LEADER_ROLE,
        rule=rule_id,
        value=office,
        normalised=f"{person.name}|{post.words}|{post.side}",
        subject=person.name,
        predicate="holds the office of",
        sentence=sentence,
        surface=sentence.span(post.first, post.last),
        status=status,
    )
