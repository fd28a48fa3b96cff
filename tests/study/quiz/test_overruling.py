"""The learner's word against a mark, and all that follows it: score, shelf, schedule, log, undo."""

from random import Random

import pytest

from quizapp.questions.forms import posed as forms
from quizapp.questions.marking.mark import Mark
from quizapp.store import cards, journal, questions
from quizapp.store.log import verify
from quizapp.store.records import Rating, State
from quizapp.study import aliases, answering
from quizapp.study.quiz import history, overruling, shelf
from quizapp.study.quiz.overruling import Keeping, Overruled
from quizapp.study.quiz.quiz import Quiz
from quizapp.study.quiz.result import refreshed, result_of, retry
from tests.study.conftest import Desk


def desk_of(desk: Desk) -> answering.Desk:
    return answering.Desk(desk.scheduler, desk.settings, desk.clock, desk.rng)


def typed(desk: Desk, *answers: str, **choices) -> Quiz:
    """A finished quiz of typed questions, answered so."""
    quiz = desk.quiz(forms=("typed",), count=len(answers), **choices)
    for place, answer in enumerate(answers):
        quiz.goto(place)
        desk.clock.advance(seconds=10)
        if answer:
            quiz.respond((answer,))
    quiz.submit()
    desk.clock.advance(minutes=1)
    return quiz


def test_an_answer_counted_as_right_is_right_in_score_shelf_and_schedule(desk):
    (number,) = desk.fill(1)
    quiz = typed(desk, "Jon Falk")
    before = cards.get(desk.library, number)
    assert (quiz.result().score, before.state) == (0, State.LEARNING)
    assert shelf.count(desk.library, None, desk.clock.now()) == 1

    found = overruling.overrule(desk.library, quiz.id, 0, desk_of(desk))

    result = quiz.result()
    assert found == Overruled(right=True)
    assert (result.score, result.headline, result.missed) == (1, "Every answer right", ())
    assert result.topics[0].score == 1
    assert shelf.count(desk.library, None, desk.clock.now()) == 0
    (review,) = cards.reviews_of(desk.library, number)
    assert (review.rating, review.correct) == (Rating.GOOD, True)
    after = cards.get(desk.library, number)
    assert after.lapses == 0
    assert after.stability > before.stability
    assert review.after == after
    assert verify(desk.library.connection) == []


def test_it_counts_from_the_moment_of_the_answer_not_of_the_change_of_mind(desk):
    (number,) = desk.fill(1)
    quiz = typed(desk, "Jon Falk")
    (first,) = cards.reviews_of(desk.library, number)
    desk.clock.advance(days=2)
    overruling.overrule(desk.library, quiz.id, 0, desk_of(desk))
    (second,) = cards.reviews_of(desk.library, number)
    assert (second.reviewed_at, second.local_day) == (first.reviewed_at, first.local_day)
    assert cards.get(desk.library, number).last_review == first.reviewed_at


def test_one_undo_takes_all_of_it_back_and_redo_does_it_again(desk):
    (number,) = desk.fill(1)
    quiz = typed(desk, "Jon Falk")
    was = quiz.result(), cards.get(desk.library, number), cards.reviews_of(desk.library, number)
    overruling.overrule(desk.library, quiz.id, 0, desk_of(desk))
    changed = quiz.result(), cards.get(desk.library, number), cards.reviews_of(desk.library, number)
    for _turn in range(2):
        assert journal.undo(desk.library, desk.clock.now()) == "count “Jon Falk” as right"
        assert (quiz.result(), cards.get(desk.library, number), cards.reviews_of(desk.library, number)) == was
        journal.redo(desk.library, desk.clock.now())
        assert (quiz.result(), cards.get(desk.library, number), cards.reviews_of(desk.library, number)) == changed
        assert verify(desk.library.connection) == []


def test_undone_with_its_quiz_nothing_of_it_is_left_in_the_schedule(desk):
    (number,) = desk.fill(1)
    fresh = cards.get(desk.library, number)
    quiz = typed(desk, "Jon Falk")
    overruling.overrule(desk.library, quiz.id, 0, desk_of(desk))
    journal.undo(desk.library, desk.clock.now())
    assert journal.undo(desk.library, desk.clock.now()) == "quiz answers"
    assert cards.get(desk.library, number) == fresh
    assert cards.reviews_of(desk.library, number) == []
    assert verify(desk.library.connection) == []


def test_the_learners_word_stands_where_the_same_answer_would_be_marked_otherwise_by_now(desk, monkeypatch):
    desk.fill(1)
    quiz = typed(desk, "Jon Falk")
    overruling.overrule(desk.library, quiz.id, 0, desk_of(desk))
    monkeypatch.setattr(forms, "mark", lambda _posed, _response: Mark(correct=True))
    assert quiz.result().score == 1


def test_a_result_is_brought_up_to_date_by_marking_only_what_was_judged_since(desk):
    desk.fill(3)
    quiz = typed(desk, "Nobody", "Jon Falk", "Ada Quill")
    before = quiz.result()
    assert refreshed(desk.library, before) is before
    overruling.overrule(desk.library, quiz.id, 0, desk_of(desk))
    overruling.flag(desk.library, quiz.id, 1, desk.clock.now(), on=True)
    now = refreshed(desk.library, before)
    assert now == quiz.result() != before
    assert now.items[2] is before.items[2]
    history.delete(desk.library, [quiz.id], desk.clock.now())
    with pytest.raises(KeyError):
        refreshed(desk.library, before)


def test_it_can_be_taken_back_as_if_it_had_never_been_said(desk):
    (number,) = desk.fill(1)
    quiz = typed(desk, "Jon Falk")
    was = quiz.result(), cards.get(desk.library, number)
    overruling.overrule(desk.library, quiz.id, 0, desk_of(desk))
    assert overruling.overrule(desk.library, quiz.id, 0, desk_of(desk)) == Overruled(right=False)
    assert (quiz.result(), cards.get(desk.library, number)) == was
    assert [review.rating for review in cards.reviews_of(desk.library, number)] == [Rating.AGAIN]
    assert verify(desk.library.connection) == []


def test_a_question_answered_again_since_keeps_the_schedule_that_it_has(desk):
    (number,) = desk.fill(1)
    quiz = typed(desk, "Jon Falk")
    desk.clock.advance(minutes=30)
    session = desk.study()
    session.show_answer()
    session.rate(Rating.GOOD)
    before = cards.get(desk.library, number), cards.reviews_of(desk.library, number)
    assert overruling.overrule(desk.library, quiz.id, 0, desk_of(desk)) == Overruled(right=True, schedule_stays=True)
    assert quiz.result().score == 1
    assert (cards.get(desk.library, number), cards.reviews_of(desk.library, number)) == before


def test_where_answers_are_only_logged_the_log_follows_and_no_card_moves(desk):
    (number,) = desk.fill(1)
    quiz = typed(desk, "Jon Falk", feeds_schedule=False)
    overruling.overrule(desk.library, quiz.id, 0, desk_of(desk))
    (review,) = cards.reviews_of(desk.library, number)
    assert (review.rating, review.correct) == (None, True)
    assert cards.get(desk.library, number).state is State.NEW


def test_where_the_quiz_was_undone_only_the_mark_follows(desk):
    (number,) = desk.fill(1)
    quiz = typed(desk, "Jon Falk")
    journal.undo(desk.library, desk.clock.now())
    assert overruling.overrule(desk.library, quiz.id, 0, desk_of(desk)) == Overruled(right=True)
    assert quiz.result().score == 1
    assert cards.reviews_of(desk.library, number) == []


def test_an_answer_to_a_question_deleted_since_can_still_be_counted(desk):
    (number,) = desk.fill(1)
    quiz = typed(desk, "Jon Falk")
    questions.delete(desk.library, [number], name="delete", now=desk.clock.now())
    assert overruling.overrule(desk.library, quiz.id, 0, desk_of(desk)) == Overruled(right=True)
    assert quiz.result().score == 1
    assert "no longer in the library" in overruling.keeping(desk.library, quiz.result().items[0].answer).why_not


def test_a_late_answer_counted_as_right_is_right_and_still_not_in_the_score(desk):
    desk.fill(1)
    quiz = desk.quiz(forms=("typed",), count=1, minutes=1)
    desk.clock.advance(minutes=2)
    quiz.tick()
    quiz.keep_going()
    quiz.respond(("Jon Falk",))
    quiz.submit()
    overruling.overrule(desk.library, quiz.id, 0, desk_of(desk))
    (item,) = quiz.result().items
    assert (item.correct, item.late, quiz.result().score) == (True, True, 0)


def test_a_right_answer_counted_as_wrong_is_missed_in_score_shelf_and_schedule_and_comes_back(desk):
    (number,) = desk.fill(1)
    quiz = typed(desk, "Ada Quill")
    assert quiz.result().score == 1
    before = cards.get(desk.library, number)
    assert overruling.overrule(desk.library, quiz.id, 0, desk_of(desk)) == Overruled(right=False)
    assert (quiz.result().score, len(quiz.result().missed)) == (0, 1)
    assert shelf.count(desk.library, None, desk.clock.now()) == 1
    (review,) = cards.reviews_of(desk.library, number)
    assert (review.rating, review.correct) == (Rating.AGAIN, False)
    assert overruling.overrule(desk.library, quiz.id, 0, desk_of(desk)) == Overruled(right=True)
    assert cards.get(desk.library, number) == before
    assert verify(desk.library.connection) == []


@pytest.mark.parametrize(("form", "answer"), [("typed", ""), ("multiple_choice", "Jon Falk")])
def test_what_is_open_or_chosen_cannot_be_overruled(desk, form, answer):
    desk.fill(1)
    quiz = desk.quiz(forms=(form,), count=1)
    if answer:
        quiz.respond((next(one for one in quiz.view.item.options if one != "Ada Quill"),))
    quiz.submit()
    assert not overruling.can_be_overruled(quiz.result().items[0].answer)
    with pytest.raises(ValueError, match="overruled"):
        overruling.overrule(desk.library, quiz.id, 0, desk_of(desk))


def test_what_was_counted_can_be_kept_and_counts_in_the_next_quiz(desk):
    (number,) = desk.fill(1)
    quiz = typed(desk, "The Harbour Poet")
    overruling.overrule(desk.library, quiz.id, 0, desk_of(desk))
    answer = quiz.result().items[0].answer
    assert overruling.keeping(desk.library, answer) == Keeping(can_keep=True)
    assert overruling.keep(desk.library, answer, desk_of(desk))
    assert overruling.keeping(desk.library, answer) == Keeping(is_kept=True)
    stored = questions.get(desk.library, number)
    assert [one.text for one in aliases.kept(desk.library, stored)] == ["The Harbour Poet"]
    assert typed(desk, "the harbour poet").result().score == 1


def test_what_stands_for_a_wrong_option_is_not_kept_and_it_is_said_why(desk):
    desk.fill(1)
    quiz = typed(desk, "Jon Falk")
    answer = quiz.result().items[0].answer
    found = overruling.keeping(desk.library, answer)
    assert not found.can_keep
    assert found.why_not
    assert not overruling.keep(desk.library, answer, desk_of(desk))


def test_a_retry_within_minutes_does_not_move_the_schedule_by_what_was_just_read(desk):
    (number,) = desk.fill(1)
    quiz = typed(desk, "Jon Falk")
    after_miss = cards.get(desk.library, number)
    setup = retry(quiz.setup, quiz.result(), Random(1))
    again = desk.quiz(**{name: getattr(setup, name) for name in type(setup).__slots__})
    desk.clock.moment = after_miss.last_review
    desk.clock.advance(seconds=30)
    again.respond((again.view.item.question.answer,))
    again.submit()
    assert again.result().score == 1
    assert cards.get(desk.library, number) == after_miss
    assert [one.rating for one in cards.reviews_of(desk.library, number)] == [Rating.AGAIN, None]
    assert result_of(desk.library, quiz.id) == quiz.result()
