from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizapp.store import cards, journal, questions
from quizapp.store.records import Rating, Report, State
from quizapp.study.session import StudySession
from quizapp.study.view import Left, Phase, StudyView, Verdict
from quizapp.study.words import rated_name
from tests import factories
from tests.study.conftest import open_desk


def answer(session: StudySession, rating: Rating, seconds: float = 0) -> StudyView:
    session.show_answer()
    session._clock.advance(seconds=seconds)
    return session.rate(rating)


def in_review(desk, count: int) -> list[int]:
    """So many cards learnt earlier and due today."""
    ids = desk.fill(count)
    session = desk.study(ids=ids)
    for _ in ids:
        answer(session, Rating.EASY)
    desk.clock.advance(days=30)
    return ids


def test_a_session_begins_with_a_question_and_counts_what_is_left(desk):
    desk.fill(3)
    view = desk.study().view
    assert view.phase is Phase.QUESTION
    assert view.left == Left(new=3)
    assert (view.position, view.total) == (1, 3)
    assert not view.intervals


def test_the_answer_side_words_the_four_intervals(desk):
    desk.fill(1)
    session = desk.study()
    view = session.show_answer()
    assert view.phase is Phase.ANSWER
    words = [view.intervals[rating].words for rating in Rating]
    assert words[:3] == ["1 minute", "6 minutes", "10 minutes"]
    assert words[3].endswith("days")


def test_a_button_sets_exactly_the_day_it_promised(desk):
    in_review(desk, 1)
    session = desk.study()
    promised = session.show_answer().intervals[Rating.GOOD].length
    number = session.view.id
    session.rate(Rating.GOOD)
    assert cards.get(desk.library, number).due_day == session._waiting.day + promised


def test_an_empty_library_is_done_at_once(desk):
    view = desk.study().view
    assert view.phase is Phase.DONE
    assert view.summary.answered == 0
    assert view.summary.next_due is None


def test_a_new_card_goes_through_its_steps_and_the_session_ends_with_a_summary(desk):
    desk.fill(1)
    session = desk.study()
    view = answer(session, Rating.GOOD, seconds=30)
    assert view.left == Left(learning=1)  # due in ten minutes, asked ahead because nothing else is left
    assert view.phase is Phase.QUESTION
    view = answer(session, Rating.GOOD, seconds=30)
    assert view.phase is Phase.DONE
    assert (view.summary.answered, view.summary.recalled, view.summary.minutes) == (2, 2, 1.0)
    assert view.summary.next_due == cards.get(desk.library, 1).due_day
    assert view.summary.next_count == 1


def test_without_learning_ahead_the_view_says_until_when_to_wait(desk):
    desk.settings = replace(desk.settings, learn_ahead_minutes=0)
    desk.fill(1)
    session = desk.study()
    view = answer(session, Rating.AGAIN)
    assert view.phase is Phase.DONE
    assert view.wait_until == desk.clock.now() + timedelta(minutes=1)
    desk.clock.advance(minutes=1)
    assert session.look().phase is Phase.QUESTION


def test_the_total_stays_while_a_card_is_repeated(desk):
    desk.fill(3)
    session = desk.study()
    totals = []
    while session.view.phase is not Phase.DONE:
        totals.append((session.view.position, session.view.total))
        answer(session, Rating.GOOD)
    assert {total for _, total in totals} == {3}
    assert [position for position, _ in totals] == sorted(position for position, _ in totals)


def test_time_at_a_card_is_capped_at_a_minute(desk):
    desk.fill(1)
    session = desk.study()
    answer(session, Rating.EASY, seconds=3600)
    assert cards.reviews_of(desk.library, 1)[0].duration_ms == 60_000


def test_undo_brings_the_card_back_as_it_was_and_redo_takes_it_again(desk):
    in_review(desk, 3)
    session = desk.study()
    first = session.view.id
    before = cards.get(desk.library, first)
    after_rating = answer(session, Rating.AGAIN)
    deed = rated_name(Rating.AGAIN, questions.get(desk.library, first).question.stem)
    assert after_rating.undo == deed
    after = cards.get(desk.library, first)

    view = session.undo()
    assert (view.id, view.phase) == (first, Phase.QUESTION)
    assert cards.get(desk.library, first) == before
    assert view.redo == deed

    session.redo()
    assert cards.get(desk.library, first) == after
    assert session.view.left == after_rating.left


def test_undo_reaches_back_beyond_a_restart(desk):
    in_review(desk, 2)
    first = desk.study().view.id
    session = desk.study()
    before = cards.get(desk.library, first)
    answer(session, Rating.GOOD)
    desk.reopen()
    session = desk.study()
    assert session.view.undo.startswith("Good on “Who was president")
    session.undo()
    assert cards.get(desk.library, first) == before
    assert session.view.left.review == 2  # it is back in this sitting, which had begun without it
    assert session.look().left.review == desk.study().view.left.review == 2


def test_the_counts_are_the_same_after_a_restart(desk):
    desk.fill(12)
    session = desk.study()
    for rating in (Rating.AGAIN, Rating.HARD, Rating.GOOD, Rating.EASY, Rating.EASY):
        answer(session, rating)
    left = session.view.left
    desk.reopen()
    assert desk.study().view.left == left


def test_the_daily_limit_of_new_questions_counts_what_was_done_before(desk):
    desk.settings = replace(desk.settings, new_per_day=4)
    desk.fill(9)
    session = desk.study()
    assert session.view.left.new == 4
    answer(session, Rating.EASY)
    assert desk.study().view.left.new == 3
    desk.clock.advance(days=1)
    assert desk.study().view.left.new == 4


def test_one_topic_or_a_goal_narrows_the_session(desk):
    desk.fill(12)
    assert desk.study(topic="dates").view.left.new == 3
    assert desk.study(goal=5).view.left.new == 5


def test_chosen_questions_are_asked_whether_due_or_not_and_once(desk):
    ids = in_review(desk, 3)
    session = desk.study()
    while session.view.phase is not Phase.DONE:
        answer(session, Rating.EASY)
    chosen = desk.study(ids=ids[:2])
    assert chosen.view.left.review == 2
    answer(chosen, Rating.GOOD)
    assert answer(chosen, Rating.GOOD).phase is Phase.DONE


def test_questions_of_one_fact_wait_for_another_day_unless_allowed(desk):
    desk.fill(3, facts=("the same",))
    session = desk.study()
    assert session.view.left.new == 1
    answer(session, Rating.EASY)
    assert desk.study().view.phase is Phase.DONE
    desk.settings = replace(desk.settings, space_out_facts=False)
    assert desk.study().view.left.new == 2


def test_suspend_and_bury_leave_the_card_out_and_can_be_undone(desk):
    desk.fill(3)
    session = desk.study()
    first = session.view.id
    assert session.suspend().left.new == 2
    second = session.view.id
    assert second != first
    assert session.bury().left.new == 1
    assert desk.study().view.left.new == 1
    session.undo()
    assert session.view.left.new == 2
    session.undo()
    assert session.view.left.new == 3
    session.redo()
    session.redo()
    assert session.view.left.new == 1
    desk.clock.advance(days=1)
    assert desk.study().view.left.new == 2  # buried until today, the other still suspended


def test_a_flag_changes_nothing_else(desk):
    desk.fill(2)
    session = desk.study()
    session.show_answer()
    view = session.flag()
    assert view.flagged
    assert view.phase is Phase.ANSWER
    assert view.undo == "flag “Who was president of Norland number 1 in May…”"
    assert not session.flag().flagged
    session.rate(Rating.GOOD)
    assert cards.reviews_of(desk.library, 1) or cards.reviews_of(desk.library, 2)


def test_a_typed_answer_is_compared_and_logged(desk):
    desk.fill(1)
    session = desk.study()
    view = session.show_answer("  quill ")
    assert view.typed.verdict is Verdict.MATCH
    assert view.typed.words == "You typed “quill”, an accepted answer."
    session.rate(Rating.GOOD)
    review = cards.reviews_of(desk.library, 1)[0]
    assert (review.form, review.correct) == ("typed", True)


def test_i_was_right_overrules_and_offers_the_answer_as_an_alias(desk):
    desk.fill(1)
    session = desk.study()
    assert session.show_answer("Countess Adelaide").typed.verdict is Verdict.DIFFERS
    view = session.i_was_right()
    assert view.typed.overruled
    view = session.accept_typed()
    assert view.typed.words == "You typed “Countess Adelaide”, which you accept."
    assert questions.get(desk.library, 1).question.accepted == ("Quill",)  # the pack's own part stays as it is
    session.rate(Rating.GOOD)
    assert cards.reviews_of(desk.library, 1)[0].correct is True


def test_a_leech_is_suspended_tagged_and_said(desk):
    (number,) = in_review(desk, 1)
    for _ in range(8):
        session = desk.study()
        view = answer(session, Rating.AGAIN)
        if cards.get(desk.library, number).suspended:
            break
        answer(session, Rating.GOOD)
        desk.clock.advance(days=200)
    stored = questions.get(desk.library, number)
    assert stored.card.lapses == 8
    assert stored.card.suspended
    assert "leech" in stored.question.tags
    assert "8 times" in view.notice
    session.undo()
    assert not questions.get(desk.library, number).card.suspended


def test_a_failed_save_leaves_the_card_on_show(desk, monkeypatch):
    desk.fill(2)
    session = desk.study()
    shown = session.show_answer()

    def refuse(*_args, **_kwargs):
        raise OSError("disk full")

    with monkeypatch.context() as patch:
        patch.setattr(cards, "save_review", refuse)
        with pytest.raises(OSError, match="disk full"):
            session.rate(Rating.GOOD)
    assert session.view == shown
    assert session.rate(Rating.GOOD).id != shown.id


def test_an_edited_question_is_shown_as_edited(desk):
    desk.fill(1)
    session = desk.study()
    stored = session.view.stored
    changed = replace(stored.question, stem="Who led Norland?")
    questions.update(desk.library, stored.id, changed, name="edit", now=desk.clock.now())
    assert session.reload().question.stem == "Who led Norland?"


@pytest.mark.parametrize("side", ["question", "answer"])
@pytest.mark.parametrize("what", ["suspend", "delete", "bury"])
def test_a_card_set_aside_elsewhere_is_no_longer_asked(desk, side, what):
    desk.fill(2)
    session = desk.study()
    first = session.view.id
    if side == "answer":
        session.show_answer()
    library, now = desk.library, desk.clock.now()
    match what:
        case "suspend":
            cards.suspend(library, [first], on=True, name="suspend", now=now)
        case "bury":
            cards.bury(library, [first], until=date(2026, 11, 22), name="bury", now=now)
        case "delete":
            questions.delete(library, [first], name="delete", now=now)
    view = session.look()
    assert (view.phase, view.left.new) == (Phase.QUESTION, 1)
    assert view.id != first


def test_looking_again_keeps_the_answer_on_show_and_takes_up_an_edit(desk):
    desk.fill(2)
    session = desk.study()
    before = session.show_answer("quill")
    assert session.look() == before
    changed = replace(before.question, explanation="She did.")
    questions.update(desk.library, before.id, changed, name="edit", now=desk.clock.now())
    after = session.look()
    assert after.phase is Phase.ANSWER
    assert after.question.explanation == "She did."
    assert after.typed == before.typed
    desk.clock.advance(seconds=20)
    assert session.rate(Rating.EASY).left.new == 1


def test_an_edit_of_topic_or_deck_keeps_the_answer_on_show(desk):
    desk.fill(2)
    session = desk.study()
    before = session.show_answer()
    changed = replace(before.question, topic="votes", facts=("fact-9",))
    questions.update(desk.library, before.id, changed, name="edit", now=desk.clock.now())
    after = session.look()
    assert (after.phase, after.id, after.question.topic) == (Phase.ANSWER, before.id, "votes")
    session.rate(Rating.EASY)
    assert cards.get(desk.library, before.id).reviews == 1


def test_after_midnight_and_the_rollover_hour_a_new_day_begins(desk):
    desk.settings = replace(desk.settings, new_per_day=1)
    desk.fill(2)
    session = desk.study()
    answer(session, Rating.EASY)
    assert session.view.phase is Phase.DONE
    desk.clock.advance(hours=18)  # three in the morning
    assert session.look().phase is Phase.DONE
    desk.clock.advance(hours=2)
    assert session.look().left.new == 1


def test_the_earlier_answer_is_told_when_a_pack_changed_it(desk):
    desk.fill(1)
    with journal.deed(desk.library, "change", desk.clock.now()) as deed:
        deed.update("card", 1, {"earlier_answer": "Tomas Brandt"})
    assert desk.study().show_answer().notice == "The answer was changed. It used to be Tomas Brandt."


def test_a_rating_before_the_answer_was_seen_counts_for_nothing(desk):
    desk.fill(1)
    session = desk.study()
    before = session.view
    assert session.rate(Rating.EASY) == before
    assert cards.reviews_of(desk.library, 1) == []


def summary_of(desk, session: StudySession) -> int:
    """How many answers the session counts, told by ending it."""
    for number in list(session._waiting.rows):
        cards.suspend(desk.library, [number], on=True, name="suspend", now=desk.clock.now())
    session._waiting.load(list(session._waiting.rows))
    return session.look().summary.answered


def test_undoing_a_flag_takes_no_answer_back(desk):
    desk.fill(3)
    session = desk.study()
    answer(session, Rating.EASY)
    session.flag()
    session.undo()
    assert session.view.position == 2
    assert summary_of(desk, session) == 1


def test_redoing_a_flag_brings_no_answer_back(desk):
    desk.fill(3)
    session = desk.study()
    session.flag()
    answer(session, Rating.EASY)
    session.undo()
    session.undo()
    session.redo()
    assert session.view.position == 1
    assert summary_of(desk, session) == 0


def test_an_answer_given_anew_after_undo_counts_once(desk):
    desk.fill(3)
    session = desk.study()
    answer(session, Rating.EASY)
    session.undo()
    answer(session, Rating.EASY)
    session.flag()
    session.undo()
    session.redo()
    assert summary_of(desk, session) == 1


MOVES = st.lists(st.sampled_from(["again", "hard", "good", "easy", "suspend", "bury", "flag"]), min_size=1, max_size=8)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(moves=MOVES)
def test_undoing_everything_and_redoing_it_ends_where_it_began(moves, tmp_path_factory):
    desk = open_desk(tmp_path_factory.mktemp("undo"))
    with desk.library:
        ids = desk.fill(6)
        session = desk.study()
        states = [state_of(desk, ids)]
        for move in moves:
            if session.view.phase is Phase.DONE:
                break
            if move in ("suspend", "bury", "flag"):
                getattr(session, move)()
            else:
                answer(session, Rating[move.upper()])
            states.append(state_of(desk, ids))
        left = session.view.left
        for expected in reversed(states[:-1]):
            session.undo()
            assert state_of(desk, ids) == expected
        assert session.view.left == Left(new=6)
        for expected in states[1:]:
            session.redo()
            assert state_of(desk, ids) == expected
        assert session.view.left == left
        assert desk.study().view.left == left


def state_of(desk, ids):
    return [cards.get(desk.library, number) for number in ids]


def test_states_left_are_counted_by_kind(desk):
    in_review(desk, 2)
    questions.add(desk.library, [factories.question(99, facts=("other",))], name="add", now=desk.clock.now())
    session = desk.study()
    assert session.view.left == Left(new=1, review=2)
    number = session.view.id
    answer(session, Rating.AGAIN)
    assert session.view.left.learning == 1
    assert cards.get(desk.library, number).state is State.RELEARNING


def test_a_report_sets_the_question_aside_with_its_reason_as_one_deed(desk):
    desk.fill(2)
    session = desk.study()
    number = session.view.id
    assert session.report(Report.SEVERAL, "  Both signed it. ").id != number
    card = cards.get(desk.library, number)
    assert (card.suspended, card.report, card.report_note) == (True, Report.SEVERAL, "Both signed it.")
    assert session.view.undo == "report “Who was president of Norland number 1 in May…”"
    session.undo()
    assert cards.get(desk.library, number).report is None
    assert session.view.left.new == 2
