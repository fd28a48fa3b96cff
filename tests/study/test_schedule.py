from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from random import Random
from zoneinfo import ZoneInfo, available_timezones

import fsrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp import settings
from quizapp.clock import FakeClock, study_day
from quizapp.store.records import Card, Rating, State
from quizapp.study.schedule import LONGEST_DAYS, Pace, Scheduler, is_leech, spread, worded
from tests.factories import card, review_card

START = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
CLOCK = FakeClock(START)
# Where clocks change: forward in March and back in October, by an hour, in Lord Howe by half an hour.
ZONES = st.sampled_from(["UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Tbilisi"])
RATINGS = st.sampled_from(Rating)
GAPS = st.floats(min_value=0.01, max_value=90.0, allow_nan=False)
ANSWERS = st.lists(st.tuples(RATINGS, GAPS), min_size=1, max_size=12)


def answered(scheduler: Scheduler, first: Card, answers: list[tuple[Rating, float]]) -> tuple[Card, datetime]:
    now, kept = START, first
    for rating, days in answers:
        now += timedelta(days=days)
        kept = scheduler.review(kept, rating, now)
    return kept, now


def test_a_new_card_answered_good_waits_for_the_second_learning_step():
    after = Scheduler(CLOCK).review(card(), Rating.GOOD, START)

    assert after.state is State.LEARNING
    assert after.due_at == START + timedelta(minutes=10)
    assert after.due_day is None
    assert after.last_review == START
    assert after.reviews == 1


def test_easy_sends_a_new_card_straight_to_review_on_a_whole_day():
    after = Scheduler(CLOCK).review(card(), Rating.EASY, START)

    assert after.state is State.REVIEW
    assert after.due_at is None
    assert after.due_day is not None
    assert after.due_day > date(2026, 11, 21)


def test_a_lapse_is_counted_once_and_relearnt_in_ten_minutes():
    before = review_card(last_review=START - timedelta(days=10))
    after = Scheduler(CLOCK).review(before, Rating.AGAIN, START)

    assert (after.state, after.lapses) == (State.RELEARNING, 1)
    assert after.due_at == START + timedelta(minutes=10)
    again = Scheduler(CLOCK).review(after, Rating.AGAIN, START + timedelta(minutes=10))
    assert again.lapses == 1


def test_an_answer_clears_the_note_that_the_answer_had_changed():
    assert Scheduler(CLOCK).review(card(earlier_answer="Tomas Brandt"), Rating.GOOD, START).earlier_answer == ""


def test_the_day_before_the_rollover_hour_still_counts_as_yesterday():
    late = datetime(2026, 11, 22, 3, 30, tzinfo=UTC)
    before = review_card(last_review=late - timedelta(days=10))
    scheduler = Scheduler(CLOCK)

    at_night = scheduler.review(before, Rating.GOOD, late).due_day
    in_the_morning = scheduler.review(before, Rating.GOOD, late + timedelta(hours=1)).due_day

    assert at_night is not None
    assert in_the_morning is not None
    assert in_the_morning - at_night == timedelta(days=1)


def test_the_card_given_is_not_changed():
    before = review_card(last_review=START - timedelta(days=10))
    kept = replace(before)
    Scheduler(CLOCK).review(before, Rating.AGAIN, START)
    assert before == kept


@given(ANSWERS)
def test_the_interval_on_a_button_is_the_one_that_pressing_it_sets(answers):
    scheduler = Scheduler(CLOCK)
    kept, now = answered(scheduler, card(id=7), answers)
    now += timedelta(days=1)
    promised = scheduler.preview(kept, now)
    for rating in Rating:
        after = scheduler.review(kept, rating, now)
        assert (after.due_at is None) != (after.due_day is None)
        if after.due_day is None:
            assert after.due_at == now + promised[rating].length
        else:
            assert after.due_day == study_day(CLOCK, now, 4) + promised[rating].length


@given(ANSWERS)
def test_memory_is_exactly_what_py_fsrs_replays(answers):
    kept, _now = answered(Scheduler(CLOCK), card(), answers)
    theirs, now = fsrs.Card(card_id=1, due=START), START
    engine = fsrs.Scheduler(enable_fuzzing=False)
    for rating, days in answers:
        now += timedelta(days=days)
        theirs, _log = engine.review_card(theirs, fsrs.Rating(rating), now)

    assert (kept.stability, kept.difficulty, kept.step) == (theirs.stability, theirs.difficulty, theirs.step)
    assert kept.state.value == theirs.state.value


def test_the_usual_weights_and_their_limits_are_those_of_py_fsrs():
    from fsrs import scheduler as theirs

    assert settings.USUAL_WEIGHTS == theirs.DEFAULT_PARAMETERS
    assert settings.LOWEST_WEIGHTS == theirs.LOWER_BOUNDS_PARAMETERS
    assert settings.HIGHEST_WEIGHTS == theirs.UPPER_BOUNDS_PARAMETERS


def test_other_weights_make_another_memory():
    other = (*settings.USUAL_WEIGHTS[:3], 20.0, *settings.USUAL_WEIGHTS[4:])
    assert Scheduler(CLOCK, weights=other).review(card(), Rating.EASY, START).stability == 20.0


@pytest.mark.parametrize("weights", [(), settings.USUAL_WEIGHTS[:20], (*settings.USUAL_WEIGHTS[:20], 2.0)])
def test_weights_that_do_not_fit_are_refused(weights):
    with pytest.raises(ValueError, match="21 weights"):
        Scheduler(CLOCK, weights=weights)


@given(ANSWERS, st.integers(1, 10**9))
def test_the_ratings_keep_their_order_after_spreading(answers, number):
    scheduler = Scheduler(CLOCK)
    kept, now = answered(scheduler, card(id=number), answers)
    lengths = [interval.length for interval in scheduler.preview(kept, now + timedelta(days=3)).values()]
    assert lengths == sorted(lengths)


@given(ZONES, st.integers(4, 23), st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31), timezones=st.just(UTC)))
def test_a_card_is_due_on_exactly_one_local_day_whatever_the_clocks_do(zone, start_hour, now):
    clock = FakeClock(now, zone=ZoneInfo(zone))
    scheduler = Scheduler(clock, day_start_hour=start_hour)
    before = review_card(last_review=now - timedelta(days=10))
    after = scheduler.review(before, Rating.GOOD, now)

    # Walk over the local hours around the due day: the study day never goes back and reaches the due day once.
    assert after.due_day is not None
    moment = datetime(after.due_day.year, after.due_day.month, after.due_day.day, tzinfo=UTC) - timedelta(days=2)
    days = [study_day(clock, moment + timedelta(minutes=30 * half), start_hour) for half in range(48 * 5)]
    starts = [day for earlier, day in pairwise(days) if day != earlier]
    assert starts.count(after.due_day) == 1
    assert days == sorted(days)


def edges(zone: ZoneInfo) -> list[datetime]:
    """The moments, to the hour, at which a zone's clocks change in 2026 and 2027; one moment where they never do."""
    hours = [datetime(2026, 1, 1, tzinfo=UTC) + timedelta(hours=hour) for hour in range(0, 2 * 365 * 24, 24)]
    found = []
    for low, high in pairwise(hours):
        if low.astimezone(zone).utcoffset() == high.astimezone(zone).utcoffset():
            continue
        steps = [low + timedelta(hours=hour) for hour in range(25)]
        offsets = [moment.astimezone(zone).utcoffset() for moment in steps]
        found.append(
            next(moment for moment, (was, now) in zip(steps[1:], pairwise(offsets), strict=True) if was != now)
        )
    return found or [datetime(2026, 6, 1, tzinfo=UTC)]


def check_zones(names: list[str]) -> None:
    """At each change of the clocks a card comes due once, at or after four in the morning, and stays due."""
    for name in names:
        zone = ZoneInfo(name)
        clock = FakeClock(START, zone=zone)
        for edge in edges(zone):
            for shift in range(-1, 3):
                wanted = study_day(clock, edge, 4) + timedelta(days=shift)
                moments = [edge + timedelta(minutes=15 * step) for step in range(-96 * 4, 96 * 4)]
                due = [study_day(clock, moment, 4) >= wanted for moment in moments]
                starts = [
                    moment for moment, was, now in zip(moments[1:], due[:-1], due[1:], strict=True) if now and not was
                ]
                assert due == sorted(due), f"due and then not due again in {name}"
                assert len(starts) == 1, f"{len(starts)} times due in {name}"
                assert starts[0].astimezone(zone).hour >= 4, name


def test_a_card_comes_due_once_at_the_edges_of_summer_time_in_a_sample_of_zones():
    check_zones(Random(5).sample(sorted(available_timezones()), 25))


@pytest.mark.deep
def test_a_card_comes_due_once_at_the_edges_of_summer_time_in_every_zone():
    check_zones(sorted(available_timezones()))


def test_the_day_that_was_logged_goes_before_what_the_clock_would_call_it():
    before = review_card(last_review=START - timedelta(days=10))
    scheduler = Scheduler(CLOCK)
    asked = scheduler.review(before, Rating.GOOD, START).due_day
    logged = scheduler.review(before, Rating.GOOD, START, date(2026, 11, 20)).due_day
    assert asked is not None
    assert logged is not None
    assert asked - logged == timedelta(days=1)


@given(st.integers(1, LONGEST_DAYS), st.integers(0, 10**6))
def test_spreading_stays_close_and_within_the_longest_interval(days, seed):
    moved = spread(days, Random(seed))
    assert 1 <= moved <= LONGEST_DAYS
    assert abs(moved - days) <= 1 + 0.15 * days
    assert moved == spread(days, Random(seed))


@given(st.integers(1, LONGEST_DAYS - 1), st.integers(0, 10**6))
def test_a_longer_interval_is_never_spread_to_an_earlier_day(days, seed):
    assert spread(days, Random(seed)) <= spread(days + 1, Random(seed))


def test_retrievability_falls_from_one_to_the_desired_retention_at_the_due_day():
    before = review_card(stability=10.0, last_review=START)
    scheduler = Scheduler(CLOCK)
    assert scheduler.retrievability(before, START) == 1.0
    assert scheduler.retrievability(before, START + timedelta(days=10)) == pytest.approx(0.9)
    assert scheduler.retrievability(card(), START) == 0.0


@pytest.mark.parametrize(("lapses", "leech"), [(7, False), (8, True), (9, False), (11, False), (12, True), (16, True)])
def test_a_leech_is_named_at_eight_lapses_then_at_every_fourth(lapses, leech):
    assert is_leech(review_card(lapses=lapses - 1), review_card(lapses=lapses)) is leech
    assert not is_leech(review_card(lapses=lapses), review_card(lapses=lapses))


@pytest.mark.parametrize(
    ("length", "words"),
    [
        (timedelta(seconds=20), "1 minute"),
        (timedelta(minutes=1), "1 minute"),
        (timedelta(minutes=10), "10 minutes"),
        (timedelta(minutes=60), "1 hour"),
        (timedelta(hours=5), "5 hours"),
        (timedelta(days=1), "1 day"),
        (timedelta(days=16), "16 days"),
        (timedelta(days=30), "30 days"),
        (timedelta(days=31), "1 month"),
        (timedelta(days=34), "1.1 months"),
        (timedelta(days=365), "12 months"),
        (timedelta(days=366), "1 year"),
        (timedelta(days=840), "2.3 years"),
    ],
)
def test_intervals_are_worded_in_the_largest_unit_that_reads_well(length, words):
    assert worded(length) == words


def test_steps_are_those_of_the_deck_and_none_sets_a_day_at_once():
    paces = {2: Pace(learning=()), 3: Pace(learning=(timedelta(minutes=3),), relearning=())}
    scheduler = Scheduler(CLOCK, paces=paces)
    first = {deck: scheduler.review(card(deck_id=deck), Rating.AGAIN, START) for deck in (1, 2, 3)}
    assert first[1].due_at == START + timedelta(minutes=1)
    assert (first[2].state, first[2].due_at) == (State.REVIEW, None)
    assert first[3].due_at == START + timedelta(minutes=3)
    before = review_card(deck_id=3, last_review=START - timedelta(days=10))
    assert scheduler.review(before, Rating.AGAIN, START).state is State.REVIEW


@given(st.integers(1, 400), st.integers(0, 10**6))
def test_no_interval_is_longer_than_the_longest(longest, seed):
    before = review_card(stability=300.0, reviews=seed, last_review=START - timedelta(days=300))
    after = Scheduler(CLOCK, pace=Pace(longest_days=longest)).review(before, Rating.EASY, START)
    assert 1 <= (after.due_day - START.date()).days <= longest


def test_without_spreading_equal_memories_come_back_on_one_day():
    before = [review_card(id=number, stability=90.0, last_review=START - timedelta(days=90)) for number in range(1, 9)]
    for fuzz, many in ((True, True), (False, False)):
        scheduler = Scheduler(CLOCK, pace=Pace(fuzz=fuzz))
        assert (len({scheduler.review(one, Rating.GOOD, START).due_day for one in before}) > 1) is many


@pytest.mark.parametrize(("limit", "named"), [(0, []), (1, [1, 2, 3, 4, 5, 6]), (3, [3, 5]), (4, [4, 6])])
def test_a_leech_is_named_at_the_limit_and_then_each_time_half_as_many_lapses_come(limit, named):
    found = [n for n in range(1, 7) if is_leech(review_card(lapses=n - 1), review_card(lapses=n), limit)]
    assert found == named
