"""Cards chosen for a round of study beyond what is due: by what they need, topic and tag, and how many there are."""

from datetime import date, datetime

from quizapp.store.columns import CANDIDATE, candidate, day_number, micros, one
from quizapp.store.conditions import COUNTED, narrowed
from quizapp.store.library import Library
from quizapp.store.records import Candidate, Leech

# A card's stability in days turned into microseconds: the more of it has passed, the more is forgotten.
_FORGOTTEN = "(:now - last_review) / (max(coalesce(stability, 1.0), 0.1) * 86400000000.0)"
_ASKED = "suspended = 0 AND retired = 0 AND (buried_until IS NULL OR buried_until <= :day)"
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
    tag: str = "",
    ahead: int = 0,
    limit: int = 1000,
) -> list[Candidate]:
    """The cards of one of `WHICH`, those forgotten most first and new ones last; suspended and buried ones left out.

    "missed" are those answered wrongly on `day`, "ahead" those due on one of the `ahead` days after it, soonest first.
    """
    where, values = _where(which, deck_id, day, topic, tag, ahead)
    order = _ORDER.get(which, f"last_review IS NULL, {_FORGOTTEN} DESC, id")
    sql = f"SELECT {CANDIDATE} FROM card WHERE {where} ORDER BY {order} LIMIT :limit"
    rows = library.connection.execute(sql, {**values, "now": micros(now), "limit": limit})
    return [candidate(row) for row in rows]


def count_by_topic(
    library: Library,
    which: str,
    *,
    deck_id: int | None,
    day: date,
    topic: str | None = None,
    tag: str = "",
    ahead: int = 0,
) -> dict[str, int]:
    """How many cards of each topic `chosen` would give without a limit."""
    where, values = _where(which, deck_id, day, topic, tag, ahead)
    sql = f"SELECT topic, count(*) FROM card WHERE {where} GROUP BY topic"
    return dict(library.connection.execute(sql, values).fetchall())


def _where(
    which: str, deck_id: int | None, day: date, topic: str | None, tag: str, ahead: int
) -> tuple[str, dict[str, object]]:
    parts = [narrowed(deck_id, topic), _ASKED, _WHICH[which].format(decks=narrowed(deck_id))]
    if tag:
        parts.append("id IN (SELECT question.id FROM question, json_each(content, '$.tags') WHERE value = :tag)")
    return " AND ".join(parts), {
        "deck": deck_id,
        "topic": topic,
        "tag": tag,
        "day": day_number(day),
        "ahead": ahead,
    }


def tagged(library: Library, tag: str) -> list[int]:
    """The ids of the questions with a tag, in the order in which they were added."""
    sql = "SELECT question.id FROM question, json_each(content, '$.tags') WHERE value = ? ORDER BY question.id"
    return [row[0] for row in library.connection.execute(sql, (tag,))]


def tags(library: Library) -> list[str]:
    """The tags in use, in alphabetical order."""
    # Most questions have none: looking for the word first is a tenth of the work of reading each content.
    sql = """
        SELECT DISTINCT value FROM question, json_each(content, '$.tags') WHERE instr(content, '"tags":')
        ORDER BY value COLLATE NOCASE"""
    return [row[0] for row in library.connection.execute(sql)]


def leeches(library: Library, *, deck_id: int | None, lapses: int) -> list[Leech]:
    """The questions set aside after so many lapses or more, those missed most often first."""
    sql = f"""
        SELECT card.id, card.topic, stem, answer, lapses FROM card JOIN question ON question.id = card.id
        WHERE {narrowed(deck_id)} AND retired = 0 AND suspended = 1 AND report = '' AND lapses >= :lapses
        ORDER BY lapses DESC, card.id"""
    rows = library.connection.execute(sql, {"deck": deck_id, "lapses": lapses})
    return [Leech(id=row[0], topic=row[1], stem=row[2], answer=row[3], lapses=row[4]) for row in rows]


def backlog(library: Library, *, deck_id: int | None, day: date) -> int:
    """How many cards in Review are due on `day` or before, buried ones too."""
    sql = f"""
        SELECT count(*) FROM card WHERE {narrowed(deck_id)} AND state = 2 AND suspended = 0 AND retired = 0
            AND due_day <= :day"""
    found = one(library.connection, sql, {"deck": deck_id, "day": day_number(day)})
    return 0 if found is None else int(found[0])
