"""The facts of an extraction as clauses that can be asked, with the things that they name."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from quizapp.corpus.plain import Plain, plainly
from quizapp.corpus.when import When
from quizapp.facts.annotate import annotated
from quizapp.facts.clauses.clauses import Clauses
from quizapp.facts.clauses.verb import Verb
from quizapp.facts.extraction import Extraction
from quizapp.facts.fact import Entity, Event, Evidence, Fact, FactType
from quizapp.facts.lexicon import Lexicons
from quizapp.facts.sentence import Sentence
from quizapp.facts.wording.clause import Clause, Refusal
from quizapp.facts.wording.quotation import quotation
from quizapp.facts.wording.told import Teller

_SIGNING = frozenset({"sign", "signed"})
_CLAUSES = {FactType.EVENT_DATE, FactType.MONEY, FactType.QUANTITY, FactType.DURATION, FactType.PLACE}


class Wording(NamedTuple):
    """A fact with its clause, or why it has none; `when` is the time that the clause itself tells, if any.

    Of an agreement it is the day on which the sentence has it signed.

    Of a statement it is the speaker's own words between quotation marks that stand alone, "" where there are none.
    """

    fact: Fact
    clause: Clause | Refusal | None
    when: When | None = None
    quotation: str = ""


@dataclass(frozen=True, slots=True)
class Worded:
    """A document's facts in words, and the entities named in it by id."""

    wordings: tuple[Wording, ...]
    entities: Mapping[str, Entity]


def worded(extraction: Extraction, lexicons: Lexicons) -> Worded:
    """All facts of an extraction in their order; those that are no clause have none."""
    plain = plainly(extraction.document)
    found, _people = annotated(plain.document, lexicons)
    reader = _Reader(found, extraction.facts, lexicons, plain)
    named = (mention.value for sentence in found for mention in sentence.mentions)
    entities = {value.id: value for value in named if isinstance(value, Entity)}
    return Worded(tuple(reader.wordings()), entities)


class _Read(NamedTuple):
    """A sentence with its clauses, read once for all of its facts, and the events of which it tells."""

    sentence: Sentence
    clauses: Clauses
    teller: Teller
    events: list[Event]


class _Reader:
    """The sentences of a document, looked up by the evidence of its facts."""

    def __init__(self, sentences: Sequence[Sentence], facts: Sequence[Fact], lexicons: Lexicons, plain: Plain) -> None:
        self.sentences = sentences  # in their order in the document
        self.plain = plain
        self.facts = facts
        self.lexicons = lexicons
        self._read: dict[int, _Read] = {}
        self._events: dict[int, list[Event]] = {}
        for fact in facts:
            if isinstance(fact.value, Event) and (sentence := self._sentence(fact.evidence[0])) is not None:
                self._events.setdefault(sentence.stretch.start, []).append(fact.value)

    def wordings(self) -> Iterator[Wording]:
        for fact in self.facts:
            evidence = fact.evidence[0]
            sentence = self._sentence(evidence)
            if sentence is None:
                yield Wording(fact, None)
            elif fact.type is FactType.STATEMENT:
                yield Wording(fact, None, quotation=quotation(sentence))
            elif fact.type in _CLAUSES:
                yield self._worded(fact, evidence, self._reading(sentence))
            elif fact.type is FactType.AGREEMENT:
                yield Wording(fact, None, _signed(self._reading(sentence).events))
            else:
                yield Wording(fact, None)

    def _sentence(self, evidence: Evidence) -> Sentence | None:
        start = self.plain.forth(evidence.start or 0)
        at = bisect_right(self.sentences, start, key=lambda one: one.stretch.start) - 1
        return self.sentences[at] if at >= 0 and start < self.sentences[at].stretch.end else None

    def _reading(self, sentence: Sentence) -> _Read:
        at = sentence.stretch.start
        if at not in self._read:
            clauses = Clauses(sentence, self.lexicons)
            self._read[at] = _Read(sentence, clauses, Teller(clauses), self._events.get(at, []))
        return self._read[at]

    def _worded(self, fact: Fact, evidence: Evidence, read: _Read) -> Wording:
        first, last = self._units(read.sentence, evidence)
        if isinstance(fact.value, Event):
            verb = _verb_of(fact.value, read.clauses, first)
            return Wording(fact, Refusal.NO_VERB if verb is None else read.teller.of_verb(verb), fact.value.when)
        clause, verb = read.teller.told(first, last)
        return Wording(fact, clause, _when(read.events, verb))

    def _units(self, sentence: Sentence, evidence: Evidence) -> tuple[int, int]:
        first, last = sentence.tokens_at(self.plain.forth(evidence.start or 0), self.plain.forth(evidence.end or 0))
        units = [at for at, unit in enumerate(sentence.units) if unit.first < last and first < unit.last]
        return units[0], units[-1] + 1


def _when(events: Sequence[Event], verb: Verb | None) -> When | None:
    """The time of the one event of a sentence, if it is told by the clause's verb."""
    if verb is None or len(events) != 1:
        return None
    (event,) = events
    return event.when if event.base in {verb.form.base, verb.form.participle} else None


def _signed(events: Sequence[Event]) -> When | None:
    """The day of the one signing of which a sentence tells."""
    days = [event.when for event in events if event.base in _SIGNING]
    return days[0] if len(days) == 1 else None


def _verb_of(event: Event, clauses: Clauses, at: int) -> Verb | None:
    """The verb of the event nearest to its date."""
    verbs = [one for one in clauses.verbs if one.finite and event.base in {one.form.base, one.form.participle}]
    return min(verbs, key=lambda one: abs(one.head - at), default=None)
