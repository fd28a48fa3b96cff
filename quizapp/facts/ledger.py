"""The ledger: every candidate that was dropped, with the reason, so that nothing vanishes without a word."""

from dataclasses import dataclass, field
from typing import NamedTuple

from quizapp.corpus.sentences import Stretch


class Dropped(NamedTuple):
    """A candidate that became no fact, or a stretch of the document that was not read."""

    document: str
    type: str  # of the fact it would have been; empty for a stretch that was not read
    rule: str
    reason: str
    span: Stretch
    surface: str


@dataclass(slots=True)
class Ledger:
    """The rows of one document's ledger, in the order in which things were dropped."""

    rows: list[Dropped] = field(default_factory=list)

    def drop(self, document: str, fact_type: str, rule: str, reason: str, span: Stretch, surface: str) -> None:
        """Note what was dropped and why; reasons are few and worded alike, so that they can be counted."""
        self.rows.append(Dropped(document, fact_type, rule, reason, span, surface[:200]))
