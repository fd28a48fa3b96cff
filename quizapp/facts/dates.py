"""Dates in sentences, and the events that they date."""

from collections.abc import Iterable, Iterator

from quizapp.corpus.date_grammar import expressions
from quizapp.facts.lexicon import Lexicons
from quizapp.facts.rules import Candidate, Reading
from quizapp.facts.sentence import Mention, Sentence, Tag


def mentions(sentence: Sentence, _lexicons: Lexicons) -> Iterator[Mention]:
    """The dates of a sentence, without their prepositions; the value is a date_expression.Expression."""
    for dated in expressions([token.text for token in sentence.tokens]):
        yield Mention(Tag.DATE, dated.first, dated.last, dated.expression)


def find(_reading: Reading) -> Iterable[Candidate]:
    """Not written yet."""
    return ()
