"""Extractions of articles become a pack: sources, entities and facts, and a ledger of what could not be asked."""

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from quizapp.corpus.document import BlockClass, Document
from quizapp.corpus.lines import dateline
from quizapp.corpus.when import Precision, When
from quizapp.facts.extraction import Extraction
from quizapp.facts.fact import EntityKind, Event, Evidence, Fact, FactType, Office, Vote
from quizapp.facts.lexicon import Lexicons
from quizapp.facts.wording.wordings import worded
from quizapp.i18n import _
from quizapp.questions.drafting.doer import turned
from quizapp.questions.drafting.drafted import Drafter
from quizapp.questions.drafting.named import Named, UndraftedError, gazetteer, slug
from quizapp.questions.packs.packs import Pack
from quizapp.questions.packs.schema import Source
from quizapp.questions.question import Topic

LONGEST_SURFACE = 120  # characters, as the schema has it
_LINE = 200
_LEAD = 6  # paragraphs among which the dateline is
_BRACKET = re.compile(r"\(([A-Z][^\W\d_]*(?:[ &’'-]{1,3}[^\W\d_]+){0,4})\)")
_NO_NAMES = frozenset({"agency", "agencies", "staff", "correspondent"})


class LeftOut(NamedTuple):
    """An extracted fact that is not in the pack, and why."""

    document: str
    type: str
    surface: str
    reason: str


@dataclass(slots=True)
class Drafting:
    """A pack in the making."""

    lexicons: Lexicons
    sources: list[Source] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    undated: list[LeftOut] = field(default_factory=list)  # the facts of articles without a date
    named: Named = field(init=False)
    _ids: Counter[str] = field(default_factory=Counter)
    _held: dict[tuple[str, ...], When | None] = field(default_factory=dict)  # when the holder of an office is asked for
    _known: dict[tuple[object, ...], int] = field(default_factory=dict)  # where a fact stands in `facts`

    def __post_init__(self) -> None:
        self.named = Named(self.lexicons)

    def add(self, extraction: Extraction, id: str = "") -> None:
        """Draft the facts of one more document; one without a date gives none, since every question needs its time.

        The pack names the document by `id`, or else by its file's name.
        """
        document = extraction.document
        id = self._id(id or slug(document.name.rsplit(".", 1)[0]))
        self.sources.append(_source(id, extraction, self.named.lexicons))
        if extraction.published is None:
            reason = _("the article has no date that could be found; --published tells it")
            self.undated += [_left_out(document, fact, reason) for fact in extraction.facts]
            return
        found = worded(extraction, self.lexicons)
        self.named.add(found.entities, document.text)
        drafter = Drafter(self.named, _month(extraction.published))
        for wording in sorted(found.wordings, key=lambda one: one.fact.type is not FactType.LEADER_ROLE):
            try:
                drafted = drafter.drafted(wording)
            except UndraftedError as why:
                self._leave(document, wording.fact, str(why))
                continue
            if self._is_asked(drafted):
                self._leave(document, wording.fact, _("another article tells of the same holder"))
                continue
            for fact in (drafted, turned(drafted, wording.clause, self.named)):
                if fact is not None:
                    self._keep(self._with_evidence(fact, id), id)
        self.facts = [self._without_its_day(fact) for fact in self.facts]

    def _keep(self, fact: Fact, source: str) -> None:
        """Take a fact; one that another article tells as well gets its evidence, and so a second source.

        The same office of the same holder at another time would be asked in the same words: its first time is enough.
        """
        alike = (fact.type, fact.value, fact.valid, fact.status)
        at = self._known.setdefault(alike, len(self.facts))
        if at == len(self.facts):
            kind = fact.type.value.replace("_", "-")
            told = self._id(slug(f"{source[:24]}-{kind}-{fact.normalised or fact.subject}"))
            self.facts.append(replace(fact, id=told, subject="", predicate="", normalised=""))
        else:
            known = self.facts[at]
            self.facts[at] = replace(known, evidence=(*known.evidence, *fact.evidence))

    def _without_its_day(self, fact: Fact) -> Fact:
        """A vote that is not asked for its day where an event of the same sentence is."""
        if not isinstance(fact.value, Vote) or "vote-date" in fact.skip:
            return fact
        told = {one.sentence for one in fact.evidence}
        events = (one for one in self.facts if isinstance(one.value, Event) and one.value.when == fact.value.when)
        twice = any(one.sentence in told for event in events for one in event.evidence)
        return replace(fact, skip=(*fact.skip, "vote-date")) if twice else fact

    def _is_asked(self, fact: Fact) -> bool:
        """Whether somebody in the same office is drafted for another time."""
        if not isinstance(fact.value, Office):
            return False
        held = (fact.value.person, fact.value.office, fact.value.polity, fact.value.body)
        return self._held.setdefault(held, fact.valid) != fact.valid

    def _with_evidence(self, fact: Fact, source: str) -> Fact:
        """A fact that cites its article by the pack's id."""
        evidence = tuple(
            Evidence(
                document=source,
                paragraph=one.paragraph,
                surface=one.surface,
                sentence=" ".join(one.sentence.split()),
            )
            for one in fact.evidence
            if len(one.surface) <= LONGEST_SURFACE
        )
        return replace(fact, evidence=evidence)

    def _id(self, wish: str) -> str:
        self._ids[wish] += 1
        return wish if self._ids[wish] == 1 else f"{wish}-{self._ids[wish]}"

    def _leave(self, document: Document, fact: Fact, reason: str) -> None:
        self.left_out.append(_left_out(document, fact, reason))

    def pack(self, id: str, seed: int) -> Pack:
        """The pack as it stands; its title counts its articles."""
        return Pack(
            id=id,
            title=_("Drafted from {count} articles").format(count=len(self.sources)),
            description=_("Made from articles by QuizApp, and read by nobody yet."),
            version="0.1",
            licence=_("for private study"),
            seed=seed,
            settings={},
            topics=tuple(Topic),
            sources=tuple(self.sources),
            entities=tuple(self.named.taken.values()),
            facts=tuple(self.facts),
            extra=(),
            lines={},
        )


def _left_out(document: Document, fact: Fact, reason: str) -> LeftOut:
    surface = fact.evidence[0].surface if fact.evidence else ""
    return LeftOut(document.name, fact.type.value, surface, reason)


def _month(published: When) -> When:
    return When.parse(str(published)[:7]) if published.precision is Precision.DAY else published


def _source(id: str, extraction: Extraction, lexicons: Lexicons) -> Source:
    document, told = extraction.document, extraction.document.metadata
    basis = _("confirmed by a person") if extraction.dating is None else _("found by QuizApp")
    return Source(
        id=id,
        publisher=told.publisher or _agency(document, lexicons) or _("your article"),
        title=(document.title or document.name)[:_LINE],
        published=extraction.published,
        basis=basis,
        file=document.name,
        sha256=document.sha256,
    )


def _agency(document: Document, lexicons: Lexicons) -> str:
    """The news agency that the dateline of an article names in brackets; "" where it names none."""
    told = (one.text[: dateline(one.text)] for one in document.paragraphs[:_LEAD] if one.block is BlockClass.BODY)
    found = _BRACKET.search(next(filter(None, told), ""))
    if found is None or found[1].lower() in _NO_NAMES:
        return ""
    state = gazetteer(lexicons).named(found[1])  # ZIGUINCHOR (Senegal)
    return "" if state is not None and state.entity.kind is EntityKind.POLITY else found[1]
