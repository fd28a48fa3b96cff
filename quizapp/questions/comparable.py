"""Curated names that can be mistaken for a right answer: wrong options where the facts themselves have too few."""

import zlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from functools import cache, cached_property
from pathlib import Path
from typing import NamedTuple

from quizapp.corpus.when import Precision, When, worded
from quizapp.facts.lexicon import Lexicons, Row, bundled, items
from quizapp.facts.record.record import Holder, record
from quizapp.questions.english import typeset
from quizapp.questions.office_lists import APART, TOP, TOP_CLASSES, Offices, family, plain

LISTS = Path(__file__).parent / "lists"
_FAR_YEARS = 40  # a name from longer ago is ruled out at sight
_SOME = 2  # heads of the state itself, beside whom none of another is needed
_FAR_TERM = 20  # and a holder of an office sooner
_NEAR_TERM = 12  # years from which nobody is needed where there are some nearer
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
_OF_STATES = frozenset({"union", "alliance"})
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

    def people(self, office: str, side: str, when: When | None, office_class: str = "") -> Iterator[Comparable]:
        """Who held the same office of a polity or body (id or name) at another time, then others there and nearby.

        With the class of the office only those who held one like it, and nobody whom all know as another's.
        """
        holders, side = record(self._lexicons).by_side, self.id_of(side)
        own = [one for one in holders.get(side, ()) if one.note in {"", _DE_FACTO}]
        same = [one for one in own if office.casefold() in one.offices and not (when and one.possibly(when))]
        famous = bool(office) and self.offices.is_famous(
            side, office
        )  # and so nobody takes one of elsewhere for the key
        like = {*TOP_CLASSES, office_class} if famous else {office_class}
        own = [one for one in own if office.casefold() not in one.offices and _is_like(one, like)]
        near = [
            one
            for place in (() if famous else self._alike(side, office))
            for one in holders.get(place, ())
            if not (one.note or (office and self.offices.is_famous(place, one.offices[0])))
        ]
        groups = ({one.group for one in same} or {office_class}) & {"", *TOP_CLASSES}
        alike = [one for one in near if office.casefold() in one.offices or one.group in groups]
        there = dict.fromkeys((*_by_time(same, when), *_by_time(own, when)))
        if office_class in TOP_CLASSES and len({one.name for one in there}) >= _SOME:
            alike = []  # heads of other states are known as theirs
        for holder in dict.fromkeys((*there, *_by_time(alike, when))):
            term = _term(holder, when)
            named = office if office.casefold() in holder.offices else f"{holder.note} {holder.offices[0]}"
            office_then = named.strip()
            yield Comparable(holder.name, f"{holder.name} was {office_then} of {self._of(holder)}{term}.")

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
        row = self._polities.get(polity)
        if body or row is None:
            bodies = [self._bodies[typeset(one.name)] for one in self.bodies(body, office)]
            yield from (self._title(office, one, when) for one in bodies)
            return
        apart = office_class in APART
        if row["kind"] in {"state", "territory"} and not apart:
            held = self.offices.held(person, when) if person else frozenset()
            there = self._offices(polity, office, person, when)
            yield from (self._title(one, row, when) for one in there if plain(one) not in held)
        elsewhere = row["kind"] == "region" or apart or plain(office) in {*TOP, *_MINISTERS, "attorney general"}
        if elsewhere and not self.offices.is_famous(polity, office):
            for id in self._alike(polity, office):
                if not self.offices.is_famous(id, office):
                    yield self._title(office, self._polities[id], when)
        if row["kind"] == "state" and plain(office) in TOP and polity not in _NO_SPEAKER:
            yield self._title(
                "speaker of the parliament", row, None
            )  # no head of a state or government is that as well

    def _title(self, office: str, owner: Row, when: When | None) -> Comparable:
        """An office of a state or body, with who held it at the time where the record knows."""
        holders = record(self._lexicons).by_side.get(owner["id"], ()) if when else ()
        then = (one for one in holders if when and office in one.offices and not one.note and one.certainly(when))
        known = next(then, None)
        name = f"{office} of {self._named(owner)}"
        return Comparable(name, f"{known.name} was {name}{_term(known, when)}." if known else "")

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
        common = [*heads, *_mixed(polity, _MINISTERS)] if ministers else _mixed(polity, _SECRETARIES)
        if self._polities[polity]["side"]:  # a territory of another state has few offices of its own
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

    def polities(self, id: str, office: str = "") -> Iterator[Comparable]:
        """Countries and territories where names are alike, then those of the same part of the world.

        With an office only those that have it, as far as is known, and whose holder not everybody knows.
        """
        for place in self._alike(id, office):
            if not office or self.may_be_of(id, place, office):
                yield Comparable(self._polities[place]["label"], "")

    def knows(self, id: str) -> bool:
        """Whether a polity is in the lexicon."""
        return id in self._polities

    def is_of_then(self, name: str, when: When | None) -> bool:
        """Whether a state or body, or that of an office told with it, was there by its name at a time."""
        since = next((self._since[id] for one in _owners(name) if (id := self._ids.get(one, one)) in self._since), None)
        return when is None or since is None or since.first <= when.last

    @cached_property
    def _since(self) -> dict[str, When]:
        return {row["id"]: When.parse(row["since"]) for row in self._lists.rows("renamed")}

    def may_be_of(self, id: str, other: str, office: str) -> bool:
        """Whether the holder of an office of a polity may as well be taken for that of another one."""
        return other in self._alike(id, office) and not any(self.offices.is_famous(one, office) for one in (id, other))

    def _alike(self, id: str, office: str = "") -> Iterator[str]:
        """The other regions of the same state, or the states whose people have such names and those around.

        With an office those that have it, and where names are known to be alike only these.
        """
        row = self._polities.get(id)
        named = [place for group in self._names if id in group for place in _mixed(id, group) if place != id]
        if row is not None and row["kind"] == "region" and id not in self._regions and id not in self._together:
            around = _mixed(id, (one["id"] for one in self._regions_of.get(row["side"], ()) if one["id"] != id))
        else:
            around = [] if office and id in self._together else list(self._neighbours(id))
        for place in dict.fromkeys((*named, *around)):
            if self.offices.exists(place, office) and not (office and self._is_unknown(place, office)):
                yield place

    def _is_unknown(self, place: str, office: str) -> bool:
        """Whether a place of disputed status has nobody on record in an office: few would think of it."""
        row = self._polities.get(place)
        disputed = row is not None and row["kind"] == "territory" and not row["side"]
        return disputed and place not in self.offices.sides(office)

    def capitals(self, id: str) -> Iterator[Comparable]:
        """The capitals of the neighbours."""
        for place in self._neighbours(id):
            row = self._polities[place]
            if row["capital"]:
                yield Comparable(row["capital"], f"{row['capital']} is the capital of {self._named(row)}.")

    def together(self, one: str, other: str) -> bool:
        """Whether people have names alike in two countries; of others whether they lie in one part of the world."""
        return other in self._together.get(one, self._regions.get(one, ()))

    def are_alike(self, one: str, other: str) -> bool:
        """Whether two bodies, by their labels, are of one kind and one state, or both unions of states."""
        (kind, side), (other_kind, other_side) = self._kind(one), self._kind(other)
        return bool(kind) and side == other_side and (kind == other_kind or {kind, other_kind} <= _OF_STATES)

    def _kind(self, label: str) -> tuple[str, str]:
        """The kind of a body and the state that it belongs to; ("", "") where it is not known."""
        row = self._bodies.get(typeset(label)) or self._polities.get(self._ids.get(label, ""))
        return (row["kind"], row.get("polity", "")) if row else ("", "")

    def bodies(self, label: str, office: str = "") -> Iterator[Comparable]:
        """Bodies of the same kind, of the same polity first; with an office those that have it too."""
        known = self._bodies.get(typeset(label))
        if known is None:
            return
        kinds = _BETWEEN if known["kind"] in _BETWEEN and office else {known["kind"]}
        rows = [row for row in self._bodies.values() if row["kind"] in kinds and row is not known]
        near = set(self._neighbours(known["polity"]))
        if office:
            by_side = record(self._lexicons).by_side
            sides = self.offices.sides(office)
            fits = known["kind"] in _LED and any(office.casefold().endswith(head) for head in _LED[known["kind"]])
            close = near | {known["polity"]} if known["kind"] == "parliament" else {known["polity"]} if fits else set()
            rows = [row for row in rows if row["id"] in sides or row["polity"] in close]
            of_states = kinds == _BETWEEN  # of which the best known come first, those with the most holders on record
            rows.sort(key=lambda row: -len(by_side.get(row["id"], ())) if of_states else _mix(label, row["label"]))
            rows.sort(key=lambda row: row["kind"] != known["kind"])
            rows = [row for row in rows if self.lead_alike(known["id"], row["id"])]
            rows = [row for row in rows if not self.offices.is_famous(row["id"], office)]
        rows.sort(key=lambda row: (row["polity"] != known["polity"], row["polity"] not in near))
        for row in rows:
            yield Comparable(row["label"], "")

    def lead_alike(self, one: str, other: str) -> bool:
        """Whether the name of the head of a body may be that of another's, as far as the list of unions tells."""
        rows = [group for group in self._unions if one in group]
        if rows:
            return any(other in group for group in rows)
        here, there = (self._body_sides.get(id, "") for id in (one, other))
        return not here or not there or here == there or self.together(here, there)

    def places(self, name: str) -> Iterator[Comparable]:
        """Places of the same kind, in the same country first, then in neighbouring ones."""
        known = self._places.get(name)
        if known is None:
            return
        near = set(self._neighbours(known["polity"]))
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
    def _polities(self) -> dict[str, Row]:
        return {row["id"]: row for row in self._lexicons.rows("polities")}

    @cached_property
    def _bodies(self) -> dict[str, Row]:
        """By their labels as questions have them."""
        return {typeset(row["label"]): row for row in self._lexicons.rows("bodies")}

    @cached_property
    def _body_sides(self) -> dict[str, str]:
        return {row["id"]: row["polity"] for row in self._lexicons.rows("bodies")}

    @cached_property
    def _places(self) -> dict[str, Row]:
        return {row["name"]: row for row in self._lexicons.rows("places")}

    @cached_property
    def _regions(self) -> dict[str, tuple[str, ...]]:
        """The places beside each place, those of its first row first."""
        beside: dict[str, dict[str, None]] = defaultdict(dict)
        for places in (items(row["polities"]) for row in self._lists.rows("regions")):
            for place in places:
                beside[place].update(dict.fromkeys(places))
        return {place: tuple(places) for place, places in beside.items()}

    @cached_property
    def _names(self) -> tuple[tuple[str, ...], ...]:
        return tuple(items(row["polities"]) for row in self._lists.rows("names"))

    @cached_property
    def _together(self) -> dict[str, set[str]]:
        """The places of all rows of names in which a place stands."""
        found: dict[str, set[str]] = {}
        for group in self._names:
            for place in group:
                found.setdefault(place, set()).update(group)
        return found

    @cached_property
    def _unions(self) -> tuple[tuple[str, ...], ...]:
        return tuple(items(row["bodies"]) for row in self._lists.rows("unions"))

    @cached_property
    def _regions_of(self) -> dict[str, list[Row]]:
        found: dict[str, list[Row]] = {}
        for row in self._polities.values():
            if row["kind"] == "region":
                found.setdefault(row["side"], []).append(row)
        return found

    def _the(self, label: str) -> str:
        return self._named(self._bodies[typeset(label)])

    def id_of(self, side: str) -> str:
        """The id of a polity or body that goes by its id or one of its names."""
        return side if side in self._polities else self._ids.get(side, side)

    @cached_property
    def _ids(self) -> dict[str, str]:
        rows = (*self._bodies.values(), *self._polities.values())
        return {name: row["id"] for row in rows for name in (*items(row["aliases"]), row["label"])}

    def _neighbours(self, id: str) -> tuple[str, ...]:
        return tuple(place for place in self._regions.get(id, ()) if place != id and place in self._polities)

    def _of(self, holder: Holder) -> str:
        row = self._polities.get(holder.side)
        if row is None:
            row = next((one for one in self._bodies.values() if one["id"] == holder.side), None)
        if row is None:
            return holder.side
        return self._named(row)

    def _named(self, row: Row) -> str:
        return f"the {row['label']}" if row["article"] == "yes" else row["label"]


def _owners(name: str) -> Iterator[str]:
    """A name itself, and what stands after each "of" in it."""
    while name:
        yield name
        name = name.partition(" of ")[2].removeprefix("the ")


def _mixed(key: str, names: Iterable[str]) -> list[str]:
    """Names in an order of the key's own, so that not always the first of a list are taken."""
    return sorted(names, key=lambda name: _mix(key, name))


def _mix(key: str, name: str) -> int:
    return zlib.crc32(f"{key} {name}".encode())


def _by_time(holders: Collection[Holder], when: When | None) -> list[Holder]:
    """Those whose terms are over before the time or begin after it, the nearest first, none from long ago."""
    if when is None:
        return []
    apart = {id(one): min(abs(one.since.first.year - when.first.year), _away(one, when)) for one in holders}
    near = [one for one in holders if apart[id(one)] <= _NEAR_TERM]
    if len(near) < _SOME:
        near = [one for one in holders if apart[id(one)] <= _FAR_TERM]
    return sorted(near, key=lambda one: apart[id(one)])


def _away(holder: Holder, when: When) -> int:
    return abs(holder.until.last.year - when.first.year)


def _is_like(holder: Holder, classes: Collection[str]) -> bool:
    return "" in classes or any(family(holder.group) == family(one) for one in classes)


def _is_cabinet(holder: Holder) -> bool:
    return holder.group not in {"speaker", "spokesperson"}  # of a parliament or ministry, not of the state


def _term(holder: Holder, when: When | None = None) -> str:
    """When a term ran: " from 2004 to 2008", " from 2012" where the end is not known; by month in the year asked."""
    begin = worded(_fine(holder.since, when))
    if holder.still:
        return f" from {begin}"
    end = worded(_fine(holder.until, when))
    return f" in {begin}" if begin == end else f" from {begin} to {end}"


def _fine(edge: When, when: When | None) -> When:
    """The year of an edge of a term, or its month where the year is that in question."""
    sharp = edge.precision in {Precision.DAY, Precision.MONTH}
    if when is not None and sharp and edge.first.year in {when.first.year, when.last.year}:
        return When.parse(str(edge)[:7])
    return _year(edge)


def _year(when: When) -> When:
    return When.parse(str(when.first.year)) if when.precision is not Precision.INTERVAL else when


@cache
def comparables() -> Comparables:
    """The bundled ones."""
    return Comparables(bundled())
