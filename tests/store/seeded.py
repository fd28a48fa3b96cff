"""A library filled straight through SQL with any number of cards and answers, for measuring and for old files."""

import random
from datetime import datetime, timedelta

from quizapp.questions.question import Topic
from quizapp.store import indexes, log
from quizapp.store.cards import get
from quizapp.store.columns import columns_of, day, day_number, micros
from quizapp.store.library import Library
from quizapp.store.records import Rating, Review, State
from tests import factories

TOPICS = list(Topic)


def fill(
    library: Library,
    *,
    cards: int,
    answers: int,
    now: datetime,
    rng: random.Random,
    due: float = 0.02,
    learning: float = 0.01,
) -> int:
    """A deck of `cards` questions, a third of them new, the share `learning` in learning, `due` due; gives its id."""
    today = day_number(now.date())
    with library.transaction() as connection:
        deck = connection.execute("INSERT INTO deck (name) VALUES ('Seeded')").lastrowid or 0
        for number in range(1, cards + 1):
            topic = rng.choice(TOPICS)
            columns = columns_of(factories.question(number, topic=topic, key=f"seeded:{number}"))
            columns["added_at"] = micros(now)
            sql = f"INSERT INTO question ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"
            question_id = connection.execute(sql, tuple(columns.values())).lastrowid or 0
            indexes.follow(connection, question_id, None, columns)
            connection.execute(
                "INSERT INTO card (id, deck_id, topic, fact, distractors, state, step, stability, difficulty, due_at,"
                " due_day, last_review, reviews) VALUES (?, ?, ?, ?, 3, ?, ?, ?, ?, ?, ?, ?, ?)",
                (question_id, deck, str(topic), f"fact-{number // 2}", *_memory(rng, now, today, due, learning)),
            )
    with library.transaction() as connection:
        ids = [row[0] for row in connection.execute("SELECT id FROM card WHERE deck_id = ? AND state = 2", (deck,))]
        for number in range(answers if ids else 0):
            past = today - (answers - number) * 60 // answers
            card = get(library, rng.choice(ids))
            review = Review(
                uuid=f"{number:032x}",
                card_id=card.id,
                rating=rng.choice((Rating.AGAIN, Rating.GOOD, Rating.GOOD, Rating.EASY)),
                reviewed_at=now - timedelta(days=today - past),
                zone_minutes=0,
                local_day=day(past),
                duration_ms=rng.randrange(2000, 20000),
                before=card,
                after=card,
            )
            log.append(connection, review, origin=library.origin)
    return deck


def _memory(rng: random.Random, now: datetime, today: int, due: float, learning: float) -> tuple[object, ...]:
    """State, step, stability, difficulty, due_at, due_day, last_review, reviews."""
    chance = rng.random()
    if chance < 0.33:
        return State.NEW, None, None, None, None, None, None, 0
    stability, difficulty = rng.uniform(1, 200), rng.uniform(1, 10)
    last = micros(now - timedelta(days=rng.randrange(1, 50)))
    if chance < 0.33 + learning:
        return State.LEARNING, 0, stability, difficulty, micros(now) + rng.randrange(-600, 600) * 10**6, None, last, 1
    if rng.random() < due:
        return State.REVIEW, None, stability, difficulty, None, today - rng.randrange(0, 30), last, 3
    return State.REVIEW, None, stability, difficulty, None, today + rng.randrange(1, 300), last, 3
