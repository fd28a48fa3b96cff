"""The mark of one answer: right or not, how much of it, and what a person is told about it."""

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """How an answer compares with the key."""

    MATCH = "match"
    CLOSE = "close"
    NEAR = "near"  # not right, and it is told what is missing or different
    DIFFERS = "differs"


@dataclass(frozen=True, slots=True)
class Mark:
    """Whether an answer counts as right, and what a person should be told about it ("" for nothing).

    `part` is the share of a wrong answer that is right, from 0 to 1: places of an order, pairs of a matching.
    """

    correct: bool
    note: str = ""
    verdict: Verdict = Verdict.MATCH
    part: float = 0.0

    @property
    def share(self) -> float:
        """What the answer is worth, from 0 to 1."""
        return 1.0 if self.correct else self.part


def wrong(note: str = "", part: float = 0.0) -> Mark:
    """The mark of an answer that does not count."""
    return Mark(correct=False, note=note, verdict=Verdict.DIFFERS, part=part)


def nearly(note: str) -> Mark:
    """The mark of an answer that does not count, with what is missing or different; if nothing, it is wrong."""
    return Mark(correct=False, note=note, verdict=Verdict.NEAR) if note else wrong()
