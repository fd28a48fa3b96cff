"""What may stand beside a key as a wrong option: from the same facts first, then from the lists, computed last."""

import random
import zlib
from collections.abc import Iterable, Iterator, Mapping

from quizapp.corpus.when import Precision
from quizapp.facts.fact import EntityKind, Office, Predicate, Relation, Statement
from quizapp.questions.comparables.comparable import Comparable, Comparables
from quizapp.questions.distractors.computed import computed
from quizapp.questions.distractors.on_record import dates_on_record, figures_on_record
from quizapp.questions.distractors.pool import Pool
from quizapp.questions.distractors.world import World, is_envoy
from quizapp.questions.english import capital
from quizapp.questions.fact_base import FactBase
from quizapp.questions.question import AnswerKind, Distractor
from quizapp.questions.templates.draft import Draft, meet

_FAR = 3  # years: who spoke so long before or after comes behind those of the time
_ENTITY_KINDS = {
    AnswerKind.POLITY: EntityKind.POLITY,
    AnswerKind.BODY: EntityKind.BODY,
    AnswerKind.PLACE: EntityKind.PLACE,
}
# What these ask may be answered by anybody and anything of the right kind, whatever is asked of it elsewhere.
_OPEN = {"statement-speaker", "relation-subject", "relation-object", "place-name"}


def candidates(
    draft: Draft, pool: Pool, base: FactBase, rng: random.Random, lists: Comparables | None
) -> Iterator[Distractor]:
    """All of them, the best first; the next one is looked for only when it is wanted."""
    if draft.when is not None:
        yield from dates_on_record(draft, pool, rng)
        yield from computed(draft, rng, max(pool.last_year, draft.when.last.year))
    elif draft.kind in {AnswerKind.VOTE, AnswerKind.NUMBER, AnswerKind.MONEY, AnswerKind.DURATION}:
        yield from figures_on_record(draft, pool)
        yield from computed(draft, rng)
    else:
        yield from _chosen(draft, pool, base)
        sisters = _sisters(draft, pool, rng)
        rest: list[Draft] = []
        world = World.of(draft)
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
    apart = sister.at is not None and sister.at.precision is not Precision.INTERVAL and not meet(draft.at, sister.at)
    if draft.office is not None and draft.kind is not AnswerKind.PERSON and draft.subject != sister.subject and apart:
        known = ""
    return known or _filled(draft, sister.key)


def _sisters(draft: Draft, pool: Pool, rng: random.Random) -> list[Draft]:
    """Drafts whose answers are of the same type, the likest first; chance decides among equals."""
    found = pool.of_kind(draft, any_template=draft.template in _OPEN)
    others = [one for one in found if one.fact.id != draft.fact.id]
    if draft.template == "office-title":
        others = [one for one in others if not _may_last(draft, one)]
    salt, is_open = zlib.crc32(str(rng.random()).encode()), draft.template in _OPEN

    def order(one: Draft) -> tuple[bool, int, bool, bool, int, int]:
        apart = _apart(draft, one)
        other = one.template != draft.template
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
        others = [
            one for one in others if lists.alike.together(key, one.id) or lists.alike.are_alike(draft.key, one.label)
        ]
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
        case AnswerKind.OFFICE if isinstance(value, Office) and not is_envoy(value):
            body = base.label(value.body) if value.body and not value.wording else ""
            titles = lists.titles(value.office, value.polity, body, draft.subject, draft.at, value.office_class)
            yield from (Distractor(text=capital(one.name), why=one.why or _filled(draft, one.name)) for one in titles)
        case AnswerKind.POLITY:
            found = lists.polities(base.id_of(draft.key), value.office if isinstance(value, Office) else "", draft.at)
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
