"""Questions that may be asked, neither suspended nor retired, by where they are from and how well they are known."""

from dataclasses import dataclass
from datetime import datetime

from quizapp.questions.question import AnswerKind
from quizapp.store.columns import dump, micros
from quizapp.store.conditions import narrowed
from quizapp.store.library import Library

_AMOUNTS = f"question.kind IN ('{AnswerKind.NUMBER}', '{AnswerKind.MONEY}', '{AnswerKind.DURATION}')"
_DATE = f"question.kind = '{AnswerKind.DATE}'"
_FEW_WORDS = "length(answer) - length(replace(answer, ' ', '')) < 8"
# What each form needs of a question, as far as columns tell; whether it fits is known when it is drawn.
_NEEDS = {
    "multiple_choice": "card.distractors >= 2",
    "several_right": "card.distractors >= 1 AND (answer LIKE '%,%' OR answer LIKE '% and %')",
    "true_false": "card.distractors >= 1",
    "typed": f"NOT {_AMOUNTS} AND NOT {_DATE} AND {_FEW_WORDS}",
    "number": _AMOUNTS,
    "date": _DATE,
    "cloze": f"{_FEW_WORDS} AND instr(content, '\"explanation\"') > 0",
    "ordering": _DATE,
    "matching": f"NOT {_AMOUNTS} AND NOT {_DATE} AND question.kind <> '{AnswerKind.TEXT}'",
}
# The years from and to which an answer is true: 2008-08, 2004/2013, 199X.
_FROM = "CAST(replace(substr(as_of, 1, 4), 'X', '0') AS INTEGER)"
_TO = "CAST(replace(substr(as_of, instr(as_of, '/') + 1, 4), 'X', '9') AS INTEGER)"
_DAYS = "((:now - last_review) / 86400000000)"  # whole days, as FSRS counts them


@dataclass(frozen=True, slots=True, kw_only=True)
class Askable:
    """Which questions are wanted; what is left empty narrows nothing.

    Args:
        deck_id: of one deck.
        topics: of these topics.
        tags: that have one of these tags.
        documents: that cite one of these.
        since: whose answers were true in this year or later.
        until: whose answers were true in this year or earlier.
        forms: that may be asked in one of these forms, as far as can be told without looking into each.
        elapsed: whose last answer lies so many stabilities back, at least and at most; new ones besides.
        fresh: new ones too.
    """

    deck_id: int | None = None
    topics: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    since: int | None = None
    until: int | None = None
    forms: tuple[str, ...] = ()
    elapsed: tuple[float, float] | None = None
    fresh: bool = True


def ids(library: Library, wanted: Askable, now: datetime) -> list[int]:
    """The ids of the questions, in their order."""
    rows = library.connection.execute(f"SELECT card.id {_from(wanted)} ORDER BY card.id", _values(wanted, now))
    return [row[0] for row in rows]


def count_by_topic(library: Library, wanted: Askable, now: datetime) -> dict[str, int]:
    """How many of `ids` there are in each topic."""
    sql = f"SELECT card.topic, count(*) {_from(wanted)} GROUP BY card.topic"
    return dict(library.connection.execute(sql, _values(wanted, now)).fetchall())


def _from(wanted: Askable) -> str:
    """The tables and the condition: the cards alone where that is enough, since an index covers them."""
    where = [narrowed(wanted.deck_id), "card.suspended = 0", "card.retired = 0"]
    if wanted.topics:
        where.append("card.topic IN (SELECT value FROM json_each(:topics))")
    if wanted.forms:
        where.append("(" + " OR ".join(f"({_NEEDS[form]})" for form in wanted.forms) + ")")
    if wanted.tags:
        where.append(
            "instr(content, 'tags') > 0 AND EXISTS (SELECT 1 FROM json_each(content, '$.tags')"
            " WHERE value IN (SELECT value FROM json_each(:tags)))"
        )
    if wanted.documents:
        where.append(
            "EXISTS (SELECT 1 FROM json_each(content, '$.citations')"
            " WHERE json_extract(value, '$[0]') IN (SELECT value FROM json_each(:documents)))"
        )
    if wanted.since is not None:
        where.append(f"as_of <> '' AND {_TO} >= :since")
    if wanted.until is not None:
        where.append(f"as_of <> '' AND {_FROM} <= :until")
    if wanted.elapsed is not None:
        fresh = "state = 0 OR " if wanted.fresh else ""
        where.append(f"({fresh}stability > 0 AND {_DAYS} / stability BETWEEN :least AND :most)")
    elif not wanted.fresh:
        where.append("state <> 0")
    condition = " AND ".join(where)
    within = any(name in condition for name in ("question.", "content", "as_of", "answer"))
    joined = "card JOIN question ON question.id = card.id" if within else "card"
    return f"FROM {joined} WHERE {condition}"


def _values(wanted: Askable, now: datetime) -> dict[str, object]:
    least, most = wanted.elapsed or (0.0, 0.0)
    return {
        "deck": wanted.deck_id,
        "topics": dump(list(wanted.topics)),
        "tags": dump(list(wanted.tags)),
        "documents": dump(list(wanted.documents)),
        "since": wanted.since,
        "until": wanted.until,
        "least": least,
        "most": most,
        "now": micros(now),
    }
