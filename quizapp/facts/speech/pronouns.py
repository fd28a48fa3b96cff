"""Whom "he" or "she" means: somebody of the sentences before, by gender and place; nobody where two would fit."""

from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from quizapp.facts.entities.lives import Life, told_life
from quizapp.facts.entities.person import Person
from quizapp.facts.lexicon import Lexicons
from quizapp.facts.signs import sign_of
from quizapp.facts.speech.genders import gender_of, told_genders
from quizapp.facts.speech.offices import FRONTED, inner_office, opening_office
from quizapp.facts.speech.speakers import POSSESSIVE, Kind, Phrase, kind_at, person
from quizapp.facts.speech.speakers_before import begin_of, maybe_person, subject_people
from quizapp.facts.speech.strangers import object_stranger, owned_strangers, stranger, unknown_speaker
from quizapp.facts.speech.words import View, tagged

Families = Mapping[str, Mapping[Person, int]]
Holder = Callable[[View, Phrase], Person | None]  # of an office without a name

_MEMORY = 4  # sentences that a pronoun reaches back
_PARAGRAPHS = 2  # and paragraphs
_FAR_SENTENCES, _FAR_PARAGRAPHS = 14, 5  # and to the only one whom the article has named so far
_CLAUSES = frozenset({"", ".", ";", '"', "but", "and"})
_LEAD = 4  # units in which "a senior official" has its noun
_PRONOUNS = {"f": frozenset({"she", "her", "hers", "herself"}), "m": frozenset({"he", "his", "him", "himself"})}
_HAS_PRONOUN = sign_of(lambda _lexicons: _PRONOUNS["f"] | _PRONOUNS["m"])
_OBJECTS = {"f": "her", "m": "him"}
_OTHER_CLAUSE = frozenset({"that", "who", "which", "whose", "and", "but", "said", "says", "when", "because", "as", ";"})
# What stands after "her", where it is no possessive: a word that begins no noun.
_AFTER_OBJECT = frozenset({"", ".", ",", "in", "on", "at", "to", "for", "with", "from", "before", "after", "by", "of"})
_SUBJECTS = frozenset({"he", "she"})
_TITLES = frozenset({Kind.OFFICE, Kind.SPOKESPERSON, Kind.SOMEBODY, Kind.BODY})  # before a name


class _Heard:
    """The people of one sentence, found when first asked for: the speakers, those in subject position, and all."""

    __slots__ = ("_everybody", "_families", "_stranger", "_subjects", "about", "lost", "speakers", "view")

    def __init__(self, view: View, families: Families) -> None:
        self.view = view
        self._families = families
        self.speakers: list[Person] = []
        self.about: dict[str, Person] = {}  # by gender whom its first pronoun means, before anybody is named
        self.lost = False  # whether somebody speaks who cannot be named
        self._subjects: list[Person] | None = None
        self._everybody: list[Person] | None = None
        self._stranger: str | None = None

    @property
    def subjects(self) -> list[Person]:
        """Those ruled by no preposition, in their order, after whom it is about: "For Quill, it was late"."""
        if self._subjects is None:
            topic = person(self.view, 1) if self.view.words[0] == "for" and self.view.tag(1) == "P" else None
            first = [topic] if topic else self._namesake()
            self._subjects = [*first, *subject_people(self.view, names=True)]
        return self._subjects

    def _namesake(self) -> list[Person]:
        """The one person whose family name, which is a place's as well, begins the sentence: "Muscat laughed"."""
        view = self.view
        if view.tags[0] not in {"L", "C", "X", "B"} or view.word(1) in POSSESSIVE:
            return []
        kin = list(self._families.get(view.sentence.words(0, 1), ()))
        return kin if len(kin) == 1 else []

    @property
    def everybody(self) -> list[Person]:
        """All who are named outside of quotations."""
        if self._everybody is None:
            view = self.view
            named = (person(view, at) for at in tagged(view, "P") if not view.quoted[at])
            self._everybody = list(dict.fromkeys([*(one for one in named if one is not None), *self.subjects]))
        return self._everybody

    @property
    def strangers(self) -> list[Person]:
        """Names of unknown kind that may be people's."""
        view = self.view
        names = (maybe_person(view, at) for at in tagged(view, "X") if not view.quoted[at])
        return [one for one in names if one is not None]

    @property
    def stranger(self) -> str:
        """Whether it has a person without a name as a subject, as `stranger` tells."""
        if self._stranger is None:
            self._stranger = stranger(self.view)
        return self._stranger

    @property
    def opened(self) -> bool:
        """Whether a person is named at the beginning, perhaps after an office: "Finance Minister Ada Quill"."""
        view = self.view
        return "P" in view.tags[:_LEAD] and not view.quoted[0] and view.words[0] not in FRONTED

    @property
    def aside(self) -> list[Person]:
        """Those in words about the one it begins with: Sadyr in "Quill, whose father Sadyr was a judge, wept"."""
        view = self.view
        first = next((at for at in range(min(_LEAD, view.count)) if view.tags[at] == "P"), -1)
        if first < 0 or view.word(first + 1) != "," or view.word(first + 2) not in {"who", "whose"}:
            return []
        end = next((at for at in range(first + 2, view.count) if view.words[at] == ","), first)
        inside = (person(view, at) for at in range(first + 2, end) if view.tags[at] == "P")
        return [one for one in inside if one is not None]

    @property
    def joined(self) -> bool:
        """Whether two are the subject: "Quill and Reed met"."""
        view = self.view
        first = next((at for at in range(min(_LEAD, view.count)) if view.tags[at] == "P"), -1)
        if first < 0 or view.word(first + 1) != "and":
            return False
        second = first + 2
        while second < first + _LEAD and kind_at(view, second) in _TITLES:
            second += 1
        return view.tag(second) == "P"


@dataclass(slots=True)
class Pronouns:
    """The people of one document as pronouns may mean them; its sentences are told to it in order."""

    views: list[View]
    lexicons: Lexicons
    genders: dict[Person, str] = field(default_factory=dict)
    families: Families = field(default_factory=dict)  # by name their people
    heard: _Heard | None = None  # the sentence that was begun last
    earlier: deque[_Heard] = field(default_factory=lambda: deque(maxlen=_FAR_SENTENCES))  # not all in quotation marks
    first_named: dict[Person, int] = field(default_factory=dict)  # with the sentence
    life: Life | None = None  # which the article tells

    def __post_init__(self) -> None:
        self.life = told_life([view.sentence for view in self.views])
        for view in self.views:
            for at in tagged(view, "P"):
                if (named := person(view, at)) is not None:
                    self.first_named.setdefault(named, view.sentence.number)
            for somebody, gender, words in told_genders(view):
                first = somebody.name.split(" ", 1)[0]
                # "Mrs Quill" beside Bill Quill is another Quill.
                if first in words or self.given(somebody) in {gender, ""}:
                    self.genders.setdefault(somebody, gender)

    def begin(self, view: View, holder: Holder) -> None:
        """A new sentence."""
        if self.heard is not None and not all(self.heard.view.quoted):
            self._note_topic(self.heard, holder)
            self.earlier.append(self.heard)
        self.heard = _Heard(view, self.families)

    def _note_topic(self, heard: _Heard, holder: Holder) -> None:
        """Keep whom a pronoun means that stands in a sentence before anybody is named: it goes on with that one."""
        if not heard.view.sentence.signs & _HAS_PRONOUN:  # as most
            return
        for gender, words in _PRONOUNS.items():
            if words.isdisjoint(heard.view.words) or not _leading_pronoun(heard.view, gender):
                continue
            at = next(at for at, word in enumerate(heard.view.words) if word in words and not heard.view.quoted[at])
            found = self._nearest(gender, heard.view, at, holder)
            if found is not None:
                heard.about[gender] = found
                self.genders.setdefault(found, gender)

    def spoke(self, somebody: Person) -> None:
        """Somebody speaks in the sentence that was begun last."""
        if self.heard is not None:
            self.heard.speakers.append(somebody)

    def lost(self) -> None:
        """Somebody without a name speaks in the sentence that was begun last."""
        if self.heard is not None:
            self.heard.lost = True

    def gender(self, somebody: Person) -> str:
        """What the document tells of a person's gender, or else the given name: f, m, or nothing."""
        return self.genders.get(somebody) or self.given(somebody)

    def given(self, somebody: Person) -> str:
        """The gender of most who have the person's given name: f, m, or nothing."""
        return gender_of(somebody.name, self.lexicons)

    def meant_by(self, pronoun: str, view: View, at: int, holder: Holder) -> Person | None:
        """Whom "he" or "she" at a unit means; None if nobody fits, or several and nothing decides.

        `holder` tells who holds an office that a sentence before names without its holder.
        """
        gender = "f" if pronoun in _PRONOUNS["f"] else "m"
        # The first one of a sentence tells whom it is about: "He will meet Quill, his office said."
        first = next((one for one in range(at) if view.words[one] in _PRONOUNS[gender] and not view.quoted[one]), at)
        named = tagged(view, "P")
        between = any(first <= one < at and not view.quoted[one] for one in named)
        before = at if between and view.words[first] not in _SUBJECTS else first
        found = self._nearest(gender, view, before, holder) or self._of_life(gender, view, before)
        if found is not None:
            self.genders.setdefault(found, gender)
        return found

    def _of_life(self, gender: str, view: View, before: int) -> Person | None:
        """Whose life the article tells, where nobody else in the paragraph may be meant."""
        life = self.life
        if life is None or self.gender(life.person) not in {gender, ""} or stranger(view, before) in {gender, "?"}:
            return None
        number = view.sentence.paragraph.number
        told = [one for one in self.earlier if one.view.sentence.paragraph.number == number]
        named = (person(view, at) for at in tagged(view, "P") if at < before)
        people = [*(one for one in named if one is not None), *(one for heard in told for one in heard.everybody)]
        others = self._fitting([one for one in people if not life.is_namesake(one)], gender)
        return None if others or any(_stranger_in(one, gender) for one in told) else life.person

    def _nearest(self, gender: str, view: View, before: int, holder: Holder) -> Person | None:
        """The one person who fits in the sentence before a unit, or in the nearest sentence with somebody who fits."""
        if stranger(view, before) in {gender, "?"}:
            return None
        aside = self._told_of(view, before)
        people = [one for one in subject_people(view, before, names=True) if one != aside]
        here = self._fitting(people, gender)
        if here:
            return self._decided(here, here, gender)
        # Of statements made by Quill, where "he" warned somebody, he may be Quill or another.
        named = (person(view, at) for at in tagged(view, "P") if at < before and not view.quoted[at])
        ruled = [one for one in named if one is not None and one != aside]
        agent = any(
            0 < at <= before and view.words[at - 1] == "by" and not view.quoted[at - 1] for at in tagged(view, "X")
        )
        return None if agent or self._fitting(ruled, gender) else self._earlier(gender, holder)

    @staticmethod
    def _told_of(view: View, before: int) -> Person | None:
        """Of whom somebody else tells: "Quill, she noted, was late"."""
        named = view.tag(before - 2) == "P" and view.word(before - 1) == ","
        clause = view.word(begin_of(view, before - 2) - 1) in _CLAUSES if named else False
        return person(view, before - 2) if clause else None

    def _earlier(self, gender: str, holder_of: Holder) -> Person | None:
        """The one person who fits in the nearest sentence before this one with somebody who fits."""
        here = self.heard.view.sentence.paragraph.number if self.heard is not None else 0
        for back, heard in enumerate(reversed(self.earlier)):
            number = heard.view.sentence.paragraph.number
            if number < here and heard.view.words[0] in {"his", "her"} and heard.stranger in {gender, "?"}:
                continue  # her mother drove a sleigh: another paragraph goes on with herself
            if number < here - _FAR_PARAGRAPHS or _stranger_in(heard, gender):
                return None
            office = opening_office(heard.view) or (None if heard.everybody else inner_office(heard.view))
            if office is not None:
                holder = holder_of(heard.view, office)
                return holder if holder is not None and self._fitting([holder], gender) else None
            everybody = self._fitting(heard.everybody, gender)
            lead = _leading_pronoun(heard.view, gender)
            if lead and gender in heard.about and (lead in _SUBJECTS or not everybody):
                return heard.about[gender]
            if everybody and (number < here - _PARAGRAPHS or back >= _MEMORY):
                return self._only_one(everybody, gender)
            if everybody and lead not in _SUBJECTS:
                # "Her sister, Ada Quill, wept" tells of two; "She thanked Quill" is about whom it was about before.
                return None if lead else self._prominent(back, everybody, gender)
        return None

    def _prominent(self, back: int, everybody: list[Person], gender: str) -> Person | None:
        """Whom a pronoun means of those who fit in a sentence so far back, if that one stands out in it."""
        since = [one for one, _ in zip(reversed(self.earlier), range(back + 1), strict=False)]
        heard, now = since[-1], self.heard
        found = self._chosen(heard, everybody, gender)
        near = now is not None and heard.view.sentence.paragraph.number == now.view.sentence.paragraph.number
        prominent = (near and not (back and heard.subjects)) or found in heard.subjects or found in heard.speakers
        if found is None or not prominent or self._doubtful(found, gender, since):
            return None
        return None if self.gender(found) != gender and _acts_on(heard.view, found, gender) else found

    def _only_one(self, everybody: list[Person], gender: str) -> Person | None:
        """The one person of a gender whom the article has named so far, if no other may be of it."""
        now = self.heard.view.sentence.number if self.heard is not None else 0
        named = self._fitting([one for one, number in self.first_named.items() if number < now], gender)
        return named[0] if named == everybody and self.gender(named[0]) == gender else None

    def _doubtful(self, found: Person, gender: str, since: list[_Heard]) -> bool:
        """Whether a person of unknown gender may be of the other one, or another human being was told of since."""
        if self.gender(found) == gender:
            return False
        other = "m" if gender == "f" else "f"
        called = any(_pronoun_of(heard.view, other) and not self._sure(heard.everybody, other) for heard in since)
        return called or any(object_stranger(heard.view) in {gender, "?"} for heard in since)

    def _sure(self, people: list[Person], gender: str) -> bool:
        """Whether one of these people is known to be of a gender."""
        return any(self.gender(one) == gender for one in people)

    def _chosen(self, heard: _Heard, everybody: list[Person], gender: str) -> Person | None:
        """Whom a pronoun means of those who fit in the sentence before it."""
        several = heard.view.words[0] in FRONTED  # As Quill left, Reed arrived: either may be he
        first = heard.subjects if several else heard.subjects[: 1 + heard.joined]
        for choice in (first or heard.speakers[-1:], heard.speakers, everybody):
            fitting = [one for one in dict.fromkeys(choice) if one in everybody]
            if fitting:
                if self._joined_to(heard.view, fitting[0], gender):
                    return None
                spoken = len(fitting) == 1 and set(heard.speakers) == {fitting[0]}
                leads = fitting == heard.subjects[:1] and heard.opened
                if self.gender(fitting[0]) != gender:  # Quill gave Bo Reed the keys; either may be "he"
                    rivals = [one for one in everybody if one not in heard.aside or one == fitting[0]]
                    rivals += [one for one in heard.strangers if one != fitting[0]]
                else:
                    rivals = [one for one in everybody if one in heard.subjects] if leads else everybody
                return fitting[0] if spoken else self._decided(fitting, rivals, gender)
        return None

    def _joined_to(self, view: View, somebody: Person, gender: str) -> bool:
        """Whether one of unknown gender stands beside somebody of the known one: "met Ada Quill and Ragna Moe"."""
        for at in tagged(view, "P"):
            if person(view, at) == somebody and not view.quoted[at]:
                beside = [at + step for step in (2, -2) if view.word(at + step // 2) == "and"]
                people = [person(view, one) or maybe_person(view, one) for one in beside if view.tag(one) in {"P", "X"}]
                return any(one is not None and self.gender(one) in {"", gender} for one in people)
        return False

    def _decided(self, fitting: list[Person], everybody: list[Person], gender: str) -> Person | None:
        """The one who fits, if there is no other, or if only of that one the gender is known."""
        if len(fitting) > 1:
            return None
        others = [one for one in everybody if one != fitting[0]]
        sure = self.gender(fitting[0]) == gender and all(self.gender(one) != gender for one in others)
        return fitting[0] if sure or not others else None

    def _fitting(self, people: list[Person], gender: str) -> list[Person]:
        return [one for one in dict.fromkeys(people) if self.gender(one) in {gender, ""}]


def _acts_on(view: View, somebody: Person, gender: str) -> bool:
    """Whether somebody does something to one whom a pronoun of the gender means: Quill put the sash on her."""
    at = next((one for one in tagged(view, "P") if person(view, one) == somebody and not view.quoted[one]), view.count)
    for index in range(at + 1, view.count):
        if view.words[index] in _OTHER_CLAUSE or view.quoted[index]:
            return False
        if view.words[index] == _OBJECTS[gender]:
            return gender == "m" or view.word(index + 1) in _AFTER_OBJECT
    return False


def _stranger_in(heard: _Heard, gender: str) -> bool:
    """Whether a sentence tells of somebody without a name who may be meant, or of whom nothing is known."""
    view, may_be = heard.view, {gender, "?"}
    held = "P" not in view.tags and object_stranger(view) in may_be  # police held a man
    if heard.stranger in may_be or held or (heard.lost and not heard.speakers) or unknown_speaker(view):
        return True
    return not heard.speakers and not owned_strangers(view).isdisjoint(may_be)


def _leading_pronoun(view: View, gender: str) -> str:
    """The pronoun of the gender that stands before anybody is named in a sentence, or nothing."""
    for at, word in enumerate(view.words):
        if view.tags[at] in {"P", "X"} and not view.quoted[at]:
            return ""
        if word in _PRONOUNS[gender] and not view.quoted[at]:
            return word
    return ""


def _pronoun_of(view: View, gender: str) -> bool:
    """Whether a pronoun of the gender stands in a sentence outside of quotation marks."""
    return any(word in _PRONOUNS[gender] and not view.quoted[at] for at, word in enumerate(view.words))
