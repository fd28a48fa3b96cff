"""places."""

from collections.abc import Iterable

from quizapp.facts.rules import Candidate, Reading


def find(reading: Reading) -> Iterable[Candidate]:
    """Not written yet."""
    return ()
