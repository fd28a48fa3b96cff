"""What must hold between a pack's files: references resolve, statuses fit, what is asked has time and evidence."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from quizapp.facts.fact import (
    Agreement,
    Entity,
    EntityKind,
    Event,
    Evidence,
    Fact,
    Office,
    Place,
    Relation,
    Statement,
    Status,
    Vote,
)
from quizapp.i18n import _
from quizapp.questions.packs.plain_yaml import Problem
from quizapp.questions.packs.schema import ExtraEntry, Source
from quizapp.questions.templates import NAMES

OFFICE_STATUS = frozenset({Status.CURRENT, Status.FORMER, Status.ACTING, Status.DE_FACTO, Status.SELF_PROCLAIMED})


@dataclass(frozen=True, slots=True)
class Line:
    """A place in one of the pack's files."""

    file: str
    line: int


def check(
    entities: tuple[Entity, ...],
    facts: tuple[Fact, ...],
    extra: tuple[ExtraEntry, ...],
    sources: Mapping[str, Source],
    lines: Mapping[str, Line],
) -> list[Problem]:
    """Every problem between the parts of a pack; `lines` says where an id stands, and an evidence as "id/0"."""
    kinds = {one.id: one.kind for one in entities}
    found: list[Problem] = []

    def note(key: str, sentences: Iterator[str]) -> None:
        place = lines[key]
        found.extend(Problem(place.file, place.line, sentence) for sentence in sentences)

    for entity in entities:
        note(entity.id, _side(entity, kinds))
    for fact in facts:
        note(fact.id, _references(fact, kinds))
        note(fact.id, _sense(fact))
    cited = {one.id: one.evidence for one in facts} | {one.id: one.evidence for one in extra}
    for id, evidences in cited.items():
        for number, evidence in enumerate(evidences):
            note(f"{id}/{number}", _document(evidence, sources))
    for question in extra:
        note(question.id, _asked(question))
    return found


def _side(entity: Entity, kinds: Mapping[str, EntityKind]) -> Iterator[str]:
    if entity.side and entity.side not in kinds:
        yield _unknown(entity.side)


def _references(fact: Fact, kinds: Mapping[str, EntityKind]) -> Iterator[str]:
    for id, allowed in _referred(fact):
        if id not in kinds:
            yield _unknown(id)
        elif kinds[id] not in allowed:
            yield _("{id} is a {kind} and does not fit here").format(id=id, kind=kinds[id])
    for id in fact.wrong:
        if id not in kinds:
            yield _unknown(id)
    for name in (fact.attribution.speaker, fact.attribution.agency):
        # A speaker may be named without being an entity, but what looks like an id must be one.
        if name and name == name.lower() and " " not in name and name not in kinds:
            yield _unknown(name)


def _referred(fact: Fact) -> Iterator[tuple[str, set[EntityKind]]]:
    group = {EntityKind.POLITY, EntityKind.BODY}
    match fact.value:
        case Office(person=person, polity=polity, body=body):
            yield person, {EntityKind.PERSON}
            if polity:
                yield polity, group
            if body:
                yield body, group | {EntityKind.OUTLET}
        case Agreement(parties=parties):
            for party in parties:
                yield party, group
        case Vote(body=body):
            yield body, group
        case Place(place=place):
            yield place, {EntityKind.PLACE, EntityKind.POLITY}
        case Relation(subject=subject, object=other):
            yield subject, set(EntityKind)
            yield other, set(EntityKind)
        case Statement(speaker=speaker):
            yield speaker, {EntityKind.PERSON, *group, EntityKind.OUTLET}
        case _:
            return


def _sense(fact: Fact) -> Iterator[str]:
    office = isinstance(fact.value, Office)
    elect = office and fact.status is Status.SCHEDULED  # the president-elect
    if office != (fact.status in OFFICE_STATUS) and not elect:
        yield _("the status “{status}” does not fit the type {type}").format(status=fact.status, type=fact.type)
    if not fact.background and not fact.evidence:
        yield _("there is no evidence, and the fact is not marked as background")
    for name in fact.skip:
        if name not in NAMES:
            yield _("no template is called {name}").format(name=name)
    yield from _timed(fact)
    yield from _whole(fact)


def _whole(fact: Fact) -> Iterator[str]:
    """Whether a value says all that a question about it needs."""
    match fact.value:
        case Office(polity="", body="", wording=""):
            yield _("the office belongs to no polity or body")
        case Vote(votes_for=given, unanimous=unanimous) if fact.status is Status.OCCURRED:
            if given is None and not unanimous:
                yield _("the vote was held but has no result")
        case Vote(votes_for=given, unanimous=unanimous) if given is not None or unanimous:
            yield _("the vote has a result but was not held")
        case Agreement(parties=()):
            yield _("the agreement has no parties")
        case Place(question="") | Place(statement=""):
            yield _("the place has no question or no statement")
        case Statement(claim=""):
            yield _("the statement has no claim")
        case _:
            pass
    match fact.value:
        case Vote(unanimous=True, votes_against=against) if against:
            yield _("the vote was unanimous, yet there are votes against")


def _timed(fact: Fact) -> Iterator[str]:
    if fact.valid is None and not isinstance(fact.value, Event | Agreement | Vote):
        yield _("“valid” is missing: this can change, so it needs its time")
    if isinstance(fact.value, Vote) and fact.value.when is None:
        yield _("the vote has no date")


def _document(evidence: Evidence, sources: Mapping[str, Source]) -> Iterator[str]:
    if evidence.document not in sources:
        yield _unknown(evidence.document)
    if evidence.paragraph < 1:
        yield _("paragraphs are counted from 1")


def _asked(question: ExtraEntry) -> Iterator[str]:
    options = [question.answer, *(one.text for one in question.distractors)]
    if len({option.casefold() for option in options}) < len(options):
        yield _("two options are the same")
    if not question.evidence:
        yield _("there is no evidence")


def _unknown(id: str) -> str:
    return _("nothing has the id {id}").format(id=id)
