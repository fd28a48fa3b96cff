"""A card replayed from its log is the card that was saved, whatever happened on the way."""

from collections import defaultdict
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

import fsrs
import pytest

from quizapp.clock import study_day
from quizapp.settings import USUAL_WEIGHTS, Settings
from quizapp.store import cards, journal, log
from quizapp.store.histories import histories
from quizapp.store.records import Card, Rating, Review, State
from quizapp.study.answering import Desk as Answering
from quizapp.study.replay import replayed
from quizapp.study.schedule import Pace, Scheduler
from tests import factories
from tests.study.conftest import Desk, open_desk

ZONES = ("UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Pacific/Kiritimati", "Asia/Tbilisi")
ROUNDS = 12  # answers for each card, about
MEMORY = ("state", "step", "stability", "difficulty", "due_at", "due_day", "last_review", "reviews", "lapses")


def memory(card: Card) -> list[object]:
    return [getattr(card, name) for name in MEMORY]


class Histories:
    """Many cards answered in any order in one library, with answers undone and done again, in changing zones."""

    def __init__(self, desk: Desk, count: int, seed: int) -> None:
        self.desk = desk
        self.rng = Random(seed)
        self.ids = desk.fill(count)
        journal.forget(desk.library.connection)
        self.scheduler = Scheduler(desk.clock)
        self.answering = Answering(self.scheduler, Settings(), desk.clock, self.rng)
        self.done: list[Review] = []
        self.undone: list[Review] = []

    def live(self, steps: int) -> None:
        for _step in range(steps):
            deed = self.rng.random()
            if deed < 0.10:
                self.undo()
            elif deed < 0.16:
                self.redo()
            else:
                self.answer()

    def answer(self) -> None:
        desk, rng = self.desk, self.rng
        desk.clock.sleep(seconds=rng.choice((40, 700, 9_000, 60_000)) * rng.random())
        if rng.random() < 0.02:
            desk.clock.zone = ZoneInfo(rng.choice(ZONES))
        before = cards.get(desk.library, rng.choice(self.ids))
        rating = rng.choices((*Rating, None), (15, 10, 55, 10, 10))[0]
        review = self.answering.review(
            before, rating, desk.clock.now(), spent_ms=4000, source="study", form="front_back", correct=None
        )
        cards.save_review(desk.library, review, name="answer", now=desk.clock.now())
        self.done.append(review)
        self.undone.clear()

    def undo(self) -> None:
        if journal.undo(self.desk.library, self.desk.clock.now()):
            self.undone.append(self.done.pop())

    def redo(self) -> None:
        if journal.redo(self.desk.library, self.desk.clock.now()):
            self.done.append(self.undone.pop())


def by_py_fsrs(reviews: list[Review]) -> fsrs.Card:
    """The memory that py-fsrs itself makes of a log."""
    engine = fsrs.Scheduler(enable_fuzzing=False)
    made = fsrs.Card(card_id=reviews[0].card_id, due=reviews[0].reviewed_at)
    for review in reviews:
        assert review.rating is not None
        made, _log = engine.review_card(made, fsrs.Rating(review.rating), review.reviewed_at)
    return made


def check_histories(folder: Path, count: int, seed: int) -> None:
    desk = open_desk(folder)
    try:
        lives = Histories(desk, count, seed)
        lives.live(count * ROUNDS)
        given: dict[int, list[Review]] = defaultdict(list)
        for review in lives.done:
            given[review.card_id].append(review)
        for number in lives.ids:
            kept, logged = cards.get(desk.library, number), cards.reviews_of(desk.library, number)
            assert [review.uuid for review in logged] == [review.uuid for review in given[number]]
            again = replayed(replace(kept, stability=1.5, due_day=None, reviews=99), logged, lives.scheduler)
            counted = [review for review in logged if review.rating is not None]
            if not counted:
                assert kept.state is State.NEW
                continue
            assert replace(again, suspended=kept.suspended) == kept
            theirs = by_py_fsrs(counted)
            assert (kept.stability, kept.difficulty, kept.step) == (theirs.stability, theirs.difficulty, theirs.step)
            assert (kept.state.value, kept.last_review) == (theirs.state.value, theirs.last_review)
            assert kept.due_at in (None, theirs.due)
        for kept, pasts in histories(desk.path, None):
            assert replayed(replace(kept, stability=None), pasts, lives.scheduler) == kept
        assert log.verify(desk.library.connection) == []
    finally:
        desk.library.close()


def test_a_hundred_random_histories_replay_to_what_was_saved_and_to_what_py_fsrs_makes_of_them(tmp_path):
    check_histories(tmp_path, count=100, seed=20261122)


@pytest.mark.deep
def test_ten_thousand_random_histories_replay_to_what_was_saved_and_to_what_py_fsrs_makes_of_them(tmp_path):
    check_histories(tmp_path, count=10_000, seed=1122)


def answered(desk: Desk, number: int, scheduler: Scheduler, *ratings: Rating) -> Card:
    """A card answered a few times under a scheduler, in the library."""
    answering = Answering(scheduler, desk.settings, desk.clock, desk.rng)
    for rating in ratings:
        desk.clock.sleep(days=6, minutes=11)
        before = cards.get(desk.library, number)
        now = desk.clock.now()
        review = answering.review(before, rating, now, spent_ms=1, source="study", form="front_back", correct=None)
        cards.save_review(desk.library, review, name="answer", now=now)
    return cards.get(desk.library, number)


RATINGS = (Rating.GOOD, Rating.GOOD, Rating.AGAIN, Rating.GOOD, Rating.EASY, Rating.GOOD)


def test_another_desired_retention_moves_the_day_and_leaves_the_memory(desk):
    (number,) = desk.fill(1)
    kept = answered(desk, number, Scheduler(desk.clock), *RATINGS)
    sooner = replayed(kept, cards.reviews_of(desk.library, number), Scheduler(desk.clock, 0.97))
    later = replayed(kept, cards.reviews_of(desk.library, number), Scheduler(desk.clock, 0.75))
    assert kept.due_day is not None
    assert sooner.due_day < kept.due_day < later.due_day
    assert (sooner.stability, sooner.difficulty) == (kept.stability, kept.difficulty)


def test_other_weights_give_the_card_that_was_always_scheduled_by_them(tmp_path):
    fitted = (*USUAL_WEIGHTS[:2], 4.0, 11.0, *USUAL_WEIGHTS[4:20], 0.25)
    kept = []
    for name, weights in (("usual", USUAL_WEIGHTS), ("fitted", fitted)):
        (tmp_path / name).mkdir()
        desk = open_desk(tmp_path / name)
        (number,) = desk.fill(1)
        kept.append(answered(desk, number, Scheduler(desk.clock, weights=weights), *RATINGS))
        logged = cards.reviews_of(desk.library, number)
        desk.library.close()
    assert replayed(kept[0], logged, Scheduler(desk.clock, weights=fitted)) == kept[1]
    assert memory(kept[0]) != memory(kept[1])


def test_the_day_is_that_of_the_log_wherever_the_learner_is_now(desk):
    desk.clock.zone = ZoneInfo("Pacific/Kiritimati")
    (number,) = desk.fill(1)
    kept = answered(desk, number, desk.scheduler, *RATINGS)
    desk.clock.zone = ZoneInfo("Pacific/Honolulu")
    logged = cards.reviews_of(desk.library, number)
    assert study_day(desk.clock, logged[-1].reviewed_at, 4) != logged[-1].local_day
    assert replayed(kept, logged, desk.scheduler) == kept


def test_a_card_that_was_reset_begins_again_at_the_reset(desk):
    (number,) = desk.fill(1)
    answered(desk, number, desk.scheduler, *RATINGS)
    with journal.deed(desk.library, "reset", desk.clock.now()) as made:
        fresh = {"state": 0, "step": None, "stability": None, "difficulty": None, "due_at": None, "due_day": None}
        made.update("card", number, {**fresh, "last_review": None, "reviews": 0, "lapses": 0})
    kept = cards.get(desk.library, number)
    assert replayed(kept, cards.reviews_of(desk.library, number), desk.scheduler) == kept
    kept = answered(desk, number, desk.scheduler, Rating.EASY, Rating.GOOD)
    assert replayed(kept, cards.reviews_of(desk.library, number), desk.scheduler) == kept


def test_a_card_that_came_with_a_memory_goes_on_from_it(desk):
    now = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
    start = factories.review_card(last_review=now - timedelta(days=10))
    after = desk.scheduler.review(start, Rating.GOOD, now)
    review = Review(
        uuid="one",
        card_id=1,
        rating=Rating.GOOD,
        reviewed_at=now,
        zone_minutes=0,
        local_day=now.date(),
        duration_ms=1,
        before=start,
        after=after,
    )
    assert replayed(after, [review], desk.scheduler) == after
    assert replayed(start, [], desk.scheduler) == start


def test_what_no_review_sets_is_kept(desk):
    (number,) = desk.fill(1)
    kept = answered(desk, number, desk.scheduler, *RATINGS)
    changed = replace(kept, suspended=True, flagged=True, buried_until=kept.due_day, topic="dates")
    assert replayed(changed, cards.reviews_of(desk.library, number), desk.scheduler) == changed


PACES = (
    Pace(learning=(), relearning=()),
    Pace(learning=(timedelta(minutes=1),), relearning=()),
    Pace(learning=(timedelta(minutes=1),) * 6, relearning=(timedelta(minutes=2),) * 3, fuzz=False),
    Pace(fuzz=False),
)


@pytest.mark.parametrize("then", PACES)
@pytest.mark.parametrize("now", PACES)
def test_steps_and_spreading_changed_since_move_nothing_that_was_answered_before(desk, then, now):
    for number in desk.fill(9):
        kept = answered(desk, number, Scheduler(desk.clock, pace=then), *RATINGS[: number % len(RATINGS) + 1], *RATINGS)
        for pace in (now, Pace()):
            assert replayed(kept, cards.reviews_of(desk.library, number), Scheduler(desk.clock, pace=pace)) == kept
    for kept, pasts in histories(desk.path, None):
        assert replayed(kept, pasts, Scheduler(desk.clock, pace=now)) == kept


def test_a_shorter_longest_interval_brings_back_what_is_farther_off_where_the_learner_asks_for_it(desk):
    (number,) = desk.fill(1)
    kept = answered(desk, number, desk.scheduler, *RATINGS)
    near = replayed(kept, cards.reviews_of(desk.library, number), Scheduler(desk.clock, pace=Pace(longest_days=3)))
    assert near.due_day is not None
    assert (near.due_day - kept.last_review.date()).days <= 3
    assert near.stability == kept.stability
