"""Whether the right option of a set of multiple-choice questions can be guessed by its length or its place."""

import math
import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from quizapp.questions.forms import multiple_choice
from quizapp.questions.question import Question

LIMIT = 2.5  # standard deviations from chance that are still no habit


@dataclass(frozen=True, slots=True)
class Tally:
    """How often something was so, how often chance alone would make it so, and the spread of that."""

    seen: int
    expected: float
    deviation: float

    @property
    def sigmas(self) -> float:
        """How far from chance, in standard deviations; above nought is more often."""
        return (self.seen - self.expected) / self.deviation if self.deviation else 0.0


@dataclass(frozen=True, slots=True)
class Balance:
    """The figures of a set: how many keys are the longest option, and how many stand at each place."""

    count: int
    longest: Tally
    places: tuple[Tally, ...]

    @property
    def even(self) -> bool:
        """Whether no habit shows: the key is not the longest more often than chance, and in no place too often."""
        return self.longest.sigmas <= LIMIT and all(abs(place.sigmas) <= LIMIT for place in self.places)


def balance(questions: Sequence[Question], seed: int = 1) -> Balance:
    """The balance of those questions that can be asked as multiple choice, asked as one quiz with that seed."""
    asked = [question for question in questions if multiple_choice.fits(question)]
    choices = multiple_choice.ask_all(asked, random.Random(seed))
    sizes = [len(choice.options) for choice in choices]
    at = Counter(choice.key for choice in choices)
    most = max(sizes, default=0)
    return Balance(
        count=len(asked),
        longest=_tally(sum(map(_is_longest, asked)), [1 / size for size in sizes]),
        places=tuple(_tally(at[place], [1 / size if place < size else 0.0 for size in sizes]) for place in range(most)),
    )


def _is_longest(question: Question) -> bool:
    """Whether the key alone has the greatest number of letters."""
    return len(question.answer) > max(len(one.text) for one in question.distractors)


def _tally(seen: int, chances: Sequence[float]) -> Tally:
    """Seen beside a sum of independent chances: its mean, and the root of the sum of p(1 - p)."""
    return Tally(seen, sum(chances), math.sqrt(sum(chance * (1 - chance) for chance in chances)))
