"""The articles that questions cite, those of packs and those imported: what each gave, and how much of it is known."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from quizapp.facts.fact import Fact
from quizapp.questions.question import Citation
from quizapp.store import imports, questions
from quizapp.store.columns import micros, one
from quizapp.store.connection import reading, told
from quizapp.store.imports import Imported
from quizapp.store.journal import deed
from quizapp.store.library import Library
from quizapp.store.packs import SOURCE
from quizapp.store.records import SourceInfo

_OF_QUESTIONS = """
    SELECT coalesce(pack_id, '') AS pack, json_extract(cited.value, '$[0]') AS document, question.id AS question,
        json_extract(content, '$.facts') AS facts,
        card.stability > 0 AND (:now - card.last_review) / 86400000000.0 / card.stability <= :elapsed AS known
    FROM card JOIN question ON question.id = card.id, json_each(content, '$.citations') AS cited
    WHERE card.retired = 0"""
_ASKED = f"""
    SELECT pack, document, group_concat(DISTINCT question), group_concat(DISTINCT CASE WHEN known THEN question END)
    FROM ({_OF_QUESTIONS}) GROUP BY pack, document"""
_FACTS = f"""
    SELECT pack, document, count(DISTINCT each.value)
    FROM ({_OF_QUESTIONS} AND question.pack_id IS NOT NULL), json_each(facts) AS each GROUP BY pack, document"""


@dataclass(frozen=True, slots=True)
class SourceRow:
    """An article with what it gave.

    `facts` are those found in an imported one, those asked for in a pack's; `questions` the ids of those that cite it,
    but for those no longer asked; `known` of those that would be recalled now.
    """

    id: int
    info: SourceInfo
    pack_id: str  # "" for one that the learner imported
    pack: str  # the pack's title
    facts: int
    questions: tuple[int, ...]
    known: tuple[int, ...]

    @property
    def name(self) -> str:
        """Its title, or who published it where it has none."""
        return self.info.title or self.info.publisher or self.info.id


def survey(path: Path, now: datetime, elapsed: float) -> list[SourceRow]:
    """Every article of the library at `path`, the latest import first; to be called in a worker.

    A question counts as known until `elapsed` stabilities have passed since its last answer.

    Raises:
        KnownError: the file cannot be read.
    """
    values = {"now": micros(now), "elapsed": elapsed}
    with told(path), reading(path) as connection:
        asked = {row[:2]: row[2:] for row in connection.execute(_ASKED, values)}
        facts = {row[:2]: row[2] for row in connection.execute(_FACTS, values)}
        sql = f"""
            SELECT source.id, coalesce(pack_id, ''), coalesce(pack.title, ''),
                CASE WHEN facts <> '' THEN json_array_length(facts) END, {_named("source")}
            FROM source LEFT JOIN pack ON pack.id = pack_id
            WHERE pack.removed_at IS NULL ORDER BY pack_id IS NOT NULL, source.id DESC"""
        found = []
        for number, pack, title, own, *rest in connection.execute(sql):
            info = SourceInfo(*rest)
            ids, known = map(_ids, asked.get((pack, info.id), ("", "")))
            gave = facts.get((pack, info.id), 0) if own is None else own
            found.append(SourceRow(number, info, pack, title, gave, ids, known))
    return found


def _ids(told: str | None) -> tuple[int, ...]:
    return tuple(json.loads(f"[{told or ''}]"))


def _named(table: str) -> str:
    return ", ".join(f"{table}.{column}" for column in SOURCE.split(", "))


def citations_of(library: Library, row: SourceRow) -> dict[int, list[Citation]]:
    """What the questions of an article cite of it, by their ids; those that are gone are left out."""
    return {
        each.id: [citation for citation in each.question.citations if citation.document == row.info.id]
        for each in questions.get_many(library, row.questions)
    }


def imported(library: Library, document: str) -> Imported | None:
    """An imported article with its text and facts; None where there is none."""
    sql = f"SELECT {SOURCE}, article, facts FROM source WHERE pack_id IS NULL AND article <> '' AND document = ?"
    row = one(library.connection, sql, (document,))
    return None if row is None else imports.read(row)


def put_facts(
    library: Library, document: str, facts: Sequence[Fact], flag: Sequence[int], *, name: str, now: datetime
) -> None:
    """Give an imported article other facts and flag questions, as one deed; KeyError where there is no such article.

    Raises:
        KnownError: it could not be saved; nothing of it was.
    """
    with deed(library, name, now) as made:
        row = one(made.connection, "SELECT id FROM source WHERE document = ? AND pack_id IS NULL", (document,))
        if row is None:
            raise KeyError(document)
        made.update("source", row[0], {"facts": imports.facts_text(facts)})
        for number in flag:
            made.update_where("card", number, {"flagged": 0}, {"flagged": 1})
