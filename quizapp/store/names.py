"""What is right for questions, by its words: those few that a text could be taken for, without reading all others.

`accepted` holds what questions accept beside their keys. `answer_word` holds the words of every right answer of a kind,
forwards and backwards since a slip of the finger leaves one half of a word as it is, its initials and the whole of it.
Both follow from `question`: whoever writes that calls `indexes.follow`.
"""

import json
import sqlite3
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from quizapp.questions.question import AnswerKind
from quizapp.store.answer_words import BACKWARDS, SHORT, forwards, words
from quizapp.store.columns import one
from quizapp.store.library import Library

_LAST = "\U0010ffff"
_FEW = 100  # questions of a kind up to which all answers are compared
_LONG = 7  # letters from which an answer of one word may have two
_BEGIN_ALIKE = 4000  # words that begin, or end, as a text does: so many are looked at
_SHARE_A_WORD = 300  # answers that have a word in common: so many are looked at
_NEAREST = 20  # answers that are worth a comparison letter by letter

_Columns = Mapping[str, Any] | None


def follow(connection: sqlite3.Connection, question_id: int, before: _Columns, after: _Columns) -> None:
    """Let both tables follow a question whose columns were `before` and are `after`; None is no question."""
    old, new = _accepted(before), _accepted(after)
    was, now = _right(before, old), _right(after, new)
    if (old, was) == (new, now):
        return
    sql = "DELETE FROM accepted WHERE kind = ? AND text = ? AND answer = ? AND question_id = ?"
    connection.executemany(sql, [(*row, question_id) for row in sorted(old - new)])
    sql = "INSERT INTO accepted (kind, text, answer, question_id) VALUES (?, ?, ?, ?)"
    connection.executemany(sql, [(*row, question_id) for row in sorted(new - old)])
    sql = "DELETE FROM answer_word WHERE kind = ? AND word = ? AND text = ?"
    gone = [(kind, text) for kind, text in sorted(was - now) if not _is_right(connection, kind, text)]
    connection.executemany(sql, [(kind, word, text) for kind, text in gone for word in words(kind, text)])
    sql = "INSERT OR IGNORE INTO answer_word (kind, word, text) VALUES (?, ?, ?)"
    come = [(kind, word, text) for kind, text in sorted(now - was) for word in words(kind, text)]
    connection.executemany(sql, come)


def near(library: Library, text: str, *, kind: AnswerKind) -> list[str]:
    """The right answers of a kind that share a word, or nearly one, with a text, the most alike first.

    All of them, in alphabetical order, where they are few.
    """
    from rapidfuzz import fuzz, process

    from quizapp.questions.marking.spelling import latin

    connection, wanted = library.connection, latin(text)
    if one(connection, "SELECT 1 FROM question WHERE kind = ? LIMIT 1 OFFSET ?", (str(kind), _FEW)) is None:
        sql = "SELECT answer FROM question WHERE kind = :kind UNION SELECT text FROM accepted WHERE kind = :kind"
        return sorted(each for (each,) in connection.execute(sql, {"kind": str(kind)}))
    sql = "SELECT text FROM answer_word WHERE kind = ? AND word = ? LIMIT ?"
    shared: Counter[str] = Counter()
    for word in _sought(connection, wanted, str(kind)):
        shared.update(each for (each,) in connection.execute(sql, (str(kind), word, _SHARE_A_WORD)))
    ordered = sorted(shared, key=lambda each: (-shared[each], each))[: 3 * _NEAREST]
    best = process.extract(wanted, list(map(latin, ordered)), scorer=fuzz.token_sort_ratio, limit=_NEAREST)
    return [ordered[place] for _name, _likeness, place in best]


def keys_among(library: Library, texts: Sequence[str], *, kind: AnswerKind) -> list[str]:
    """Those of the texts that are the key of a question of a kind, in their order."""
    sql = "SELECT 1 FROM question WHERE kind = ? AND answer = ? LIMIT 1"
    return [text for text in texts if one(library.connection, sql, (str(kind), text)) is not None]


def _sought(connection: sqlite3.Connection, text: str, kind: str) -> list[str]:
    """The words to look for: those of the text, and words that are a slip or two from the longest of them."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    told = text.split()
    found = {*forwards(text), "".join(told)} - {""}
    longest = max(told, key=len, default="")
    if len(longest) >= SHORT:
        slips = 2 if len(told) == 1 and len(longest) >= _LONG else 1
        begun, ended = len(longest) // (slips + 1), (len(longest) - (slips == 1)) // (slips + 1)
        beginnings = _beginning(connection, kind, longest[:begun])
        endings = _beginning(connection, kind, BACKWARDS + longest[::-1][:ended])
        alike = [*beginnings, *(word[:0:-1] for word in endings)]
        near_by = process.extract(longest, alike, scorer=OSA.distance, score_cutoff=slips, limit=None)
        found.update(word for word, *_ in near_by)
    return sorted(found)


def _beginning(connection: sqlite3.Connection, kind: str, letters: str) -> list[str]:
    """The different words that begin with these letters; each is found by one step in the index."""
    sql = """
        WITH RECURSIVE found (word) AS (
            SELECT min(word) FROM answer_word WHERE kind = :kind AND word >= :first AND word < :last
            UNION ALL
            SELECT (SELECT min(word) FROM answer_word WHERE kind = :kind AND word > found.word AND word < :last)
            FROM found WHERE found.word IS NOT NULL
        ) SELECT word FROM found WHERE word IS NOT NULL LIMIT :many"""
    values = {"kind": kind, "first": letters, "last": letters + _LAST, "many": _BEGIN_ALIKE}
    return [word for (word,) in connection.execute(sql, values)]


def _accepted(row: _Columns) -> set[tuple[str, str, str]]:
    """What a question accepts beside its key: the kind, the text, the key."""
    if row is None:
        return set()
    return {(str(row["kind"]), text, row["answer"]) for text in json.loads(row["content"]).get("accepted", ())}


def _right(row: _Columns, accepted: set[tuple[str, str, str]]) -> set[tuple[str, str]]:
    """The kind and the text of all that is right for a question."""
    beside = {(kind, text) for kind, text, _key in accepted}
    return beside if row is None else {(str(row["kind"]), row["answer"]), *beside}


def _is_right(connection: sqlite3.Connection, kind: str, text: str) -> bool:
    sql = """
        SELECT 1 WHERE EXISTS (SELECT 1 FROM question WHERE kind = :kind AND answer = :text)
            OR EXISTS (SELECT 1 FROM accepted WHERE kind = :kind AND text = :text)"""
    return one(connection, sql, {"kind": kind, "text": text}) is not None
