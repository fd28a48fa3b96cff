"""Cards: reading them, saving reviews, and the rows a study queue is made of."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime

from quizapp.store import journal, keep, log
from quizapp.store.columns import (
    CANDIDATE,
    CARD,
    MEMORY,
    Row,
    candidate,
    card,
    day_number,
    dump,
    memory,
    micros,
    one,
    optional_day_number,
)
from quizapp.store.conditions import COUNTED, DUE, LEARNING, NEW, decks_of, narrowed
from quizapp.store.journal import Deed, deed
from quizapp.store.library import Library
from quizapp.store.records import Candidate, Card, Done, Report, Review, State


def get(library: Library, card_id: int) -> Card:
    """One card; KeyError where there is none."""
    return _card(library.connection, card_id)


def is_as_left(library: Library, review: Review) -> bool:
    """Whether a card still has the memory that a review gave it; KeyError where it is gone."""
    return memory(get(library, review.card_id)) == memory(review.after)


def save_review(
    library: Library,
    review: Review,
    *,
    name: str,
    now: datetime,
    tags: Sequence[str] = (),
    session: Mapping[str, object] | None = None,
) -> None:
    """Save `review.after` and append the review to the log, as one deed called `name`; returns once it is on disk.

    Of the card only its memory, `suspended` and `buried_until` are taken; a rating of None changes no card. `tags` are
    added to the question in the same deed, and a `session` is kept from now on as the one begun last. Raises ValueError
    where the stored card is no longer `review.before`.
    """
    with deed(library, name, now) as made:
        apply(made, review)
        if session is not None:
            keep.put(made, "session", session)
        if tags:
            _tag(made, review.card_id, tags)


def apply(made: Deed, review: Review) -> None:
    """Save one review within a deed, as `save_review` does."""
    # Two windows on one card, or a press that came twice, would otherwise log a step that no replay can follow.
    there = one(made.connection, f"SELECT {', '.join(MEMORY)} FROM card WHERE id = ?", (review.card_id,))
    if there is None:
        raise KeyError(review.card_id)
    if there != tuple(memory(review.before).values()):
        raise ValueError(f"card {review.card_id} has changed since it was read")
    if review.rating is not None:
        made.update("card", review.card_id, {**memory(review.after), "earlier_answer": ""})
    made.log(review)


def replace_review(made: Deed, old: Review, new: Review) -> None:
    """Within a deed: let `new` stand for `old`, and the card follow it, if it is still as `old` left it.

    Raises ValueError where it is not; two answers that moved nothing can always be exchanged.
    """
    if old.rating is not None or new.rating is not None:
        if memory(_card(made.connection, old.card_id)) != memory(old.after):
            raise ValueError(f"card {old.card_id} has changed since it was answered")
        made.update("card", old.card_id, memory(new.after))
    made.void(old.uuid)
    made.log(new)


def _card(connection: sqlite3.Connection, card_id: int) -> Card:
    row = one(connection, f"SELECT {CARD} FROM card WHERE id = ?", (card_id,))
    if row is None:
        raise KeyError(card_id)
    return card(row)


def _tag(made: Deed, question_id: int, tags: Sequence[str]) -> None:
    import json

    text = made.connection.execute("SELECT content FROM question WHERE id = ?", (question_id,)).fetchone()[0]
    content = json.loads(text)
    content["tags"] = list(dict.fromkeys([*content.get("tags", ()), *tags]))
    made.update("question", question_id, {"content": dump(content)})


def suspend(library: Library, ids: Sequence[int], *, on: bool, name: str, now: datetime) -> None:
    """Set cards aside, or take them back with what was reported of them (`on=False`), as one deed."""
    _change(library, ids, {"suspended": 1} if on else {"suspended": 0, "report": "", "report_note": ""}, name, now)


def report(library: Library, card_id: int, reason: Report, note: str, *, name: str, now: datetime) -> None:
    """Set a card aside with the reason why, and a note of the learner's own, as one deed."""
    _change(library, [card_id], {"suspended": 1, "report": reason.value, "report_note": note}, name, now)


def bury(library: Library, ids: Sequence[int], *, until: date | None, name: str, now: datetime) -> None:
    """Leave cards out until the local day `until` (None: no longer), as one deed."""
    _change(library, ids, {"buried_until": optional_day_number(until)}, name, now)


def buried(library: Library, deck_id: int | None, *, day: date) -> list[int]:
    """The cards that are left out beyond a local day and would be asked otherwise, by id; of all decks for None."""
    sql = f"""SELECT id FROM card INDEXED BY card_buried
        WHERE {narrowed(deck_id)} AND buried_until > :day AND suspended = 0 AND retired = 0 ORDER BY id"""
    rows = library.connection.execute(sql, {"deck": deck_id, "day": day_number(day)})
    return [row[0] for row in rows]


def set_due(library: Library, ids: Sequence[int], *, day: date, name: str, now: datetime) -> None:
    """Let cards that were learnt fall due on a local day, as one deed; new ones are passed over."""
    values = {"state": int(State.REVIEW), "step": None, "due_at": None, "due_day": optional_day_number(day)}
    with deed(library, name, now) as made:
        for card_id in ids:
            if get(library, card_id).state is not State.NEW:
                made.update("card", card_id, {**values, "buried_until": None})


def start_anew(library: Library, ids: Sequence[int], *, name: str, now: datetime) -> None:
    """Forget what is known of the memory of cards, as one deed; the log keeps every answer."""
    fresh = memory(Card(id=0, deck_id=0, topic="", fact=""))
    del fresh["suspended"]
    _change(library, ids, fresh, name, now)


def flag(library: Library, ids: Sequence[int], *, on: bool, name: str, now: datetime) -> None:
    """Mark cards to come back to, or unmark them, as one deed."""
    _change(library, ids, {"flagged": int(on)}, name, now)


def _change(library: Library, ids: Sequence[int], values: Mapping[str, object], name: str, now: datetime) -> None:
    with deed(library, name, now) as made:
        for card_id in ids:
            made.update("card", card_id, values)


SLICE = 250  # cards given another memory in one transaction: few enough that nobody waits for it


def reschedule(library: Library, moves: Sequence[tuple[Card, Card]], *, name: str, now: datetime) -> Iterator[int]:
    """Give cards the memory that another schedule gives them, as one deed; gives how many were changed so far.

    `moves` are (as it was read, as it is to be); a card that has changed since it was read is left as it is. Each step
    is a transaction of its own that leaves the deed whole: what is moved so far is what one undo puts back. It stops
    where the deed was undone meanwhile.
    """
    seq = moved = 0
    for start in range(0, len(moves), SLICE):
        if seq and not journal.stands(library, seq):
            return
        with deed(library, name, now, part_of=seq) as made:
            for before, after in moves[start : start + SLICE]:
                moved += made.update_where("card", before.id, memory(before), memory(after))
        seq = made.seq or seq
        yield moved


def learning(
    library: Library, *, deck_id: int | None, day: date, until: datetime, topic: str | None = None, limit: int = 1000
) -> list[Candidate]:
    """Cards in Learning or Relearning due at `until` or before, soonest first; buried ones left out."""
    sql = f"""
        SELECT {CANDIDATE} FROM card WHERE {narrowed(deck_id, topic)} AND {LEARNING} AND due_at <= :until
        ORDER BY due_at, id LIMIT :limit"""
    values = {"deck": deck_id, "topic": topic, "day": day_number(day), "until": micros(until), "limit": limit}
    return [candidate(row) for row in library.connection.execute(sql, values)]


def due(
    library: Library, *, deck_id: int | None, day: date, topic: str | None = None, limit: int = 1000
) -> list[Candidate]:
    """Cards in Review due on `day` or before, most overdue in relation to stability first; buried ones left out."""
    sql = f"""
        SELECT {CANDIDATE} FROM card JOIN (
            SELECT id AS chosen, (:day - due_day + 1) / max(coalesce(stability, 1.0), 0.1) AS overdue FROM card
            WHERE {narrowed(deck_id, topic)} AND {DUE} AND due_day <= :day ORDER BY overdue DESC, id LIMIT :limit
        ) ON id = chosen ORDER BY overdue DESC, id"""
    values = {"deck": deck_id, "topic": topic, "day": day_number(day), "limit": limit}
    return [candidate(row) for row in library.connection.execute(sql, values)]


def new(
    library: Library, *, deck_id: int | None, day: date, topic: str | None = None, limit: int = 1000
) -> list[Candidate]:
    """New cards in the order in which they were added; buried ones left out."""
    found = [
        card_id
        for deck in decks_of(library.connection, deck_id)  # each by itself, since the index orders them by deck
        for card_id in _new_of(library, deck, day, topic, limit)
    ]
    return candidates(library, sorted(found)[:limit])


def _new_of(library: Library, deck_id: int, day: date, topic: str | None, limit: int) -> list[int]:
    sql = f"SELECT id FROM card WHERE {narrowed(deck_id, topic)} AND {NEW} ORDER BY id LIMIT :limit"
    values = {"deck": deck_id, "topic": topic, "day": day_number(day), "limit": limit}
    return [row[0] for row in library.connection.execute(sql, values)]


def candidates(library: Library, ids: Sequence[int], *, day: date | None = None) -> list[Candidate]:
    """The given cards in the given order, whatever their state; missing, suspended and retired ones left out.

    With a `day`, those buried beyond it are left out as well.
    """
    sql = f"""SELECT {CANDIDATE} FROM card
        WHERE id IN (SELECT value FROM json_each(?)) AND suspended = 0 AND retired = 0
        AND (? IS NULL OR buried_until IS NULL OR buried_until <= ?)"""
    number = optional_day_number(day)
    found = {row[0]: row for row in library.connection.execute(sql, (dump(list(ids)), number, number))}
    return [candidate(found[card_id]) for card_id in ids if card_id in found]


def reviews_of(library: Library, card_id: int) -> list[Review]:
    """The reviews of one card that were not undone, oldest first."""
    return log.reviews_of(library.connection, card_id)


def stands(library: Library, uuid: str) -> bool:
    """Whether a review is in the log and not undone."""
    sql = f"SELECT 1 FROM review WHERE uuid = ? AND {COUNTED}"
    return one(library.connection, sql, (uuid,)) is not None


def reviews_since(library: Library, seq: int, *, source: str = "study") -> list[Review]:
    """The reviews given after row `seq` of the log that were not undone, oldest first."""
    return log.reviews_since(library.connection, seq, source)


def latest_review(library: Library) -> int:
    """The number of the latest row of the log, 0 before the first."""
    return log.latest(library.connection)


def done(library: Library, *, deck_id: int | None, day: date) -> Done:
    """What was answered on one local day."""
    sql = f"""
        SELECT
            coalesce(sum(rating IS NOT NULL AND state_before = 0), 0),
            coalesce(sum(rating IS NOT NULL AND state_before = 2), 0),
            count(*),
            coalesce(sum(rating >= 2), 0),
            count(rating),
            coalesce(sum(duration_ms), 0)
        FROM review WHERE {narrowed(deck_id)} AND local_day = :day AND {COUNTED}"""
    row: Row = library.connection.execute(sql, {"day": day_number(day), "deck": deck_id}).fetchone()
    return Done(new=row[0], reviews=row[1], answers=row[2], recalled=row[3], rated=row[4], duration_ms=row[5])


def recognised(library: Library, *, deck_id: int | None, day: date) -> int:
    """Right answers of one local day that were logged only; apart from `done`, whose index does not hold them."""
    sql = f"""
        SELECT count(*) FROM review WHERE {narrowed(deck_id)} AND local_day = :day
            AND rating IS NULL AND correct = 1 AND {COUNTED}"""
    found: int = library.connection.execute(sql, {"deck": deck_id, "day": day_number(day)}).fetchone()[0]
    return found


def facts_answered(library: Library, day: date) -> set[str]:
    """The facts whose questions were answered on one local day: their siblings wait until tomorrow.

    A round outside the schedule, whose answers are logged only, takes nothing from the day.
    """
    sql = f"""
        SELECT DISTINCT fact FROM review JOIN card ON card.id = card_id
        WHERE review.{narrowed(None)} AND local_day = ? AND {COUNTED} AND fact <> ''
            AND (rating IS NOT NULL OR source <> 'study')"""
    return {row[0] for row in library.connection.execute(sql, (day_number(day),))}
