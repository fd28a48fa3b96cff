"""Answers that the learner keeps as right: the learner's own, whatever becomes of the pack."""

import sqlite3
from collections.abc import Sequence
from datetime import datetime

from quizapp.questions.question import AnswerKind
from quizapp.store.columns import micros, one
from quizapp.store.journal import Deed, deed
from quizapp.store.library import Library
from quizapp.store.records import Alias

_KEYS = 20  # keys that one text is accepted beside: as many as say that it is right elsewhere
_OTHERS = "question.kind = :kind AND question.id <> :id AND retired = 0 AND (:topic IS NULL OR question.topic = :topic)"
# CROSS JOIN keeps the order: the few texts that are kept first, not every question of the kind.
_KEPT = f"""
    SELECT question.answer, text FROM alias CROSS JOIN question ON question_id = question.id
        JOIN card ON card.id = question.id WHERE alias.answer = question.answer AND {_OTHERS}"""
_IS_KEY = f"""
    SELECT :text, :text WHERE EXISTS (
        SELECT 1 FROM question JOIN card ON card.id = question.id WHERE answer = :text AND {_OTHERS})"""
# The different keys that a text is accepted beside, one step in the index for each, however many questions have it.
_ACCEPTING = f"""
    WITH RECURSIVE beside (one) AS (
        SELECT min(answer) FROM accepted WHERE kind = :kind AND text = :text
        UNION ALL
        SELECT (SELECT min(answer) FROM accepted WHERE kind = :kind AND text = :text AND answer > one)
        FROM beside WHERE one IS NOT NULL
    ) SELECT one FROM beside WHERE EXISTS (
        SELECT 1 FROM accepted CROSS JOIN question ON question.id = question_id JOIN card ON card.id = question.id
        WHERE accepted.kind = :kind AND text = :text AND accepted.answer = one AND {_OTHERS}
    ) LIMIT {_KEYS}"""


def of(library: Library, question_id: int) -> list[Alias]:
    """What is kept for the answer that the question has now, in the order of keeping."""
    sql = """
        SELECT alias.id, question_id, text FROM alias JOIN question ON question.id = question_id
        WHERE question_id = ? AND alias.answer = question.answer ORDER BY alias.id"""
    rows = library.connection.execute(sql, (question_id,))
    return [Alias(id=row[0], question_id=row[1], text=row[2]) for row in rows]


def texts(library: Library) -> dict[int, list[str]]:
    """What is kept for the answers that questions have now, by question, in the order of keeping."""
    sql = """
        SELECT question_id, text FROM alias CROSS JOIN question ON question.id = question_id
        WHERE alias.answer = question.answer ORDER BY alias.id"""
    found: dict[int, list[str]] = {}
    for number, text in library.connection.execute(sql):
        found.setdefault(number, []).append(text)
    return found


def keep(library: Library, question_id: int, text: str, *, name: str, now: datetime) -> int:
    """Keep a text as a right answer of the question, as one deed; gives the alias's id.

    Raises:
        KeyError: there is no such question.
        ValueError: the text is empty or kept already.
        KnownError: it could not be saved; nothing was.
    """
    with deed(library, name, now) as made:
        row = one(made.connection, "SELECT answer FROM question WHERE id = ?", (question_id,))
        if row is None:
            raise KeyError(question_id)
        values = {"question_id": question_id, "answer": row[0], "text": text, "kept_at": micros(now)}
        try:
            return made.insert("alias", values)
        except sqlite3.IntegrityError as problem:
            raise ValueError(f"{text!r} cannot be kept for question {question_id}") from problem


def remove(library: Library, alias_id: int, *, name: str, now: datetime) -> None:
    """Keep a text no longer, as one deed. KeyError where there is no such alias."""
    with deed(library, name, now) as made:
        made.delete("alias", alias_id)


def right_for_others(
    library: Library, question_id: int, texts: Sequence[str], *, kind: AnswerKind, topic: str | None = None
) -> list[tuple[str, str]]:
    """Pairs of another question's key, of a kind (and topic), and what is right beside it, sorted.

    Those of the texts that are a key or accepted beside one, and all that the learner keeps for other questions. Those
    no longer in their pack are left out.
    """
    values = {"kind": str(kind), "id": question_id, "topic": topic}
    found = set(library.connection.execute(_KEPT, values))
    for text in dict.fromkeys(texts):
        of_text = {**values, "text": text}
        found.update(library.connection.execute(_IS_KEY, of_text))
        found.update((key, text) for (key,) in library.connection.execute(_ACCEPTING, of_text))
    return sorted(found)


def delete_of(made: Deed, question_id: int) -> None:
    """Within a deed that deletes a question: what is kept for any answer of it goes as well."""
    rows = made.connection.execute("SELECT id FROM alias WHERE question_id = ? ORDER BY id", (question_id,))
    for (alias_id,) in rows.fetchall():
        made.delete("alias", alias_id)


def carry_over(made: Deed, question_id: int, answer: str) -> None:
    """Within a deed by which the learner changes a question to `answer`: what was kept for the answer before stays."""
    sql = """
        SELECT alias.id FROM alias JOIN question ON question.id = question_id
        WHERE question_id = :id AND alias.answer = question.answer AND alias.answer <> :answer
            AND text NOT IN (SELECT text FROM alias WHERE question_id = :id AND answer = :answer) ORDER BY alias.id"""
    for (alias_id,) in made.connection.execute(sql, {"id": question_id, "answer": answer}).fetchall():
        made.update("alias", alias_id, {"answer": answer})
