"""What becomes of a quiz when the program dies or the library changes under it."""

from dataclasses import replace

import pytest

from quizapp.store import cards, questions, quizzes
from quizapp.study.quiz import history
from quizapp.study.quiz.setup import Feedback
from quizapp.study.quiz.view import QuizPhase
from tests.study.quiz.moves import answered, right, wrong


def test_a_crash_loses_neither_answers_nor_more_than_a_few_seconds(desk):
    desk.fill(6)
    quiz = desk.quiz(count=4, minutes=5)
    quiz.choose(right(quiz))
    quiz.flag()
    quiz.next()
    quiz.choose(wrong(quiz))
    for _ in range(100):
        desk.clock.advance(seconds=0.5)
        quiz.tick()
    before = quiz.view
    desk.reopen()
    desk.clock.advance(hours=5)
    again = desk.resumed()
    view = again.view
    assert view.phase is QuizPhase.PAUSED
    assert view.items == before.items
    assert view.index == before.index
    assert 0 <= view.seconds_left - before.seconds_left <= 5
    assert again.resume().phase is QuizPhase.RUNNING
    again.submit()
    assert again.result().score == 1
    assert desk.resumed() is None


def test_a_question_deleted_meanwhile_stays_in_the_quiz_that_has_begun_and_moves_no_schedule(desk):
    desk.fill(4)
    quiz = desk.quiz(count=3)
    answered(quiz, correct=2)
    gone = quiz.view.items[0].id
    questions.delete(desk.library, [gone], name="delete", now=desk.clock.now())
    again = desk.resumed()
    assert again.view.total == 3
    again.submit()
    assert (again.result().score, again.result().total) == (2, 3)
    assert not cards.reviews_of(desk.library, gone)


def test_a_question_changed_meanwhile_is_marked_as_it_was_asked(desk):
    desk.fill(1)
    quiz = desk.quiz(forms=("typed",))
    stored = questions.get(desk.library, 1)
    changed = replace(stored.question, answer="Jon Falk", accepted=())
    questions.update(desk.library, 1, changed, name="edit", now=desk.clock.now())
    quiz.respond(("Ada Quill",))
    quiz.submit()
    assert (quiz.result().score, quiz.result().items[0].right) == (1, "Ada Quill")


def test_what_was_shown_stays_locked_after_a_crash(desk):
    desk.fill(2)
    quiz = desk.quiz(count=2, feedback=Feedback.EACH)
    quiz.choose(wrong(quiz))
    before = quiz.confirm().items
    desk.reopen()
    again = desk.resumed()
    again.resume()
    assert again.view.items == before
    again.choose(right(again))
    assert again.view.items == before


def test_a_thrown_away_quiz_is_not_offered_again(desk):
    desk.fill(2)
    quiz = desk.quiz()
    history.delete(desk.library, [quiz.id], desk.clock.now())
    assert desk.resumed() is None


def test_of_several_unfinished_quizzes_the_latest_is_offered_and_then_those_before_it(desk):
    desk.fill(4)
    begun = []
    for _ in range(3):
        quiz = desk.quiz(count=2)
        quiz.choose(right(quiz))
        begun.append(quiz.id)
    while begun:
        waiting = desk.resumed()
        assert waiting.id == begun.pop()
        assert waiting.view.answered == 1
        waiting.submit()


def test_a_quiz_in_which_nothing_was_answered_gives_way_to_the_next(desk):
    desk.fill(4)
    desk.quiz(count=2)
    desk.quiz(count=2).submit()
    assert desk.resumed() is None


def test_a_failed_save_leaves_the_answer_unchosen(desk, monkeypatch):
    desk.fill(1)
    quiz = desk.quiz()
    before = quiz.view

    def refuse(*_args, **_kwargs):
        raise OSError("disk full")

    monkeypatch.setattr(quizzes, "save_answers", refuse)
    with pytest.raises(OSError, match="disk full"):
        quiz.choose(0)
    assert quiz.view == before
