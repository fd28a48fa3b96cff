"""What a pattern of a relation is, and the pieces that patterns share."""

from typing import NamedTuple

from quizapp.facts.fact import Predicate

THING = r"(?:the )?[BCLX]"
THINGS = rf"{THING}(?:(?: , {THING}){{0,4}} and {THING})?"


class Pattern(NamedTuple):
    """A named pattern of a predicate, with a shadow that it matches and the tags that a sentence must have.

    One of `words` is part of every shadow that it matches.
    """

    name: str
    predicate: Predicate
    words: tuple[str, ...]
    pattern: str
    example: str
    needs: str = ""
