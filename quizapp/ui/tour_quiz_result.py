"""A tour of what quizzes came to: results in their kinds, and the quizzes taken before."""

from quizapp.questions.question import AnswerKind
from quizapp.study.quiz.setup import ClockKind, QuizSetup
from quizapp.study.quiz.view import Item
from quizapp.ui.pages.quiz_past import PastQuizzesPage
from quizapp.ui.pages.quiz_result import QuizResultPage
from quizapp.ui.pages.quiz_run import QuizRunPage
from quizapp.ui.tour_driver import Driver

_SURE = (3, 3, 2, 1, 3, 2, 3, 1, 2, 3)
_TYPED = QuizSetup(
    forms=("typed",), topics=("leaders",), count=10, clock=ClockKind.UP, certainty=True, fresh=False, seed=5
)


def judged(driver: Driver) -> None:
    """Typed answers with certainty: one counted as right, kept from now on, and one that cannot be kept."""
    page = _taken(driver, _TYPED)
    driver.picture("06r-result-certainty")
    driver.press("quiz.right")
    driver.picture("06s-result-counted")
    driver.press("quiz.accept")
    driver.picture("06t-result-accepted")
    rows = page.rows()
    rows[1].setFocus()
    driver.press("quiz.right")
    page.area.ensureWidgetVisible(rows[1])
    driver.picture("06u-result-not-kept")
    driver.press("quiz.done")


def _taken(driver: Driver, setup: QuizSetup) -> QuizResultPage:
    """The result of a quiz in which the first who is asked for was answered with another name, and two more wrongly."""
    driver.begin_quiz(setup)
    running = driver.window.page("quiz.run")
    assert isinstance(running, QuizRunPage)  # noqa: S101
    quiz = running.quiz
    assert quiz is not None  # noqa: S101
    people = [at for at, one in enumerate(quiz.view.items) if one.question.kind is AnswerKind.PERSON]
    wrong = (people[0], *list(range(people[0] + 1, quiz.view.total))[:2])
    for place, sure in enumerate(_SURE[: quiz.view.total]):
        item = quiz.goto(place).item
        driver.pass_time(9)
        quiz.respond((_slip(item, wrong.index(place)),) if place in wrong else item.posed.right)
        quiz.be_certain(sure)
    driver.press("quiz.end")
    running.cover.agreed.emit()
    driver.settle()
    page = driver.window.page("quiz.result")
    assert isinstance(page, QuizResultPage)  # noqa: S101
    return page


def _slip(item: Item, which: int) -> str:
    """A name that can be kept, or one that stands for a wrong option."""
    if which == 0:
        return f"{item.question.answer.split()[0]} the Elder"
    return next((wrong.text for wrong in item.question.distractors), "nobody")


def past(driver: Driver) -> None:
    """Earlier quizzes, one of them begun once more and left, some deleted."""
    page = driver.go("quiz.past")
    assert isinstance(page, PastQuizzesPage)  # noqa: S101
    driver.press("past.again", "quiz.choose.1", "quiz.end")
    driver.go("quiz.past")
    driver.picture("17l-earlier-quizzes")
    page.table.choose(1)
    driver.press("past.delete")
    driver.picture("17m-earlier-deleted")


def none_before(driver: Driver) -> None:
    """Before the first quiz."""
    driver.go("quiz.past")
    driver.picture("17n-earlier-none")
