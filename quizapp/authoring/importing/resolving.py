"""Facts of articles compared with those already known, and the questions that can be drafted from them."""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from quizapp.facts.confidence import FEW
from quizapp.facts.extraction import Extraction
from quizapp.facts.fact import Evidence, Fact, FactType, Predicate, Relation
from quizapp.facts.lexicon import bundled
from quizapp.facts.merging.across import joined
from quizapp.facts.merging.quarrels import Pair
from quizapp.i18n import _
from quizapp.questions.drafting.pack import Drafting
from quizapp.questions.flaws import flaws
from quizapp.questions.generate import Generated, generate
from quizapp.questions.overlap import mentions
from quizapp.questions.packs.packs import Pack
from quizapp.questions.packs.schema import Source
from quizapp.questions.question import Question, Topic

PACK = "import"  # the first part of the keys of questions that were drafted here
SURE = 0.7  # a rule that is right less often drafts nothing
_SEED = 1
_SHOWN = 16  # hexadecimal digits of a hash

_TOPICS = {
    FactType.LEADER_ROLE: Topic.LEADERS,
    FactType.EVENT_DATE: Topic.DATES,
    FactType.AGREEMENT: Topic.TREATIES,
    FactType.VOTE: Topic.VOTES,
    FactType.MONEY: Topic.NUMBERS,
    FactType.QUANTITY: Topic.NUMBERS,
    FactType.DURATION: Topic.NUMBERS,
    FactType.PLACE: Topic.PLACES,
    FactType.STATEMENT: Topic.STATEMENTS,
}
_OF_PLACES = frozenset({Predicate.CAPITAL_OF, Predicate.PART_OF, Predicate.BREAKAWAY_FROM, Predicate.BORDERS})

Where = tuple[str, int, str]  # the hash of a document, a paragraph, and words in it


@dataclass(frozen=True, slots=True)
class Drafted:
    """A question drafted from an article, the facts it rests on by where they stand, and what to look at first.

    `sources` is how many articles say the same, copies of one story counted once.
    """

    question: Question
    facts: tuple[int, ...]
    warnings: tuple[str, ...]
    sources: int = 1


class Left(NamedTuple):
    """A row of the ledger: what did not become a fact or a question, by which rule, and the reason in words."""

    document: str
    rule: str
    what: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Resolved:
    """All that came of some articles: facts joined with those already known, quarrels among them, drafts, the ledger.

    `sources` are the articles in their order, as questions cite them.
    """

    facts: tuple[Fact, ...]
    quarrels: tuple[Pair, ...]
    drafts: tuple[Drafted, ...]
    sources: tuple[Source, ...]
    ledger: tuple[Left, ...]


def article_id(sha256: str) -> str:
    """The name by which questions cite an imported article: the same whenever it is imported."""
    return f"article-{sha256[:_SHOWN]}"


def is_sure(fact: Fact) -> bool:
    """Whether the rule behind a fact is right often enough, in enough cases, to draft questions from it."""
    found = fact.provenance
    return found is None or (found.confidence >= SURE and found.cases >= FEW)


def topic_of(fact: Fact) -> Topic:
    """The topic under which a fact is shown."""
    if isinstance(fact.value, Relation):
        return Topic.PLACES if fact.value.predicate in _OF_PLACES else Topic.STATEMENTS
    return _TOPICS[fact.type]


def resolve(extractions: Sequence[Extraction], known: Sequence[Extraction]) -> Resolved:
    """What comes of articles that are imported together, beside those that the library has already."""
    new = {one.document.sha256 for one in extractions}
    facts, quarrels = joined([*extractions, *(one for one in known if one.document.sha256 not in new)])
    drafting = Drafting(bundled())
    for one in extractions:
        sure = tuple(fact for fact in one.facts if is_sure(fact))
        drafting.add(replace(one, facts=sure), article_id(one.document.sha256))
    pack = drafting.pack(PACK, _SEED)
    made = generate(pack)
    return Resolved(
        facts=facts,
        quarrels=quarrels,
        drafts=tuple(_drafted(made.questions, pack, facts, quarrels)),
        sources=pack.sources,
        ledger=(*_unread(extractions), *_undrafted(drafting), *_unasked(made)),
    )


def _drafted(
    questions: Iterable[Question], pack: Pack, facts: Sequence[Fact], quarrels: Sequence[Pair]
) -> Iterator[Drafted]:
    hashes = {source.id: source.sha256 for source in pack.sources}
    evidence = {
        fact.id: [(hashes[one.document], one.paragraph, one.surface) for one in fact.evidence if one.document in hashes]
        for fact in pack.facts
    }
    places = _places(facts)
    types = {fact.id: fact.type for fact in pack.facts}
    at_odds = sorted({at for pair in quarrels for at in pair})
    for question in questions:
        found: dict[int, None] = {}
        for fact in question.facts:
            there = [at for where in evidence.get(fact, ()) for at in places.get(where, ())]
            alike = [at for at in there if facts[at].type is types[fact]]
            found |= dict.fromkeys(alike or there)
        cited = {(hashes.get(one.document, ""), one.paragraph) for one in question.citations}
        found |= dict.fromkeys(at for at in at_odds if _is_told(facts[at], question, cited))
        told = (facts[at].flagged or _disagreeing() for at in at_odds if at in found)
        flawed = (flaw.sentence for flaw in flaws(question))
        sources = max((one.independent for at in found if (one := facts[at].provenance)), default=1)
        yield Drafted(question, tuple(found), tuple(dict.fromkeys((*told, *flawed))), sources)


def _is_told(fact: Fact, question: Question, cited: Container[tuple[str, int]]) -> bool:
    """Whether a question names the value of a fact that stands in a paragraph which it cites."""
    return any(
        (one.sha256, one.paragraph) in cited
        and any(mentions(text, one.surface) for text in (question.stem, question.answer))
        for one in fact.evidence
    )


def _disagreeing() -> str:
    return _("Another article has something else.")


def _places(facts: Sequence[Fact]) -> Mapping[Where, Sequence[int]]:
    """Where the facts that stand at each place of the articles are."""
    found: dict[Where, list[int]] = defaultdict(list)
    for at, fact in enumerate(facts):
        for one in fact.evidence:
            found[_where(one)].append(at)
    return found


def _where(one: Evidence) -> Where:
    return one.sha256, one.paragraph, one.surface


# The ledger -----------------------------------------------------------------------------------------------------------


def _unread(extractions: Iterable[Extraction]) -> Iterator[Left]:
    for one in extractions:
        for row in one.ledger:
            yield Left(row.document, row.reason, row.surface)
        for removed in one.document.removed:
            yield Left(one.document.name, removed.reason, removed.surface)
        for fact in one.facts:
            if not is_sure(fact) and fact.provenance is not None:
                reason = _("right in {share} of {count} cases").format(
                    share=f"{fact.provenance.confidence:.0%}", count=fact.provenance.cases
                )
                yield Left(one.document.name, _("unsure"), fact.evidence[0].surface, reason)


def _undrafted(drafting: Drafting) -> Iterator[Left]:
    for row in drafting.left_out:
        yield Left(row.document, row.reason, row.surface)
    for row in drafting.undated:
        yield Left(row.document, _("the date of the article is not known"), row.surface)


def _unasked(made: Generated) -> Iterator[Left]:
    for row in made.rejected:
        yield Left("", row.rule, row.stem, row.sentence)
