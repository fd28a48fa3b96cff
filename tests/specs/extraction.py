"""What the program extracts from every article of a role, as rows that can be scored."""

import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizapp.corpus.document import Document
from quizapp.corpus.when import When
from quizapp.exchange.fact_list import fact_records
from quizapp.facts.annotate import READ
from quizapp.facts.extract import extract
from tests.specs.gold import Article
from tests.specs.matching import Row
from tests.specs.scoring import Score, score


@dataclass(frozen=True, slots=True)
class Output:
    """The rows of some articles, the reasons of their ledgers with counts, and the seconds that extraction took."""

    articles: tuple[Article, ...]
    rows: tuple[Row, ...]
    ledger: Counter[tuple[str, str]]  # type and reason
    seconds: float

    def score(self, *, strict: bool = True) -> Score:
        """The rows against the gold of the same articles."""
        return scored(self.articles, self.rows, strict=strict)


def scored(articles: Sequence[Article], rows: Sequence[Row], *, strict: bool = True) -> Score:
    """Rows against the gold of the articles they come from."""
    facts = [fact for article in articles for fact in article.facts]
    traps = [trap for article in articles for trap in article.traps]
    return score(rows, facts, traps, strict=strict)


def extracted(articles: Sequence[Article], *, confirmed: bool = True) -> Output:
    """What is extracted from articles; confirmed: a person gave the date of publication."""
    if articles:
        extract(articles[0].document())  # lexicons are read at first use, and not counted
    rows: list[Row] = []
    ledger: Counter[tuple[str, str]] = Counter()
    seconds = 0.0
    for article in articles:
        document = article.document()
        published = When.parse(article.published) if confirmed and article.published else None
        before = time.process_time()
        extraction = extract(document, published)
        seconds += time.process_time() - before
        rows += [Row.read(entry, document.text) for entry in fact_records(extraction.facts)]
        ledger.update(_not_read(document))
        ledger.update((dropped.type, dropped.reason) for dropped in extraction.ledger)
    return Output(tuple(articles), tuple(rows), ledger, seconds)


def _not_read(document: Document) -> Iterator[tuple[str, str]]:
    for paragraph in document.paragraphs:
        if paragraph.block not in READ:
            yield "", f"{paragraph.block}, {paragraph.rule}"
