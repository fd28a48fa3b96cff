"""What is told of a quiz that waits."""

from quizapp.study.quiz.setup import ClockKind
from quizapp.study.quiz.waiting import WaitingQuiz, waiting


def test_a_quiz_that_waits_is_told_with_its_time_left(desk):
    desk.fill(6)
    assert waiting(desk.library) is None
    quiz = desk.quiz(count=4, minutes=5)
    quiz.choose(0)
    desk.clock.advance(seconds=50)
    quiz.pause()
    desk.reopen()
    desk.clock.advance(hours=9)
    assert waiting(desk.library) == WaitingQuiz(1, 4, 250.0)


def test_one_without_a_clock_for_the_whole_has_no_time_left_to_tell(desk):
    desk.fill(6)
    quiz = desk.quiz(count=3, clock=ClockKind.EACH)
    assert waiting(desk.library) == WaitingQuiz(0, 3, None)
    quiz.submit()
    assert waiting(desk.library) is None


def test_one_that_went_on_after_its_time_has_none(desk):
    desk.fill(6)
    quiz = desk.quiz(count=3, minutes=1)
    desk.clock.advance(minutes=2)
    quiz.tick()
    assert waiting(desk.library) == WaitingQuiz(0, 3, 0.0)
    quiz.keep_going()
    assert waiting(desk.library) == WaitingQuiz(0, 3, None)
