"""Candidates become facts: what says the same is one fact with several pieces of evidence."""

from quizapp.facts.confidence import confidence
from quizapp.facts.fact import Evidence, Fact, FactType, Provenance
from quizapp.facts.rules import Candidate, Reading


def merged(candidates: list[Candidate], reading: Reading) -> tuple[Fact, ...]:
    """The facts of one document in the order of their first evidence.

    Candidates merge on type, normal form and, for dates and amounts, subject; the first keeps its rule.
    """
    groups: dict[tuple[str, ...], list[Candidate]] = {}
    for candidate in sorted(candidates, key=lambda one: one.surface):
        groups.setdefault(_key(candidate), []).append(candidate)
    return tuple(_fact(group, reading) for group in groups.values())


def _key(candidate: Candidate) -> tuple[str, ...]:
    if candidate.type in {FactType.LEADER_ROLE, FactType.AGREEMENT}:
        return candidate.type, candidate.normalised.casefold()
    return candidate.type, candidate.normalised, str(candidate.sentence.paragraph.number), candidate.subject


def _fact(group: list[Candidate], reading: Reading) -> Fact:
    first = group[0]
    trust = confidence(first.rule)
    return Fact(
        id=f"{reading.document.sha256[:12]}-{first.type.value}-{first.surface.start}-{first.surface.end}",
        type=first.type,
        value=first.value,
        valid=first.valid,
        reported=reading.published,
        status=first.status,
        approximation=first.approximation,
        attribution=first.attribution,
        evidence=tuple(_evidence(one, reading) for one in group),
        flagged=first.flagged,
        subject=first.subject,
        predicate=first.predicate,
        normalised=first.normalised,
        provenance=Provenance(rule=first.rule, confidence=trust.value, cases=trust.cases, reasons=first.reasons),
    )


def _evidence(candidate: Candidate, reading: Reading) -> Evidence:
    document, span = reading.document, candidate.surface
    return Evidence(
        document=document.name,
        paragraph=candidate.sentence.paragraph.number,
        surface=document.text[span.start : span.end],
        sentence=document.text[candidate.sentence.stretch.start : candidate.sentence.stretch.end],
        start=span.start,
        end=span.end,
        sha256=document.sha256,
    )
