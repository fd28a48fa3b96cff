"""A tour of what stands round the question of a quiz: its clocks, its way, and what covers it."""

from quizapp.questions.forms import multiple_choice
from quizapp.study.quiz.setup import ClockKind, Feedback, QuizSetup
from quizapp.study.quiz.view import QuizPhase
from quizapp.ui.pages.quiz_run import QuizRunPage
from quizapp.ui.tour_driver import Driver

_SEED = 7


def _begin(driver: Driver, **choices: object) -> QuizRunPage:
    setup = QuizSetup(forms=(multiple_choice.FORM,), seed=_SEED)
    return driver.begin_quiz(QuizSetup.from_values({**setup.as_values(), **choices}))


def _end(driver: Driver, page: QuizRunPage) -> None:
    """End the quiz and leave its result, so that none waits."""
    driver.press("quiz.end")
    page.cover.agreed.emit()
    driver.press("quiz.done")


def _answer(driver: Driver, count: int, seconds: float = 8) -> None:
    for number in range(count):
        driver.pass_time(seconds)
        driver.press(f"quiz.choose.{number % 4 + 1}", "quiz.next")


def certainty(driver: Driver) -> None:
    """How sure one is, some flagged and skipped, little time, warnings muted, and the end with some open."""
    page = _begin(driver, count=20, minutes=18, certainty=True)
    _answer(driver, 2)
    driver.press("quiz.flag", "quiz.choose.1", "quiz.next", "quiz.choose.2", "quiz.next", "quiz.flag", "quiz.skip")
    _answer(driver, 2)
    driver.press("quiz.choose.2", "quiz.sure.2")
    driver.picture("05g-quiz-certainty")
    driver.pass_time(14 * 60)
    driver.wait(lambda: page.aside.warning.isVisible() or page.bar.time.isVisible())
    driver.picture("05h-quiz-little-time")
    driver.press("quiz.mute")
    driver.picture("05i-quiz-muted")
    driver.press("quiz.mute", "quiz.end")
    driver.picture("05j-quiz-ending-open")
    driver.press("quiz.end")
    page.bar.wanted.emit(19)
    driver.press("quiz.choose.1", "quiz.next")
    driver.picture("05k-quiz-review")
    driver.press("quiz.end")
    driver.sleep(90)
    driver.wait(lambda: not page.note.isHidden())
    driver.picture("05l-quiz-slept")
    driver.sleep(600)
    driver.wait(lambda: page.quiz is not None and page.quiz.view.phase is QuizPhase.TIME_UP)
    driver.picture("05m-quiz-time-up-asleep")
    page.cover.declined.emit()
    driver.picture("05n-quiz-untimed")
    _end(driver, page)


def clocks(driver: Driver) -> None:
    """No clock, one that counts up, one for each question, and a question that it closed."""
    page = _begin(driver, count=10, clock=ClockKind.NONE)
    driver.picture("05o-quiz-no-clock")
    _end(driver, page)
    page = _begin(driver, count=10, clock=ClockKind.UP)
    _answer(driver, 3, 21)
    driver.picture("05p-quiz-counting-up")
    _end(driver, page)
    page = _begin(driver, count=10, clock=ClockKind.EACH, seconds_each=30, extra=1.5)
    _answer(driver, 3)
    driver.pass_time(12)
    driver.wait(lambda: page.quiz is not None and page.quiz.view.index == 3)  # noqa: PLR2004
    driver.picture("05q-quiz-each")
    driver.pass_time(40)
    driver.wait(lambda: not page.note.isHidden())
    driver.picture("05r-quiz-each-was-up")
    driver.press("quiz.before")
    driver.picture("05s-quiz-closed")
    _end(driver, page)
    page = _begin(driver, count=5, clock=ClockKind.EACH, seconds_each=30, feedback=Feedback.EACH)
    driver.pass_time(31)
    driver.wait(lambda: page.quiz is not None and page.quiz.view.item.locked)
    driver.picture("05t-quiz-each-feedback")
    _end(driver, page)


def long(driver: Driver) -> None:
    """Sixty questions, then more than have a segment of their own, and a quiz that waits."""
    page = _begin(driver, count=60, minutes=60)
    _answer(driver, 20)
    driver.press("quiz.flag", "quiz.skip", "quiz.skip")
    _answer(driver, 5)
    driver.picture("05u-quiz-sixty")
    _end(driver, page)
    page = _begin(driver, count=160, minutes=90)
    _answer(driver, 40)
    driver.press("quiz.flag", "quiz.skip", "quiz.skip")
    _answer(driver, 3)
    page.bar.segments.setFocus()
    driver.picture("05v-quiz-long")
    driver.press("quiz.pause")
    driver.picture("05w-quiz-paused-long")
    page.cover.left.emit()
    driver.picture("01f-today-quiz-waits")
    driver.go("quiz")
    driver.picture("04x-quiz-waits")
