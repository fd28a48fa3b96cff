"""A session while something happens beside it: deeds undone on another page, a night that passes, a cram."""

from datetime import date, timedelta

import pytest

from quizapp.clock import study_day
from quizapp.store import cards, journal, keep
from quizapp.store.records import Rating
from quizapp.study import breaks, sitting
from quizapp.study.request import Kind
from quizapp.study.resuming import resume
from quizapp.study.view import Left, Phase
from tests.study.test_session import answer, in_review


def local_day(desk) -> date:
    return study_day(desk.clock, desk.clock.now(), desk.settings.day_start_hour)


def test_an_answer_undone_on_another_page_is_no_longer_counted_and_its_card_is_asked_again(desk):
    ids = in_review(desk, 2)
    session = desk.study(ids=ids)
    answer(session, Rating.GOOD)
    journal.undo(desk.library, desk.clock.now())
    assert session.look().left.total == 2
    for _ in ids:
        answer(session, Rating.GOOD)
    assert session.view.summary.answered == 2


def test_an_uncounted_answer_undone_on_another_page_is_given_again(desk):
    ids = in_review(desk, 2)
    session = desk.study(kind=Kind.CRAM, counts=False)
    answer(session, Rating.GOOD)
    answer(session, Rating.GOOD)
    assert session.view.phase is Phase.DONE
    for _ in ids:
        journal.undo(desk.library, desk.clock.now())
    assert session.look().left.total == 2
    for _ in ids:
        journal.redo(desk.library, desk.clock.now())
    assert session.look().summary.answered == 2


def test_a_card_buried_after_the_night_stays_out_for_the_day_that_has_begun(desk):
    in_review(desk, 1)
    session = desk.study()
    number = session.view.id
    desk.clock.sleep(days=1)
    session.bury()
    assert cards.get(desk.library, number).buried_until == session._waiting.today() + timedelta(days=1)
    assert session.view.phase is Phase.DONE
    assert desk.study().view.phase is Phase.DONE


def test_a_round_outside_the_schedule_takes_nothing_from_the_days_work(desk):
    desk.fill(1, facts=("fact-1",))
    answer(desk.study(), Rating.EASY)
    desk.clock.advance(days=30)
    assert desk.study().view.left.total == 1
    answer(desk.study(kind=Kind.CRAM, counts=False), Rating.GOOD)
    assert desk.study().view.left.total == 1


def test_a_goal_is_not_filled_up_anew_when_the_days_work_is_read_again(desk):
    ids = in_review(desk, 8)
    session = desk.study(goal=3)
    answer(session, Rating.GOOD)
    other = next(number for number in ids if number not in session._waiting.order)
    cards.flag(desk.library, [other], on=True, name="flag", now=desk.clock.now())
    session.undo()
    assert session.view.left.total == 2
    assert session.view.total == 3


def test_an_answer_over_which_the_day_ends_is_followed_by_the_new_days_work(desk):
    in_review(desk, 2)
    session = desk.study()
    session.bury()
    session.show_answer()
    desk.clock.sleep(hours=20)  # from nine in the morning until after the day's end at four
    session.rate(Rating.AGAIN)
    assert session.view.left == Left(learning=1, review=1)


def test_a_sitting_gone_on_with_on_a_break_asks_nothing_new(desk):
    desk.fill(3)
    answer(desk.study(), Rating.AGAIN)
    assert desk.study().view.left == Left(new=2, learning=1)
    today = local_day(desk)
    breaks.take(desk.library, today, today + timedelta(days=3), desk.clock.now())
    gone_on = resume(desk.library, desk.scheduler, desk.settings, desk.clock, desk.rng)
    assert gone_on is not None
    assert gone_on.view.left == Left(learning=1)


def test_a_card_that_came_in_by_an_undo_is_part_of_the_sitting_that_is_gone_on_with(desk):
    ids = in_review(desk, 4)
    cards.bury(desk.library, [ids[0]], until=local_day(desk) + timedelta(days=9), name="bury", now=desk.clock.now())
    session = desk.study()
    answer(session, Rating.GOOD)
    session.undo()
    session.undo()
    while session.view.id != ids[0]:
        answer(session, Rating.GOOD)
    answer(session, Rating.AGAIN)
    desk.reopen()
    gone_on = resume(desk.library, desk.scheduler, desk.settings, desk.clock, desk.rng)
    assert gone_on is not None
    assert gone_on.view.left == session.view.left
    assert (gone_on.view.position, gone_on.view.total) == (session.view.position, session.view.total)


@pytest.mark.parametrize(
    "changes",
    [
        {"request": None},
        {"request": {"kind": "cram", "ids": [], "minutes": "ten"}},
        {"request": {"kind": "cram", "ids": [], "goal": True}},
        {"request": {"kind": "cram", "ids": [], "counts": 0}},
        {"request": {"kind": "cram", "ids": [], "topic": ["dates"]}},
        {"request": {"kind": "cram", "ids": ["one"]}},
        {"request": {"kind": "no such kind", "ids": []}},
        {"deck_id": "first"},
        {"ids": 3},
        {"day": "today"},
    ],
)
def test_a_sitting_that_is_kept_otherwise_than_we_keep_it_is_none(desk, changes):
    desk.fill(2)
    answer(desk.study(), Rating.AGAIN)
    assert sitting.load(desk.library) is not None
    kept = {**keep.read(desk.library, "session"), **changes}
    keep.change(desk.library, "session", kept, name="keep", now=desk.clock.now())
    assert sitting.load(desk.library) is None


def test_a_sitting_begun_beyond_the_last_row_has_no_answers(desk):
    desk.fill(2)
    answer(desk.study(), Rating.AGAIN)
    kept = {**keep.read(desk.library, "session"), "since": 10**30}
    keep.change(desk.library, "session", kept, name="keep", now=desk.clock.now())
    assert sitting.load(desk.library).answers(desk.library) == []


def gone_on(desk):
    found = resume(desk.library, desk.scheduler, desk.settings, desk.clock, desk.rng)
    assert found is not None
    return found


def test_ending_a_sitting_is_a_deed_that_can_be_undone_and_it_can_be_gone_on_with_all_the_same(desk):
    desk.fill(3)
    session = desk.study()
    assert session.end() == ""  # nothing was begun
    answer(session, Rating.GOOD)
    assert session.end() == "end “Today”"
    assert session.end() == ""
    assert sitting.is_ended(desk.library)
    desk.reopen()
    assert gone_on(desk).view.left.total == 3
    assert journal.undo(desk.library, desk.clock.now()) == "end “Today”"
    assert not sitting.is_ended(desk.library)
    back = gone_on(desk)
    assert back.redo().ended
    assert not back.undo().ended


def test_the_next_answer_opens_a_sitting_that_was_ended(desk):
    desk.fill(3)
    session = desk.study()
    answer(session, Rating.GOOD)
    session.end()
    session = gone_on(desk)
    answer(session, Rating.GOOD)
    assert not sitting.is_ended(desk.library)
    session.undo()
    assert sitting.is_ended(desk.library)


def test_a_sitting_that_is_through_is_not_ended_once_more(desk):
    desk.fill(1)
    session = desk.study()
    answer(session, Rating.EASY)
    assert session.view.phase is Phase.DONE
    assert session.end() == ""


def test_undoing_the_first_answer_of_a_sitting_brings_the_one_back_whose_place_it_took(desk):
    desk.fill(4)
    first = desk.study(kind=Kind.CRAM)
    answer(first, Rating.AGAIN)
    second = desk.study()
    answer(second, Rating.GOOD)
    assert gone_on(desk).request == second.request
    second.undo()
    assert gone_on(desk).request == first.request
    second.redo()
    assert gone_on(desk).request == second.request
    second.undo()
    answer(second, Rating.HARD)
    assert gone_on(desk).request == second.request
