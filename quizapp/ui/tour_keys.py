"""A tour of the page of keys: as it is, a key that is taken, another one chosen."""

from quizapp.ui.pages.key_sheet import KeySheet
from quizapp.ui.pages.shortcuts import ShortcutsPage
from quizapp.ui.tour_driver import Driver


def keys(driver: Driver) -> None:
    """All keys, one that cannot be had, and the page and the sidebar with others."""
    page = driver.go("shortcuts")
    assert isinstance(page, ShortcutsPage)  # noqa: S101
    driver.picture("15-shortcuts")
    page.rows["library.edit"].click()
    driver.settle()
    driver.picture("15b-shortcuts-new-key")
    sheet = page.findChild(KeySheet)
    assert sheet is not None  # noqa: S101
    sheet.field.show_key("F")
    sheet.field.taken.emit("F")
    driver.picture("15c-shortcuts-taken")
    driver.close_what_is_over()
    page.choose("library.edit", "Y")
    page.choose("go.shortcuts", "Ctrl+J")
    driver.picture("15d-shortcuts-changed")
