"""How a deck stands at one moment, in numbers, for reckoning ahead; read in a worker over a connection of its own."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from quizapp.store.columns import day_number, moment
from quizapp.store.conditions import COUNTED, narrowed
from quizapp.store.connection import reading
from quizapp.store.records import Rating, State


@dataclass(frozen=True, slots=True)
class Memory:
    """What is known of one learnt card; `due_in` days, 0 or less where it waits already or is in a learning step."""

    stability: float
    difficulty: float
    last_review: datetime
    due_in: int


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A deck or all of them: learnt cards, questions never answered, and how the learner answers."""

    learnt: tuple[Memory, ...]
    new: int
    first: dict[Rating, int]  # ratings of new cards
    later: dict[Rating, int]  # ratings of cards in Review
    pace_ms: int | None  # the mean time of an answer; None before the first


def snapshot(path: Path, deck_id: int | None, today: date) -> Snapshot:
    """Suspended and retired cards are left out; `deck_id` is None for all decks."""
    where = f"{narrowed(deck_id)} AND suspended = 0 AND retired = 0"
    values = {"deck": deck_id, "today": day_number(today)}
    with reading(path) as connection:
        connection.execute("BEGIN")
        cards = connection.execute(
            f"""SELECT stability, difficulty, last_review, coalesce(due_day - :today, 0) FROM card
            WHERE {where} AND state <> {int(State.NEW)} AND stability IS NOT NULL AND last_review IS NOT NULL""",
            values,
        ).fetchall()
        new = connection.execute(
            f"SELECT count(*) FROM card WHERE {where} AND state = {int(State.NEW)}", values
        ).fetchone()[0]
        answers = connection.execute(
            f"""SELECT state_before, rating, count(*), sum(duration_ms) FROM review
            WHERE {narrowed(deck_id)} AND {COUNTED} AND rating IS NOT NULL GROUP BY state_before, rating""",
            values,
        ).fetchall()
    count, spent = sum(row[2] for row in answers), sum(row[3] for row in answers)
    return Snapshot(
        learnt=tuple(Memory(row[0], row[1], moment(row[2]), row[3]) for row in cards),
        new=new,
        first={Rating(rating): times for state, rating, times, _time in answers if state == State.NEW},
        later={Rating(rating): times for state, rating, times, _time in answers if state == State.REVIEW},
        pace_ms=round(spent / count) if count else None,
    )
