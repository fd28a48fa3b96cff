"""The append-only log of reviews: chained by hashes, undone by reversals, replayable."""

import hashlib
import json
import sqlite3
import uuid
from datetime import datetime
from typing import Any

from quizapp.store.columns import MEMORY, card, day, day_number, dump, memory, micros, moment
from quizapp.store.records import Card, Rating, Review

_HASHED = (
    "uuid, kind, card_id, question_key, deck_id, rating, reviewed_at, zone_minutes, local_day, duration_ms,"
    " state_before, before, after, source, form, correct, reverses, origin"
)
_KIND, _REVERSES = 1, 16  # places in _HASHED
_START = b"\x00" * 32
_REVIEW = (
    "uuid, card_id, deck_id, rating, reviewed_at, zone_minutes, local_day, duration_ms, before, after, source, form,"
    " correct"
)


def append(connection: sqlite3.Connection, review: Review, *, origin: str) -> None:
    """Append a review inside the caller's transaction; KeyError where its question is not there."""
    row = connection.execute("SELECT key FROM question WHERE id = ?", (review.card_id,)).fetchone()
    if row is None:
        raise KeyError(review.card_id)
    before = _pack(review.before)
    values = (
        review.uuid,
        "review",
        review.card_id,
        row[0],
        review.before.deck_id,
        None if review.rating is None else int(review.rating),
        micros(review.reviewed_at),
        review.zone_minutes,
        day_number(review.local_day),
        review.duration_ms,
        int(review.before.state),
        before,
        before if review.after is review.before else _pack(review.after),
        review.source,
        review.form,
        None if review.correct is None else int(review.correct),
        None,
        origin,
    )
    _chain(connection, values, origin)


def reverse(connection: sqlite3.Connection, latest: str, *, root: str, void: bool, origin: str, now: datetime) -> str:
    """Append a reversal of row `latest` for the review `root`, which is now void or in force again; gives its UUID.

    The reversal stands on the local day of the review, so that the figures of that day follow it.
    """
    where = "SELECT card_id, question_key, deck_id, zone_minutes, local_day FROM review WHERE uuid = ?"
    card_id, key, deck_id, zone, local_day = connection.execute(where, (root,)).fetchone()
    made = uuid.uuid4().hex
    values = (made, "reversal", card_id, key, deck_id, None, micros(now), zone, local_day, 0)
    _chain(connection, (*values, None, None, None, "", "", None, latest, origin), origin)
    connection.execute("UPDATE review SET void = ? WHERE uuid = ?", (int(void), root))
    return made


def _chain(connection: sqlite3.Connection, values: tuple[Any, ...], origin: str) -> None:
    last = connection.execute(
        "SELECT hash FROM review WHERE origin = ? ORDER BY seq DESC LIMIT 1", (origin,)
    ).fetchone()
    before = _START if last is None else last[0]
    connection.execute(
        f"INSERT INTO review ({_HASHED}, prev_hash, hash) VALUES ({'?,' * len(values)}?,?)",
        (*values, before, _hash(before, values)),
    )


def _hash(before: bytes, values: tuple[Any, ...]) -> bytes:
    return hashlib.sha256(before + dump(values).encode()).digest()


def verify(connection: sqlite3.Connection) -> list[str]:
    """What is wrong with the log, one phrase a row: changed content, a broken chain, an undone mark that is off."""
    problems = []
    last: dict[str, bytes] = {}
    void: dict[str, bool] = {}
    roots: dict[str, str] = {}
    marked = set()
    for *values, before, digest, is_void, seq in connection.execute(
        f"SELECT {_HASHED}, prev_hash, hash, void, seq FROM review ORDER BY seq"
    ):
        name, kind, reverses, origin = values[0], values[_KIND], values[_REVERSES], values[-1]
        if before != last.get(origin, _START):
            problems.append(f"row {seq} does not follow the one before it")
        if kind != "tombstone" and digest != _hash(before, tuple(values)):
            problems.append(f"row {seq} was changed")
        last[origin] = digest
        roots[name] = roots.get(reverses, reverses) if kind == "reversal" else name
        if kind == "reversal":
            void[roots[name]] = not void.get(roots[name], False)
        if is_void:
            marked.add(name)
    wrong = marked ^ {name for name, undone in void.items() if undone}
    return problems + [f"review {name} is marked wrongly as undone or not" for name in sorted(wrong)]


def reviews_of(connection: sqlite3.Connection, card_id: int) -> list[Review]:
    """The reviews of one card that were not undone, oldest first; topic and fact are the card's present ones."""
    row = connection.execute("SELECT topic, fact FROM card WHERE id = ?", (card_id,)).fetchone()
    topic, fact = row or ("", "")
    rows = connection.execute(
        f"SELECT {_REVIEW} FROM review WHERE card_id = ? AND kind = 'review' AND void = 0 ORDER BY seq",
        (card_id,),
    )
    return [_review(row, topic, fact) for row in rows]


def reviews_since(connection: sqlite3.Connection, seq: int, source: str) -> list[Review]:
    """The reviews of one source after row `seq` that were not undone, oldest first; those of deleted cards left out."""
    names = ", ".join(f"review.{name}" for name in _REVIEW.split(", "))
    rows = connection.execute(
        f"""SELECT {names}, card.topic, card.fact FROM review JOIN card ON card.id = card_id
        WHERE seq > ? AND source = ? AND kind = 'review' AND void = 0 ORDER BY seq""",
        (seq, source),
    )
    return [_review(row[:-2], row[-2], row[-1]) for row in rows]


def latest(connection: sqlite3.Connection) -> int:
    """The number of the latest row, 0 before the first."""
    found: int = connection.execute("SELECT coalesce(max(seq), 0) FROM review").fetchone()[0]
    return found


def _review(row: tuple[Any, ...], topic: str, fact: str) -> Review:
    uuid_, card_id, deck_id, rating, at, zone, local_day, duration, before, after, source, form, correct = row
    return Review(
        uuid=uuid_,
        card_id=card_id,
        rating=None if rating is None else Rating(rating),
        reviewed_at=moment(at),
        zone_minutes=zone,
        local_day=day(local_day),
        duration_ms=duration,
        before=unpack(before, card_id, deck_id, topic, fact),
        after=unpack(after, card_id, deck_id, topic, fact),
        source=source,
        form=form,
        correct=None if correct is None else bool(correct),
    )


def _pack(value: Card) -> str:
    """A card's memory as JSON, without what is None."""
    return dump({name: part for name, part in memory(value).items() if part is not None})


def unpack(text: str, card_id: int, deck_id: int, topic: str, fact: str) -> Card:
    """A card whose memory lies in the log as JSON."""
    parts = json.loads(text)
    memory_columns = [parts.get(name) for name in MEMORY]
    return card((card_id, deck_id, topic, fact, *memory_columns, 0, "", "", ""))
