"""The first figures: right, and read from indexes alone."""

import random
from datetime import date, datetime, timedelta

import pytest

from quizapp.store import askable, cards, counts, decks, journal, questions
from quizapp.store.askable import Askable
from quizapp.store.library import Library
from quizapp.store.records import Done, Rating
from tests import factories
from tests.store.helpers import answer
from tests.store.seeded import fill

TODAY = date(2026, 11, 21)
TOMORROW = date(2026, 11, 22)
YESTERDAY = date(2026, 11, 20)


@pytest.fixture
def ids(library: Library, now: datetime) -> list[int]:
    topics = ["leaders", "leaders", "dates", "votes"]
    made = [factories.question(number, topic=topic) for number, topic in enumerate(topics)]
    return questions.add(library, made, name="Add", now=now)


def rate(library: Library, card_id: int, rating: Rating | None, now: datetime, day: date = TODAY) -> None:
    cards.save_review(library, answer(library, card_id, rating, now, day=day), name="Rate", now=now)


def test_a_library_never_used_has_empty_figures(library: Library, ids: list[int], now: datetime) -> None:
    figures = counts.figures(library, deck_id=None, day=TODAY, now=now)
    assert counts.new_by_topic(library, deck_id=None, day=TODAY, most=9) == {"leaders": 2, "dates": 1, "votes": 1}
    assert counts.new_by_topic(library, deck_id=1, day=TODAY, most=1) == {"leaders": 1, "dates": 1, "votes": 1}
    assert counts.new_by_topic(library, deck_id=2, day=TODAY, most=9) == {}
    assert (figures.due, figures.learning, figures.learning_later, figures.missed) == ({}, 0, 0, ())
    assert figures.done == Done()
    assert figures.forecast == (0,) * 7
    assert figures.answers_by_day == (0,) * 28
    assert not figures.ever_answered
    assert figures.pace_ms is None


def test_the_figures_follow_what_is_answered(library: Library, ids: list[int], now: datetime) -> None:
    rate(library, ids[0], Rating.GOOD, now, YESTERDAY)  # due nine days after
    rate(library, ids[1], Rating.HARD, now, date(2026, 11, 15))  # due today
    rate(library, ids[2], Rating.AGAIN, now)  # in a minute
    figures = counts.figures(library, deck_id=1, day=TODAY, now=now)
    assert figures.due == {"leaders": 1}
    assert counts.new_by_topic(library, deck_id=None, day=TODAY, most=9) == {"votes": 1}
    assert (figures.learning, figures.learning_later) == (0, 1)
    assert counts.learning(library, deck_id=None, day=TODAY, now=now + timedelta(minutes=1)) == (1, 0)
    assert figures.done == Done(new=1, answers=1, rated=1, duration_ms=4000)
    assert figures.answers_by_day[-7:] == (1, 0, 0, 0, 0, 1, 1)
    assert figures.ever_answered
    assert figures.pace_ms == 4000
    assert counts.forecast(library, deck_id=None, day=TODAY, days=8) == (0, 0, 0, 0, 0, 0, 0, 1)
    assert figures.forecast == (0,) * 7
    assert counts.figures(library, deck_id=2, day=TODAY, now=now).answers_by_day == (0,) * 28


def test_set_aside_cards_are_not_counted(library: Library, ids: list[int], now: datetime) -> None:
    rate(library, ids[0], Rating.HARD, now, date(2026, 11, 15))
    cards.suspend(library, [ids[0], ids[2]], on=True, name="Suspend", now=now)
    cards.bury(library, [ids[1]], until=TODAY + timedelta(days=1), name="Bury", now=now)
    assert counts.due_by_topic(library, deck_id=None, day=TODAY) == {}
    assert counts.new_by_topic(library, deck_id=None, day=TODAY, most=9) == {"votes": 1}
    assert counts.new_by_topic(library, deck_id=None, day=TOMORROW, most=9) == {"leaders": 1, "votes": 1}
    tally = counts.tally(library, deck_id=1)
    assert tally.topics == {"leaders": 2, "dates": 1, "votes": 1}
    assert tally.standings == {"new": 2, "suspended": 2, "reported": 0, "deleted": 0}


@pytest.mark.parametrize(
    ("answered", "length"),
    [
        ("", 0),
        ("1", 1),
        ("0", 0),
        ("10", 1),
        ("100", 0),
        ("0111", 3),
        ("1011", 2),
        ("110", 2),
        ("1110", 3),
        ("11111", 5),
    ],
)
def test_a_streak_is_the_run_of_days_up_to_today_or_yesterday(
    library: Library, ids: list[int], now: datetime, answered: str, length: int
) -> None:
    for back, mark in enumerate(reversed(answered)):
        if mark == "1":
            rate(library, ids[back % 4], None, now, TODAY - timedelta(days=back))
    assert counts.streak(library, deck_id=None, day=TODAY) == length
    assert counts.streak(library, deck_id=1, day=TODAY) == length
    assert counts.streak(library, deck_id=2, day=TODAY) == 0


def test_the_next_day_with_reviews_is_found_however_far(library: Library, ids: list[int], now: datetime) -> None:
    assert counts.next_due(library, deck_id=None, day=TODAY) is None
    for card_id, day in ((ids[0], YESTERDAY), (ids[1], date(2031, 1, 1)), (ids[2], date(2031, 1, 1))):
        rate(library, card_id, Rating.GOOD, now, day)  # due nine days after
    assert counts.next_due(library, deck_id=None, day=TODAY) == (date(2026, 11, 29), 1)
    assert counts.next_due(library, deck_id=1, day=date(2026, 11, 29)) == (date(2031, 1, 10), 2)
    assert counts.next_due(library, deck_id=2, day=TODAY) is None


def test_the_latest_misses_come_first_and_once_each(library: Library, ids: list[int], now: datetime) -> None:
    for card_id, day in ((ids[0], YESTERDAY), (ids[1], YESTERDAY), (ids[2], TODAY), (ids[0], TODAY), (ids[3], TODAY)):
        rate(library, card_id, Rating.AGAIN, now, day)
    found = counts.missed(library, deck_id=None)
    assert [(row.id, row.topic, row.missed_on) for row in found] == [
        (ids[3], "votes", TODAY),
        (ids[0], "leaders", TODAY),
        (ids[2], "dates", TODAY),
    ]
    journal.undo(library, now)
    cards.suspend(library, [ids[2]], on=True, name="Suspend", now=now)
    assert [row.id for row in counts.missed(library, deck_id=1)] == [ids[0], ids[1]]
    assert counts.missed(library, deck_id=2) == ()


def test_reviews_a_day_follow_from_stability(library: Library, ids: list[int], now: datetime) -> None:
    assert counts.reviews_a_day(library, deck_id=None, days=1.0) == 0.0
    for card_id in ids[:2]:
        rate(library, card_id, Rating.GOOD, now)  # stability 4.5
    assert counts.reviews_a_day(library, deck_id=None, days=1.0) == pytest.approx(2 / 4.5)
    assert counts.reviews_a_day(library, deck_id=1, days=0.1) == 2.0


def test_figures_of_all_decks_are_the_sum_of_each(library: Library, now: datetime) -> None:
    fill(library, cards=300, answers=200, now=now, rng=random.Random(3), due=0.3)
    other = decks.create(library, "Other", deed_name="New deck", now=now)
    moved = [row[0] for row in library.connection.execute("SELECT id FROM question ORDER BY id")][::3]
    marks = ",".join("?" * len(moved))
    library.connection.execute(f"UPDATE card SET deck_id = ? WHERE id IN ({marks})", (other, *moved))
    whole = counts.figures(library, deck_id=None, day=TODAY, now=now)
    boxes = decks.all_decks(library)
    parts = [counts.figures(library, deck_id=deck.id, day=TODAY, now=now) for deck in boxes]
    assert sum(whole.due.values()) == sum(sum(part.due.values()) for part in parts) > 0
    ids = [None, *(box.id for box in boxes)]
    new = [counts.new_by_topic(library, deck_id=deck, day=TODAY, most=500) for deck in ids]
    assert sum(new[0].values()) == sum(sum(part.values()) for part in new[1:]) > 0
    assert sum(whole.forecast) == sum(sum(part.forecast) for part in parts)
    assert sum(whole.answers_by_day) == sum(sum(part.answers_by_day) for part in parts) > 0
    assert whole.learning + whole.learning_later == sum(part.learning + part.learning_later for part in parts)


@pytest.mark.parametrize("deck_id", [None, 2])
def test_the_hot_queries_read_indexes_that_cover_them(library: Library, now: datetime, deck_id: int | None) -> None:
    fill(library, cards=50, answers=20, now=now, rng=random.Random(3))
    asked: list[str] = []
    library.connection.set_trace_callback(asked.append)
    counts.due_by_topic(library, deck_id=deck_id, day=TODAY)
    counts.new_by_topic(library, deck_id=deck_id, day=TODAY, most=20)
    counts.learning(library, deck_id=deck_id, day=TODAY, now=now)
    counts.forecast(library, deck_id=deck_id, day=TODAY)
    counts.answers_by_day(library, deck_id=deck_id, day=TODAY)
    counts.streak(library, deck_id=deck_id, day=TODAY)
    counts.tally(library, deck_id=deck_id)
    cards.done(library, deck_id=deck_id, day=TODAY)
    questions.count(library, deck_id=deck_id)
    askable.count_by_topic(library, Askable(deck_id=deck_id, forms=("multiple_choice",)), now)
    askable.ids(library, Askable(deck_id=deck_id, topics=("leaders",)), now)
    library.connection.set_trace_callback(None)
    assert len(asked) == 13
    for sql in asked:
        plan = [row[3] for row in library.connection.execute(f"EXPLAIN QUERY PLAN {sql}")]
        reads = [step for step in plan if step.startswith(("SEARCH card", "SCAN card", "SEARCH review", "SCAN review"))]
        assert reads, plan
        assert all("COVERING INDEX" in step for step in reads), (sql, plan)


@pytest.mark.parametrize("deck_id", [None, 2])
def test_the_queue_never_looks_through_all_cards(library: Library, now: datetime, deck_id: int | None) -> None:
    fill(library, cards=50, answers=20, now=now, rng=random.Random(3))
    asked: list[str] = []
    library.connection.set_trace_callback(asked.append)
    cards.due(library, deck_id=deck_id, day=TODAY)
    cards.new(library, deck_id=deck_id, day=TODAY, limit=20)
    cards.learning(library, deck_id=deck_id, day=TODAY, until=now)
    cards.facts_answered(library, TODAY)
    cards.reviews_of(library, 1)
    counts.missed(library, deck_id=deck_id)
    counts.next_due(library, deck_id=deck_id, day=TODAY)
    library.connection.set_trace_callback(None)
    for sql in asked:
        plan = [row[3] for row in library.connection.execute(f"EXPLAIN QUERY PLAN {sql}")]
        scans = [
            step
            for step in plan
            if step.startswith("SCAN") and "deck" not in step and "(" not in step and "json" not in step
        ]
        assert not scans, (sql, plan)
