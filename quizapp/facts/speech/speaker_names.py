"""By which name a speaker goes into a fact: a person's full name, the body that "the ministry" means."""

from typing import NamedTuple

from quizapp.facts.entities.name_words import capitals
from quizapp.facts.entities.office_words import OfficeWords
from quizapp.facts.entities.person import Person
from quizapp.facts.fact import Entity
from quizapp.facts.lexicon import Lexicons
from quizapp.facts.speech.discourse import Discourse
from quizapp.facts.speech.speakers import HONORIFICS, OWNERS, POSSESSIVE, Kind, Phrase, entity, filler, person
from quizapp.facts.speech.words import View

_TO = frozenset({"to", "for", "about", "on", "against", "with"})
_SPOKEN_FOR = frozenset({"body", "group"})  # a ministry; the police, a family
_NAMED = 6  # units after a spokesman in which his own name is told
_QUALITIES = 3  # between an owner and a noun
_SHARED = frozenset({"Brussels", "Luxembourg"})  # seats of a union as well
_PLACES = frozenset({"C", "L", "X"})


class Named(NamedTuple):
    """A speaker by name, and the person if it is one."""

    name: str
    person: Person | None = None


class SpeakerNames:
    """Names speakers as the document tells them so far."""

    def __init__(self, discourse: Discourse, lexicons: Lexicons) -> None:
        self.discourse = discourse
        self.capitals = capitals(lexicons)

    def named(self, view: View, phrase: Phrase) -> Named | None:
        """Who a phrase means."""
        match phrase.kind:
            case Kind.PERSON:
                somebody = person(view, phrase.head)
                if somebody is not None:
                    somebody = self.discourse.of_family(somebody, view.sentence.words(phrase.head, phrase.head + 1))
            case Kind.PRONOUN:
                somebody = self.discourse.meant_by(view.words[phrase.head], view, phrase.head)
            case Kind.OFFICE:
                somebody = self.discourse.holder(view, phrase)
                if somebody is None:
                    return self._described(view, phrase)
            case Kind.CAPITAL | Kind.POLITY if (namesakes := self._namesakes(view, phrase)) is not None:
                somebody = namesakes[0] if len(namesakes) == 1 else None
            case _:
                name = self._name(view, phrase)
                return Named(name) if name else None
        return Named(somebody.name, somebody) if somebody else None

    def _namesakes(self, view: View, phrase: Phrase) -> list[Person] | None:
        """People of the document whose family name is that of a place: Joseph Muscat; None if there are none."""
        family = self.discourse.families.get(view.sentence.words(phrase.head, phrase.head + 1))
        titled = view.word(phrase.head - 1) in HONORIFICS
        return list(family) if family else [] if titled else None

    def _name(self, view: View, phrase: Phrase) -> str:
        """The name of a speaker who is no person by name."""
        match phrase.kind:
            case Kind.BODY | Kind.POLITY:
                name = self._entity(view, phrase.head)
            case Kind.TOGETHER:
                name = self._listed(view, phrase)
            case Kind.CAPITAL:
                name = self._government(view, phrase.head)
            case Kind.SPOKESPERSON:
                name = self._spoken_for(view, phrase)
            case Kind.BODY_NOUN:
                name = self._body(view, phrase)
            case Kind.DOCUMENT:
                name = self._writer(view, phrase)
            case Kind.IT:
                own = self.discourse.subject_body(view) if phrase.first > 1 else ""
                name = own or self.discourse.subject_body() or self.discourse.speaking_body
            case _:
                name = _by_words(view, phrase)
        return name

    def _described(self, view: View, phrase: Phrase) -> Named | None:
        """An office without a name, by its words, if they tell whose it is: Norland's president."""
        return Named(words_of(view, phrase)) if phrase.owner >= 0 else None

    def _entity(self, view: View, at: int) -> str:
        one = entity(view, at)
        if one is None:
            return ""
        owner = entity(view, at - 2) if view.word(at - 1) == "'s" else None
        if owner is not None and view.tags[at] == "B" and view.tags[at - 2] == "C":
            return f"{_adjective(owner)} {one.label}"
        return one.label.split("-based ")[-1]

    def _listed(self, view: View, phrase: Phrase) -> str:
        """The labels of a list: Norland, Sudan and Oman."""
        *labels, last = [
            self._entity(view, at) for at in range(phrase.first, phrase.last) if view.tags[at] in {"B", "C"}
        ]
        return f"{', '.join(labels)} and {last}"

    def _government(self, view: View, at: int) -> str:
        """The state whose capital stands for its government; an institution by its building keeps its own name."""
        if view.word(at - 1) == "the":
            return self._entity(view, at)
        name = view.sentence.words(at, at + 1)
        polity = self.capitals.get(name) if name not in _SHARED else None
        return polity.label if polity else ""

    def _spoken_for(self, view: View, phrase: Phrase) -> str:
        """For whom an unnamed spokesman speaks."""
        if phrase.owner >= 0 and view.tags[phrase.owner] in OWNERS:
            return self._of_owner(view, phrase)
        if phrase.owner >= 0:
            return words_of(view, phrase)  # spokesman for Ada Quill
        if view.word(phrase.first - 1) == "whose" and view.tag(phrase.first - 3) == "B":
            return self._entity(view, phrase.first - 3)
        if view.words[phrase.first] == "its":
            return self.discourse.subject_body()
        words = view.words[phrase.first : phrase.last]
        noun = next((word for word in reversed(words) if view.known.nouns.get(word) in _SPOKEN_FOR), "")
        if not noun:
            owned = view.word(phrase.head - 1) in POSSESSIVE and view.tag(phrase.head - 2) == "O"
            holder = phrase._replace(head=phrase.head - 2, last=phrase.head - 1)  # the mayor's spokesman
            return words_of(view, holder) if owned else _of_office(view, phrase)
        at = max(index for index in range(phrase.first, phrase.last) if view.words[index] == noun)
        whole = words_of(view, phrase._replace(first=min(phrase.head + 2, at), head=at))
        named = "name" in view.words[phrase.last : phrase.last + _NAMED]  # for the rebels, who gave his name as
        alone = whole.lower() == noun and view.known.nouns[noun] == "body"
        return "" if named else (self.discourse.body(noun) if alone else "") or whole

    def _of_owner(self, view: View, phrase: Phrase) -> str:
        """The name of the spokesman's own: "Kremlin", "Russian foreign ministry", "Frankfurt institution"."""
        name = view.sentence.words(phrase.owner, phrase.owner + 1)
        if phrase.owner < phrase.head:
            field = _of_office(view, phrase)
            if field:
                return f"{name} {field}"
        elif view.word(phrase.owner - 1) in view.known.place_prepositions and view.tags[phrase.owner] in _PLACES:
            return ""  # the tribesmen's spokesman in Portsea
        elif phrase.last > phrase.owner + 1:
            return view.sentence.words(phrase.owner, phrase.last)
        one = entity(view, phrase.owner)
        return one.label if one else name

    def _body(self, view: View, phrase: Phrase) -> str:
        """What "the ministry" means, by its own words if they tell, else by what was named before."""
        if phrase.owner >= 0:
            return words_of(view, phrase)
        noun = view.words[phrase.head]
        if view.words[phrase.first] in {"his", "her"}:
            somebody = self.discourse.meant_by("he" if view.words[phrase.first] == "his" else "she", view, phrase.first)
            return f"{somebody.name}'s {noun}" if somebody else ""
        if view.words[phrase.first] in {"a", "an", "another"} and phrase.first < phrase.head:
            return ""
        if phrase.head - phrase.first > 1:
            return words_of(view, phrase)
        return self.discourse.body(noun) or (words_of(view, phrase) if phrase.head > phrase.first else "")

    def _writer(self, view: View, phrase: Phrase) -> str:
        """Whose a statement or report is."""
        if phrase.owner >= 0:
            somebody = person(view, phrase.owner)
            after = phrase.owner > phrase.head
            if after and _addressed(view, phrase):
                return ""  # the letter to Quill
            if somebody is None:
                office = _body_after(view, phrase.owner) if after else -1
                whole = view.sentence.words(phrase.owner, office + 1)
                return whole if office > 0 else self._entity(view, phrase.owner)
            of_office = after and view.word(phrase.owner + 1) in POSSESSIVE
            return "" if of_office else somebody.name  # a statement from Quill's office
        if view.words[phrase.first] == "the" and view.words[phrase.head] in {"statement", "communique", "communiqué"}:
            return self.discourse.speaking_body
        return ""


def _addressed(view: View, phrase: Phrase) -> bool:
    """Whether what is written is to or about its complement, not by it."""
    at = phrase.owner - 1
    while at > phrase.head and (view.tags[at] in {"O", "D"} or filler(view, at)):
        at -= 1
    return view.words[at] in _TO and at == phrase.head + 1


def _body_after(view: View, owner: int) -> int:
    """The body that a name owns: the office of "figures from Norland's statistics office"; or -1."""
    if view.word(owner + 1) not in POSSESSIVE:
        return -1
    reach = range(owner + 2, min(owner + 2 + _QUALITIES, view.count))
    return next((at for at in reach if view.known.nouns.get(view.words[at]) == "body"), -1)


def _adjective(polity: Entity) -> str:
    return polity.demonyms[0] if polity.demonyms else polity.label


def _of_office(view: View, phrase: Phrase) -> str:
    """For whom the words of an office tell: "opposition" of "opposition spokesman"."""
    office = view.sentence.units[phrase.head].value
    before = office.words.rsplit(" ", 1)[0] if isinstance(office, OfficeWords) and " " in office.words else ""
    return before if view.known.nouns.get(before.lower().split(" ")[-1]) in _SPOKEN_FOR else ""


def _by_words(view: View, phrase: Phrase) -> str:
    """A group, name or somebody by the words of the phrase; one person of whom no more is told has no name."""
    if phrase.kind is Kind.SOMEBODY:
        return words_of(view, phrase) if phrase.owner >= 0 or phrase.last > phrase.head + 1 else ""
    if phrase.kind is Kind.NAME:
        return view.sentence.words(phrase.head, phrase.head + 1).split("-based ")[-1]
    return words_of(view, phrase) if phrase.kind is Kind.GROUP else ""


def words_of(view: View, phrase: Phrase) -> str:
    """A phrase's words without its determiner."""
    first = phrase.first
    while first < phrase.head and view.words[first] in view.known.determiners:
        first += 1
    return view.sentence.words(first, phrase.last)
