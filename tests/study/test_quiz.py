from dataclasses import replace
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizapp.store import cards, journal, questions, quizzes
from quizapp.store.records import Rating, State
from quizapp.study import quiz as quiz_module
from quizapp.study.quiz import Feedback, Quiz, QuizPhase, result_of, retry
from tests.study.conftest import open_desk


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
    asked = [(item.stored.id, item.options) for item in first.view.items]
    assert asked == [(item.stored.id, item.options) for item in second.view.items]
    assert asked != [(item.stored.id, item.options) for item in other.view.items]


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
    quiz = desk.quiz(minutes=None)
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
    assert not any(cards.get(desk.library, item.stored.id).flagged for item in quiz.result().items)


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


def test_a_question_deleted_meanwhile_is_left_out(desk):
    desk.fill(4)
    quiz = desk.quiz(count=3)
    answered(quiz, correct=3)
    gone = quiz.view.items[0].stored.id
    questions.delete(desk.library, [gone], name="delete", now=desk.clock.now())
    again = desk.resumed()
    assert again.view.total == 2
    again.submit()
    assert (again.result().score, again.result().total) == (2, 2)


def test_a_question_deleted_while_the_quiz_runs_keeps_nobody_from_ending_it(desk):
    desk.fill(3)
    quiz = desk.quiz(count=3)
    answered(quiz, correct=1)
    questions.delete(desk.library, [quiz.view.items[1].stored.id], name="delete", now=desk.clock.now())
    assert quiz.submit().phase is QuizPhase.FINISHED
    assert (quiz.result().score, quiz.result().total) == (1, 2)


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
    quiz_module.discard_unfinished(desk.library)
    assert desk.resumed() is None
    quiz_module.discard_unfinished(desk.library)


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
    assert sorted(again.only) == sorted(item.stored.id for item in result.missed)
    assert again.minutes == 4
    assert desk.quiz(only=again.only, count=again.count).view.total == 4


def test_a_failed_save_leaves_the_answer_unchosen(desk, monkeypatch):
    desk.fill(1)
    quiz = desk.quiz()
    before = quiz.view

    def refuse(*_args, **_kwargs):
        raise OSError("disk full")

    monkeypatch.setattr(quizzes, "save_answer", refuse)
    with pytest.raises(OSError, match="disk full"):
        quiz.choose(0)
    assert quiz.view == before


def test_an_unfinished_quiz_has_no_result(desk):
    desk.fill(1)
    with pytest.raises(ValueError, match="not finished"):
        desk.quiz().result()


MOVES = st.lists(
    st.one_of(
        st.tuples(st.just("choose"), st.integers(0, 3)),
        st.tuples(st.just("goto"), st.integers(-1, 6)),
        st.tuples(st.sampled_from(["confirm", "skip", "flag", "pause", "resume", "keep_going", "tick"]), st.just(0)),
        st.tuples(st.just("advance"), st.integers(0, 40)),
        st.tuples(st.just("sleep"), st.integers(-300, 60)),
        st.tuples(st.just("crash"), st.just(0)),
    ),
    max_size=25,
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(moves=MOVES, feedback=st.sampled_from(Feedback))
def test_no_answer_is_lost_and_time_left_stays_within_its_bounds(moves, feedback, tmp_path_factory):
    desk = open_desk(tmp_path_factory.mktemp("quiz"))
    desk.fill(8)
    quiz = desk.quiz(count=5, minutes=2, feedback=feedback)
    given_answers: dict[int, tuple[str, bool]] = {}
    for move, number in moves:
        match move:
            case "advance":
                desk.clock.advance(seconds=number)
            case "sleep":
                desk.clock.sleep(seconds=number)
            case "crash":
                desk.reopen()
                quiz = desk.resumed()
            case "choose":
                before = quiz.view.item
                item = quiz.choose(number).item
                if (item.chosen, item.late) != (before.chosen, before.late):
                    given_answers[item.stored.id] = (item.options[item.chosen], item.late)
            case "goto":
                quiz.goto(number)
            case _:
                getattr(quiz, move)()
        assert 0 <= quiz.view.seconds_left <= 120
        kept = {
            item.stored.id: (item.options[item.chosen], item.late)
            for item in quiz.view.items
            if item.chosen is not None
        }
        assert kept == given_answers
    quiz.submit()
    result = quiz.result()
    keys = {item.stored.id: item.stored.question.answer for item in result.items}
    assert result.score == sum(text == keys[number] and not late for number, (text, late) in given_answers.items())
    assert result == result_of(desk.library, quiz.id)
    assert 0 <= result.seconds <= 120
    desk.library.close()


def test_settings_of_the_day_decide_on_which_day_an_answer_counts(desk):
    desk.settings = replace(desk.settings, day_start_hour=10)
    desk.fill(1)
    quiz = desk.quiz()
    quiz.choose(0)
    quiz.submit()
    assert cards.reviews_of(desk.library, 1)[0].local_day.day == 20
