"""The sections of the report, as lines of Markdown."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from quizapp.facts.confidence import FEW, smoothed
from quizapp.facts.fact import FactType
from tests.specs.approved import WRONG, Changes
from tests.specs.calibration import Counts, bands
from tests.specs.extraction import Output
from tests.specs.goals import GOALS, QUOTED, REAL, REPORTED, UNCONFIRMED, Goal, in_quoting_paragraphs, wrong_years
from tests.specs.gold import Role, Severity
from tests.specs.matching import Row
from tests.specs.scoring import Figures, Score

CHANGES = "Gained and lost"
_NAMES = {
    Role.DEVELOPMENT: "development",
    Role.HELD_OUT: "held-out",
    Role.BUGS: "bugs met",
    Role.REAL: "real",
}


@dataclass(frozen=True, slots=True)
class Measured:
    """What came out of a role's articles, and how it scores with the date of publication confirmed and not."""

    role: Role
    output: Output
    score: Score
    unconfirmed: Score

    @property
    def name(self) -> str:
        """What the report calls the role."""
        return _NAMES[self.role]


def sections(roles: Sequence[Measured], counts: Counts, changes: Changes) -> Iterator[str]:
    """The whole report."""
    yield "# How well facts are found"
    yield ""
    yield "Written by `python -m tests.specs.report`, never by hand. What counts as a fact is said in README.md."
    yield "Who writes rules never reads the held-out articles; their gold is loaded by program only. They were measured"
    yield "a few times; once what was wrong in them was told in kinds of cause. All figures are strict."
    yield ""
    yield from table(
        ["articles", "n", "facts in the gold", "clearly stated (tier 1)", "traps", "extracted"],
        [_size(found) for found in roles],
    )
    yield from figures(roles)
    yield from goals(roles)
    yield from zeros(roles)
    yield from calibration(roles, counts)
    yield from rules(counts)
    yield from ledger(roles)
    yield from changed(changes)


def table(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> Iterator[str]:
    """A Markdown table, the first column to the left and the others to the right, and an empty line after it."""
    yield f"| {' | '.join(heads)} |"
    yield f"| --- |{' ---: |' * (len(heads) - 1)}"
    yield from (f"| {' | '.join(str(cell) for cell in row)} |" for row in rows)
    yield ""


def _size(found: Measured) -> list[object]:
    total = found.score.figures()
    traps = sum(len(article.traps) for article in found.output.articles)
    return [found.name, len(found.output.articles), sum(total.wanted), total.wanted[0], traps, total.extracted]


def share(part: float, whole: int) -> str:
    """A share with three digits, or a dash where there is nothing to take a share of."""
    return f"{part:.3f}" if whole else "–"


def figures(roles: Sequence[Measured]) -> Iterator[str]:
    """Precision and recall of every type, role beside role."""
    yield "## Figures by type"
    yield ""
    yield "Date of publication confirmed. n: facts in the gold. P: precision over all that was extracted. R1: recall of"
    yield "clearly stated facts. R12: recall of tiers 1 and 2."
    yield ""
    heads = ["type", *(f"{found.name} {head}" for found in roles for head in ("n", "P", "R1", "R12"))]
    rows = [[type_.value, *_cells(roles, type_)] for type_ in FactType]
    yield from table(heads, [*rows, ["all", *_cells(roles)]])


def _cells(roles: Sequence[Measured], *types: FactType) -> list[str]:
    cells: list[str] = []
    for found in roles:
        one = found.score.figures(*types)
        cells += [
            str(sum(one.wanted)),
            share(one.precision, one.extracted),
            share(one.recall(1), one.wanted[0]),
            share(one.recall(2), sum(one.wanted[:2])),
        ]
    return cells


def goals(roles: Sequence[Measured]) -> Iterator[str]:
    """The goals beside what was measured."""
    yield "## Goals"
    yield ""
    yield "Precision, and recall of clearly stated facts (R1). A statement is quoted if its paragraph has quotation"
    yield "marks. The goals are set for articles that no rule was tuned to; the other roles stand beside them."
    yield ""
    heads = ["goal", "P", "R1", *(f"{found.name} {head}" for found in roles for head in ("n", "P", "R1", "met"))]
    yield from table(heads, [_goal(goal, [of(found) for found in roles]) for goal, of in _GOALS])
    real = [found for found in roles if found.role is Role.REAL]
    if real:
        heads = ["goal for the real articles", "P", "R1", "n", "P", "R1", "met"]
        yield from table(heads, [_goal(REAL, [found.score.figures(*REAL.types) for found in real])])


def _goal(goal: Goal, outcomes: Iterable[Figures]) -> list[str]:
    cells = [goal.name, f"{goal.precision:.2f}", f"{goal.recall:.2f}"]
    for one in outcomes:
        cells += [str(one.wanted[0]), share(one.precision, one.extracted), share(one.recall(1), one.wanted[0])]
        cells.append(("met" if goal.met(one) else "not met") if one.wanted[0] else "–")
    return cells


def _of_types(goal: Goal) -> Callable[[Measured], Figures]:
    return lambda found: found.score.figures(*goal.types)


def _statements(found: Measured, *, quoted: bool) -> Figures:
    in_quotes = in_quoting_paragraphs(found.output.articles)
    return found.score.figures_of(lambda fact: fact.type is FactType.STATEMENT and in_quotes(fact) is quoted)


_GOALS: tuple[tuple[Goal, Callable[[Measured], Figures]], ...] = (
    *((goal, _of_types(goal)) for goal in GOALS),
    (UNCONFIRMED, lambda found: found.unconfirmed.figures(*UNCONFIRMED.types)),
    (QUOTED, lambda found: _statements(found, quoted=True)),
    (REPORTED, lambda found: _statements(found, quoted=False)),
)


def zeros(roles: Sequence[Measured]) -> Iterator[str]:
    """What must not happen at all."""
    yield "## What must not happen"
    yield ""
    rows: list[list[object]] = []
    for name, count in _ZEROS.items():
        rows.append([name, *(count(found) for found in roles)])
    yield from table(["goal: none", *(found.name for found in roles)], rows)


_ZEROS: dict[str, Callable[[Measured], int]] = {
    "extractions on a hard trap (boilerplate, captions, scores, ...)": lambda found: _trapped(found, Severity.HARD),
    "hard traps hit": lambda found: len(
        {hit.trap.id for hit in found.score.hits if hit.trap.severity is Severity.HARD}
    ),
    "extractions from a repeated paragraph": lambda found: _trapped(found, Severity.DUP),
    "the same fact twice": lambda found: _said_twice(found.output.rows),
    "wrong years, date confirmed": lambda found: len(wrong_years(found.score)),
    "wrong years, date not confirmed": lambda found: len(wrong_years(found.unconfirmed)),
    "facts the record contradicts, not flagged": lambda found: len(found.score.unflagged),
    "extractions on a place that only may be flagged": lambda found: _trapped(found, Severity.FLAG),
    "evidence that does not slice back to its value": lambda found: len(found.score.unsliced),
}


def _said_twice(rows: Sequence[Row]) -> int:
    """Rows that say of the same subject in the same paragraph what another row has said."""
    said = [(row.doc, row.type, row.normalised, row.subject, row.paragraph) for row in rows]
    return len(said) - len(set(said))


def _trapped(found: Measured, severity: Severity) -> int:
    return found.score.trapped(severity)


def calibration(roles: Sequence[Measured], counts: Counts) -> Iterator[str]:
    """Bands of confidence against the share that is right."""
    yield "## Calibration"
    yield ""
    yield "A fact's confidence is its rule's measured precision on the development articles, smoothed (Laplace)."
    yield "On them it agrees by construction; the other articles tell whether it can be trusted."
    yield ""
    rows = [
        [
            found.name,
            f"{band.low:.2f} to {band.high:.2f}",
            band.facts,
            f"{band.mean:.3f}",
            share(band.right / band.facts, 1),
        ]
        for found in roles
        for band in bands(found.score, counts)
    ]
    yield from table(["articles", "confidence", "facts", "mean confidence", "right"], rows)


def rules(counts: Counts) -> Iterator[str]:
    """The rules that are wrong most often."""
    yield "## Rules"
    yield ""
    few = sum(right + wrong < FEW for right, wrong in counts.values())
    yield f"{len(counts)} rules found something in the development articles, {few} of them fewer than {FEW} facts."
    yield "Wrong most often:"
    yield ""
    worst = sorted(counts.items(), key=lambda item: (-item[1][1], item[0]))[:15]
    rows = [[rule, right, wrong, smoothed(right, wrong).value] for rule, (right, wrong) in worst if wrong]
    yield from table(["rule", "right", "wrong", "confidence"], rows)


def ledger(roles: Sequence[Measured]) -> Iterator[str]:
    """Why candidates were dropped, with counts."""
    yield "## Ledger: what was dropped, and why"
    yield ""
    totals: Counter[tuple[str, str]] = sum((found.output.ledger for found in roles), Counter())
    rows = [
        [f"{type_ or 'not read'}: {reason}", *(found.output.ledger[type_, reason] for found in roles)]
        for type_, reason in sorted(totals, key=lambda key: (-totals[key], key))[:40]
    ]
    yield from table(["reason", *(found.name for found in roles)], rows)


def changed(changes: Changes) -> Iterator[str]:
    """What this version finds and the one before did not, and the other way round."""
    yield f"## {CHANGES}"
    yield ""
    yield "Against the revision that the command was given. Of the held-out articles only counts are kept."
    yield ""
    gained, lost = _by_type(changes.gained), _by_type(changes.lost)
    yield from table(
        ["articles and type", "gained", "lost"],
        [[" ".join(key), gained[key], lost[key]] for key in sorted(gained | lost)],
    )
    before, after = _held_out(changes.lost), _held_out(changes.gained)
    yield from table(
        ["held-out articles", "before", "now"],
        [[" ".join(key), before.get(key, "–"), after.get(key, "–")] for key in sorted(before | after)],
    )
    if changes.facts_lost:
        yield "Facts lost:"
        yield ""
        yield from (f"- {line.replace(chr(9), ' · ')}" for line in changes.facts_lost)


def _by_type(lines: Iterable[str]) -> Counter[tuple[str, str, str]]:
    parts = [line.split("\t") for line in lines if not line.startswith(f"{Role.HELD_OUT}\t")]
    return Counter((part[0], part[2], WRONG if part[-1] == WRONG else "right") for part in parts)


def _held_out(lines: Iterable[str]) -> dict[tuple[str, str], str]:
    parts = [line.split("\t") for line in lines if line.startswith(f"{Role.HELD_OUT}\t")]
    return {(part[1], part[2]): part[3] for part in parts}
