"""How far a rule's facts can be trusted: how often the rule was right on the development articles."""

from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

DATA = Path(__file__).with_name("confidence.tsv")
FEW = 20


@dataclass(frozen=True, slots=True)
class Confidence:
    """The chance, from 0 to 1, that a fact of a rule is right, and the number of `cases` it was measured on."""

    value: float
    cases: int

    @property
    def few(self) -> bool:
        """Whether too few cases were seen to rely on the value."""
        return self.cases < FEW


def confidence(rule: str) -> Confidence:
    """What was measured for a rule; one never seen is as likely right as wrong."""
    return smoothed(*measured().get(rule, (0, 0)))


@lru_cache(maxsize=1024)
def smoothed(right: int, wrong: int) -> Confidence:
    """The expected share of right facts after so many of each: (right + 1) / (right + wrong + 2).

    This is Laplace's rule of succession (Essai philosophique sur les probabilités, 1814): no evidence gives 1/2, few
    cases never give certainty, and with many cases it comes down to the measured precision.
    """
    cases = right + wrong
    return Confidence(round((right + 1) / (cases + 2), 3), cases)


@cache
def measured() -> dict[str, tuple[int, int]]:
    """How often each rule was right and wrong on the development articles; the specs' report writes the file."""
    lines = DATA.read_text(encoding="utf-8").splitlines()[1:]
    rows = (line.split("\t") for line in lines if line)
    return {rule: (int(right), int(wrong)) for rule, right, wrong in rows}
