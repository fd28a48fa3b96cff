"""A tour of the articles that questions come from: of a pack, and one imported, read again by other rules."""

from dataclasses import replace

from quizapp.authoring.importing.again import compared
from quizapp.authoring.importing.given import Pasted
from quizapp.i18n import _
from quizapp.ui.jobs import Outcome
from quizapp.ui.pages.importing import ImportPage
from quizapp.ui.pages.source import QUESTIONS, SourcePage
from quizapp.ui.pages.sources import OWN, SourcesPage
from quizapp.ui.tour_driver import Driver
from quizapp.ui.tour_import import HERRING


def listed(driver: Driver) -> None:
    """The articles of a pack, one of them, and where nothing matches."""
    page = _list(driver)
    driver.picture("20-sources")
    page.origin.choose(OWN)
    page.origin.activated.emit(1)
    driver.picture("20b-sources-no-match")
    page.clear()
    _opened(driver, page)
    driver.press("source.next", "source.next")
    driver.picture("20c-source-of-a-pack")


def imported(driver: Driver) -> None:
    """An imported article with its facts and its questions, and what other rules would find in it."""
    importing = driver.go("import")
    assert isinstance(importing, ImportPage)  # noqa: S101
    importing.read([Pasted(HERRING, _("herring.txt"))])
    driver.wait(lambda: not importing.run.busy)
    driver.press("import.fine", "import.add")
    page = _opened(driver, _list(driver))
    driver.press("source.next", "source.next", "source.next")
    driver.picture("20d-source")
    page.panes.choose(QUESTIONS)
    driver.press("source.next")
    driver.picture("20e-source-questions")
    _read_by_other_rules(page)
    driver.settle()
    driver.picture("20f-source-changes")
    driver.press("source.take")
    driver.picture("20g-source-taken-over")


def _list(driver: Driver) -> SourcesPage:
    page = driver.go("library.sources")
    assert isinstance(page, SourcesPage)  # noqa: S101
    driver.wait(lambda: not page.is_reading())
    driver.settle()
    return page


def _opened(driver: Driver, page: SourcesPage) -> SourcePage:
    page.table.choose(0)
    driver.press("sources.open")
    found = driver.window.page("library.source")
    assert isinstance(found, SourcePage)  # noqa: S101
    driver.wait(lambda: not found.is_reading())
    driver.settle()
    return found


def _read_by_other_rules(page: SourcePage) -> None:
    """As if rules had changed: a fact is not found any more, another says something else, one is new."""
    assert page.open is not None  # noqa: S101
    assert page.open.imported is not None  # noqa: S101
    there = page.open.imported
    _first, second, third, *rest = there.facts
    before = replace(there, facts=(_first, second, *rest))
    read = compared(before, [replace(second, normalised="2011-05"), third, *rest], page.open.citations)
    page.read_came(Outcome(value=read))
