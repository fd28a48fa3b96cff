"""Applying another retention or other weights to what is learnt already: told first, then one deed."""

from datetime import timedelta

import pytest

from quizapp.clock import study_day
from quizapp.settings import USUAL_WEIGHTS
from quizapp.store import cards, journal
from quizapp.store.records import Rating, State
from quizapp.study import reschedule
from quizapp.study.reschedule import Plan, plan
from quizapp.study.schedule import Scheduler
from tests.store.helpers import contents
from tests.study.test_replay import RATINGS, answered

FITTED = (*USUAL_WEIGHTS[:2], 4.0, 11.0, *USUAL_WEIGHTS[4:20], 0.25)


def quiet(*_told: object) -> None: ...


@pytest.fixture
def learnt(desk):
    """Six cards, five of them in Review and one in a learning step."""
    desk.ids = desk.fill(6)
    for number in desk.ids[:5]:
        answered(desk, number, desk.scheduler, *RATINGS[: 2 + number])
    answered(desk, desk.ids[5], desk.scheduler, Rating.GOOD)
    journal.forget(desk.library.connection)
    return desk


def planned(desk, scheduler: Scheduler) -> Plan:
    return plan(desk.path, None, scheduler, study_day(desk.clock, desk.clock.now(), 4), quiet)


def applied(library, found: Plan, now) -> int:
    """Move all at once; gives how many."""
    return max(reschedule.apply(library, found, now), default=0)


def test_under_the_same_choice_nothing_moves(learnt):
    found = planned(learnt, learnt.scheduler)
    states = [cards.get(learnt.library, number).state for number in learnt.ids]
    assert found.moves == ()
    assert (found.sooner, found.later, found.same) == (0, 0, states.count(State.REVIEW))
    assert found.due_before == found.due_after
    assert applied(learnt.library, found, learnt.clock.now()) == 0
    assert journal.next_undo(learnt.library) is None


def test_more_to_be_recalled_means_sooner_and_less_means_later(learnt):
    more, less = planned(learnt, Scheduler(learnt.clock, 0.97)), planned(learnt, Scheduler(learnt.clock, 0.75))
    assert (more.sooner > 0, more.later) == (True, 0)
    assert (less.sooner, less.later > 0) == (0, True)
    assert more.due_after >= more.due_before >= less.due_after


def test_the_bars_hold_each_card_once(learnt):
    for share in (0.72, 0.85, 0.97):
        found = planned(learnt, Scheduler(learnt.clock, share))
        assert sum(found.shifts) == found.learnt
        assert sum(found.shifts[:4]) == found.sooner
        assert sum(found.shifts[5:]) == found.later


@pytest.mark.parametrize(
    ("days", "bar"), [(0, 0), (1, 1), (-2, -1), (3, 2), (7, 2), (-8, -3), (30, 3), (31, 4), (-400, -4)]
)
def test_a_shift_belongs_to_the_bar_of_its_length(days, bar):
    assert reschedule._bar(days) == bar


def test_what_was_planned_is_what_is_saved_as_one_deed_and_undone_as_one(learnt):
    before = contents(learnt.library)
    scheduler = Scheduler(learnt.clock, 0.8, weights=FITTED)
    found = planned(learnt, scheduler)
    assert contents(learnt.library) == before  # a plan changes nothing
    assert applied(learnt.library, found, learnt.clock.now()) == len(found.moves) == 6
    assert [cards.get(learnt.library, after.id) for _before, after in found.moves] == [
        after for _before, after in found.moves
    ]
    assert planned(learnt, scheduler).moves == ()
    assert journal.undo(learnt.library, learnt.clock.now()) == "move cards already learnt"
    assert contents(learnt.library) == before
    journal.redo(learnt.library, learnt.clock.now())
    assert planned(learnt, scheduler).moves == ()


def test_a_card_answered_meanwhile_is_left_as_it_is(learnt):
    found = planned(learnt, Scheduler(learnt.clock, 0.8))
    moved = found.moves[0][0].id
    kept = answered(learnt, moved, learnt.scheduler, Rating.GOOD)
    assert applied(learnt.library, found, learnt.clock.now()) == len(found.moves) - 1
    assert cards.get(learnt.library, moved) == kept


def test_a_suspended_card_moves_but_is_not_counted_as_due(learnt):
    for number in learnt.ids:
        cards.suspend(learnt.library, [number], on=True, name="suspend", now=learnt.clock.now())
    learnt.clock.sleep(days=400)
    found = planned(learnt, Scheduler(learnt.clock, 0.97))
    assert found.sooner > 0
    assert (found.due_before, found.due_after) == (0, 0)


def test_a_card_that_came_with_its_memory_stays(desk):
    (number,) = desk.fill(1)
    day = desk.clock.now().date() + timedelta(days=3)
    with journal.deed(desk.library, "import", desk.clock.now()) as made:
        made.update(
            "card", number, {"state": 2, "stability": 5.0, "difficulty": 5.0, "due_day": day.toordinal() - 719163}
        )
    found = planned(desk, Scheduler(desk.clock, 0.75))
    assert (found.moves, found.learnt, found.same) == ((), 1, 1)


def test_what_progress_raises_ends_the_planning(learnt):
    def stop(*_told: object) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        plan(learnt.path, None, learnt.scheduler, learnt.clock.now().date(), stop)


def test_cards_are_moved_some_at_a_time_and_put_back_by_one_undo(learnt, monkeypatch):
    monkeypatch.setattr(cards, "SLICE", 2)
    before = contents(learnt.library)
    found = planned(learnt, Scheduler(learnt.clock, 0.97, FITTED))
    steps = reschedule.apply(learnt.library, found, learnt.clock.now())
    assert next(steps) == 2
    cards.flag(learnt.library, [learnt.ids[0]], on=True, name="flag", now=learnt.clock.now())
    assert list(steps)[-1] == len(found.moves) > 2
    assert [journal.undo(learnt.library, learnt.clock.now()) for _ in range(3)] == [
        "flag",
        "move cards already learnt",
        None,
    ]
    assert contents(learnt.library) == before
    assert journal.redo(learnt.library, learnt.clock.now()) == "move cards already learnt"
    assert all(cards.get(learnt.library, after.id) == after for _before, after in found.moves)


def test_moving_stops_where_it_was_undone_meanwhile(learnt, monkeypatch):
    monkeypatch.setattr(cards, "SLICE", 2)
    before = contents(learnt.library)
    steps = reschedule.apply(learnt.library, planned(learnt, Scheduler(learnt.clock, 0.97, FITTED)), learnt.clock.now())
    next(steps)
    journal.undo(learnt.library, learnt.clock.now())
    assert list(steps) == []
    assert contents(learnt.library) == before
