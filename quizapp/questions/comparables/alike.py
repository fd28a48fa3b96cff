"""Which countries, territories and bodies may be taken for one another, as the lexicon and the curated lists tell."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property

from quizapp.corpus.when import When
from quizapp.facts.lexicon import Lexicons, Row, items
from quizapp.facts.record.record import Holder
from quizapp.questions.chance import mixed
from quizapp.questions.comparables.office_lists import Offices
from quizapp.questions.english import typeset

_OF_STATES = frozenset({"union", "alliance"})


class Alike:
    """The polities and bodies of the lexicon, each with those beside it; read when first asked."""

    def __init__(self, lexicons: Lexicons, lists: Lexicons, offices: Offices) -> None:
        self._lexicons = lexicons
        self._lists = lists
        self._offices = offices

    def id_of(self, side: str) -> str:
        """The id of a polity or body that goes by its id or one of its names."""
        return side if side in self.polities else self._ids.get(side, side)

    def knows(self, id: str) -> bool:
        """Whether a polity is in the lexicon."""
        return id in self.polities

    def is_of_then(self, name: str, when: When | None) -> bool:
        """Whether a state or body, or that of an office told with it, was there by its name at a time."""
        since = next((self._since[id] for one in _owners(name) if (id := self._ids.get(one, one)) in self._since), None)
        return when is None or since is None or since.first <= when.last

    def may_be_of(self, id: str, other: str, office: str) -> bool:
        """Whether the holder of an office of a polity may as well be taken for that of another one."""
        return other in self.beside(id, office) and not any(self._offices.is_famous(one, office) for one in (id, other))

    def beside(self, id: str, office: str = "") -> Iterator[str]:
        """The other regions of the same state, or the states whose people have such names and those around.

        With an office those that have it, and where names are known to be alike only these.
        """
        row = self.polities.get(id)
        named = [place for group in self._names if id in group for place in mixed(id, group) if place != id]
        if row is not None and row["kind"] == "region" and id not in self._regions and id not in self._together:
            around = mixed(id, (one["id"] for one in self._regions_of.get(row["side"], ()) if one["id"] != id))
        else:
            around = [] if office and id in self._together else list(self.neighbours(id))
        for place in dict.fromkeys((*named, *around)):
            if self._offices.exists(place, office) and not (office and self._is_unknown(place, office)):
                yield place

    def _is_unknown(self, place: str, office: str) -> bool:
        """Whether a place of disputed status has nobody on record in an office: few would think of it."""
        row = self.polities.get(place)
        disputed = row is not None and row["kind"] == "territory" and not row["side"]
        return disputed and place not in self._offices.sides(office)

    def together(self, one: str, other: str) -> bool:
        """Whether people have names alike in two countries; of others whether they lie in one part of the world."""
        return other in self._together.get(one, self._regions.get(one, ()))

    def are_alike(self, one: str, other: str) -> bool:
        """Whether two bodies, by their labels, are of one kind and one state, or both unions of states."""
        kind, side = self._kind(one)
        if not kind:
            return False
        other_kind, other_side = self._kind(other)
        return side == other_side and (kind == other_kind or {kind, other_kind} <= _OF_STATES)

    def _kind(self, label: str) -> tuple[str, str]:
        """The kind of a body and the state that it belongs to; ("", "") where it is not known."""
        row = self.bodies.get(typeset(label)) or self.polities.get(self._ids.get(label, ""))
        return (row["kind"], row.get("polity", "")) if row else ("", "")

    def lead_alike(self, one: str, other: str) -> bool:
        """Whether the name of the head of a body may be that of another's, as far as the list of unions tells."""
        rows = [group for group in self._unions if one in group]
        if rows:
            return any(other in group for group in rows)
        here, there = (self._body_sides.get(id, "") for id in (one, other))
        return not here or not there or here == there or self.together(here, there)

    def neighbours(self, id: str) -> tuple[str, ...]:
        """The polities of the same part of the world."""
        return tuple(place for place in self._regions.get(id, ()) if place != id and place in self.polities)

    def of(self, holder: Holder) -> str:
        """The polity or body in which somebody held an office, as it stands in a sentence."""
        row = self.polities.get(holder.side)
        if row is None:
            row = next((one for one in self.bodies.values() if one["id"] == holder.side), None)
        if row is None:
            return holder.side
        return self.named(row)

    def named(self, row: Row) -> str:
        """The name of a polity or body as it stands in a sentence: the United States."""
        return f"the {row['label']}" if row["article"] == "yes" else row["label"]

    @cached_property
    def polities(self) -> dict[str, Row]:
        """By their ids."""
        return {row["id"]: row for row in self._lexicons.rows("polities")}

    @cached_property
    def bodies(self) -> dict[str, Row]:
        """By their labels as questions have them."""
        return {typeset(row["label"]): row for row in self._lexicons.rows("bodies")}

    @cached_property
    def _body_sides(self) -> dict[str, str]:
        return {row["id"]: row["polity"] for row in self._lexicons.rows("bodies")}

    @cached_property
    def _since(self) -> dict[str, When]:
        return {row["id"]: When.parse(row["since"]) for row in self._lists.rows("renamed")}

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
        for row in self.polities.values():
            if row["kind"] == "region":
                found.setdefault(row["side"], []).append(row)
        return found

    @cached_property
    def _ids(self) -> dict[str, str]:
        rows = (*self.bodies.values(), *self.polities.values())
        return {name: row["id"] for row in rows for name in (*items(row["aliases"]), row["label"])}


def _owners(name: str) -> Iterator[str]:
    """A name itself, and what stands after each "of" in it."""
    while name:
        yield name
        name = name.partition(" of ")[2].removeprefix("the ")
