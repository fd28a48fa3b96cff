"""An import under way: articles, the facts and drafts that came of them, and what a person decided on each draft.

Nothing of it is in the library before `save`, which adds what was accepted as one deed.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from quizapp.authoring.importing.resolving import Drafted, Resolved, article_id
from quizapp.corpus.dating import DocumentDate
from quizapp.corpus.document import Document
from quizapp.corpus.when import When
from quizapp.facts.extraction import Extraction
from quizapp.facts.fact import Fact, Review
from quizapp.i18n import ngettext
from quizapp.questions.packs.schema import Source
from quizapp.questions.question import Question
from quizapp.store import decks, imports, questions
from quizapp.store.imports import Imported
from quizapp.store.library import Library
from quizapp.store.records import SourceInfo


class Verdict(StrEnum):
    """What was decided on a draft."""

    OPEN = "open"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    THERE = "there"  # the library has it already, so there is nothing to decide


@dataclass(frozen=True, slots=True)
class Article:
    """An article of the import; `dating` tells how its date was found, also after a person has confirmed one."""

    extraction: Extraction
    dating: DocumentDate | None

    @property
    def document(self) -> Document:
        """Its text."""
        return self.extraction.document

    @property
    def sha256(self) -> str:
        """What it is known by."""
        return self.document.sha256

    @property
    def published(self) -> When | None:
        """The date from which relative dates are resolved, None where none is known."""
        return self.extraction.published

    @property
    def confirmed(self) -> bool:
        """Whether a person has said so."""
        return self.extraction.dating is None


@dataclass(frozen=True, slots=True)
class Item:
    """A draft, as edited, with what was decided on it; `likeness` tells of a question in the library that is alike.

    What the library has by now is `there`, whatever was decided. A person may have `written` it on a fact.
    """

    draft: Drafted
    question: Question
    decision: Verdict = Verdict.OPEN
    reason: str = ""  # why it was rejected
    likeness: str = ""
    there: bool = False
    written: bool = False

    @property
    def verdict(self) -> Verdict:
        """How it stands."""
        return Verdict.THERE if self.there else self.decision

    @property
    def warnings(self) -> tuple[str, ...]:
        """What to look at before it is accepted."""
        return (*self.draft.warnings, *filter(None, (self.likeness,)))

    @property
    def edited(self) -> bool:
        """Whether a person has changed it."""
        return self.question != self.draft.question


@dataclass(frozen=True, slots=True)
class Decided:
    """What was decided on a draft that asks and answers so; `question` is it as edited, None where it was not.

    Of one that was `written` by a person it is the whole question: nothing drafts it again.
    """

    stem: str
    answer: str
    verdict: Verdict
    reason: str = ""
    question: Question | None = None
    written: bool = False


_NOTHING = Resolved((), (), (), (), ())


@dataclass(slots=True)
class Import:
    """The import of some articles: `items` are the drafts in their order."""

    articles: tuple[Article, ...] = ()
    resolved: Resolved = _NOTHING
    items: tuple[Item, ...] = ()
    recalled: tuple[Decided, ...] = ()  # before the program was left: it holds for drafts that come again
    _before: list[tuple[Item, ...] | None] = field(default_factory=list)  # None where something was added meanwhile

    # Articles

    def read(self, extractions: Iterable[Extraction]) -> None:
        """Take articles in that were read; one that is there already stays as it is."""
        known = {one.sha256 for one in self.articles}
        for one in extractions:
            if one.document.sha256 not in known:
                known.add(one.document.sha256)
                self.articles = (*self.articles, Article(one, one.dating))

    def redated(self, extraction: Extraction) -> None:
        """Take the facts of an article of which a person has confirmed the date."""
        self.articles = tuple(
            replace(one, extraction=extraction) if one.sha256 == extraction.document.sha256 else one
            for one in self.articles
        )

    def resolve(self, resolved: Resolved, there: Mapping[str, str]) -> None:
        """Take what came of all articles; `there` has a sentence for each draft that the library knows, "" if it is it.

        What was decided on a draft holds as long as it asks and answers the same; what was written stays.
        """
        before_all = (*self.recalled, *self.decided())
        decided = {(one.stem, one.answer): one for one in before_all if not one.written}
        written = [(one, one.question) for one in before_all if one.written and one.question]
        self.resolved, self.recalled = resolved, ()
        self._before.clear()
        items: list[Item] = []
        for draft in resolved.drafts:
            key = draft.question.key
            before = decided.get((draft.question.stem, draft.question.answer))
            item = Item(draft, draft.question, likeness=there.get(key, ""), there=there.get(key) == "")
            if before is not None:
                question = replace(before.question, key=key) if before.question else draft.question
                item = replace(item, question=question, decision=before.verdict, reason=before.reason)
            items.append(item)
        self.items = (*items, *(self._written(one, question, there) for one, question in written))

    def _written(self, one: Decided, question: Question, there: Mapping[str, str]) -> Item:
        """A question that a person wrote, on the facts of now that stand where it is cited."""
        facts = tuple(at for at, fact in enumerate(self.resolved.facts) if _is_cited(fact, question))
        told = there.get(question.key)
        draft = Drafted(question, facts, ())
        return Item(draft, question, one.verdict, one.reason, told or "", there=told == "", written=True)

    def decided(self) -> tuple[Decided, ...]:
        """What was decided on the drafts: on which, how, and as what they are asked now."""
        return tuple(
            Decided(
                item.draft.question.stem,
                item.draft.question.answer,
                item.decision,
                item.reason,
                item.question if item.edited or item.written else None,
                item.written,
            )
            for item in self.items
            if item.decision in (Verdict.ACCEPTED, Verdict.REJECTED) or item.edited or item.written
        )

    def written(self) -> list[Question]:
        """The questions that a person wrote, also those of before the program was left."""
        return [one.question for one in (*self.recalled, *self.decided()) if one.written and one.question]

    # Decisions

    def accept(self, at: int) -> None:
        """Take a draft, to be added; nothing where the library has it."""
        self._decide({at: (Verdict.ACCEPTED, "")})

    def reject(self, at: int, reason: str) -> None:
        """Leave a draft out, and say why."""
        self._decide({at: (Verdict.REJECTED, reason)})

    def reopen(self, at: int) -> None:
        """Decide on a draft anew."""
        self._decide({at: (Verdict.OPEN, "")})

    def accept_fine(self) -> int:
        """Accept every open draft without a warning; gives how many they were."""
        fine = [at for at, item in enumerate(self.items) if item.verdict is Verdict.OPEN and not item.warnings]
        self._decide(dict.fromkeys(fine, (Verdict.ACCEPTED, "")))
        return len(fine)

    def edit(self, at: int, question: Question) -> None:
        """Change a draft, which accepts it."""
        self._remember()
        changed = replace(self.items[at], question=question, decision=Verdict.ACCEPTED, reason="")
        self.items = (*self.items[:at], changed, *self.items[at + 1 :])

    def write(self, question: Question, fact: int, likeness: str = "") -> None:
        """Put a question that a person wrote on a fact beside the drafts, accepted."""
        self._remember()
        draft = Drafted(question, (fact,), ())
        self.items = (*self.items, Item(draft, question, Verdict.ACCEPTED, likeness=likeness, written=True))

    def undo(self) -> bool:
        """Take the last decision back; gives whether there was one since the last adding."""
        if not self._before or (before := self._before[-1]) is None:
            return False
        self._before.pop()
        there = {one.question.key for one in self.items if one.there}
        self.items = tuple(replace(one, there=one.question.key in there) for one in before)
        return True

    def _decide(self, decisions: Mapping[int, tuple[Verdict, str]]) -> None:
        decisions = {at: how for at, how in decisions.items() if self.items[at].verdict is not Verdict.THERE}
        if decisions:
            self._remember()
            self.items = tuple(
                replace(item, decision=decisions[at][0], reason=decisions[at][1]) if at in decisions else item
                for at, item in enumerate(self.items)
            )

    def _remember(self) -> None:
        self._before.append(self.items)

    # What is seen of it

    def count(self, verdict: Verdict) -> int:
        """How many drafts were so decided."""
        return sum(item.verdict is verdict for item in self.items)

    def facts_in(self, article: Article) -> list[int]:
        """Where the facts that stand in an article are, in the order of its text."""
        found = []
        for at, fact in enumerate(self.resolved.facts):
            here = [one.start or 0 for one in fact.evidence if one.sha256 == article.sha256]
            if here:
                found.append((min(here), at))
        return [at for _start, at in sorted(found)]

    def drafts_of(self, article: Article) -> list[int]:
        """Where the drafts are that rest on an article, in their order."""
        id = article_id(article.sha256)
        return [
            at for at, item in enumerate(self.items) if any(cited.document == id for cited in item.question.citations)
        ]

    def at_odds_with(self, at: int) -> list[Fact]:
        """The facts that disagree with one, of these articles or of those in the library."""
        pairs = (pair for pair in self.resolved.quarrels if at in pair)
        return [self.resolved.facts[one if other == at else other] for one, other in pairs]

    def source_of(self, article: Article) -> Source:
        """How questions cite an article."""
        id = article_id(article.sha256)
        return next(source for source in self.resolved.sources if source.id == id)

    # Into the library

    def save(self, library: Library, *, now: datetime, deck_id: int = 0) -> int:
        """Add what was accepted, with the articles it rests on, as one deed; gives how many questions.

        `deck_id` 0 is the deck for one's own questions.

        Raises:
            KnownError: it could not be saved; nothing of it was.
        """
        accepted = [item.question for item in self.items if item.verdict is Verdict.ACCEPTED]
        cited = {citation.document for question in accepted for citation in question.citations}
        articles = [one for one in self.articles if article_id(one.sha256) in cited]
        if not accepted:
            return 0
        imports.add(
            library,
            [Imported(_info(self.source_of(one)), one.document, self._judged(one)) for one in articles],
            accepted,
            name=_deed_name(len(accepted)),
            now=now,
            deck_id=deck_id or decks.own_deck(library),
        )
        self.look(library)
        return len(accepted)

    def look(self, library: Library) -> bool:
        """See which drafts the library has by now, after an adding or after one was undone; gives whether others."""
        there = questions.keys_there(library, (item.question.key for item in self.items))
        now = tuple(replace(item, there=item.question.key in there) for item in self.items)
        accepted = [pair for pair in zip(self.items, now, strict=True) if pair[1].decision is Verdict.ACCEPTED]
        changed, self.items = now != self.items, now
        if any(new.there and not old.there for old, new in accepted):
            self._before.append(None)
        elif any(old.there and not new.there for old, new in accepted) and None in self._before:
            del self._before[max(at for at, one in enumerate(self._before) if one is None)]
        return changed

    @property
    def has_added(self) -> bool:
        """Whether the last that was done is that something was added to the library."""
        return bool(self._before) and self._before[-1] is None

    @property
    def is_done(self) -> bool:
        """Whether something of it was added, and nothing is left to be decided on or added."""
        return bool(self.added()) and not self.count(Verdict.OPEN) and not self.count(Verdict.ACCEPTED)

    def added(self) -> list[Question]:
        """What was accepted and is in the library by now."""
        return [item.question for item in self.items if item.there and item.decision is Verdict.ACCEPTED]

    def sources_of_added(self) -> list[Source]:
        """The articles that those questions cite."""
        cited = {citation.document for question in self.added() for citation in question.citations}
        return [source for source in self.resolved.sources if source.id in cited]

    def _judged(self, article: Article) -> tuple[Fact, ...]:
        """The facts of an article as they were found in it, with what a person thought of those that were drafted."""
        judged: dict[tuple[str, int | None], Review] = {}
        for item in self.items:
            for at in item.draft.facts:
                for one in self.resolved.facts[at].evidence:
                    judged[one.sha256, one.start] = _reviewed(item)
        return tuple(
            replace(fact, provenance=replace(fact.provenance, review=review))
            if fact.provenance and (review := judged.get((article.sha256, fact.evidence[0].start), Review.AUTOMATIC))
            else fact
            for fact in article.extraction.facts
        )


def _is_cited(fact: Fact, question: Question) -> bool:
    cited = {(one.document, one.paragraph, one.surface) for one in question.citations}
    return any((article_id(one.sha256), one.paragraph, one.surface) in cited for one in fact.evidence)


def _reviewed(item: Item) -> Review:
    if item.decision is Verdict.ACCEPTED:
        return Review.EDITED if item.edited else Review.ACCEPTED
    return Review.REJECTED if item.decision is Verdict.REJECTED else Review.AUTOMATIC


def _info(source: Source) -> SourceInfo:
    published = "" if source.published is None else str(source.published)
    return SourceInfo(
        source.id, source.publisher, source.title, published, source.basis, file=source.file, sha256=source.sha256
    )


def _deed_name(count: int) -> str:
    return ngettext("import {count} question", "import {count} questions", count).format(count=count)
