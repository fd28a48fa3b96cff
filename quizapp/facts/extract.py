"""Facts of one document: recognise, apply every extractor, merge, and tell why the rest was dropped."""

from collections.abc import Callable, Iterable

from quizapp.corpus.dating import DocumentDate, date_of
from quizapp.corpus.document import Document
from quizapp.corpus.when import When
from quizapp.facts.agreements import agreements
from quizapp.facts.amounts import durations, money, quantities
from quizapp.facts.annotate import annotated
from quizapp.facts.dates import event_dates
from quizapp.facts.entities import bodies
from quizapp.facts.extraction import Extraction
from quizapp.facts.lexicon import Lexicons, bundled
from quizapp.facts.merging.merge import merged
from quizapp.facts.offices import offices
from quizapp.facts.record.conflicts import among, flagged
from quizapp.facts.record.hints import hints
from quizapp.facts.record.sides import sided
from quizapp.facts.relations import places, relations
from quizapp.facts.rules import Candidate, Reading
from quizapp.facts.speech import statements
from quizapp.facts.votes import votes

Extractor = Callable[[Reading], Iterable[Candidate]]

# Offices come before them: they are told without the document's date, and help to find it.
EXTRACTORS: tuple[Extractor, ...] = (
    event_dates.find,
    agreements.find,
    votes.find,
    money.find,
    quantities.find,
    durations.find,
    places.find,
    relations.find,
    statements.find,
)


def extract(document: Document, published: When | None = None, lexicons: Lexicons | None = None) -> Extraction:
    """The facts of a document, relative dates resolved from `published` or else the date that the document shows."""
    lexicons = lexicons or bundled()
    found, people = annotated(document, lexicons)
    reading = Reading(document, published, found, people, lexicons, bodies.words(lexicons).gazetteer.polities)
    held = list(offices.find(reading))
    dating = None if published is not None else _dated(reading, held)
    if dating is not None:
        reading.published, reading.written = dating.chosen, dating.within
    candidates = [*sided(held, reading), *(found for extractor in EXTRACTORS for found in extractor(reading))]
    facts = among(merged(flagged(candidates, reading), reading))
    return Extraction(document, reading.published, facts, tuple(reading.ledger.rows), dating)


def _dated(reading: Reading, held: Iterable[Candidate]) -> DocumentDate:
    """The date of a document that nobody confirmed, from what it shows, its text, and the record."""
    return date_of(reading.document, event_dates.clues(reading), hints(held, reading))
