"""How the places of a quiz lead to each other: results, retries, earlier quizzes."""

from PySide6.QtWidgets import QApplication

from quizapp.store import questions, quizzes
from quizapp.study.quiz import history
from quizapp.ui.pages.quiz_past import PastQuizzesPage
from quizapp.ui.pages.quiz_result import QuizResultPage
from quizapp.ui.pages.quiz_run import QuizRunPage
from tests.study.quiz.moves import right
from tests.study.quiz.test_history import taken
from tests.study.quiz.test_overruling import typed


def past(window) -> PastQuizzesPage:
    window.places.go("quiz")
    window.actions_.action("quiz.past").trigger()
    page = window.current()
    assert isinstance(page, PastQuizzesPage)
    return page


def press(window, action: str) -> None:
    window.actions_.action(action).trigger()
    QApplication.processEvents()


def test_the_result_of_an_earlier_quiz_opens_and_its_misses_can_be_retried(desk, window):
    quiz = taken(desk, correct=3)
    past(window)
    press(window, "past.open")
    page = window.current()
    assert isinstance(page, QuizResultPage)
    assert page.result == quiz.result()
    press(window, "quiz.retry")
    run = window.current()
    assert isinstance(run, QuizRunPage)
    assert run.quiz.view.total == 1
    assert [one.finished_at is None for one in history.past(desk.library)] == [True, False]


def test_a_retry_that_is_left_waits_and_loses_nothing(desk, window):
    taken(desk, correct=2)
    past(window)
    press(window, "past.open")
    press(window, "quiz.retry")
    window.current().quiz.choose(0)
    page = past(window)
    assert page.open.text() == "Go on with it"
    press(window, "past.open")
    run = window.current()
    assert isinstance(run, QuizRunPage)
    assert run.quiz.view.answered == 1


def test_a_retry_ended_before_anything_was_answered_is_not_kept_unless_taken_back(desk, window):
    quiz = taken(desk, correct=2)
    said: list[object] = []
    window.messages_.remarked.connect(said.append)
    window.places.go("quiz.result", quiz.result())
    press(window, "quiz.retry")
    press(window, "quiz.end")
    window.current().cover.first.click()
    assert window.place() == "quiz"
    assert [one.id for one in history.past(desk.library)] == [quiz.id]
    assert said[-1].sentence == "Nothing was answered, so the quiz is not kept."
    said[-1].undo()
    assert quizzes.unfinished(desk.library) is not None
    assert window.current().banner.text().startswith("A quiz is unfinished: 0 of 2 questions answered, ")


def test_a_quiz_that_waits_goes_on_waiting_while_another_one_is_taken(desk, window):
    quiz = taken(desk, correct=2)
    waits = desk.quiz(count=3)
    waits.choose(right(waits))
    window.places.go("quiz.result", quiz.result())
    press(window, "quiz.retry")
    assert window.place() == "quiz.run"
    window.current().quiz.submit()
    window.places.go("quiz")
    assert window.current().banner.text().startswith("A quiz is unfinished: 1 of 3 questions answered")
    assert quizzes.unfinished(desk.library).id == waits.id


def test_the_same_questions_are_asked_again_and_the_two_are_compared(desk, window):
    first = taken(desk, correct=1)
    past(window)
    press(window, "past.again")
    run = window.current()
    assert [one.posed for one in run.quiz.view.items] == [one.posed for one in first.view.items]
    run.quiz.submit()
    result = run.quiz.result()
    assert history.compared(desk.library, result).last.id == first.id


def test_other_questions_come_by_the_same_set_up(desk, window):
    first = taken(desk, correct=1)
    past(window)
    press(window, "past.anew")
    run = window.current()
    assert history.kind(run.quiz.setup) == history.kind(first.setup)
    assert run.quiz.setup.seed != first.setup.seed


def test_undo_in_the_list_and_on_a_result_shows_what_is_so(desk, window):
    quiz = typed(desk, "Nobody")
    page = past(window)
    press(window, "past.delete")
    assert page.model.rowCount() == 0
    press(window, "undo")
    assert page.model.rowCount() == 1
    press(window, "past.open")
    press(window, "quiz.right")
    shown = window.current()
    assert (shown.result.score, quiz.result().score) == (1, 1)
    press(window, "undo")
    assert (shown.result.score, quiz.result().score) == (0, 0)
    press(window, "redo")
    assert (shown.result.score, quiz.result().score) == (1, 1)


def test_a_quiz_whose_questions_are_all_gone_cannot_be_taken_again(desk, window):
    taken(desk, correct=1)
    waits = desk.quiz(count=2)
    questions.delete(desk.library, [one + 1 for one in range(8)], name="Delete", now=desk.clock.now())
    said: list[object] = []
    window.messages_.remarked.connect(said.append)
    past(window).table.choose(1)
    press(window, "past.again")
    assert window.place() == "quiz.past"
    assert quizzes.unfinished(desk.library).id == waits.id
    assert said[-1].sentence == "None of these questions can be asked in a quiz."
