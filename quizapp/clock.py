"""The one place that reads the time."""

import time
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import Protocol


class Clock(Protocol):
    """Tells the time, and what it is called where the learner lives."""

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""
        ...

    def monotonic(self) -> float:
        """Seconds that never go back, from an arbitrary start; they may stand still while a laptop sleeps."""
        ...

    def local(self, moment: datetime) -> datetime:
        """The same moment in the zone rules of the place where the learner is."""
        ...


class SystemClock:
    """The machine's own clock and zone."""

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Seconds that never go back."""
        return time.monotonic()

    def local(self, moment: datetime) -> datetime:
        """The same moment by the machine's zone rules, daylight saving included."""
        return moment.astimezone()


class RunningClock(SystemClock):
    """The machine's clock moved so that it began at a given moment, in UTC; a demonstration's days never change."""

    def __init__(self, start: datetime) -> None:
        self._offset = start - super().now()

    def now(self) -> datetime:
        """The moment it began at, and the time since."""
        return super().now() + self._offset

    def local(self, moment: datetime) -> datetime:
        """The same moment; this clock lives in UTC."""
        return moment.astimezone(UTC)


@dataclass
class FakeClock:
    """A clock that moves only when told; demonstrations and tests run on it."""

    moment: datetime
    zone: tzinfo = UTC
    ticks: float = field(default=1000.0)

    def now(self) -> datetime:
        """The moment it was last set to, in UTC."""
        return self.moment.astimezone(UTC)

    def monotonic(self) -> float:
        """Seconds advanced so far, sleep left out."""
        return self.ticks

    def local(self, moment: datetime) -> datetime:
        """The same moment in the zone given to this clock."""
        return moment.astimezone(self.zone)

    def advance(self, **kwargs: float) -> None:
        """Move both clocks forward by a `timedelta(**kwargs)`."""
        step = timedelta(**kwargs)
        self.moment += step
        self.ticks += step.total_seconds()

    def sleep(self, **kwargs: float) -> None:
        """Move only the wall clock forward, as a sleeping laptop does."""
        self.moment += timedelta(**kwargs)


def study_day(clock: Clock, moment: datetime, rollover_hour: int) -> date:
    """The local day a moment belongs to when the learner's day starts at `rollover_hour` (0-23) o'clock."""
    local = clock.local(moment)
    day = local.date()
    return day - timedelta(days=1) if local.hour < rollover_hour else day


def zone_minutes(clock: Clock, moment: datetime) -> int:
    """Minutes east of UTC at that moment and place."""
    offset = clock.local(moment).utcoffset()
    return 0 if offset is None else round(offset.total_seconds() / 60)
