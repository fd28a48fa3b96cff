from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from quizapp.clock import FakeClock
from quizapp.study.stopwatch import Stopwatch


def fake() -> FakeClock:
    return FakeClock(datetime(2026, 11, 21, 9, 0, tzinfo=UTC))


def test_it_counts_only_while_it_runs():
    clock = fake()
    watch = Stopwatch(clock)
    clock.advance(seconds=5)
    assert watch.seconds == 0
    watch.start()
    clock.advance(seconds=7)
    watch.stop()
    clock.advance(seconds=100)
    assert watch.seconds == 7


def test_a_laptops_sleep_counts():
    clock = fake()
    watch = Stopwatch(clock)
    watch.start()
    clock.advance(seconds=10)
    clock.sleep(minutes=30)
    assert watch.seconds == 10 + 30 * 60


def test_a_wall_clock_set_back_takes_no_time_away():
    clock = fake()
    watch = Stopwatch(clock, 20)
    watch.start()
    clock.advance(seconds=10)
    clock.sleep(hours=-2)
    assert watch.seconds == 30


def test_small_corrections_of_the_wall_clock_are_not_a_sleep():
    clock = fake()
    watch = Stopwatch(clock)
    watch.start()
    clock.advance(seconds=10)
    clock.sleep(seconds=2)
    assert watch.seconds == 10


def test_what_was_slept_through_is_told_apart():
    clock = fake()
    watch = Stopwatch(clock)
    watch.start()
    clock.advance(seconds=10)
    clock.sleep(minutes=12)
    assert (watch.seconds, watch.slept) == (730, 720)
    watch.stop()
    clock.sleep(minutes=5)
    assert (watch.seconds, watch.slept) == (730, 720)


@given(st.lists(st.tuples(st.sampled_from(["run", "stop", "advance", "sleep", "look"]), st.floats(-5000, 5000))))
def test_time_spent_never_falls(steps):
    clock = fake()
    watch, before = Stopwatch(clock), 0.0
    for what, amount in steps:
        match what:
            case "run":
                watch.start()
            case "stop":
                watch.stop()
            case "advance":
                clock.advance(seconds=abs(amount))
            case "sleep":
                clock.sleep(seconds=amount)
        assert watch.seconds >= before
        before = watch.seconds
