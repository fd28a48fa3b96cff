"""Facts of one document: recognise, apply every extractor, merge, and tell why the rest was dropped."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from quizapp.corpus.document import Document
from quizapp.corpus.when import When
from quizapp.facts import (
    agreements,
    bodies,
    dates,
    durations,
    money,
    office_facts,
    places,
    quantities,
    relations,
    statements,
    votes,
)
from quizapp.facts.annotate import annotated
from quizapp.facts.fact import Fact
from quizapp.facts.ledger import Dropped
from quizapp.facts.lexicon import Lexicons, bundled
from quizapp.facts.merge import merged
from quizapp.facts.rules import Candidate, Reading

Extractor = Callable[[Reading], Iterable[Candidate]]

EXTRACTORS: tuple[Extractor, ...] = (
    office_facts.find,
    dates.find,
    agreements.find,
    votes.find,
    money.find,
    quantities.find,
    durations.find,
    places.find,
    relations.find,
    statements.find,
)


@dataclass(frozen=True, slots=True)
class Extraction:
    """What came out of one document: its date, its facts in the order of the text, and the ledger of what did not."""

    document: Document
    published: When | None
    facts: tuple[Fact, ...]
    ledger: tuple[Dropped, ...]


def extract(document: Document, published: When | None = None, lexicons: Lexicons | None = None) -> Extraction:
    """The facts of a document, relative dates resolved from `published` or else the date that the document shows."""
    lexicons = lexicons or bundled()
    found, people = annotated(document, lexicons)
    reading = Reading(document, published, found, people, lexicons, bodies.words(lexicons).gazetteer.polities)
    candidates = [candidate for extractor in EXTRACTORS for candidate in extractor(reading)]
    facts = merged(candidates, reading)
    return Extraction(document, reading.published, facts, tuple(reading.ledger.rows))
