"""Cards learnt under an earlier choice, replayed under the present one: what would move, and moving it as one deed."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from quizapp.i18n import _
from quizapp.store import cards
from quizapp.store.histories import histories
from quizapp.store.library import Library
from quizapp.store.records import Card, State
from quizapp.study.replay import replayed
from quizapp.study.schedule import Scheduler

Progress = Callable[[int, int, str], None]
# Beyond how many days a shift belongs to the next bar of the histogram, either way.
STEPS = (0, 2, 7, 30)
_STEP = 100  # cards between two words of progress


@dataclass(frozen=True, slots=True)
class Plan:
    """What applying the present choice would do; `moves` are (before, after) of every card that would change."""

    moves: tuple[tuple[Card, Card], ...]
    learnt: int  # cards with a day on which they are due
    sooner: int
    later: int
    due_before: int  # cards due by tomorrow, those that wait already included
    due_after: int
    shifts: tuple[int, ...]  # cards by how far their day moves: far sooner, ..., not at all, ..., far later

    @property
    def same(self) -> int:
        """Cards that stay on their day."""
        return self.learnt - self.sooner - self.later


def plan(path: Path, deck_id: int | None, scheduler: Scheduler, today: date, progress: Progress) -> Plan:
    """Replay the cards of a deck, or of all (None), from their logs; nothing is changed. To be run in a worker."""
    tomorrow = today + timedelta(days=1)
    moves: list[tuple[Card, Card]] = []
    shifts: Counter[int] = Counter()
    learnt = sooner = later = due_before = due_after = 0
    for before, after in _replayed(path, deck_id, scheduler, progress):
        if before != after:
            moves.append((before, after))
        if before.due_day is None or after.due_day is None:
            continue
        days = (after.due_day - before.due_day).days
        learnt += 1
        sooner += days < 0
        later += days > 0
        shifts[_bar(days)] += 1
        if not before.suspended:
            due_before += before.due_day <= tomorrow
            due_after += after.due_day <= tomorrow
    bars = tuple(shifts[bar] for bar in range(-len(STEPS), len(STEPS) + 1))
    return Plan(tuple(moves), learnt, sooner, later, due_before, due_after, bars)


def _replayed(path: Path, deck_id: int | None, scheduler: Scheduler, progress: Progress) -> Iterator[tuple[Card, Card]]:
    for place, (card, pasts) in enumerate(histories(path, deck_id)):
        if place % _STEP == 0:
            progress(place, 0, _("Looking at your cards"))
        if card.state is not State.NEW and pasts:
            yield card, replayed(card, pasts, scheduler)
        elif card.state is not State.NEW:
            yield card, card  # it came with its memory: there is no log to replay


def _bar(days: int) -> int:
    """Which bar a shift belongs to: 0 for none, 1 for the first beyond, and so on; negative where it is sooner."""
    bar = sum(abs(days) > step for step in STEPS)
    return -bar if days < 0 else bar


def apply(library: Library, found: Plan, now: datetime) -> Iterator[int]:
    """Move the cards as planned, as one deed, some at a time; those answered or changed meanwhile stay.

    Gives how many were moved so far, after each step; the next begins when it is asked for.

    Raises:
        KnownError: a step could not be saved; those before it are, and are undone as one.
    """
    return cards.reschedule(library, found.moves, name=_("move cards already learnt"), now=now)
