"""Rounds beyond what is due: what matches, in which order, and whether the answers count."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.store import cards, choosing
from quizapp.store.records import Rating, State
from quizapp.study.custom import match, overview, tags
from quizapp.study.request import Kind, StudyRequest, counts_at_first
from quizapp.study.resuming import resume
from quizapp.study.session import StudySession
from quizapp.study.view import Phase
from tests.study.conftest import open_desk
from tests.study.test_session import answer, in_review


def asked(session: StudySession, rating: Rating = Rating.GOOD) -> list[int]:
    """The cards of a session in the order of asking, each given one rating."""
    found: list[int] = []
    while session.view.phase is not Phase.DONE and len(found) < 50:
        found.append(session.view.id)
        answer(session, rating, seconds=2)
    return found


def matched(desk, kind: Kind, **choices) -> int:
    return match(desk.library, desk.settings, desk.clock, StudyRequest(kind=kind, **choices)).matching


def test_a_cram_asks_all_of_a_topic_or_tag_due_or_not(desk):
    tagged = desk.fill(2, tags=("treaty",))
    session = desk.study(kind=Kind.CRAM, tag="treaty", counts=False)
    assert sorted(asked(session)) == sorted(tagged)
    assert matched(desk, Kind.CRAM, tag="treaty") == 2
    assert matched(desk, Kind.CRAM, tag="nothing") == 0
    assert matched(desk, Kind.CRAM, topic="dates") == 1
    assert tags(desk.library) == ["treaty"]


def test_answers_that_do_not_count_are_logged_and_move_no_card(desk):
    ids = in_review(desk, 3)
    before = [cards.get(desk.library, number) for number in ids]
    session = desk.study(kind=Kind.CRAM, counts=False)
    assert not session.show_answer().intervals
    first = session.view.id
    session.rate(Rating.AGAIN)
    assert session.view.left.total == 3  # it comes again, after the others
    assert [*asked(session)][-1] == first
    assert session.view.summary.answered == 4
    assert session.view.summary.recalled == 3
    assert [cards.get(desk.library, number) for number in ids] == before
    assert sum(len(cards.reviews_of(desk.library, number)) for number in ids) == 3 + 4


def test_an_answer_that_moved_nothing_can_be_undone_and_done_again(desk):
    in_review(desk, 3)
    session = desk.study(kind=Kind.CRAM, counts=False)
    first = session.view.id
    answer(session, Rating.GOOD)
    assert session.view.left.total == 2
    view = session.undo()
    assert (view.id, view.left.total) == (first, 3)
    assert session.redo().left.total == 2


def test_missed_today_are_those_answered_wrongly_on_this_day(desk):
    ids = in_review(desk, 4)
    session = desk.study()
    wrong = session.view.id
    answer(session, Rating.AGAIN)
    answer(session, Rating.GOOD)
    assert matched(desk, Kind.MISSED) == 1
    assert asked(desk.study(kind=Kind.MISSED, counts=False)) == [wrong]
    for _deed in range(3):
        assert matched(desk, Kind.MISSED) == 1
        session.undo()
    assert matched(desk, Kind.MISSED) == 0
    desk.clock.advance(days=1)
    assert matched(desk, Kind.MISSED) == 0
    assert len(ids) == 4


def test_a_logged_miss_counts_as_missed_today(desk):
    in_review(desk, 2)
    answer(desk.study(kind=Kind.CRAM, counts=False), Rating.AGAIN)
    assert matched(desk, Kind.MISSED) == 1


def test_the_most_forgotten_come_first(desk):
    ids = desk.fill(3, topic="dates")
    for number in ids:
        answer(desk.study(ids=[number]), Rating.EASY)
        desk.clock.advance(days=1)
    assert asked(desk.study(kind=Kind.FORGOTTEN, counts=False)) == ids
    assert asked(desk.study(kind=Kind.FORGOTTEN, goal=1, counts=False)) == ids[:1]


def test_ahead_asks_what_falls_due_on_the_next_days_and_moves_it(desk):
    (number,) = desk.fill(1)
    answer(desk.study(), Rating.EASY)
    due = cards.get(desk.library, number).due_day
    days = (due - desk.clock.now().date()).days
    assert matched(desk, Kind.AHEAD, days=days - 1) == 0
    assert matched(desk, Kind.AHEAD, days=days) == 1
    desk.clock.advance(days=1)
    session = desk.study(kind=Kind.AHEAD, days=days)
    assert asked(session) == [number]
    assert cards.get(desk.library, number).due_day > due


def test_flagged_asks_what_was_marked(desk):
    ids = desk.fill(3)
    cards.flag(desk.library, ids[1:2], on=True, name="flag", now=desk.clock.now())
    assert asked(desk.study(kind=Kind.FLAGGED, counts=False)) == ids[1:2]


@pytest.mark.parametrize("kind", [Kind.CRAM, Kind.FORGOTTEN, Kind.FLAGGED])
def test_suspended_and_buried_questions_are_left_out(desk, kind):
    ids = in_review(desk, 3)
    cards.flag(desk.library, ids, on=True, name="flag", now=desk.clock.now())
    cards.suspend(desk.library, ids[:1], on=True, name="suspend", now=desk.clock.now())
    day = desk.clock.now().date()
    cards.bury(desk.library, ids[1:2], until=day + timedelta(days=1), name="bury", now=desk.clock.now())
    assert asked(desk.study(kind=kind, counts=False)) == ids[2:]
    assert matched(desk, kind) == 1


def test_a_tag_narrows_the_day_to_what_is_due_and_new_of_it(desk):
    desk.fill(6, tags=("islands",))
    found = match(desk.library, desk.settings, desk.clock, StudyRequest(tag="islands", goal=4))
    assert (found.matching, found.asked, found.new) == (6, 4, 4)
    assert desk.study(tag="islands").view.left.new == 6
    assert desk.study(tag="seas").view.phase is Phase.DONE


def test_a_time_box_ends_after_the_card_at_hand(desk):
    desk.fill(9)
    session = desk.study(minutes=1)
    assert session.view.seconds_left == 60
    answer(session, Rating.EASY, seconds=40)
    assert session.view.seconds_left == 20
    assert session.view.phase is Phase.QUESTION
    view = answer(session, Rating.EASY, seconds=50)
    assert view.phase is Phase.DONE
    assert view.summary.time_is_up
    assert view.summary.left == 7
    assert view.wait_until is None
    assert session.undo().phase is Phase.QUESTION  # the time of an answer taken back is given back


def test_a_sitting_goes_on_after_a_restart_where_it_was(desk):
    desk.fill(12)
    session = desk.study(topic=None, goal=6, minutes=20)
    for rating in (Rating.EASY, Rating.AGAIN, Rating.EASY):
        answer(session, rating, seconds=5)
    left, position = session.view.left, session.view.position
    desk.reopen()
    again = resume(desk.library, desk.scheduler, desk.settings, desk.clock, desk.rng)
    assert again.request == session.request
    assert (again.view.left, again.view.position) == (left, position)
    while again.view.phase is not Phase.DONE:
        answer(again, Rating.EASY, seconds=5)
    assert again.view.summary.answered == 7
    assert [missed.times for missed in again.view.summary.missed] == [1]
    assert resume(desk.library, desk.scheduler, desk.settings, desk.clock, desk.rng) is None


def test_a_custom_sitting_goes_on_too_and_an_undone_answer_is_asked_again(desk):
    in_review(desk, 5)
    session = desk.study(kind=Kind.CRAM, counts=False)
    first = session.view.id
    answer(session, Rating.GOOD)
    answer(session, Rating.GOOD)
    desk.reopen()
    desk.clock.advance(days=1)
    again = resume(desk.library, desk.scheduler, desk.settings, desk.clock, desk.rng)
    assert again.view.left.total == 3
    again.undo()
    again.undo()
    assert (again.view.id, again.view.left.total) == (first, 5)


def test_nothing_is_offered_before_an_answer_nor_of_a_day_that_is_over(desk):
    desk.fill(3)
    session = desk.study()
    assert resume(desk.library, desk.scheduler, desk.settings, desk.clock, desk.rng) is None
    answer(session, Rating.EASY)
    assert resume(desk.library, desk.scheduler, desk.settings, desk.clock, desk.rng) is not None
    desk.clock.advance(days=1)
    assert resume(desk.library, desk.scheduler, desk.settings, desk.clock, desk.rng) is None


def test_what_a_later_program_kept_is_passed_over(desk):
    desk.fill(3)
    answer(desk.study(), Rating.EASY)
    with desk.library.transaction() as connection:
        connection.execute("""UPDATE meta SET value = '{"request": {"kind": "dream"}}' WHERE key = 'session'""")
    assert resume(desk.library, desk.scheduler, desk.settings, desk.clock, desk.rng) is None


def test_the_summary_lists_what_was_missed_and_says_what_tomorrow_holds(desk):
    desk.settings = replace(desk.settings, new_per_day=4)
    desk.fill(12)
    session = desk.study()
    answer(session, Rating.AGAIN, seconds=30)
    while session.view.phase is not Phase.DONE:
        answer(session, Rating.EASY, seconds=30)
    summary = session.view.summary
    assert [missed.times for missed in summary.missed] == [1]
    assert summary.tomorrow.new == 4
    assert summary.tomorrow.minutes >= 2
    assert not summary.leeches


def test_a_leech_is_named_in_the_summary_and_listed_until_it_is_taken_back(desk):
    (number,) = in_review(desk, 1)
    made = cards.get(desk.library, number)
    with desk.library.transaction() as connection:
        connection.execute("UPDATE card SET lapses = 7 WHERE id = ?", (number,))
    session = desk.study()
    answer(session, Rating.AGAIN)
    assert [missed.id for missed in session.view.summary.leeches] == [number]
    assert [leech.lapses for leech in choosing.leeches(desk.library, deck_id=None, lapses=8)] == [8]
    cards.suspend(desk.library, [number], on=False, name="take back", now=desk.clock.now())
    assert not choosing.leeches(desk.library, deck_id=None, lapses=8)
    assert made.state is State.REVIEW


def test_rounds_for_recall_count_at_first_and_the_others_do_not():
    assert [kind for kind in Kind if counts_at_first(kind)] == [Kind.TODAY, Kind.FORGOTTEN, Kind.AHEAD]


def test_the_order_of_forgetting_is_that_of_the_schedulers_own_retrievability(desk):
    ids = desk.fill(24, topic="dates")
    for place, number in enumerate(ids):
        answer(desk.study(ids=[number]), Rating.EASY)
        desk.clock.advance(days=(7 * place) % 5, hours=place)
        if place % 3 == 0:
            answer(desk.study(ids=[ids[place // 2]]), Rating.GOOD)
    now = desk.clock.now()
    recall = {number: desk.scheduler.retrievability(cards.get(desk.library, number), now) for number in ids}
    wanted = sorted(recall, key=lambda number: (recall[number], number))
    assert asked(desk.study(kind=Kind.FORGOTTEN, counts=False)) == wanted
    assert asked(desk.study(kind=Kind.FORGOTTEN, goal=5, counts=False)) == wanted[:5]


def test_a_goal_says_what_each_topic_gives_to_it(desk):
    in_review(desk, 8)
    found = match(desk.library, desk.settings, desk.clock, StudyRequest(kind=Kind.CRAM, goal=4))
    assert (found.matching, found.asked) == (8, 4)
    assert sum(count for _topic, count in found.topics) == 4


def test_the_other_kinds_are_counted_with_the_same_narrowing(desk):
    desk.fill(8, tags=("islands",))
    found = overview(desk.library, desk.settings, desk.clock, StudyRequest(topic="dates", tag="islands"))
    assert found.counts[Kind.CRAM] == found.counts[Kind.TODAY] == 2
    assert len(found.topics) == 4


MOVES = st.lists(
    st.one_of(st.sampled_from([*Rating]), st.sampled_from(["undo", "redo", "bury", "suspend", "flag"])), max_size=14
)


@settings(max_examples=25, deadline=None)
@given(
    moves=MOVES, counts=st.booleans(), kind=st.sampled_from([Kind.TODAY, Kind.CRAM]), goal=st.sampled_from([None, 4])
)
def test_a_restart_changes_nothing_in_a_sitting(tmp_path_factory, moves, counts, kind, goal):
    desk = open_desk(tmp_path_factory.mktemp("desk"))
    ids = desk.fill(7)
    for number in ids[:4]:
        answer(desk.study(ids=[number]), Rating.EASY)
    desk.clock.advance(days=20)
    session = desk.study(kind=kind, counts=counts or kind is Kind.TODAY, goal=goal)
    for move in moves:
        desk.clock.advance(seconds=5)
        if isinstance(move, Rating):
            answer(session, move)
        else:
            getattr(session, move)()
    begun = any(isinstance(move, Rating) for move in moves) and bool(session._answers)
    before = session.look()
    desk.reopen()
    again = resume(desk.library, desk.scheduler, desk.settings, desk.clock, desk.rng)
    if begun and not (before.phase is Phase.DONE and before.wait_until is None):
        assert (again.view.left, again.view.total) == (before.left, before.total)
        assert set(again._waiting.rows) == set(session._waiting.rows)
        assert [review.uuid for review in again._answers] == [review.uuid for review in session._answers]
    elif begun:
        assert again is None
    desk.library.close()


def test_what_was_chosen_for_a_purpose_stays_chosen_after_midnight(desk):
    in_review(desk, 4)
    missing = desk.study()
    wrong = [missing.view.id]
    answer(missing, Rating.AGAIN)
    wrong.append(missing.view.id)
    answer(missing, Rating.AGAIN)
    session = desk.study(kind=Kind.MISSED, counts=False)
    answer(session, Rating.GOOD)
    desk.clock.advance(days=1)
    view = session.look()
    assert view.phase is Phase.QUESTION
    assert view.left.total == 1
    assert {view.id} < set(wrong)


def test_a_question_set_aside_by_a_report_is_no_leech(desk):
    ids = desk.fill(2)
    with desk.library.transaction() as connection:
        connection.execute("UPDATE card SET lapses = 9, suspended = 1")
        connection.execute("UPDATE card SET report = 'wrong' WHERE id = ?", (ids[0],))
    assert [leech.id for leech in choosing.leeches(desk.library, deck_id=None, lapses=8)] == ids[1:]


def test_time_away_from_the_cards_does_not_use_up_a_time_box(desk):
    desk.fill(9)
    session = desk.study(minutes=2)
    answer(session, Rating.EASY, seconds=10)
    desk.clock.advance(hours=2)  # left open over lunch: a minute counts, no more
    assert answer(session, Rating.EASY, seconds=5).phase is Phase.QUESTION


def test_the_time_before_a_sitting_is_taken_up_is_not_spent_on_its_card(desk):
    desk.fill(3)
    answer(desk.study(minutes=5), Rating.EASY)
    again = resume(desk.library, desk.scheduler, desk.settings, desk.clock, desk.rng)
    desk.clock.advance(seconds=50)
    again.take_up()
    answer(again, Rating.EASY, seconds=4)
    assert again._answers[-1].duration_ms == 4000
