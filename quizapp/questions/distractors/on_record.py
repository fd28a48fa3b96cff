"""Wrong dates and figures that are right elsewhere: those of other facts, each with what it tells of."""

import random
import re
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache

from quizapp.corpus.when import Precision, When, worded
from quizapp.questions.distractors.closeness import figure_of
from quizapp.questions.distractors.pool import Pool
from quizapp.questions.question import Distractor
from quizapp.questions.templates.draft import Draft

_OPTIONS = 4
_REACH = {Precision.DAY: 500, Precision.MONTH: 800, Precision.YEAR: 2300, Precision.DECADE: 11000}  # days
_FINE = (Precision.DAY, Precision.MONTH, Precision.YEAR, Precision.DECADE)
_DIGITS = {Precision.DAY: 10, Precision.MONTH: 7, Precision.YEAR: 4}  # characters of an ISO date
_TIMES = Fraction(5, 2)  # a figure that many times the key, or so small a part of it, is told from it at sight


def dates_on_record(draft: Draft, pool: Pool, rng: random.Random) -> Iterator[Distractor]:
    """Dates of other events as fine as the key, the nearest first; chance has it how many come before the key."""
    key = draft.when
    if key is None or key.precision not in _REACH:
        return
    dated: dict[When, str] = {}
    for other in pool.around(key, _REACH[key.precision]):
        when = _coarser(other.when, key.precision) if other.when else None
        if when is not None and other.instead and other.fact.id != draft.fact.id and not when.overlaps(key):
            dated.setdefault(when, other.instead)
    dates = sorted(dated, key=lambda when: (abs(when.first - key.first), when.first))
    earlier, later = ([when for when in dates if (when.first < key.first) is before] for before in (True, False))
    below = rng.randrange(_OPTIONS)
    first = [*earlier[:below], *later[: _OPTIONS - 1 - below]]
    for when in (*first, *(one for one in dates if one not in first)):
        told = f"That was the {key.precision.value} when "
        why = dated[when].replace("That was when ", told).replace("that was when ", told.replace("T", "t", 1))
        yield Distractor(text=worded(when), why=why)


@lru_cache(maxsize=4096)  # looked at for each of dozens of events
def _coarser(when: When, precision: Precision) -> When | None:
    """A time as fine as a precision; None where it is not known so finely."""
    if when.precision not in _FINE or _FINE.index(when.precision) > _FINE.index(precision):
        return None
    text = when.first.isoformat()
    return When.parse(f"{text[:3]}X" if precision is Precision.DECADE else text[: _DIGITS[precision]])


def figures_on_record(draft: Draft, pool: Pool) -> Iterator[Distractor]:
    """Figures of other facts in the same unit and of about the same size, the nearest first."""
    key = figure_of(draft.key)
    if not key:
        return
    found: list[tuple[Fraction, str, str]] = []
    for one in pool.of_kind(draft, any_template=False):
        figure = figure_of(one.key)
        alike = figure and _unit(one.key) == _unit(draft.key) and key / _TIMES <= figure <= key * _TIMES
        if figure and alike and one.fact.id != draft.fact.id:
            found.append((abs(figure - key), one.key, one.instead))
    yield from (Distractor(text=text, why=why) for _apart, text, why in sorted(found) if why)


def _unit(figure: str) -> str:
    """The words and signs beside the digits, the same for one as for several."""
    return re.sub(r"[\d.,]*\d", "#", figure).removesuffix("s")
