"""The whole of a post around its office: whose it is, by what stands before and after, and how it is held."""

import re
from dataclasses import dataclass, replace

from quizapp.corpus.quickly_made import quickly_made
from quizapp.facts.entities.name_words import capitals
from quizapp.facts.entities.office_words import OfficeWords
from quizapp.facts.entities.person import Person
from quizapp.facts.fact import Entity, EntityKind, FactType, Office, Status
from quizapp.facts.lexicon import word_set
from quizapp.facts.offices.complements import STOPS, after, called, of_what
from quizapp.facts.offices.owners import last_polity, owner, unknown
from quizapp.facts.rules import Candidate, Reading
from quizapp.facts.sentence import Sentence, Tag, Unit, word_at

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
    "retired": Status.FORMER,
    "deposed": Status.FORMER,
    "then": Status.FORMER,
    "past": Status.FORMER,
    "erstwhile": Status.FORMER,
    "toppled": Status.FORMER,
    "overthrown": Status.FORMER,
    "onetime": Status.FORMER,
    "once": Status.FORMER,
    "one-time": Status.FORMER,
    "acting": Status.ACTING,
    "interim": Status.ACTING,
    "caretaker": Status.ACTING,
    "facto": Status.DE_FACTO,
    "self-proclaimed": Status.SELF_PROCLAIMED,
    "self-declared": Status.SELF_PROCLAIMED,
    "self-styled": Status.SELF_PROCLAIMED,
}
_ONCE = frozenset({"then", "formerly", "previously", "once"})
_NEW = frozenset({"de", "new", "current", "outgoing", "incoming", "democratic", "republican"})
_ARTICLES = frozenset({"the", "a", "an"})
# Bodies that act for their state, so that their heads are its own: the speaker of Estonia's parliament.
_STATE_BODIES = word_set(
    "ministry government cabinet parliament assembly senate congress duma house council court tribunal bank department"
    " army navy forces guard police presidency majilis seimas riksdag bundestag knesset diet chamber state treasury"
    " fed reserve"
)
_RULING = word_set(
    "national state federal security privy supreme legislative executive revolutionary military ministers defence"
    " defense central reserve transitional governing guardian constitutional presidential leadership cabinet"
    " sovereignty regional"
)
# Those whom clubs and firms hire from anywhere.
_ROAMING = frozenset({"coach", "manager", "boss", "owner", "trainer"})
_TRADE = frozenset({"commerce", "trade", "industry", "crafts", "shipping", "agriculture", "mines"})
_DEMONYM_FIELDS = frozenset(
    {"studies", "literature", "language", "languages", "affairs", "relations", "desk", "history", "art"}
)
# Words in the names of bodies of many states.
_OF_MANY = word_set(
    "european international world united african asian inter-american pan-american global nordic arab pacific"
)
_BORN = ("-born", "-based", "-led", "-backed", "-trained", "-educated")
_BELIEFS = ("ist", "ite", "alist")
_PLAIN_ENDS = ("ent", "al", "ive", "ous", "ary", "ful", "less", "line", "time", "ern", "ing", "ed", "ory", "ran", "bel")
_DEMONYM_LIKE = ("i", "ian", "ean", "ese", "ish")
_STATES = {"district-of-columbia": "united-states"}  # of a capital that is a territory of its own
_REACH = 6  # units before an office
_LOOKED_AT = 100  # sentences that tell which lands an article is about
_LANDS = frozenset({Tag.POLITY, Tag.DEMONYM})


@quickly_made
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
    ends, named = after(sentence, at)
    whole = False  # whether the words after the office say more than its polity
    if named:
        side, within, whole = of_what(sentence, named, at, ends, office.group)
        if within is not None and not _acts_for_state(within, office.group, told=True):
            side = None  # of Norland's Quill & Reed
            polity = None  # the Norlandish president of Quill & Reed
        if within is not None and polity is not None and not within.side and _of_many(within, polity):
            polity = None  # the Norlandish president of the European Council
        owned = side is not None and word_at(sentence, at + 1) == "of" and _from_where(sentence, at)
        polity, body = side if owned else polity or side, body or within  # the Portuguese coach of Iran
        whole = whole or any(unit.tag == Tag.OFFICE for unit in sentence.units[at + 1 : ends])
    elif office.head in _ROAMING and _from_where(sentence, at) and _titled(sentence, at):
        polity = None  # German coach Ada Quill
    if polity is None and body is not None and body.side and _acts_for_state(body, office.group, told=whole):
        polity = reading.polities.get(body.side)
    if polity is not None and polity.kind is EntityKind.PLACE:
        polity = _state(polity, reading) if national(office.group) else polity
    last = ends if ends > at + 1 and (whole or not named) else at + 1
    words = sentence.words(at, last)
    alone = office.words
    if office.singular:
        alone = office.singular
        words = f"{alone} {sentence.words(at + 1, last)}".strip()
    return Post(words, alone, office.group, polity, body, status, before.begins, at, last, ends)


def _from_where(sentence: Sentence, at: int) -> bool:
    """Whether a demonym stands right before an office: it may tell whence the holder is."""
    return at > 0 and sentence.units[at - 1].tag == Tag.DEMONYM


def _titled(sentence: Sentence, at: int) -> bool:
    return at + 1 < len(sentence.units) and sentence.units[at + 1].tag == Tag.PERSON


def _state(town: Entity, reading: Reading) -> Entity | None:
    """The state for whose government a town stands: of towns of one name, that of a land which the article names."""
    state, seat = reading.polities.get(_STATES.get(town.side, town.side)), capitals(reading.lexicons).get(town.label)
    if state is None or (seat is not None and seat.id == state.id):
        return state
    units = (unit for one in reading.sentences[:_LOOKED_AT] for unit in one.units if unit.tag in _LANDS)
    named = {unit.value.id for unit in units if isinstance(unit.value, Entity)}
    return next((land for land in (seat, state) if land is not None and land.id in named), None)


def _acts_for_state(body: Entity, group: str, *, told: bool) -> bool:
    """Whether an office of a body is one of its state: of a ministry or court, but not of an agency with a name.

    `told`: whether the office's words name the body; "the Storting's president" is none of Norway.
    """
    if group in {"minister", "head of government", "foreign minister", "secretary"}:
        return True
    words = re.findall(r"\w+", body.label.lower())
    if words[-1:] in (["council"], ["bank"]) and _RULING.isdisjoint(words):
        return False  # British Council, Norlandish Savings Bank
    if "chamber" in words and not _TRADE.isdisjoint(words):
        return False  # Norlandish Chamber of Commerce
    return told and not _STATE_BODIES.isdisjoint(words)


def _of_many(body: Entity, polity: Entity) -> bool:
    words = set(re.findall(r"[\w-]+", body.label.lower()))
    return not words.isdisjoint(_OF_MANY - set(" ".join((polity.label, *polity.demonyms)).lower().split()))


def national(group: str) -> bool:
    """Whether the office is one of a state, so that a city before it stands for the state's government."""
    return group.removeprefix("deputy ") not in {
        "local",
        "governor",
        "royal",
        "law",
        "religious",
        "leader",
        "chair",
        "director",
        "executive",
        "sport",
    }


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
        unit, word = self.sentence.units[index], word_at(self.sentence, index)
        if unit.tag in _SIDES and isinstance(unit.value, Entity):
            return self._named(index, unit)
        if unit.tag in {Tag.NUMBER, Tag.NAME}:
            word = self.sentence.words(
                index, index + 1
            ).lower()  # "one-time" is read as a number, "Caretaker" as a name
        if word in _STATUS and not (word == "past" and self._passed(index)):
            self.status, self.begins = _STATUS[word], index
            return True
        if self._ends(index, at, unit, word):
            self.begins = index
            return False
        return word in _POSSESSIVES or word in _NEW or self._describes(index, unit, word)

    def _passed(self, index: int) -> bool:
        """Whether "past" tells a way: "walked past Governor Quill", but not "the past president"."""
        before = word_at(self.sentence, index - 1) if index else ","
        return before[:1].isalpha() and before not in _ARTICLES | _OWN and not self.sentence.units[index - 1].tag

    def _ends(self, index: int, at: int, unit: Unit, word: str) -> bool:
        """Whether it is the first word of all that belongs to the office."""
        if unit.tag == Tag.NAME and index == at - 1 and not _adjective(self.sentence.words(index, index + 1)):
            if word_at(self.sentence, index - 1) in _POSSESSIVES and self._national(at):
                return False  # Norland's Maori affairs minister
            name = self.sentence.words(index, index + 1)
            plain = index == 0 and name.endswith(_PLAIN_ENDS)  # Dissident bishop Ada Quill
            if self.body is None and not plain and not name.endswith(_BORN) and not self._of_unknown_land(name, at):
                self.body = unknown(name, self.reading)
        elif word == "country" and index + 1 < at and self.polity is None:
            self.polity = last_polity(self.sentence, index, self.reading)
        elif word == "whose" and word_at(self.sentence, index - 1) == "," and index > 1:
            its = self.sentence.units[index - 2].value  # Norland, whose president
            self._owned_by(its if isinstance(its, Entity) and its.kind is EntityKind.POLITY else None, index)
        elif word in _OWN:
            office = self.sentence.units[at].value
            of_state = self._national(at)
            group = office.group if isinstance(office, OfficeWords) else ""
            its = owner(self.sentence, index, self.reading, group=group, national=of_state)
            # "It" is a state only for the offices that states have: its president, its leader, but not its head.
            stately = of_state or (isinstance(office, OfficeWords) and office.head == "leader")
            self._owned_by(its if stately or its is None or its.kind is not EntityKind.POLITY else None, index)
        else:
            if word in _ARTICLES and word_at(self.sentence, index - 1) in _ONCE:
                self.status = Status.FORMER  # Ada Quill, then the mayor
            return word in _ARTICLES
        return True

    def _of_unknown_land(self, name: str, at: int) -> bool:
        """Whether a name is rather a demonym of a land that nobody knows: "the Norlandi prime minister"."""
        return self._national(at) and name.endswith(_DEMONYM_LIKE)

    def _national(self, at: int) -> bool:
        office = self.sentence.units[at].value
        return isinstance(office, OfficeWords) and national(office.group)

    def _named(self, index: int, unit: Unit) -> bool:
        if not isinstance(unit.value, Entity):
            return False
        if unit.tag == Tag.PLACE and index and self.sentence.units[index - 1].tag == Tag.NAME:
            before = self.sentence.words(index - 1, index).lower()
            if before not in _STATUS and before not in _NEW:
                # a club or firm that nobody knows: Grasshopper Lewin president
                self.body, self.begins = unknown(self.sentence.words(index - 1, index + 1)), index - 1
                return False
        if unit.value.kind in {EntityKind.POLITY, EntityKind.PLACE}:
            self.polity = self.polity or unit.value
        else:
            self.body = self.body or called(self.sentence, index)
        self.begins, self._loose = index, 0
        field = unit.tag == Tag.DEMONYM and word_at(self.sentence, index + 1) in _DEMONYM_FIELDS
        if field or (unit.tag == Tag.DEMONYM and _owned(self.sentence, index)) or _of_body(self.sentence, index):
            # "The fund's Norlandish director": where she is from, not what she directs; "Norlandish studies director".
            self.polity = None
            return True
        if self.polity is not None and index and word_at(self.sentence, index - 1) in _STATUS:
            self.status, self.begins = (
                _STATUS[word_at(self.sentence, index - 1)],
                index - 1,
            )  # "former Norlandish president"
        return self.polity is None

    def _owned_by(self, its: Entity | None, index: int) -> None:
        if its is not None and its.kind is EntityKind.POLITY:
            self.polity = self.polity or its
        else:
            self.body = self.body or its
        self.begins = index

    def _describes(self, index: int, unit: Unit, word: str) -> bool:
        """Whether it is one of up to two words between an owner and the office: "Norland's pro-Western president"."""
        self._loose += 1
        plain = word[:1].isalpha() if not unit.tag else unit.tag == Tag.NAME
        return plain and self._loose <= 2 and word not in STOPS and _owned(self.sentence, index)  # noqa: PLR2004


def _adjective(name: str) -> bool:
    """Whether a capitalised word describes and names nothing: Maoist, Maronite, Turkish-backed."""
    return " " not in name and (name.endswith(_BELIEFS) or name.rpartition("-")[2].islower())


def _of_body(sentence: Sentence, index: int) -> bool:
    """Whether a possessive of a body stands right before: "Boeing's Norland head"."""
    owner = sentence.units[index - 2].tag if index > 1 else ""
    return owner in {Tag.BODY, Tag.NAME, Tag.OUTLET} and word_at(sentence, index - 1) in _POSSESSIVES


def _owned(sentence: Sentence, index: int) -> bool:
    """Whether a possessive or demonym stands a little before: "Norland's pro-Western president"."""
    for back in (index - 1, index - 2):
        if back >= 0:
            unit, word = sentence.units[back], sentence.words(back, back + 1)
            if unit.tag == Tag.DEMONYM or word in {"'s", "’s"}:
                return True
            if word in {"'", "’"} and word_at(sentence, back - 1).endswith("s"):  # Ravens' Norlandish captain
                return True
    return False


def told_before(sentence: Sentence, post: Post, reading: Reading) -> Post:
    """A post of the bare word ("the minister, Ada Quill,") as the sentence before tells it: the fisheries minister."""
    if post.last > post.first + 1 or " " in post.office or word_at(sentence, post.first - 1) != "the":
        return post
    head = post.office.lower()
    for earlier in reversed(reading.sentences[max(0, sentence.number - 2) : sentence.number]):
        if sentence.paragraph.number - earlier.paragraph.number > 1:
            break
        for at in reversed([at for at, unit in enumerate(earlier.units) if unit.tag == Tag.OFFICE]):
            office = earlier.units[at].value
            if not isinstance(office, OfficeWords) or office.head != head or office.plural:
                continue
            told = post_at(earlier, at, reading)
            near = [*range(max(0, told.begins - 2), told.begins), *range(at + 1, told.ends + 2)]
            if any(earlier.units[one].tag == Tag.PERSON for one in near if one < len(earlier.units)):
                return post
            return replace(
                post, words=told.words, office=told.office, group=told.group, polity=told.polity, body=told.body
            )
    return post


def only_person_before(sentence: Sentence, at: int, reading: Reading) -> Person | None:
    """The one person named before a unit in the sentence, or else in the sentence before; None if there are others."""
    units = sentence.units[:at]
    if not any(unit.tag == Tag.PERSON for unit in units) and sentence.number:
        previous = reading.sentences[sentence.number - 1]
        if sentence.paragraph.number - previous.paragraph.number <= 1:
            units = previous.units
    people = {unit.value for unit in units if isinstance(unit.value, Person)}
    return people.pop() if len(people) == 1 else None


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
