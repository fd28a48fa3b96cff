"""A tour of the Library's own ways: completing a search, one that cannot be read, and what can be searched for."""

from quizapp.ui.pages.library import LibraryPage
from quizapp.ui.tour_driver import Driver


def _page(driver: Driver) -> LibraryPage:
    page = driver.go("library")
    assert isinstance(page, LibraryPage)  # noqa: S101
    return page


def searching(driver: Driver) -> None:
    """A list of what a filter could be, filters and words together, a mistake, and the help."""
    page = _page(driver)
    page.search_now()
    driver.type("topic:leaders is:")
    driver.picture("07h-library-completing")
    page.search.setText("topic:leaders -is:suspended Ossetia")
    page.search.returnPressed.emit()
    driver.picture("07i-library-filters")
    page.search.setText("topic:leaders colour:red")
    page.search.returnPressed.emit()
    driver.picture("07j-library-mistaken")
    page.search.help_requested.emit()
    driver.picture("07k-library-search-help")
    driver.close_what_is_over()
    page.clear()
