"""A tour of what looks back on quizzes: the missed shelf and the figures of questions."""

from quizapp.ui.pages.item_figures import ALL, ItemFiguresPage
from quizapp.ui.pages.shelf import ShelfPage
from quizapp.ui.requests import StudyRequest
from quizapp.ui.tour_driver import Driver


def shelf(driver: Driver) -> None:
    """The shelf, one of its topics, a question taken off."""
    page = driver.go("quiz.shelf")
    assert isinstance(page, ShelfPage)  # noqa: S101
    driver.picture("17-shelf")
    page.topics.setCurrentIndex(1)
    page.topics.activated.emit(1)
    driver.picture("17b-shelf-topic")
    driver.press("shelf.off")
    driver.picture("17c-shelf-taken-off")


def figures(driver: Driver) -> None:
    """What needs a look, all questions by another column, one with too few answers, one set aside."""
    page = driver.go("quiz.items")
    assert isinstance(page, ItemFiguresPage)  # noqa: S101
    driver.wait(lambda: not page.is_reading())
    driver.picture("17e-figures")
    page.open_detail()
    below = page.detail.verticalScrollBar()
    below.setValue(below.maximum())
    driver.picture("17f-figures-below")
    page.close_detail()
    page.filter.set_value(ALL)
    page.filter.changed.emit(ALL)
    page.table.choose(page.model.rowCount() - 1)
    driver.picture("17g-figures-too-few")
    page.sorting.choose(3)
    page.sorting.activated.emit(page.sorting.currentIndex())
    page.table.choose(0)
    driver.picture("17h-figures-sorted")
    page.table.choose(1)
    driver.press("items.aside")
    driver.picture("17i-figures-set-aside")


def info(driver: Driver) -> None:
    """What a card's info says of its question in quizzes, beside the answer."""
    page = driver.go("quiz.shelf")
    assert isinstance(page, ShelfPage)  # noqa: S101
    driver.go("study.run", StudyRequest(ids=(page.model.value(0).id,)))
    driver.press("study.show", "study.info")
    driver.picture("17k-info-in-quizzes")
    driver.close_what_is_over()
    driver.press("study.end")


def none_yet(driver: Driver) -> None:
    """Both before the first quiz."""
    driver.go("quiz.shelf")
    driver.picture("17d-shelf-empty")
    page = driver.go("quiz.items")
    assert isinstance(page, ItemFiguresPage)  # noqa: S101
    driver.wait(lambda: not page.is_reading())
    driver.picture("17j-figures-none")
