"""A tour of the forms in which a running quiz asks: each unanswered, answered, told to be right and to be wrong."""

from quizapp.questions.forms.posed import CHOSEN, FORMS, TYPED, Posed, Response
from quizapp.study.quiz.setup import Feedback, QuizSetup
from quizapp.ui.pages.quiz_run import QuizRunPage
from quizapp.ui.tour_driver import Driver

_LETTERS = "qrstuvwxy"  # of the pictures, one for each form
_SEED = 18


def forms(driver: Driver) -> None:
    """Each form with feedback after each question: answered rightly, and in another quiz wrongly."""
    for letter, form in zip(_LETTERS, FORMS, strict=True):
        name = f"05{letter}-form-{form.replace('_', '-')}"
        for seed, rightly in ((_SEED, True), (_SEED + 1, False)):
            setup = QuizSetup(forms=(form,), count=1, feedback=Feedback.EACH, minutes=10, seed=seed)
            page = driver.begin_quiz(setup)
            if rightly:
                driver.picture(name)
            _answer(driver, page, rightly=rightly)
            if rightly:
                driver.picture(f"{name}-answered")
            driver.press("quiz.next")
            driver.picture(f"{name}-{'right' if rightly else 'wrong'}")
            driver.press("quiz.end")
            page.cover.agreed.emit()
            driver.press("quiz.done")


def _answer(driver: Driver, page: QuizRunPage, *, rightly: bool) -> None:
    """Answer the question on show as a learner would."""
    if page.quiz is None or page.question is None:
        raise RuntimeError("no quiz is running")
    posed = page.quiz.view.item.posed
    driver.pass_time(12)
    if posed.form in TYPED:
        driver.type(posed.right[0] if rightly else _near(posed))
        return
    given = posed.right if rightly else _wrong(posed)
    page.question.responded.emit(given)
    driver.settle()


def _near(posed: Posed) -> str:
    """Something typed that is not right, and near enough for a remark on it."""
    return next((wrong.text for wrong in posed.question.distractors), "1999")


def _wrong(posed: Posed) -> Response:
    """A response that is wrong, where it can be only in part."""
    if posed.form in CHOSEN:
        return (next(one for one in posed.options if one not in posed.right),)
    first, second, *rest = posed.right
    if set(posed.right) == set(posed.options):
        return (second, first, *rest)
    return (first, next(one for one in posed.options if one not in posed.right))
