"""Who holds which office, of what: titles before names, appositions after them, and the longer ways round."""

from collections.abc import Iterable

from quizapp.facts.rules import Candidate, Reading


def find(reading: Reading) -> Iterable[Candidate]:
    """Not written yet."""
    return ()
