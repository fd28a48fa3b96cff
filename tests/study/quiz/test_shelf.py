"""The missed shelf: on by a miss, off by being right on two later days, in quizzes or in daily study."""

from dataclasses import replace
from datetime import date

import pytest

from quizapp.questions.forms.posed import FORMS
from quizapp.store import cards, journal, questions, quizzes
from quizapp.store.askable import Askable
from quizapp.store.records import Rating
from quizapp.study.quiz import draw, shelf
from quizapp.study.quiz.setup import ClockKind, QuizSetup
from tests.questions.forms.test_ordering import EVENTS
from tests.store.helpers import answer
from tests.study.quiz.moves import right, wrong


def taken(desk, *answers, **choices):
    """A quiz ended with these answers: True right, False wrong, None left open."""
    quiz = desk.quiz(count=len(answers), **choices)
    for place, is_right in enumerate(answers):
        quiz.goto(place)
        if is_right is not None:
            quiz.choose(right(quiz) if is_right else wrong(quiz))
    quiz.submit()
    return quiz


def on_it(desk):
    return [one.id for one in shelf.shelved(desk.library)]


def passed(desk, card_id, rating=Rating.GOOD, **changes):
    now = desk.clock.now()
    cards.save_review(desk.library, answer(desk.library, card_id, rating, now, **changes), name="Good", now=now)


def test_what_was_wrong_or_left_open_goes_on_the_shelf_and_what_was_right_does_not(desk):
    ids = desk.fill(3)
    quiz = taken(desk, True, False, None)
    missed = [item.id for item in quiz.result().missed]
    assert sorted(on_it(desk)) == sorted(missed)
    assert len(missed) == 2
    assert shelf.count(desk.library, None, desk.clock.now()) == 2
    assert set(ids) > set(missed)


def test_what_was_never_shown_is_not_missed(desk):
    desk.fill(3)
    quiz = desk.quiz(count=3)
    quiz.submit()
    assert on_it(desk) == [quiz.view.items[0].id]


def test_nothing_is_missed_before_the_quiz_has_ended(desk):
    desk.fill(1)
    quiz = desk.quiz(count=1)
    quiz.choose(wrong(quiz))
    assert on_it(desk) == []
    quiz.submit()
    assert len(on_it(desk)) == 1


def test_a_late_answer_is_missed_if_wrong_and_takes_nothing_off_if_right(desk):
    (one,) = desk.fill(1)
    for day, is_right in enumerate((False, True, True)):
        quiz = desk.quiz(count=1, minutes=1)
        desk.clock.advance(seconds=61)
        quiz.tick()
        quiz.keep_going()
        quiz.choose(right(quiz) if is_right else wrong(quiz))
        quiz.submit()
        desk.clock.advance(days=1)
        assert on_it(desk) == [one], day
    assert shelf.shelved(desk.library)[0].right_days == 0


def test_a_question_leaves_after_two_later_days_and_not_by_a_retry_on_the_same_day(desk):
    desk.fill(1)
    taken(desk, False)
    days = []
    for hours in (1, 24, 1, 24):
        desk.clock.advance(hours=hours)
        taken(desk, True)
        days.append([one.right_days for one in shelf.shelved(desk.library)])
    assert days == [[0], [1], [1], []]


def test_missed_again_it_starts_anew(desk):
    desk.fill(1)
    for is_right in (False, True, False, True):
        taken(desk, is_right)
        desk.clock.advance(days=1)
    (one,) = shelf.shelved(desk.library)
    assert (one.misses, one.right_days, one.since) == (2, 1, date(2026, 11, 23))
    taken(desk, True)
    assert on_it(desk) == []
    desk.clock.advance(days=1)
    taken(desk, False)
    assert [(one.misses, one.right_days) for one in shelf.shelved(desk.library)] == [(3, 0)]


def test_days_are_the_learners_with_their_rollover(desk):
    desk.fill(1)
    desk.clock.advance(hours=14)  # 23:00
    taken(desk, False)
    for hours, found in ((4, 0), (2, 1)):  # 03:00 is still that evening, 05:00 is not
        desk.clock.advance(hours=hours)
        taken(desk, True)
        assert shelf.shelved(desk.library)[0].right_days == found


@pytest.mark.parametrize(
    ("rating", "changes", "leaves"),
    [
        (Rating.GOOD, {}, True),
        (Rating.HARD, {}, True),
        (Rating.AGAIN, {}, False),
        (None, {"correct": True}, True),  # a round that counts for nothing
        (None, {"correct": False}, False),
        (Rating.GOOD, {"source": "quiz"}, False),  # what the quiz logged, which its answers tell better
    ],
)
def test_passing_in_daily_study_counts_as_well(desk, rating, changes, leaves):
    (one,) = desk.fill(1)
    taken(desk, False)
    for _day in range(2):
        desk.clock.advance(days=1)
        passed(desk, one, rating, **changes)
    assert on_it(desk) == ([] if leaves else [one])


@pytest.mark.parametrize(("hours", "leaves"), [(1, False), (24, True)])
def test_a_day_in_a_quiz_and_another_in_study_are_two_days_and_both_on_one_day_are_one(desk, hours, leaves):
    (one,) = desk.fill(1)
    taken(desk, False)
    desk.clock.advance(days=1)
    taken(desk, True)
    desk.clock.advance(hours=hours)
    passed(desk, one)
    assert on_it(desk) == ([] if leaves else [one])


def test_an_answer_undone_counts_no_longer_and_counts_again_when_it_is_redone(desk):
    (one,) = desk.fill(1)
    taken(desk, False)
    for _day in range(2):
        desk.clock.advance(days=1)
        passed(desk, one)
    assert on_it(desk) == []
    journal.undo(desk.library, desk.clock.now())
    assert [each.right_days for each in shelf.shelved(desk.library)] == [1]
    journal.redo(desk.library, desk.clock.now())
    assert on_it(desk) == []


def test_an_answer_overruled_afterwards_was_never_missed(desk):
    desk.fill(1)
    quiz = taken(desk, False)
    given = quizzes.load(desk.library, quiz.id).answers[0]
    counted = replace(given, overruled=True, mark=1.0)
    quizzes.save_answers(desk.library, quiz.id, [counted], state={}, now=desk.clock.now())
    assert on_it(desk) == []


def test_of_an_order_those_in_a_wrong_place_go_on_and_being_right_in_one_takes_nothing_off(desk):
    made = [replace(one, key=f"event-{at}") for at, one in enumerate(EVENTS)]
    ids = questions.add(desk.library, made, name="Add", now=desk.clock.now())
    quiz = desk.quiz(count=1, forms=("ordering",), clock=ClockKind.NONE)
    item = quiz.view.item
    order = list(item.posed.right)
    order[0], order[1] = order[1], order[0]
    quiz.respond(tuple(order))
    quiz.submit()
    missed = item.answer.ids[:2]
    assert sorted(on_it(desk)) == sorted(missed)
    found = {one.id: (one.placed, one.last_wrong) for one in shelf.shelved(desk.library)}
    assert found == {missed[0]: ((2, 1), ()), missed[1]: ((1, 2), ())}
    for _day in range(2):
        desk.clock.advance(days=1)
        again = desk.quiz(count=1, forms=("ordering",), only=tuple(ids))
        again.respond(again.view.item.posed.right)
        again.submit()
    assert sorted(on_it(desk)) == sorted(missed)


def test_the_last_wrong_answer_is_told(desk):
    desk.fill(1)
    quiz = taken(desk, False)
    assert shelf.shelved(desk.library)[0].last_wrong == quiz.view.item.response
    desk.clock.advance(days=1)
    taken(desk, None)
    assert shelf.shelved(desk.library)[0].last_wrong == ()


def test_what_is_set_aside_or_of_another_deck_is_not_on_the_shelf(desk):
    desk.fill(2)
    taken(desk, False, False)
    now = desk.clock.now()
    first, second = on_it(desk)
    deck = questions.get(desk.library, first).deck_id
    assert shelf.count(desk.library, deck, now) == 2
    assert shelf.count(desk.library, deck + 1, now) == 0
    assert shelf.shelved(desk.library, deck + 1) == []
    cards.suspend(desk.library, [first], on=True, name="Suspend", now=now)
    assert on_it(desk) == [second]
    questions.delete(desk.library, [second], name="Delete", now=now)
    assert on_it(desk) == []
    journal.undo(desk.library, now)
    assert on_it(desk) == [second]


def test_taken_off_by_hand_it_is_off_until_it_is_missed_again_and_undo_puts_it_back(desk):
    desk.fill(1)
    taken(desk, False)
    (one,) = on_it(desk)
    desk.clock.advance(minutes=1)
    shelf.take_off(desk.library, [one], desk.clock.now())
    assert on_it(desk) == []
    journal.undo(desk.library, desk.clock.now())
    assert on_it(desk) == [one]
    journal.redo(desk.library, desk.clock.now())
    desk.clock.advance(minutes=1)
    taken(desk, False)
    assert [(each.id, each.misses) for each in shelf.shelved(desk.library)] == [(one, 2)]


def test_put_on_by_hand_it_leaves_as_if_it_had_been_missed_that_day(desk):
    (one,) = desk.fill(1)
    shelf.put_on(desk.library, [one], desk.clock.now().date(), desk.clock.now())
    (row,) = shelf.shelved(desk.library)
    assert (row.id, row.misses, row.last_wrong, row.since) == (one, 0, (), date(2026, 11, 21))
    for _day in range(2):
        desk.clock.advance(days=1)
        taken(desk, True)
    assert on_it(desk) == []


def test_taken_off_and_put_on_in_turn_the_last_word_holds(desk):
    (one,) = desk.fill(1)
    for _turn in range(2):
        shelf.put_on(desk.library, [one], desk.clock.now().date(), desk.clock.now())
        assert on_it(desk) == [one]
        shelf.take_off(desk.library, [one], desk.clock.now())
        assert on_it(desk) == []


def test_a_quiz_can_be_drawn_from_the_shelf_alone(desk):
    desk.fill(8)
    taken(desk, False, False, True, True)
    setup = QuizSetup(missed=True, count=10, forms=FORMS)
    assert draw.wanted(setup, desk.scheduler).missed
    assert Askable() == Askable(missed=False)
    matching = draw.matching(desk.library, QuizSetup(missed=True), desk.scheduler, desk.clock.now())
    assert sum(matching.values()) == 2
    drawn = draw.drawn(desk.library, QuizSetup(missed=True), desk.scheduler, desk.clock.now())
    assert sorted(one.id for item in drawn for one in item.asked) == sorted(on_it(desk))
