"""Cards chosen for a round of study beyond what is due: by what they need, topic and tag, and how many there are."""

from collections.abc import Sequence
from datetime import date, datetime

from quizapp.store.columns import CANDIDATE, candidate, day_number, dump, micros, one
from quizapp.store.conditions import ASKED, COUNTED, DUE, LEARNING, NEW, PLANNED, decks_of, narrowed
from quizapp.store.library import Library
from quizapp.store.records import Candidate, Leech

# Whole days since the review in stabilities, as FSRS counts them: the more have passed, the more is forgotten.
_FORGOTTEN = "((:now - last_review) / 86400000000) / max(coalesce(stability, 1.0), 0.1)"
_SPARE = 3  # rows read for each one wanted, since fuzz makes the order of an index a little wrong
_MISSED = f"""id IN (
    SELECT card_id FROM review WHERE {{decks}} AND local_day = :day AND {COUNTED}
        AND (rating = 1 OR rating IS NULL AND correct = 0))"""
_WHICH = {
    "cram": "1",
    "missed": _MISSED,
    "forgotten": "state = 2",
    "ahead": "state = 2 AND due_day BETWEEN :day + 1 AND :day + :ahead",
    "flagged": "flagged = 1",
}
# The planner takes an index of all cards rather than that of the few that are flagged.
_CARDS = {"flagged": "card INDEXED BY card_flagged"}
_ORDER = {"ahead": "due_day, id"}
WHICH = tuple(_WHICH)


def chosen(
    library: Library,
    which: str,
    *,
    deck_id: int | None,
    day: date,
    now: datetime,
    topic: str | None = None,
    ids: Sequence[int] | None = None,
    ahead: int = 0,
    limit: int = 1000,
) -> list[Candidate]:
    """The cards of one of `WHICH`, those forgotten most first and new ones last; suspended and buried ones left out.

    "missed" are those answered wrongly on `day`, "ahead" those due on one of the `ahead` days after it, soonest first.
    `ids` narrows them to these.
    """
    where, values = _where(which, deck_id, day, topic, ids, ahead)
    if ids is None and which in ("cram", "forgotten"):
        first = _first(library, which, deck_id, day, topic, _SPARE * limit)
        where, values = "id IN (SELECT value FROM json_each(:first))", {"first": dump(first)}
    order = _ORDER.get(which, f"last_review IS NULL, {_FORGOTTEN} DESC, id")
    sql = f"SELECT {CANDIDATE} FROM {_CARDS.get(which, 'card')} WHERE {where} ORDER BY {order} LIMIT :limit"
    rows = library.connection.execute(sql, {**values, "now": micros(now), "limit": limit})
    return [candidate(row) for row in rows]


def _first(library: Library, which: str, deck_id: int | None, day: date, topic: str | None, limit: int) -> list[int]:
    """The cards among which those forgotten most are, found in an index: time since a review is not in one.

    An interval follows from stability, so that time beyond it, in stabilities, gives each deck nearly the same order.
    """
    values = {"topic": topic, "day": day_number(day), "limit": limit}
    narrow = narrowed(0, topic)
    found: list[int] = []
    for deck in decks_of(library.connection, deck_id):
        sql = f"""SELECT id FROM card WHERE {narrow} AND {DUE}
            ORDER BY (:day - due_day) / max(coalesce(stability, 1.0), 0.1) DESC LIMIT :limit"""
        queries = [sql]
        if which == "cram":
            queries += [f"SELECT id FROM card WHERE {narrow} AND {each} LIMIT :limit" for each in (LEARNING, NEW)]
        for query in queries:
            found += [row[0] for row in library.connection.execute(query, {**values, "deck": deck})]
    return found


def count_by_topic(
    library: Library,
    which: str,
    *,
    deck_id: int | None,
    day: date,
    ids: Sequence[int] | None = None,
    ahead: int = 0,
) -> dict[str, int]:
    """How many cards of each topic `chosen` would give without a limit."""
    where, values = _where(which, deck_id, day, None, ids, ahead)
    sql = f"SELECT topic, count(*) FROM {_CARDS.get(which, 'card')} WHERE {where} GROUP BY topic"
    return dict(library.connection.execute(sql, values).fetchall())


def count_all(
    library: Library, *, deck_id: int | None, day: date, ids: Sequence[int] | None = None
) -> tuple[dict[str, int], dict[str, int]]:
    """`count_by_topic` of "cram" and of "forgotten" in one reading, since both read every card."""
    where, values = _where("cram", deck_id, day, None, ids, 0)
    sql = f"SELECT topic, count(*), coalesce(sum(state = 2), 0) FROM card WHERE {where} GROUP BY topic"
    rows = library.connection.execute(sql, values).fetchall()
    return {row[0]: row[1] for row in rows}, {row[0]: row[2] for row in rows if row[2]}


def _where(
    which: str, deck_id: int | None, day: date, topic: str | None, ids: Sequence[int] | None, ahead: int
) -> tuple[str, dict[str, object]]:
    parts = [narrowed(deck_id, topic), ASKED, _WHICH[which].format(decks=narrowed(deck_id))]
    if ids is not None:
        parts.append("id IN (SELECT value FROM json_each(:ids))")
    return " AND ".join(parts), {
        "deck": deck_id,
        "topic": topic,
        "ids": None if ids is None else dump(list(ids)),
        "day": day_number(day),
        "ahead": ahead,
    }


# The condition of the index, word for word; a question that only speaks of tags is told apart by its content.
_TAGGED = "FROM question, json_each(content, '$.tags') WHERE instr(content, 'tags') > 0"


def tagged(library: Library, tag: str) -> list[int]:
    """The ids of the questions with a tag, in the order in which they were added."""
    rows = library.connection.execute(f"SELECT question.id {_TAGGED} AND value = ? ORDER BY question.id", (tag,))
    return [row[0] for row in rows]


def tags(library: Library) -> list[str]:
    """The tags in use, in alphabetical order."""
    rows = library.connection.execute(f"SELECT DISTINCT value {_TAGGED} ORDER BY value COLLATE NOCASE")
    return [row[0] for row in rows]


def leeches(library: Library, *, deck_id: int | None, lapses: int) -> list[Leech]:
    """The questions set aside after so many lapses or more, those missed most often first.

    A deck's own limit goes before `lapses`; a limit of 0 lists none.
    """
    sql = f"""
        SELECT card.id, card.topic, stem, answer, lapses FROM card JOIN question ON question.id = card.id
            JOIN deck ON deck.id = card.deck_id
        WHERE {narrowed(deck_id)} AND retired = 0 AND suspended = 1 AND report = ''
            AND COALESCE(leech_lapses, :lapses) BETWEEN 1 AND lapses
        ORDER BY lapses DESC, card.id"""
    rows = library.connection.execute(sql, {"deck": deck_id, "lapses": lapses})
    return [Leech(id=row[0], topic=row[1], stem=row[2], answer=row[3], lapses=row[4]) for row in rows]


def backlog(library: Library, *, deck_id: int | None, day: date) -> int:
    """How many cards in Review are due on `day` or before, buried ones too."""
    sql = f"SELECT count(*) FROM card WHERE {narrowed(deck_id)} AND {PLANNED} AND due_day <= :day"
    found = one(library.connection, sql, {"deck": deck_id, "day": day_number(day)})
    return 0 if found is None else int(found[0])
