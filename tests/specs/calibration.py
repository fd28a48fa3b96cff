"""A fact's confidence against how often it was right."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from quizapp.facts.confidence import smoothed
from tests.specs.scoring import Score

BANDS = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95)

Counts = dict[str, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Band:
    """Facts whose confidence lies from `low` up to `high`: how many, how many right, and their mean confidence."""

    low: float
    high: float
    facts: int
    right: int
    mean: float


def counted(score: Score) -> Counts:
    """For each rule, in name order, how many of its facts are right and wrong."""
    right = Counter(score.rows[pair.row].rule for pair in score.pairs)
    wrong = Counter(row.rule for row in score.wrong)
    return {rule: (right[rule], wrong[rule]) for rule in sorted(right | wrong) if rule}


def written(counts: Counts) -> str:
    """The data file of measured confidence."""
    rows = [f"{rule}\t{right}\t{wrong}" for rule, (right, wrong) in counts.items()]
    return "\n".join(["rule\tright\twrong", *sorted(rows)]) + "\n"


def bands(score: Score, counts: Counts) -> list[Band]:
    """The facts by the confidence that the counts give their rules; bands without facts are left out."""
    right = {pair.row for pair in score.pairs}
    sure = [(smoothed(*counts.get(row.rule, (0, 0))).value, at in right) for at, row in enumerate(score.rows)]
    edges = zip(BANDS, (*BANDS[1:], 1.01), strict=True)
    found = [_band(low, high, [one for one in sure if low <= one[0] < high]) for low, high in edges]
    return [band for band in found if band.facts]


def _band(low: float, high: float, facts: Iterable[tuple[float, bool]]) -> Band:
    inside = list(facts)
    mean = sum(value for value, _ in inside) / max(1, len(inside))
    return Band(low, min(high, 1.0), len(inside), sum(right for _, right in inside), mean)
