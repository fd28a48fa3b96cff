"""A tour of what quizzes came to: results in their kinds, and the quizzes taken before."""

from quizapp.ui.pages.quiz_past import PastQuizzesPage
from quizapp.ui.tour_driver import Driver


def past(driver: Driver) -> None:
    """Earlier quizzes, the same once more while another one waits, some deleted."""
    page = driver.go("quiz.past")
    assert isinstance(page, PastQuizzesPage)  # noqa: S101
    driver.press("past.again", "quiz.choose.1", "quiz.end")
    driver.go("quiz.past")
    driver.picture("17l-earlier-quizzes")
    page.table.choose(2)
    driver.press("past.anew")
    driver.picture("17m-earlier-while-one-waits")
    page.table.choose(1)
    driver.press("past.delete")
    driver.picture("17n-earlier-deleted")


def none_before(driver: Driver) -> None:
    """Before the first quiz."""
    driver.go("quiz.past")
    driver.picture("17o-earlier-none")
