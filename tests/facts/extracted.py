"""What comes out of a few invented lines, for tests of single extractors and annotators."""

from quizapp.corpus.document import Document, paragraphs
from quizapp.corpus.when import When
from quizapp.facts.agreements.words import AgreementWords
from quizapp.facts.annotate import annotated
from quizapp.facts.entities import name_words
from quizapp.facts.entities.person import Person
from quizapp.facts.extract import extract
from quizapp.facts.extraction import Extraction
from quizapp.facts.fact import Fact, FactType
from quizapp.facts.lexicon import bundled
from quizapp.facts.rules import Reading
from quizapp.facts.sentence import Sentence, Tag


def document(*lines: str) -> Document:
    """A document with one paragraph for each line."""
    text = "\n".join(lines)
    return Document("article.txt", text, "0" * 64, paragraphs(text))


def extraction(*lines: str, published: str = "2012-05-16") -> Extraction:
    """All that is read from the lines, printed on a Wednesday unless another day is given."""
    return extract(document(*lines), When.parse(published))


def facts(fact_type: FactType, *lines: str, published: str = "2012-05-16") -> list[Fact]:
    """The facts of one type."""
    return [fact for fact in extraction(*lines, published=published).facts if fact.type is fact_type]


def sentences(*lines: str) -> list[Sentence]:
    """The sentences with what was recognised in them."""
    return annotated(document(*lines), bundled())[0]


def names(*lines: str) -> list[str]:
    """The people who are named, as often as they are."""
    return [
        mention.value.name
        for sentence in sentences(*lines)
        for mention in sentence.mentions
        if isinstance(mention.value, Person)
    ]


def titled_agreements(line: str) -> list[str]:
    """The titles of the agreements that a line names."""
    return [
        mention.value.name
        for sentence in sentences(line)
        for mention in sentence.mentions
        if isinstance(mention.value, AgreementWords) and mention.value.title
    ]


def mentioned(tag: Tag, *lines: str) -> list[str]:
    """The words of all mentions of one kind."""
    return [
        sentence.text[sentence.begins[mention.first] : sentence.ends[mention.last - 1]]
        for sentence in sentences(*lines)
        for mention in sentence.mentions
        if mention.tag is tag
    ]


def reading(*lines: str, published: str | None = None) -> Reading:
    """What is recognised in an article of these paragraphs, ready to be read."""
    paper = document(*lines)
    found, people = annotated(paper, bundled())
    polities = name_words.words(bundled()).gazetteer.polities
    return Reading(paper, When.parse(published) if published else None, found, people, bundled(), polities)
