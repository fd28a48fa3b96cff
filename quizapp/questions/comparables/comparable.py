"""Curated names that can be mistaken for a right answer: wrong options where the facts themselves have too few."""

from collections.abc import Collection, Iterator
from functools import cache, cached_property
from pathlib import Path
from typing import NamedTuple

from quizapp.corpus.when import When
from quizapp.facts.lexicon import Lexicons, Row, bundled
from quizapp.facts.record.record import Holder, record
from quizapp.questions.chance import mix, mixed
from quizapp.questions.comparables.alike import Alike
from quizapp.questions.comparables.office_lists import APART, TOP, TOP_CLASSES, Offices, family, plain
from quizapp.questions.comparables.terms import SOME, by_time, term
from quizapp.questions.english import typeset

LISTS = Path(__file__).parents[1] / "lists"
_FAR_YEARS = 40  # a name from longer ago is ruled out at sight
_MINISTERS = {  # of most states, with the words of offices that may be another name of theirs
    "foreign minister": ("foreign", "external"),
    "defence minister": ("defence", "defense"),
    "finance minister": ("finance", "treasury", "economy"),
    "interior minister": ("interior", "home", "internal", "security"),
    "justice minister": ("justice", "attorney", "law", "legal"),
}
_SECRETARIES = {  # of states that have no ministers
    "defence secretary": ("defence", "defense"),
    "health secretary": ("health",),
    "transport secretary": ("transport",),
}
_BETWEEN = frozenset({"union", "alliance", "agency"})  # bodies of many states: their heads are called alike
_DE_FACTO = "de facto"  # the one note of the record with which somebody held an office whole
_NO_SPEAKER = frozenset({"brunei", "china", "north-korea", "saudi-arabia", "vatican-city"})
_LED = {  # how those who lead bodies of a kind are called everywhere
    "party": ("leader", "secretary-general", "general secretary", "spokesperson"),
    "company": ("chief executive", "chairman", "chair"),
    "bank": ("governor",),
    "federation": ("president", "general secretary", "secretary-general"),
}
_GENERIC = frozenset({"agreement", "treaty", "accord", "pact", "on", "of", "the", "and", "for", "a", "in"})
_KINDS = {  # words of an agreement that tell its kind in the list
    "peace": "peace ceasefire truce armistice settlement disengagement",
    "alliance": "alliance friendship mutual military defence defense assistance security cooperation base partnership",
    "arms": "arms nuclear weapons missile disarmament",
    "trade": "trade customs tariff investment gas grain economic commerce",
    "border": "border boundary territorial status autonomy frontier",
    "union": "union integration confederation accession",
    "climate": "climate environment emissions water nature biodiversity fisheries",
    "rights": "rights refugees labour court extradition",
}


class Comparable(NamedTuple):
    """A name and what is known of it, as a sentence: why it is another one than the key."""

    name: str
    why: str


class Comparables:
    """The bundled lists, read when first asked; every answer comes with the nearest names first."""

    def __init__(self, lexicons: Lexicons) -> None:
        self._lexicons = lexicons
        self._lists = Lexicons((LISTS,))
        self.offices = Offices(lexicons, self._lists)
        self.alike = Alike(lexicons, self._lists, self.offices)

    def people(self, office: str, side: str, when: When | None, office_class: str = "") -> Iterator[Comparable]:
        """Who held the same office of a polity or body (id or name) at another time, then others there and nearby.

        With the class of the office only those who held one like it, and nobody whom all know as another's.
        """
        holders, side = record(self._lexicons).by_side, self.alike.id_of(side)
        whole = [one for one in holders.get(side, ()) if one.note in {"", _DE_FACTO} or _is_suspended(one)]
        same = [one for one in whole if office.casefold() in one.offices and not (when and one.possibly(when))]
        own = [one for one in whole if not _is_suspended(one)]
        famous = bool(office) and self.offices.is_famous(
            side, office
        )  # and so nobody takes one of elsewhere for the key
        like = {*TOP_CLASSES, office_class} if famous else {office_class}
        own = [one for one in own if office.casefold() not in one.offices and _is_like(one, like)]
        near = [
            one
            for place in (() if famous else self.alike.beside(side, office))
            for one in holders.get(place, ())
            if not (one.note or (office and self.offices.is_famous(place, one.offices[0])))
        ]
        groups = ({one.group for one in same} or {office_class}) & {"", *TOP_CLASSES}
        alike = [one for one in near if office.casefold() in one.offices or one.group in groups]
        there = dict.fromkeys((*by_time(same, when), *by_time(own, when)))
        if office_class in TOP_CLASSES and len({one.name for one in there}) >= SOME:
            alike = []  # heads of other states are known as theirs
        for holder in dict.fromkeys((*there, *by_time(alike, when))):
            told = term(holder, when)
            named = office if office.casefold() in holder.offices else f"{holder.note} {holder.offices[0]}"
            office_then = named.strip()
            yield Comparable(holder.name, f"{holder.name} was {office_then} of {self.alike.of(holder)}{told}.")

    def titles(
        self,
        office: str,
        polity: str,
        body: str = "",
        person: str = "",
        when: When | None = None,
        office_class: str = "",
    ) -> Iterator[Comparable]:
        """Whole offices beside "office of body" or "of polity": others of the same state, then the same one elsewhere.

        `body` is a label; a body's own offices are not known, so theirs are the same office of other bodies. None that
        the `person` may have held at the time; a class of those who are neither at the top nor in the cabinet has its
        own office elsewhere alone.
        """
        row = self.alike.polities.get(polity)
        if body or row is None:
            bodies = [self.alike.bodies[typeset(one.name)] for one in self.bodies(body, office)]
            yield from (self._title(office, one, when) for one in bodies)
            return
        apart = office_class in APART
        if row["kind"] in {"state", "territory"} and not apart:
            held = self.offices.held(person, when) if person else frozenset()
            there = self._offices(polity, office, person, when)
            yield from (self._title(one, row, when) for one in there if plain(one) not in held)
        elsewhere = row["kind"] == "region" or apart or plain(office) in {*TOP, *_MINISTERS, "attorney general"}
        if elsewhere and not self.offices.is_famous(polity, office):
            for id in self.alike.beside(polity, office):
                if not self.offices.is_famous(id, office):
                    yield self._title(office, self.alike.polities[id], when)
        if row["kind"] == "state" and plain(office) in TOP and polity not in _NO_SPEAKER:
            yield self._title(
                "speaker of the parliament", row, None
            )  # no head of a state or government is that as well

    def _title(self, office: str, owner: Row, when: When | None) -> Comparable:
        """An office of a state or body, with who held it at the time where the record knows."""
        holders = record(self._lexicons).by_side.get(owner["id"], ()) if when else ()
        then = (one for one in holders if when and office in one.offices and not one.note and one.certainly(when))
        known = next(then, None)
        name = f"{office} of {self.alike.named(owner)}"
        return Comparable(name, f"{known.name} was {name}{term(known, when)}." if known else "")

    def _offices(self, polity: str, office: str, person: str, when: When | None) -> list[str]:
        """Offices of a state as the record knows them, then those that most states have, but none like the one."""
        told = dict.fromkeys(
            one.offices[0]
            for one in record(self._lexicons).by_side.get(polity, ())
            if not one.note and _is_cabinet(one)
        )
        known = [one for one in told if one not in self.offices.monarchs]
        ministers = not any("secretary" in one for one in known)  # some states have secretaries instead
        heads = () if any(one in {"premier", "leader", "chancellor", "state councillor"} for one in known) else TOP
        common = [*heads, *mixed(polity, _MINISTERS)] if ministers else mixed(polity, _SECRETARIES)
        if self.alike.polities[polity]["side"]:  # a territory of another state has few offices of its own
            common = []
        alike = {**_MINISTERS, **_SECRETARIES}
        unfit = {name for name, words in alike.items() if any(word in office.casefold() for word in words)}
        unfit |= {office, plain(office), *map(plain, self.offices.called(office, polity, ""))}
        found = [one for one in dict.fromkeys((*known, *common)) if one not in unfit and plain(one) not in unfit]
        found = [one for one in found if not self.offices.may_hold_too(polity, office, one, person, when)]
        there = [one for one in found if self.offices.exists(polity, one)]
        if self.offices.is_famous(polity, office):
            return there
        return [one for one in there if not self.offices.is_famous(polity, one)]

    def polities(self, id: str, office: str = "", when: When | None = None) -> Iterator[Comparable]:
        """Countries and territories where names are alike, then those of the same part of the world.

        With an office only those that have it, as far as is known, and whose holder not everybody knows; with a time
        also who held it then, where the record knows.
        """
        for place in self.alike.beside(id, office):
            row = self.alike.polities[place]
            if not office or self.alike.may_be_of(id, place, office):
                yield Comparable(row["label"], self._title(office, row, when).why if office else "")

    def capitals(self, id: str) -> Iterator[Comparable]:
        """The capitals of the neighbours."""
        for place in self.alike.neighbours(id):
            row = self.alike.polities[place]
            if row["capital"]:
                yield Comparable(row["capital"], f"{row['capital']} is the capital of {self.alike.named(row)}.")

    def bodies(self, label: str, office: str = "") -> Iterator[Comparable]:
        """Bodies of the same kind, of the same polity first; with an office those that have it too."""
        known = self.alike.bodies.get(typeset(label))
        if known is None:
            return
        kinds = _BETWEEN if known["kind"] in _BETWEEN and office else {known["kind"]}
        rows = [row for row in self.alike.bodies.values() if row["kind"] in kinds and row is not known]
        near = set(self.alike.neighbours(known["polity"]))
        if office:
            by_side = record(self._lexicons).by_side
            sides = self.offices.sides(office)
            fits = known["kind"] in _LED and any(office.casefold().endswith(head) for head in _LED[known["kind"]])
            close = near | {known["polity"]} if known["kind"] == "parliament" else {known["polity"]} if fits else set()
            rows = [row for row in rows if row["id"] in sides or row["polity"] in close]
            of_states = kinds == _BETWEEN  # of which the best known come first, those with the most holders on record
            rows.sort(key=lambda row: -len(by_side.get(row["id"], ())) if of_states else mix(label, row["label"]))
            rows.sort(key=lambda row: row["kind"] != known["kind"])
            rows = [row for row in rows if self.alike.lead_alike(known["id"], row["id"])]
            rows = [row for row in rows if not self.offices.is_famous(row["id"], office)]
        rows.sort(key=lambda row: (row["polity"] != known["polity"], row["polity"] not in near))
        for row in rows:
            yield Comparable(row["label"], "")

    def kind(self, place: str) -> str:
        """What kind of place it is: city, river, building; "" where the lexicon has none of that name."""
        return self._places[place]["kind"] if place in self._places else ""

    def is_capital(self, place: str) -> bool:
        """Whether a polity has a capital of that name."""
        return any(place == row["capital"] for row in self.alike.polities.values())

    def places(self, name: str) -> Iterator[Comparable]:
        """Places of the same kind, in the same country first, then in neighbouring ones."""
        known = self._places.get(name)
        if known is None:
            return
        near = set(self.alike.neighbours(known["polity"]))
        rows = [row for row in self._places.values() if row["kind"] == known["kind"] and row["name"] != name]
        rows = [row for row in rows if row["polity"] == known["polity"] or row["polity"] in near]
        rows.sort(key=lambda row: row["polity"] != known["polity"])
        for row in rows:
            yield Comparable(row["name"], "")

    def agreements(self, name: str, when: When | None) -> Iterator[Comparable]:
        """Agreements of the same kind as the words of a name tell, the nearest in time first."""
        words = set(name.casefold().replace(",", " ").split()) - _GENERIC
        kinds = [kind for kind, telling in _KINDS.items() if words & set(telling.split())]
        rows = [row for row in self._lists.rows("agreements") if not kinds or row["kind"] in kinds]
        year = when.first.year if when else 0
        apart = {row["name"]: abs(int(row["concluded"]) - year) if year else 0 for row in rows}
        for row in sorted(rows, key=lambda row: apart[row["name"]]):
            if apart[row["name"]] <= _FAR_YEARS:
                yield Comparable(row["name"], f"{row['name']} dates from {row['concluded']}.")

    @cached_property
    def _places(self) -> dict[str, Row]:
        return {row["name"]: row for row in self._lexicons.rows("places")}


def _is_like(holder: Holder, classes: Collection[str]) -> bool:
    return "" in classes or any(family(holder.group) == family(one) for one in classes)


def _is_suspended(holder: Holder) -> bool:
    """Whether somebody held an office whole, but was kept from it at last."""
    return holder.note.startswith("suspended")


def _is_cabinet(holder: Holder) -> bool:
    return holder.group not in {"speaker", "spokesperson"}  # of a parliament or ministry, not of the state


@cache
def comparables() -> Comparables:
    """The bundled ones."""
    return Comparables(bundled())
