"""names."""

from collections.abc import Iterable

from quizapp.corpus.document import Document
from quizapp.facts.lexicon import Lexicons
from quizapp.facts.people import People
from quizapp.facts.sentence import Mention, Sentence


def mentions(sentence: Sentence, lexicons: Lexicons) -> Iterable[Mention]:
    """Not written yet."""
    return ()


def join(document: Document, sentences: list[Sentence]) -> People:
    """Not written yet."""
    return People()
