"""How well what was extracted agrees with the gold: precision, recall by tier, trap hits, evidence."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from quizapp.facts.fact import FactType
from tests.specs.gold import GoldFact, Severity, Trap
from tests.specs.matching import NUMBERED, Row, matched
from tests.specs.words import bare, fold, tokens

_WHOLE_DOCUMENT = frozenset([FactType.LEADER_ROLE, FactType.AGREEMENT])


@dataclass(frozen=True, slots=True)
class Pair:
    """An extracted fact that is a fact of the gold; `cross` where the two call themselves by another type."""

    row: int
    gold: int
    coarse: bool = False
    cross: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """A trap, and what was extracted there."""

    trap: Trap
    row: Row


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts of one type, or of all: how many were extracted and right, and by tier (1 to 3) found of how many."""

    extracted: int
    right: int
    found: tuple[int, int, int]
    wanted: tuple[int, int, int]
    coarse: int = 0
    cross: int = 0

    @property
    def precision(self) -> float:
        """The share of what was extracted that is right."""
        return self.right / self.extracted if self.extracted else 0.0

    def recall(self, tiers: int = 3) -> float:
        """The share of what stands in the gold, up to a tier, that was found."""
        wanted = sum(self.wanted[:tiers])
        return sum(self.found[:tiers]) / wanted if wanted else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall over all tiers."""
        total = self.precision + self.recall()
        return 2 * self.precision * self.recall() / total if total else 0.0


@dataclass(frozen=True, slots=True)
class Score:
    """The outcome: rows counted once, the gold, the pairs of both, and the traps that were stepped into."""

    rows: tuple[Row, ...]
    gold: tuple[GoldFact, ...]
    pairs: tuple[Pair, ...]
    hits: tuple[Hit, ...]

    def figures(self, *types: FactType) -> Figures:
        """The counts of some types together, or of all."""
        return self.figures_of(lambda fact: not types or fact.type in types)

    def figures_of(self, ours: Callable[[Row | GoldFact], bool]) -> Figures:
        """The counts of what a condition holds for."""
        golds = {pair.gold for pair in self.pairs}
        rows = {pair.row for pair in self.pairs}
        tiers = [[at in golds for at, fact in enumerate(self.gold) if ours(fact) and fact.tier == t] for t in (1, 2, 3)]
        pairs = [pair for pair in self.pairs if ours(self.gold[pair.gold])]
        mine = [at in rows for at, row in enumerate(self.rows) if ours(row)]
        one, two, three = ((sum(tier), len(tier)) for tier in tiers)
        return Figures(
            len(mine),
            sum(mine),
            (one[0], two[0], three[0]),
            (one[1], two[1], three[1]),
            sum(pair.coarse for pair in pairs),
            sum(pair.cross for pair in pairs),
        )

    @property
    def wrong(self) -> list[Row]:
        """What was extracted and is no fact of the gold."""
        rows = {pair.row for pair in self.pairs}
        return [row for at, row in enumerate(self.rows) if at not in rows]

    @property
    def missed(self) -> list[GoldFact]:
        """What stands in the gold and was not extracted."""
        golds = {pair.gold for pair in self.pairs}
        return [fact for at, fact in enumerate(self.gold) if at not in golds]

    @property
    def unflagged(self) -> list[GoldFact]:
        """Facts the record contradicts which were found and not flagged."""
        return [
            self.gold[pair.gold]
            for pair in self.pairs
            if "contradicts" in self.gold[pair.gold].status and not self.rows[pair.row].flagged
        ]

    @property
    def unsliced(self) -> list[Row]:
        """What was extracted with offsets that do not cut its value out of the text."""
        return [row for row in self.rows if row.start is not None and not row.sliced]

    def trapped(self, severity: Severity) -> int:
        """How many extractions stepped into a trap of that severity."""
        return sum(hit.trap.severity is severity for hit in self.hits)


def score(rows: Iterable[Row], gold: Sequence[GoldFact], traps: Sequence[Trap] = (), *, strict: bool = True) -> Score:
    """Join what was extracted with the gold, one to one within each document, the best pairs first.

    A number may match one of another kind (a turnout told as a vote) where nothing of its own kind does.
    """
    counted = tuple(_once(rows))
    by_doc = _by_doc(counted)
    gold_by_doc = _by_doc(gold)
    pairs: list[Pair] = []
    for doc, golds in gold_by_doc.items():
        pairs += _joined(counted, by_doc.get(doc, []), gold, golds, strict=strict)
    right = {pair.row for pair in pairs}
    hits = [
        Hit(trap, counted[at])
        for trap in traps
        for at in by_doc.get(trap.doc, [])
        if _stepped_into(trap, counted[at], right=at in right)
    ]
    return Score(counted, tuple(gold), tuple(sorted(pairs, key=lambda pair: pair.row)), tuple(hits))


def _by_doc(facts: Sequence[Row] | Sequence[GoldFact]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for at, doc in enumerate(fact.doc for fact in facts):
        found[doc].append(at)
    return found


def _once(rows: Iterable[Row]) -> Iterable[Row]:
    """Each fact once, however often it was extracted."""
    seen: set[tuple[object, ...]] = set()
    for row in rows:
        key: tuple[object, ...] = (row.doc, row.type, fold(row.normalised))
        if row.type not in _WHOLE_DOCUMENT:
            key += (row.paragraph,)
        match row.type:
            case FactType.STATEMENT:
                key += (row.start,)
            case FactType.EVENT_DATE:
                key += (fold(row.subject),)
            case FactType.AGREEMENT:
                key += (fold(row.value),)
            case FactType.RELATION:
                key += (row.predicate, fold(row.subject))
        if key not in seen:
            seen.add(key)
            yield row


def _joined(
    rows: Sequence[Row], ours: list[int], gold: Sequence[GoldFact], theirs: list[int], *, strict: bool
) -> list[Pair]:
    taken_rows: set[int] = set()
    taken_gold: set[int] = set()
    pairs: list[Pair] = []
    for cross, comparable in ((False, _same_kind), (True, _both_numbers)):
        for pair in _best_first(rows, ours, gold, theirs, comparable, strict=strict, cross=cross):
            one_more = pair.gold in taken_gold and _one_of_several(rows[pair.row], gold[pair.gold])
            if pair.row not in taken_rows and (pair.gold not in taken_gold or one_more):
                taken_rows.add(pair.row)
                taken_gold.add(pair.gold)
                pairs.append(pair)
    return pairs


def _one_of_several(row: Row, fact: GoldFact) -> bool:
    """Whether a relation's gold names several subjects at once, and the row is of one of them: Norland and Sund."""
    if fact.type is not FactType.RELATION or not re.search(r"[,;] | and ", fact.subject):
        return False
    said = set(tokens(row.subject))
    return bool(said) and said < set(tokens(fact.subject))


def _same_kind(row: Row, fact: GoldFact) -> bool:
    return row.type is fact.type


def _both_numbers(row: Row, fact: GoldFact) -> bool:
    return row.type is not fact.type and row.type in NUMBERED and fact.type in NUMBERED


def _best_first(
    rows: Sequence[Row],
    ours: list[int],
    gold: Sequence[GoldFact],
    theirs: list[int],
    comparable: Callable[[Row, GoldFact], bool],
    *,
    strict: bool,
    cross: bool,
) -> list[Pair]:
    found: list[tuple[float, int, int, bool]] = []
    for at in ours:
        for other in theirs:
            if comparable(rows[at], gold[other]):
                match = matched(rows[at], gold[other], strict=strict)
                if match.score:
                    found.append((match.score - 0.1 * (gold[other].tier - 1), -other, -at, match.coarse))
    return [Pair(-at, -other, coarse, cross) for _, other, at, coarse in sorted(found, reverse=True)]


def _stepped_into(trap: Trap, row: Row, *, right: bool) -> bool:
    if trap.types and row.type not in trap.types:
        return False
    on = _on(trap, row)
    if trap.severity is Severity.FLAG:
        return on and not row.flagged and "former" not in fold(_all_of(row))
    said = bare(row.normalised)
    bad_year = row.type is FactType.EVENT_DATE and said[:4] in trap.bad_years
    return not right and (on or said in trap.bad_normalised or bad_year)


def _on(trap: Trap, row: Row) -> bool:
    if row.paragraph not in trap.paragraphs:
        return False
    surface, evidence = fold(trap.surface), fold(row.surface or row.value)
    if not surface or surface in fold(_all_of(row)):
        return True
    return len(evidence) > 1 and re.search(rf"(?<!\w){re.escape(evidence)}(?!\w)", surface) is not None


def _all_of(row: Row) -> str:
    return f"{row.value} {row.subject} {row.normalised} {row.surface}"
