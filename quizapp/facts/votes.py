"""Votes: which body decided what, with what result, and when."""

from collections.abc import Iterable, Iterator

from quizapp.facts import vote_results
from quizapp.facts.lexicon import Lexicons
from quizapp.facts.rules import Candidate, Reading
from quizapp.facts.sentence import Mention, Sentence, Tag


def mentions(sentence: Sentence, lexicons: Lexicons) -> Iterator[Mention]:
    """The results of votes in a sentence; their value is a `vote_results.Result`."""
    start, end = sentence.stretch
    for read in vote_results.results(sentence.text, start, end, sentence.paragraph.start, lexicons):
        first, last = sentence.tokens_at(read.start, read.end)
        yield Mention(Tag.SCORE, first, last, read.result)


def find(reading: Reading) -> Iterable[Candidate]:
    """Not written yet."""
    return ()
