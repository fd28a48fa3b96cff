"""Time spent, by a clock that never goes back, checked against the wall clock, which goes on while a laptop sleeps."""

from quizapp.clock import Clock

# Two clocks read one after the other differ a little, and the wall clock is set right by small steps.
_SLEEP_SECONDS = 5.0


class Stopwatch:
    """Seconds spent so far; it starts standing still.

    Args:
        clock: both clocks are read from it.
        seconds: what was spent before, never negative.
    """

    def __init__(self, clock: Clock, seconds: float = 0.0) -> None:
        self._clock = clock
        self._spent = max(0.0, seconds)
        self._slept = 0.0
        self._running = False
        self._read()

    def _read(self) -> None:
        self._ticks = self._clock.monotonic()
        self._moment = self._clock.now()

    @property
    def running(self) -> bool:
        """Whether time is counted at present."""
        return self._running

    @property
    def seconds(self) -> float:
        """Seconds spent up to now; it never falls, whatever the wall clock does."""
        if self._running:
            counted = max(0.0, self._clock.monotonic() - self._ticks)
            by_the_wall = (self._clock.now() - self._moment).total_seconds()
            slept = by_the_wall - counted > _SLEEP_SECONDS
            self._spent += by_the_wall if slept else counted
            self._slept += by_the_wall - counted if slept else 0.0
            self._read()
        return self._spent

    @property
    def slept(self) -> float:
        """How many of the seconds counted so far the computer slept through, as seen when `seconds` was read last."""
        return self._slept

    def start(self) -> None:
        """Count from now on."""
        if not self._running:
            self._read()
            self._running = True

    def stop(self) -> None:
        """Count no longer."""
        self._spent = self.seconds
        self._running = False
