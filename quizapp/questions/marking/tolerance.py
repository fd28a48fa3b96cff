"""How far off a number may be and still count."""

from fractions import Fraction

from quizapp.questions.overlap import TOLERANCE
from quizapp.questions.reading import is_rough, read_number


def allowed(key: str, number: Fraction, within: str = "") -> Fraction:
    """How far from `number`, that of the key, an answer may be: what is said of it, else a tenth of a rough key."""
    said = read_number(within) if within else None
    if said is not None:
        return abs(number) * said if is_share(within) else said
    return abs(number) * TOLERANCE if is_rough(key) else Fraction(0)


def is_tolerance(text: str) -> bool:
    """Whether a text says how far off a number may be: "10" of its unit, or "5 %" of it."""
    number = read_number(text)
    return number is not None and number > 0 and (number < 1 or not is_share(text))


def is_share(text: str) -> bool:
    """Whether it is told as a part of the number."""
    return text.rstrip().endswith("%")
