"""A tour of what makes a question wait: a day set by hand, left out and brought back, and how questions are spaced."""

from quizapp.i18n import _
from quizapp.ui.pages.deck import DeckPage
from quizapp.ui.pages.due_day import DueDay
from quizapp.ui.pages.library import LibraryPage
from quizapp.ui.pages.settings import SettingsPage
from quizapp.ui.pages.study_choice import StudyChoicePage
from quizapp.ui.requests import StudyRequest
from quizapp.ui.tour_driver import Driver
from quizapp.ui.widgets.steps_field import StepsField


def waiting(driver: Driver) -> None:
    """A day set by hand, a memory begun anew, and questions left out and brought back."""
    driver.go("study.run", StudyRequest())
    driver.press("study.due")
    driver.picture("03x-study-due-day")
    _agree(driver)
    driver.picture("03y-study-moved")
    driver.press("study.anew")
    driver.picture("03z-study-anew")
    driver.press("study.bury", "study.bury")
    driver.picture("02k-study-buried")
    driver.press("study.end")
    page = driver.go("study")
    assert isinstance(page, StudyChoicePage)  # noqa: S101
    page.area.ensureWidgetVisible(page.left_out)
    driver.picture("16l-study-choice-left-out")
    driver.press("study.bring_back")
    driver.picture("16m-study-choice-brought-back")
    library = driver.go("library")
    assert isinstance(library, LibraryPage)  # noqa: S101
    driver.press("library.due")
    driver.picture("07f-library-due-day")
    _agree(driver)
    driver.picture("07g-library-moved")


def _agree(driver: Driver) -> None:
    next(each for each in driver.window.findChildren(DueDay) if each.isVisible()).send.click()
    driver.settle()


def spacing(driver: Driver) -> None:
    """Steps, the longest interval, spreading and leeches, overall and of one deck; steps that make no sense."""
    page = driver.go("settings")
    assert isinstance(page, SettingsPage)  # noqa: S101
    steps = page.findChildren(StepsField)
    page.area.ensureWidgetVisible(page.groups[2].rows[4], 0, 200)
    driver.picture("12m-settings-spacing")
    steps[0].setFocus()
    steps[0].setText(_("soon"))
    steps[0].editingFinished.emit()
    driver.picture("12n-settings-steps-refused")
    driver.choose_deck()
    deck = driver.go("settings.deck")
    assert isinstance(deck, DeckPage)  # noqa: S101
    driver.wait(deck.is_reckoned)
    deck.area.ensureWidgetVisible(deck.findChildren(StepsField)[-1], 0, 400)
    driver.picture("12o-deck-spacing")
    settings = driver.go("settings")
    assert isinstance(settings, SettingsPage)  # noqa: S101
    settings.library_requested.emit()
    driver.picture("13b-another-library")
    driver.close_what_is_over()
