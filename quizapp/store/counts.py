"""The first figures, in plain SQL over covering indexes: they are read before anything heavy is imported."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime
from heapq import merge

from quizapp.store import cards, columns
from quizapp.store.columns import day_number, micros
from quizapp.store.conditions import COUNTED, DUE, LEARNING, NEW, PLANNED, decks_of, narrowed
from quizapp.store.library import Library
from quizapp.store.records import Figures, Missed, State, Tally

_DAYS_BACK = 28
_STANDING = {
    State.NEW: "new",
    State.LEARNING: "learning",
    State.REVIEW: "review",
    State.RELEARNING: "learning",
}


def figures(library: Library, *, deck_id: int | None, day: date, now: datetime) -> Figures:
    """Everything the first page shows, for one deck or all (None); `day` is the learner's local day at `now`."""
    now_learning, later = learning(library, deck_id=deck_id, day=day, now=now)
    by_day = _by_day(library, deck_id, day, _DAYS_BACK)
    return Figures(
        due=due_by_topic(library, deck_id=deck_id, day=day),
        learning=now_learning,
        learning_later=later,
        done=cards.done(library, deck_id=deck_id, day=day),
        forecast=forecast(library, deck_id=deck_id, day=day),
        answers_by_day=tuple(count for count, _time in by_day),
        missed=missed(library, deck_id=deck_id),
        ever_answered=ever_answered(library),
        pace_ms=_pace(by_day),
    )


def pace_ms(library: Library, *, deck_id: int | None, day: date) -> int | None:
    """The mean time of an answer, in ms, over the last 28 days; None before the first."""
    return _pace(_by_day(library, deck_id, day, _DAYS_BACK))


def _pace(by_day: Sequence[tuple[int, int]]) -> int | None:
    answers, time = sum(count for count, _time in by_day), sum(time for _count, time in by_day)
    return round(time / answers) if answers else None


def due_by_topic(library: Library, *, deck_id: int | None, day: date) -> dict[str, int]:
    """Cards in Review due on `day` or before, by topic; buried and suspended ones left out."""
    sql = f"SELECT topic, count(*) FROM card WHERE {narrowed(deck_id)} AND {DUE} AND due_day <= :day GROUP BY topic"
    return dict(library.connection.execute(sql, {"deck": deck_id, "day": day_number(day)}).fetchall())


def new_by_topic(library: Library, *, deck_id: int | None, day: date, most: int) -> dict[str, int]:
    """New cards that could be asked, by topic; each deck's topic is counted to `most` and no further.

    It leaps from topic to topic along the index: counting all would take as long as the library is large.
    """
    sql = f"""
        WITH RECURSIVE leap(deck, topic) AS (
            SELECT id, (SELECT min(topic) FROM card WHERE deck_id = deck.id AND {NEW})
            FROM deck WHERE :deck IS NULL OR id = :deck
            UNION ALL
            SELECT deck, (SELECT min(topic) FROM card WHERE deck_id = deck AND topic > leap.topic AND {NEW})
            FROM leap WHERE topic IS NOT NULL
        )
        SELECT topic, sum((
            SELECT count(*) FROM (
                SELECT 1 FROM card WHERE deck_id = leap.deck AND topic = leap.topic AND {NEW} LIMIT :most
            )
        )) FROM leap WHERE topic IS NOT NULL GROUP BY topic"""
    values = {"deck": deck_id, "day": day_number(day), "most": most}
    return dict(library.connection.execute(sql, values).fetchall())


def learning(library: Library, *, deck_id: int | None, day: date, now: datetime) -> tuple[int, int]:
    """Cards in learning due by `now`, and those due later."""
    sql = f"SELECT coalesce(sum(due_at <= :now), 0), count(*) FROM card WHERE {narrowed(deck_id)} AND {LEARNING}"
    values = {"deck": deck_id, "day": day_number(day), "now": micros(now)}
    by_now, all_of_them = library.connection.execute(sql, values).fetchone()
    return by_now, all_of_them - by_now


def forecast(library: Library, *, deck_id: int | None, day: date, days: int = 7) -> tuple[int, ...]:
    """Reviews falling due on each of the `days` after `day`."""
    first = day_number(day) + 1
    sql = f"""
        SELECT due_day, count(*) FROM card WHERE {narrowed(deck_id)} AND {PLANNED}
            AND due_day BETWEEN :first AND :last GROUP BY due_day"""
    values = {"deck": deck_id, "first": first, "last": first + days - 1}
    found = dict(library.connection.execute(sql, values).fetchall())
    return tuple(found.get(number, 0) for number in range(first, first + days))


def next_due(library: Library, *, deck_id: int | None, day: date) -> tuple[date, int] | None:
    """The first day after `day` on which reviews fall due, and how many; None where none is planned."""
    sql = f"""
        SELECT min((SELECT min(due_day) FROM card WHERE deck_id = deck.id AND {PLANNED} AND due_day > :day))
        FROM deck WHERE :deck IS NULL OR id = :deck"""
    values: dict[str, object] = {"deck": deck_id, "day": day_number(day)}
    first = library.connection.execute(sql, values).fetchone()[0]
    if first is None:
        return None
    sql = f"SELECT count(*) FROM card WHERE {narrowed(deck_id)} AND {PLANNED} AND due_day = :first"
    count: int = library.connection.execute(sql, {**values, "first": first}).fetchone()[0]
    return columns.day(first), count


def answers_by_day(library: Library, *, deck_id: int | None, day: date, days: int = _DAYS_BACK) -> tuple[int, ...]:
    """Answers on each of the `days` up to and including `day`, oldest first."""
    return tuple(count for count, _time in _by_day(library, deck_id, day, days))


def _by_day(library: Library, deck_id: int | None, day: date, days: int) -> list[tuple[int, int]]:
    """Answers, and milliseconds spent on them, of each day."""
    last = day_number(day)
    sql = f"""
        SELECT local_day, count(*), sum(duration_ms) FROM review
        WHERE {narrowed(deck_id)} AND local_day BETWEEN :first AND :last AND {COUNTED} GROUP BY local_day"""
    values = {"deck": deck_id, "first": last - days + 1, "last": last}
    found = {number: (count, time) for number, count, time in library.connection.execute(sql, values)}
    return [found.get(number, (0, 0)) for number in range(last - days + 1, last + 1)]


def streak(library: Library, *, deck_id: int | None, day: date, breaks: Sequence[tuple[date, date]] = ()) -> int:
    """Days in a row with an answer, counted back from `day`; a `day` still without one breaks nothing.

    Nor do the days of `breaks`, each from its first day to the day before its second.
    """
    answered = f"EXISTS (SELECT 1 FROM review WHERE {narrowed(deck_id)} AND local_day = %s AND {COUNTED})"
    rested = """EXISTS (SELECT 1 FROM json_each(:breaks)
        WHERE back.day >= json_extract(value, '$[0]') AND back.day < json_extract(value, '$[1]'))"""
    sql = f"""
        WITH RECURSIVE back(day, answered) AS (
            SELECT :day, {answered % ":day"}
            UNION ALL
            SELECT day - 1, {answered % "day - 1"} FROM back WHERE answered OR day = :day OR {rested}
        )
        SELECT coalesce(sum(answered), 0) FROM back"""
    spans = columns.dump([[day_number(first), day_number(until)] for first, until in breaks])
    values = {"deck": deck_id, "day": day_number(day), "breaks": spans}
    found: int = library.connection.execute(sql, values).fetchone()[0]
    return found


def ever_answered(library: Library) -> bool:
    """Whether a question of this library was ever answered, undone answers included."""
    return library.connection.execute("SELECT 1 FROM review LIMIT 1").fetchone() is not None


def missed(library: Library, *, deck_id: int | None, limit: int = 3) -> tuple[Missed, ...]:
    """The questions rated Again most recently, latest first; suspended, retired and deleted ones left out."""
    sql = f"""
        SELECT seq, card_id, local_day FROM review WHERE deck_id = ? AND rating = 1 AND {COUNTED}
        ORDER BY seq DESC LIMIT ?"""
    # A few hundred of the latest are enough to find three; a learner who only ever failed one card need not wait.
    by_deck = [library.connection.execute(sql, (deck, 100 * limit)) for deck in decks_of(library.connection, deck_id)]
    seen: set[int] = set()
    found: list[Missed] = []
    for _seq, card_id, local_day in merge(*by_deck, reverse=True):  # read no further than needed
        if card_id not in seen:
            seen.add(card_id)
            one = _missed(library, card_id, local_day)
            found += [] if one is None else [one]
        if len(found) == limit:
            break
    return tuple(found)


def _missed(library: Library, card_id: int, local_day: int) -> Missed | None:
    sql = """
        SELECT card.topic, stem, lapses FROM card JOIN question ON question.id = card.id
        WHERE card.id = ? AND suspended = 0 AND retired = 0"""
    row = columns.one(library.connection, sql, (card_id,))
    if row is None:
        return None
    return Missed(id=card_id, topic=row[0], stem=row[1], missed_on=columns.day(local_day), lapses=row[2])


def tally(library: Library, *, deck_id: int | None) -> Tally:
    """All questions counted, retired ones left out and those in the bin apart.

    Each deck's stand together in an index, in the order in which they are grouped here.
    """
    sql = f"""
        SELECT topic, suspended, state, count(*) FROM deck JOIN card ON card.deck_id = deck.id AND retired = 0
        WHERE {narrowed(deck_id)} GROUP BY deck.id, suspended, state, topic"""
    reported = f"""
        SELECT count(*) FROM card INDEXED BY card_reported
        WHERE {narrowed(deck_id)} AND retired = 0 AND report <> ''"""
    deleted = f"SELECT count(*) FROM card INDEXED BY card_deleted WHERE {narrowed(deck_id)} AND deleted_at IS NOT NULL"
    values = {"deck": deck_id}
    topics: Counter[str] = Counter()
    standings: Counter[str] = Counter()
    for topic, suspended, state, count in library.connection.execute(sql, values):
        topics[topic] += count
        standings["suspended" if suspended else _STANDING[State(state)]] += count
    standings["reported"] = library.connection.execute(reported, values).fetchone()[0]
    standings["deleted"] = library.connection.execute(deleted, values).fetchone()[0]
    return Tally(dict(topics), dict(standings))


def reviews_a_day(library: Library, *, deck_id: int | None, days: float) -> float:
    """The mean number of reviews a day where each card comes back after `days` times its stability, at least a day."""
    sql = f"""
        SELECT coalesce(sum(1.0 / max(1.0, :days * stability)), 0.0) FROM card
        WHERE {narrowed(deck_id)} AND {PLANNED}"""
    found: float = library.connection.execute(sql, {"deck": deck_id, "days": days}).fetchone()[0]
    return found
