from quizapp.authoring import browse
from quizapp.study.quiz import overruling, shelf
from quizapp.study.quiz.aftermath import Aftermath, aftermath
from tests.study.quiz.moves import dated
from tests.study.quiz.test_overruling import desk_of, typed


def test_a_quiz_moves_the_schedule_and_puts_misses_on_the_shelf(desk):
    desk.fill(3)
    quiz = typed(desk, "Nobody", "Jon Falk", "")
    assert aftermath(desk.library, quiz.result()) == Aftermath(2, 0, 3, on_shelf=3)
    quiet = typed(desk, "Nobody", feeds_schedule=False)
    assert aftermath(desk.library, quiet.result())[:2] == (0, 1)


def test_what_was_overruled_taken_off_or_undone_is_not_told(desk):
    ids = desk.fill(2)
    quiz = typed(desk, "Nobody", "Jon Falk")
    overruling.overrule(desk.library, quiz.id, 0, desk_of(desk))
    assert aftermath(desk.library, quiz.result()) == Aftermath(2, 0, 1, on_shelf=1)
    shelf.take_off(desk.library, ids, desk.clock.now())
    assert aftermath(desk.library, quiz.result()).shelved == 0
    for _turn in range(3):
        browse.undo(desk.library, desk.clock.now())
    assert aftermath(desk.library, quiz.result())[:2] == (0, 0)


def test_of_the_missed_what_was_never_shown_or_came_late_but_right_stays_off_the_shelf(desk):
    desk.fill(3)
    quiz = desk.quiz(forms=("typed",), count=3, minutes=1)
    desk.clock.advance(minutes=2)
    quiz.tick()
    quiz.keep_going()
    quiz.goto(1)
    quiz.respond((quiz.view.item.question.answer,))
    quiz.submit()
    assert len(quiz.result().missed) == 3
    done = aftermath(desk.library, quiz.result())
    assert (done.shelved, done.not_shown, done.late) == (1, 1, 1)


def test_an_order_is_one_answer_though_each_of_its_wrong_places_is_on_the_shelf_by_itself(desk):
    dated(desk)
    quiz = desk.quiz(forms=("ordering",), count=4)
    first, second, *rest = quiz.view.item.posed.right
    quiz.respond((second, first, *rest))
    quiz.submit()
    assert aftermath(desk.library, quiz.result()) == Aftermath(0, 1, 1, on_shelf=2)


def test_what_was_on_the_shelf_before_waits_there_though_it_was_not_seen_this_time(desk):
    desk.fill(3)
    missed = typed(desk, "Nobody", "Nobody", "Nobody")
    desk.clock.advance(minutes=1)
    left = desk.quiz(forms=("typed",), count=3, only=tuple(item.id for item in missed.result().items))
    left.submit()
    done = aftermath(desk.library, left.result())
    assert (done.shelved, done.before, done.not_shown, done.on_shelf) == (1, 2, 0, 1)
