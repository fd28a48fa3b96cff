"""Candidates become facts: what says the same is one fact with several pieces of evidence."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache

from quizapp.corpus.document import BlockClass, Document, Paragraph
from quizapp.facts.confidence import confidence
from quizapp.facts.fact import Evidence, Fact, FactType, Office, Provenance, Value
from quizapp.facts.record.alike import alike, stems
from quizapp.facts.rules import Candidate, Reading

# Told once for a whole document, however often it is told again; of the other types the descriptions must be alike.
_ONCE = frozenset({FactType.LEADER_ROLE, FactType.AGREEMENT, FactType.RELATION, FactType.STATEMENT})
_STATEMENT, _RELATION = FactType.STATEMENT, FactType.RELATION
_NO_STEMS = frozenset[str]()  # of what is told once, however it is described
_COMPARED = 40  # groups of one value that a candidate is compared with, so that the work grows with the text
_ID = 12  # hexadecimal digits


@dataclass(slots=True)
class _Group:
    """Candidates that say the same; `stems` are of the first one's subject, where they are compared."""

    stems: frozenset[str]
    members: list[Candidate] = field(default_factory=list)


def merged(candidates: Iterable[Candidate], reading: Reading) -> tuple[Fact, ...]:
    """The facts of one document in the order of their first evidence.

    Candidates merge on type, normal form and what the fact is about; the first keeps its rule. One whose words are not
    where it says they are is refused, with a row in the ledger.
    """
    groups: dict[tuple[str, ...], list[_Group]] = {}
    order: list[_Group] = []
    for candidate in sorted(candidates, key=lambda one: one.surface):
        if not _slices(candidate, reading.document):
            reading.drop(
                candidate.type, candidate.rule, "the evidence is not where the rule says it is", candidate.surface
            )
            continue
        known = groups.setdefault(_key(candidate), [])
        words = _NO_STEMS if candidate.type in _ONCE else stems(candidate.subject)
        group = next((one for one in known[-_COMPARED:] if _same(one, candidate, words)), None)
        if group is None:
            group = _Group(words)
            known.append(group)
            order.append(group)
        group.members.append(candidate)
    copies = _copies(reading.document)
    return tuple(numbered(_fact(group.members, reading, copies) for group in order))


def _copies(document: Document) -> dict[int, list[Paragraph]]:
    """The paragraphs that repeat another one, by its number."""
    found: dict[int, list[Paragraph]] = {}
    for one in document.paragraphs:
        if one.block is BlockClass.DUPLICATE:
            found.setdefault(one.same_as, []).append(one)
    return found


def _slices(candidate: Candidate, document: Document) -> bool:
    """Whether the surface is a stretch of words inside of the candidate's sentence."""
    start, end = candidate.surface
    within = candidate.sentence.stretch
    words = document.text[start:end]
    return within.start <= start < end <= within.end and words == words.strip()


def _key(candidate: Candidate) -> tuple[str, ...]:
    """What candidates of one fact have in common, whatever their wording."""
    kind, value = candidate.type, candidate.normalised.casefold()
    if kind is _STATEMENT:
        return kind, value, str(candidate.sentence.paragraph.number)
    if kind is _RELATION:
        return kind, value, candidate.subject.casefold(), candidate.predicate
    return kind, value


def _same(group: _Group, candidate: Candidate, words: frozenset[str]) -> bool:
    """Whether a candidate of the same value says the same as a group: two places in one sentence tell two things."""
    if candidate.type in _ONCE:
        return True
    last = group.members[-1]
    if last.sentence is candidate.sentence and last.surface != candidate.surface:
        return False
    return alike(group.stems, words)


def _fact(group: list[Candidate], reading: Reading, copies: Mapping[int, list[Paragraph]]) -> Fact:
    first = group[0]
    evidence = [piece for one in group for piece in _evidence(one, reading.document, copies)]
    return Fact(
        id=stable_id(first),
        type=first.type,
        value=_value(group),
        valid=first.valid,
        reported=reading.published,
        status=first.status,
        approximation=first.approximation,
        attribution=first.attribution,
        evidence=tuple(dict.fromkeys(evidence) if len(evidence) > 1 else evidence),
        flagged=next((one.flagged for one in group if one.flagged), ""),
        subject=first.subject,
        predicate=first.predicate,
        normalised=first.normalised,
        provenance=_provenance(first.rule, first.reasons),
    )


def _value(group: list[Candidate]) -> Value:
    """The first value of a group; of an office the first that tells its times."""
    if len(group) > 1 and isinstance(group[0].value, Office):
        values = (one.value for one in group if isinstance(one.value, Office))
        return next((value for value in values if value.since or value.until), group[0].value)
    return group[0].value


@lru_cache(maxsize=1024)
def _provenance(rule: str, reasons: tuple[str, ...]) -> Provenance:
    """Where facts of a rule come from; they share it."""
    trust = confidence(rule)
    return Provenance(rule=rule, confidence=trust.value, cases=trust.cases, reasons=reasons)


def stable_id(candidate: Candidate) -> str:
    """An id made of what a fact says and not of where it stands, so that it outlives an update of its article.

    Type, normal form, the stems of the subject and the valid time; of a statement, its sentence.
    """
    about = candidate.subject
    if candidate.type is _STATEMENT:
        about = candidate.sentence.text[slice(*candidate.sentence.stretch)]
    parts = (
        candidate.type._value_,
        candidate.normalised.casefold(),
        " ".join(sorted(stems(about))),
        str(candidate.valid or ""),
    )
    return f"{candidate.type._value_}-{hashlib.sha256('|'.join(parts).encode()).hexdigest()[:_ID]}"


def numbered(facts: Iterable[Fact]) -> Iterator[Fact]:
    """The facts; of those with one id all but the first get a number."""
    seen: dict[str, int] = {}
    for fact in facts:
        times = seen[fact.id] = seen.get(fact.id, 0) + 1
        yield fact if times == 1 else replace(fact, id=f"{fact.id}-{times}")


def _evidence(candidate: Candidate, document: Document, copies: Mapping[int, list[Paragraph]]) -> Iterator[Evidence]:
    """Where a candidate stands, and where copies of its paragraph say it again."""
    span = candidate.surface
    paragraph, within = candidate.sentence.paragraph, candidate.sentence.stretch
    sentence = document.text[within.start : within.end]
    first = Evidence(
        document=document.name,
        paragraph=paragraph.number,
        surface=document.text[span.start : span.end],
        sentence=sentence,
        start=span.start,
        end=span.end,
        sha256=document.sha256,
    )
    yield first
    for copy in copies.get(paragraph.number, ()):
        if sentence in copy.text:
            start = copy.start + copy.text.index(sentence) + span.start - within.start
            yield replace(first, paragraph=copy.number, start=start, end=start + span.end - span.start)
