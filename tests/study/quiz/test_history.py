"""Quizzes taken before: their list, how one compares, the same once more."""

from dataclasses import replace
from random import Random

import pytest

from quizapp.authoring import browse
from quizapp.questions.forms.posed import FORMS
from quizapp.store import questions
from quizapp.study.quiz import history
from quizapp.study.quiz.beginning import begin
from quizapp.study.quiz.quiz import Quiz
from quizapp.study.quiz.setup import ClockKind, Feedback, QuizSetup
from tests.study.conftest import TOPICS, Desk
from tests.study.quiz.moves import answered, dated, several


def taken(desk: Desk, *, correct: int, seconds: int = 60, **choices) -> Quiz:
    """A finished quiz of 4 with so many right."""
    quiz = desk.quiz(**{"count": 4, **choices})
    answered(quiz, correct=correct)
    desk.clock.advance(seconds=seconds)
    quiz.submit()
    desk.clock.advance(hours=1)
    return quiz


def test_quizzes_are_listed_latest_first_with_what_they_came_to(desk):
    desk.fill(8)
    taken(desk, correct=3)
    waiting = desk.quiz(count=5)
    waiting.choose(0)
    open_, ended = history.past(desk.library)
    assert (open_.finished_at, open_.total, open_.answered, open_.day) == (None, 5, 1, None)
    assert (ended.score, ended.total, ended.share, ended.seconds) == (3, 4, 0.75, 60)
    assert ended.setup == QuizSetup(count=4, seed=3)
    assert str(ended.day) == "2026-11-21"


def test_a_quiz_is_compared_with_earlier_ones_of_its_kind(desk):
    desk.fill(8)
    first = taken(desk, correct=3)
    assert history.compared(desk.library, first.result()) is None
    taken(desk, correct=4, count=5)  # another kind
    second = taken(desk, correct=1, seed=9, certainty=True, feedback=Feedback.END)
    third = taken(desk, correct=2, seed=4)
    found = history.compared(desk.library, third.result())
    assert found is not None
    assert (found.count, found.best.id, found.last.id) == (2, first.id, second.id)
    assert history.compared(desk.library, second.result()).count == 1


def test_of_equal_quizzes_the_latest_is_the_best(desk):
    desk.fill(8)
    taken(desk, correct=3)
    later = taken(desk, correct=3)
    last = taken(desk, correct=1)
    assert history.compared(desk.library, last.result()).best.id == later.id


def test_a_quiz_in_which_nothing_was_answered_is_none_to_compare_with(desk):
    desk.fill(8)
    desk.quiz(count=4).submit()
    last = taken(desk, correct=1)
    assert history.compared(desk.library, last.result()) is None


def test_kinds_differ_by_what_is_asked_and_its_clock():
    setup = QuizSetup()
    for same in ({"seed": 9}, {"feedback": Feedback.EACH}, {"certainty": True}, {"feeds_schedule": False}):
        assert history.kind(replace(setup, **same)) == history.kind(setup)
    for other in ({"topics": ("votes",)}, {"count": 9}, {"clock": ClockKind.UP}, {"forms": ("typed",)}, {"only": (1,)}):
        assert history.kind(replace(setup, **other)) != history.kind(setup)


def test_the_same_quiz_asks_the_same_in_every_form(desk):
    desk.fill(8)
    dated(desk)
    several(desk)
    quiz = desk.quiz(forms=FORMS, count=9)
    quiz.submit()
    setup, items = history.again(desk.library, quiz.id)
    twin = begin(desk.library, setup, items, desk.scheduler, desk.settings, desk.clock, desk.rng)
    assert [one.posed for one in twin.view.items] == [one.posed for one in quiz.view.items]
    assert twin.setup == quiz.setup


def test_what_is_gone_is_left_out_and_what_has_changed_is_asked_as_it_is(desk):
    ids = desk.fill(3)
    quiz = desk.quiz(count=3, forms=("multiple_choice",))
    quiz.submit()
    questions.delete(desk.library, [ids[0]], name="delete", now=desk.clock.now())
    stored = questions.get(desk.library, ids[1])
    changed = replace(stored.question, stem="Who led the fleet in 2014?")
    questions.update(desk.library, ids[1], changed, name="edit", now=desk.clock.now())
    _setup, items = history.again(desk.library, quiz.id)
    assert sorted(one.asked[0].id for one in items) == ids[1:]
    assert "Who led the fleet in 2014?" in [one.posed.text for one in items]


def test_another_draw_keeps_the_set_up():
    setup = QuizSetup(topics=("votes",), seed=1)
    other = history.anew(setup, Random(2))
    assert other.seed != 1
    assert history.kind(other) == history.kind(setup)


def test_deleted_quizzes_leave_the_list_and_come_back(desk):
    desk.fill(8)
    quiz = taken(desk, correct=2)
    history.delete(desk.library, [quiz.id], desk.clock.now())
    assert history.past(desk.library) == []
    with pytest.raises(KeyError):
        history.again(desk.library, quiz.id)
    assert browse.undo(desk.library, desk.clock.now()) == "delete 1 quiz"
    assert [one.id for one in history.past(desk.library)] == [quiz.id]


def test_quizzes_of_chosen_questions_are_told_apart_by_what_they_asked(desk):
    ids = desk.fill(2 * len(TOPICS))
    desk.quiz(only=(ids[0], ids[1], ids[len(TOPICS)])).submit()
    desk.quiz(only=(ids[1],)).submit()
    desk.quiz(count=3)
    drawn, few, many = history.past(desk.library)
    first, second = TOPICS[1], TOPICS[2]
    assert (drawn.topics, few.topics, many.topics) == ((), (second,), (first, second))
