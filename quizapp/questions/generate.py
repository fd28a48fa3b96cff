"""Questions from a pack: facts, drafts, distractors, guards, and then one stable order."""

import random
from collections import defaultdict
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, replace

from quizapp.facts.fact import Approximation, Evidence, Fact, Office, Stance
from quizapp.i18n import _
from quizapp.questions.comparables.comparable import comparables
from quizapp.questions.contradiction import contradictions, on_record
from quizapp.questions.distractors.distractors import also_right, distractors
from quizapp.questions.distractors.pool import Pool
from quizapp.questions.english import typeset
from quizapp.questions.fact_base import FactBase
from quizapp.questions.flaws import Known, blocking, flaws, misworded
from quizapp.questions.overlap import folded
from quizapp.questions.packs.packs import Pack, citation
from quizapp.questions.packs.schema import Source
from quizapp.questions.question import AnswerKind, Citation, Distractor, Question, Topic
from quizapp.questions.templates import drafts
from quizapp.questions.templates.draft import Draft, speaker
from quizapp.questions.templates.phrasing import in_turn

_ONCE = {"office-polity", "office-body"}  # asked again for another year they would only bore
_DATED = {"vote-date", "agreement-date"}
_ALIKE = 0.6  # share of the words of two stems that both have
_FILLERS = {
    "a",
    "an",
    "and",
    "by",
    "date",
    "did",
    "in",
    "month",
    "of",
    "on",
    "the",
    "to",
    "was",
    "were",
    "what",
    "which",
    "with",
    "year",
}


@dataclass(frozen=True, slots=True)
class Rejected:
    """A candidate that was dropped, and the rule that dropped it.

    Of one that the record contradicts both sides are kept: what is cited for it, and what the record has.
    """

    key: str
    template: str
    stem: str
    rule: str
    sentence: str
    citations: tuple[Citation, ...] = ()
    record: str = ""


def _rejected(question: Question, rule: str, sentence: str) -> Rejected:
    return Rejected(question.key, question.template, question.stem, rule, sentence)


@dataclass(frozen=True, slots=True)
class Generated:
    """The questions of a pack in their stable order, what did not become one, and the facts that nothing asks about.

    `facts` counts those of the pack without its background; `unasked` are those that no template fits, `set_aside`
    those that the pack itself keeps from every template that fits.
    """

    questions: tuple[Question, ...]
    rejected: tuple[Rejected, ...]
    unasked: tuple[Fact, ...] = ()
    facts: int = 0
    set_aside: tuple[Fact, ...] = ()

    @property
    def candidates(self) -> int:
        """How many questions were made before the guards looked at them."""
        return len(self.questions) + len(self.rejected)


def generate(pack: Pack) -> Generated:
    """All questions of a pack, those written by hand included; the same pack gives the same bytes."""
    base = FactBase(pack.facts, pack.entities)
    sources = {source.id: source for source in pack.sources}
    pool = Pool([draft for fact in pack.facts for draft in drafts(fact, base)])
    kept: list[Question] = []
    rejected: list[Rejected] = []
    stems: set[str] = set()
    wordings: dict[str, str] = {}  # by the keys of the questions, which are told apart by the plainest ones
    for draft in (one for one in pool.drafts if not one.fact.background and one.template not in one.fact.skip):
        question = _question(pack, draft, pool, base, sources)
        refused = _refused(question, draft, stems)
        if refused:
            rejected.append(_rejected(question, *refused))
            continue
        known = _known(draft, pool, base)
        found = blocking(flaws(question, known))
        if found:
            dropped = _rejected(question, found[0].rule, found[0].sentence)
            if known.contradicted:
                dropped = replace(dropped, citations=question.citations, record=on_record(draft.fact))
            rejected.append(dropped)
        else:
            stems.add(question.stem)
            wordings[question.key] = _wording(question, draft, known, pack.seed)
            kept.append(question)
    for question in map(_typeset, pack.extra):
        found = blocking(flaws(question))
        if found:
            rejected.append(_rejected(question, found[0].rule, found[0].sentence))
        else:
            kept.append(question)
    kept = [
        replace(question, stem=wordings.get(question.key, question.stem))
        for question in _without_repeats(kept, rejected)
    ]
    topics = [topic.value for topic in Topic]
    kept.sort(key=lambda question: topics.index(question.topic) if question.topic in topics else len(topics))
    facts = [fact for fact in pack.facts if not fact.background]
    drafted = {draft.fact.id for draft in pool.drafts}
    fit = {draft.fact.id for draft in pool.drafts if draft.template not in draft.fact.skip}
    used = {id for question in kept for id in question.facts}
    return Generated(
        questions=tuple(kept),
        rejected=tuple(rejected),
        unasked=tuple(fact for fact in facts if fact.id not in drafted),
        facts=len(facts),
        set_aside=tuple(fact for fact in facts if fact.id in drafted - fit - used),
    )


def _wording(question: Question, draft: Draft, known: Known, seed: int) -> str:
    """The wording of the draft that the seed takes for the question: one with no flaw that the plainest has not."""
    for stem in in_turn(draft.stems, seed, question.key):
        if stem == question.stem:
            return stem
        found = misworded(replace(question, stem=stem), known)
        if not found or found <= misworded(question, known):
            return stem
    return question.stem


def _refused(question: Question, draft: Draft, stems: Container[str]) -> tuple[str, str] | None:
    """The rule by which a question is dropped before its flaws are looked for, and its sentence."""
    office = draft.fact.value if isinstance(draft.fact.value, Office) else None
    if question.stem in stems:
        return "duplicate", _("Another question asks the same.")
    if office is None or question.distractors:
        return None
    if draft.template == "office-polity" and comparables().alike.knows(office.polity):
        return "given away", _("The name or the office gives the country away, or everybody knows it.")
    if draft.template == "office-title" and office.body and not office.polity:
        return "open", _("Without options it does not tell which of somebody's offices in organisations is meant.")
    return None


def _typeset(question: Question) -> Question:
    return replace(
        question,
        stem=typeset(question.stem),
        answer=typeset(question.answer),
        explanation=typeset(question.explanation),
        distractors=tuple(Distractor(text=typeset(one.text), why=typeset(one.why)) for one in question.distractors),
    )


def _without_repeats(kept: Sequence[Question], rejected: list[Rejected]) -> list[Question]:
    """What is left when a question that another one of the same fact of the world already asks is dropped."""
    left: list[Question] = []
    known: dict[tuple[str, str], list[Question]] = defaultdict(list)  # by "event-date" or one of _ONCE, and answer
    for question in kept:
        if question.template in _DATED:
            known["event-date", question.answer].append(question)
    for question in kept:
        before = known[question.template, question.answer]
        if any(_repeats(question, one) for one in before):
            rejected.append(_rejected(question, "duplicate", _("Another question asks the same.")))
            continue
        left.append(question)
        if question.template in _ONCE:
            before.append(question)
    return left


def _repeats(question: Question, other: Question) -> bool:
    """Whether two questions with the same answer ask nearly the same: of one paragraph, or apart only by the time."""
    one, two = _words(question.stem), _words(other.stem)
    if question.kind is AnswerKind.DATE:
        places = ({(cited.document, cited.paragraph) for cited in item.citations} for item in (question, other))
        return bool(set.intersection(*places)) and len(one & two) >= _ALIKE * len(one | two)
    return _words(question.stem.rpartition(" in ")[0]) == _words(other.stem.rpartition(" in ")[0])


def _words(text: str) -> set[str]:
    """The words that say what is asked; not its figures, which one of two questions may leave out."""
    return {word for word in folded(text).split() if word.isalpha()} - _FILLERS


def _question(pack: Pack, draft: Draft, pool: Pool, base: FactBase, sources: Mapping[str, Source]) -> Question:
    fact, key = draft.fact, f"{pack.id}:{draft.fact.id}:{draft.template}"
    when = draft.at or draft.when or fact.valid
    who = speaker(fact, base)
    return Question(
        key=key,
        topic=draft.topic.value,
        kind=draft.kind,
        stem=draft.stem,
        answer=draft.key,
        accepted=draft.accepted,
        distractors=distractors(draft, pool, base, random.Random(f"{pack.seed}:{key}"), comparables()),
        explanation=" ".join((draft.explanation, *contradictions(draft, base))),
        citations=tuple(citation(one, sources[one.document]) for one in _evidence(draft)),
        facts=(fact.id, *(one.id for one in draft.beside)),
        template=draft.template,
        as_of=str(when) if when else "",
        attribution=f"According to {who}" if who else "",
        tags=fact.tags,
    )


def _evidence(draft: Draft) -> tuple[Evidence, ...]:
    """What the answer rests on: all of its own fact's, the first of each fact beside it."""
    beside = (one.evidence[0] for one in draft.beside if one.evidence)
    return tuple(dict.fromkeys((*draft.fact.evidence, *beside)))


def _known(draft: Draft, pool: Pool, base: FactBase) -> Known:
    fact = draft.fact
    disputed = fact.attribution.stance is not Stance.ASSERTED
    return Known(
        also_right=tuple(right for right in also_right(draft, pool) if right not in draft.accepted),
        giveaways=draft.giveaways,
        contradicted=bool(fact.flagged),
        contested=(_who(fact, base) or _("the source")) if disputed else "",
        vague=fact.approximation is Approximation.VAGUE,
        changes=draft.changes,
    )


def _who(fact: Fact, base: FactBase) -> str:
    return base.label(fact.attribution.speaker or fact.attribution.agency)
