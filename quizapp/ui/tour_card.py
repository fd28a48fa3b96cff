"""A tour of what can be done with a card, and of the forms in which it is asked."""

from dataclasses import replace

from quizapp.i18n import _
from quizapp.settings import Settings
from quizapp.study.session import Report
from quizapp.study.view import Phase
from quizapp.ui.pages.article_sheet import ArticleSheet
from quizapp.ui.pages.library import LibraryPage
from quizapp.ui.pages.report_question import ReportQuestion
from quizapp.ui.pages.study import StudyPage
from quizapp.ui.requests import Kind, StudyRequest
from quizapp.ui.tour_driver import Driver
from quizapp.ui.widgets.switch import Switch


def tools(driver: Driver) -> None:
    """What can be done with a card beside rating it, and where the Library shows what was reported."""
    page = driver.go("study.run", StudyRequest())
    assert isinstance(page, StudyPage)  # noqa: S101
    number = page.session.view.id if page.session else None
    page.use(replace(Settings(), hands_free="good"))
    driver.press("study.hands_free")
    driver.picture("02c-study-hands-free")
    page.hands_free.stop()
    page.use(Settings())
    driver.press("study.show", "study.article")
    driver.wait(lambda: page.findChild(ArticleSheet) is not None)
    driver.picture("03j-study-article-missing")
    driver.close_what_is_over()
    driver.press("study.info")
    driver.picture("03i-study-info")
    driver.close_what_is_over()
    driver.press("study.report")
    asked = page.findChild(ReportQuestion)
    assert asked is not None  # noqa: S101
    asked.choose(Report.SEVERAL)
    asked.note.setText("The parliament's speaker signed as well.")
    driver.picture("03g-study-report")
    asked.send.click()
    driver.picture("03h-study-reported")
    driver.press("study.end")
    library = driver.go("library", number)
    assert isinstance(library, LibraryPage)  # noqa: S101
    library.open_preview()
    driver.picture("07e-library-reported")


def ladder(driver: Driver) -> None:
    """Questions in harder forms as they grow firm: options, another one chosen than the right one, a gap."""
    settings = driver.go("settings")
    name = _("Harder forms as a question grows firm")
    next(switch for switch in settings.findChildren(Switch) if switch.accessibleName() == name).click()
    page = driver.go("study.run", StudyRequest())
    assert isinstance(page, StudyPage)  # noqa: S101
    _next_asked(driver, page, "multiple_choice")
    driver.picture("02d-study-options")
    view = page.session.view if page.session else None
    assert view is not None  # noqa: S101
    assert view.question is not None  # noqa: S101
    wrong = next(at for at, option in enumerate(view.asked.options, start=1) if option != view.question.answer)
    driver.press(f"study.choose.{wrong}")
    driver.picture("03k-study-wrong-option")
    driver.press("study.again", "study.end")
    # The day's work may hold no question firm enough for a gap; the weeks ahead do.
    driver.go("study.run", StudyRequest(kind=Kind.AHEAD, days=30, counts=False))
    _next_asked(driver, page, "cloze")
    driver.picture("02e-study-gap")
    driver.press("study.end")


def _next_asked(driver: Driver, page: StudyPage, form: str) -> None:
    """Go on to a question that is asked in this form."""
    while page.session is not None and page.session.view.phase is not Phase.DONE:
        if page.session.view.asked.form == form:
            return
        driver.press("study.show", "study.good")
    raise LookupError(f"no question is asked as {form}")
