"""A tour of one result after the other: of every form, why, all right, nothing answered."""

from quizapp.questions.forms.posed import FORMS, PLACED, TYPED, Posed, Response
from quizapp.study.quiz.quiz import Quiz
from quizapp.study.quiz.setup import ClockKind, QuizSetup
from quizapp.ui.pages.quiz_result import QuizResultPage
from quizapp.ui.pages.result_parts import FORM
from quizapp.ui.pages.result_row import ResultRow
from quizapp.ui.tour_driver import Driver

_MIXED = QuizSetup(count=24, forms=FORMS, clock=ClockKind.UP, certainty=True, seed=20)


def all_forms(driver: Driver) -> None:
    """A quiz of all forms with a part of it wrong, its list from top to bottom, and why."""
    page = _taken(driver, _MIXED, wrong=3)
    driver.picture("06b-result-all-forms")
    page.parts.by.set_value(FORM)
    page.parts.by.changed.emit(FORM)
    page.list.rows()[0].open(on=True)
    _bring(driver, page, page.list.rows()[0], above=200)
    driver.picture("06c-result-why")
    bar = page.area.verticalScrollBar()
    bar.setValue(bar.maximum())
    driver.settle()
    for name, forms in (("06d-result-in-places", PLACED), ("06e-result-typed", TYPED)):
        rows = [row for row in page.list.rows() if row.item.answer.posed.form in forms]
        if rows:
            rows[0].open(on=name.endswith("places"))
            _bring(driver, page, rows[0])
            driver.picture(name)


def extremes(driver: Driver) -> None:
    """Every answer right, and none given at all."""
    _taken(driver, QuizSetup(count=6, seed=3), wrong=0)
    driver.picture("06f-result-all-right")
    driver.pass_time(60)
    _taken(driver, QuizSetup(count=6, seed=3), wrong=0, answered=0, late=600)
    driver.picture("06g-result-none-answered")


def _bring(driver: Driver, page: QuizResultPage, row: ResultRow, above: int = 40) -> None:
    """Scroll to a row, with so many px above it still in sight."""
    driver.settle()
    page.area.verticalScrollBar().setValue(row.mapTo(page.content, row.rect().topLeft()).y() - above)


def _taken(driver: Driver, setup: QuizSetup, *, wrong: int, answered: int = 999, late: int = 0) -> QuizResultPage:
    """The result of a quiz ended so many seconds `late`: of so many answers, each `wrong`th is so (0: none)."""
    run = driver.begin_quiz(setup)
    assert run.quiz is not None  # noqa: S101
    _answer(driver, run.quiz, wrong, answered)
    driver.pass_time(late)
    driver.press("quiz.end")
    run.cover.agreed.emit()
    driver.settle()
    page = driver.window.page("quiz.result")
    assert isinstance(page, QuizResultPage)  # noqa: S101
    return page


def _answer(driver: Driver, quiz: Quiz, wrong: int, answered: int) -> None:
    for at, item in enumerate(quiz.view.items[:answered]):
        quiz.goto(at)
        driver.pass_time(7 + at % 5)
        missed = bool(wrong) and at % wrong == 1
        quiz.respond(_wrong(item.posed) if missed else item.posed.right)
        if quiz.setup.certainty:
            quiz.be_certain(1 + (at * 7) % 3)


def _wrong(posed: Posed) -> Response:
    if posed.form in PLACED:
        first, *rest = posed.right
        return (*rest, first) if len(rest) < 3 else (first, rest[1], rest[0], *rest[2:])  # noqa: PLR2004  half right
    if posed.form in TYPED:
        return (f"{posed.right[0].split()[0]} Harbour",)
    others = tuple(one for one in posed.options if one not in posed.right)
    return (*posed.right[:-1], others[0])
