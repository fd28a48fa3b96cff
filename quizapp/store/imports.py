"""Articles that the learner imported: each with its text, its facts and the questions accepted from it, in one deed."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from quizapp.corpus.document import Document
from quizapp.facts.fact import Fact
from quizapp.questions.question import Question
from quizapp.store import questions
from quizapp.store.columns import one
from quizapp.store.connection import reading, told
from quizapp.store.journal import Deed, deed
from quizapp.store.library import Library
from quizapp.store.packs import SOURCE
from quizapp.store.records import SourceInfo

if TYPE_CHECKING:
    from pydantic import TypeAdapter


@dataclass(frozen=True, slots=True)
class Imported:
    """An article as the library keeps it: what is cited of it, its text in blocks, and the facts found in it."""

    source: SourceInfo
    document: Document
    facts: tuple[Fact, ...]


def add(
    library: Library,
    articles: Sequence[Imported],
    accepted: Sequence[Question],
    *,
    name: str,
    now: datetime,
    deck_id: int,
) -> list[int]:
    """Add articles and the questions accepted from them as one deed; gives the questions' ids.

    An article that is there already has its date and facts brought up to date. A question's key must be new.

    Raises:
        KnownError: it could not be saved; nothing of it was.
    """
    with deed(library, name, now) as made:
        for article in articles:
            _keep(made, article)
        return questions.insert(made, accepted, deck_id=deck_id, now=now)


def _keep(made: Deed, article: Imported) -> None:
    columns = {
        **dict(zip(SOURCE.split(", "), _texts(article.source), strict=True)),
        "article": _documents().dump_json(article.document, exclude_defaults=True).decode(),
        "facts": facts_text(article.facts),
    }
    sql = "SELECT id FROM source WHERE document = ? AND pack_id IS NULL"
    there = one(made.connection, sql, (article.source.id,))
    if there is None:
        made.insert("source", columns)
    else:
        made.update("source", there[0], columns)


def _texts(source: SourceInfo) -> tuple[str, ...]:
    return (source.id, source.publisher, source.title, source.published, source.basis, source.file, source.sha256)


def facts_text(facts: Sequence[Fact]) -> str:
    """Facts of an article as its row keeps them."""
    return _facts().dump_json(tuple(facts), exclude_defaults=True).decode()


def read(row: Sequence[str]) -> Imported:
    """An imported article from its columns: those of its source, its text, its facts."""
    *source, article, facts = row
    return Imported(SourceInfo(*source), _documents().validate_json(article), _facts().validate_json(facts))


def all_imported(path: Path) -> Iterator[Imported]:
    """Every imported article of the library at `path`, in the order of import; to be read in a worker.

    Raises:
        KnownError: the file cannot be read.
    """
    sql = f"SELECT {SOURCE}, article, facts FROM source WHERE pack_id IS NULL AND article <> '' ORDER BY id"
    with told(path), reading(path) as connection:
        for row in connection.execute(sql):
            yield read(row)


def texts(path: Path, hashes: Iterable[str]) -> dict[str, Document]:
    """The texts of the imported articles with these hashes that the library at `path` has; to be read in a worker.

    Raises:
        KnownError: the file cannot be read.
    """
    with told(path), reading(path) as connection:
        found = {sha256: _text(connection, sha256) for sha256 in dict.fromkeys(hashes)}
    return {sha256: document for sha256, document in found.items() if document is not None}


def _text(connection: sqlite3.Connection, sha256: str) -> Document | None:
    row = one(connection, "SELECT article FROM source WHERE sha256 = ? AND article <> ''", (sha256,))
    return None if row is None else _documents().validate_json(row[0])


# Made when first asked for, since it takes some 50 ms.


@cache
def _documents() -> "TypeAdapter[Document]":
    from pydantic import TypeAdapter

    return TypeAdapter(Document)


@cache
def _facts() -> "TypeAdapter[tuple[Fact, ...]]":
    from pydantic import TypeAdapter

    return TypeAdapter(tuple[Fact, ...])
