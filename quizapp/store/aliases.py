"""Answers that the learner keeps as right: the learner's own, whatever becomes of the pack."""

import sqlite3
from datetime import datetime

from quizapp.questions.question import AnswerKind
from quizapp.store.columns import micros, one
from quizapp.store.journal import Deed, deed
from quizapp.store.library import Library
from quizapp.store.records import Alias


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


def known(
    library: Library, question_id: int, *, kind: AnswerKind, topic: str | None = None, whole: bool = True
) -> list[tuple[str, str]]:
    """Every right answer of the other questions of a kind (and topic), as pairs of the key and the answer itself.

    Keys, what the learner keeps and, where the `whole` of each question is to be read, accepted answers; questions no
    longer in their pack are left out.
    """
    others = (
        "question.kind = :kind AND question.id <> :id AND retired = 0 AND (:topic IS NULL OR question.topic = :topic)"
    )
    accepted = f"""
        UNION SELECT answer, value FROM question JOIN card ON card.id = question.id,
            json_each(question.content, '$.accepted') WHERE {others}"""
    sql = f"""
        SELECT question.answer, question.answer FROM question JOIN card ON card.id = question.id WHERE {others}
        {accepted if whole else ""}
        UNION SELECT question.answer, text FROM question JOIN card ON card.id = question.id
            JOIN alias ON question_id = question.id AND alias.answer = question.answer WHERE {others}
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
