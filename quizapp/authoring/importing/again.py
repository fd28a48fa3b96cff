"""An imported article read again: what is found now beside what was found then, and taking it over."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from quizapp.authoring.importing.workshop import Workshop
from quizapp.corpus.when import When
from quizapp.facts.extract import extract
from quizapp.facts.fact import Evidence, Fact
from quizapp.i18n import _
from quizapp.questions.question import Citation
from quizapp.store import sources
from quizapp.store.imports import Imported
from quizapp.store.library import Library


class Turn(StrEnum):
    """What has become of a fact."""

    LOST = "lost"
    CHANGED = "changed"
    GAINED = "gained"


@dataclass(frozen=True, slots=True)
class Difference:
    """One fact that is not as it was: `before` where it was there, `now` where it is; `questions` rested on it."""

    before: Fact | None
    now: Fact | None
    questions: tuple[int, ...] = ()

    @property
    def turn(self) -> Turn:
        """Whether it came, went, or says something else."""
        if self.before is None:
            return Turn.GAINED
        return Turn.LOST if self.now is None else Turn.CHANGED

    @property
    def fact(self) -> Fact:
        """The fact to show: as it is now, or as it was."""
        found = self.now or self.before
        assert found is not None  # noqa: S101
        return found


@dataclass(frozen=True, slots=True)
class ReadAgain:
    """The facts of an article as they are found now, what differs, and how many are as they were."""

    document: str  # as citations name it
    facts: tuple[Fact, ...]
    differences: tuple[Difference, ...]
    same: int

    @property
    def at_stake(self) -> tuple[int, ...]:
        """The questions that rest on a fact which is lost or says something else, each once."""
        return tuple(dict.fromkeys(number for one in self.differences for number in one.questions))

    def count(self, turn: Turn) -> int:
        """How many facts have gone that way."""
        return sum(one.turn is turn for one in self.differences)


def read_again(
    article: Imported, cited: Mapping[int, Sequence[Citation]], workshop: Workshop, cancelled: Callable[[], bool]
) -> ReadAgain:
    """Find the facts of an article anew, with the date it was imported by; to be called in a worker.

    `cited` is what its questions cite of it, by their ids. What a person thought of a fact stays with it.

    Raises:
        KnownError: it took too long.
        StoppedError: it was cancelled.
    """
    published = When.parse(article.source.published) if article.source.published else None
    found = workshop.do(cancelled, extract, article.document, published).facts
    return compared(article, found, cited)


def compared(article: Imported, found: Sequence[Fact], cited: Mapping[int, Sequence[Citation]]) -> ReadAgain:
    """What is found now beside the facts that an article has."""
    left = list(article.facts)
    now: dict[int, Fact] = {}  # the facts that were there, by where they stand among those found
    for alike in (_is_same, _is_elsewhere_worded):
        for at, fact in enumerate(found):
            before = None if at in now else next((one for one in left if alike(one, fact)), None)
            if before is not None:
                left.remove(before)
                now[at] = before
    kept = tuple(_with_review(fact, now.get(at)) for at, fact in enumerate(found))
    differences = [
        *(Difference(one, None, _resting(one, cited)) for one in left),
        *(
            Difference(now[at], fact, _resting(now[at], cited))
            for at, fact in enumerate(kept)
            if at in now and not _is_same(now[at], fact)
        ),
        *(Difference(None, fact) for at, fact in enumerate(kept) if at not in now),
    ]
    return ReadAgain(
        article.source.id, kept, tuple(differences), len(found) - sum(one.now is not None for one in differences)
    )


def take_over(library: Library, read: ReadAgain, *, now: datetime) -> int:
    """Let an article have the facts that are found now, as one deed; gives how many questions are at stake.

    Those are flagged, to be looked at; none is deleted or changed, and their progress stays.

    Raises:
        KnownError: it could not be saved; nothing was.
    """
    sources.put_facts(library, read.document, read.facts, read.at_stake, name=_("take over facts"), now=now)
    return len(read.at_stake)


def _is_same(one: Fact, other: Fact) -> bool:
    """Whether two facts say the same at the same place, however sure it is."""
    return (_place(one), one.normalised, one.status, one.valid) == (
        _place(other),
        other.normalised,
        other.status,
        other.valid,
    )


def _is_elsewhere_worded(one: Fact, other: Fact) -> bool:
    """Whether two facts of a type stand at words that overlap."""
    if one.type is not other.type or not (one.evidence and other.evidence):
        return False
    here, there = one.evidence[0], other.evidence[0]
    if here.start is None or here.end is None or there.start is None or there.end is None:
        return False
    return here.start < there.end and there.start < here.end


def _place(fact: Fact) -> tuple[object, ...]:
    return fact.type, *((one.paragraph, one.surface) for one in fact.evidence)


def _with_review(fact: Fact, before: Fact | None) -> Fact:
    if before is None or before.provenance is None or fact.provenance is None:
        return fact
    return replace(fact, provenance=replace(fact.provenance, review=before.provenance.review))


def _resting(fact: Fact, cited: Mapping[int, Sequence[Citation]]) -> tuple[int, ...]:
    """The questions that cite the very words which prove a fact."""
    return tuple(number for number, citations in cited.items() if _cites(citations, fact.evidence))


def _cites(citations: Iterable[Citation], evidence: Iterable[Evidence]) -> bool:
    words = {(one.paragraph, one.surface) for one in evidence}
    return any((one.paragraph, one.surface) in words for one in citations)
