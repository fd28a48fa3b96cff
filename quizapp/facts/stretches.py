"""Where in an article the words stand that tell a fact: of an office also its holder, and whose it is."""

import re
from collections.abc import Iterable

from quizapp.facts.fact import Evidence, Fact, Office
from quizapp.facts.lexicon import bundled, items

Stretch = tuple[int, int]
_NEAR = 12  # characters between two parts of what is told as one


def stretches(fact: Fact, evidence: Evidence, text: str) -> list[Stretch]:
    """The stretches of an article's `text` that tell a fact, in their order; none where it is not known where."""
    if evidence.start is None or evidence.end is None:
        return []
    own = evidence.start, evidence.end
    office = fact.value
    within = _sentence(evidence, own, text)
    if not isinstance(office, Office) or within is None:
        return [own]
    holder = _nearest((office.person,), own, within, text) or _nearest(_surname(office.person), own, within, text)
    parts = _joined([own, holder] if holder else [own])
    whose = [_nearest(_names(fact, office), part, within, text) for part in parts]
    beside = [found for found, part in zip(whose, parts, strict=True) if found and _gap(found, part) <= _NEAR]
    return _joined([*parts, *beside])


def _sentence(evidence: Evidence, own: Stretch, text: str) -> Stretch | None:
    """Where the sentence stands in which a fact is told."""
    begin = text.rfind(evidence.sentence, 0, own[0] + len(evidence.sentence))
    end = begin + len(evidence.sentence)
    return (begin, end) if begin >= 0 and end >= own[1] else None


def _surname(person: str) -> tuple[str, ...]:
    return tuple(person.split()[-1:])


def _names(fact: Fact, office: Office) -> tuple[str, ...]:
    """What the land or the body of an office may be called."""
    known = (
        (row["label"], *items(row["aliases"]), *items(row["demonyms"]))
        for row in bundled().rows("polities")
        if row["id"] == office.polity
    )
    return (*next(known, ()), fact.normalised.rpartition("|")[2])


def _nearest(names: Iterable[str], to: Stretch, within: Stretch, text: str) -> Stretch | None:
    """The mention of any of the names that stands nearest, with the sign of whose it is."""
    words = [r"\s+".join(map(re.escape, name.split())) for name in names if name.strip()]
    if not words:
        return None
    mention = re.compile(rf"(?<!\w)(?:{'|'.join(sorted(words, key=len, reverse=True))})(?:['’]s?)?(?!\w)")
    found = (match.span() for match in mention.finditer(text, *within))
    return min(found, key=lambda one: _gap(one, to), default=None)


def _gap(one: Stretch, other: Stretch) -> int:
    """How many characters stand between two stretches."""
    return max(0, one[0] - other[1], other[0] - one[1])


def _joined(parts: Iterable[Stretch]) -> list[Stretch]:
    """The parts in their order, those that stand near each other as one."""
    found: list[Stretch] = []
    for start, end in sorted(parts):
        if found and start - found[-1][1] <= _NEAR:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return found
