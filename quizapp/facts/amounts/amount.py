"""An amount of money as it is read, before it is known which of the currencies of its name is meant."""

from dataclasses import dataclass
from fractions import Fraction

from quizapp.corpus.sentences import Stretch
from quizapp.facts.fact import Approximation


@dataclass(frozen=True, slots=True)
class Amount:
    """The value of a MONEY mention: how much, under which name or sign, and the currencies that this may mean."""

    amount: Fraction
    name: str
    codes: tuple[str, ...]
    surface: Stretch
    approximation: Approximation = Approximation.EXACT
