"""What a reader keeps in mind from sentence to sentence: who spoke, whom "the president" or "the ministry" means."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from quizapp.facts.entities.office_words import OfficeWords
from quizapp.facts.entities.person import Person
from quizapp.facts.fact import Entity
from quizapp.facts.lexicon import Lexicons
from quizapp.facts.speech.genders import title_gender
from quizapp.facts.speech.pronouns import Pronouns
from quizapp.facts.speech.speakers import Kind, Phrase, entity, person
from quizapp.facts.speech.words import View, tagged

_NOT_THE = frozenset({"a", "an", "another", "one", "its", "his", "her", "their"})
# With one of these an office is another one: the deputy minister, the interim president.
_STATES = frozenset(
    {
        "interim",
        "acting",
        "caretaker",
        "deputy",
        "vice",
        "assistant",
        "honorary",
        "first",
        "new",
        "outgoing",
        "incoming",
    }
)
_MOST = 200  # offices, or bodies, that are kept in mind
_RELATIVES = frozenset({"who", "whose", "which"})
_APPOSED = 8  # units in which an apposition may end
_HUMAN = frozenset({Kind.OFFICE, Kind.SOMEBODY, Kind.PERSON, Kind.PRONOUN})
_JUDGES = frozenset({"justice", "judicial commissioner", "magistrate", "lord justice", "district judge", "recorder"})
_FORMER = frozenset({"former", "ex", "late", "then", "ousted", "deposed"})


@dataclass(slots=True)
class Discourse:
    """The memory of one document; sentences are told to it in order."""

    views: list[View]
    lexicons: Lexicons
    offices: dict[str, dict[Person, str]] = field(
        default_factory=dict
    )  # holders, each with the id of whose office it is
    families: dict[str, dict[Person, int]] = field(
        default_factory=dict
    )  # with the sentence that first names them in full
    told: int = 0  # sentences
    bodies: dict[str, Entity] = field(default_factory=dict)  # by id, in the order of their last mention
    beside: dict[str, tuple[Entity, ...]] = field(
        default_factory=dict
    )  # by id the bodies of the sentence that last had it
    speaking_body: str = ""
    pronouns: Pronouns = field(init=False)

    def __post_init__(self) -> None:
        self.pronouns = Pronouns(self.views, self.lexicons, families=self.families)
        for number, view in enumerate(self.views):
            people = [(at, somebody) for at in tagged(view, "P") if (somebody := person(view, at)) is not None]
            for _, somebody in people:
                if " " in somebody.name:
                    self.families.setdefault(somebody.family, {}).setdefault(somebody, number)
            for office, holder, owner in _holders(view, people):
                if office in self.offices or len(self.offices) < _MOST:
                    known = self.offices.setdefault(office, {})
                    known[holder] = known.get(holder) or owner

    def begin(self, view: View) -> None:
        """A new sentence."""
        self.told += 1
        self.pronouns.begin(view, self.holder)
        named = {one.id: one for at in tagged(view, "B") if (one := entity(view, at)) is not None}
        for body in named.values():
            self.bodies.pop(body.id, None)
            self.bodies[body.id] = body
            self.beside[body.id] = tuple(named.values())

    def subject_body(self, own: View | None = None) -> str:
        """The body with which the sentence before began, which "it" means; empty if another thing was its subject.

        With `own` that of this sentence: "Quill Motors expects little, it said".
        """
        before = self.views[: self.told - 1]
        view = own or (before[-1] if before else None)
        if view is None:
            return ""
        at = 1 if view.words[0] == "the" else 0
        if view.tags[0] in {"C", "L"} and view.word(1) in {"'s", "'"} and view.tag(2) == "B":
            at = 2  # Norland's Institute of Volcanology
        if at and view.known.nouns.get(view.word(at)) == "body" and view.word(at + 1) not in {"'s", "'", "of"}:
            noun = "" if view.tag(at + 1) or view.quoted[at] else view.word(at)
            return self.body(noun) or ("" if self.bodies or own else noun)
        if view.tag(at) not in {"B", "X"} or view.quoted[at] or view.word(at + 1) == "'s":
            return ""
        body = entity(view, at)
        return body.label if body is not None else view.sentence.words(at, at + 1)

    def spoke(self, somebody: Person | None, body: str) -> None:
        """Somebody speaks in the sentence that was begun last."""
        self.speaking_body = body
        if somebody is not None:
            self.pronouns.spoke(somebody)

    def unnamed(self, phrase: Phrase) -> None:
        """Somebody who cannot be named speaks in the sentence that was begun last: it may be he of whom it goes on."""
        if phrase.kind in _HUMAN:
            self.pronouns.lost()

    def meant_by(self, pronoun: str, view: View, at: int) -> Person | None:
        """Whom "he" or "she" at a unit means; None if nobody fits, or several and nothing decides."""
        return self.pronouns.meant_by(pronoun, view, at, self.holder)

    def of_family(self, somebody: Person, words: str) -> Person | None:
        """Whom a family name means; nobody if the document names two in full who share it, and no title tells which."""
        kin = [one for one, number in self.families.get(somebody.family, {}).items() if number < self.told]
        given = set(somebody.name.split()) - set(somebody.family.split())
        if len(kin) <= 1 or not given.isdisjoint(words.split()):
            return somebody
        gender = title_gender(words)
        fitting = [one for one in kin if not gender or self.pronouns.gender(one) in {gender, ""}]
        return fitting[0] if len(fitting) == 1 else None

    def holder(self, view: View, phrase: Phrase) -> Person | None:
        """Whom an office without a name means: the one person of the document who holds an office of that name.

        With whose it is (Norland's president), only somebody of whom the document says the same.
        """
        office = view.sentence.units[phrase.head].value
        if not isinstance(office, OfficeWords) or view.words[phrase.first] in _NOT_THE:
            return None
        if any(word in _FORMER or word in _STATES for word in view.words[phrase.first : phrase.head]):
            return None
        owner = entity(view, phrase.owner) if phrase.owner >= 0 else None
        if phrase.owner >= 0 and owner is None:
            return None
        found: dict[Person, None] = {}
        for words, holders in self.offices.items():
            if _same_office(words, office.words.lower()):
                found |= {one: None for one, whose in islice(holders.items(), _MOST) if not owner or whose == owner.id}
                if len(found) > 1:
                    return None
        return next(iter(found), None)

    def body(self, noun: str) -> str:
        """Which body "the ministry" or "the company" means: the last named that has the word in its name; or none.

        None also where the sentence that named it last names two such.
        """
        for one in islice(reversed(self.bodies.values()), _MOST):
            if noun in one.label.lower().split():
                return "" if self._one_of_two(one, noun) else one.label
        return ""

    def _one_of_two(self, last: Entity, noun: str) -> bool:
        """Whether the sentence that names a body last names another with the same word in its name."""
        return sum(noun in one.label.lower().split() for one in self.beside[last.id]) > 1


def _same_office(one: str, other: str) -> bool:
    """Whether two offices may be one: "minister" and "fisheries minister", but not "prime minister"."""
    if one == other or (other == "judge" and one in _JUDGES):
        return True
    shorter, longer = sorted((one, other), key=len)
    apart = longer.removesuffix(shorter).split()
    if "prime minister" in {one, other} or not _STATES.isdisjoint(apart):
        return False
    return one.endswith(other) or other.endswith(one)


def _holders(view: View, people: list[tuple[int, Person]]) -> Iterator[tuple[str, Person, str]]:
    """Offices with the person beside them, and whose they are: Norland's President Quill; Ada Quill, the president."""
    for at, somebody in people:
        before = at - 1 - (view.word(at - 1) == ",")
        while before >= 0 and view.tags[before] in {"B", "C"} and before > at - 4:
            before -= 1 + (view.word(before - 1) == "of")
        for index in (before, *_appositive(view, at)):
            office = view.sentence.units[index].value if view.tag(index) == "O" else None
            if isinstance(office, OfficeWords) and not office.plural and view.word(index - 1) not in _FORMER:
                yield office.words.lower(), somebody, _whose(view, index)


def _whose(view: View, at: int) -> str:
    """The id of the polity or body of an office at a unit: before it, or after "of"."""
    after = at + 2 + (view.word(at + 2) == "the") if view.word(at + 1) == "of" else at
    for index in (after, at - 1, at - 2, at - 3):
        if index != at and view.tag(index) in {"B", "C", "D"}:
            one = entity(view, index)
            return one.id if one is not None else ""
        if index < at and view.tag(index):
            break
    return ""


def _appositive(view: View, at: int) -> Iterator[int]:
    """The office in commas after a name."""
    if view.word(at + 1) != ",":
        return
    for index in range(at + 2, min(at + 8, view.count)):
        if view.tags[index] == "O":
            if view.word(at + 2) in _RELATIVES or _closed(view, index + 1):
                yield index
            return
        if view.tags[index] == "P" or view.words[index] in {",", "."}:
            return


def _closed(view: View, first: int) -> bool:
    """Whether no verb comes before an apposition ends: not "When asked about Quill, the mayor said"."""
    for at in range(first, min(first + _APPOSED, view.count)):
        word = view.words[at]
        if word in {",", ".", ";", '"', "who", ")", "-"}:
            return True
        if word in view.known.verbs or word in view.known.auxiliaries:
            return False
    return True
