from dataclasses import replace
from random import Random

import pytest

from quizapp.questions.forms.posed import FORMS
from quizapp.store import cards, journal, questions, quizzes
from quizapp.store.records import Rating, State
from quizapp.study.quiz.beginning import discard_unfinished
from quizapp.study.quiz.quiz import Quiz
from quizapp.study.quiz.result import retry
from quizapp.study.quiz.setup import MOST, ClockKind, Feedback
from quizapp.study.quiz.view import QuizPhase
from tests.questions.forms.test_ordering import EVENTS
from tests.questions.forms.test_several_right import TWO


def right(quiz: Quiz) -> int:
    item = quiz.view.item
    return item.options.index(item.question.answer)


def wrong(quiz: Quiz) -> int:
    return (right(quiz) + 1) % len(quiz.view.item.options)


def answered(quiz: Quiz, *, correct: int) -> None:
    """Answer every question, the first `correct` ones rightly."""
    for place in range(quiz.view.total):
        quiz.goto(place)
        quiz.choose(right(quiz) if place < correct else wrong(quiz))


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
    desk.quiz()
    discard_unfinished(desk.library)
    assert desk.resumed() is None
    discard_unfinished(desk.library)


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


class TestFormsOtherThanAChoice:
    def test_what_is_typed_is_marked_with_mercy_and_counts_as_good_even_for_a_new_card(self, desk):
        desk.fill(1)
        quiz = desk.quiz(forms=("typed",))
        quiz.respond(("ada quil",))
        quiz.submit()
        assert quiz.result().score == 1
        assert cards.reviews_of(desk.library, 1)[0].rating is Rating.GOOD
        assert cards.reviews_of(desk.library, 1)[0].form == "typed"

    def test_an_empty_line_takes_the_answer_back(self, desk):
        desk.fill(1)
        quiz = desk.quiz(forms=("typed",))
        quiz.respond(("Jon Falk",))
        assert quiz.view.answered == 1
        quiz.respond(("  ",))
        assert quiz.view.answered == 0
        quiz.submit()
        assert not cards.reviews_of(desk.library, 1)

    def test_of_several_right_an_option_is_picked_and_put_back(self, desk):
        several(desk)
        quiz = desk.quiz(forms=("several_right",))
        item = quiz.view.item
        wrong_one = next(at for at, text in enumerate(item.options) if text not in item.posed.right)
        quiz.choose(wrong_one)
        for text in item.posed.right:
            quiz.choose(item.options.index(text))
        assert len(quiz.view.item.response) == 3
        quiz.choose(wrong_one)
        assert quiz.view.item.response == item.posed.right
        quiz.choose(item.options.index(item.posed.right[0]))
        quiz.submit()
        assert quiz.result().score == 0.5

    def test_an_order_is_worth_the_share_of_right_places_and_is_only_logged(self, desk):
        dated(desk)
        quiz = desk.quiz(forms=("ordering",), count=4)
        right_order = quiz.view.item.posed.right
        quiz.respond((right_order[1], right_order[0], *right_order[2:]))
        quiz.submit()
        assert quiz.result().score == 0.5
        logged = [review for number in range(1, 5) for review in cards.reviews_of(desk.library, number)]
        assert sorted(review.correct for review in logged) == [False, False, True, True]
        assert {review.rating for review in logged} == {None}

    def test_a_mixed_quiz_asks_in_each_form_that_its_questions_fit(self, desk):
        desk.fill(8)
        dated(desk)
        several(desk)
        quiz = desk.quiz(forms=FORMS, count=MOST)
        asked = {item.posed.form for item in quiz.view.items}
        assert {"multiple_choice", "true_false", "typed", "several_right", "ordering"} <= asked
        for place, item in enumerate(quiz.view.items):
            quiz.goto(place)
            quiz.respond(item.posed.right)
        quiz.submit()
        assert quiz.result().score == quiz.view.total

    def test_no_question_is_in_a_quiz_twice(self, desk):
        desk.fill(8)
        dated(desk)
        for seed in range(10):
            items = desk.quiz(forms=FORMS, count=12, seed=seed).view.items
            ids = [number for item in items for number in item.answer.ids]
            assert len(ids) == len(set(ids))


def several(desk):
    """A question with two right answers among wrong ones."""
    questions.add(desk.library, [replace(TWO, key="two", facts=("two",))], name="add", now=desk.clock.now())


def dated(desk):
    """Four events with their dates."""
    made = [replace(one, key=f"event-{at}", facts=(f"event-{at}",)) for at, one in enumerate(EVENTS[:4])]
    questions.add(desk.library, made, name="add", now=desk.clock.now())


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


def test_an_unfinished_quiz_has_no_result(desk):
    desk.fill(1)
    with pytest.raises(ValueError, match="not finished"):
        desk.quiz().result()


def test_settings_of_the_day_decide_on_which_day_an_answer_counts(desk):
    desk.settings = replace(desk.settings, day_start_hour=10)
    desk.fill(1)
    quiz = desk.quiz()
    quiz.choose(0)
    quiz.submit()
    assert cards.reviews_of(desk.library, 1)[0].local_day.day == 20


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
