"""What is known of offices themselves: which states have them, whose holder everybody knows, which are of one kind."""

import re
from collections.abc import Mapping
from functools import cached_property, lru_cache

from quizapp.corpus.when import When
from quizapp.facts.lexicon import Lexicons, Row, items
from quizapp.facts.record.record import record

TOP = ("president", "prime minister")
TOP_CLASSES = ("president", "head of government")
# Classes of offices of which a holder may be taken for one of another: all others stand alone.
_CABINET = frozenset({"foreign minister", "minister", "secretary"})
# Neither at the top nor in the cabinet: nobody takes a commander for a minister.
APART = frozenset({"governor", "military", "watchdog", "religious", "academic", "sport"})
# So called in few states: only where the record has one.
_RARE = ("chancellor", "secretary", "secretary of state", "vice president", "premier")
_HEADS = frozenset(
    {*TOP, "premier", "chancellor", "leader", "supreme leader", "head of government", "state councillor"}
)
_POST = re.compile(r"(?!(?:deputy|vice|prime|chief|first|state|junior)\b)(\w+(?: \w+)?) (minister|secretary)")
_DEPUTY = re.compile(r"^(?:(?:first|second) )?(?:vice|deputy)\b")


@lru_cache(maxsize=4096)
def plain(office: str) -> str:
    """An office as it is compared: small letters, no hyphen, one spelling."""
    return office.casefold().replace("-", " ").replace("defense", "defence")


def family(office_class: str) -> str:
    """The classes of which a holder may be taken for one of another have one name."""
    return "cabinet" if office_class in _CABINET else office_class


class Offices:
    """The bundled lists on offices, read when first asked."""

    def __init__(self, lexicons: Lexicons, lists: Lexicons) -> None:
        self._lexicons = lexicons
        self._lists = lists
        self._by_id: dict[str, Mapping[str, Row]] = {}

    def is_famous(self, side: str, office: str) -> bool:
        """Whether all who follow the news know who holds an office of a polity or body, by id."""
        return plain(office) in self._famous.get(side, ())

    def has_famous(self, side: str) -> bool:
        """Whether a polity or body, by id, has an office whose holder all who follow the news know."""
        return side in self._famous

    def exists(self, polity: str, office: str) -> bool:
        """Whether a state may have an office: no monarchy has a president.

        What is listed nowhere is taken to be there.
        """
        row, name = self._heads.get(polity, {"monarch": "", "prime_minister": ""}), plain(office)
        if name in self._lacking.get(polity, ()):
            return False
        if name.endswith("president") and row["monarch"]:
            return False
        if name.endswith("prime minister"):
            return row["prime_minister"] != "no"
        if any(name == rare or name.endswith(f" {rare}") for rare in _RARE) and self._sides_of.get(name):
            return polity in self._sides_of[name]
        return name not in self.monarchs or name in items(row["monarch"])

    def sides(self, office: str) -> frozenset[str]:
        """The polities and bodies in which the record has somebody in an office, by id."""
        return self._sides_of.get(plain(office), frozenset())

    def is_of_one(self, office: str) -> bool:
        """Whether the record has an office in one polity or body alone, which it gives away so."""
        return len(self.sides(office)) == 1

    def held(self, person: str, when: When | None) -> frozenset[str]:
        """The offices, without their place, that somebody may have held at a time, by the record."""
        found = record(self._lexicons).named(person)
        return frozenset(plain(office) for one in found if when is None or one.possibly(when) for office in one.offices)

    def may_hold_too(self, polity: str, office: str, other: str, person: str, when: When | None) -> bool:
        """Whether whoever has one office of a state may have another one of it as well, as far as the record tells.

        Those at the top often keep a portfolio for themselves, deputies have one, and in small states anybody has two.
        """
        if not self._doubles(polity, plain(office), plain(other)):
            return False
        if _DEPUTY.match(plain(other)) and plain(office) not in _HEADS:
            return True  # of deputies there may be several
        holders = record(self._lexicons).by_side.get(polity, ()) if when else ()
        others = (one for one in holders if when and one.certainly(when) and not one.is_called(person))
        return not any(plain(other) == plain(name) for one in others for name in one.offices)

    def _doubles(self, polity: str, office: str, other: str) -> bool:
        """Whether two offices of a state are such as one person may have."""
        tops = [name in _HEADS or name in self.monarchs for name in (office, other)]
        if all(tops):
            return False
        return any(tops) or polity in self._small or any(map(_DEPUTY.match, (office, other)))

    def called(self, office: str, polity: str, body: str) -> tuple[str, ...]:
        """What an office of a polity or body, by id, is called besides: premier for prime minister."""
        name, kinds = plain(office), self._kinds(polity, body)
        rows = [row for row in self._names.get(name, ()) if not row["of"] or not kinds.isdisjoint(items(row["of"]))]
        found = dict.fromkeys(other for row in rows for cell in ("names", "also") for other in items(row[cell]))
        if not rows and (post := _POST.fullmatch(name)):
            found = dict.fromkeys(f"{post[2]} {link} {post[1]}" for link in ("of", "for"))
        return tuple(other for other in found if plain(other) != name)

    def _kinds(self, polity: str, body: str) -> frozenset[str]:
        """What the names of offices may be told for: an owner's id, its kind, and whose region it is."""
        id = body or polity
        row = self._owners("polities").get(id) or self._owners("bodies").get(id)
        side = f"of {row['side']}" if row and row["kind"] == "region" else ""
        return frozenset((id, row["kind"] if row else "", side)) - {""}

    def _owners(self, source: str) -> Mapping[str, Row]:
        if source not in self._by_id:
            rows = self._lexicons.rows(source)  # a pack may name a body by its label, where the lexicon has it in full
            labels = {row["label"].casefold().replace(" ", "-"): row for row in rows}
            self._by_id[source] = labels | {row["id"]: row for row in rows}
        return self._by_id[source]

    @cached_property
    def _names(self) -> Mapping[str, list[Row]]:
        """The rows of names of one office, by each of these."""
        found: dict[str, list[Row]] = {}
        for row in self._lists.rows("office_names"):
            for name in dict.fromkeys(map(plain, items(row["names"]))):
                found.setdefault(name, []).append(row)
        return found

    @cached_property
    def monarchs(self) -> frozenset[str]:
        """What monarchs are called."""
        return frozenset(word for row in self._heads.values() for word in items(row["monarch"]))

    @cached_property
    def _heads(self) -> dict[str, Row]:
        return {row["polity"]: row for row in self._lists.rows("heads")}

    @cached_property
    def _famous(self) -> Mapping[str, frozenset[str]]:
        return {row["side"]: frozenset(map(plain, items(row["offices"]))) for row in self._lists.rows("famous")}

    @cached_property
    def _lacking(self) -> Mapping[str, frozenset[str]]:
        return {row["polity"]: frozenset(map(plain, items(row["offices"]))) for row in self._lists.rows("lacking")}

    @cached_property
    def _small(self) -> frozenset[str]:
        return frozenset(row["polity"] for row in self._lists.rows("small"))

    @cached_property
    def _sides_of(self) -> Mapping[str, frozenset[str]]:
        """The polities and bodies in which somebody held an office, by the office."""
        found: dict[str, set[str]] = {}
        for holder in record(self._lexicons).holders:
            for office in holder.offices:
                found.setdefault(plain(office), set()).add(holder.side)
        return {office: frozenset(sides) for office, sides in found.items()}
