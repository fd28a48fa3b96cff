"""A quiz from its beginning to its result: moving, flags, feedback, certainty, retry."""

from random import Random

import pytest

from quizapp.store import cards, quizzes
from quizapp.store.records import Rating
from quizapp.study.quiz.result import retry
from quizapp.study.quiz.setup import Feedback
from quizapp.study.quiz.view import QuizPhase
from tests.study.quiz.moves import answered, right, wrong


def test_a_quiz_runs_from_its_start_with_all_its_time(desk):
    desk.fill(8)
    view = desk.quiz(count=5, minutes=2).view
    assert view.phase is QuizPhase.RUNNING
    assert view.total == 5
    assert (view.seconds_left, view.seconds_allowed) == (120, 120)
    assert all(len(item.options) == 4 for item in view.items)
    assert all(item.question.answer in item.options for item in view.items)


def test_no_key_is_in_the_view_before_the_end(desk):
    desk.fill(3)
    quiz = desk.quiz()
    quiz.choose(0)
    assert all(item.key is None for item in quiz.view.items)
    quiz.submit()
    assert all(item.options[item.key] == item.question.answer for item in quiz.view.items)


def test_the_same_seed_gives_the_same_quiz(desk):
    desk.fill(12)
    first, second, other = desk.quiz(count=6), desk.quiz(count=6), desk.quiz(count=6, seed=4)
    asked = [(item.id, item.options) for item in first.view.items]
    assert asked == [(item.id, item.options) for item in second.view.items]
    assert asked != [(item.id, item.options) for item in other.view.items]


def test_nothing_to_ask_is_refused(desk):
    desk.fill(3, distractors=())
    with pytest.raises(ValueError, match="no question"):
        desk.quiz()


def test_skipping_goes_on_and_an_answer_takes_the_mark_away(desk):
    desk.fill(3)
    quiz = desk.quiz(count=3)
    view = quiz.skip()
    assert view.index == 1
    assert view.items[0].skipped
    quiz.previous()
    assert not quiz.choose(0).items[0].skipped
    assert quiz.goto(99).index == 0


def test_flags_are_kept_and_change_nothing_else(desk):
    desk.fill(2)
    quiz = desk.quiz(count=2)
    quiz.flag()
    quiz.submit()
    assert [item.flagged for item in quiz.result().items] == [True, False]
    assert not any(cards.get(desk.library, item.id).flagged for item in quiz.result().items)


def test_feedback_after_each_shows_the_key_and_stops_the_clock(desk):
    desk.fill(2)
    quiz = desk.quiz(count=2, minutes=5, feedback=Feedback.EACH)
    quiz.choose(wrong(quiz))
    assert quiz.view.item.key is None
    view = quiz.confirm()
    assert view.item.locked
    assert view.item.options[view.item.key] == view.item.question.answer
    desk.clock.advance(minutes=10)
    assert quiz.tick().seconds_left == 300
    chosen = quiz.view.item.chosen
    assert quiz.choose(right(quiz)).item.chosen == chosen
    assert quiz.confirm().index == 1
    desk.clock.advance(seconds=30)
    assert quiz.tick().seconds_left == 270


def test_the_result_names_mine_the_right_one_and_why(desk):
    desk.fill(2)
    quiz = desk.quiz(count=2)
    quiz.choose(quiz.view.item.options.index("Mina Okafor"))
    desk.clock.advance(seconds=20)
    quiz.next()
    quiz.choose(right(quiz))
    quiz.submit()
    first, second = quiz.result().items
    assert (first.mine, first.right, first.correct) == ("Mina Okafor", "Ada Quill", False)
    assert first.why == "She took office in 2014."
    assert first.citation.publisher == "Harbour Courier"
    assert first.seconds == 20
    assert (second.correct, second.why) == (True, "")
    assert quiz.result().missed == (first,)
    assert quiz.result().percent == 50


def test_the_predicted_score_sums_the_chances_of_recall(desk):
    ids = desk.fill(2)
    session = desk.study(ids=ids)
    for _ in ids:
        session.show_answer()
        session.rate(Rating.EASY)
    quiz = desk.quiz(count=2)
    quiz.submit()
    assert quiz.result().predicted == pytest.approx(2.0)


def test_a_retry_asks_only_what_was_missed_in_its_share_of_the_time(desk):
    desk.fill(10)
    quiz = desk.quiz(count=10, minutes=10)
    answered(quiz, correct=6)
    quiz.submit()
    result = quiz.result()
    again = retry(quiz.setup, result, Random(1))
    assert sorted(again.only) == sorted(item.id for item in result.missed)
    assert again.minutes == 4
    assert desk.quiz(only=again.only, count=again.count).view.total == 4


def test_certainty_is_asked_for_only_where_the_set_up_says_so(desk):
    desk.fill(2)
    quiz = desk.quiz(count=2)
    assert quiz.be_certain(2).item.certainty is None
    sure = desk.quiz(count=2, certainty=True)
    assert sure.be_certain(2).item.certainty == 2
    assert sure.be_certain(3).item.certainty == 3
    assert sure.be_certain(3).item.certainty is None
    with pytest.raises(ValueError, match="4"):
        sure.be_certain(4)


def test_certainty_enters_neither_mark_nor_score(desk):
    desk.fill(2)
    quiz = desk.quiz(count=2, certainty=True)
    quiz.choose(wrong(quiz))
    quiz.be_certain(3)
    quiz.next()
    quiz.choose(right(quiz))
    quiz.be_certain(1)
    quiz.submit()
    result = quiz.result()
    assert result.score == 1
    assert [(one.level, one.count, one.points) for one in result.certainty] == [(1, 1, 1), (3, 1, -6)]


def test_a_quiz_broken_off_while_it_is_reckoned_is_as_open_as_before(desk):
    desk.fill(3)
    quiz = desk.quiz(count=3)
    answered(quiz, correct=3)
    reckoning = quiz.submitting()
    next(reckoning)
    reckoning.close()
    assert quizzes.unfinished(desk.library).id == quiz.id
    assert not any(cards.reviews_of(desk.library, item.id) for item in quiz.view.items)
    assert quiz.submit().phase is QuizPhase.FINISHED
    assert all(cards.reviews_of(desk.library, item.id) for item in quiz.view.items)


def test_an_unfinished_quiz_has_no_result(desk):
    desk.fill(1)
    with pytest.raises(ValueError, match="not finished"):
        desk.quiz().result()


def test_where_nothing_was_answered_or_all_late_the_headline_says_that(desk):
    desk.fill(2)
    nothing = desk.quiz(count=2)
    nothing.submit()
    assert nothing.result().headline == "Nothing was answered"
    late = desk.quiz(count=2, minutes=1)
    desk.clock.advance(minutes=2)
    late.tick()
    late.keep_going()
    late.choose(right(late))
    late.submit()
    assert late.result().headline == "Every answer came late"
