"""Questions as the library keeps them: adding, changing, finding."""

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import datetime

from quizapp.questions.brief import deed_name
from quizapp.questions.question import Question
from quizapp.store import aliases, originals
from quizapp.store.columns import (
    CARD,
    QUESTION,
    Row,
    card,
    card_columns_of,
    dump,
    micros,
    one,
    own_columns_of,
    question,
    told,
)
from quizapp.store.conditions import narrowed
from quizapp.store.journal import Deed, deed
from quizapp.store.library import Library
from quizapp.store.records import StoredQuestion

_STORED = (
    "question.id, card.deck_id, question.pack_id, "
    + ", ".join(f"question.{name}" for name in QUESTION.split(", "))
    + ", "
    + ", ".join(f"card.{name}" for name in CARD.split(", "))
)
_JOINED = "question JOIN card ON card.id = question.id"
_QUESTION_AT, _CARD_AT = 3, 3 + len(QUESTION.split(", "))


def add(
    library: Library, questions: Sequence[Question], *, name: str, now: datetime, deck_id: int | None = None
) -> list[int]:
    """Add questions, each with a new card, as one deed; gives their ids. They go to the learner's own deck by default.

    Raises ValueError where a key is there already.
    """
    deck = int(library.meta("own_deck")) if deck_id is None else deck_id
    with deed(library, name, now) as made:
        return insert(made, questions, deck_id=deck, now=now)


def insert(made: Deed, questions: Sequence[Question], *, deck_id: int, now: datetime) -> list[int]:
    """Within a deed: add questions, each with a new card; as `add`."""
    ids = []
    for value in questions:
        try:
            question_id = made.insert("question", {**own_columns_of(value), "added_at": micros(now)})
        except sqlite3.IntegrityError as problem:
            raise ValueError(f"question {value.key!r} cannot be added: {problem}") from problem
        made.insert("card", {"id": question_id, "deck_id": deck_id, **card_columns_of(value)})
        ids.append(question_id)
    return ids


def keys_there(library: Library, keys: Iterable[str]) -> set[str]:
    """Which of these keys questions in the library have."""
    sql = "SELECT key FROM question WHERE key IN (SELECT value FROM json_each(?))"
    return {row[0] for row in library.connection.execute(sql, (dump(list(keys)),))}


def get(library: Library, question_id: int) -> StoredQuestion:
    """One question with its card; KeyError where there is none."""
    row = one(library.connection, f"SELECT {_STORED} FROM {_JOINED} WHERE question.id = ?", (question_id,))
    if row is None:
        raise KeyError(question_id)
    return _stored(row)


def get_many(library: Library, ids: Sequence[int]) -> list[StoredQuestion]:
    """The questions that are there, in the order of `ids`."""
    sql = f"SELECT {_STORED} FROM {_JOINED} WHERE question.id IN (SELECT value FROM json_each(?))"
    found = {row[0]: row for row in library.connection.execute(sql, (dump(list(ids)),))}
    return [_stored(found[question_id]) for question_id in ids if question_id in found]


def of_pack(library: Library, pack_id: str) -> list[StoredQuestion]:
    """The questions of an installed pack that are still asked, in the order in which they were installed."""
    sql = f"SELECT {_STORED} FROM {_JOINED} WHERE question.pack_id = ? AND card.retired = 0 ORDER BY question.id"
    return [_stored(row) for row in library.connection.execute(sql, (pack_id,))]


def of_fact(library: Library, fact: str) -> list[StoredQuestion]:
    """The questions on a fact that may be asked (neither suspended nor retired), by id; none for ""."""
    sql = f"""SELECT {_STORED} FROM {_JOINED}
        WHERE fact = ? AND fact <> '' AND suspended = 0 AND retired = 0 ORDER BY card.id"""
    return [_stored(row) for row in library.connection.execute(sql, (fact,))]


def answered_by(library: Library, kind: str, answer: str) -> list[int]:
    """The questions of a kind that have this very answer, by id; those no longer in their pack are left out."""
    sql = f"SELECT question.id FROM {_JOINED} WHERE kind = ? AND answer = ? AND retired = 0 ORDER BY question.id"
    return [row[0] for row in library.connection.execute(sql, (str(kind), answer))]


def by_key(library: Library, key: str) -> StoredQuestion | None:
    """The question with this key."""
    row = one(library.connection, f"SELECT {_STORED} FROM {_JOINED} WHERE question.key = ?", (key,))
    return None if row is None else _stored(row)


def _stored(row: Row) -> StoredQuestion:
    return StoredQuestion(
        id=row[0],
        deck_id=row[1],
        pack_id=row[2] or "",
        question=question(row[_QUESTION_AT:_CARD_AT]),
        card=card(row[_CARD_AT:]),
    )


def update(
    library: Library, question_id: int, question: Question, *, name: str, now: datetime, deck_id: int | None = None
) -> None:
    """Change a question as one deed, and move it to `deck_id` if given; its key, its progress and its aliases stay.

    Of a pack's question this makes a version of the learner's own; what the pack says is kept (`originals`).
    """
    changed = told(question)
    del changed["key"]
    moved = card_columns_of(question)
    with deed(library, name, now) as made:
        aliases.carry_over(made, question_id, question.answer)
        originals.keep(made, question_id, changed)
        made.update("question", question_id, changed)
        made.update("card", question_id, moved if deck_id is None else {**moved, "deck_id": deck_id})


def delete(library: Library, ids: Sequence[int], *, name: str, now: datetime) -> None:
    """Delete questions with their cards and aliases as one deed; their reviews stay in the log."""
    with deed(library, name, now) as made:
        for question_id in ids:
            aliases.delete_of(made, question_id)
            originals.delete_of(made, question_id)
            made.delete("card", question_id)
            made.delete("question", question_id)


def count(library: Library, *, deck_id: int | None = None) -> int:
    """How many questions there are, in a deck or altogether; not those no longer asked."""
    sql = f"SELECT count(*) FROM card WHERE {narrowed(deck_id)} AND retired = 0"
    found: int = library.connection.execute(sql, {"deck": deck_id}).fetchone()[0]
    return found


def topics(library: Library) -> list[str]:
    """The topics in use, the learner's own among them, in alphabetical order."""
    return [row[0] for row in library.connection.execute("SELECT DISTINCT topic FROM card ORDER BY topic")]


def called(library: Library, ids: Sequence[int], one: str, many: str) -> str:
    """A deed's name by the question it is done to, or by their number where they are several."""
    if len(ids) != 1:
        return many.format(count=len(ids))
    return deed_name(one, get(library, ids[0]).question.stem)
