"""What the answers of a quiz mean for the schedule."""

from dataclasses import replace

from quizapp.store import cards, journal
from quizapp.store.records import Rating, State
from tests.study.quiz.moves import answered, right, wrong


class TestWhatAnswersMeanForTheSchedule:
    def test_right_on_a_new_card_is_only_logged(self, desk):
        desk.fill(1)
        quiz = desk.quiz()
        quiz.choose(right(quiz))
        quiz.submit()
        review = cards.reviews_of(desk.library, 1)[0]
        assert (review.rating, review.correct, review.source) == (None, True, "quiz")
        assert cards.get(desk.library, 1).state is State.NEW

    def test_wrong_counts_as_again(self, desk):
        desk.fill(1)
        quiz = desk.quiz()
        quiz.choose(wrong(quiz))
        quiz.submit()
        assert cards.reviews_of(desk.library, 1)[0].rating is Rating.AGAIN
        assert cards.get(desk.library, 1).state is State.LEARNING

    def test_right_counts_as_good_if_the_card_is_due_and_is_only_logged_if_not(self, desk):
        desk.fill(1)
        session = desk.study()
        session.show_answer()
        session.rate(Rating.EASY)
        early = desk.quiz()
        early.choose(right(early))
        early.submit()
        assert cards.reviews_of(desk.library, 1)[-1].rating is None
        desk.clock.advance(days=60)
        due = desk.quiz()
        due.choose(right(due))
        due.submit()
        assert cards.reviews_of(desk.library, 1)[-1].rating is Rating.GOOD

    def test_what_was_not_answered_is_not_logged(self, desk):
        desk.fill(3)
        quiz = desk.quiz(count=3)
        quiz.skip()
        quiz.submit()
        assert all(not cards.reviews_of(desk.library, number) for number in (1, 2, 3))
        assert quiz.result().score == 0

    def test_switched_off_the_schedule_stays_as_it_is(self, desk):
        desk.fill(2)
        before = [cards.get(desk.library, number) for number in (1, 2)]
        quiz = desk.quiz(count=2, feeds_schedule=False)
        answered(quiz, correct=1)
        quiz.submit()
        assert [cards.get(desk.library, number) for number in (1, 2)] == before

    def test_a_whole_quiz_is_one_deed_to_undo(self, desk):
        ids = desk.fill(3)
        before = [cards.get(desk.library, number) for number in ids]
        quiz = desk.quiz(count=3)
        answered(quiz, correct=0)
        quiz.submit()
        assert journal.next_undo(desk.library) == "quiz answers"
        journal.undo(desk.library, desk.clock.now())
        assert [cards.get(desk.library, number) for number in ids] == before
        assert quiz.result().total == 3


def test_settings_of_the_day_decide_on_which_day_an_answer_counts(desk):
    desk.settings = replace(desk.settings, day_start_hour=10)
    desk.fill(1)
    quiz = desk.quiz()
    quiz.choose(0)
    quiz.submit()
    assert cards.reviews_of(desk.library, 1)[0].local_day.day == 20
