from datetime import timedelta
from random import Random

import pytest

from quizapp.settings import Settings
from quizapp.store.records import Rating, State
from quizapp.study.answering import Desk
from quizapp.study.schedule import Scheduler
from tests.factories import card, review_card


@pytest.fixture
def desk(clock):
    return Desk(Scheduler(clock), Settings(), clock, Random(1))


def log(desk, before, rating, spent_ms=5_000):
    now = desk.clock.now()
    return desk.review(before, rating, now, spent_ms=spent_ms, source="study", form="typed", correct=True)


def test_a_log_row_holds_the_card_before_and_after(desk, clock):
    before = review_card(last_review=clock.now() - timedelta(days=10))
    row = log(desk, before, Rating.GOOD)
    assert row.before == before
    assert row.after == desk.scheduler.review(before, Rating.GOOD, clock.now())
    assert (row.source, row.form, row.correct, row.zone_minutes) == ("study", "typed", True, 0)


def test_without_a_rating_nothing_moves(desk):
    row = log(desk, card(), None)
    assert row.after == row.before


@pytest.mark.parametrize(("spent", "kept"), [(-5, 0), (59_999, 59_999), (3_600_000, 60_000)])
def test_time_is_never_negative_nor_more_than_a_minute(desk, spent, kept):
    assert log(desk, card(), Rating.GOOD, spent).duration_ms == kept


def test_the_eighth_lapse_sets_the_card_aside(desk, clock):
    before = review_card(lapses=7, last_review=clock.now() - timedelta(days=10))
    assert log(desk, before, Rating.AGAIN).after.suspended
    assert not log(desk, before, Rating.GOOD).after.suspended


def test_ids_differ_from_row_to_row(desk):
    rows = {log(desk, card(), Rating.GOOD).uuid for _ in range(20)}
    assert len(rows) == 20


def test_a_right_choice_counts_only_for_a_card_that_is_due(desk, clock):
    now = clock.now()
    later = review_card(due_day=desk.day(now) + timedelta(days=1))
    step = card(state=State.LEARNING, due_at=now)
    soon = card(state=State.LEARNING, due_at=now + timedelta(minutes=1))
    rated = {
        name: desk.choice_rating(one, now, right=True)
        for name, one in {"due": review_card(), "later": later, "new": card(), "step": step, "soon": soon}.items()
    }
    assert rated == {"due": Rating.GOOD, "later": None, "new": None, "step": Rating.GOOD, "soon": None}
    assert desk.choice_rating(later, now, right=False) is Rating.AGAIN
