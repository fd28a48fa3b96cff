"""The articles of a library as a list, and one of them with its text, its facts and its questions."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from quizapp.authoring import browse
from quizapp.authoring.articles import Articles
from quizapp.authoring.search_language import LONGEST
from quizapp.corpus.document import Document
from quizapp.facts.fact import Fact
from quizapp.questions.packs.schema import Source
from quizapp.questions.question import Citation
from quizapp.store import sources
from quizapp.store.imports import Imported
from quizapp.store.library import Library
from quizapp.store.records import QuestionRow, SourceInfo
from quizapp.store.sources import SourceRow

__all__ = ["Imported", "OpenSource", "QuestionRow", "SourceRow", "opened", "search_for", "survey", "with_text"]

NEWEST = "added<1"  # the search that finds what came today


@dataclass(frozen=True, slots=True)
class OpenSource:
    """An article on show: its questions with what they cite of it, facts of an imported one, its text if at hand."""

    row: SourceRow
    questions: Sequence[QuestionRow]
    citations: dict[int, list[Citation]]
    facts: Sequence[Fact] = ()
    document: Document | None = None
    imported: Imported | None = None


def survey(path: Path, now: datetime, elapsed: float) -> list[SourceRow]:
    """Every article with what it gave; to be called in a worker.

    A question counts as known until `elapsed` stabilities have passed since its last answer.

    Raises:
        KnownError: the library cannot be read.
    """
    return sources.survey(path, now, elapsed)


def opened(library: Library, row: SourceRow) -> OpenSource:
    """One article of the list as it is now; the text of a pack's is found by `with_text`."""
    own = None if row.pack_id else sources.imported(library, row.info.id)
    return OpenSource(
        row,
        browse.rows(library, row.questions),
        sources.citations_of(library, row),
        facts=() if own is None else own.facts,
        document=None if own is None else own.document,
        imported=own,
    )


def with_text(articles: Articles, row: SourceRow) -> Document | None:
    """The text of an article of a pack, where the learner has added its file; to be called in a worker."""
    return articles.text(row.info)


def search_for(*articles: Source | SourceInfo) -> str:
    """The search that finds the questions of articles in the Library; those added today, of too many for one search."""
    titles = [one.title.replace('"', " ").strip() or one.publisher for one in articles]
    found = " OR ".join(f'source:"{title}"' for title in titles)
    return found if len(found) <= LONGEST else NEWEST
