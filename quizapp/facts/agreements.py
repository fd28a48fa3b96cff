"""agreements."""

from collections.abc import Iterable

from quizapp.facts.lexicon import Lexicons
from quizapp.facts.rules import Candidate, Reading
from quizapp.facts.sentence import Mention, Sentence


def mentions(sentence: Sentence, lexicons: Lexicons) -> Iterable[Mention]:
    """Not written yet."""
    return ()


def find(reading: Reading) -> Iterable[Candidate]:
    """Not written yet."""
    return ()
