"""What a reader keeps in mind from sentence to sentence: who spoke, whom "she" or "the ministry" means."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import islice

from quizapp.facts import bodies
from quizapp.facts.fact import Entity
from quizapp.facts.lexicon import Lexicons, items
from quizapp.facts.offices import OfficeWords
from quizapp.facts.people import Person
from quizapp.facts.speakers import POSSESSIVE, Kind, Phrase, entity, kind_at, person
from quizapp.facts.speakers_before import subject_people
from quizapp.facts.speech_words import View

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
_STRANGE = frozenset({"a", "an", "another", "one", "his", "her"})
_MOST = 200  # offices, or bodies, that are kept in mind
_MEMORY = 4  # sentences that a pronoun reaches back
_PARAGRAPHS = 2  # and paragraphs
_FEMALE = frozenset({"mrs", "mrs.", "ms", "ms.", "miss", "dame", "she", "her", "baroness", "queen", "princess"})
_MALE = frozenset({"mr", "mr.", "sir", "lord", "king", "prince", "he", "his", "sheikh", "shaikh"})
_FORMER = frozenset({"former", "ex", "late", "then", "ousted", "deposed"})


@dataclass(slots=True)
class _Heard:
    """The people of one sentence: the speakers, those in subject position, and all."""

    paragraph: int
    speakers: list[Person] = field(default_factory=list)
    subjects: list[Person] = field(default_factory=list)
    everybody: list[Person] = field(default_factory=list)
    joined: bool = False  # whether two are the subject: "Quill and Reed met"
    stranger: str = ""  # whether somebody without a name is the subject: f, m, or "?" if either


@dataclass(slots=True)
class Discourse:
    """The memory of one document; sentences are told to it in order."""

    views: list[View]
    offices: dict[str, dict[Person, str]] = field(
        default_factory=dict
    )  # holders, each with the id of whose office it is
    genders: dict[Person, str] = field(default_factory=dict)
    heard: list[_Heard] = field(default_factory=list)
    bodies: dict[str, Entity] = field(default_factory=dict)  # by id, in the order of their last mention
    speaking_body: str = ""
    speaking_person: Person | None = None

    def __post_init__(self) -> None:
        for view in self.views:
            for office, holder, owner in _holders(view):
                if office in self.offices or len(self.offices) < _MOST:
                    known = self.offices.setdefault(office, {})
                    known[holder] = known.get(holder) or owner
            for somebody, gender in _genders(view):
                self.genders.setdefault(somebody, gender)

    def begin(self, view: View) -> None:
        """A new sentence."""
        everybody = [one for at in _tagged(view, "P") if not view.quoted[at] and (one := person(view, at)) is not None]
        self.heard.append(
            _Heard(
                view.sentence.paragraph.number,
                [],
                list(subject_people(view, names=True)),
                list(dict.fromkeys(everybody)),
                any(view.tags[at : at + 3] == ["P", "", "P"] and view.word(at + 1) == "and" for at in range(3)),
                _stranger(view),
            )
        )
        for at in _tagged(view, "B"):
            body = entity(view, at)
            if body is not None:
                self.bodies.pop(body.id, None)
                self.bodies[body.id] = body

    def subject_body(self, own: View | None = None) -> str:
        """The body with which the sentence before began, which "it" means; empty if another thing was its subject.

        With `own` that of this sentence: "Quill Motors expects little, it said".
        """
        if own is None and not self.heard[:-1]:
            return ""
        view = own or self.views[len(self.heard) - 2]
        at = 1 if view.words[0] == "the" else 0
        if view.tag(at) not in {"B", "X"} or view.quoted[at] or view.word(at + 1) == "'s":
            return ""
        body = entity(view, at)
        return body.label if body is not None else view.sentence.words(at, at + 1)

    def spoke(self, somebody: Person | None, body: str) -> None:
        """Somebody speaks in the sentence that was begun last."""
        self.speaking_person, self.speaking_body = somebody, body
        if somebody is not None:
            self.heard[-1].speakers.append(somebody)

    def meant_by(self, pronoun: str, view: View, at: int) -> Person | None:
        """Whom "he" or "she" at a unit means; None if nobody fits, or several and nothing decides."""
        gender = "f" if pronoun == "she" else "m"
        here = list(subject_people(view, at, names=True))
        for choice in self._choices(here, gender):
            fitting = [one for one in choice if self.genders.get(one, gender) == gender]
            if len(fitting) == 1:
                self.genders.setdefault(fitting[0], gender)
                return fitting[0]
            if fitting:
                return None
        return None

    def _choices(self, here: list[Person], gender: str) -> Iterator[list[Person]]:
        """Lists of people to choose from, the likeliest first; none beyond a subject without a name that fits."""
        yield here[:1]
        before = self.heard[-1 - _MEMORY : -1]
        for heard in reversed(before):
            if self.heard[-1].paragraph - heard.paragraph > _PARAGRAPHS:
                return
            if not heard.subjects and heard.stranger in {gender, "?"}:
                return
            yield list(dict.fromkeys(heard.subjects[: 1 + heard.joined] or heard.speakers[-1:]))
            yield list(dict.fromkeys(heard.speakers))
            yield heard.everybody

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
        """Which body "the ministry" or "the company" means: the last named that has the word in its name; or none."""
        for one in islice(reversed(self.bodies.values()), _MOST):
            if noun in one.label.lower().split():
                return one.label
        return ""


def _stranger(view: View) -> str:
    """Whether a sentence begins with a person of whom no name is told: "A neighbour in Portsea wept."."""
    if view.word(0) not in _STRANGE or view.quoted[0]:
        return ""
    if view.word(0) == "one":
        return "?" if view.word(1) == "of" else ""
    for at in range(1, min(_MEMORY + 1, view.count)):
        if kind_at(view, at) in {Kind.SOMEBODY, Kind.SPOKESPERSON} or view.words[at] in {"man", "woman"}:
            if kind_at(view, at + 1) is not None or view.word(at + 1) in POSSESSIVE or view.word(at + 1) == ",":
                return ""
            word = view.sentence.words(at, at + 1).lower()
            return "f" if word.endswith("woman") else "m" if word.endswith("man") else "?"
        if view.tag(at) not in {"", "B", "C", "D"} or view.words[at] in {",", "of"}:
            return ""
    return ""


def _same_office(one: str, other: str) -> bool:
    """Whether two offices may be one: "minister" and "fisheries minister", but not "prime minister"."""
    if one == other:
        return True
    shorter, longer = sorted((one, other), key=len)
    apart = longer.removesuffix(shorter).split()
    if "prime minister" in {one, other} or not _STATES.isdisjoint(apart):
        return False
    return one.endswith(other) or other.endswith(one)


def _holders(view: View) -> Iterator[tuple[str, Person, str]]:
    """Offices with the person beside them, and whose they are: Norland's President Quill; Ada Quill, the president."""
    for at in _tagged(view, "P"):
        somebody = person(view, at)
        if somebody is None:
            continue
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
            yield index
            return
        if view.tags[index] == "P" or view.words[index] in {",", "."}:
            return


def _genders(view: View) -> Iterator[tuple[Person, str]]:
    """What honorifics and offices tell of people: Ms Quill; Ada Quill, a spokeswoman."""
    for at in _tagged(view, "P"):
        somebody = person(view, at)
        if somebody is None:
            continue
        title = view.sentence.words(at, at + 1).split()[0].lower()
        for word in (title, view.word(at - 1), view.sentence.words(at - 1, at).lower() if at else ""):
            if word in _FEMALE or word.endswith("woman"):
                yield somebody, "f"
            elif word in _MALE or word.endswith(("sman", "chairman")):
                yield somebody, "m"


def _tagged(view: View, tag: str) -> list[int]:
    """The units of a tag."""
    return [at for at, one in enumerate(view.tags) if one == tag] if tag in view.sentence.tags else []


@cache
def capitals(lexicons: Lexicons) -> Mapping[str, Entity]:
    """States by the names that news uses for their governments: the capital and other metonyms."""
    by_id = bodies.words(lexicons).gazetteer.polities
    found: dict[str, Entity] = {}
    for row in lexicons.rows("polities"):
        if row["kind"] == "state" and row["id"] in by_id:
            for name in (row["capital"], *items(row["metonyms"])):
                if name:
                    found.setdefault(name, by_id[row["id"]])
    return found
