"""Facts of one document: recognise, apply every extractor, merge, and tell why the rest was dropped."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from quizapp.corpus.dating import DocumentDate, date_of
from quizapp.corpus.document import BlockClass, Document
from quizapp.corpus.plain import Plain, plainly
from quizapp.corpus.sentences import Stretch
from quizapp.corpus.uncollected import uncollected
from quizapp.corpus.when import Precision, When
from quizapp.facts.agreements import agreements
from quizapp.facts.amounts import durations, money, quantities
from quizapp.facts.annotate import annotated
from quizapp.facts.dates import clues, event_dates
from quizapp.facts.entities import name_words
from quizapp.facts.extraction import Extraction
from quizapp.facts.fact import Evidence, Fact
from quizapp.facts.ledger import Dropped, Ledger
from quizapp.facts.lexicon import Lexicons, bundled
from quizapp.facts.merging.merge import merged
from quizapp.facts.merging.quarrels import among
from quizapp.facts.offices import offices
from quizapp.facts.offices.home_land import at_home
from quizapp.facts.offices.terms import termed
from quizapp.facts.record.conflicts import flagged
from quizapp.facts.record.hints import hints
from quizapp.facts.record.sides import sided
from quizapp.facts.relations import places, relations
from quizapp.facts.rules import Candidate, Reading
from quizapp.facts.sentence import Tag
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


_HOLDS_FOR = frozenset({Tag.DATE.value, Tag.DURATION.value})  # which tell for how long an office is held


def extract(document: Document, published: When | None = None, lexicons: Lexicons | None = None) -> Extraction:
    """The facts of a document, relative dates resolved from `published` or else the date that the document shows.

    Rules read its plain text; evidence and ledger are of the document's own.
    """
    with uncollected():
        return _extracted(document, published, lexicons or bundled())


def _extracted(document: Document, published: When | None, lexicons: Lexicons) -> Extraction:
    plain = plainly(document)
    found, people = annotated(plain.document, lexicons)
    exact = published if published is not None and published.precision is Precision.DAY else None
    reading = Reading(plain.document, exact, found, people, lexicons, name_words.words(lexicons).gazetteer.polities)
    held = list(offices.find(reading))
    dating = None if exact else _dated(reading, held)
    if dating is not None:
        _date(reading, published, dating)
        if reading.published is not None and any(_HOLDS_FOR & one.sentence.tags for one in held):
            reading.ledger = Ledger()
            held = list(offices.find(reading))  # whether "president in April 2008" is over can be told now
    candidates = [*termed(at_home(sided(held, reading), reading), reading), *_of_the_body(reading)]
    facts = among(merged(flagged(candidates, reading), reading))
    rows = reading.ledger.rows
    if plain.document is not document:
        facts = tuple(_raw_fact(fact, plain) for fact in facts)
        rows = [_raw_row(row, plain) for row in rows]
    return Extraction(document, reading.published, facts, tuple(rows), dating if published is None else None)


def _date(reading: Reading, published: When | None, dating: DocumentDate) -> None:
    """Date a document to the month or year that was confirmed, or else as it shows; its text may tell more of it."""
    reading.published = published or dating.chosen
    within = dating.within
    reading.written = within if published is None or (within and published.contains(within)) else published


def _of_the_body(reading: Reading) -> Iterator[Candidate]:
    """What the extractors read, but for captions: those tell of a picture, and only who holds an office is sure."""
    for extractor in EXTRACTORS:
        for one in extractor(reading):
            if one.sentence.paragraph.block is BlockClass.CAPTION:
                reading.drop(one.type, one.rule, "in a caption", one.surface)
            else:
                yield one


def _raw_fact(fact: Fact, plain: Plain) -> Fact:
    return replace(fact, evidence=tuple(_raw_evidence(one, plain) for one in fact.evidence))


def _raw_evidence(one: Evidence, plain: Plain) -> Evidence:
    """The evidence as it stands in the document, found in its plain text."""
    if one.start is None or one.end is None:
        return one
    text = plain.raw.text
    begin = plain.document.text.rfind(one.sentence, 0, one.start + len(one.sentence))
    start, end = plain.back(Stretch(one.start, one.end))
    first, last = plain.back(Stretch(begin, begin + len(one.sentence)))
    return replace(one, start=start, end=end, surface=text[start:end], sentence=text[first:last])


def _raw_row(row: Dropped, plain: Plain) -> Dropped:
    span = plain.back(row.span)
    whole = row.span.end - row.span.start == len(row.surface)
    return row._replace(span=span, surface=plain.raw.text[slice(*span)] if whole else row.surface)


def _dated(reading: Reading, held: Iterable[Candidate]) -> DocumentDate:
    """The date of a document that nobody confirmed, from what it shows, its text, and the record."""
    return date_of(reading.document, clues.clues(reading), hints(held, reading))
