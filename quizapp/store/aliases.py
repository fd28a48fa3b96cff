"""Answers that the learner keeps as right: the learner's own, whatever becomes of the pack."""

import sqlite3
from collections.abc import Sequence
from datetime import datetime

from quizapp.questions.question import AnswerKind
from quizapp.store.columns import dump, micros, one
from quizapp.store.journal import Deed, deed
from quizapp.store.library import Library
from quizapp.store.records import Alias

_OTHERS = "question.kind = :kind AND question.id <> :id AND retired = 0 AND (:topic IS NULL OR question.topic = :topic)"


def of(library: Library, question_id: int) -> list[Alias]:
    """What is kept for the answer that the question has now, in the order of keeping."""
    sql = """
        SELECT alias.id, question_id, text FROM alias JOIN question ON question.id = question_id
        WHERE question_id = ? AND alias.answer = question.answer ORDER BY alias.id"""
    rows = library.connection.execute(sql, (question_id,))
    return [Alias(id=row[0], question_id=row[1], text=row[2]) for row in rows]


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


def keys_among(
    library: Library, question_id: int, names: Sequence[str], *, kind: AnswerKind, topic: str | None = None
) -> list[str]:
    """Those of the names that are the key of another question of a kind (and topic), in alphabetical order.

    Questions no longer in their pack are left out, here and in `also_right`.
    """
    sql = f"""
        SELECT DISTINCT value FROM json_each(:names) WHERE EXISTS (
            SELECT 1 FROM question JOIN card ON card.id = question.id WHERE answer = value AND {_OTHERS}
        ) ORDER BY value"""
    values = {"names": dump(list(names)), "kind": str(kind), "id": question_id, "topic": topic}
    return [row[0] for row in library.connection.execute(sql, values)]


def also_right(
    library: Library, question_id: int, *, kind: AnswerKind, topic: str | None = None, whole: bool = True
) -> list[tuple[str, str]]:
    """Pairs of another question's key and what is right beside it: what the learner keeps and, if `whole`, accepted.

    All questions of the kind (and topic) are read for what they accept: half a second where there are 100,000.
    """
    accepted = f"""
        UNION SELECT answer, value FROM question JOIN card ON card.id = question.id,
            json_each(question.content, '$.accepted') WHERE {_OTHERS}"""
    # CROSS JOIN keeps the order: the few texts that are kept first, not every question of the kind.
    sql = f"""
        SELECT question.answer, text FROM alias CROSS JOIN question ON question_id = question.id
            JOIN card ON card.id = question.id WHERE alias.answer = question.answer AND {_OTHERS}
        {accepted if whole else ""}
        ORDER BY 1, 2"""
    values = {"kind": str(kind), "id": question_id, "topic": topic}
    return library.connection.execute(sql, values).fetchall()


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
