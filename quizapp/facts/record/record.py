"""The record: who held which office when, and well-known dated events, from lexicon files that a learner can add to."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cache, cached_property, lru_cache
from itertools import chain

from quizapp.corpus.remembered import Remembered
from quizapp.corpus.when import Precision, When
from quizapp.facts.entities.names import folded, same_name, sounds
from quizapp.facts.lexicon import Lexicons, Row, items
from quizapp.facts.record.signs import Signs

_WORD = re.compile(r"[^\W_]++(?:[.'/-][^\W_]++)*+")
_WHOLE = 3  # letters up to which a word of an event must stand as a whole
_KEY = 4  # letters by which events are looked up
_OPEN = "+"
# A leader is a president here and a prime minister there.
_LEADERS = frozenset({"president", "head of government", "leader", "royal"})


@dataclass(frozen=True, slots=True)
class Holder:
    """A term: a person in an office of a polity or body (`side`, by id) from `since` to `until`.

    With `still` the record knows nothing of what came after `until`; `note` says acting, disputed and the like.
    """

    name: str
    names: tuple[str, ...]
    side: str
    offices: tuple[str, ...]  # lower case; the first is the one to show
    group: str
    since: When
    until: When
    still: bool
    note: str

    def certainly(self, when: When) -> bool:
        """Whether all of a time lies in the term, however its ends are read."""
        return self.since.last < when.first and when.last < self.until.first

    def possibly(self, when: When, *, grace: int = 0) -> bool:
        """Whether some day of a time may lie in the term, `grace` days around it, or after the record was written."""
        if self.still and when.last >= self.until.first:
            return True
        first, last = self.since.first.toordinal() - grace, self.until.last.toordinal() + grace
        return first <= when.last.toordinal() and when.first.toordinal() <= last

    def is_called(self, name: str) -> bool:
        """Whether a full name, or the family name alone, can be the holder's."""
        return any(same_name(name, own) for own in self.names) or self.is_family(name)

    def is_family(self, name: str) -> bool:
        """Whether a single word is the first or last word of the holder's name."""
        words = sounds(name)
        return len(words) == 1 and any(words[0] in {own[0], own[-1]} for own in map(sounds, self.names))


@dataclass(frozen=True, slots=True)
class KnownEvent:
    """An event with its dates: a clause tells it that has a word of every group, none of `never`, and the actor."""

    id: str
    actors: tuple[str, ...]
    groups: tuple[tuple[str, ...], ...]
    never: tuple[str, ...]
    dates: tuple[When, ...]
    told: str
    _sought: tuple[tuple[str, ...], ...] = field(init=False, repr=False, compare=False)  # the groups as they stand

    def __post_init__(self) -> None:
        object.__setattr__(self, "_sought", tuple(tuple(map(_standing, group)) for group in self.groups))

    def is_told(self, words: str, actor: str) -> bool:
        """Whether words (see `plain_words`) tell the event; `actor` are those of who acts, empty if not known."""
        for group in self._sought:  # plain loops: this runs some hundred times an article
            for word in group:
                if word in words:
                    break
            else:
                return False
        if any(_standing(word) in words for word in self.never):
            return False
        if not self.actors:
            return True
        if actor:
            return any(actor.rstrip().endswith(f" {one}") for one in self.actors)
        return any(f" {one} " in words for one in self.actors)

    def agrees(self, when: When) -> bool:
        """Whether a date shares a day with one of the record's."""
        return any(when.overlaps(known) for known in self.dates)


@dataclass(frozen=True)  # without slots, for the lookups that are made when first asked for
class Record:
    """Holders and events, with what they are looked up by."""

    holders: tuple[Holder, ...]
    events: tuple[KnownEvent, ...]

    @cached_property
    def by_name(self) -> dict[str, list[Holder]]:
        """Holders by the sounds of the first and last words of their names."""
        found: dict[str, list[Holder]] = {}
        for holder in self.holders:
            for key in sorted({word for own in map(sounds, holder.names) for word in (own[0], own[-1])}):
                found.setdefault(key, []).append(holder)
        return found

    @cached_property
    def by_side(self) -> dict[str, list[Holder]]:
        """Holders by the polity or body in which they held their offices."""
        found: dict[str, list[Holder]] = {}
        for holder in self.holders:
            found.setdefault(holder.side, []).append(holder)
        return found

    @cached_property
    def by_word(self) -> dict[str, list[KnownEvent]]:
        """Events by how the words that tell them begin."""
        found: dict[str, list[KnownEvent]] = {}
        for event in self.events:
            for key in sorted({word.split()[0][:_KEY] for word in _rarest(event)}):
                found.setdefault(key, []).append(event)
        return found

    @cached_property
    def _signs(self) -> Signs:
        return Signs([event.groups for event in self.events], _WHOLE)

    def terms(self, name: str, group: str, side: str = "") -> tuple[Holder, ...]:
        """The terms of whoever may have that name in an office of a class, of one side or any."""
        return tuple(
            one for one in self.named(name) if _same_group(one.group, group) and (not side or one.side == side)
        )

    def named(self, name: str) -> tuple[Holder, ...]:
        """The terms of whoever may have that name."""
        return self._named[name]

    @cached_property
    def _named(self) -> Remembered[tuple[Holder, ...]]:
        return Remembered(self._of_name)

    def _of_name(self, name: str) -> tuple[Holder, ...]:
        words = sounds(name)
        found = {id(one): one for key in dict.fromkeys([*words[:1], *words[-1:]]) for one in self.by_name.get(key, ())}
        return tuple(one for one in found.values() if one.is_called(name))

    def offices(self, side: str, group: str) -> tuple[Holder, ...]:
        """The terms of all holders of a class of offices of one side."""
        return tuple(one for one in self.by_side.get(side, ()) if one.group == group)

    def polity_of(self, name: str, office_class: str, when: When | None) -> str | None:
        """The id of the one polity or body in which a person of this full name held such an office at a time, or None.

        Without a time it is the one in which that person ever held such an office.
        """
        if len(sounds(name)) < 2:  # noqa: PLR2004 - a family name alone says too little
            return None
        terms = [one for one in self.terms(name, office_class) if when is None or one.possibly(when)]
        sides = {one.side for one in terms}
        return sides.pop() if len(sides) == 1 else None

    def may_tell(self, words: Iterable[str]) -> bool:
        """Whether a text of these words, in small letters, may tell an event: a quick look, since most tell none."""
        return self._signs.may_tell(words)

    def told(self, text: str, actor: str = "") -> Iterator[KnownEvent]:
        """The events that a clause tells; `actor` are the words of who acts in it, empty if that is not known."""
        words = plain_words(text)
        single, by_word = words.split(), self.by_word
        if not self.may_tell(single):
            return
        acting = plain_words(actor) if actor else ""
        seen: set[str] = set()
        for key in dict.fromkeys([key for word in single if (key := word[:_KEY]) in by_word]):
            for event in by_word[key]:
                if event.id not in seen:
                    seen.add(event.id)
                    if event.is_told(words, acting):
                        yield event


@cache
def record(lexicons: Lexicons) -> Record:
    """The record of these lexicons, read once; `record_holders.tsv` and `record_events.tsv` tell their columns."""
    return Record(
        tuple(_holder(row) for row in lexicons.rows("record_holders")),
        tuple(_event(row) for row in lexicons.rows("record_events")),
    )


@lru_cache(maxsize=512)
def plain_words(text: str) -> str:
    """The words of a text in lower case without accents and possessives, a blank before and after each."""
    return f" {' '.join(words_meant(text))} "


def words_meant(text: str) -> list[str]:
    """The words of a text in lower case without accents and possessives."""
    return list(chain.from_iterable(map(_MEANT.__getitem__, text.split())))


def _meant(between_blanks: str) -> list[str]:
    if between_blanks.isascii() and between_blanks.isalpha():  # as most
        return [between_blanks.lower()]
    plain = folded(between_blanks)
    return [word.removesuffix("'s") for word in _WORD.findall(plain)]


_MEANT = Remembered(_meant)


def _rarest(event: KnownEvent) -> tuple[str, ...]:
    """The group of an event's words by which it is looked up: the one whose words begin with the longest ones."""
    return max(event.groups, key=lambda group: (min(len(word.split()[0]) for word in group), group))


def _standing(word: str) -> str:
    """How a word or the beginning of one stands among plain words."""
    return f" {word} " if len(word) <= _WHOLE else f" {word}"


def _same_group(one: str, other: str) -> bool:
    return one == other or ("leader" in {one, other} and one in _LEADERS and other in _LEADERS)


def _holder(row: Row) -> Holder:
    until = When.parse(row["to"].rstrip(_OPEN)) if row["to"] else When(date.min, date.max, Precision.INTERVAL)
    return Holder(
        name=row["name"],
        names=(row["name"], *items(row["aliases"])),
        side=row["side"],
        offices=tuple(one.casefold() for one in items(row["office"])),
        group=row["class"],
        since=When.parse(row["from"]),
        until=until,
        still=not row["to"] or row["to"].endswith(_OPEN),
        note=row["note"],
    )


def _event(row: Row) -> KnownEvent:
    groups = [tuple(word.strip() for word in group.split(" / ")) for group in items(row["words"])]
    return KnownEvent(
        id=row["id"],
        actors=items(row["actors"]),
        groups=tuple(group for group in groups if not group[0].startswith("!")),
        never=tuple(word.lstrip("! ") for group in groups if group[0].startswith("!") for word in group),
        dates=tuple(When.parse(one) for one in items(row["dates"])),
        told=row["told"],
    )
