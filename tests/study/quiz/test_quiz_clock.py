"""The clocks of a quiz: for the whole of it, for each question, none; pausing, sleep, and what comes too late."""

from quizapp.store import cards
from quizapp.store.records import Rating
from quizapp.study.quiz.setup import ClockKind, Feedback
from quizapp.study.quiz.view import QuizPhase
from tests.study.quiz.moves import right, wrong


def test_time_runs_out_and_asks_whether_to_keep_going(desk):
    desk.fill(4)
    quiz = desk.quiz(count=3, minutes=1)
    quiz.choose(right(quiz))
    desk.clock.advance(seconds=61)
    view = quiz.tick()
    assert view.phase is QuizPhase.TIME_UP
    assert view.seconds_left == 0
    assert quiz.choose(0) == quiz.next() == view

    view = quiz.keep_going()
    assert view.phase is QuizPhase.RUNNING
    assert view.untimed
    quiz.next()
    quiz.choose(right(quiz))
    desk.clock.advance(hours=1)
    assert quiz.tick().phase is QuizPhase.RUNNING
    quiz.submit()
    result = quiz.result()
    assert result.score == 1
    assert [item.late for item in result.items] == [False, True, False]
    assert result.seconds == 60


def test_an_answer_pressed_after_the_time_was_up_does_not_count_even_unseen(desk):
    desk.fill(2)
    quiz = desk.quiz(count=2, minutes=1)
    desk.clock.advance(seconds=60)
    assert quiz.choose(right(quiz)).phase is QuizPhase.TIME_UP
    assert quiz.view.answered == 0


def test_an_answer_given_in_time_cannot_be_changed_late(desk):
    desk.fill(2)
    quiz = desk.quiz(count=2, minutes=1)
    quiz.choose(wrong(quiz))
    desk.clock.advance(seconds=90)
    quiz.tick()
    quiz.keep_going()
    before = quiz.view
    assert quiz.choose(right(quiz)) == before


def test_a_laptops_sleep_counts_as_time(desk):
    desk.fill(2)
    quiz = desk.quiz(count=2, minutes=5)
    desk.clock.advance(seconds=10)
    desk.clock.sleep(minutes=6)
    assert quiz.tick().phase is QuizPhase.TIME_UP


def test_a_pause_stops_the_clock_and_takes_no_answers(desk):
    desk.fill(2)
    quiz = desk.quiz(count=2, minutes=5)
    desk.clock.advance(seconds=10)
    quiz.pause()
    desk.clock.advance(minutes=30)
    view = quiz.choose(0)
    assert view.phase is QuizPhase.PAUSED
    assert view.answered == 0
    assert view.seconds_left == 290
    assert quiz.resume().phase is QuizPhase.RUNNING
    desk.clock.advance(seconds=10)
    assert quiz.tick().seconds_left == 280


def test_without_a_clock_only_the_time_spent_is_known(desk):
    desk.fill(2)
    quiz = desk.quiz(clock=ClockKind.NONE)
    desk.clock.advance(hours=3)
    view = quiz.tick()
    assert (view.phase, view.seconds_left, view.seconds_spent) == (QuizPhase.RUNNING, None, 3 * 3600)
    assert view.share_left == 1.0
    assert not view.warns


def test_it_warns_when_a_fifth_of_the_time_is_left(desk):
    desk.fill(2)
    quiz = desk.quiz(minutes=1)
    desk.clock.advance(seconds=47)
    assert not quiz.tick().warns
    desk.clock.advance(seconds=1)
    assert quiz.tick().warns


class TestAClockForEachQuestion:
    def test_its_time_is_for_the_question_on_show(self, desk):
        desk.fill(3)
        quiz = desk.quiz(count=3, clock=ClockKind.EACH, seconds_each=20, extra=1.5)
        desk.clock.advance(seconds=10)
        assert (quiz.tick().seconds_left, quiz.tick().seconds_allowed) == (20, 30)
        quiz.next()
        assert quiz.tick().seconds_left == 30
        desk.clock.advance(seconds=5)
        quiz.previous()
        assert quiz.tick().seconds_left == 20

    def test_when_it_is_up_the_question_is_closed_and_the_next_open_one_is_on_show(self, desk):
        desk.fill(3)
        quiz = desk.quiz(count=3, clock=ClockKind.EACH, seconds_each=20)
        quiz.choose(right(quiz))
        desk.clock.advance(seconds=21)
        view = quiz.tick()
        assert (view.phase, view.index) == (QuizPhase.RUNNING, 1)
        assert (view.items[0].locked, view.items[0].expired, view.items[0].key) == (True, True, None)
        quiz.previous()
        assert quiz.choose(wrong(quiz)).item.chosen == view.items[0].chosen
        assert quiz.view.items[0].answer.duration_ms == 20_000

    def test_after_the_last_one_it_asks_and_late_answers_can_follow(self, desk):
        desk.fill(2)
        quiz = desk.quiz(count=2, clock=ClockKind.EACH, seconds_each=20)
        for _ in range(2):
            desk.clock.advance(seconds=20)
            view = quiz.tick()
        assert view.phase is QuizPhase.TIME_UP
        quiz.keep_going()
        desk.clock.advance(hours=1)
        quiz.choose(right(quiz))
        quiz.submit()
        assert quiz.result().score == 0
        assert [item.late for item in quiz.result().items].count(True) == 1

    def test_a_question_that_was_shown_until_its_time_was_up_counts_as_again(self, desk):
        desk.fill(2)
        quiz = desk.quiz(count=2, clock=ClockKind.EACH, seconds_each=20)
        shown = quiz.view.item.id
        desk.clock.advance(seconds=20)
        quiz.tick()
        other = quiz.view.item.id
        quiz.submit()
        assert [review.rating for review in cards.reviews_of(desk.library, shown)] == [Rating.AGAIN]
        assert not cards.reviews_of(desk.library, other)

    def test_with_feedback_what_was_right_is_shown_then_and_the_clock_stands(self, desk):
        desk.fill(2)
        quiz = desk.quiz(count=2, clock=ClockKind.EACH, seconds_each=20, feedback=Feedback.EACH)
        desk.clock.advance(seconds=20)
        view = quiz.tick()
        assert (view.index, view.item.locked) == (0, True)
        assert view.item.options[view.item.key] == "Ada Quill"
        desk.clock.advance(minutes=3)
        assert quiz.next().seconds_left == 20
