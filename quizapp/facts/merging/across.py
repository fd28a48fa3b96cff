"""Facts of many documents joined: the same fact once with all its evidence, copies of one story counted once."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from zlib import crc32

from quizapp.corpus.document import BlockClass, Document
from quizapp.facts.entities.names import same_name, sounds
from quizapp.facts.extraction import Extraction
from quizapp.facts.fact import Agreement, Fact, FactType, Office, Statement
from quizapp.facts.merging.merge import numbered
from quizapp.facts.merging.quarrels import Pair, paired
from quizapp.facts.record.alike import alike, stems
from quizapp.i18n import ngettext

_SHINGLE = 5  # words
_SKETCH = 64  # hashes of a document's text
_COPY = 0.3  # of the shingles of two documents together
_OWNERS = 50  # documents that a shingle is remembered for, so that a much copied phrase costs no more
_COMPARED = 40
_WORD = re.compile(r"\w+")
# One polity has one of these at a time, so that differing words mean the same office.
_SINGLE = frozenset({"president", "head of government", "foreign minister", "royal"})

Sketch = tuple[int, ...]
Where = tuple[str, str]  # a document's name and hash


@dataclass(slots=True)
class _Group:
    """Facts that say the same, and the stems of the first one's subject."""

    stems: frozenset[str]
    members: list[tuple[Where, Fact]] = field(default_factory=list)


def merge_documents(extractions: Iterable[Extraction]) -> tuple[Fact, ...]:
    """The facts of many documents, each once, sorted by document and place of their first evidence; see `joined`."""
    return joined(extractions)[0]


def joined(extractions: Iterable[Extraction]) -> tuple[tuple[Fact, ...], tuple[Pair, ...]]:
    """The facts of many documents, each once, and where the two sides of each quarrel among them stand.

    The documents may come one by one, in any order: their facts and a sketch of their text are kept, not the text.
    Near copies count as one source. What disagrees is flagged on both sides.
    """
    facts: list[tuple[Where, Fact]] = []
    sketches: dict[Where, Sketch] = {}
    for one in extractions:
        where = (one.document.name, one.document.sha256)
        if where not in sketches:
            sketches[where] = sketch(one.document)
            facts.extend((where, fact) for fact in one.facts)
    facts.sort(key=lambda pair: (pair[0], pair[1].evidence[0].start or 0, pair[1].id))
    people = joined_names(_posts(fact for _, fact in facts))
    stories = same_stories(sketches)
    groups = _grouped([(where, _with_full_name(fact, people)) for where, fact in facts])
    return paired(tuple(numbered(_joined(group, stories) for group in groups)))


def _grouped(facts: Iterable[tuple[Where, Fact]]) -> list[_Group]:
    by_key: dict[tuple[str, ...], list[_Group]] = {}
    order: list[_Group] = []
    for where, fact in facts:
        known = by_key.setdefault(_key(fact), [])
        words = stems(fact.subject)
        described = not _said_by_key(fact)
        group = next((one for one in known[-_COMPARED:] if _fits(one, where, words, described=described)), None)
        if group is None:
            group = _Group(words)
            known.append(group)
            order.append(group)
        group.members.append((where, fact))
    return order


def _fits(group: _Group, where: Where, words: frozenset[str], *, described: bool) -> bool:
    """Whether a fact joins a group; two facts that one document tells apart stay apart."""
    if not described:
        return True
    return group.members[-1][0] != where and alike(group.stems, words)


def _key(fact: Fact) -> tuple[str, ...]:
    """What facts of different documents have in common if they say the same, apart from how they describe it."""
    value, said = fact.value, (fact.type.value, fact.status.value, str(fact.valid or ""))
    match value:
        case Office():
            words = "" if value.office_class in _SINGLE and not value.body else value.office.casefold()
            side = fact.normalised.rpartition("|")[2].casefold()
            return *said, value.person.casefold(), value.office_class, words, side
        case Statement():
            return *said, value.speaker.casefold(), " ".join(sorted(stems(fact.evidence[0].sentence)))
        case Agreement():
            # What is only described ("peace treaty") is another one in another article, unless its parties agree.
            parties = () if _titled(value.name) else tuple(sorted(value.parties)) or (fact.id,)
            return *said, value.name.casefold(), *parties
    return *said, fact.predicate, fact.normalised.casefold()


def _said_by_key(fact: Fact) -> bool:
    """Whether a fact's key says all of it, so that its description need not be alike."""
    return fact.type in {FactType.LEADER_ROLE, FactType.AGREEMENT, FactType.STATEMENT}


def _titled(name: str) -> bool:
    return name != name.lower()


def _joined(group: _Group, stories: Mapping[Where, int]) -> Fact:
    """The first fact of a group with the evidence of all, and how many independent sources agree."""
    first = group.members[0][1]
    evidence = dict.fromkeys(piece for _, fact in group.members for piece in fact.evidence)
    flagged = next((fact.flagged for _, fact in group.members if fact.flagged), "")
    sources = len({stories[where] for where, _ in group.members})
    provenance = first.provenance
    if sources > 1 and provenance is not None:
        told = ngettext("{count} source agrees", "{count} sources agree", sources).format(count=sources)
        provenance = replace(provenance, reasons=(*provenance.reasons, told), independent=sources)
    return replace(first, evidence=tuple(evidence), flagged=flagged, provenance=provenance)


# People ---------------------------------------------------------------------------------------------------------------

Post = tuple[str, str]  # class of the office, and whose it is


def _posts(facts: Iterable[Fact]) -> dict[str, set[Post]]:
    """The posts that each name is told to hold."""
    found: dict[str, set[Post]] = {}
    for fact in facts:
        if isinstance(fact.value, Office):
            side = fact.normalised.rpartition("|")[2].casefold()
            found.setdefault(fact.value.person, set()).add((fact.value.office_class, side))
    return found


def joined_names(posts: Mapping[str, set[Post]]) -> dict[str, str]:
    """The fullest form of each name that another form of one person's name stands for.

    Two spellings of one name are one person. A name with initials, or a family name alone, is so only with a post in
    common, and a family name only if one person fits.
    """
    full = {name: name for name in posts}
    families: dict[str, list[str]] = {}
    for name in sorted(posts):
        families.setdefault((sounds(name) or (name,))[-1], []).append(name)
    for names in families.values():
        long = [name for name in names if " " in name]
        for name in long:
            full[name] = _fullest(other for other in long if _one_person(name, other, posts))
        for name in names:
            fits = {full[other] for other in long if posts[name] & posts[other]} if " " not in name else set()
            if len(fits) == 1:
                full[name] = fits.pop()
    return full


def _one_person(name: str, other: str, posts: Mapping[str, set[Post]]) -> bool:
    return sounds(name) == sounds(other) or (same_name(name, other) and bool(posts[name] & posts[other]))


def _fullest(names: Iterable[str]) -> str:
    """The name with the most letters in its given name; of equals the first by the alphabet."""
    return min(names, key=lambda name: (-len("".join(sounds(name))), name))


def _with_full_name(fact: Fact, people: Mapping[str, str]) -> Fact:
    value = fact.value
    if isinstance(value, Office) and people.get(value.person, value.person) != value.person:
        person = people[value.person]
        rest = fact.normalised.partition("|")[2]
        return replace(fact, value=replace(value, person=person), subject=person, normalised=f"{person}|{rest}")
    if isinstance(value, Statement) and people.get(value.speaker, value.speaker) != value.speaker:
        speaker = people[value.speaker]
        return replace(fact, value=replace(value, speaker=speaker), normalised=speaker)
    return fact


# Copies ---------------------------------------------------------------------------------------------------------------


def sketch(document: Document) -> Sketch:
    """The smallest hashes of the five-word shingles of a document's body: near copies share most of them.

    A bottom-k sketch (Broder, On the resemblance and containment of documents, 1997).
    """
    words = [
        word
        for paragraph in document.paragraphs
        if paragraph.block is BlockClass.BODY
        for word in _WORD.findall(paragraph.text.casefold())
    ]
    shingles = {crc32(" ".join(words[at : at + _SHINGLE]).encode()) for at in range(max(1, len(words) - _SHINGLE + 1))}
    return tuple(sorted(shingles)[:_SKETCH])


def same_stories(sketches: Mapping[Where, Sketch]) -> dict[Where, int]:
    """A number for each document, the same for near copies of one story."""
    heads = {where: where for where in sketches}  # of each document, another one of its story; of the first, itself
    owners: dict[int, list[Where]] = {}
    for where in sorted(sketches):
        shared = Counter(other for shingle in sketches[where] for other in owners.get(shingle, ()))
        for other in sorted(shared):
            if _resemblance(sketches[where], sketches[other]) >= _COPY:
                first, second = sorted((_head(heads, where), _head(heads, other)))
                heads[second] = first
        for shingle in sketches[where]:
            known = owners.setdefault(shingle, [])
            if len(known) < _OWNERS:
                known.append(where)
    numbers = {where: number for number, where in enumerate(sorted(sketches))}
    return {where: numbers[_head(heads, where)] for where in numbers}


def _resemblance(one: Sketch, other: Sketch) -> float:
    """The share of common shingles among the smallest of both."""
    smallest = sorted({*one, *other})[:_SKETCH]
    return len({*one} & {*other} & {*smallest}) / max(1, len(smallest))


def _head(heads: dict[Where, Where], where: Where) -> Where:
    while heads[where] != where:
        heads[where] = heads[heads[where]]
        where = heads[where]
    return where
