"""Studying ahead of time: seeded, quick, and true to the algorithm."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from random import Random

import fsrs
import pytest

from quizapp.store import cards
from quizapp.store.records import Rating
from quizapp.store.snapshot import Memory, Snapshot, snapshot
from quizapp.study import simulation
from quizapp.study.exam import plan
from quizapp.study.schedule import Pace
from quizapp.study.simulation import GRID, Ahead, Course, between, curve, simulate
from tests.study.test_replay import RATINGS, answered

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)


def deck(learnt: int, new: int = 0, seed: int = 4) -> Snapshot:
    rng = Random(seed)
    memories = []
    for _number in range(learnt):
        stability = rng.lognormvariate(2.5, 1.0)
        ago = rng.uniform(0, stability)
        memories.append(Memory(stability, rng.uniform(2, 9), NOW - timedelta(days=ago), round(stability - ago)))
    return Snapshot(tuple(memories), new, {}, {}, 12_000)


def course(learnt: int, new: int = 0, **changes: object) -> Course:
    return replace(Course(deck(learnt, new), NOW, 90, 10), **changes)


def test_the_same_seed_gives_the_same_numbers_and_another_one_nearly_the_same():
    once, again, other = (simulate(course(300, 100), 0.9, seed) for seed in (1, 1, 2))
    assert once == again
    assert other != once
    assert other.reviews == pytest.approx(once.reviews, rel=0.1)


def test_more_to_be_recalled_costs_more_and_leaves_more_known():
    points = curve(course(300, 200))
    assert [point.retention for point in points] == list(GRID)
    assert points[0].retention == 0.70
    assert points[-1].retention == 0.97
    for name in ("reviews", "minutes", "known"):
        values = [getattr(point, name) for point in points]
        assert all(high > 0.97 * low for low, high in pairwise(values)), name
        assert values[-1] > values[0], name


def test_a_sample_tells_nearly_what_all_cards_would(monkeypatch):
    whole = course(1500, 450)
    found = simulate(whole, 0.9)
    monkeypatch.setattr(simulation, "_FOLLOWED", 10_000)
    full = simulate(whole, 0.9)
    assert found.reviews == pytest.approx(full.reviews, rel=0.06)
    assert found.minutes == pytest.approx(full.minutes, rel=0.06)
    assert found.known == pytest.approx(full.known, abs=0.02)


def test_one_card_always_recalled_comes_as_often_as_py_fsrs_says(monkeypatch):
    monkeypatch.setattr(simulation, "_habits", lambda *_given: ([Rating.GOOD], [1]))
    monkeypatch.setattr(Random, "random", lambda _self: 0.0)  # recalled each time, spread to the earliest day
    memory = Memory(10.0, 5.0, NOW - timedelta(days=10), 0)
    only = Course(Snapshot((memory,), 0, {}, {}, 6000), NOW, 200, 0)
    model, day, reviews = fsrs.Scheduler(enable_fuzzing=False), 0, 0
    card = fsrs.Card(1, fsrs.State.Review, None, 10.0, 5.0, NOW, NOW - timedelta(days=10))
    while day < 200:
        now = NOW + timedelta(days=day)
        card, _log = model.review_card(card, fsrs.Rating.Good, now)
        reviews += 1
        day += simulation.spread((card.due - now).days, Random(1))
    found = simulate(only, 0.9)
    assert found.reviews == pytest.approx(reviews / 200)
    assert found.minutes == pytest.approx(reviews * 0.1 / 200)
    assert found.known == pytest.approx(model.get_card_retrievability(card, NOW + timedelta(days=200)))


def test_new_questions_come_so_many_a_day_and_those_that_do_not_come_are_not_known():
    half = simulate(course(0, 200, days=10), 0.9)
    assert 0.35 < half.known < 0.5  # 100 of 200 were asked
    assert simulate(course(0, 200, new_per_day=0), 0.9) == Ahead(0.9, 0, 0, 0)
    assert simulate(course(0, 0), 0.9) == Ahead(0.9, 0, 0, 0)


def test_the_decks_own_steps_cost_their_time():
    usual = simulate(course(0, 200), 0.9)
    many = simulate(course(0, 200, pace=Pace(learning=(timedelta(minutes=1),) * 4)), 0.9)
    assert many.minutes > usual.minutes
    none = simulate(course(0, 200, pace=Pace(learning=())), 0.9)
    assert none.minutes < usual.minutes


def test_the_decks_longest_interval_brings_questions_back_sooner():
    often = simulate(course(200, pace=Pace(longest_days=5)), 0.9)
    assert often.reviews > 1.5 * simulate(course(200), 0.9).reviews


def test_the_learners_own_pace_and_habits_are_used():
    slow = replace(course(200), deck=replace(deck(200), pace_ms=24_000))
    assert simulate(slow, 0.9).minutes == pytest.approx(2 * simulate(course(200), 0.9).minutes)
    easy = replace(course(200), deck=replace(deck(200), later={Rating.EASY: 90}))
    assert simulate(easy, 0.9).reviews < simulate(course(200), 0.9).reviews


def test_the_work_does_not_grow_with_the_deck(monkeypatch):
    steps = []
    review = fsrs.Scheduler.review_card
    monkeypatch.setattr(fsrs.Scheduler, "review_card", lambda self, *given: (steps.append(1), review(self, *given))[1])
    counts = []
    for learnt, new in ((800, 200), (8000, 2000)):
        steps.clear()
        simulate(course(learnt, new), 0.9)
        counts.append(len(steps))
    assert counts[1] < 1.2 * counts[0] < 6000


def test_between_two_points_of_a_curve_lies_a_smooth_line_that_overshoots_neither():
    points = (Ahead(0.7, 10, 5, 0.8), Ahead(0.8, 20, 7, 0.9), Ahead(0.9, 40, 9, 0.95))
    assert between(points, 0.75).minutes == pytest.approx(6)
    shares = [0.7 + step / 1000 for step in range(200)]
    reviews = [between(points, share).reviews for share in shares]
    assert reviews == sorted(reviews)
    slopes = [after - before for before, after in pairwise(reviews)]
    assert max(abs(after - before) for before, after in pairwise(slopes)) < 0.01  # no kink at the point between
    assert between(points[:1], 0.8) == points[0]
    assert between(points, 0.8) == Ahead(0.8, 20, 7, 0.9)
    assert between(points, 0.99) == points[-1]
    assert between(points, 0.1) == points[0]


def test_a_snapshot_tells_how_a_deck_stands(desk):
    ids = desk.fill(5)
    for number in ids[:2]:
        answered(desk, number, desk.scheduler, *RATINGS)
    answered(desk, ids[2], desk.scheduler, Rating.GOOD)
    cards.suspend(desk.library, [ids[3]], on=True, name="suspend", now=desk.clock.now())
    today = desk.clock.now().date()
    found = snapshot(desk.path, None, today)
    first = cards.get(desk.library, ids[0])
    assert len(found.learnt) == 3
    assert first.due_day is not None
    due_in = (first.due_day - today).days
    assert Memory(first.stability, first.difficulty, first.last_review, due_in) in found.learnt
    assert (found.new, found.pace_ms) == (1, 1)
    assert found.first == {Rating.GOOD: 3}
    assert found.later == {Rating.AGAIN: 2, Rating.EASY: 2, Rating.GOOD: 2}
    assert snapshot(desk.path, 99, today) == Snapshot((), 0, {}, {}, None)


def test_a_plan_says_how_many_a_day_and_which_retention_the_exam_asks_for():
    points = (Ahead(0.7, 10, 5, 0.8), Ahead(0.8, 20, 7, 0.91), Ahead(0.9, 40, 9, 0.95))
    found = plan(points, 0.93, days=30, new=100)
    assert (found.days, found.known, found.new, found.needed, found.retention) == (30, 0.93, 100, 4, 0.8)
    assert plan(points, 0.93, days=30, new=0).needed == 0
    assert plan(points[:1], 0.8, days=1, new=7).retention is None
    assert plan(points[:1], 0.8, days=1, new=7).needed == 7
