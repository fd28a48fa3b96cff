"""Wrong options that are wrong for a known reason: from the same facts first, then from background, computed last."""

import random
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from quizapp.corpus.when import Precision, When
from quizapp.facts.fact import EntityKind, Office, Predicate, Relation, Statement
from quizapp.questions.comparable import Comparable, Comparables
from quizapp.questions.computed import computed
from quizapp.questions.convergence import converges, parts
from quizapp.questions.english import capital, typeset
from quizapp.questions.fact_base import FactBase
from quizapp.questions.office_lists import APART, TOP_CLASSES, family, plain
from quizapp.questions.overlap import mentions, overlapping
from quizapp.questions.pool import Pool
from quizapp.questions.question import AnswerKind, Distractor
from quizapp.questions.templates.draft import Draft

WANTED = 3
ENOUGH = 2
_TELLING = 3  # of a draft's features: an answer that shares none of them is taken only after the curated ones
_OWN_PLACE = (
    "office ",
    "top of ",
    "place ",
    "holder ",
)  # how features of an office's own country, body or holder begin
_MORE = 60  # options looked at where the first ones give the key away by what they share
_FAR = 3  # years: who spoke so long before or after comes behind those of the time
_FROM_FACTS = 2  # of dates: the rest is computed, so that the dates on record are not always the wrong ones
_NEAR_DAYS = {"day": 45, "month": 550, "year": 4400, "decade": 11000}
_ENTITY_KINDS = {
    AnswerKind.POLITY: EntityKind.POLITY,
    AnswerKind.BODY: EntityKind.BODY,
    AnswerKind.PLACE: EntityKind.PLACE,
}
_OF_A_TIME = {AnswerKind.POLITY, AnswerKind.BODY, AnswerKind.OFFICE}
# What these ask may be answered by anybody and anything of the right kind, whatever is asked of it elsewhere.
_OPEN = {"statement-speaker", "relation-subject", "relation-object", "place-name"}


def distractors(
    draft: Draft, pool: Pool, base: FactBase, rng: random.Random, lists: Comparables | None = None
) -> tuple[Distractor, ...]:
    """Three wrong options, two where there are no more, else none.

    A draft may bring its own. `pool` is every draft of the whole fact base, `lists` are names for what it lacks.
    """
    if draft.options:
        return draft.options
    right = [draft.key, *draft.accepted, *also_right(draft, pool, wider=True)]
    candidates = _candidates(draft, pool, base, rng, lists)
    read: list[Distractor] = []

    def taken(options: Iterable[Distractor]) -> list[Distractor]:
        return list(islice(_that_fit(draft, options, right, base, lists), WANTED))

    found = taken(_noted(candidates, read))
    if converges(draft.key, [one.text for one in found]):
        read += islice(candidates, _MORE)
        found = max((taken(_not_sharing(draft.key, part, read)) for part in (0, 1)), key=len)
    told = (Distractor(text=typeset(one.text), why=typeset(one.why)) for one in found)
    return tuple(told) if len(found) >= ENOUGH else ()


def _that_fit(
    draft: Draft, options: Iterable[Distractor], right: Sequence[str], base: FactBase, lists: Comparables | None
) -> Iterator[Distractor]:
    """Those that may be held for the key and are neither right nor like one that came before."""
    against, seen = [*right], set[str]()
    for option in options:
        if option.text in seen or not _may_be_held(draft, option.text, base, lists):
            continue
        seen.add(option.text)
        names = base.names(option.text)
        if _fits(names, draft, against):
            against += names
            yield option


def _noted(options: Iterable[Distractor], read: list[Distractor]) -> Iterator[Distractor]:
    for option in options:
        read.append(option)
        yield option


def _not_sharing(key: str, part: int, options: Iterable[Distractor]) -> Iterator[Distractor]:
    """Options that have the key's office or its place in common, but not the one of the two that `part` names alone."""
    own = parts(key)
    for option in options:
        told = parts(option.text)
        if told[part] != own[part] or told[1 - part] == own[1 - part]:
            yield option


def also_right(draft: Draft, pool: Pool, *, wider: bool = False) -> tuple[str, ...]:
    """What else the fact base gives as an answer to the same question at an overlapping time.

    With `wider` also the answers of drafts that ask nearly the same: not wrong enough to be distractors.
    """
    found: dict[str, None] = {}
    for other in pool.asking_the_same(draft, wider=wider):
        if _meet(draft.at, other.at):
            found.update(dict.fromkeys((other.key, *other.accepted)))
    return tuple(found)


def _meet(one: When | None, other: When | None) -> bool:
    return one is None or other is None or one.overlaps(other)


def _fits(names: Sequence[str], draft: Draft, against: Sequence[str]) -> bool:
    """Neither a right answer nor like one already taken under any of its names, and not named by the stem itself."""
    for name in names:
        if mentions(draft.stem, name) or (draft.subject and mentions(name, draft.subject)):
            return False
        if any(overlapping(name, other, draft.kind) for other in against):
            return False
    return True


def _candidates(
    draft: Draft, pool: Pool, base: FactBase, rng: random.Random, lists: Comparables | None
) -> Iterator[Distractor]:
    sisters = _sisters(draft, pool, rng)
    if draft.when is not None:
        yield from _on_record(draft.when, sisters)
        yield from computed(draft, rng, max(pool.last_year, draft.when.last.year))
    elif draft.kind in {AnswerKind.VOTE, AnswerKind.NUMBER, AnswerKind.MONEY, AnswerKind.DURATION}:
        yield from computed(draft, rng)
    else:
        yield from _chosen(draft, pool, base)
        rest: list[Draft] = []
        world = _World.of(draft)
        for sister in sisters:
            if world.is_close(sister, lists):
                yield _option(draft, sister)
            else:
                rest.append(sister)
        if draft.template == "vote-body":  # a body of the same state could have voted on it
            yield from _of_side(draft, base)
        if lists is not None:
            yield from _comparable(draft, base, lists, {one.key: one for one in reversed(rest)})
        if draft.office is not None:  # names from elsewhere are told at sight
            yield from (_option(draft, one) for one in rest if world.is_related(one, lists))
        elif draft.template != "statement-speaker" or draft.kind is not AnswerKind.PERSON:
            yield from (_option(draft, one) for one in rest)
        if draft.kind in _ENTITY_KINDS:
            yield from _others_of_kind(draft, base, lists)


def _may_be_held(draft: Draft, name: str, base: FactBase, lists: Comparables | None) -> bool:
    """Whether a country or body was there at the time, and may be taken for that whose office somebody held."""
    office = draft.fact.value
    if lists is not None and draft.kind in _OF_A_TIME and not lists.is_of_then(name, draft.time):
        return False
    if not isinstance(office, Office) or lists is None:
        return True
    if draft.kind is AnswerKind.POLITY:
        return lists.may_be_of(office.polity, lists.id_of(name), office.office)
    if draft.kind is AnswerKind.BODY:
        id, sides = lists.id_of(name), lists.offices.sides(office.office)
        own = lists.id_of(base.label(office.body))
        famous = lists.offices.is_famous(id, office.office)
        return lists.lead_alike(own, id) and not famous and (own not in sides or id in sides)
    return True


class _World(NamedTuple):
    """What of a draft tells which other answers have their place in the same world as the key."""

    draft: Draft
    own: frozenset[str]  # features of its own state or body
    telling: frozenset[str]  # its weightiest features

    @staticmethod
    def of(draft: Draft) -> "_World":
        """The one around a draft."""
        # Whoever else is quoted is no candidate for that alone, nor who is of no side either.
        open_to_all = {"speaker", "side "} if draft.kind is AnswerKind.PERSON else set()
        weighty = [one for one in draft.near if one not in open_to_all and not one.startswith("holder ")][:_TELLING]
        own = frozenset(one for one in draft.near if one.startswith(_OWN_PLACE))
        return _World(draft, own, frozenset(weighty))

    def is_close(self, sister: Draft, lists: Comparables | None) -> bool:
        """Whether another answer is of the same office, state, article or region."""
        one, other = self.draft.office, sister.office
        shared = not self.telling.isdisjoint(sister.features)
        if one is None or other is None:
            return shared
        own = self.is_own(sister)
        if not (own or shared) or _is_envoy(one) != _is_envoy(other) or not self.suits(sister, lists):
            return False
        successor = self.draft.kind is not AnswerKind.PERSON or (own and one.office == other.office)
        if not (successor or (own and (sister.fact.background or _read_together(self.draft, sister)))):
            return False  # who held the same office at another time comes first
        if self.draft.source or own:  # nobody is named, but what was said or done tells for which country or body
            return own
        return lists is None or lists.together(one.polity, other.polity)

    def suits(self, sister: Draft, lists: Comparables | None) -> bool:
        """Whether one office may be taken for the other: few would take an envoy for a minister.

        A holder is one of an office of the same class, and known to be nobody else's.
        """
        one, other = self.draft.office, sister.office
        if one is None or other is None or lists is None:
            return True
        if self.draft.kind is AnswerKind.PERSON and _is_envoy(one) != _is_envoy(other):
            return False
        own = self.is_own(sister)
        place = other.body or other.polity
        known = lists.offices.is_famous(one.body or one.polity, one.office)
        famous = lists.offices.is_famous(place, other.office) and not (own and known)
        if self.draft.kind is AnswerKind.PERSON:
            tops = known and own and {one.office_class, other.office_class} <= {*TOP_CLASSES}
            return (tops or family(one.office_class) == family(other.office_class)) and (own or not (famous or known))
        if self.draft.kind is not AnswerKind.OFFICE:
            return True
        apart = (one.office_class in APART) != (other.office_class in APART)
        return not apart and not famous and (own or not known) and not (own and self._may_be_both(sister, lists))

    def _may_be_both(self, sister: Draft, lists: Comparables) -> bool:
        """Whether whoever held an office may have held another one of the same place or body as well."""
        one, other = self.draft.office, sister.office
        if one is None or other is None:
            return False
        person, when = self.draft.subject, self.draft.at
        if plain(other.office) in lists.offices.held(person, when):
            return True
        # Somebody else held it then, or it is known when the same person did.
        sure = _meet(when, sister.at) or sister.subject == person
        return not sure and lists.offices.may_hold_too(one.polity, one.office, other.office, person, when)

    def is_own(self, sister: Draft) -> bool:
        """Whether two offices are of one state or body."""
        return not self.own.isdisjoint(sister.features)

    def is_related(self, sister: Draft, lists: Comparables | None) -> bool:
        """Whether two offices are of one place, or alike and told of in one article where names are alike."""
        if not self.suits(sister, lists):
            return False
        one, other = self.draft.office, sister.office
        alike = not sister.features.isdisjoint(self.draft.near[:_TELLING])
        fits = lists is None or not (one and other) or lists.together(one.polity, other.polity)
        return self.is_own(sister) or (alike and fits and not self.draft.source and _read_together(self.draft, sister))


def _is_envoy(office: Office) -> bool:
    return "ambassador" in (office.wording or office.office)


def _read_together(draft: Draft, sister: Draft) -> bool:
    """Whether one article tells of both."""
    return any(one.document == other.document for one in draft.fact.evidence for other in sister.fact.evidence)


def _chosen(draft: Draft, pool: Pool, base: FactBase) -> Iterator[Distractor]:
    """Those whom the fact itself names, or the offices that they held, with what is known of them nearest in time."""
    person, office = draft.kind is AnswerKind.PERSON, draft.kind is AnswerKind.OFFICE
    for label in map(base.label, draft.fact.wrong):
        known = [one for one in pool.of(draft.kind) if (one.subject if office else one.key) == label]
        if not (person or office):
            known = [one for one in known if one.template == draft.template]
        nearest = min(known, key=lambda one: (_days_apart(draft, one), one.template != "office-name"), default=None)
        if nearest is not None:
            yield Distractor(text=nearest.key, why=nearest.instead or _filled(draft, nearest.key))
        elif draft.kind in _ENTITY_KINDS:
            yield Distractor(text=label, why=_filled(draft, label))


def _days_apart(draft: Draft, other: Draft) -> int:
    """Days between two drafts, 0 where their times overlap or one has none."""
    one, two = draft.time, other.time
    if one is None or two is None or one.overlaps(two):
        return 0
    return min(abs((one.first - two.last).days), abs((two.first - one.last).days))


def _option(draft: Draft, sister: Draft) -> Distractor:
    return Distractor(text=sister.key, why=_why(draft, sister))


def _why(draft: Draft, sister: Draft) -> str:
    """What is known of another answer, where that is the answer to a question of the same template.

    Of offices and countries not if it is of another time: that somebody held it once explains nothing, but a term does.
    """
    known = sister.instead if sister.template == (draft.source or draft.template) else ""
    apart = sister.at is not None and sister.at.precision is not Precision.INTERVAL and not _meet(draft.at, sister.at)
    if draft.office is not None and draft.kind is not AnswerKind.PERSON and draft.subject != sister.subject and apart:
        known = ""
    return known or _filled(draft, sister.key)


def _sisters(draft: Draft, pool: Pool, rng: random.Random) -> list[Draft]:
    """Drafts whose answers are of the same type, the likest first; chance decides among equals."""
    if draft.when is not None:
        others = pool.around(draft.when, _NEAR_DAYS.get(draft.when.precision.value, 0))
    else:
        others = pool.of_kind(draft, any_template=draft.template in _OPEN)
    others = [one for one in others if one.fact.id != draft.fact.id]
    if draft.template == "office-title":
        others = [one for one in others if not _may_last(draft, one)]
    salt, dated, is_open = zlib.crc32(str(rng.random()).encode()), draft.when is not None, draft.template in _OPEN

    def order(one: Draft) -> tuple[bool, int, bool, bool, int, int]:
        apart = _apart(draft, one)
        other = not dated and one.template != draft.template
        return other, -_likeness(draft, one), is_open and apart > _FAR, one.fact.background, apart, _chance(one, salt)

    return sorted(others, key=order)


def _may_last(draft: Draft, other: Draft) -> bool:
    """Whether another office of the same person is known for a day or month alone, and may be held much longer."""
    if other.template != draft.template or other.asks != draft.asks or other.fact.background:
        return False
    return other.at is not None and other.at.precision in {Precision.DAY, Precision.MONTH}


def _chance(draft: Draft, salt: int) -> int:
    """A random number of the draft's own, so that a new fact leaves the order of the others as it was."""
    return zlib.crc32(f":{draft.fact.id}:{draft.template}".encode(), salt)


def _likeness(draft: Draft, other: Draft) -> int:
    """The features that both have, the first the weightiest: more than all that follow it together."""
    alike = 0
    for feature in draft.near:
        alike += alike + (feature in other.features)
    return alike


def _apart(draft: Draft, other: Draft) -> int:
    """Years between two drafts, 0 where one has no time."""
    one, two = draft.time, other.time
    return abs(one.first.year - two.first.year) if one and two else 0


def _on_record(key: When, sisters: Sequence[Draft]) -> Iterator[Distractor]:
    """Dates of other events near the key, at the same precision."""
    near = {one.key: one for one in reversed(sisters) if one.when and one.when.precision is key.precision}
    options = [Distractor(text=one.key, why=one.instead) for one in reversed(near.values()) if one.when != key]
    yield from options[:_FROM_FACTS]


def _of_side(draft: Draft, base: FactBase) -> Iterator[Distractor]:
    """Entities of the key's kind and side, where it has one."""
    own = base.side(base.id_of(draft.key))
    for entity in base.of_kind(_ENTITY_KINDS[draft.kind]) if own else ():
        if entity.side == own:
            yield Distractor(text=entity.label, why=_filled(draft, base.the(entity.id)))


def _others_of_kind(draft: Draft, base: FactBase, lists: Comparables | None) -> Iterator[Distractor]:
    """Polities or bodies of which the facts say nothing to this point, of the key's own side if there are any.

    Of offices only what the lists have beside the key.
    """
    others = [entity for entity in base.of_kind(_ENTITY_KINDS[draft.kind]) if entity.label != draft.key]
    if isinstance(draft.fact.value, Office) and lists is not None:
        key = base.id_of(draft.key)
        others = [one for one in others if lists.together(key, one.id) or lists.are_alike(draft.key, one.label)]
    own = base.side(base.id_of(draft.key))
    for entity in [one for one in others if one.side == own] or others:
        yield Distractor(text=entity.label, why=_filled(draft, base.the(entity.id)))


def _comparable(draft: Draft, base: FactBase, lists: Comparables, known: Mapping[str, Draft]) -> Iterator[Distractor]:
    """Names of the curated lists; the next one of a list is read only when it is wanted.

    `known` are the drafts that a name is the answer of: why it is wrong, where the list says nothing of that.
    """
    value = draft.office or draft.fact.value
    found: Iterable[Comparable] = ()
    match draft.kind:
        case AnswerKind.PERSON if isinstance(value, Office):
            side = value.polity or base.label(value.body)
            found = lists.people(value.office, side, draft.at, value.office_class)
        case AnswerKind.PERSON if isinstance(value, Statement):
            found = lists.people("", base.side(value.speaker), draft.at)
        case AnswerKind.OFFICE if isinstance(value, Office) and not _is_envoy(value):
            body = base.label(value.body) if value.body and not value.wording else ""
            titles = lists.titles(value.office, value.polity, body, draft.subject, draft.at, value.office_class)
            yield from (Distractor(text=capital(one.name), why=one.why or _filled(draft, one.name)) for one in titles)
        case AnswerKind.POLITY:
            found = lists.polities(base.id_of(draft.key), value.office if isinstance(value, Office) else "")
        case AnswerKind.BODY:
            found = lists.bodies(draft.key, value.office if isinstance(value, Office) else "")
        case AnswerKind.PLACE if isinstance(value, Relation) and value.predicate is Predicate.CAPITAL_OF:
            found = lists.capitals(value.object)
        case AnswerKind.PLACE:
            found = lists.places(draft.key)
        case AnswerKind.AGREEMENT:
            found = lists.agreements(draft.key, draft.at)
        case _:
            pass
    for one in found:
        sister = known.get(one.name)
        why = one.why or (_why(draft, sister) if sister else _filled(draft, one.name))
        yield Distractor(text=one.name, why=why)


def _filled(draft: Draft, option: str) -> str:
    return capital(draft.otherwise.replace("{option}", option))
