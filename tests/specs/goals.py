"""What extraction must reach, and whether it does: the goals of the design beside what was measured."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from quizapp.facts.fact import FactType
from tests.specs.gold import Article, GoldFact
from tests.specs.matching import Row
from tests.specs.scoring import Figures, Score

_QUOTES = frozenset('"“”«»„')


@dataclass(frozen=True, slots=True)
class Goal:
    """The least precision, and the least recall of clearly stated facts, for some types of facts."""

    name: str
    types: frozenset[FactType]
    precision: float
    recall: float

    def met(self, figures: Figures) -> bool:
        """Whether both are reached; where nothing was extracted, neither is."""
        return figures.precision >= self.precision and figures.recall(1) >= self.recall


def _goal(name: str, precision: float, recall: float, *types: FactType) -> Goal:
    return Goal(name, frozenset(types), precision, recall)


GOALS = (
    _goal("offices", 0.95, 0.80, FactType.LEADER_ROLE),
    _goal("event dates", 0.95, 0.85, FactType.EVENT_DATE),
    _goal("agreements", 0.97, 0.90, FactType.AGREEMENT),
    _goal("votes", 0.97, 0.90, FactType.VOTE),
    _goal("money", 0.93, 0.80, FactType.MONEY),
    _goal("durations", 0.93, 0.80, FactType.DURATION),
    _goal("quantities", 0.93, 0.80, FactType.QUANTITY),
    _goal("places", 0.90, 0.50, FactType.PLACE),
    _goal("relations", 0.90, 0.50, FactType.RELATION),
)
UNCONFIRMED = _goal("event dates, date not confirmed", 0.95, 0.65, FactType.EVENT_DATE)
QUOTED = _goal("statements, quoted", 0.95, 0.80, FactType.STATEMENT)
REPORTED = _goal("statements, reported", 0.95, 0.60, FactType.STATEMENT)
REAL = _goal(
    "offices, dates, agreements, votes, money, durations, quantities",
    0.95,
    0.85,
    *(FactType.LEADER_ROLE, FactType.EVENT_DATE, FactType.AGREEMENT, FactType.VOTE),
    *(FactType.MONEY, FactType.DURATION, FactType.QUANTITY),
)


def in_quoting_paragraphs(articles: Iterable[Article]) -> Callable[[Row | GoldFact], bool]:
    """Tells statements in paragraphs with quotation marks from those that are only reported."""
    found = {
        (article.file, paragraph.number)
        for article in articles
        for paragraph in article.document().paragraphs
        if _QUOTES & set(paragraph.text)
    }
    return lambda fact: (fact.doc, fact.paragraph) in found


def wrong_years(score: Score) -> list[Row]:
    """Wrong dates that stand on the words of a date of the gold but have another year."""
    return [row for row in score.wrong if row.type is FactType.EVENT_DATE and _other_year(row, score.gold)]


def _other_year(row: Row, gold: Iterable[GoldFact]) -> bool:
    meant = [
        form[:4]
        for fact in gold
        if fact.type is row.type and (fact.doc, fact.value) == (row.doc, row.value) and row.paragraph in fact.paragraphs
        for form in (fact.normalised, *fact.alternatives)
    ]
    return bool(meant) and row.normalised[:4] not in meant
