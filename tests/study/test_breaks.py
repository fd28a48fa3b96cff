"""A planned break: nothing new, no streak lost, due days as they are, and undone by one press."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizapp.store import journal, keep
from quizapp.store.records import Rating
from quizapp.study import breaks
from quizapp.study.custom import ahead, match
from quizapp.study.request import StudyRequest
from quizapp.study.today import today
from tests.study.conftest import open_desk
from tests.study.test_session import answer, in_review


def day_of(desk):
    return desk.clock.now().date()


def look(desk):
    return today(desk.library, desk.settings, desk.clock)


def test_nothing_new_is_asked_on_a_break_and_what_is_due_still_is(desk):
    in_review(desk, 2)
    desk.fill(1, key="fresh", facts=("fresh",))
    day = day_of(desk)
    breaks.take(desk.library, day, day + timedelta(days=7), desk.clock.now())
    assert desk.study().view.left.new == 0
    assert desk.study().view.left.review == 2
    view = look(desk)
    assert (view.new, view.due, view.break_until) == (0, 2, day + timedelta(days=7))
    desk.clock.advance(days=7)
    assert look(desk).break_until is None
    assert desk.study().view.left.new == 1


def test_a_break_is_undone_by_one_press(desk):
    desk.fill(3)
    day = day_of(desk)
    breaks.take(desk.library, day, day + timedelta(days=7), desk.clock.now())
    breaks.end(desk.library, day, desk.clock.now())
    assert breaks.breaks(desk.library) == ()
    assert desk.study().view.left.new == 3
    breaks.end(desk.library, day, desk.clock.now())  # where there is none, nothing happens


def test_coming_back_early_keeps_the_days_that_were_rested(desk):
    day = day_of(desk)
    breaks.take(desk.library, day, day + timedelta(days=7), desk.clock.now())
    later = day + timedelta(days=2)
    breaks.end(desk.library, later, desk.clock.now())
    assert breaks.breaks(desk.library) == (breaks.Break(day, later),)
    assert breaks.on_break(desk.library, later) is None


def test_the_end_of_a_break_can_be_moved(desk):
    day = day_of(desk)
    breaks.take(desk.library, day, day + timedelta(days=7), desk.clock.now())
    breaks.take(desk.library, day + timedelta(days=3), day + timedelta(days=20), desk.clock.now())
    assert breaks.breaks(desk.library) == (breaks.Break(day, day + timedelta(days=20)),)
    with pytest.raises(ValueError, match="ends after"):
        breaks.take(desk.library, day, day, desk.clock.now())


def test_no_streak_is_lost_over_a_break(desk):
    desk.fill(9)
    for _day in range(3):
        answer(desk.study(), Rating.EASY)
        desk.clock.advance(days=1)
    day = day_of(desk)
    breaks.take(desk.library, day, day + timedelta(days=10), desk.clock.now())
    desk.clock.advance(days=10)
    assert look(desk).streak == 3
    answer(desk.study(), Rating.EASY)
    assert look(desk).streak == 4
    desk.clock.advance(days=2)
    assert look(desk).streak == 0


def test_a_break_survives_a_restart_and_a_value_that_cannot_be_read_is_passed_over(desk):
    day = day_of(desk)
    breaks.take(desk.library, day, day + timedelta(days=7), desk.clock.now())
    desk.reopen()
    assert breaks.on_break(desk.library, day) is not None
    kept = [["never", 3], 5, [day.isoformat(), (day + timedelta(days=1)).isoformat()]]
    keep.change(desk.library, "breaks", kept, name="keep", now=desk.clock.now())
    assert len(breaks.breaks(desk.library)) == 1


def test_what_waits_on_the_first_day_back_is_told_with_the_days_it_fills(desk):
    in_review(desk, 5)
    desk.settings = replace(desk.settings, reviews_per_day=2)
    found = ahead(desk.library, desk.settings, day_of(desk) + timedelta(days=7))
    assert (found.due, found.days) == (5, 3)


def test_a_backlog_is_spread_and_nothing_new_comes_meanwhile(desk):
    in_review(desk, 5)
    desk.fill(1, key="fresh", facts=("fresh",))
    desk.settings = replace(desk.settings, reviews_per_day=2)
    found = match(desk.library, desk.settings, desk.clock, StudyRequest())
    assert (found.matching, found.new) == (2, 0)
    assert (found.backlog.due, found.backlog.limit, found.backlog.days) == (5, 2, 3)
    desk.settings = replace(desk.settings, reviews_per_day=5)
    assert match(desk.library, desk.settings, desk.clock, StudyRequest()).backlog is None


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    spans=st.lists(st.tuples(st.integers(0, 20), st.integers(1, 9)), max_size=3), studied=st.sets(st.integers(0, 28))
)
def test_a_streak_is_as_long_as_counted_by_hand(tmp_path_factory, spans, studied):
    desk = open_desk(tmp_path_factory.mktemp("desk"))
    first = day_of(desk)
    desk.fill(40)
    for day in range(29):
        if day in studied:
            answer(desk.study(ids=[day + 1]), Rating.EASY)
        desk.clock.advance(days=1)
    rested = {begin + step for begin, length in spans for step in range(length)}
    keep.change(
        desk.library,
        "breaks",
        [
            [(first + timedelta(days=begin)).isoformat(), (first + timedelta(days=begin + length)).isoformat()]
            for begin, length in spans
        ],
        name="keep",
        now=desk.clock.now(),
    )
    count, day = 0, 29
    while day >= 0 and (day == 29 or day in studied or day in rested):
        count += day in studied
        day -= 1
    assert look(desk).streak == count
    desk.library.close()


def test_taking_and_ending_a_break_are_deeds_with_names_that_outlive_a_restart(desk):
    day, now = day_of(desk), desk.clock.now()
    breaks.take(desk.library, day, day + timedelta(days=7), now)
    desk.clock.advance(days=2)
    breaks.end(desk.library, day_of(desk), now)
    assert journal.next_undo(desk.library) == "end the break"
    desk.reopen()
    journal.undo(desk.library, now)
    assert breaks.breaks(desk.library) == (breaks.Break(day, day + timedelta(days=7)),)
    assert journal.next_undo(desk.library) == "take a break of 7 days"
    journal.undo(desk.library, now)
    assert breaks.breaks(desk.library) == ()
    journal.redo(desk.library, now)
    assert breaks.on_break(desk.library, day) is not None
