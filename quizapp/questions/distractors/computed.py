"""Wrong dates, scores and amounts made from the right one: as fine, as round and as likely, and not centred on it."""

import math
import random
from collections.abc import Iterator
from contextlib import suppress
from datetime import MAXYEAR, timedelta
from fractions import Fraction

from quizapp.corpus.when import Precision, When, worded
from quizapp.facts.fact import Duration, Money, Quantity, Vote
from quizapp.questions.english import SHARES, capital, counted, money
from quizapp.questions.question import AnswerKind, Distractor
from quizapp.questions.templates.amount import length
from quizapp.questions.templates.draft import Draft, qualified
from quizapp.questions.templates.vote import score

_OPTIONS = 4
_TRIES = 24
_REACH = {Precision.DAY: 24, Precision.MONTH: 11, Precision.YEAR: 6, Precision.DECADE: 3}
_BASE = 10
_FIVE = 5
_LARGER = Fraction(3, 2)
_PER_CENT = 100
_FEWEST_VOTES = 2
_MANY = 500  # numbers looked at; a long key has billions of likely neighbours
_OTHER_RESULTS = (
    "In favour, with a few votes against",
    "In favour, by a narrow majority",
    "Against, by a narrow majority",
)


def computed(draft: Draft, rng: random.Random, horizon: int = MAXYEAR) -> Iterator[Distractor]:
    """More wrong options than are needed, in the order to take them; none for a kind that cannot be computed.

    No date begins after the year `horizon`.
    """
    seen: set[str] = set()
    for text in _texts(draft, rng, horizon):  # the next one is computed only when it is wanted
        if text not in seen:
            seen.add(text)
            yield Distractor(text=capital(text) if draft.when is None else text, why=draft.otherwise)


def _texts(draft: Draft, rng: random.Random, horizon: int) -> Iterator[str]:
    value = draft.fact.value
    if draft.when is not None:
        yield from (worded(when) for when in _dates(draft.when, rng) if when.first.year <= horizon)
    elif draft.kind is AnswerKind.VOTE and isinstance(value, Vote):
        yield from _votes(value, rng)
    elif isinstance(value, Money):
        yield from (qualified(draft.fact, money(amount, value.currency)) for amount in _round_likes(value.amount, rng))
    elif isinstance(value, Quantity):
        yield from (qualified(draft.fact, text) for text in _quantities(value.number, rng))
    elif isinstance(value, Duration):
        number, unit = length(value)
        yield from (qualified(draft.fact, counted(likely, unit)) for likely in _round_likes(number, rng))


def _steps(reach: int, rng: random.Random) -> Iterator[int]:
    """Distances from the key, so that it is as often first or last among the options as in the middle."""
    below = rng.randrange(_OPTIONS)
    signs = [-1] * below + [1] * (_OPTIONS - 1 - below)
    rng.shuffle(signs)
    sizes = list(range(1, reach + 1))
    rng.shuffle(sizes)
    yield from (sign * size for sign, size in zip(signs, sizes, strict=False))
    for size in sizes:
        yield from (signs[0] * size, -signs[0] * size)


def _dates(key: When, rng: random.Random) -> Iterator[When]:
    for step in _steps(_REACH[key.precision], rng):
        with suppress(ValueError, OverflowError):  # the calendar has a first and a last day
            yield When.parse(_moved(key, step))


def _moved(key: When, step: int) -> str:
    """The date so many of its own days, months, years or decades later, as `When.parse` reads it."""
    match key.precision:
        case Precision.DAY:
            return (key.first + timedelta(days=step)).isoformat()
        case Precision.MONTH:
            year, month = divmod(key.first.year * 12 + key.first.month - 1 + step, 12)
            return f"{year:04}-{month + 1:02}"
        case Precision.YEAR:
            return f"{key.first.year + step:04}"
        case _:
            return f"{key.first.year // 10 + step:03}X"


def _votes(vote: Vote, rng: random.Random) -> Iterator[str]:
    """Scores that the same body could have reached, with the same side ahead."""
    if vote.votes_for is None or vote.votes_against is None:
        yield from rng.sample(_OTHER_RESULTS, len(_OTHER_RESULTS))
        return
    if vote.votes_for + vote.votes_against < _FEWEST_VOTES:
        return
    ahead, behind = max(vote.votes_for, vote.votes_against), min(vote.votes_for, vote.votes_against)
    for turn in range(_TRIES):
        total = ahead + behind
        if turn % 2 == 0:  # the same number of losers, fewer winners
            other = rng.randint(min(max(behind + 1, ahead // 2), ahead), ahead), behind
        else:  # the same number of voters
            winners = rng.randint(total // 2 + 1, max(total - total // 20, total // 2 + 1))
            other = winners, total - winners
        pair = other if vote.votes_for >= vote.votes_against else other[::-1]
        yield score(*pair, vote.abstentions)


def _quantities(number: str, rng: random.Random) -> Iterator[str]:
    if "/" in number:
        words = [word for word, size in SHARES.items() if size != Fraction(number)]
        yield from rng.sample(words, len(words))
        return
    sign = "%" if number.endswith("%") else ""
    digits = len(number.rstrip("%").partition(".")[2])
    likes = _round_likes(round(Fraction(number.rstrip("%")) * _BASE**digits), rng)
    values = (Fraction(one, _BASE**digits) for one in likes)
    most = min(Fraction(_PER_CENT), Fraction(number.rstrip("%")) * _LARGER + 1)  # twice a rate is out of scale
    yield from (f"{float(one):,.{digits}f}{sign}" for one in values if not sign or one < most)


def _round_likes(number: int, rng: random.Random) -> Iterator[int]:
    """Numbers with as many digits and as round, half to twice as large, the key first or last as often as between."""
    if number <= 0:
        return
    zeros = len(str(number)) - len(str(number).rstrip("0"))
    mantissa = number // _BASE**zeros
    if mantissa == 1 and zeros:
        mantissa, zeros = _BASE, zeros - 1
    low, high = math.ceil(mantissa / 2), mantissa * 2 + 2
    apart = max(1, mantissa // _BASE)
    numbers = range(low, high)
    sample = sorted(rng.sample(numbers, min(len(numbers), _MANY)))
    fives = mantissa % _FIVE == 0  # 25 beside 14, 23 and 43 would be the one that is a usual figure
    likes = [one for one in sample if abs(one - mantissa) >= apart and (fives or one % _BASE)]
    likes = [one for one in likes if not fives or mantissa <= _BASE or one % _FIVE == 0]
    likes = [one for one in likes if len(str(one)) == len(str(mantissa)) or mantissa <= _BASE]
    smaller = _spread([one for one in likes if one < mantissa], apart, rng)
    larger = _spread([one for one in likes if one > mantissa], apart, rng)
    below = rng.randrange(_OPTIONS)
    order = [*smaller[:below], *larger[: _OPTIONS - 1 - below], *smaller[below:], *larger[_OPTIONS - 1 - below :]]
    yield from (one * _BASE**zeros for one in order)


def _spread(numbers: list[int], apart: int, rng: random.Random) -> list[int]:
    """The numbers in a random order, without those that stand too near to one before them."""
    found: list[int] = []
    for number in rng.sample(numbers, len(numbers)):
        if all(abs(number - other) > apart for other in found) or apart == 1:
            found.append(number)
    return found
