"""A tour of what leaves the window on paper: a quiz before it is printed, and what can be done with a result."""

from quizapp.ui.pages.quiz_result import QuizResultPage
from quizapp.ui.pages.quiz_run import QuizRunPage
from quizapp.ui.paper.dialog import PaperDialog
from quizapp.ui.tour_driver import Driver


def on_paper(driver: Driver) -> None:
    """The dialog over the set-up, its second page in two columns, and the menu of a result."""
    driver.quiz_setup()
    driver.press("quiz.paper")
    dialog = next(each for each in driver.window.findChildren(PaperDialog) if each.isVisible())
    driver.wait(lambda: bool(dialog.documents))
    driver.picture("04p-quiz-on-paper")
    dialog.columns.set_value("2")
    dialog.columns.changed.emit("2")
    driver.wait(lambda: bool(dialog.documents))
    dialog.preview.after.click()
    driver.picture("04q-quiz-on-paper-columns")
    dialog.reject()
    driver.press("quiz.start", "quiz.choose.1", "quiz.end")
    page = driver.window.page("quiz.run")
    assert isinstance(page, QuizRunPage)  # noqa: S101
    page.cover.agreed.emit()
    driver.press("quiz.more")
    result = driver.window.page("quiz.result")
    assert isinstance(result, QuizResultPage)  # noqa: S101
    assert result.more is not None  # noqa: S101
    driver.picture("06p-quiz-result-more", under=result.more.shown)
    driver.close_what_is_over()
