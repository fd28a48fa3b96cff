"""Recognising things in sentences: an annotator names stretches of tokens; where two overlap the earlier wins."""

from collections.abc import Callable, Iterable

from quizapp.corpus.document import BlockClass, Document
from quizapp.corpus.sentences import sentences
from quizapp.facts import agreements, dates, durations, money, names, numbers, offices, votes
from quizapp.facts.lexicon import Lexicons
from quizapp.facts.people import People
from quizapp.facts.sentence import Mention, Sentence

READ = (BlockClass.BODY, BlockClass.CAPTION)

Annotator = Callable[[Sentence, Lexicons], Iterable[Mention]]

ANNOTATORS: tuple[Annotator, ...] = (
    dates.mentions,
    votes.mentions,
    money.mentions,
    durations.mentions,
    numbers.mentions,
    agreements.mentions,
    offices.mentions,
    names.mentions,
)


def annotated(document: Document, lexicons: Lexicons) -> tuple[list[Sentence], People]:
    """The sentences of a document's body and captions, with what is recognised in them, and its people."""
    found: list[Sentence] = []
    for paragraph in document.paragraphs:
        if paragraph.block in READ:
            for stretch in sentences(paragraph):
                found.append(Sentence(document.text, paragraph, len(found), stretch))
    for sentence in found:
        sentence.seal(mention for annotator in ANNOTATORS for mention in annotator(sentence, lexicons))
    return found, names.join(document, found)
