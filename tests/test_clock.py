"""Time: the clock that is told when to move, and the learner's day."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from quizapp.clock import FakeClock, SystemClock, study_day, zone_minutes

ZONES = ["UTC", "Asia/Tbilisi", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Apia"]


def test_the_system_clock_is_aware_and_in_utc() -> None:
    assert SystemClock().now().utcoffset() == timedelta(0)


def test_a_sleeping_laptop_moves_only_the_wall_clock(clock: FakeClock) -> None:
    before, ticks = clock.now(), clock.monotonic()
    clock.sleep(minutes=10)
    assert clock.now() - before == timedelta(minutes=10)
    assert clock.monotonic() == ticks


def test_before_the_rollover_hour_it_is_still_yesterday(clock: FakeClock) -> None:
    clock.moment = datetime(2026, 11, 21, 3, 59, tzinfo=UTC)
    assert study_day(clock, clock.now(), 4) == date(2026, 11, 20)
    clock.advance(minutes=1)
    assert study_day(clock, clock.now(), 4) == date(2026, 11, 21)


@given(
    st.datetimes(datetime(2000, 1, 1), datetime(2040, 1, 1)),
    st.sampled_from(ZONES),
    st.integers(0, 23),
    st.integers(0, 3600),
)
def test_the_study_day_never_goes_back_as_time_goes_on(moment: datetime, zone: str, hour: int, step: int) -> None:
    clock = FakeClock(moment.replace(tzinfo=UTC), ZoneInfo(zone))
    day = study_day(clock, clock.now(), hour)
    clock.advance(hours=2, seconds=step)
    assert study_day(clock, clock.now(), hour) >= day


def test_the_zone_is_given_in_minutes_east(clock: FakeClock) -> None:
    clock.zone = ZoneInfo("Asia/Kathmandu")
    assert zone_minutes(clock, clock.now()) == 5 * 60 + 45
