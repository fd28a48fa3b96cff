"""A tour of the pages and their states, driven as a learner would drive them, with a picture of each."""

from quizapp.i18n import _
from quizapp.questions.question import AnswerKind, Question
from quizapp.settings import Settings
from quizapp.study.fitting import Fit
from quizapp.study.quiz.setup import Feedback
from quizapp.study.quiz.view import QuizPhase
from quizapp.study.view import Phase
from quizapp.ui.pages.deck import DeckPage
from quizapp.ui.pages.leeches import LeechesPage
from quizapp.ui.pages.library import LibraryPage
from quizapp.ui.pages.quiz_run import QuizRunPage
from quizapp.ui.pages.reschedule import ReschedulePage
from quizapp.ui.pages.settings import SettingsPage
from quizapp.ui.pages.settings_fit import FitRow
from quizapp.ui.pages.study import StudyPage
from quizapp.ui.pages.study_choice import StudyChoicePage
from quizapp.ui.requests import Kind, StudyRequest
from quizapp.ui.tour_driver import Driver
from quizapp.ui.widgets.fields import SpinBox


def first_run(driver: Driver) -> None:
    """What a learner sees first."""
    driver.picture("01b-first-run")


def study(driver: Driver) -> None:
    """Today, and both sides of a card."""
    driver.picture("01-today")
    driver.go("study.run", StudyRequest())
    driver.picture("02-study-question")
    driver.press("study.type")
    driver.type("Vladimir Putin")
    driver.picture("02b-study-typing")
    driver.press("study.show")
    driver.picture("03-study-answer")
    driver.press("study.again")
    page = driver.window.page("study.run")
    assert isinstance(page, StudyPage)  # noqa: S101
    assert page.session is not None  # noqa: S101
    question = page.session.view.question
    driver.press("study.type")
    driver.type(question.answer if question else "")
    driver.press("study.show")
    driver.picture("03b-study-matches")
    driver.press("study.good", "study.end")


def choice(driver: Driver) -> None:
    """The Study place: what is due, a session that was left, a round outside the schedule, nothing that matches."""
    page = driver.go("study")
    assert isinstance(page, StudyChoicePage)  # noqa: S101
    driver.picture("16-study-choice")
    page.area.ensureWidgetVisible(page.summary.start)
    driver.picture("16k-study-choice-start")
    page.area.verticalScrollBar().setValue(0)
    driver.go("study.run", StudyRequest(goal=10))
    for _card in range(2):
        driver.pass_time(8)
        driver.press("study.show", "study.good")
    driver.press("study.end")
    driver.go("study")
    page.form.kinds.row("cram").click()
    page.form.topic.choose("treaties")
    page.form.length.set_value("minutes")
    page.form.length.changed.emit("minutes")
    driver.picture("16b-study-choice-custom")
    page.form.topic.choose(None)
    page.form.kinds.row("ahead").click()
    driver.picture("16c-study-choice-ahead")
    page.form.kinds.row("flagged").click()
    driver.picture("16d-study-choice-nothing")


def kept(driver: Driver) -> None:
    """Answers that the learner counts as right: one that can be kept, where it is shown then, and one that cannot."""
    page = driver.go("study.run", StudyRequest(topic="leaders"))
    assert isinstance(page, StudyPage)  # noqa: S101
    question = next_person(driver, page)
    _overrule(driver, _("{name} the Elder").format(name=question.answer.split()[0]))
    driver.picture("03d-study-counted")
    driver.press("study.accept")
    driver.picture("03e-study-accepted")
    number = page.session.view.id if page.session else None
    driver.press("study.good")
    _overrule(driver, next_person(driver, page).distractors[0].text)
    driver.picture("03f-study-not-kept")
    driver.press("study.good", "study.end")
    library = driver.go("library", number)
    assert isinstance(library, LibraryPage)  # noqa: S101
    library.open_preview()
    driver.picture("07d-library-kept")


def next_person(driver: Driver, page: StudyPage) -> Question:
    """Go on to a question that asks for a person and has wrong options."""
    while page.session is not None and (question := page.session.view.question) is not None:
        if question.kind is AnswerKind.PERSON and question.distractors:
            return question
        driver.press("study.show", "study.good")
    raise LookupError("no question asks for a person")


def _overrule(driver: Driver, answer: str) -> None:
    driver.press("study.type")
    driver.type(answer)
    driver.press("study.show", "study.right")


def summary(driver: Driver) -> None:
    """A session to its end with a few misses, those once more, a session by the clock, and Today afterwards."""
    page = _finish(driver, StudyRequest(), missing=3)
    driver.picture("03c-study-summary")
    driver.press("study.missed", "study.show")
    driver.picture("03l-study-uncounted")
    driver.press("study.end")
    driver.picture("01c-today-done")
    _finish(driver, StudyRequest(kind=Kind.CRAM, minutes=1, counts=False), missing=0)
    driver.picture("03m-study-time-is-up")
    driver.press("study.end")
    driver.go("study.run", StudyRequest(kind=Kind.CRAM, minutes=20, counts=False))
    driver.picture("02s-study-by-the-clock")
    page.leave()


def on_a_break(driver: Driver) -> None:
    """More due than a day's limit, then a planned break in the Study place and on Today."""
    settings = driver.go("settings")
    limit = next(box for box in settings.findChildren(SpinBox) if box.accessibleName() == _("Reviews a day"))
    limit.setValue(20)
    page = driver.go("study")
    assert isinstance(page, StudyChoicePage)  # noqa: S101
    driver.picture("16h-study-choice-backlog")
    page.area.ensureWidgetVisible(page.pause)
    driver.picture("16i-study-choice-below")
    page.pause.take.click()
    driver.settle()
    page.area.ensureWidgetVisible(page.pause)
    driver.picture("16j-study-choice-break")
    driver.go("today")
    driver.picture("01e-today-break")


def _finish(driver: Driver, request: StudyRequest, missing: int) -> StudyPage:
    """Study to the end of a session, with Again for so many questions at first."""
    page = driver.go("study.run", request)
    assert isinstance(page, StudyPage)  # noqa: S101
    seen = 0
    while page.session is not None and page.session.view.phase is not Phase.DONE:
        driver.pass_time(9)
        driver.press("study.show", "study.again" if seen < missing else "study.good")
        seen += 1
    return page


def slipping(driver: Driver) -> None:
    """A question forgotten so often that it is set aside, and where it waits for better words."""
    page = driver.go("study.run", StudyRequest())
    assert isinstance(page, StudyPage)  # noqa: S101
    number = page.session.view.id if page.session else None
    driver.press("study.show", "study.easy", "study.end")
    while number is not None:
        driver.pass_time(90 * 86_400)
        driver.go("study.run", StudyRequest(ids=(number,)))
        driver.press("study.show", "study.again")
        if page.session is None or page.session.view.phase is Phase.DONE:
            break
        driver.press("study.show", "study.good", "study.end")
    driver.picture("03n-study-set-aside")
    driver.press("study.end")
    driver.go("study")
    driver.picture("16e-study-choice-slipping")
    leeches = driver.go("study.leeches")
    assert isinstance(leeches, LeechesPage)  # noqa: S101
    driver.picture("16f-study-slipping")
    leeches.rows[0].ask.click()
    driver.picture("16g-study-nothing-slips")


def welcome_back(driver: Driver) -> None:
    """Today after a break."""
    driver.picture("01d-today-welcome-back")


def quiz(driver: Driver) -> None:
    """A quiz from its set-up to its result."""
    driver.quiz_setup()
    driver.picture("04-quiz-setup")
    driver.press("quiz.start")
    page = driver.window.page("quiz.run")
    assert isinstance(page, QuizRunPage)  # noqa: S101
    for off in (0, 0, 1):  # options beyond the right one
        driver.pass_time(14)
        driver.press(_option(page, off), "quiz.next")
    driver.press("quiz.flag", "quiz.skip", "quiz.choose.2")
    driver.picture("05-quiz-running")
    driver.press("quiz.pause")
    driver.picture("05d-quiz-paused")
    driver.press("quiz.pause")
    for off in (0, 0, 0, 2):
        driver.pass_time(11)
        driver.press(_option(page, off), "quiz.next")
    driver.pass_time(600)
    driver.wait(lambda: page.quiz is not None and page.quiz.view.phase is QuizPhase.TIME_UP)
    driver.picture("05e-quiz-time-up")
    page.cover.agreed.emit()
    driver.picture("06-quiz-results")
    driver.press("quiz.done")


def _option(page: QuizRunPage, off: int) -> str:
    """The action that chooses the option so many places after the right one."""
    if page.quiz is None:
        raise RuntimeError("no quiz is running")
    posed = page.quiz.view.item.posed
    return f"quiz.choose.{(posed.options.index(posed.right[0]) + off) % len(posed.options) + 1}"


def feedback(driver: Driver) -> None:
    """A quiz that says after each question what was right."""
    page = driver.quiz_setup()
    page.form.feedback.feedback.set_value(Feedback.EACH.value)
    driver.press("quiz.start", "quiz.choose.1", "quiz.next")
    driver.picture("05c-quiz-feedback")
    driver.press("quiz.end")
    driver.picture("05f-quiz-ending")


def library(driver: Driver) -> None:
    """The list, narrowed, and with nothing found."""
    page = driver.go("library")
    assert isinstance(page, LibraryPage)  # noqa: S101
    driver.wait(lambda: bool(page.filters.tags.rows))
    driver.picture("07-library")
    for name, words in (("07b-library-found", "Bibilov"), ("07c-library-no-match", "Kosovo treaty")):
        page.search.setText(words)
        page.search.returnPressed.emit()
        driver.picture(name)
    page.search.clear()


def schedule(driver: Driver) -> None:
    """A deck's settings with the work ahead and an exam, what another retention would move, and all decks together."""
    page = driver.go("settings.deck")
    assert isinstance(page, DeckPage)  # noqa: S101
    driver.wait(page.is_reckoned)
    driver.picture("12f-all-decks")
    driver.choose_deck()
    driver.wait(page.is_reckoned)
    driver.picture("12c-deck-settings")
    page.retention.slider.setValue(85)
    page.exam.set_one.click()
    page.exam.field.setDate(page.exam.field.date().addDays(-40))
    page.flush()
    driver.wait(page.is_reckoned)
    driver.picture("12d-deck-exam")
    page.area.ensureWidgetVisible(page.plan[-1])
    driver.picture("12l-deck-plan")
    moving = driver.go("settings.reschedule")
    assert isinstance(moving, ReschedulePage)  # noqa: S101
    driver.wait(lambda: moving.found is not None)
    driver.picture("12e-reschedule")
    driver.press("reschedule.apply")
    driver.go("settings.reschedule")
    driver.wait(lambda: moving.found is not None)
    driver.picture("12g-reschedule-nothing")


def weights(driver: Driver) -> None:
    """The rows of Settings on the algorithm."""
    page = driver.go("settings")
    assert isinstance(page, SettingsPage)  # noqa: S101
    page.search.setText("weights")
    driver.picture("12h-settings-weights")
    row = page.findChild(FitRow)
    assert row is not None  # noqa: S101
    row.show_installed()
    driver.picture("12i-settings-weights-ready")
    usual = Settings().weights
    row.show_found(Fit(weights=usual, before=0.3512, after=0.3398, answers=1204))
    driver.picture("12j-settings-weights-found")
    page.search.clear()
    driver.settle()
    below = page.area.verticalScrollBar()
    below.setValue(below.maximum() // 3)
    driver.picture("12k-settings-study")


def others(driver: Driver) -> None:
    """Settings, and about."""
    for place, name in (("settings", "12-settings"), ("about", "12b-about")):
        driver.go(place)
        driver.picture(name)


def refused(driver: Driver) -> None:
    """A library that cannot be opened."""
    driver.picture("13-library-refused")
